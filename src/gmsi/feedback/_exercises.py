"""A graded notebook as a list of exercises: the learner's work and what was checked in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import nbformat
from nbgrader.utils import compute_checksum

from gmsi.exercise import VERDICT_MIME
from gmsi.feedback._clean import Image, first_lines, image, plain
from gmsi.feedback._failures import Failure, learner_failure, test_failure
from gmsi.feedback._grades import Grade, Grades
from gmsi.misconceptions import keys, lesson_of
from gmsi.referentiel.tagging import declared

MAX_SOURCE = 3_000
MAX_SOURCE_LINES = 60
MAX_OUTPUT = 1_500
MAX_OUTPUT_LINES = 25
MAX_OUTPUTS = 10
MAX_LINES = 12
UNWRITTEN = "NotImplementedError"


@dataclass(frozen=True)
class Work:
    """One cell the learner wrote: code or text, with what running it showed."""

    source: str
    is_code: bool = True
    texts: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    failure: Failure | None = None


@dataclass(frozen=True)
class Remark:
    """One line of feedback; `misconception` is its catalogue key when a mistake was named."""

    text: str
    misconception: str | None = None


@dataclass(frozen=True)
class Aspect:
    """One thing that was checked, in words, and what is to be said about it.

    `refused` says why grading could not check it; it is then neither earned nor lost.
    """

    title: str
    earned: bool
    remarks: tuple[Remark, ...] = ()
    refused: str | None = None


@dataclass(frozen=True)
class Check:
    """One graded cell: its points, its competences, and the aspects it checked.

    `unwritten` is True for a text to be marked by hand that was handed in as it was released.
    """

    name: str
    grade: Grade
    competences: tuple[str, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    lesson: str | None = None
    unwritten: bool = False

    @property
    def refused(self) -> str | None:
        """Why grading gave no score, for want of a tool; None when it gave one."""
        return next((a.refused for a in self.aspects if a.refused), None)

    @property
    def lessons(self) -> tuple[str, ...]:
        """Where to read again: the sections on the mistakes named, else the check's own."""
        named = (line.misconception for aspect in self.aspects for line in aspect.remarks)
        found = [lesson_of(key) for key in named if key in keys()]
        return tuple(dict.fromkeys(found)) or ((self.lesson,) if self.lesson else ())


@dataclass
class Exercise:
    """What stands under one heading: the learner's cells, then the checks on them."""

    title: str
    works: list[Work] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def score(self) -> float:
        return sum(check.grade.score for check in self.checks)

    @property
    def points(self) -> float:
        return sum(check.grade.points for check in self.checks)

    @property
    def unanswered(self) -> bool:
        """True when all there is to say is that the answer was left unwritten."""
        if self.checks and all(check.unwritten for check in self.checks):
            return True
        remarks = [r for check in self.checks for a in check.aspects for r in a.remarks]
        return bool(remarks) and all(UNWRITTEN in remark.text for remark in remarks)

    @property
    def state(self) -> str:
        """`pending`, `done`, `partly` or `todo`."""
        if any(check.grade.pending for check in self.checks):
            return "pending"
        if self.score >= self.points:
            return "done"
        return "partly" if self.score > 0 else "todo"


def read_exercises(cells: Iterable[dict], grades: Grades) -> list[Exercise]:
    """The graded exercises of a notebook, in its order."""
    cells = list(cells)
    shown = (cell for cell in cells if not (_is_test(cell) or _role(cell, "task")))
    seen = "\n".join(str(cell["source"])[:20_000] for cell in shown)
    exercises: list[Exercise] = []
    heading, fresh, waiting = "", True, []
    for cell in cells:
        if _note(cell, "added"):
            (waiting if fresh else exercises[-1].works).extend(_added(cell))
            continue
        title = _heading(cell)
        if title:
            heading, fresh = title, True
            continue
        if not (_role(cell, "solution") or _role(cell, "grade") or _role(cell, "task")):
            continue
        if fresh or (_role(cell, "solution") and exercises[-1].checks):
            exercises.append(Exercise(heading if fresh and heading else readable(_name(cell))))
            exercises[-1].works += waiting
            fresh, waiting = False, []
        _add(exercises[-1], cell, grades, seen)
    return [part for exercise in exercises if exercise.checks for part in _apart(exercise)]


def _apart(exercise: Exercise) -> list[Exercise]:
    """A quiz, whose checks follow one another without any work between, as one part a question."""
    if exercise.works or len(exercise.checks) == 1:
        return [exercise]
    worth = [check for check in exercise.checks if check.grade.points > 0]
    return [Exercise(_question(check), checks=[check]) for check in worth]


def _question(check: Check) -> str:
    titles = [aspect.title for aspect in check.aspects]
    return titles[0] if len(titles) == 1 else readable(check.name)


def _add(exercise: Exercise, cell: dict, grades: Grades, seen: str) -> None:
    """File one nbgrader cell under its exercise, as work, as check, or as both."""
    if _role(cell, "solution"):
        exercise.works.append(_work(cell))
    if _role(cell, "grade") or _role(cell, "task"):
        exercise.checks.append(_check(cell, grades, seen))
    comment = grades.comments.get(_name(cell))
    if comment:
        exercise.comments.append(plain(comment, 4_000))


def _added(cell: dict) -> list[Work]:
    """The work in a cell that the learner added: code only, and not an empty cell."""
    return [_work(cell)] if cell["cell_type"] == "code" and cell["source"].strip() else []


def _work(cell: dict) -> Work:
    source = first_lines(plain(cell["source"], MAX_SOURCE), MAX_SOURCE_LINES)
    if cell["cell_type"] != "code":
        return Work(source, is_code=False)
    texts, images, failure = [], [], None
    for output in cell.get("outputs", [])[:MAX_OUTPUTS]:
        if output.get("output_type") == "error":
            failure = learner_failure(output, source)
            continue
        picture = _picture(output.get("data", {}))
        if picture:
            images.append(picture)
            continue
        text = output.get("text") or output.get("data", {}).get("text/plain", "")
        texts.append(first_lines(plain(text, MAX_OUTPUT), MAX_OUTPUT_LINES))
    return Work(source, True, tuple(filter(None, texts)), tuple(images), failure)


def _picture(data: dict) -> Image | None:
    found = (image(mime, data[mime]) for mime in ("image/png", "image/jpeg") if mime in data)
    return next(filter(None, found), None)


def _check(cell: dict, grades: Grades, seen: str) -> Check:
    name = _name(cell)
    grade = grades.cells.get(name, Grade(0.0, float(cell["metadata"]["nbgrader"]["points"])))
    aspects, lesson = (_verdict(cell) if _is_test(cell) else None) or ((), None)
    return Check(
        name=name,
        grade=grade,
        competences=declared(cell),
        aspects=aspects or _plain_aspects(cell, grade, seen),
        lesson=lesson,
        unwritten=_is_unwritten(cell),
    )


def _is_unwritten(cell: dict) -> bool:
    """As nbgrader itself decides to give zero at once: the text is the one that was released."""
    released = cell["metadata"]["nbgrader"].get("checksum")
    if not (_role(cell, "grade") and _role(cell, "solution")):
        return False
    try:
        return released == compute_checksum(nbformat.from_dict(cell))
    except UnicodeEncodeError:
        # A text that no file can hold is nobody's but the learner's.
        return False


def _verdict(cell: dict) -> tuple[tuple[Aspect, ...], str | None] | None:
    """The aspects and lesson of the verdict that a test cell displayed; None without a whole one.

    Where grading is not isolated, a learner's code may have forged it: nothing of it is trusted.
    """
    for output in cell.get("outputs", []):
        found = output.get("data", {}).get(VERDICT_MIME)
        if output.get("output_type") == "execute_result" and found is not None:
            try:
                aspects = tuple(_aspect(aspect) for aspect in found["aspects"][:MAX_LINES])
                lesson = found.get("lesson")
            except (AttributeError, KeyError, TypeError):
                return None
            return aspects, lesson if isinstance(lesson, str) else None
    return None


def _aspect(aspect: dict) -> Aspect:
    remarks = (
        Remark(plain(line["text"], 800), _key(line["misconception"]))
        for line in aspect["lines"][:MAX_LINES]
    )
    named_first = sorted(remarks, key=lambda remark: remark.misconception is None)
    return Aspect(
        plain(aspect["title"], 200),
        bool(aspect["earned"]),
        tuple(named_first),
        plain(aspect["refused"], 400) if isinstance(aspect.get("refused"), str) else None,
    )


def _key(misconception: object) -> str | None:
    return misconception if isinstance(misconception, str) else None


def _plain_aspects(cell: dict, grade: Grade, seen: str) -> tuple[Aspect, ...]:
    """What can be said of a cell that gives no verdict: a plain test, or one marked by hand."""
    if not _is_test(cell):
        return ()
    errors = [o for o in cell.get("outputs", []) if o.get("output_type") == "error"]
    remarks = tuple(Remark(test_failure(o, cell["source"], seen)) for o in errors[:1])
    if not remarks and grade.score < grade.points:
        remarks = (Remark("La vérification n'a pas obtenu la valeur juste."),)
    return (Aspect(readable(_name(cell)), not remarks, remarks),)


def _heading(cell: dict) -> str:
    """The last title of a markdown cell (levels 2 to 4), as plain text: the nearest to the work."""
    if cell["cell_type"] != "markdown" or _role(cell, "solution") or _note(cell, "notice"):
        return ""
    found = re.findall(r"^#{2,4}[ \t]+([^\n]{1,300})", cell["source"][:5_000], re.MULTILINE)
    # Points and competences are told elsewhere on the page.
    return re.sub(r"\s*\([^()]*\bpoints?\b[^()]*\)$", "", plain_title(found[-1])) if found else ""


def plain_title(text: str) -> str:
    """A Markdown title without its marks: emphasis, code, links, anchors."""
    text = re.sub(r"<[^>]*>|\{[#.][^}]*\}", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return plain(re.sub(r"[*`_$]{1,3}|#+\s*$", "", text).strip(), 120)


def readable(name: str) -> str:
    """A grade_id as words, for a cell that has no better title."""
    words = re.sub(r"^test_", "", name).replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _role(cell: dict, role: str) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get(role, False))


def _note(cell: dict, name: str) -> bool:
    """A mark that grading leaves on cells: `added` by the learner, or a `notice` of its own."""
    return bool(cell["metadata"].get("gmsi", {}).get(name, False))


def _is_test(cell: dict) -> bool:
    """A cell of the trainer's that marks others: its source is never shown."""
    return _role(cell, "grade") and not _role(cell, "solution")


def _name(cell: dict) -> str:
    return str(cell["metadata"]["nbgrader"]["grade_id"])
