"""A learner's copy: saved at once, whole or not at all, and never lost."""

import os
import threading

import pytest
from centre import ASSIGNMENT, SESSION, hand_out, nbgrader, open_centre

from gmsi.cc1.completeness import check_complete
from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.learner_copy import LearnerCopy
from gmsi.cc1.place import ANSWERS_FILE, DAMAGED_FILE
from gmsi.cc1.simulate import write_simulated
from gmsi.widgets.quiz_form import QuizForm, quiz_form


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory):
    """A centre where alice's paper is ready."""
    centre = open_centre(tmp_path_factory.mktemp("centre"))
    hand_out(centre, ["alice"])
    return centre


@pytest.fixture
def folder(handed_out, tmp_path, monkeypatch):
    """Alice's folder, as fetched."""
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    paper = handed_out / "source" / ASSIGNMENT / "sujets-cc1.json"
    (tmp_path / paper.name).write_bytes(paper.read_bytes())
    return tmp_path


def test_an_answer_is_on_the_disk_at_once(folder):
    """Another copy, opened after a crash, finds everything."""
    copy = LearnerCopy(folder, "alice")
    copy.answer("q03", "B")
    copy.mark_for_review("q04", True)
    again = LearnerCopy(folder, "alice").state()
    assert (again.answers, again.review) == ({"q03": "B"}, ("q04",))


def test_a_crash_in_the_middle_of_saving_keeps_the_last_answers(folder, monkeypatch):
    """The disk fills up: the file still holds what was saved before, and no debris is left."""
    copy = LearnerCopy(folder, "alice")
    copy.answer("q01", "A")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        copy.answer("q02", "B")
    assert copy.state().answers == {"q01": "A"}
    assert sorted(p.name for p in folder.iterdir()) == [ANSWERS_FILE, "sujets-cc1.json"]


def test_a_reader_never_sees_half_a_file(folder):
    """While answers are written, every reading gives a whole file."""
    copy = LearnerCopy(folder, "alice")
    copy.answer("q01", "A")
    findings = []

    def read():
        for _ in range(200):
            findings.extend(LearnerCopy(folder, "alice").state().findings)

    reader = threading.Thread(target=read)
    reader.start()
    for rank in range(60):
        copy.answer("q02", "AB"[rank % 2])
    reader.join()
    assert findings == []


def test_two_tabs_do_not_erase_each_other(folder):
    """Each one reads the file again before it writes."""
    one, two = LearnerCopy(folder, "alice"), LearnerCopy(folder, "alice")
    one.answer("q01", "A")
    two.answer("q02", "B")
    assert one.state().answers == {"q01": "A", "q02": "B"}


@pytest.mark.parametrize("data", [b'{"format": 1, "ses', b'{"answers": {"q01": "A"}}'])
def test_an_unreadable_file_is_put_aside(folder, data):
    """It is kept under another name and a new copy starts: nothing is thrown away."""
    (folder / ANSWERS_FILE).write_bytes(data)
    copy = LearnerCopy(folder, "alice")
    assert (folder / DAMAGED_FILE).read_bytes() == data
    assert DAMAGED_FILE in copy.notice


def test_answers_in_cells_and_in_the_form_are_one(folder):
    """`repondre` writes the file that the form shows."""
    copy = LearnerCopy(folder, "alice")
    copy.answer("q05", "254")
    assert QuizForm(copy).answers == {"q05": "254"}
    with pytest.raises(Cc1Error, match="de q01 à q40"):
        copy.answer("q41", "A")


def test_the_form_saves_what_it_hears(folder):
    """A message of the page is on the disk before the reply that says so."""
    copy = LearnerCopy(folder, "alice")
    form = QuizForm(copy)
    replies = []
    form.send = replies.append
    form._heard(form, {"type": "answer", "id": "q01", "value": "zzz"}, [])
    form._heard(form, {"type": "review", "id": "q01", "value": True}, [])
    assert copy.state().answers == {"q01": "zzz"}
    assert replies[0]["warning"].startswith("Cette réponse n'a pas encore la forme")
    assert form.done == []


def test_grading_changes_no_answer(folder, monkeypatch):
    """Cells that answer are run again by nbgrader: the submitted file stays as it came."""
    LearnerCopy(folder, "alice").answer("q01", "A")
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    copy = LearnerCopy(folder, "alice")
    copy.answer("q01", "B")
    assert copy.state().answers == {"q01": "A"}
    assert not isinstance(quiz_form(copy), QuizForm)


def test_validating_says_how_many_and_nothing_more(folder, handed_out, monkeypatch, capsys):
    """A count of complete answers; the same words whether they are right or wrong."""
    write_simulated(handed_out, SESSION, "alice", 0, folder)
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    with pytest.raises(Cc1Error, match=r"Vous avez répondu à \d+ questions sur 40"):
        check_complete(LearnerCopy(folder, "alice"))
    write_simulated(handed_out, SESSION, "alice", 40, folder)
    check_complete(LearnerCopy(folder, "alice"))
    assert capsys.readouterr().out == "Vous avez répondu à 40 questions sur 40.\n"


def test_validate_runs_on_the_released_notebook(handed_out, folder, monkeypatch):
    """`nbgrader validate` in the learner's folder tells the count, through the real notebook."""
    nbgrader(handed_out, "generate_assignment", ASSIGNMENT)
    notebook = handed_out / "release" / ASSIGNMENT / "controle-reseaux.ipynb"
    (folder / notebook.name).write_bytes(notebook.read_bytes())
    monkeypatch.setattr(os, "environ", os.environ | {"GMSI_LEARNER": "alice"})
    LearnerCopy(folder, "alice").answer("q01", "A")
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "validate", notebook.name],
        cwd=folder,
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert "questions sur 40" in done.stdout
    assert "Traceback" not in done.stdout
