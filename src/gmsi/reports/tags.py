"""Which competences each cell of the gradebook assesses, as written in `source/`."""

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from gmsi.referentiel import load
from gmsi.referentiel.tagging import graded_cells
from gmsi.reports.record import CELL


@dataclass(frozen=True)
class Tags:
    """`table`: assignment, notebook, cell, competence, one row a known pair; `remarks`: what
    prevents a cell from counting for a competence, in French."""

    table: pd.DataFrame
    remarks: tuple[str, ...]


def read_tags(course_root: Path, cells: pd.DataFrame) -> Tags:
    """The tags of the gradebook's `cells` (assignment, notebook, cell, …)."""
    rows, remarks = [], []
    for assignment, own in cells.groupby("assignment", sort=True):
        declared = _declared(course_root / "source" / assignment, remarks)
        if declared is None:
            remarks.append(
                f"Le devoir «\u00a0{assignment}\u00a0» est dans le carnet de notes mais n'est plus "
                "dans source/\u00a0: ses points comptent par devoir, pas par compétence."
            )
            continue
        for cell in own[CELL].itertuples(index=False):
            rows += _pairs(cell, declared.get((cell.notebook, cell.cell)), remarks)
    table = pd.DataFrame(rows, columns=[*CELL, "competence"])
    return Tags(table, tuple(remarks))


def _declared(folder: Path, remarks: list[str]) -> dict[tuple[str, str], tuple] | None:
    """(notebook, grade_id) → codes, for one folder of source/; None if it is not there."""
    paths = sorted(folder.glob("*.ipynb"))
    if not paths:
        return None
    declared = {}
    for path in paths:
        try:
            notebook = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            remarks.append(f"Notebook illisible, {folder.name}/{path.name}\u00a0: {error}")
            continue
        for cell in graded_cells(notebook):
            declared[path.stem, cell.grade_id] = cell.competences
    return declared


def _pairs(cell, codes: tuple[str, ...] | None, remarks: list[str]) -> list[tuple]:
    place = f"{cell.assignment}, cellule «\u00a0{cell.cell}\u00a0»"
    if codes is None:
        remarks.append(f"{place}\u00a0: absente de source/, elle ne compte pour aucune compétence.")
        return []
    if not codes:
        remarks.append(f"{place}\u00a0: aucune compétence indiquée dans source/.")
    unknown = [code for code in codes if code not in load()]
    remarks.extend(
        f"{place}\u00a0: compétence inconnue «\u00a0{code}\u00a0»{load().hint(code)}."
        for code in unknown
    )
    return [(*cell, code) for code in codes if code in load()]
