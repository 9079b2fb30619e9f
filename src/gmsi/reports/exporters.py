"""nbgrader export plugins: by cell, by competence, CC1's verdicts, and for Moodle's import.

`nbgrader export --exporter=gmsi.reports.exporters.CellExporter` and `gmsi export cells` run the
same plugin and write the same file.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.plugins import ExportPlugin

from gmsi.cc1.sittings import sittings
from gmsi.referentiel import load
from gmsi.reports.cc1 import every_verdict, verdicts
from gmsi.reports.competences import WORDS, competence_results
from gmsi.reports.record import Record, read
from gmsi.reports.situations import Situation, situations
from gmsi.reports.spreadsheet import FRENCH, MOODLE, Dialect, write_csv
from gmsi.reports.tags import read_tags

LEARNER = ("identifiant", "nom", "prénom", "courriel")


class _Exporter(ExportPlugin):
    """What the three exports share: the narrowing, the destination, the writing."""

    file_name: str
    dialect: Dialect = FRENCH

    def export(self, gradebook: Gradebook) -> None:
        """Write the file, to `--to` or into the course's `reports/`."""
        record = self.narrowed(read(gradebook))
        header, rows = self.table(record)
        path = Path(self.to) if self.to else self.course_root / "reports" / self.file_name
        write_csv(path, header, rows, self.dialect)
        self.log.info("Exported %s", path)
        self.written = path

    def narrowed(self, record: Record) -> Record:
        """What the options keep of the class."""
        return record.only(
            [str(name) for name in self.student], [str(name) for name in self.assignment]
        )

    @property
    def course_root(self) -> Path:
        """The course of the command that runs the plugin, or the current folder."""
        coursedir = getattr(self.parent, "coursedir", None)
        return Path(coursedir.root) if coursedir else Path.cwd()

    def table(self, record: Record) -> tuple[list[str], Iterator[list]]:
        """The header and the rows of the file."""
        raise NotImplementedError


def _identity(record: Record, learner: str) -> list[str]:
    row = record.learners.loc[learner]
    return [learner, row["last_name"], row["first_name"], row["email"]]


def _wording(codes: Iterable[str]) -> str:
    """« 1-4-1 Comprendre… »: with its label, since a spreadsheet takes a bare code for a date."""
    return ", ".join(f"{code} {load().competence(code).label}" for code in codes)


class CellExporter(_Exporter):
    """One row a graded cell of a submission: points, automatic or manual, and what awaits."""

    file_name = "notes-par-cellule.csv"

    def table(self, record: Record) -> tuple[list[str], Iterator[list]]:
        header = ["devoir", "notebook", "cellule", "compétences", *LEARNER]
        return [*header, "points", "note", "état"], self._rows(record)

    def _rows(self, record: Record) -> Iterator[list]:
        tags = read_tags(self.course_root, record.cells).table
        codes = tags.groupby(["assignment", "notebook", "cell"])["competence"].agg(_wording)
        grades = record.grades.sort_values(["assignment", "notebook", "cell", "learner"])
        for row in grades.itertuples():
            place = (row.assignment, row.notebook, row.cell)
            yield [
                *place,
                codes.get(place, ""),
                *_identity(record, row.learner),
                row.points,
                None if row.awaiting else row.score,
                "à noter" if row.awaiting else "noté",
            ]


class CompetenceExporter(_Exporter):
    """One row a learner and competence: points earned, points assessed, level."""

    file_name = "notes-par-competence.csv"

    def table(self, record: Record) -> tuple[list[str], Iterator[list]]:
        header = [*LEARNER, "compétence", "points obtenus", "points évalués"]
        return [*header, "cellules notées", "cellules à noter", "niveau"], self._rows(record)

    def _rows(self, record: Record) -> Iterator[list]:
        results = competence_results(record, read_tags(self.course_root, record.cells).table)
        found = results.to_dict("index")
        for learner in record.learners.index:
            for competence in load().competences:
                row = found.get((learner, competence.code))
                if row is None:
                    continue
                yield [
                    *_identity(record, learner),
                    _wording([competence.code]),
                    row["earned"],
                    row["possible"],
                    row["cells"],
                    row["awaiting"],
                    WORDS[row["level"]],
                ]


class Cc1Exporter(_Exporter):
    """One row a learner and sitting of CC1: right answers, verdict, and which one holds."""

    file_name = "cc1.csv"

    def narrowed(self, record: Record) -> Record:
        """Learners alone: which verdict holds depends on every sitting."""
        return record.only([str(name) for name in self.student])

    def table(self, record: Record) -> tuple[list[str], Iterator[list]]:
        header = [*LEARNER, "devoir", "session", "date", "nature", "réponses justes"]
        return [*header, "questions", "verdict", "vaut"], self._rows(record)

    def _rows(self, record: Record) -> Iterator[list]:
        taken, _ = sittings(self.course_root)
        wanted = {str(name) for name in self.assignment}
        for verdict, holds in every_verdict(verdicts(record, taken)):
            sitting = verdict.sitting
            if wanted and sitting.assignment not in wanted:
                continue
            yield [
                *_identity(record, verdict.learner),
                sitting.assignment,
                sitting.session,
                sitting.day.isoformat() if sitting.day else "",
                "rattrapage" if sitting.retake else "première session",
                None if verdict.state == "absent" else verdict.right,
                verdict.total,
                verdict.word,
                "oui" if holds else "non",
            ]


class MoodleExporter(_Exporter):
    """One row a learner, one column an assignment, as Moodle's grade import takes it.

    A grade is what remains after the late penalty. It is left empty, which Moodle's import leaves
    untouched, where nothing was handed in or something still awaits a grade.
    """

    file_name = "moodle.csv"
    dialect = MOODLE

    def table(self, record: Record) -> tuple[list[str], Iterator[list]]:
        names = list(record.assignments.index)
        return ["username", "email", *names], self._rows(record, names)

    def _rows(self, record: Record, names: list[str]) -> Iterator[list]:
        found = {(s.learner, s.assignment): s for s in situations(record, self.course_root)}
        for learner in record.learners.index:
            grades = [_moodle_grade(found[learner, name]) for name in names]
            yield [learner, record.learners.at[learner, "email"], *grades]


def _moodle_grade(situation: Situation) -> float | None:
    return None if situation.pending else situation.final
