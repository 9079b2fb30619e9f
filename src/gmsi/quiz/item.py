"""An item: one question of the bank before its numbers are drawn."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gmsi.quiz.errors import BankError
from gmsi.quiz.normalise import NORMALISERS

KINDS = {
    "choice": {"key", "wrong"},
    "choices": {"right", "wrong"},
    "number": {"key"},
    "text": {"key", "format"},
    "order": {"sequence"},
    "match": {"pairs"},
    "table": {"columns", "rows", "formats"},
    "line": {"lines", "fault", "otherwise"},
}
OPTIONAL = {
    "number": {"wrong", "format", "unit"},
    "text": {"wrong", "accept"},
    "choices": {"pick"},
    "order": {"pick"},
    "match": {"pick", "extra"},
    "table": {"wrong"},
    "line": {"notes"},
}
COMMON = {"id", "topic", "competence", "level", "kind", "ask", "why", "source"}
FREE = {"draw", "keep", "retired", "apart"}
LEVELS = (1, 2, 3)
IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Item:
    """A template: `draw` lines, a statement, and what its kind needs (`body`).

    `apart` names the items that must not share a paper with it: one gives the other's answer.
    """

    id: str
    topic: str
    competence: str
    level: int
    kind: str
    ask: str
    why: str
    source: str
    draw: tuple[tuple[str, str], ...] = ()
    keep: str | None = None
    retired: bool = False
    apart: tuple[str, ...] = ()
    body: Mapping[str, Any] = field(default_factory=dict)

    @property
    def parametric(self) -> bool:
        """Whether its numbers are drawn."""
        return bool(self.draw)


def read_item(table: Mapping[str, Any], defaults: Mapping[str, Any]) -> Item:
    """An item from its TOML table; BankError names what is missing, unknown or malformed."""
    table = {**defaults, **table}
    where = f"item {table.get('id', '(sans id)')}"
    kind = table.get("kind")
    if kind not in KINDS:
        raise BankError(where, f"kind = {kind!r} est inconnu ; connus : {', '.join(KINDS)}")
    own = KINDS[kind] | OPTIONAL.get(kind, set())
    if missing := (COMMON | KINDS[kind]) - table.keys():
        raise BankError(where, f"il manque {', '.join(sorted(missing))}")
    if unknown := table.keys() - COMMON - FREE - own:
        raise BankError(where, f"champ inconnu : {', '.join(sorted(unknown))}")
    _check_values(where, table)
    return Item(
        **{name: table[name] for name in COMMON},
        draw=tuple(_draw_line(where, line) for line in table.get("draw", [])),
        keep=table.get("keep"),
        retired=table.get("retired", False),
        apart=tuple(table.get("apart", [])),
        body={name: table[name] for name in own if name in table},
    )


def _check_values(where: str, table: Mapping[str, Any]) -> None:
    if not IDENTIFIER.fullmatch(str(table["id"])):
        raise BankError(where, "l'id s'écrit en minuscules, chiffres et tirets")
    if table["level"] not in LEVELS:
        raise BankError(where, "level vaut 1 (facile), 2 ou 3 (difficile)")
    formats = [table.get("format", "entier"), *table.get("formats", [])]
    if strange := [name for name in formats if name not in NORMALISERS]:
        raise BankError(where, f"format inconnu : {strange[0]} ; connus : {', '.join(NORMALISERS)}")


def _draw_line(where: str, line: str) -> tuple[str, str]:
    name, equals, expression = line.partition("=")
    if not equals or not name.strip().isidentifier():
        raise BankError(where, f"ligne de tirage mal écrite : « {line} » (nom = expression)")
    return name.strip(), expression.strip()
