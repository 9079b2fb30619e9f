"""The rooms of the package import one another as docs/architecture.md says, and no other way."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "gmsi"
DOMAIN = "domain"
ROW = re.compile(r"^\| (?:`(?P<room>\w+)`|domain \(.*?\)) \| [^|]* \| (?P<allowed>[^|]*) \|$", re.M)


def documented() -> dict[str, set[str]]:
    """Which rooms each room may import, from the table."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    return {
        match["room"] or DOMAIN: set(re.findall(r"`(\w+)`|\b(domain)\b", match["allowed"]))
        for match in ROW.finditer(text)
    }


ALLOWED = {
    room: {name for pair in pairs for name in pair if name} for room, pairs in documented().items()
}


def room_of(name: str) -> str:
    """A room's own name; domain modules share one room."""
    return name if name in ALLOWED else DOMAIN


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "gmsi":
            names = [f"gmsi.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        yield from (room_of(name.split(".")[1]) for name in names if name.startswith("gmsi."))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_a_module_imports_only_what_its_room_may(path):
    """Arrows that the table does not show do not exist."""
    inside = path.relative_to(PACKAGE).parts
    room = room_of(inside[0].removesuffix(".py"))
    assert set(imported(path)) <= ALLOWED[room] | {room}


def test_the_arrows_make_no_circle():
    """Rooms can be put in an order in which each one imports only earlier ones."""
    left, done = dict(ALLOWED), set()
    while left:
        ready = {room for room, allowed in left.items() if allowed <= done | {room}}
        assert ready, f"circle among {sorted(left)}"
        done |= ready
        left = {room: allowed for room, allowed in left.items() if room not in ready}


def test_every_room_is_in_the_table():
    """A new folder of the package asks for its line."""
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} - {"ipv4"}
    assert folders <= ALLOWED.keys()
