"""The trainer's side of an assignment, as grading needs it."""

import os
from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.preprocessors import ClearHiddenTests, ClearOutput, ClearSolutions, LockCells
from nbgrader.utils import is_solution

from gmsi.grading._intake import Released
from gmsi.grading._names import Names, names_of
from gmsi.grading.ahead import code_cells, imported_modules


def load_released(converter: Autograde, assignment: str) -> Released:
    """Read what was released; where `release/` is gone, make it again from `source/`."""
    course = converter.coursedir
    source = Path(course.format_path(course.source_directory, ".", assignment))
    release = Path(course.format_path(course.release_directory, ".", assignment))
    originals = _notebooks(source)
    released = _notebooks(release) or {
        name: _blanked(converter, notebook) for name, notebook in originals.items()
    }
    return Released(
        notebooks={name: _identified(notebook) for name, notebook in released.items()},
        answers={name: reference_names(notebook) for name, notebook in originals.items()},
        accepted=frozenset(converter.exclude_overwriting.get(assignment, []))
        | submitted_files(originals.values()),
        supplied=_companions(source) | _companions(release),
        modules=imported_modules(
            cell.source for notebook in originals.values() for cell in code_cells(notebook)
        ),
        references=originals,
    )


def _companions(folder: Path) -> frozenset[str]:
    """The files that the trainer puts beside the notebooks."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".ipynb")
    return frozenset(str(path.relative_to(folder)) for path in files)


def submitted_files(notebooks: Iterable[NotebookNode]) -> frozenset[str]:
    """The files that learners' work writes beside its notebook, as the notebook declares them."""
    return frozenset(
        name
        for notebook in notebooks
        for name in notebook.metadata.get("gmsi", {}).get("submitted_files", [])
    )


def reference_names(notebook: NotebookNode) -> dict[str, Names]:
    """For each answer cell of a notebook with its solutions, the names that it binds or changes."""
    return {
        cell.metadata.nbgrader.grade_id: names_of(cell.source)
        for cell in notebook.cells
        if cell.cell_type == "code" and is_solution(cell)
    }


def _notebooks(folder: Path) -> dict[str, NotebookNode]:
    return {
        path.stem: nbformat.read(path, as_version=4)
        for path in sorted(folder.glob("*.ipynb"))
        if os.path.isfile(path)
    }


def _blanked(converter: Autograde, notebook: NotebookNode) -> NotebookNode:
    for preprocessor in (LockCells, ClearSolutions, ClearHiddenTests, ClearOutput):
        notebook, _ = preprocessor(parent=converter).preprocess(notebook, {})
    return notebook


def _identified(notebook: NotebookNode) -> NotebookNode:
    """Give every cell an id, which notebooks older than nbformat 4.5 lack."""
    if notebook.nbformat_minor < 5:
        notebook.nbformat_minor = 5
        for number, cell in enumerate(notebook.cells):
            cell.setdefault("id", f"formateur-{number}")
    return notebook
