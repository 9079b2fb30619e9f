"""A session of the test: who takes it, when, on how many questions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Session:
    """One sitting. `learners` is None for everyone; `retake_of` names the earlier sitting."""

    name: str
    title: str
    date: date
    secret: str
    assignment: str
    questions: int = 40
    learners: tuple[str, ...] | None = None
    retake_of: str | None = None
    explain: bool = False

    @property
    def seed(self) -> str:
        """What every draw of the session starts from."""
        return f"cc1:{self.name}:{self.secret}"

    def admits(self, learner: str) -> bool:
        """Whether the learner takes this session."""
        return self.learners is None or learner in self.learners
