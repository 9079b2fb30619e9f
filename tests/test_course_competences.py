"""Competences on cells: what `gmsi check` says about them."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from gmsi.course.competences import findings
from gmsi.referentiel.tagging import GradedCell, Section, graded_cells, sections

GRADED = {"grade": True, "grade_id": "test_diffusion", "points": 2, "solution": False}


def notebook(codes, **kind):
    """A notebook of one cell with these codes; None leaves the metadata out."""
    metadata = {"nbgrader": {**GRADED, **kind}}
    if codes is not None:
        metadata["gmsi"] = {"competences": codes}
    return new_notebook(cells=[new_code_cell("", metadata=metadata)])


@pytest.mark.parametrize("codes", [["1-4-1"], ["1-4-1", "4-3-2"], "1-4-1"])
def test_known_codes_are_accepted(codes):
    """One or several official codes; a lone text is read as one code."""
    assert list(findings(notebook(codes))) == []


@pytest.mark.parametrize("codes", [None, []])
@pytest.mark.parametrize("kind", [{}, {"grade": False, "task": True}, {"solution": True}])
def test_a_graded_cell_without_competence_is_named(codes, kind):
    """Autograded, task and manually graded cells all need one."""
    (message,) = findings(notebook(codes, **kind))
    assert "test_diffusion" in message
    assert "sans compétence" in message


def test_a_cell_that_is_not_graded_needs_none():
    """Solutions, texts and set-up cells are left alone."""
    assert list(findings(notebook(None, grade=False))) == []


def test_an_unknown_code_is_answered_with_the_nearest():
    """A code mistyped says where it is and what was probably meant."""
    (message,) = findings(notebook(["1-4-7"]))
    assert "test_diffusion" in message
    assert "1-4-7" in message
    assert "vouliez-vous dire" in message


def test_an_unknown_code_is_found_on_a_lesson_section_too():
    """A section's codes are checked like a graded cell's."""
    cell = new_markdown_cell("## Masque", metadata={"gmsi": {"competences": ["9-9-9"]}})
    (message,) = findings(new_notebook(cells=[cell]))
    assert "9-9-9" in message


def test_graded_cells_are_read_with_points_and_codes():
    """The tag reader gives each graded cell once, codes in order and without repeat."""
    assert list(graded_cells(notebook(["1-4-2", "1-4-1", "1-4-2"]))) == [
        GradedCell("test_diffusion", 2.0, ("1-4-2", "1-4-1"))
    ]


def test_sections_are_read_with_their_heading():
    """Only Markdown cells that declare competences open a section."""
    cells = [
        new_markdown_cell("# Titre\n\nTexte"),
        new_markdown_cell("## Le masque\n\nTexte", metadata={"gmsi": {"competences": ["1-4-1"]}}),
    ]
    assert list(sections(new_notebook(cells=cells))) == [Section("Le masque", ("1-4-1",))]
