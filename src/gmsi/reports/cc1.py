"""CC1's verdict for each learner: right answers are counted, points are not."""

from dataclasses import dataclass

from gmsi.quiz.verdict import is_passed
from gmsi.reports.record import Record

ASSIGNMENT = "bloc1-cc1"
FULL_SCORE_ROUNDING = 1e-9

WORDS = {
    "passed": "validé",
    "failed": "non validé",
    "pending": "en attente",
    "absent": "non passé",
}


@dataclass(frozen=True)
class Verdict:
    """One learner's verdict; `right` counts the questions at full score."""

    learner: str
    right: int
    total: int
    state: str

    @property
    def word(self) -> str:
        return WORDS[self.state]


def verdicts(record: Record) -> list[Verdict]:
    """One verdict a learner, in the record's order; empty when CC1 is not in the gradebook.

    A question is a graded cell worth points. It is right when its score, extra credit left
    out, reaches its points. While a cell awaits a grade the verdict is pending.
    """
    questions = record.cells[
        (record.cells["assignment"] == ASSIGNMENT) & (record.cells["points"] > 0)
    ]
    if questions.empty:
        return []
    grades = record.grades[
        (record.grades["assignment"] == ASSIGNMENT) & (record.grades["points"] > 0)
    ]
    right = grades["base"] >= grades["points"] - FULL_SCORE_ROUNDING
    counts = grades.assign(right=right).groupby("learner")[["right", "awaiting"]].sum()
    return [_verdict(learner, counts, len(questions)) for learner in record.learners.index]


def _verdict(learner: str, counts, total: int) -> Verdict:
    if learner not in counts.index:
        return Verdict(learner, 0, total, "absent")
    right, awaiting = map(int, counts.loc[learner])
    if awaiting:
        return Verdict(learner, right, total, "pending")
    return Verdict(learner, right, total, "passed" if is_passed(right, total) else "failed")
