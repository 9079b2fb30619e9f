"""The nbconvert exporter that makes our page when `nbgrader generate_feedback` runs."""

from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import Exporter
from traitlets import Unicode

from gmsi.feedback._clean import plain
from gmsi.feedback._exercises import plain_title, read_exercises, readable
from gmsi.feedback._grades import read_grades
from gmsi.feedback._page import Page, profile, render
from gmsi.grading import Repair, repairs
from gmsi.referentiel import load

MAX_REPAIRS = 20


class FeedbackExporter(Exporter):
    """A graded notebook to a French page by competence.

    To be set as `c.GenerateFeedback.exporter_class`. It reads the gradebook itself and needs no
    preprocessor; nbgrader runs it in the course directory.
    """

    output_mimetype = "text/html"
    export_from_notebook = None

    timezone = Unicode("Europe/Paris", help="Fuseau des dates affichées.").tag(config=True)
    lesson_url = Unicode(
        "",
        help="Adresse à mettre devant notebooks/… pour lier les leçons (vide\u00a0: pas de lien).",
    ).tag(config=True)

    def _file_extension_default(self) -> str:
        return ".html"

    def from_filename(self, filename: str, resources: dict | None = None, **kw: Any):
        # Not the inherited reading: it copies the notebook twice, and outputs may be huge.
        with open(filename, encoding="utf-8") as file:
            return self.from_notebook_node(nbformat.read(file, as_version=4), resources)

    def from_notebook_node(self, nb: Any, resources: dict | None = None, **kw: Any):
        where = resources["nbgrader"]
        grades = read_grades(
            where["db_url"], where["assignment"], where["student"], where["notebook"]
        )
        exercises = read_exercises(nb.cells, grades)
        page = Page(
            title=_title(nb.cells) or where["assignment"],
            grades=grades,
            exercises=exercises,
            profile=profile(exercises, _labels()),
            repairs=_repairs(where),
            root=Path.cwd(),
            timezone=self.timezone,
            lesson_url=self.lesson_url,
            is_quiz=bool(nb.metadata.get("gmsi", {}).get("quiz")),
        )
        return render(page), {**resources, "output_extension": ".html", "outputs": {}}


def _title(cells: list) -> str:
    """The notebook's first heading of level 1."""
    for cell in cells:
        first = cell["source"].lstrip()[:300].split("\n")[0]
        if cell["cell_type"] == "markdown" and first.startswith("# "):
            return plain_title(first[2:])
    return ""


def _repairs(where: dict) -> list[str]:
    """What grading had to mend in this notebook, or met while running it."""
    log = repairs(Path.cwd(), where["student"], where["assignment"])
    # A tool that grading lacks is told beside the exercise, to the learner's address.
    log = [repair for repair in log if repair.kind != "tool_missing"]
    own = [repair for repair in log if repair.notebook in (None, where["notebook"])]
    lines = (plain(_placed(repair), 300) for repair in own)
    return list(dict.fromkeys(lines))[:MAX_REPAIRS]


def _placed(repair: Repair) -> str:
    where = f"«\u00a0{readable(repair.cell)}\u00a0»\u00a0: " if repair.cell else ""
    return f"{where}{repair.message}"


def _labels() -> dict[str, str]:
    """Our short label of every competence, by official code."""
    return {competence.code: competence.label for competence in load().competences}
