"""DHCP as plain data: a Kea file read without Kea, address ranges, the life of a lease."""

import json
import re
from collections.abc import Iterable
from typing import Any

from gmsi.ipv4 import broadcast, network, parse_address, parse_cidr

Range = tuple[int, int]
INCLUDE = "<?include"


class UnreadableKea(ValueError):
    """The text is not the JSON that Kea reads; the message is French, `line` where it stops."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line


def read_kea(text: str) -> dict[str, Any]:
    """What a Kea file says, comments left out; raises UnreadableKea.

    Kea takes comments (`//`, `#`, `/* */`) and useless commas, which Python's json refuses. A file
    that includes another one cannot be read alone.
    """
    bare = without_comments(text)
    if INCLUDE in bare:
        line = bare[: bare.index(INCLUDE)].count("\n") + 1
        raise UnreadableKea(line, "<?include …?> appelle un autre fichier, qui n'est pas ici")
    bare = drop_useless_commas(bare)
    try:
        found = json.loads(bare)
    except json.JSONDecodeError as error:
        raise UnreadableKea(error.lineno, _french(error.msg, bare, error.pos)) from None
    if not isinstance(found, dict):
        raise UnreadableKea(1, "le fichier doit commencer par une accolade «\u00a0{\u00a0»")
    return found


def without_comments(text: str) -> str:
    """The text with its comments as spaces, line for line; a # inside quotes is no comment."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|//[^\n]*|#[^\n]*|/\*.*?\*/', re.DOTALL)

    def blank(found: re.Match) -> str:
        words = found[0]
        return words if words.startswith('"') else re.sub(r"[^\n]", " ", words)

    return token.sub(blank, text)


def drop_useless_commas(text: str) -> str:
    """The text without the commas that nothing follows; those inside quotes stay."""
    token = re.compile(r'"(?:\\.|[^"\\\n])*"|,(?=\s*[,}\]])')
    return token.sub(lambda found: found[0] if found[0] != "," else " ", text)


def _french(message: str, text: str, position: int) -> str:
    """Python's word for a slip in JSON, in French."""
    after = text[position : position + 1]
    words = {
        "Expecting ',' delimiter": "il manque une virgule juste avant, ou une accolade en trop",
        "Expecting ':' delimiter": "il manque les deux-points après le nom",
        "Expecting property name enclosed in double quotes": "il faut ici un nom entre guillemets "
        'droits "…", ou une accolade fermante',
        "Expecting value": "il manque une valeur, ou un texte est sans guillemets droits",
        "Extra data": "le fichier continue après sa dernière accolade",
        "Unterminated string starting at": "un guillemet n'est pas refermé",
    }
    if not after and not message.startswith("Unterminated"):
        return "le fichier s'arrête trop tôt\u00a0: une accolade ou un crochet n'est pas refermé"
    return words.get(message, "cette écriture n'est pas du JSON")


def pool_range(pool: str) -> Range:
    """The first and last address of a Kea pool, "a - b" or "a/p"; ValueError, in French."""
    if "/" in pool:
        address, prefix = parse_cidr(pool.replace(" ", ""))
        return network(address, prefix), broadcast(address, prefix)
    first, dash, last = pool.partition("-")
    if not dash:
        raise ValueError(f"{pool!r}\u00a0: une plage s'écrit «\u00a0première - dernière\u00a0»")
    return parse_address(first.strip()), parse_address(last.strip())


def capacity(pool: Range, excluded: Iterable[Range] = ()) -> int:
    """How many addresses of `pool` no excluded range takes, bounds included."""
    first, last = pool
    taken: set[int] = set()
    for low, high in excluded:
        taken.update(range(max(low, first), min(high, last) + 1))
    return last - first + 1 - len(taken)


def lease_moments(seconds: int) -> tuple[int, int, int]:
    """T1, T2 and the end of a lease of `seconds`, in whole seconds, by RFC 2131's defaults."""
    return seconds // 2, 7 * seconds // 8, seconds


def peak(leases: Iterable[tuple[int, int]]) -> int:
    """The most leases held at once; each is [start, end): its end no longer holds the address."""
    moves = sorted(
        (moment, step) for one in leases for moment, step in zip(one, (1, -1), strict=True)
    )
    held = most = 0
    for _, step in moves:
        held += step
        most = max(most, held)
    return most
