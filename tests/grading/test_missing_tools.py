"""A grading machine without a checker says so, and gives no score for what it could not check."""

import pytest
from nbformat import write
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from small_course import code, dumps, notebook

from gmsi.exercise import Check
from gmsi.grading._refusals import refusal
from gmsi.grading.grade import automatic_score
from gmsi.reports.record import read

SETUP = "import os\nfrom gmsi import tools\nfrom gmsi.exercise import Check"
TEST = """check = Check(points=2)
with check.aspect("le texte"):
    check.that("share" in partage, "Aucun partage.")
with check.aspect("le vrai outil", hidden=True):
    done = tools.run([OUTIL, "essai"], package="outil-de-verification")
    check.that(done.code == 0, "L'outil refuse.")
check.result()"""
PLAIN = "assert tools.run([OUTIL], package='outil-de-verification').code == 0"


def source(tool):
    setup = f"{SETUP}\nOUTIL = {tool!r}"
    return notebook(
        code(setup, "preparation"),
        code("### BEGIN SOLUTION\npartage = '[share]'\n### END SOLUTION", "partage", solution=True),
        code(TEST, "test_partage", grade=True, points=2),
        code(PLAIN, "test_brut", grade=True, points=1),
        code("assert 'share' in partage", "test_texte", grade=True, points=1),
    )


def answer(course, text):
    nb = course.released("copie")
    nb.cells[1].source = f"partage = {text!r}"
    return {"copie.ipynb": dumps(nb)}


@pytest.fixture(scope="module")
def graded(course):
    """Three learners: graded without the tool, and one of them again with it."""
    course.release(copie=source("outil-absent"))
    course.submit("bon", answer(course, "[share]"))
    course.submit("faux", answer(course, "rien"))
    assert course.autograde()["success"]
    return course


def grades(course, learner):
    with Gradebook(f"sqlite:///{course.root}/gradebook.db", "essai") as gradebook:
        submission = gradebook.find_submission(course.assignment, learner)
        found = [grade for notebook in submission.notebooks for grade in notebook.grades]
        return {g.name: (g.auto_score, bool(g.needs_manual_grade)) for g in found}


def test_an_unchecked_cell_has_no_score_and_waits_for_a_trainer(graded):
    """Neither zero nor the points: Formgrader shows it as to be graded by hand."""
    found = grades(graded, "bon")
    assert found["test_partage"] == (None, True)
    assert found["test_texte"] == (1, False)


def test_it_is_left_out_of_the_competences(graded):
    """The reports take it for a cell that awaits a grade: no level, no zero."""
    with Gradebook(f"sqlite:///{graded.root}/gradebook.db", "essai") as gradebook:
        found = read(gradebook).grades.set_index(["learner", "cell"])["awaiting"]
    assert found["bon", "test_partage"]
    assert not found["bon", "test_texte"]


def test_a_tool_called_outside_an_aspect_is_no_zero_either(graded):
    """A plain assert around a tool that is missing is no fault of the learner's."""
    assert grades(graded, "bon")["test_brut"] == (None, True)


def test_the_repair_log_says_which_package_to_install(graded):
    """One incident a cell, with the command."""
    lines = [line for line in graded.log("bon") if line["kind"] == "tool_missing"]
    assert {line["cell"] for line in lines} == {"test_partage", "test_brut"}
    assert all(line["level"] == "incident" for line in lines)
    assert all("sudo apt-get install outil-de-verification" in line["message"] for line in lines)


def test_a_wrong_visible_aspect_does_not_bring_the_score_back(graded):
    """What could not be checked may still have been right: no score, whatever the rest."""
    assert grades(graded, "faux")["test_partage"] == (None, True)
    assert grades(graded, "faux")["test_texte"] == (0, False)


def test_grading_again_with_the_tool_gives_the_score(graded):
    """Once the machine has what it lacked, nothing is left of the refusal."""
    # `true` is on every machine: the released test then finds the tool it names.
    write(source("true"), graded.root / "source" / "devoir" / "copie.ipynb")
    assert graded.api().generate_assignment("devoir", force=True)["success"]
    assert graded.autograde()["success"]
    assert set(grades(graded, "bon").values()) == {(2, False), (1, False)}
    assert grades(graded, "faux")["test_partage"] == (1, False)
    assert "tool_missing" not in graded.kinds("bon")


def test_a_verdict_without_refusal_is_scored():
    """An ordinary verdict, an ordinary error, no output: none of them is a refusal."""
    check = Check(points=1)
    with check.aspect("rien"):
        pass
    data = check.result()._repr_mimebundle_()
    cell = code("", "test_x", grade=True, points=1)
    assert refusal(cell) is None
    cell.outputs = [new_output("execute_result", data, execution_count=1)]
    assert refusal(cell) is None
    cell.outputs = [new_output("error", ename="ValueError", evalue="x", traceback=[])]
    assert refusal(cell) is None


def test_a_class_graded_side_by_side_gets_no_score_either():
    """What nbgrader's saving step does here, the grading of a whole class does too."""
    cell = code("", "test_x", grade=True, points=1)
    cell.outputs = [new_output("error", ename="ToolMissing", evalue="sshd manque", traceback=[])]
    assert automatic_score(cell) == ("test_x", None)
    cell.outputs = [new_output("execute_result", {"text/plain": "0.5"}, execution_count=1)]
    assert automatic_score(cell) == ("test_x", 0.5)
