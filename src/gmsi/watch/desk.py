"""The trainer's gestures on one submission, through nbgrader's own Python interface."""

import os
import pwd
import shutil
from pathlib import Path

from nbgrader.apps.api import NbGraderAPI
from nbgrader.utils import notebook_hash, parse_utc, temp_attrs

from gmsi.course.settings import load_config
from gmsi.watch.inbound import Arrival


class StepFailed(Exception):
    """A step of nbgrader's did not succeed; its log is the message."""


class Desk:
    """Collects, grades and answers in the course at `root`."""

    def __init__(self, root: Path):
        self.root = root
        self.api = NbGraderAPI(config=load_config(root))
        self.course = Path(self.api.exchange_root) / self.api.coursedir.course_id

    @property
    def inbound(self) -> Path:
        return self.course / "inbound"

    def impostor(self, arrival: Arrival) -> bool:
        """True when the folder belongs to another account than the learner it names.

        Not checked where the course is configured for one account for all (check_owner off).
        """
        if not self._collector(arrival).check_owner:
            return False
        try:
            owner = pwd.getpwuid(arrival.path.lstat().st_uid).pw_name
        except KeyError:
            return True
        return owner != arrival.learner

    def grade(self, arrival: Arrival) -> tuple[float, float]:
        """Collect and autograde this very submission; its automatic score, and its maximum.

        What a trainer marked by hand, maybe on another attempt, must not make this one the best.
        """
        self._collect(arrival)
        self._must(self.api.autograde(arrival.assignment, arrival.learner))
        with self.api.gradebook as gradebook:
            submission = gradebook.find_submission(arrival.assignment, arrival.learner)
            grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
            score = sum(grade.auto_score or 0.0 for grade in grades)
            return float(score), float(submission.max_score)

    def make_page(self, arrival: Arrival) -> None:
        """Write the feedback page of the submission graded last."""
        self._must(self.api.generate_feedback(arrival.assignment, arrival.learner))

    def send_page(self, arrival: Arrival) -> None:
        """Release it: the learner finds it in Assignment List."""
        self._must(self.api.release_feedback(arrival.assignment, arrival.learner))

    def send_notice(self, arrival: Arrival, page: str) -> None:
        """Release a page of ours in place of feedback, for a submission that is not graded."""
        secret = _read_small(arrival.path / "submission_secret.txt")
        folder = self.course / "feedback"
        if not secret or not folder.is_dir():
            return
        for notebook in sorted((self.root / "source" / arrival.assignment).glob("*.ipynb")):
            name = notebook_hash(secret=secret, notebook_id=notebook.stem)
            file = folder / f"{name}.html"
            file.write_text(page, encoding="utf-8")
            file.chmod(0o644)

    def prepare_exchange(self, assignment: str) -> None:
        """Make sure the exchange can hold feedback before the first notice."""
        with temp_attrs(self.api.coursedir, assignment_id=assignment):
            releaser = self.api.exchange.ReleaseFeedback(
                coursedir=self.api.coursedir,
                authenticator=self.api.authenticator,
                parent=self.api,
            )
            releaser.init_dest()

    def _collect(self, arrival: Arrival) -> None:
        """nbgrader's collect, told to take this folder and not the newest one."""
        course = self.api.coursedir
        target = course.format_path(course.submitted_directory, arrival.learner, arrival.assignment)
        # The exchange keeps every submission, so that this one can be taken again.
        shutil.rmtree(target, ignore_errors=True)
        with temp_attrs(course, assignment_id=arrival.assignment, student_id=arrival.learner):
            collector = self._collector(arrival)
            collector.init_src()
            collector.src_records = [
                {
                    "username": arrival.learner,
                    "filename": arrival.path.name,
                    "timestamp": parse_utc(arrival.timestamp),
                }
            ]
            collector.copy_files()

    def _collector(self, arrival: Arrival):
        return self.api.exchange.Collect(
            coursedir=self.api.coursedir, authenticator=self.api.authenticator, parent=self.api
        )

    @staticmethod
    def _must(result: dict) -> None:
        if not result["success"]:
            raise StepFailed(result.get("log") or result.get("error", ""))


def _read_small(path: Path) -> str:
    """The text of a small regular file that another account owns; empty if it is none."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return ""
    with os.fdopen(handle, "rb") as file:
        return file.read(1_000).decode("ascii", "ignore")
