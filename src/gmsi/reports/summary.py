"""One line a learner and assignment: who, what score, and why not graded."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from gmsi.cc1.sittings import sittings
from gmsi.grading import repairs
from gmsi.reports.cc1 import every_verdict, verdicts
from gmsi.reports.incidents import tell
from gmsi.reports.record import read
from gmsi.reports.wording import collation, duration

NOTHING = "rien rendu"


@dataclass(frozen=True)
class Row:
    """A learner's situation for one assignment; `score` is None when nothing was graded."""

    learner: str
    name: str
    assignment: str
    score: float | None
    max_score: float
    remarks: tuple[str, ...]


def summary(
    gradebook: Gradebook, root: Path, assignment: str, inbound: Path | None = None
) -> list[Row]:
    """The rows of every learner of the gradebook or of `submitted/`, sorted by name.

    `inbound` is where the exchange keeps what learners hand in. Raises nbgrader's MissingEntry
    for an unknown assignment.
    """
    cc1 = _cc1_words(gradebook, root, assignment)
    copies = handed_in_copies(inbound, assignment) if inbound else Counter()
    max_score = gradebook.find_assignment(assignment).max_score
    known = {student.id: student for student in gradebook.students}
    handed_in = {path.parent.name for path in (root / "submitted").glob(f"*/{assignment}")}
    rows = []
    for learner in known.keys() | handed_in:
        student = known.get(learner)
        score, remarks = _grade(gradebook, assignment, learner, learner in handed_in)
        names = [student.last_name, student.first_name] if student else []
        if not any(names):
            remarks.append(
                "absent de la liste de classe\u00a0: vérifiez qui c'est, puis "
                f"« nbgrader db student add {learner} --first-name=… --last-name=… »"
            )
        if copies[learner] > 1:
            remarks.append(f"{copies[learner]} copies rendues, la dernière est corrigée")
        if score is not None and learner in cc1:
            remarks.insert(0, cc1[learner])
        remarks.extend(tell(repairs(root, learner, assignment)))
        name = " ".join(filter(None, names)) or learner
        rows.append(Row(learner, name, assignment, score, max_score, tuple(remarks)))
    return sorted(rows, key=lambda row: (collation(row.name), row.learner))


def _cc1_words(gradebook: Gradebook, root: Path, assignment: str) -> dict[str, str]:
    """What to say of each learner's verdict, when the assignment is a sitting of CC1."""
    taken, _ = sittings(root)
    if assignment not in {sitting.assignment for sitting in taken}:
        return {}
    words = {}
    for verdict, holds in every_verdict(verdicts(read(gradebook), taken)):
        if verdict.sitting.assignment == assignment:
            retake = " au rattrapage" if verdict.sitting.retake else ""
            after = "" if holds else " (une session passée depuis vaut)"
            words[verdict.learner] = f"CC1 {verdict.word}{retake}{after}"
    return words


def handed_in_copies(inbound: Path, assignment: str) -> Counter[str]:
    """How many times each learner handed the assignment in.

    nbgrader names a copy learner+assignment+time+random, and a learner's name may hold a +.
    """
    parts = (path.name.rsplit("+", 3) for path in inbound.glob(f"*+{assignment}+*"))
    return Counter(learner for learner, *_ in parts)


def _grade(
    gradebook: Gradebook, assignment: str, learner: str, handed_in: bool
) -> tuple[float | None, list[str]]:
    """The score, and what the gradebook says about it."""
    try:
        submission = gradebook.find_submission(assignment, learner)
    except MissingEntry:
        if handed_in:
            return None, ["rendu mais pas corrigé\u00a0: lancez « nbgrader autograde »"]
        return None, [NOTHING]
    remarks = []
    if submission.total_seconds_late:
        remarks.append(f"en retard de {duration(submission.total_seconds_late)}")
    if submission.needs_manual_grade:
        remarks.append("une partie est à noter à la main")
    return submission.score, remarks


def as_text(rows: Iterable[Row]) -> str:
    """The rows as plain lines, one a learner, that a screen reader can follow.

    Those who handed nothing in share the last line.
    """
    lines, absent = [], []
    for row in rows:
        if row.remarks == (NOTHING,):
            absent.append(row.name)
            continue
        score = "non noté" if row.score is None else f"{row.score:g}/{row.max_score:g}"
        remarks = " — " + "\u00a0; ".join(row.remarks) if row.remarks else ""
        lines.append(f"{row.name:<22} {score:>10}{remarks}")
    if absent:
        lines.append(f"{NOTHING.capitalize()}\u00a0: {', '.join(absent)}.")
    return "\n".join(lines)
