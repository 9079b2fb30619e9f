"""Everything the pages show, worked out once from the record: no drawing, no HTML."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from gmsi.cc1.sittings import sittings
from gmsi.reports.cc1 import Verdict, verdicts
from gmsi.reports.competences import competence_results, heat_map
from gmsi.reports.items import Reliability, difficulty, discrimination, reliability
from gmsi.reports.record import CELL, Record
from gmsi.reports.situations import Situation, situations
from gmsi.reports.tags import read_tags

# A cell is said to defeat nearly everybody below this mean share, and from this many learners.
NEARLY_ALL_FAIL = 0.25
ENOUGH_TO_SAY_SO = 3


@dataclass(frozen=True)
class ItemTable:
    """The item statistics of one assignment.

    `items`: index item; graded (learners), difficulty, discrimination.
    """

    assignment: str
    items: pd.DataFrame
    reliability: Reliability

    @property
    def hardest(self) -> pd.DataFrame:
        """The items that nearly everybody fails, hardest first."""
        items = self.items
        kept = (items["graded"] >= ENOUGH_TO_SAY_SO) & (items["difficulty"] < NEARLY_ALL_FAIL)
        return items[kept].sort_values("difficulty")


@dataclass(frozen=True)
class Analysis:
    """A class at one moment.

    `evidence`: learner → competence → the assignments that assessed it.
    `remarks`: what could not be read or counted, in French.
    """

    record: Record
    results: pd.DataFrame
    heat: pd.DataFrame
    verdicts: list[Verdict]
    situations: list[Situation]
    items: list[ItemTable]
    evidence: dict[str, dict[str, list[str]]]
    remarks: tuple[str, ...]


def analyse(record: Record, course_root: Path) -> Analysis:
    """Competences, verdicts, situations and item statistics of a class."""
    tags = read_tags(course_root, record.cells)
    taken, unread = sittings(course_root)
    results = competence_results(record, tags.table)
    return Analysis(
        record=record,
        results=results,
        heat=heat_map(results, record.learners.index),
        verdicts=verdicts(record, taken),
        situations=situations(record, course_root),
        items=[item_table(record, assignment) for assignment in record.assignments.index],
        evidence=_evidence(record, tags.table),
        remarks=(*tags.remarks, *unread, *_nameless(record)),
    )


def _evidence(record: Record, tags: pd.DataFrame) -> dict[str, dict[str, list[str]]]:
    grades = record.grades[record.grades["points"] > 0].merge(tags, on=CELL)
    found: dict[str, dict[str, list[str]]] = {}
    pairs = grades[["learner", "competence", "assignment"]].drop_duplicates()
    for learner, competence, assignment in pairs.sort_values("assignment").itertuples(index=False):
        found.setdefault(learner, {}).setdefault(competence, []).append(assignment)
    return found


def _nameless(record: Record) -> list[str]:
    nameless = record.learners[record.learners["name"] == record.learners.index]
    return [
        f"«\u00a0{learner}\u00a0» n'a pas de nom dans le carnet de notes\u00a0: "
        f"nbgrader db student add {learner} --first-name=… --last-name=…"
        for learner in nameless.index
    ]


def shares(record: Record, assignment: str) -> pd.DataFrame:
    """Learners × items of one assignment: the share of points obtained, extra credit left out.

    Items worth nothing are left out; NaN where no grade was given.
    """
    grades = record.grades[
        (record.grades["assignment"] == assignment) & (record.grades["points"] > 0)
    ]
    several = grades["notebook"].nunique() > 1
    item = grades["notebook"] + "/" + grades["cell"] if several else grades["cell"]
    share = (grades["base"] / grades["points"]).where(~grades["awaiting"])
    return grades.assign(item=item, share=share).pivot(
        index="learner", columns="item", values="share"
    )


def item_table(record: Record, assignment: str) -> ItemTable:
    """Difficulty, discrimination and reliability of one assignment's cells."""
    table = shares(record, assignment)
    items = pd.DataFrame(
        {
            "graded": table.count(),
            "difficulty": difficulty(table),
            "discrimination": discrimination(table),
        }
    )
    return ItemTable(assignment, items, reliability(table))
