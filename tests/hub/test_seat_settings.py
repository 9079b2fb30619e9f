"""Our own verbs read a seat's settings as nbgrader's commands do."""

from pathlib import Path

import gmsi.hub
from gmsi.course.settings import course_directory, load_config

TRAINER = Path(gmsi.hub.__file__).parent / "jupyter" / "trainer"


def test_a_seats_settings_are_added_and_the_course_has_the_last_word(course, monkeypatch):
    """`gmsi watch` in a shared class writes for the group, as Formgrader there does."""
    monkeypatch.delenv("JUPYTER_CONFIG_PATH", raising=False)
    assert course_directory(course).groupshared is False
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", f"/nowhere:{TRAINER}")
    assert course_directory(course).groupshared is True
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write("\nc.CourseDirectory.groupshared = False\n")
    assert load_config(course).CourseDirectory.groupshared is False
