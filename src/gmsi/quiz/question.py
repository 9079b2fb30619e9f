"""A question: an item whose numbers are drawn, with its key; and what learners see of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Wrong:
    """An answer that a known wrong reasoning gives, and the line that names the reasoning."""

    answer: Any
    line: str
    misconception: str


@dataclass(frozen=True)
class Question:
    """A drawn question. `form` is public; `key`, `wrong` and `why` stay with the trainer."""

    item: str
    topic: str
    competence: str
    level: int
    kind: str
    statement: str
    form: Mapping[str, Any]
    key: Any
    wrong: tuple[Wrong, ...]
    why: str
    source: str

    def public(self) -> dict[str, Any]:
        """The statement as learners get it: nothing that tells, or helps to draw, the key."""
        return {"kind": self.kind, "statement": self.statement, "form": dict(self.form)}

    def as_dict(self) -> dict[str, Any]:
        """Plain data, for the trainer's record."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Question":
        """The question back from the trainer's record."""
        return cls(**{**data, "wrong": tuple(Wrong(**wrong) for wrong in data["wrong"])})


@dataclass(frozen=True)
class Paper:
    """A learner's questions, in order; question `i` is known as `q01`, `q02`…"""

    session: str
    learner: str
    questions: tuple[Question, ...]

    def numbered(self) -> dict[str, Question]:
        """The questions by identifier."""
        return {question_id(rank): q for rank, q in enumerate(self.questions, 1)}


def question_id(rank: int) -> str:
    """The identifier of the question of that rank, from 1."""
    return f"q{rank:02d}"
