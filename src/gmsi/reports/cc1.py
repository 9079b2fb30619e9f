"""CC1's verdict for each learner: right answers are counted, points are not.

When a learner took several sittings, the latest one taken holds; the earlier ones stay shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gmsi.cc1.sittings import FIRST_ASSIGNMENT, Sitting
from gmsi.quiz.verdict import is_passed
from gmsi.reports.record import Record
from gmsi.reports.wording import calendar_day

ASSIGNMENT = FIRST_ASSIGNMENT
FULL_SCORE_ROUNDING = 1e-9
ONE_SITTING = (Sitting(),)

WORDS = {
    "passed": "validé",
    "failed": "non validé",
    "pending": "en attente",
    "absent": "non passé",
}


@dataclass(frozen=True)
class Verdict:
    """One learner's verdict at one sitting; `right` counts the questions at full score.

    `earlier` holds, on the verdict that holds, those of the sittings taken before it.
    """

    learner: str
    right: int
    total: int
    state: str
    sitting: Sitting
    earlier: tuple["Verdict", ...] = ()

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def label(self) -> str:
        """« rattrapage du 14 décembre 2026 »."""
        kind = "rattrapage" if self.sitting.retake else "première session"
        return f"{kind} du {calendar_day(self.sitting.day)}" if self.sitting.day else kind

    def told(self) -> str:
        """« première session du 30 novembre 2026 : 26/40, non validé »."""
        return f"{self.label}\u00a0: {self.right}/{self.total}, {self.word}"


def verdicts(record: Record, sittings: Iterable[Sitting] = ONE_SITTING) -> list[Verdict]:
    """The verdict that holds for each learner, in the record's order; empty without CC1.

    A question is a graded cell worth points. It is right when its score, extra credit left
    out, reaches its points. While a cell awaits a grade the verdict is pending. A sitting that
    does not admit the learner never counts for them.
    """
    rooms = [room for sitting in sittings if (room := _room(record, sitting))]
    return [_held(learner, rooms) for learner in record.learners.index] if rooms else []


def every_verdict(held: Iterable[Verdict]) -> Iterator[tuple[Verdict, bool]]:
    """Each learner's verdicts, earliest first, and whether it is the one that holds."""
    for verdict in held:
        yield from ((earlier, False) for earlier in verdict.earlier)
        yield verdict, True


Room = tuple[Sitting, int, dict[str, tuple[int, int]]]


def _room(record: Record, sitting: Sitting) -> Room | None:
    """A sitting that is in the gradebook: its questions, (right, awaiting) by learner."""
    cells, grades = (
        table[(table["assignment"] == sitting.assignment) & (table["points"] > 0)]
        for table in (record.cells, record.grades)
    )
    if cells.empty:
        return None
    right = grades["base"] >= grades["points"] - FULL_SCORE_ROUNDING
    counts = grades.assign(right=right).groupby("learner")[["right", "awaiting"]].sum()
    found = {row.Index: (int(row.right), int(row.awaiting)) for row in counts.itertuples()}
    return sitting, len(cells), found


def _held(learner: str, rooms: list[Room]) -> Verdict:
    own = [room for room in rooms if room[0].admits(learner)] or rooms[:1]
    found = [_verdict(learner, room) for room in own]
    taken = [verdict for verdict in found if verdict.state != "absent"]
    return replace(taken[-1], earlier=tuple(taken[:-1])) if taken else found[0]


def _verdict(learner: str, room: Room) -> Verdict:
    sitting, total, counts = room
    if learner not in counts or not sitting.admits(learner):
        return Verdict(learner, 0, total, "absent", sitting)
    right, awaiting = counts[learner]
    if awaiting:
        return Verdict(learner, right, total, "pending", sitting)
    return Verdict(
        learner, right, total, "passed" if is_passed(right, total) else "failed", sitting
    )
