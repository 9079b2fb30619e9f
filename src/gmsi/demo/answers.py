"""What a simulated learner writes in a fetched notebook, or does to it."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

MARKERS = re.compile(r"^[ \t]*### (BEGIN|END) SOLUTION[ \t]*\n?", re.MULTILINE)
BIG_OUTPUT_BYTES = 50_000_000

# A story turns a fetched notebook file into what the learner hands in.
Story = Callable[[Path], None]


def solutions(source_notebook: Path) -> dict[str, str]:
    """The trainer's answer of every solution cell, by grade_id, markers removed."""
    notebook = nbformat.read(source_notebook, as_version=4)
    return {
        cell.metadata.nbgrader.grade_id: MARKERS.sub("", cell.source)
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


def write_answers(path: Path, answers: Mapping[str, str]) -> None:
    """Type each answer into the solution cell of that grade_id."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in answers:
            cell.source = answers[grade_id]
    nbformat.write(notebook, path)


def edit_notebook(path: Path, edit: Callable[[NotebookNode], None]) -> None:
    """Apply `edit` to the notebook file."""
    notebook = nbformat.read(path, as_version=4)
    edit(notebook)
    nbformat.write(notebook, path)


def test_cell_positions(notebook: NotebookNode) -> list[int]:
    """Where the test cells are."""
    return [
        position
        for position, cell in enumerate(notebook.cells)
        if cell.metadata.get("nbgrader", {}).get("grade")
        and not cell.metadata.nbgrader.get("solution")
    ]


def delete_first_test(path: Path) -> None:
    """Delete the first test cell."""
    edit_notebook(path, lambda nb: nb.cells.pop(test_cell_positions(nb)[0]))


def duplicate_first_answer(path: Path) -> None:
    """Copy the first solution cell, grade_id included, as a clumsy paste does."""

    def duplicate(notebook: NotebookNode) -> None:
        for position, cell in enumerate(notebook.cells):
            if cell.metadata.get("nbgrader", {}).get("solution"):
                notebook.cells.insert(position, NotebookNode({**cell, "id": "copie"}))
                return

    edit_notebook(path, duplicate)


def truncate(path: Path) -> None:
    """Cut the file in the middle, as a full disk does."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def rewrite_as_nbformat_3(path: Path) -> None:
    """Save the notebook in the format of 2013."""
    notebook = nbformat.convert(nbformat.read(path, as_version=4), 3)
    path.write_text(nbformat.writes(notebook, version=3), encoding="utf-8")


def print_without_end(path: Path) -> None:
    """Leave 50 MB of output under the first answer."""

    def fill(notebook: NotebookNode) -> None:
        cell = next(c for c in notebook.cells if c.cell_type == "code")
        text = "encore une ligne\n" * (BIG_OUTPUT_BYTES // 17)
        cell.outputs = [nbformat.v4.new_output("stream", name="stdout", text=text)]

    edit_notebook(path, fill)


def add_latin_1_file(path: Path) -> None:
    """Leave a file whose name is in Latin-1 beside the notebook."""
    (Path(str(path.parent)) / b"r\xe9vision.txt".decode("utf-8", "surrogateescape")).write_text("…")


def remove_notebook(path: Path) -> None:
    """Hand in a folder without the notebook."""
    path.rename(path.with_name("brouillon.txt"))


def raise_points(path: Path) -> None:
    """Give every cell more points, in the metadata of the file."""
    content = json.loads(path.read_text(encoding="utf-8"))
    for cell in content["cells"]:
        if "points" in cell["metadata"].get("nbgrader", {}):
            cell["metadata"]["nbgrader"]["points"] = 1000
    path.write_text(json.dumps(content), encoding="utf-8")
