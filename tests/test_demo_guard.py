"""The demonstration never touches real learners' work."""

import pytest
from nbgrader.api import Gradebook

from gmsi.course.settings import course_directory
from gmsi.demo import guard
from gmsi.demo.command import run


def enrol(course, learner):
    coursedir = course_directory(course)
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        gradebook.update_or_create_student(learner)


class Arguments:
    def __init__(self, root):
        self.root = root


def test_a_real_learner_in_the_gradebook_stops_the_demonstration(course, capsys):
    """The command says whose work it found, exits with 3, and leaves the gradebook alone."""
    enrol(course, "dupont")
    before = (course / "gradebook.db").read_bytes()
    assert run(Arguments(course)) == 3
    assert "dupont" in capsys.readouterr().out
    assert (course / "gradebook.db").read_bytes() == before
    assert not (course / "demo").exists()


@pytest.mark.parametrize("folder", guard.LEARNER_FOLDERS)
def test_a_real_learners_folder_stops_the_demonstration(course, folder):
    """A copy that is collected but not yet graded is real work too."""
    work = course / folder / "dupont" / "bloc1-adressage" / "adressage.ipynb"
    work.parent.mkdir(parents=True)
    work.write_text("{}")
    assert run(Arguments(course)) == 3
    assert work.read_text() == "{}"


def test_what_an_earlier_demonstration_left_is_forgotten(course):
    """Simulated learners go, from the gradebook and the folders, read-only ones included."""
    enrol(course, "demo-alice")
    left = course / "autograded" / "demo-alice" / "devoir"
    left.mkdir(parents=True)
    (left / "copie.ipynb").write_text("{}")
    left.chmod(0o555)
    coursedir = course_directory(course)
    guard.refuse_real_learners(course, coursedir)
    guard.forget_simulated_class(course, coursedir)
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        assert gradebook.students == []
    assert list((course / "autograded").iterdir()) == []


def test_a_folder_that_is_no_course_is_refused(tmp_path, capsys):
    """The message says what is missing and where to stand."""
    assert run(Arguments(tmp_path)) == 3
    assert "nbgrader_config.py" in capsys.readouterr().out
