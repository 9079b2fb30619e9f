"""Parts of a class's results, chosen by bloc, assignment and learner, as tables to read."""

import pandas as pd

from gmsi.referentiel import load
from gmsi.reports.competences import WORDS, competence_results
from gmsi.reports.record import CELL, Record
from gmsi.reports.wording import collation, french, percent


def tags_of_bloc(tags: pd.DataFrame, bloc: str | None) -> pd.DataFrame:
    """The tags (cell, competence) whose competence is of this bloc; None means all blocs."""
    return tags[tags["competence"].str.startswith(f"{bloc}-")] if bloc else tags


def competence_table(record: Record, tags: pd.DataFrame) -> pd.DataFrame:
    """One row a learner and competence, in French words."""
    results = competence_results(record, tags).reset_index()
    return pd.DataFrame(
        {
            "apprenant": results["learner"].map(record.learners["name"]),
            "compétence": [f"{c} {load().competence(c).label}" for c in results["competence"]],
            "points": [
                f"{french(row.earned)}/{french(row.possible)}" for row in results.itertuples()
            ],
            "part": results["share"].map(percent, na_action="ignore").fillna("–"),
            "niveau": results["level"].map(WORDS),
        }
    ).sort_values(["compétence", "apprenant"], key=_order, ignore_index=True)


def cells(record: Record, tags: pd.DataFrame) -> pd.DataFrame:
    """The graded cells that the tags keep: assignment, notebook, cell, points."""
    return record.cells.merge(tags[CELL].drop_duplicates(), on=CELL)


def cell_table(record: Record, place: tuple[str, str, str]) -> pd.DataFrame:
    """Each learner's result on one cell (assignment, notebook, grade_id), in French words."""
    grades = record.grades
    for column, value in zip(CELL, place, strict=True):
        grades = grades[grades[column] == value]
    return pd.DataFrame(
        {
            "apprenant": grades["learner"].map(record.learners["name"]),
            "note": [
                "à noter" if row.awaiting else f"{french(row.score)}/{french(row.points)}"
                for row in grades.itertuples()
            ],
        }
    ).sort_values("apprenant", key=_order, ignore_index=True)


def _order(column: pd.Series) -> pd.Series:
    return column.map(collation)
