"""Where each learner stands for each assignment, and why something was not graded."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from gmsi.reports.record import Record
from gmsi.reports.wording import counted, duration, french

# What happened to a submission on its way to the gradebook: (learner, assignment) → sentences.
Incidents = Callable[[str, str], Iterable[str]]


def no_incident(learner: str, assignment: str) -> Iterable[str]:
    """The default: nothing to report."""
    return ()


@dataclass(frozen=True)
class Situation:
    """One learner and one assignment.

    `score` is nbgrader's (None when nothing was graded), `final` what remains after the late
    penalty, `remarks` what a trainer must know, `gaps` what was not graded and why.
    """

    learner: str
    assignment: str
    score: float | None
    points: float
    penalty: float = 0.0
    remarks: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    @property
    def final(self) -> float | None:
        return None if self.score is None else max(0.0, self.score - self.penalty)


def situations(
    record: Record, course_root: Path, incidents: Incidents = no_incident
) -> list[Situation]:
    """Every learner × assignment, by assignment then in the record's order of learners."""
    points = record.cells.groupby("assignment")["points"].sum()
    totals = record.grades.groupby(["learner", "assignment"]).agg(
        score=("score", "sum"), cells=("awaiting", "size"), awaiting=("awaiting", "sum")
    )
    found = {(row.learner, row.assignment): row for row in record.submissions.itertuples()}
    return [
        _situation(
            (learner, assignment),
            found.get((learner, assignment)),
            totals,
            float(points.get(assignment, 0.0)),
            course_root / "submitted" / learner / assignment,
            tuple(incidents(learner, assignment)),
        )
        for assignment in record.assignments.index
        for learner in record.learners.index
    ]


def _situation(
    key: tuple[str, str],
    submission,
    totals: pd.DataFrame,
    points: float,
    handed_in: Path,
    incidents: tuple[str, ...],
) -> Situation:
    if submission is None:
        gap = (
            "rendu mais pas corrigé\u00a0: lancez « nbgrader autograde »"
            if handed_in.is_dir()
            else "rien rendu"
        )
        return Situation(*key, None, points, gaps=(gap, *incidents))
    score, cells, awaiting = totals.loc[key] if key in totals.index else (0.0, 0, 0)
    gaps = list(incidents)
    if cells and awaiting == cells:
        gaps.append("correction automatique inachevée\u00a0: relancez « nbgrader autograde »")
    elif awaiting:
        gaps.append(f"{counted(int(awaiting), 'cellule')} à noter par le formateur")
    remarks = []
    if submission.seconds_late:
        remarks.append(f"rendu avec {duration(submission.seconds_late)} de retard")
    if submission.penalty:
        remarks.append(f"pénalité de retard, en points\u00a0: {french(submission.penalty)}")
    graded = None if cells and awaiting == cells else float(score)
    return Situation(*key, graded, points, submission.penalty, tuple(remarks), tuple(gaps))
