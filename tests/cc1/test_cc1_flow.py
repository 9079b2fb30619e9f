"""CC1 through stock nbgrader: released, answered, autograded, and the verdict at the line."""

import os
import shutil

import nbformat
import pytest
from centre import ASSIGNMENT, SESSION, hand_out, nbgrader, open_centre, submit
from nbclient import NotebookClient
from nbgrader.api import Gradebook

from gmsi.cc1.papers import paper_of
from gmsi.cc1.sessions import load_session
from gmsi.cc1.simulate import right_answer
from gmsi.quiz import is_passed

RIGHT = {"alice": 29, "bruno": 28, "chloe": 0, "diane": 40}


def answer_in_cells(folder, learner):
    """Run the released notebook as the learner, every answer written by `repondre` in its cell."""
    home = folder / "home" / learner
    shutil.copytree(folder / "release" / ASSIGNMENT, home)
    paper = paper_of(folder, load_session(folder, SESSION), learner).numbered()
    path = home / "controle-reseaux.ipynb"
    notebook = nbformat.read(path, 4)
    ids = [c.metadata.get("nbgrader", {}).get("grade_id") for c in notebook.cells]
    notebook.cells[ids.index("reponses_libres")].source = "\n".join(
        f"repondre({name!r}, {right_answer(question)!r})" for name, question in paper.items()
    )
    environment = os.environ | {"GMSI_LEARNER": learner}
    NotebookClient(notebook, resources={"metadata": {"path": home}}).execute(env=environment)
    nbformat.write(notebook, path)
    shutil.copytree(home, folder / "submitted" / learner / ASSIGNMENT)


@pytest.fixture(scope="module")
def graded(tmp_path_factory, empty_gradebook):
    """A class autograded by `nbgrader autograde`: scores by learner and cell, and the folder."""
    folder = open_centre(tmp_path_factory.mktemp("centre"))
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    hand_out(folder, RIGHT)
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    for learner in ("alice", "bruno", "chloe"):
        submit(folder, learner, RIGHT[learner])
    answer_in_cells(folder, "diane")
    (folder / "submitted/chloe" / ASSIGNMENT / "reponses-cc1.json").write_bytes(
        b'{"format": 1, "ans'
    )
    log = nbgrader(folder, "autograde", ASSIGNMENT)
    scores = {}
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "gmsi") as gradebook:
        for learner in RIGHT:
            submission = gradebook.find_submission(ASSIGNMENT, learner)
            grades = submission.notebooks[0].grades
            scores[learner] = {g.name: (g.score, g.max_score) for g in grades if g.max_score}
    return folder, scores, log


def test_the_verdict_is_right_at_the_line(graded):
    """29 of 40 passes and 28 of 40 fails, counted from nbgrader's own grades."""
    _, scores, _ = graded
    right = {learner: sum(s == m for s, m in grades.values()) for learner, grades in scores.items()}
    assert right == RIGHT
    assert [is_passed(right[n], 40) for n in RIGHT] == [True, False, False, True]


def test_the_form_can_be_done_without(graded):
    """Diane answered all forty questions in an ordinary cell: all forty are right."""
    _, scores, _ = graded
    assert sum(score for score, _ in scores["diane"].values()) == 40


def test_each_question_has_its_own_grade(graded):
    """One point a question, under a name that a trainer finds in Formgrader."""
    _, scores, _ = graded
    assert list(scores["alice"]) == [f"test_q{rank:02d}" for rank in range(1, 41)]
    assert {most for _, most in scores["alice"].values()} == {1}


def test_a_truncated_answers_file_is_told(graded):
    """The copy earns nothing, nothing stops, and the graded copy says what was found."""
    folder, _, _ = graded
    page = (folder / "autograded/chloe" / ASSIGNMENT / "controle-reseaux.ipynb").read_text()
    assert "illisible (tronqué ou modifié à la main)" in page


def test_an_honest_copy_raises_no_remark(graded):
    """The answers file and the papers file are expected: no repair is reported for them."""
    _, _, log = graded
    assert "mis de côté" not in log
