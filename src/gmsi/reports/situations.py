"""Where each learner stands for each assignment, and why something was not graded."""

from dataclasses import dataclass
from pathlib import Path

from gmsi.grading import Repair, repairs
from gmsi.reports.incidents import tell
from gmsi.reports.record import Record
from gmsi.reports.wording import counted, duration, french

# Set aside by grading, and nothing that an assignment asked for.
HARMLESS = "file_unexpected"


@dataclass(frozen=True)
class Situation:
    """One learner and one assignment.

    `score` is nbgrader's (None when nothing was graded), `final` what remains after the late
    penalty, `pending` is True while a grade is still to come; `gaps` tell what was not graded
    and why, `remarks` the rest of what a trainer must know.
    """

    learner: str
    assignment: str
    score: float | None
    points: float
    penalty: float = 0.0
    pending: bool = True
    gaps: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def final(self) -> float | None:
        return None if self.score is None else max(0.0, self.score - self.penalty)


def situations(record: Record, course_root: Path) -> list[Situation]:
    """Every learner × assignment, by assignment then in the record's order of learners."""
    points = record.cells.groupby("assignment")["points"].sum()
    totals = record.grades.groupby(["learner", "assignment"]).agg(
        score=("score", "sum"), cells=("awaiting", "size"), awaiting=("awaiting", "sum")
    )
    found = {(row.learner, row.assignment): row for row in record.submissions.itertuples()}
    graded = {key: _numbers(row) for key, row in totals.to_dict("index").items()}
    return [
        _situation(
            (learner, assignment),
            found.get((learner, assignment)),
            graded.get((learner, assignment), (0.0, 0, 0)),
            float(points.get(assignment, 0.0)),
            course_root,
        )
        for assignment in record.assignments.index
        for learner in record.learners.index
    ]


def _numbers(row: dict) -> tuple[float, int, int]:
    return float(row["score"]), int(row["cells"]), int(row["awaiting"])


def _situation(
    key: tuple[str, str], submission, graded: tuple[float, int, int], points: float, root: Path
) -> Situation:
    lost, mended = _log(root, *key)
    if submission is None:
        return Situation(*key, None, points, gaps=(_absence(root, *key), *lost), remarks=mended)
    score, cells, awaiting = graded
    nothing = bool(cells) and awaiting == cells
    return Situation(
        *key,
        None if nothing else score,
        points,
        submission.penalty,
        pending=awaiting > 0,
        gaps=(*_awaited(cells, awaiting), *lost),
        remarks=(*_lateness(submission), *mended),
    )


def _absence(root: Path, learner: str, assignment: str) -> str:
    """Why the gradebook has no submission."""
    if (root / "submitted" / learner / assignment).is_dir():
        return "rendu mais pas corrigé\u00a0: lancez « nbgrader autograde »"
    return "rien rendu"


def _awaited(cells: int, awaiting: int) -> tuple[str, ...]:
    if not awaiting:
        return ()
    if awaiting == cells:
        return ("correction automatique inachevée\u00a0: relancez « nbgrader autograde »",)
    return (f"{counted(awaiting, 'cellule')} à noter à la main",)


def _lateness(submission) -> tuple[str, ...]:
    late = f"rendu avec {duration(submission.seconds_late)} de retard"
    penalty = f"pénalité de retard, en points\u00a0: {french(submission.penalty)}"
    return (late,) * bool(submission.seconds_late) + (penalty,) * bool(submission.penalty)


def _log(root: Path, learner: str, assignment: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What grading could not grade, and what it mended without loss."""
    try:
        log = repairs(root, learner, assignment)
    except (OSError, ValueError, TypeError):
        return ("journal de correction illisible\u00a0: relancez « nbgrader autograde »",), ()
    lost = [entry for entry in log if _is_loss(entry)]
    return tuple(tell(lost)), tuple(tell(entry for entry in log if entry not in lost))


def _is_loss(entry: Repair) -> bool:
    return entry.level != "repair" and entry.kind != HARMLESS
