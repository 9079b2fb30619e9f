"""The one writer: a graded submission goes into the gradebook in one transaction."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from nbgrader.api import (
    Assignment,
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from nbgrader.plugins import BasePlugin
from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from gmsi.grading import grade

PATIENCE = 60.0
PAUSE = 0.1
# What SQLite says of a file that stays as it is, however long one waits.
HOPELESS = ("readonly", "full", "disk I/O error")
Value = TypeVar("Value")


class GradebookBusy(RuntimeError):
    """The gradebook cannot be written; the message is French."""


class GradebookWriter:
    """Writes the grades of one assignment; `gradebook` is nbgrader's own, open."""

    def __init__(self, gradebook: Gradebook, assignment: str, penalties: BasePlugin | None):
        self.gradebook, self.penalties = gradebook, penalties
        self.db = gradebook.db
        self.assignment = gradebook.find_assignment(assignment)
        self.notebooks = {nb.name: nb.id for nb in self.assignment.notebooks}
        self.cells = {name: self._cells(number) for name, number in self.notebooks.items()}

    def _cells(self, notebook: str) -> dict[type, dict[str, str]]:
        """The ids of a notebook's cells by name: those with a grade, those with a comment."""
        rows = self.db.execute(
            select(BaseCell.name, BaseCell.id, BaseCell.type).where(
                BaseCell.notebook_id == notebook
            )
        )
        found = {Grade: {}, Comment: {}}
        for name, number, kind in rows:
            if kind in (GradeCell.__name__, TaskCell.__name__):
                found[Grade][name] = number
            if kind in (SolutionCell.__name__, TaskCell.__name__):
                found[Comment][name] = number
        return found

    def write(self, graded: grade.Graded, timestamp: datetime | None) -> None:
        """Write the scores and comments of one submission, all or nothing.

        Waits while another program writes; raises GradebookBusy after a minute, or at once where
        waiting is no use (read-only, no room).
        """
        self._patiently(lambda: self._write(graded, timestamp))

    def _patiently(self, work: Callable[[], Value]) -> Value:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                value = work()
                self.db.commit()
                return value
            except (OperationalError, IntegrityError) as error:
                # Another trainer may have made the same row between our look and our write.
                self.db.rollback()
                hopeless = any(word in str(error) for word in HOPELESS)
                if hopeless or time.monotonic() > deadline:
                    raise GradebookBusy(_reason(error)) from error
                time.sleep(PAUSE)
            except BaseException:
                self.db.rollback()
                raise

    def _write(self, graded: grade.Graded, timestamp: datetime | None) -> None:
        if self.db.get(Student, graded.learner) is None:
            self.db.add(Student(id=graded.learner))
            self.db.flush()
        submission = self._submission(graded.learner, timestamp)
        for name, number in self.notebooks.items():
            notebook = self._notebook(submission.id, number)
            values = {
                Grade: dict.fromkeys(self.cells[name][Grade], 0.0) | graded.scores.get(name, {}),
                Comment: graded.comments.get(name, {}),
            }
            for kind in (Grade, Comment):
                self._rows(kind, notebook, self.cells[name][kind], values[kind])
        self.db.flush()
        self._penalise(submission)

    def _submission(self, learner: str, timestamp: datetime | None) -> SubmittedAssignment:
        found = self.db.execute(
            select(SubmittedAssignment).where(
                SubmittedAssignment.assignment_id == self.assignment.id,
                SubmittedAssignment.student_id == learner,
            )
        ).scalar_one_or_none()
        if found is None:
            found = SubmittedAssignment(assignment_id=self.assignment.id, student_id=learner)
            self.db.add(found)
        if timestamp:
            found.timestamp = timestamp
        self.db.flush()
        return found

    def _notebook(self, submission: str, notebook: str) -> str:
        """The id of the submitted notebook's row, made if need be."""
        found = self.db.execute(
            select(SubmittedNotebook.id).where(
                SubmittedNotebook.assignment_id == submission,
                SubmittedNotebook.notebook_id == notebook,
            )
        ).scalar_one_or_none()
        if found:
            return found
        row = {"assignment_id": submission, "notebook_id": notebook}
        return self.db.execute(
            insert(SubmittedNotebook).returning(SubmittedNotebook.id), [row]
        ).scalar_one()

    def _rows(self, kind: type, notebook: str, cells: dict[str, str], values: dict) -> None:
        """Write one row a cell: new ones in one statement, old ones in another.

        A manual score stays and asks to be looked at again, as nbgrader has it.
        """
        known = {
            row.cell_id: row
            for row in self.db.execute(select(kind.__table__).where(kind.notebook_id == notebook))
        }
        new, old = [], []
        for name, cell in cells.items():
            row = known.get(cell)
            manual = row.manual_score if row and kind is Grade else None
            content = _content(kind, values.get(name), manual)
            if row:
                old.append({"number": row.id, **content})
            else:
                new.append({"cell_id": cell, "notebook_id": notebook, **content})
        table = kind.__table__
        if new:
            self.db.execute(insert(table), new)
        if old:
            self.db.execute(update(table).where(table.c.id == bindparam("number")), old)

    def _penalise(self, submission: SubmittedAssignment) -> None:
        """Set the late penalties that the course's plugin asks for."""
        late = submission.total_seconds_late
        if not (self.penalties and late > 0):
            own = SubmittedNotebook.assignment_id == submission.id
            self.db.execute(
                update(SubmittedNotebook).where(own).values(late_submission_penalty=None)
            )
            return
        self.db.expire(submission, ["notebooks"])
        for notebook in submission.notebooks:
            penalty = self.penalties.late_submission_penalty(
                submission.student_id, notebook.score, late
            )
            if penalty is not None:
                penalty = min(max(penalty, 0), notebook.score)
            if notebook.late_submission_penalty != penalty:
                notebook.late_submission_penalty = penalty


def _content(kind: type, value: float | str | None, manual: float | None) -> dict:
    if kind is Comment:
        return {"auto_comment": value}
    return {"auto_score": value, "needs_manual_grade": manual is not None or value is None}


def _reason(error: Exception) -> str:
    if "full" in str(error) or "disk I/O" in str(error):
        return (
            "le disque est plein ou en panne\u00a0: libérez de la place, puis relancez la commande"
        )
    if "readonly" in str(error):
        return "le carnet de notes (gradebook.db) est en lecture seule\u00a0: vérifiez ses droits"
    return (
        "le carnet de notes reste occupé par un autre programme (Formgrader ?)\u00a0: "
        "attendez qu'il ait fini, puis relancez la commande"
    )


def known_cells(gradebook: Gradebook, assignment: str) -> dict[str, dict[str, grade.SourceCell]]:
    """What the gradebook knows of an assignment's cells, by notebook and name."""
    db = gradebook.db
    points = {
        (cell.notebook_id, cell.name): cell.max_score
        for kind in (GradeCell, TaskCell)
        for cell in db.execute(select(kind)).scalars()
    }
    rows: Iterable = db.execute(
        select(Notebook.name, SourceCell)
        .join(Notebook, Notebook.id == SourceCell.notebook_id)
        .join(Assignment, Assignment.id == Notebook.assignment_id)
        .where(Assignment.name == assignment)
    )
    found: dict[str, dict[str, grade.SourceCell]] = {}
    for notebook, cell in rows:
        found.setdefault(notebook, {})[cell.name] = grade.SourceCell(
            cell.name,
            cell.cell_type,
            cell.locked,
            cell.source,
            cell.checksum,
            points.get((cell.notebook_id, cell.name)),
        )
    return found
