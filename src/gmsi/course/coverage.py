"""What the course covers: for each competence, its lessons, its exercises and its criteria."""

from dataclasses import dataclass
from pathlib import Path

import nbformat

from gmsi.course import mirror
from gmsi.referentiel import Bloc, Competence, Criterion, load
from gmsi.referentiel.tagging import graded_cells, sections

PAGE = Path("docs", "couverture.md")

HEADER = """\
# Couverture du référentiel

<!-- Page écrite par « gmsi coverage --write »\u00a0: ne la modifiez pas à la main. -->

Une compétence est **couverte** quand au moins une section de leçon l'enseigne et qu'au moins
une cellule notée, valant des points, l'évalue. Les critères sont ceux du référentiel, avec nos
libellés courts\u00a0; leur lettre et leur rattachement aux compétences sont de nous.
"""


@dataclass(frozen=True)
class Lesson:
    """A lesson's section that teaches a competence."""

    notebook: str
    title: str


@dataclass(frozen=True)
class Exercise:
    """A graded cell that assesses a competence."""

    notebook: str
    grade_id: str
    points: float
    by_hand: bool = False


@dataclass(frozen=True)
class Coverage:
    """What the course holds for one competence."""

    competence: Competence
    lessons: tuple[Lesson, ...]
    exercises: tuple[Exercise, ...]
    criteria: tuple[Criterion, ...]

    @property
    def points(self) -> float:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def covered(self) -> bool:
        return bool(self.lessons) and self.points > 0


def coverage(root: Path) -> list[Coverage]:
    """One row a competence, in official order, read from the notebooks of the course."""
    lessons: dict[str, list[Lesson]] = {}
    exercises: dict[str, list[Exercise]] = {}
    for path, _ in mirror.pairs(root):
        if not path.exists():
            continue
        notebook = nbformat.read(path, as_version=4)
        place = path.relative_to(root).as_posix()
        if place.startswith("source/"):
            for cell in graded_cells(notebook):
                for code in cell.competences:
                    row = Exercise(place, cell.grade_id, cell.points, cell.by_hand)
                    exercises.setdefault(code, []).append(row)
        else:
            for section in sections(notebook):
                for code in section.competences:
                    lessons.setdefault(code, []).append(Lesson(place, section.title))
    return [
        Coverage(
            competence,
            tuple(lessons.get(competence.code, ())),
            tuple(exercises.get(competence.code, ())),
            load().criteria_of(competence.code),
        )
        for competence in load().competences
    ]


def figure(rows: list[Coverage]) -> str:
    """« n/42 compétences couvertes »."""
    return f"{sum(row.covered for row in rows)}/{len(rows)} compétences couvertes"


def as_text(rows: list[Coverage]) -> str:
    """The table for a terminal, one line a competence, then the figure."""
    lines = [f"{'':2}{'code':6}{'leçons':>7}{'exercices':>10}{'points':>7}  compétence (critères)"]
    for row in rows:
        criteria = ", ".join(criterion.code for criterion in row.criteria) or "aucun"
        lines.append(
            f"{'✔' if row.covered else '·':2}{row.competence.code:6}{len(row.lessons):>7}"
            f"{len(row.exercises):>10}{row.points:>7g}  {row.competence.label} ({criteria})"
        )
    return "\n".join([*lines, figure(rows)])


def as_page(rows: list[Coverage]) -> str:
    """The Markdown page, a table a bloc."""
    by_code = {row.competence.code: row for row in rows}
    tables = [_table(bloc, by_code) for bloc in load().blocs]
    return "\n".join([HEADER, f"**{figure(rows)}.**\n", *tables])


def _table(bloc: Bloc, by_code: dict[str, Coverage]) -> str:
    modalities = "\u00a0; ".join(map(str, bloc.modalities))
    lines = [
        f"## Bloc {bloc.code}\u00a0: {bloc.label}\n",
        f"Évaluation\u00a0: {modalities}.\n",
        "| Compétence | Leçons | Exercices | Points | Critères | Couverte |",
        "| --- | --- | --- | ---: | --- | --- |",
    ]
    for competence in bloc.competences:
        row = by_code[competence.code]
        cells = [
            f"**{competence.code}** {competence.label}",
            _stacked(f"{_link(lesson.notebook)}\u00a0: {lesson.title}" for lesson in row.lessons),
            _stacked(map(_exercise, row.exercises)),
            f"{row.points:g}",
            _stacked(f"{c.code} {c.label}" for c in row.criteria),
            "oui" if row.covered else "non",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _exercise(exercise: Exercise) -> str:
    hand = " (à la main)" if exercise.by_hand else ""
    return f"{_link(exercise.notebook)}\u00a0: `{exercise.grade_id}`{hand}"


def _stacked(items) -> str:
    return "<br>".join(item.replace("|", "\\|") for item in items) or "—"


def _link(notebook: str) -> str:
    return f"[{Path(notebook).stem}](../{notebook})"
