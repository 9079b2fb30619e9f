"""What to import before a class is graded, found without importing anything heavy."""

import ast
import json
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from gmsi.grading._names import parse


def skip_uri_grammar() -> None:
    """Have `jsonschema`, which notebooks are validated with, do without its check of URIs.

    It takes 0.7 s to compile a grammar that no notebook needs; without it, it says nothing of them.
    """
    sys.modules.setdefault("rfc3987_syntax", None)


def imported_by(folder: Path) -> tuple[str, ...]:
    """The installed modules that the notebooks in a folder import; unreadable ones have none."""
    sources: list[str] = []
    for path in sorted(folder.glob("*.ipynb")):
        try:
            notebook = json.loads(path.read_text(encoding="utf-8"))
            sources += ["".join(cell["source"]) for cell in code_cells(notebook)]
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return imported_modules(sources)


def code_cells(notebook: Mapping) -> list:
    """The code cells of a notebook, or of the JSON that one is written in."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def imported_modules(sources: Iterable[str]) -> tuple[str, ...]:
    """The installed modules that code cells import, sorted."""
    nodes = [node for tree in map(parse, sources) if tree for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module and not n.level}
    return tuple(sorted(name for name in names if find_spec(name.partition(".")[0])))
