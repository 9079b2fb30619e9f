"""The feedback page: what it says, and the HTML that says it within a bounded size."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import jinja2

from gmsi.feedback._clean import plain
from gmsi.feedback._code import highlight
from gmsi.feedback._exercises import Check, Exercise
from gmsi.feedback._grades import Grades
from gmsi.feedback._lessons import Lesson, find_lesson
from gmsi.quiz.verdict import is_passed, needed
from gmsi.referentiel.mastery import Level, level

# Bytes of HTML, figures left out.
PAGE_BUDGET = 59_000
FIGURES_BUDGET = 900_000
MAX_LISTED = 80
MAX_REREAD = 8

# A level of mastery has the colour of the exercise state it resembles.
LEVEL_COLOURS = {"mastered": "done", "growing": "partly", "weak": "todo"}

STATES = {
    "done": ("✔", "Réussi"),
    "partly": ("◐", "En partie"),
    "todo": ("✘", "À revoir"),
    "pending": ("…", "Pas encore corrigé"),
}


@dataclass(frozen=True)
class Competence:
    """One line of the profile: the points of the checks that bear on a competence."""

    code: str
    label: str
    score: float
    points: float

    @property
    def level(self) -> Level:
        return level(self.score, self.points)


@dataclass(frozen=True)
class Page:
    """All that a feedback page says."""

    title: str
    grades: Grades
    exercises: list[Exercise]
    profile: list[Competence]
    repairs: list[str]
    root: Path
    timezone: str = "Europe/Paris"
    lesson_url: str = ""
    is_quiz: bool = False

    @property
    def cc1(self) -> tuple[int, int] | None:
        """CC1's right answers and questions, once every one of them is marked."""
        grades = [grade for grade in self.grades.cells.values() if grade.points > 0]
        if not self.is_quiz or not grades or any(grade.pending for grade in grades):
            return None
        return sum(grade.right for grade in grades), len(grades)

    @property
    def learner(self) -> str:
        """The learner's name, as it may be shown."""
        return plain(self.grades.learner, 120)


def render(page: Page) -> str:
    """The page as one self-contained HTML document, without script or network."""
    env = page_environment()
    whole, one = env.get_template("page.html.j2"), env.get_template("exercise.html.j2")
    said = {
        "page": page,
        "listed": page.exercises[:MAX_LISTED],
        "unlisted": max(0, len(page.exercises) - MAX_LISTED),
        "reread": _reread(page),
    }
    room = PAGE_BUDGET - _weight(whole.render(exercises=[], **said))
    drawn = _fit(said["listed"], room, lambda **names: one.render(page=page, **names))
    return whole.render(exercises=drawn, **said)


def _fit(listed: list[Exercise], room: int, draw: Callable[..., str]) -> list[str]:
    """Each exercise in the fullest form that `room` bytes allow, those to mend first."""
    drawn = [draw(exercise=e, number=n, form="line") for n, e in enumerate(listed, 1)]
    room -= sum(map(_weight, drawn))
    figures = FIGURES_BUDGET
    order = sorted(range(len(listed)), key=lambda i: listed[i].state == "done")
    for form in ("brief", "full"):
        for i in order:
            with_figures = form == "full" and _figures(listed[i]) <= figures
            fuller = draw(exercise=listed[i], number=i + 1, form=form, figures=with_figures)
            cost = _weight(fuller) - _weight(drawn[i])
            if with_figures:
                cost -= _figures(listed[i])
            if cost <= room:
                drawn[i], room = fuller, room - cost
                figures -= _figures(listed[i]) if with_figures else 0
    return drawn


def _weight(html: str) -> int:
    return len(html.encode())


def _figures(exercise: Exercise) -> int:
    return sum(len(picture.uri) for work in exercise.works for picture in work.images)


def _reread(page: Page) -> list[tuple[Lesson, list[Lesson]]]:
    """Each lesson with its sections to read again, most points lost first, each once."""
    lost: dict[Lesson, float] = {}
    for exercise in page.exercises:
        for check in exercise.checks:
            missing = check.grade.points - check.grade.score
            if missing > 0 and not check.grade.pending:
                for lesson in find_lessons(check, page.root):
                    lost[lesson] = lost.get(lesson, 0) + missing
    by_notebook: dict[str, list[Lesson]] = {}
    for lesson in sorted(lost, key=lost.get, reverse=True)[:MAX_REREAD]:
        by_notebook.setdefault(lesson.path, []).append(lesson)
    return [(sections[0], sections) for sections in by_notebook.values()]


def find_lessons(check: Check, root: Path) -> list[Lesson]:
    """The sections to read again after one check, those that can be found."""
    return [lesson for lesson in (find_lesson(ref, root) for ref in check.lessons) if lesson]


def profile(exercises: list[Exercise], labels: dict[str, str]) -> list[Competence]:
    """Points by competence over the marked checks, in the order of the official codes."""
    totals: dict[str, list[float]] = {}
    for check in (check for exercise in exercises for check in exercise.checks):
        if not check.grade.pending:
            for code in check.competences:
                total = totals.setdefault(code, [0.0, 0.0])
                total[0] += check.grade.score
                total[1] += check.grade.points
    return [
        Competence(code, labels.get(code, ""), score, points)
        for code, (score, points) in sorted(totals.items())
        if points > 0
    ]


def number(value: float) -> str:
    """A score as it is written in French: a comma, no useless zero."""
    return f"{round(value, 2):g}".replace(".", ",")


def share(score: float, points: float) -> int:
    """Whole per cent, rounded down so that 100 means all."""
    return int(100 * score / points) if points else 0


def local_time(moment: datetime, timezone: str) -> str:
    """A naive UTC time as « 23/11/2026 à 14 h 05 » in the course's zone."""
    local = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(timezone))
    return f"{local:%d/%m/%Y} à {local.hour}\u00a0h\u00a0{local:%M}"


@cache
def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


@cache
def page_environment() -> jinja2.Environment:
    """Templates whose every value is escaped, with the page's style and words at hand."""
    env = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["number"] = number
    env.globals.update(css=_asset("page.css"), share=share, highlight=highlight)
    env.globals.update(states=STATES, colours=LEVEL_COLOURS)
    env.globals.update(find_lessons=find_lessons, local_time=local_time)
    env.globals.update(is_passed=is_passed, needed=needed)
    return env
