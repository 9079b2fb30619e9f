"""A class's feedback pages, side by side: nbgrader's own step, a learner at a time."""

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

from nbgrader.converters import GenerateFeedback
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from gmsi.course.settings import load_config


class NoPage(Exception):
    """A learner's page could not be made; the message says why."""


def make_page(root: Path, assignment: str, learner: str, force: bool, warm: Any = None) -> str:
    """Make the pages of one learner's graded folder, as `nbgrader generate_feedback` does.

    Runs in a worker; `warm` is a worker's and is not needed. The learner comes back. Raises NoPage.
    """
    config = _config(root)
    course = CourseDirectory(config=config, assignment_id=assignment, student_id=learner)
    converter = GenerateFeedback(coursedir=course, config=config)
    converter.force = force or converter.force
    converter.log.setLevel(logging.CRITICAL)
    try:
        converter.start()
    except (NbGraderException, OSError, SystemExit) as error:
        raise NoPage(str(error)) from None
    return learner


@lru_cache(1)
def _config(root: Path) -> Config:
    return load_config(root)


def graded_learners(root: Path, assignment: str) -> list[str]:
    """Who has a graded folder for this assignment."""
    course = CourseDirectory(config=_config(root))
    pattern = course.format_path(course.autograded_directory, "*", assignment)
    place = Path(course.format_path(course.autograded_directory, "\0", assignment))
    depth = place.parts.index("\0")
    return sorted(path.parts[depth] for path in Path("/").glob(pattern.lstrip("/")))
