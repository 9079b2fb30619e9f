"""What each learner has shown of each competence: points earned over points assessed."""

import pandas as pd

from gmsi.referentiel.mastery import LEVELS, Level, level
from gmsi.reports.record import CELL, Record

__all__ = ["LEVELS", "PENDING", "Level", "competence_results", "heat_map", "level"]

PENDING = "pending"
SYMBOLS = {level.key: level.symbol for level in LEVELS} | {PENDING: "…"}
WORDS = {level.key: level.label for level in LEVELS} | {PENDING: "attend une note"}


def competence_results(record: Record, tags: pd.DataFrame) -> pd.DataFrame:
    """Index (learner, competence); earned, possible, share, cells, awaiting, level.

    Only cells that were graded and are worth points count; a cell that assesses several
    competences counts in full for each. Late penalties do not: they say nothing of mastery.
    When all its cells await a grade, possible = 0, the share is empty and the level PENDING.
    """
    grades = record.grades.merge(tags, on=CELL)
    grades = grades[grades["points"] > 0]
    graded = ~grades["awaiting"]
    grades = grades.assign(
        earned=grades["score"].where(graded, 0.0),
        possible=grades["points"].where(graded, 0.0),
        cells=graded.astype(int),
    )
    columns = ["earned", "possible", "cells", "awaiting"]
    table = grades.groupby(["learner", "competence"])[columns].sum()
    table["share"] = (table["earned"] / table["possible"]).where(table["possible"] > 0)
    table["level"] = [
        level(row.earned, row.possible).key if row.possible > 0 else PENDING
        for row in table.itertuples()
    ]
    return table


def heat_map(results: pd.DataFrame, learners: pd.Index) -> pd.DataFrame:
    """Learners × assessed competences, the share obtained (0 to 1; NaN when not assessed)."""
    shares = results["share"].unstack("competence") if len(results) else pd.DataFrame()
    return shares.reindex(learners).dropna(axis="columns", how="all").astype(float).clip(0, 1)
