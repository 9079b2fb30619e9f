"""Lessons reach learners, stay up to date, and never take back what a learner wrote."""

import pytest

from gmsi.hub.lessons import LessonsError, publish_lessons, update_lessons
from gmsi.hub.session import prepare_learner


@pytest.fixture
def course(tmp_path):
    """A class's folder with one lesson, and secrets that no learner may get."""
    folder = tmp_path / "course"
    (folder / "notebooks").mkdir(parents=True)
    (folder / "notebooks" / "lecon.ipynb").write_text("ligne 1\nligne 2\nligne 3\n")
    (folder / "notebooks" / "formateur").mkdir()
    (folder / "notebooks" / "formateur" / "tableau.ipynb").write_text("notes de la classe")
    (folder / "source").mkdir()
    (folder / "source" / "solution.ipynb").write_text("secret")
    return folder


def test_only_lessons_are_published(course, tmp_path):
    """Learners get notebooks/, never the solutions beside it nor the trainer's dashboards."""
    repository = tmp_path / "lessons.git"
    assert publish_lessons(course, repository) is True
    copy = tmp_path / "copy"
    assert update_lessons(repository, copy) is None
    names = {path.name for path in copy.rglob("*") if ".git" not in path.parts and path.is_file()}
    assert names == {"lecon.ipynb"}


def test_publishing_nothing_new_says_so(course, tmp_path):
    """The same lessons twice make one version."""
    repository = tmp_path / "lessons.git"
    publish_lessons(course, repository)
    assert publish_lessons(course, repository) is False


def test_an_update_keeps_what_the_learner_wrote(course, tmp_path):
    """The learner's line stays, the trainer's new lesson arrives, and a lost file comes back."""
    repository, copy = tmp_path / "lessons.git", tmp_path / "copy"
    publish_lessons(course, repository)
    update_lessons(repository, copy)
    (copy / "notebooks" / "lecon.ipynb").write_text("ma réponse\nligne 2\nligne 3\n")
    (course / "notebooks" / "lecon.ipynb").write_text("corrigée\nligne 2\nligne 3\n")
    (course / "notebooks" / "suite.ipynb").write_text("suite\n")
    publish_lessons(course, repository)
    assert update_lessons(repository, copy) is None
    assert (copy / "notebooks" / "lecon.ipynb").read_text().startswith("ma réponse")
    assert (copy / "notebooks" / "suite.ipynb").read_text() == "suite\n"
    (copy / "notebooks" / "suite.ipynb").unlink()
    assert update_lessons(repository, copy) is None
    assert (copy / "notebooks" / "suite.ipynb").exists()


def test_a_course_without_lessons_cannot_be_published(tmp_path):
    """The error names the folder that is missing."""
    with pytest.raises(LessonsError, match="notebooks n'existe pas"):
        publish_lessons(tmp_path, tmp_path / "lessons.git")


def test_a_server_starts_even_when_lessons_cannot_come(tmp_path, capsys):
    """A repository that is not there costs the lessons, never the server."""
    assert prepare_learner(tmp_path, tmp_path / "lessons", ["jour"]) is None
    assert "rien n'a encore été publié" in capsys.readouterr().err


def test_a_learner_opens_on_the_home_page(course, tmp_path):
    """Lessons show as `notebooks`, where assignments' links look for them."""
    (course / "notebooks" / "accueil.ipynb").write_text("{}")
    (tmp_path / "lessons").mkdir()
    publish_lessons(course, tmp_path / "lessons" / "jour.git")
    home = tmp_path / "home"
    home.mkdir()
    assert prepare_learner(home, tmp_path / "lessons", ["jour"]) == (
        "/lab/tree/notebooks/accueil.ipynb"
    )
    assert (home / "notebooks" / "lecon.ipynb").exists()
