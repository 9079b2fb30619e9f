"""What the check on a freshly generated release catches, with the real nbgrader."""

import nbformat
import pytest

from gmsi.course import release


def metadata(grade_id, **fields):
    base = {"schema_version": 3, "grade": False, "locked": False, "solution": False, "task": False}
    return {"nbgrader": {**base, "grade_id": grade_id, **fields}}


@pytest.fixture
def assignment_course(course):
    """A course of one assignment, with a solution and a hidden test."""
    folder = course / "source" / "essai"
    folder.mkdir(parents=True)
    answer = nbformat.v4.new_code_cell(
        "### BEGIN SOLUTION\nreponse = 'mot de la fin'\n### END SOLUTION",
        metadata=metadata("reponse", solution=True),
    )
    test = nbformat.v4.new_code_cell(
        "assert reponse\n### BEGIN HIDDEN TESTS\nassert reponse == 'mot de la fin'\n"
        "### END HIDDEN TESTS",
        metadata=metadata("test_reponse", grade=True, locked=True, points=1),
    )
    nbformat.write(nbformat.v4.new_notebook(cells=[answer, test]), folder / "essai.ipynb")
    return course


def test_a_sound_assignment_releases_nothing_of_the_trainers(assignment_course):
    """Solution and hidden test are gone from the release, and no marker is left."""
    assert list(release.findings(assignment_course, "essai")) == []


def test_a_twin_beside_the_notebook_is_found(assignment_course):
    """nbgrader copies every file of the assignment: a text twin would carry the answers out."""
    twin = assignment_course / "source" / "essai" / "essai.py"
    twin.write_text("### BEGIN SOLUTION\nreponse = 'mot de la fin'\n### END SOLUTION\n")
    messages = list(release.findings(assignment_course, "essai"))
    assert any("BEGIN SOLUTION" in message for message in messages)
    assert any("mot de la fin" in message for message in messages)


def test_a_misspelt_hidden_test_is_found(assignment_course):
    """A marker that nbgrader does not know leaves the hidden test in the release."""
    path = assignment_course / "source" / "essai" / "essai.ipynb"
    path.write_text(path.read_text().replace("HIDDEN TESTS", "HIDDEN TEST"))
    assert any("HIDDEN TEST" in message for message in release.findings(assignment_course, "essai"))


def test_an_assignment_that_nbgrader_refuses_is_reported(assignment_course):
    """A doubled grade_id stops nbgrader: the finding says so instead of passing in silence."""
    path = assignment_course / "source" / "essai" / "essai.ipynb"
    path.write_text(path.read_text().replace("test_reponse", "reponse"))
    assert any("échoue" in message for message in release.findings(assignment_course, "essai"))
