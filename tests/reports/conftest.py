"""A small class in a gradebook, and the course it belongs to."""

import shutil
from datetime import timedelta

import pytest
from nbgrader.api import Gradebook

from gmsi.reports.cc1 import ASSIGNMENT

from .class_builder import CC1, DUE, MASQUES, ClassBuilder, build_course


@pytest.fixture
def db_url(tmp_path, empty_gradebook):
    """The address of a fresh, empty gradebook in the test's folder."""
    shutil.copy(empty_gradebook, tmp_path / "gradebook.db")
    return f"sqlite:///{tmp_path}/gradebook.db"


@pytest.fixture
def gradebook(db_url):
    with Gradebook(db_url, "gmsi") as gradebook:
        yield gradebook


@pytest.fixture
def course(tmp_path, gradebook):
    """Two assignments; Zoé did all, Élie was late and waits for a manual grade, Bob is absent."""
    build_course(tmp_path, {"bloc1-masques": MASQUES, ASSIGNMENT: CC1})
    builder = ClassBuilder(gradebook)
    builder.assignment("bloc1-masques", MASQUES)
    builder.assignment(ASSIGNMENT, CC1)
    builder.learner("zoe", "Zola", "Zoé")
    builder.learner("elie", "Étienne", "Élie")
    builder.learner("bob", "Bernard", "Bob")
    builder.submission(
        "zoe",
        "bloc1-masques",
        {"test_masque": 4, "test_diffusion": 3, "test_bonus": 0, "redaction": 5},
        manual=["redaction"],
    )
    builder.submission(
        "elie",
        "bloc1-masques",
        {"test_masque": 1, "test_diffusion": 0, "test_bonus": 0},
        timestamp=DUE + timedelta(hours=30),
        penalty=2.0,
    )
    builder.submission("zoe", ASSIGNMENT, {f"test_q{n:02}": n <= 8 for n in range(1, 11)})
    builder.submission("elie", ASSIGNMENT, {f"test_q{n:02}": n <= 7 for n in range(1, 11)})
    return tmp_path


@pytest.fixture
def course_settings(tmp_path):
    """The course's nbgrader settings, by which commands find the gradebook."""
    path = tmp_path / "nbgrader_config.py"
    path.write_text(
        f"c = get_config()\nc.CourseDirectory.root = {str(tmp_path)!r}\n"
        "c.CourseDirectory.course_id = 'gmsi'\n",
        encoding="utf-8",
    )
    return path
