"""Coverage of the certification: what counts as covered, and the page that says so."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from gmsi.cli import main
from gmsi.course.check import check_coverage
from gmsi.course.coverage import Exercise, Lesson, as_page, coverage

ROOT = Path(__file__).parent.parent


def lesson(*codes):
    cell = new_markdown_cell("## Le masque", metadata={"gmsi": {"competences": list(codes)}})
    return new_notebook(cells=[cell])


def exercise(*codes, points=2):
    settings = {"grade": True, "grade_id": "test_masque", "points": points, "solution": False}
    metadata = {"nbgrader": settings, "gmsi": {"competences": list(codes)}}
    return new_notebook(cells=[new_code_cell("", metadata=metadata)])


@pytest.fixture
def course(tmp_path):
    """A course of one lesson (1-4-1, 1-4-2) and one exercise (1-4-1, 2-2-1)."""
    for place, notebook in {
        "notebooks/bloc1/masque.ipynb": lesson("1-4-1", "1-4-2"),
        "source/bloc1-masque/masque.ipynb": exercise("1-4-1", "2-2-1"),
    }.items():
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)
    return tmp_path


def test_covered_means_taught_and_assessed(course):
    """A lesson alone or an exercise alone covers nothing."""
    rows = {row.competence.code: row for row in coverage(course)}
    assert len(rows) == 42
    assert [code for code, row in rows.items() if row.covered] == ["1-4-1"]
    assert rows["1-4-1"].lessons == (Lesson("notebooks/bloc1/masque.ipynb", "Le masque"),)
    assert rows["1-4-1"].exercises == (
        Exercise("source/bloc1-masque/masque.ipynb", "test_masque", 2.0),
    )
    assert [criterion.code for criterion in rows["1-4-1"].criteria] == ["1-4.a"]
    assert rows["1-4-2"].lessons
    assert rows["2-2-1"].exercises


def test_what_a_trainer_marks_by_hand_assesses_too_and_says_so(course):
    """A written answer counts for its points; the page tells that no test gives them."""
    notebook = exercise("1-4-1")
    notebook.cells[0].metadata["nbgrader"] |= {"solution": True, "grade_id": "message"}
    nbformat.write(notebook, course / "source/bloc1-masque/masque.ipynb")
    row = {row.competence.code: row for row in coverage(course)}["1-4-1"]
    assert row.covered
    assert row.exercises[0].by_hand
    assert "`message` (à la main)" in as_page(coverage(course))


def test_an_exercise_worth_nothing_covers_nothing(course):
    """A graded cell of zero points is listed but does not assess."""
    path = course / "source/bloc1-masque/masque.ipynb"
    nbformat.write(exercise("1-4-1", points=0), path)
    assert not any(row.covered for row in coverage(course))


def test_the_command_prints_the_figure_and_writes_the_page(course, capsys):
    """`gmsi coverage --write` prints n/42; the page it writes satisfies the check."""
    assert list(check_coverage(course))
    assert main(["coverage", "--root", str(course), "--write"]) == 0
    assert capsys.readouterr().out.count("1/42 compétences couvertes") == 1
    assert list(check_coverage(course)) == []
    page = (course / "docs/couverture.md").read_text(encoding="utf-8")
    assert "[masque](../source/bloc1-masque/masque.ipynb)\u00a0: `test_masque`" in page


def test_a_title_cannot_break_the_table(course):
    """A vertical bar in a heading stays inside its cell."""
    notebook = lesson("1-4-1")
    notebook.cells[0].source = "## OU bit à bit | et masque"
    nbformat.write(notebook, course / "notebooks/bloc1/masque.ipynb")
    assert "OU bit à bit \\| et masque" in as_page(coverage(course))


def test_the_page_of_this_course_follows_its_notebooks():
    """docs/couverture.md is what `gmsi coverage --write` would write today."""
    assert list(check_coverage(ROOT)) == []
