"""A learner's side of the exchange: fetch, submit, read the feedback."""

from dataclasses import dataclass
from pathlib import Path

from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeFactory
from traitlets.config import Config


@dataclass(frozen=True)
class LearnerDesk:
    """One learner's home folder and their way to the exchange.

    The classes are nbgrader's own; only the name is given, since one system account plays
    every learner here (with real accounts nbgrader reads the name from the account).
    """

    learner: str
    home: Path
    course_config: Config

    def fetch(self, assignment: str) -> Path:
        """Fetch the assignment into the home folder and return where it lies."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._run(ExchangeFactory().FetchAssignment, assignment)
        return self.home / assignment

    def submit(self, assignment: str) -> None:
        """Submit what lies in the home folder."""
        self._run(ExchangeFactory().Submit, assignment)

    def fetch_feedback(self, assignment: str) -> list[Path]:
        """Fetch the released feedback and return its pages."""
        self._run(ExchangeFactory().FetchFeedback, assignment)
        return sorted((self.home / assignment / "feedback").rglob("*.html"))

    def _run(self, exchange_class, assignment: str) -> None:
        config = Config(self.course_config)
        config.CourseDirectory.student_id = self.learner
        config.CourseDirectory.assignment_id = assignment
        config.Exchange.assignment_dir = str(self.home)
        config.Exchange.cache = str(self.home / ".nbgrader_cache")
        step = exchange_class(
            coursedir=CourseDirectory(config=config),
            authenticator=Authenticator(config=config),
            config=config,
        )
        step.log.setLevel("ERROR")
        step.start()
