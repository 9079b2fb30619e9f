"""DNS zones as plain data: full names, reverse names, serials, and a zone file read alone.

Names are kept whole, in lower case, with their final dot.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TYPES = {"SOA", "NS", "A", "AAAA", "CNAME", "MX", "PTR", "TXT", "SRV"}
CLASSES = {"IN", "CH", "HS"}
TTL = re.compile(r"(?:\d+[smhdw]?)+", re.IGNORECASE)
# Where names stand in the data of a record: those are completed like owners.
NAMES_IN = {"NS": (0,), "CNAME": (0,), "PTR": (0,), "MX": (1,), "SOA": (0, 1), "SRV": (3,)}


@dataclass(frozen=True)
class Record:
    """One record; `data` are its words, names completed; `line` is where it begins."""

    owner: str
    type: str
    data: tuple[str, ...]
    line: int


class UnreadableZone(ValueError):
    """A line that is no record; the message is French, `line` its number."""

    def __init__(self, line: int, message: str):
        super().__init__(message)
        self.line = line


def full_name(name: str, origin: str) -> str:
    """A name of a zone file as it is understood: a final dot means that it is whole already."""
    name, origin = name.lower(), origin.lower().rstrip(".") + "."
    if name == "@":
        return origin
    return name if name.endswith(".") else f"{name}.{origin.removeprefix('.')}"


def reverse_name(address: str) -> str:
    """The name under which the PTR of an IPv4 address stands."""
    return ".".join(reversed(address.split("."))) + ".in-addr.arpa."


def reverse_zone(address: str, prefix: int) -> str:
    """The reverse zone of a network whose prefix is 8, 16 or 24; ValueError otherwise."""
    if prefix not in (8, 16, 24):
        raise ValueError(f"/{prefix} ne tombe pas sur un point")
    return ".".join(reversed(address.split(".")[: prefix // 8])) + ".in-addr.arpa."


def next_serial(current: int, day: int) -> int:
    """The serial to write on `day` (20261127): day and 01, or one more if that would not grow."""
    return max(day * 100 + 1, current + 1)


def read_zone(text: str, origin: str) -> list[Record]:
    """The records of a zone file, in order; raises UnreadableZone.

    Enough of RFC 1035 for a company's zone: `$TTL`, `$ORIGIN`, `@`, owners left out, comments,
    parentheses, quoted texts. `$INCLUDE` and `$GENERATE` are refused.
    """
    records: list[Record] = []
    origin, owner = full_name(origin.rstrip(".") + ".", "."), ""
    for number, starts_blank, words in _statements(text):
        if words[0].upper() == "$ORIGIN":
            origin = full_name(words[-1], origin)
        elif words[0].upper() == "$TTL":
            continue
        elif words[0].startswith("$"):
            raise UnreadableZone(number, f"{words[0]} n'est pas accepté ici")
        else:
            if not starts_blank:
                owner, words = full_name(words[0], origin), words[1:]
            if not owner:
                raise UnreadableZone(number, "cet enregistrement n'a pas de nom")
            records.append(_record(owner, words, origin, number))
    return records


def _record(owner: str, words: list[str], origin: str, line: int) -> Record:
    while words and (words[0].upper() in CLASSES or TTL.fullmatch(words[0])):
        words = words[1:]
    kind = words[0].upper() if words else ""
    if kind not in TYPES:
        shown = f"«\u00a0{words[0]}\u00a0»" if words else "rien"
        raise UnreadableZone(line, f"un type (A, NS, MX…) était attendu, {shown} est écrit")
    names = NAMES_IN.get(kind, ())
    data = tuple(
        full_name(word, origin) if rank in names else word for rank, word in enumerate(words[1:])
    )
    if not data or len(data) <= max(names, default=0):
        raise UnreadableZone(line, f"il manque la valeur de l'enregistrement {kind}")
    return Record(owner, kind, data, line)


def _statements(text: str) -> Iterator[tuple[int, bool, list[str]]]:
    """Each record as words, with its first line's number and whether it begins by a blank."""
    words: list[str] = []
    depth = first = 0
    blank = False
    for number, line in enumerate(text.splitlines(), 1):
        tokens = re.findall(r'"[^"]*"|[()]|[^\s();"]+|;.*', line)
        if not depth:
            words, first, blank = [], number, line[:1].isspace()
        for token in tokens:
            if token.startswith(";"):
                break
            depth += {"(": 1, ")": -1}.get(token, 0)
            if token not in "()":
                words.append(token)
        if words and depth <= 0:
            yield first, blank, words
    if depth > 0:
        raise UnreadableZone(first, "une parenthèse n'est pas refermée")
