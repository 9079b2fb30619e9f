"""The competences that a notebook's cells declare, in `metadata.gmsi.competences`.

Two kinds of cell declare them, by a list of official codes: a graded cell (what it assesses)
and, in a lesson, the Markdown cell that opens a section (what the section teaches).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class GradedCell:
    """A cell that nbgrader grades; `competences` is as written, known codes or not.

    `by_hand` is True where only a trainer can give the points.
    """

    grade_id: str
    points: float
    competences: tuple[str, ...]
    by_hand: bool = False


@dataclass(frozen=True)
class Section:
    """A section of a lesson that declares competences; `title` is its heading."""

    title: str
    competences: tuple[str, ...]


def declared(cell: Mapping) -> tuple[str, ...]:
    """The codes a cell declares, each once and in order; a lone text counts as one code."""
    gmsi = cell.get("metadata", {}).get("gmsi", {})
    codes = gmsi.get("competences", ()) if isinstance(gmsi, Mapping) else ()
    codes = [codes] if isinstance(codes, str) else codes
    return tuple(dict.fromkeys(map(str, codes)))


def is_graded(cell: Mapping) -> bool:
    """True for nbgrader's autograded, manually graded and task cells."""
    settings = cell.get("metadata", {}).get("nbgrader", {})
    return bool(settings.get("grade") or settings.get("task"))


def is_marked_by_hand(cell: Mapping) -> bool:
    """True for a graded cell that no test can score: a written answer, or a task."""
    settings = cell.get("metadata", {}).get("nbgrader", {})
    return bool(settings.get("task") or (settings.get("grade") and settings.get("solution")))


def graded_cells(notebook: Mapping) -> Iterator[GradedCell]:
    """The graded cells of a notebook (nbformat 4, as plain mappings), in order."""
    for cell in notebook.get("cells", ()):
        if is_graded(cell):
            settings = cell["metadata"]["nbgrader"]
            yield GradedCell(
                str(settings.get("grade_id", "")),
                float(settings.get("points") or 0),
                declared(cell),
                is_marked_by_hand(cell),
            )


def sections(notebook: Mapping) -> Iterator[Section]:
    """The sections of a lesson that declare competences, in order."""
    for cell in notebook.get("cells", ()):
        if cell.get("cell_type") == "markdown" and not is_graded(cell) and declared(cell):
            source = cell["source"]
            lines = ("".join(source) if isinstance(source, list) else source).splitlines()
            heading = next((line for line in lines if line.startswith("#")), "")
            yield Section(heading.lstrip("# ").strip(), declared(cell))
