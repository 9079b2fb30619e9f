"""Hygiene of notebooks: what must not be in them, and how their cells are named."""

import re
from collections import Counter
from collections.abc import Iterator

from nbformat import NotebookNode

DELIMITERS = frozenset(
    f"### {edge} {region}"
    for edge in ("BEGIN", "END")
    for region in ("SOLUTION", "HIDDEN TESTS", "MARK SCHEME")
)
# Wide on purpose: a misspelt delimiter is accepted by nbgrader, and the answer is released.
LOOKS_LIKE_A_DELIMITER = re.compile(r"^\s*#+\s*(?:BEGIN|END)\b.*$", re.IGNORECASE | re.MULTILINE)
READABLE_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
NOTEBOOK_METADATA = {"gmsi", "kernelspec", "language_info"}
CELL_METADATA = {"deletable", "editable", "gmsi", "jupyter", "nbgrader", "tags"}


def findings(notebook: NotebookNode) -> Iterator[str]:
    """Every fault of hygiene of one notebook, in French."""
    yield from stray(notebook.metadata, NOTEBOOK_METADATA, "le notebook")
    for position, cell in enumerate(notebook.cells, start=1):
        name = cell_name(cell, position)
        yield from stray(cell.metadata, CELL_METADATA, name)
        yield from outputs(cell, name)
        yield from delimiters(cell.source, name)
    yield from grade_ids(notebook)


def cell_name(cell: NotebookNode, position: int) -> str:
    """How a finding names a cell: its grade_id, or its position from 1."""
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
    return f"la cellule «\u00a0{grade_id}\u00a0»" if grade_id else f"la cellule n°\u00a0{position}"


def stray(metadata: NotebookNode, allowed: set[str], name: str) -> Iterator[str]:
    """Metadata that a tool left behind and that would reach the learners."""
    for key in sorted(metadata.keys() - allowed):
        yield f"{name} porte la métadonnée «\u00a0{key}\u00a0»\u00a0; retirez-la"


def outputs(cell: NotebookNode, name: str) -> Iterator[str]:
    """Outputs and execution counts, which belong to a run and not to the course."""
    if cell.get("outputs") or cell.get("execution_count"):
        yield f"{name} garde une sortie\u00a0; effacez les sorties avant d'enregistrer"


def delimiters(source: str, name: str) -> Iterator[str]:
    """Delimiters misspelt, or opened and not closed."""
    opened = None
    for line in LOOKS_LIKE_A_DELIMITER.findall(source):
        delimiter = line.strip()
        if delimiter not in DELIMITERS:
            yield f"{name} contient «\u00a0{delimiter}\u00a0», que nbgrader ne reconnaît pas"
            continue
        edge, region = delimiter[4:].split(" ", 1)
        if (edge == "BEGIN") == (opened is not None) or (edge == "END" and opened != region):
            yield f"{name}\u00a0: «\u00a0{delimiter}\u00a0» n'est pas à sa place"
        opened = region if edge == "BEGIN" else None
    if opened:
        yield f"{name}\u00a0: la région «\u00a0{opened}\u00a0» n'est pas fermée"


def grade_ids(notebook: NotebookNode) -> Iterator[str]:
    """grade_ids that are unreadable, doubled, or misleading about what the cell is."""
    cells = [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]
    for grade_id, count in Counter(cell.get("grade_id", "") for cell in cells).items():
        if count > 1:
            yield f"le nom «\u00a0{grade_id}\u00a0» est porté par {count} cellules"
        if not READABLE_ID.fullmatch(grade_id):
            yield (
                f"le nom «\u00a0{grade_id}\u00a0» n'est pas lisible\u00a0; "
                "écrivez-le en minuscules, chiffres et tirets bas"
            )
    for cell in cells:
        is_test = bool(cell.get("grade")) and not cell.get("solution")
        if is_test and not cell.get("grade_id", "").startswith("test_"):
            yield f"la cellule de test «\u00a0{cell['grade_id']}\u00a0» doit s'appeler test_…"
