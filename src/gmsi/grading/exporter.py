"""The exporter that puts canonical submissions in the way of `nbgrader autograde`.

Set `c.Autograde.exporter_class = "gmsi.grading.exporter.CanonicalExporter"`. nbgrader makes its
exporter after it has listed the submissions and before it touches any: this one then rebuilds
them in a private folder and has the converter read that folder in place of `submitted/`.
"""

import shutil
import weakref
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from gmsi.grading._intake import UNREADABLE, Released, prepare, private_folder, submissions
from gmsi.grading._released import load_released
from gmsi.grading._repairs import write_repairs
from gmsi.grading.folders import is_finished
from gmsi.grading.isolated import IsolatedExecute
from gmsi.grading.sandbox import NoSandbox, probe
from gmsi.grading.workers import WorkerPool


class CanonicalExporter(NotebookExporter):
    """nbconvert's notebook exporter, reading submissions made canonical."""

    def __init__(self, config=None, parent=None, **kwargs):
        super().__init__(config=config, parent=parent, **kwargs)
        if isinstance(parent, Autograde):
            self.isolated = _sandbox_or_stop(parent, IsolatedExecute(parent=self))
            self.course = parent.coursedir.root
            # nbgrader's own process may have threads: code runs in one that has none.
            self.workers = WorkerPool([None])
            weakref.finalize(self, self.workers.shutdown)
            folder = private_folder()
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            self.releases = _redirect(parent, folder)


def _sandbox_or_stop(converter: Autograde, settings: IsolatedExecute) -> bool:
    """Whether there is a sandbox; without one, stop unless the trainer's settings say otherwise."""
    try:
        probe()
    except NoSandbox as error:
        if settings.allow_unsandboxed:
            converter.log.critical("CORRECTION SANS BAC À SABLE, par réglage explicite. %s", error)
            return False
        converter.log.critical("Correction arrêtée. %s", error)
        raise NbGraderException(str(error)) from error
    return True


def _redirect(converter: Autograde, folder: Path) -> dict[str, Released]:
    """Fill `folder` with canonical submissions and have the converter read them."""
    course = converter.coursedir
    pattern = converter._format_source(course.assignment_id, course.student_id)
    regexp = converter._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
    converter.coursedir = _reading_from(course, folder)
    releases: dict[str, Released] = {}
    for path, learner, assignment in submissions(pattern, regexp):
        if assignment not in releases:
            releases[assignment] = _released(converter, assignment)
        _forget_unfinished(converter, releases[assignment], assignment, learner)
        target = Path(converter._format_source(assignment, learner))
        _prepare(converter, path, target, releases[assignment])
    converter.init_notebooks()
    return releases


def _forget_unfinished(
    converter: Autograde, released: Released, assignment: str, learner: str
) -> None:
    """Remove a graded folder that a killed run left half done: nbgrader would skip it."""
    folder = Path(converter._format_dest(assignment, learner))
    if folder.is_dir() and not is_finished(folder, released.notebooks):
        converter.log.warning("Correction interrompue, reprise\u00a0: %s", folder)
        shutil.rmtree(folder)


def _released(converter: Autograde, assignment: str) -> Released:
    released = load_released(converter, assignment)
    if not released.notebooks:
        raise NbGraderException(
            f"Le devoir «\u00a0{assignment}\u00a0» n'a de notebook ni dans release/ ni dans "
            f"source/. Lancez\u00a0: nbgrader generate_assignment {assignment}"
        )
    return released


def _prepare(converter, submission: Path, target: Path, released: Released) -> None:
    """Prepare one submission; whatever goes wrong, the next ones are still prepared."""
    try:
        log = prepare(submission, target, released)
    except Exception:
        converter.log.exception("La copie %s n'a pas pu être lue", submission)
        shutil.rmtree(target, ignore_errors=True)
        log = prepare(target.with_name("absent"), target, released)
        log = [UNREADABLE, *log]
        write_repairs(target, log)
    for repair in log:
        place = "/".join(filter(None, (repair.notebook, repair.cell)))
        converter.log.warning("Copie %s %s\u00a0: %s", submission, place, repair.message)


def _reading_from(course: CourseDirectory, folder: Path) -> CourseDirectory:
    """The same course directory, but with its submissions in `folder`."""
    skipped = {"parent", "config", "log", "submitted_directory"}
    traits = {name: getattr(course, name) for name in course.trait_names() if name not in skipped}
    return CourseDirectory(parent=course.parent, submitted_directory=str(folder), **traits)
