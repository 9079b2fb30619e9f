"""The trainer's dashboard: the report's tables, to filter and to open down to a cell."""

import html
from dataclasses import dataclass
from pathlib import Path

import ipywidgets as widgets
import pandas as pd
from nbgrader.api import Gradebook

from gmsi.course.settings import CONFIG_FILE, NotACourse
from gmsi.referentiel import load
from gmsi.reports.competences import competence_results, heat_map
from gmsi.reports.figures import heat_map_figure
from gmsi.reports.opening import NoGradebook, gradebook_address
from gmsi.reports.record import CELL, Record, read
from gmsi.reports.selection import cell_table, cells, competence_table, tags_of_bloc
from gmsi.reports.tags import read_tags

# A whole class is long: its table scrolls, so that what follows stays in sight.
STYLE = """<style>
.gmsi-table { max-height: 24rem; overflow: auto; line-height: 1.5; }
.gmsi-table th, .gmsi-table td { text-align: left; padding: 0.1rem 0.8rem 0.1rem 0; }
.gmsi-table th { position: sticky; top: 0; background: var(--jp-layout-color0, white); }
</style>"""


@dataclass(frozen=True)
class ClassTables:
    """A class as tables; `message` says in French why there is none, or is empty."""

    record: Record
    tags: pd.DataFrame
    message: str = ""


def open_class(start: Path | None = None, db_url: str | None = None) -> ClassTables:
    """The class of the course that holds `start` (the current folder by default).

    Without a course or a gradebook the tables are empty and `message` says what to do.
    """
    start = (start or Path.cwd()).resolve()
    root = next((p for p in (start, *start.parents) if (p / CONFIG_FILE).is_file()), start)
    try:
        address, course_id = gradebook_address(root, db_url)
    except (NotACourse, NoGradebook) as error:
        return ClassTables(Record.empty(), read_tags(root, Record.empty().cells).table, str(error))
    with Gradebook(address, course_id) as gradebook:
        record = read(gradebook)
    message = "" if len(record.grades) else "Le carnet de notes ne contient encore aucune note."
    return ClassTables(record, read_tags(root, record.cells).table, message)


class Dashboard(widgets.VBox):
    """Filters by bloc, assignment and learner over competences, then over the cells' grades."""

    def __init__(self, tables: ClassTables):
        self.tables = tables
        self.bloc = _menu("Bloc", [(f"{b.code} {b.label}", b.code) for b in load().blocs])
        self.assignment = _menu("Devoir", [(a, a) for a in tables.record.assignments.index])
        names = tables.record.learners["name"]
        self.learner = _menu("Apprenant", [(name, key) for key, name in names.items()])
        self.cell = widgets.Dropdown(description="Cellule", layout={"width": "max-content"})
        self.competences, self.grades = widgets.HTML(), widgets.HTML()
        for menu in (self.bloc, self.assignment, self.learner):
            menu.observe(lambda _: self.refresh(), "value")
        self.cell.observe(lambda _: self._show_cell(), "value")
        filters = widgets.HBox(
            [self.bloc, self.assignment, self.learner], layout={"flex_flow": "row wrap"}
        )
        parts = [filters, self.competences, self.cell, self.grades]
        super().__init__([_text(tables.message)] if tables.message else parts)
        self.refresh()

    def refresh(self) -> None:
        """Show what the three filters keep."""
        self.record = self.tables.record.only(
            [self.learner.value] if self.learner.value else [],
            [self.assignment.value] if self.assignment.value else [],
        )
        tags = tags_of_bloc(self.tables.tags, self.bloc.value)
        self.competences.value = _picture(self.record, tags) + _table(
            competence_table(self.record, tags), "Rien n'est noté dans ce choix."
        )
        places = cells(self.record, tags)[CELL].itertuples(index=False)
        self.cell.options = [("choisir une cellule", "")] + [
            (f"{place.assignment}, {place.cell}", tuple(place)) for place in places
        ]
        self._show_cell()

    def _show_cell(self) -> None:
        place = self.cell.value
        self.grades.value = _table(cell_table(self.record, place), "Aucune note.") if place else ""


def _menu(description: str, options: list[tuple[str, str]]) -> widgets.Dropdown:
    return widgets.Dropdown(
        description=description, options=[("tous", ""), *options], layout={"width": "22rem"}
    )


def _text(message: str) -> widgets.HTML:
    return widgets.HTML(f"<p>{html.escape(message)}</p>")


def _table(table: pd.DataFrame, otherwise: str) -> str:
    """The table as escaped HTML."""
    if table.empty:
        return f"<p>{html.escape(otherwise)}</p>"
    rows = table.to_html(index=False, justify="left", border=0)
    return f'{STYLE}<div class="gmsi-table">{rows}</div>'


def _picture(record: Record, tags: pd.DataFrame) -> str:
    """The heat map of the choice, when it has at least two learners to compare."""
    shares = heat_map(competence_results(record, tags), record.learners.index)
    if len(shares) < 2 or shares.empty:
        return ""
    address = heat_map_figure(shares, list(record.learners["name"]))
    words = "Carte de chaleur des compétences\u00a0; le tableau qui suit donne les nombres."
    return f'<img src="{address}" alt="{words}" style="max-width: 100%">'
