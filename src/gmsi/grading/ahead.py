"""What to import before a class is graded, found without importing anything heavy."""

import ast
import gc
import json
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from gmsi.grading._names import parse

# Of what `jsonschema` looks for, each may be missing.
FORMATS = (
    *("fqdn", "isoduration", "rfc3339_validator", "rfc3986_validator", "rfc3987_syntax"),
    *("uri_template", "webcolors"),
)


def hasten_imports() -> None:
    """Have this process import what grading needs in less time; for the start of a program.

    `jsonschema`, which notebooks are validated with, does without its checks of addresses, dates
    and colours: it compiles grammars for them, for 0.7 s, that no notebook needs. The collector is
    off until `imports_over`: what is imported stays.
    """
    gc.disable()
    for name in FORMATS:
        sys.modules.setdefault(name, None)


def imports_over() -> None:
    """Put the collector on again, for what comes from now on.

    Where it looked, it would copy the pages that forks share.
    """
    gc.freeze()
    gc.enable()


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
