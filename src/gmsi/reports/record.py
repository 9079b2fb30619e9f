"""The gradebook read as tables, in five queries whatever the size of the class."""

from dataclasses import dataclass

import pandas as pd
from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import func, select

from gmsi.reports.wording import collation

CELL = ["assignment", "notebook", "cell"]


@dataclass(frozen=True)
class Record:
    """What the gradebook says, as pandas tables.

    learners: index learner (id); last_name, first_name, email, name (never empty), sorted by name.
    assignments: index assignment; duedate (UTC, naive).
    cells: assignment, notebook, cell, points.
    submissions: learner, assignment, timestamp, seconds_late, penalty (points).
    grades: learner, assignment, notebook, cell, points, score (nbgrader's, extra credit included),
        base (without extra credit), awaiting (True until somebody or something has graded it).
    """

    learners: pd.DataFrame
    assignments: pd.DataFrame
    cells: pd.DataFrame
    submissions: pd.DataFrame
    grades: pd.DataFrame

    @classmethod
    def empty(cls) -> "Record":
        """A class of nobody, with every column in place."""
        learners = pd.DataFrame(columns=["learner", "last_name", "first_name", "email", "name"])
        return cls(
            learners=learners.set_index("learner"),
            assignments=pd.DataFrame(columns=["assignment", "duedate"]).set_index("assignment"),
            cells=pd.DataFrame(columns=[*CELL, "points"]),
            submissions=pd.DataFrame(
                columns=["learner", "assignment", "timestamp", "seconds_late", "penalty"]
            ),
            grades=pd.DataFrame(
                columns=["learner", *CELL, "points", "score", "base", "awaiting"]
            ).astype({"points": float, "score": float, "base": float, "awaiting": bool}),
        )

    def only(self, learners=(), assignments=()) -> "Record":
        """The same record for these learners and assignments alone; empty means all."""

        def kept(table: pd.DataFrame) -> pd.DataFrame:
            for column, names in (("learner", learners), ("assignment", assignments)):
                if names and column == table.index.name:
                    table = table[table.index.isin(names)]
                elif names and column in table:
                    table = table[table[column].isin(names)]
            return table

        tables = (self.learners, self.assignments, self.cells, self.submissions, self.grades)
        return Record(*map(kept, tables))


def read(gradebook: Gradebook) -> Record:
    """Everything the reports need from an open gradebook."""
    cells = _cells(gradebook)
    return Record(
        learners=_learners(gradebook),
        assignments=_rows(
            gradebook,
            select(Assignment.name, Assignment.duedate).order_by(Assignment.name),
            ["assignment", "duedate"],
        ).set_index("assignment"),
        cells=cells.drop(columns="cell_id"),
        submissions=_submissions(gradebook),
        grades=_grades(gradebook, cells),
    )


def _rows(gradebook: Gradebook, query, columns: list[str]) -> pd.DataFrame:
    return pd.DataFrame(gradebook.db.execute(query).all(), columns=columns)


def _learners(gradebook: Gradebook) -> pd.DataFrame:
    query = select(Student.id, Student.last_name, Student.first_name, Student.email)
    table = _rows(gradebook, query, ["learner", "last_name", "first_name", "email"])
    table = table.fillna("").set_index("learner")
    full = (table["last_name"].str.strip() + " " + table["first_name"].str.strip()).str.strip()
    name = full.where(full != "", table.index.to_series())
    # Two learners of the same name are told apart by their identifiers.
    table["name"] = name.where(~name.duplicated(keep=False), name + " (" + table.index + ")")
    order = sorted(table.index, key=lambda learner: (collation(table.at[learner, "name"]), learner))
    return table.loc[order]


def _cells(gradebook: Gradebook) -> pd.DataFrame:
    base, grade, task = BaseCell.__table__, GradeCell.__table__, TaskCell.__table__
    query = (
        select(
            base.c.id,
            Assignment.name,
            Notebook.name,
            base.c.name,
            func.coalesce(grade.c.max_score, task.c.max_score, 0.0),
        )
        .join_from(base, Notebook, base.c.notebook_id == Notebook.id)
        .join(Assignment, Notebook.assignment_id == Assignment.id)
        .outerjoin(grade, grade.c.id == base.c.id)
        .outerjoin(task, task.c.id == base.c.id)
        .where((grade.c.id.is_not(None)) | (task.c.id.is_not(None)))
        .order_by(Assignment.name, Notebook.name, base.c.name)
    )
    return _rows(gradebook, query, ["cell_id", *CELL, "points"]).astype({"points": float})


def _submissions(gradebook: Gradebook) -> pd.DataFrame:
    query = (
        select(
            SubmittedAssignment.student_id,
            Assignment.name,
            SubmittedAssignment.timestamp,
            SubmittedAssignment.extension,
            Assignment.duedate,
            SubmittedAssignment.late_submission_penalty,
        )
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .order_by(Assignment.name, SubmittedAssignment.student_id)
    )
    columns = ["learner", "assignment", "timestamp", "extension", "duedate", "penalty"]
    table = _rows(gradebook, query, columns)
    for column in ("timestamp", "duedate"):
        table[column] = pd.to_datetime(table[column])
    extension = pd.to_timedelta(table.pop("extension")).fillna(pd.Timedelta(0))
    late = (table["timestamp"] - table.pop("duedate") - extension).dt.total_seconds()
    table["seconds_late"] = late.fillna(0).clip(lower=0)
    return table.astype({"penalty": float}).fillna({"penalty": 0.0})


def _grades(gradebook: Gradebook, cells: pd.DataFrame) -> pd.DataFrame:
    query = (
        select(
            SubmittedAssignment.student_id,
            Grade.cell_id,
            Grade.score,
            func.coalesce(Grade.manual_score, Grade.auto_score),
            Grade.needs_manual_grade,
        )
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
    )
    table = _rows(gradebook, query, ["learner", "cell_id", "score", "base", "awaiting"])
    table = table.astype({"score": float, "base": float, "awaiting": bool})
    table["awaiting"] |= table["base"].isna()
    return table.merge(cells, on="cell_id", how="inner").drop(columns="cell_id")
