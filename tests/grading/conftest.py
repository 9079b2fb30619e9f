"""Fixtures of the grading tests."""

import os

import pytest
from small_course import Course


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """An empty course directory; a module fills it once and grades many submissions in one run."""
    before = os.getcwd()
    yield Course(tmp_path_factory.mktemp("cours"))
    os.chdir(before)
