"""Autograding a class: submissions side by side, one writer, the same results as nbgrader's."""

import fcntl
import os
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import find_all_files
from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from gmsi.grading import grade
from gmsi.grading._intake import submissions
from gmsi.grading._released import load_released
from gmsi.grading.folders import is_finished, replaced
from gmsi.grading.gradebook import GradebookBusy, GradebookWriter, known_cells
from gmsi.grading.isolated import IsolatedExecute, bounds
from gmsi.grading.sandbox import NoSandbox
from gmsi.grading.workers import LOST, WorkerLost

# Enough for no worker to wait; results beyond would only take memory.
AHEAD = 3


class CannotGrade(Exception):
    """Grading cannot start, or go on; the message is French, with the remedy."""


@dataclass(frozen=True)
class Submission:
    """A submission to grade."""

    learner: str
    folder: Path
    timestamp: datetime | None


@dataclass(frozen=True)
class Crew:
    """`count` workers; `submit` sends them a packed assignment and a submission.

    `far` ones are on machines that lack the course's folder.
    """

    submit: Callable[[bytes, Submission], Future]
    count: int
    far: bool = False


@dataclass
class Report:
    """What a run did: learners graded, skipped (graded already), and failed with the reason."""

    graded: list[grade.Graded] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


class ClassGrading:
    """The grading of one assignment of the course in `root`; raises CannotGrade."""

    def __init__(self, root: Path, config: Config, assignment: str, isolated: bool):
        self.config, self.name = config, assignment
        self.course = CourseDirectory(config=config, assignment_id=assignment)
        self.converter = Autograde(coursedir=self.course, config=config)
        self.released = load_released(self.converter, assignment)
        self.bounds = bounds(IsolatedExecute(config=config), str(root), isolated)

    @contextmanager
    def gradebook(self) -> Iterator[Gradebook]:
        """The course's gradebook, with the assignment in it."""
        try:
            gradebook = Gradebook(self.course.db_url, self.course.course_id)
            gradebook.find_assignment(self.name)
        except MissingEntry:
            raise CannotGrade(
                f"Le devoir «\u00a0{self.name}\u00a0» n'est pas dans le carnet de notes. "
                f"Lancez\u00a0: nbgrader generate_assignment {self.name}"
            ) from None
        except SQLAlchemyError as error:
            raise CannotGrade(
                f"Le carnet de notes ne s'ouvre pas ({self.course.db_url})\u00a0: {error}"
            ) from None
        with gradebook:
            yield gradebook

    @contextmanager
    def alone(self, tell: Callable[[str], None]) -> Iterator[None]:
        """Keep other runs on this assignment waiting; wait for the one that was there first."""
        folder = Path(self.course.root) / self.course.autograded_directory
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / f".correction-{self.name}", "w", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell("Une autre correction de ce devoir est en cours\u00a0: j'attends sa fin.")
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def submitted(self, learners: list[str]) -> list[Submission]:
        """The submissions of these learners, of all when none is named; raises CannotGrade."""
        path = self.course.format_path
        folder = self.course.submitted_directory
        regexp = path(folder, "(?P<student_id>.*)", "(?P<assignment_id>.*)", escape=True)
        refused = set(self.course.student_id_exclude.split(","))
        found = [
            Submission(learner, place, self._timestamp(place))
            for place, learner, _ in submissions(path(folder, "*", self.name), regexp)
            if learner not in refused and (not learners or learner in learners)
        ]
        absent = sorted({*learners} - {one.learner for one in found})
        if absent or not found:
            who = f" de {', '.join(absent)}" if absent else ""
            raise CannotGrade(
                f"Aucune copie{who} pour «\u00a0{self.name}\u00a0» dans {folder}/. "
                f"Ramassez-les d'abord\u00a0: nbgrader collect {self.name}"
            )
        return found

    def _timestamp(self, folder: Path) -> datetime | None:
        try:
            return self.course.get_existing_timestamp(str(folder))
        except (SystemExit, ValueError, OSError):
            # nbgrader ends the program there: the canonical copy leaves such a file out.
            return None

    def is_due(self, submission: Submission) -> bool:
        """Whether nothing finished is there, or an older submission."""
        folder = self.destination(submission.learner)
        if not is_finished(folder, self.released.notebooks):
            return True
        done = self._timestamp(folder)
        return bool(submission.timestamp and done and submission.timestamp > done)

    def destination(self, learner: str) -> Path:
        """The learner's folder in `autograded/`."""
        return Path(self.course.format_path(self.course.autograded_directory, learner, self.name))

    def packed(self, gradebook: Gradebook, far: bool, many: bool) -> bytes:
        """The assignment as workers need it; `far` ones have no course folder to read.

        `many` says that each will have several submissions.
        """
        notebooks = gradebook.find_assignment(self.name).notebooks
        source = Path(self.course.format_path(self.course.source_directory, ".", self.name))
        paths = find_all_files(str(source), [*self.course.ignore, "*.ipynb"])
        assignment = grade.Assignment(
            name=self.name,
            released=self.released,
            companions={os.path.relpath(p, source): Path(p).read_bytes() for p in paths},
            cells=known_cells(gradebook, self.name),
            kernelspecs={nb.name: grade.kernelspec(nb.kernelspec) for nb in notebooks},
            bounds=replace(self.bounds, one_of_many=many),
            sanitizers=_paths(self.converter.sanitize_preprocessors),
            graders=_paths(self.converter.autograde_preprocessors),
            course=self._read_by_tests() if far else {},
            config=self.config,
        )
        return pickle.dumps(assignment)

    def _read_by_tests(self) -> dict[str, bytes]:
        """The trainer's files that a test may read: the bank of questions, this assignment's."""
        root = Path(self.course.root)
        folders = (root / "bank", root / self.course.source_directory / self.name)
        paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        return {str(path.relative_to(root)): path.read_bytes() for path in paths}

    def penalties(self):
        """The plugin that says what being late costs, set up as nbgrader does; None without."""
        steps = map(import_item, _paths(self.converter.autograde_preprocessors))
        if not any(issubclass(step, AssignLatePenalties) for step in steps):
            return None
        step = AssignLatePenalties(config=self.config)
        step.init_plugin()
        return step.plugin_inst


def _paths(steps: list[type | str]) -> tuple[str, ...]:
    """nbgrader's steps as dotted names, which is how a course's settings may give them."""
    return tuple(s if isinstance(s, str) else f"{s.__module__}.{s.__qualname__}" for s in steps)


def run(
    grading: ClassGrading,
    gradebook: Gradebook,
    work: list[Submission],
    crew: Crew,
    tell: Callable[[], None],
    report: Report,
) -> None:
    """Have `work` graded by the crew, and write each result as it comes, in one transaction.

    `tell` hears of each submission, `report` is filled. Raises CannotGrade when no further one
    could be graded or written; what is written stays.
    """
    packed = grading.packed(gradebook, crew.far, many=len(work) > crew.count)
    writer = GradebookWriter(gradebook, grading.name, grading.penalties())
    mode = int(str(grading.converter.permissions), 8)
    for submission, result in _results(packed, work, crew):
        try:
            graded = result()
            with replaced(grading.destination(graded.learner), graded.files, mode):
                writer.write(graded, submission.timestamp)
        except (WorkerLost, ConnectionError, TimeoutError):
            # Its processes ended again and again; those of the others may do better.
            report.failed[submission.learner] = LOST
            tell()
        except (NoSandbox, GradebookBusy) as error:
            raise CannotGrade(str(error)) from error
        except OSError as error:
            raise CannotGrade(
                f"La copie de {submission.learner} ne peut pas être corrigée ou "
                f"écrite\u00a0: {error}"
            ) from error
        else:
            graded.files.clear()
            report.graded.append(graded)
            tell()


def _results(
    packed: bytes, work: list[Submission], crew: Crew
) -> Iterator[tuple[Submission, Callable[[], grade.Graded]]]:
    """Each submission with its result, in the order in which they come."""
    waiting: dict[Future, Submission] = {}
    left = iter(work)
    while True:
        while len(waiting) < AHEAD * crew.count and (submission := next(left, None)):
            waiting[crew.submit(packed, submission)] = submission
        if not waiting:
            return
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield waiting.pop(future), future.result


def local(pool: Executor, count: int) -> Crew:
    """Workers of this machine, which read a submission where it is."""
    return Crew(lambda packed, o: pool.submit(grade.grade, packed, o.learner, o.folder), count)
