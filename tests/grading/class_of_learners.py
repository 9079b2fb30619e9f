"""A class that hands in everything a class hands in, to compare two ways of grading it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_markdown_cell
from small_course import Course, code, dumps, graded_metadata, notebook

ASSIGNMENT = "devoir"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
HIDDEN = "### BEGIN HIDDEN TESTS\nassert double(-2) == -4\n### END HIDDEN TESTS"
RIGHT = "def double(n):\n    return 2 * n"
WRONG = "def double(n):\n    return n + n if n > 0 else 0"


def make_course(root: Path) -> Course:
    """A course with one assignment of two notebooks, a data file and a cell graded by hand."""
    course = Course(root, ASSIGNMENT)
    setup = code("from pathlib import Path\nLIMITE = 3", "preparation")
    by_hand = new_markdown_cell(
        f"{BEGIN}\nparce que\n{END}",
        metadata=graded_metadata("pourquoi", grade=True, solution=True, points=2),
        id="pourquoi",
    )
    first = notebook(
        setup,
        code(f"{BEGIN}\n{RIGHT}\n{END}", "double", solution=True),
        code(f"assert double(3) == 6\n{HIDDEN}", "test_double", grade=True, points=2),
        by_hand,
    )
    second = notebook(
        setup,
        code(f"{BEGIN}\nnoms = Path('noms.txt').read_text().split()\n{END}", "noms", solution=True),
        code("len(noms) / 2 if len(noms) < 3 else 3", "test_noms", grade=True, points=3),
    )
    (root / "source" / ASSIGNMENT).mkdir(parents=True)
    (root / "source" / ASSIGNMENT / "noms.txt").write_text("Ada Alan Grace")
    for name, nb in (("fonctions", first), ("fichiers", second)):
        nbformat.write(nb, root / "source" / ASSIGNMENT / f"{name}.ipynb")
    result = course.api().generate_assignment(ASSIGNMENT)
    assert result["success"], result
    return course


def hand_in(course: Course, copies: int = 1) -> list[str]:
    """One submission for each story, `copies` times; the learners."""
    learners = []
    for number in range(copies):
        for story, work in STORIES.items():
            learners.append(f"{story}{number}")
            files = {
                name: dumps(_answered(course.released(name.removesuffix(".ipynb")), work))
                for name in ("fonctions.ipynb", "fichiers.ipynb")
            }
            folder = course.submit(learners[-1], files)
            work.get("after", lambda folder: None)(folder)
    return learners


def _answered(nb, work):
    for cell in nb.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = work.get("answers", {}).get(grade_id, cell.source)
    return nb


def _truncated(folder: Path) -> None:
    path = folder / "fonctions.ipynb"
    path.write_bytes(path.read_bytes()[:-400])


def _linked(folder: Path) -> None:
    (folder / "lien").symlink_to("/etc/passwd")


def _late(folder: Path) -> None:
    (folder / "timestamp.txt").write_text("2026-03-01 12:00:00.000000 UTC")


RIGHT_NAMES = "noms = Path('noms.txt').read_text().split()"
STORIES = {
    "ada": {"answers": {"double": RIGHT, "noms": RIGHT_NAMES, "pourquoi": "car"}},
    "blanc": {},
    "bob": {"answers": {"double": WRONG, "noms": "noms = ['Ada']"}},
    "boucle": {"answers": {"double": "def double(n):\n    while True:\n        pass"}},
    "mort": {"answers": {"double": "import os\nos._exit(1)", "noms": RIGHT_NAMES}},
    "absent": {
        "answers": {"double": RIGHT},
        "after": lambda folder: (folder / "fichiers.ipynb").unlink(),
    },
    "coupe": {"answers": {"double": RIGHT}, "after": _truncated},
    "lien": {"answers": {"double": RIGHT}, "after": _linked},
    "retard": {"answers": {"double": RIGHT}, "after": _late},
}

GRADES = """
select s.student_id, s.timestamp, n.name, b.name, g.auto_score, g.manual_score, g.extra_credit,
       g.needs_manual_grade, sn.late_submission_penalty, sn.flagged
from grade g join base_cell b on b.id = g.cell_id
join submitted_notebook sn on sn.id = g.notebook_id
join submitted_assignment s on s.id = sn.assignment_id join notebook n on n.id = sn.notebook_id
"""
COMMENTS = """
select s.student_id, n.name, b.name, c.auto_comment, c.manual_comment
from comment c join base_cell b on b.id = c.cell_id
join submitted_notebook sn on sn.id = c.notebook_id
join submitted_assignment s on s.id = sn.assignment_id join notebook n on n.id = sn.notebook_id
"""


def rows(root: Path) -> list:
    """Everything that grading writes in the gradebook, but for the numbers of rows."""
    with sqlite3.connect(root / "gradebook.db") as database:
        queries = ("select id from student", GRADES, COMMENTS)
        return [sorted(map(repr, database.execute(query))) for query in queries]


def files(root: Path, folder: str = "autograded") -> dict[str, tuple[bytes, int]]:
    """Every file of a folder, with its permissions."""
    return {
        str(path.relative_to(root / folder)): (path.read_bytes(), path.stat().st_mode)
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def gmsi(root: Path, *words: str, **options) -> subprocess.CompletedProcess:
    """A `gmsi` command run in the course."""
    return subprocess.run(
        [sys.executable, "-m", "gmsi.cli", *words],
        cwd=root,
        env={**os.environ, "GMSI_COURSE": "essai"},
        capture_output=True,
        text=True,
        **options,
    )
