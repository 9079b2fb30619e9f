"""What the gradebook knows of one submitted notebook: scores, comments, penalty, dates."""

from dataclasses import dataclass, field
from datetime import datetime

ROUNDING = 1e-9


@dataclass(frozen=True)
class Grade:
    """The points of one graded cell; `pending` while a trainer has not yet marked it.

    `extra` is the part of `score` that a trainer gave on top.
    """

    score: float
    points: float
    pending: bool = False
    extra: float = 0.0

    @property
    def right(self) -> bool:
        """All the cell's points, extra credit left out."""
        return self.points > 0 and self.score - self.extra >= self.points - ROUNDING


@dataclass(frozen=True)
class Grades:
    """The gradebook's share of a feedback page; times are naive UTC, as nbgrader keeps them."""

    learner: str
    cells: dict[str, Grade] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    late_penalty: float = 0.0
    submitted_at: datetime | None = None
    seconds_late: float = 0.0

    @property
    def points(self) -> float:
        return sum(grade.points for grade in self.cells.values())

    @property
    def pending_points(self) -> float:
        """What the cells that a trainer has not yet marked are worth."""
        return sum(grade.points for grade in self.cells.values() if grade.pending)

    @property
    def score(self) -> float:
        """Points earned, late penalty taken off, never below zero."""
        return max(0.0, sum(grade.score for grade in self.cells.values()) - self.late_penalty)


def read_grades(db_url: str, assignment: str, learner: str, notebook: str) -> Grades:
    """The grades of one submitted notebook; nbgrader's MissingEntry when there is none."""
    from nbgrader.api import Gradebook

    with Gradebook(db_url) as gradebook:
        submitted = gradebook.find_submission_notebook(notebook, assignment, learner)
        submission = submitted.assignment
        return Grades(
            learner=_full_name(submission.student),
            cells={grade.name: _grade(grade) for grade in submitted.grades},
            comments={
                comment.name: comment.manual_comment
                for comment in submitted.comments
                if comment.manual_comment
            },
            late_penalty=submitted.late_submission_penalty or 0.0,
            submitted_at=submission.timestamp,
            seconds_late=submission.total_seconds_late,
        )


def _grade(grade) -> Grade:
    pending = bool(grade.needs_manual_grade)
    extra = grade.extra_credit or 0.0
    return Grade(grade.score or 0.0, grade.max_score or 0.0, pending, extra)


def _full_name(student) -> str:
    names = [name for name in (student.first_name, student.last_name) if name]
    return " ".join(names) or student.id
