"""Every reference and every wrong solution of the course scores as stock nbgrader scores it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from itertools import zip_longest
from pathlib import Path

import class_of_learners as made
import pytest
from small_course import REPOSITORY

from gmsi.course.mutants import mutants_file, read_mutants
from gmsi.demo.answers import solutions, write_answers

# Stock nbgrader takes two seconds a copy: all of them are compared where this variable is set, and
# else the first ones.
EVERY_COPY = "GMSI_EVERY_COPY"
FIRST_COPIES = 3
ASSIGNMENTS = sorted(path.parent for path in (REPOSITORY / "tests" / "exercises").glob("*/*.py"))
# Stock nbgrader's own steps, told who the learner is: personal numbers are drawn from the name.
STOCK = """
import os
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
class NamedExecute(Execute):
    def preprocess(self, nb, resources):
        os.environ["GMSI_LEARNER"] = resources["nbgrader"]["student"]
        return super().preprocess(nb, resources)
steps = Autograde.autograde_preprocessors.default_args[0]
c = get_config()
c.CourseDirectory.root = {root!r}
c.CourseDirectory.course_id = "essai"
c.Autograde.autograde_preprocessors = [NamedExecute if s is Execute else s for s in steps]
"""
SCORES = """
select s.student_id, b.name, g.auto_score from grade g join base_cell b on b.id = g.cell_id
join submitted_notebook sn on sn.id = g.notebook_id
join submitted_assignment s on s.id = sn.assignment_id
"""


def copies(notebook: Path) -> list[dict[str, str]]:
    """The answers of enough learners for every wrong solution to be somebody's.

    The first has every answer right, the second none; the next ones have the first wrong solution
    of each cell, then the second, and so on.
    """
    right = solutions(notebook)
    by_cell = defaultdict(list)
    for mutant in read_mutants(mutants_file(REPOSITORY, notebook)):
        by_cell[mutant.grade_id].append((mutant.grade_id, mutant.source))
    wrong = [dict(filter(None, row)) for row in zip_longest(*by_cell.values())]
    found = [right, {}, *(right | answers for answers in wrong)]
    return found if EVERY_COPY in os.environ else found[:FIRST_COPIES]


def make_class(root: Path, assignment: str, settings: str) -> None:
    shutil.copytree(REPOSITORY / "source" / assignment, root / "source" / assignment)
    (root / "nbgrader_config.py").write_text(settings)
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", assignment]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    for notebook in (root / "source" / assignment).glob("*.ipynb"):
        for number, answers in enumerate(copies(notebook)):
            folder = root / "submitted" / f"a{number:02}" / assignment
            shutil.copytree(root / "release" / assignment, folder, dirs_exist_ok=True)
            write_answers(folder / notebook.name, answers)


def scores(root: Path) -> dict[tuple[str, str], float]:
    with sqlite3.connect(root / "gradebook.db") as database:
        return {(learner, cell): score for learner, cell, score in database.execute(SCORES)}


@pytest.mark.slow
@pytest.mark.parametrize("assignment", [path.name for path in ASSIGNMENTS])
def test_each_cell_of_each_copy_scores_the_same(assignment, tmp_path, monkeypatch):
    """The reference, the blank copy, and wrong solutions together, cell by cell."""
    monkeypatch.setenv("GMSI_COURSE", "essai")
    ours, stock = tmp_path / "gmsi", tmp_path / "stock"
    make_class(ours, assignment, (REPOSITORY / "nbgrader_config.py").read_text())
    make_class(stock, assignment, STOCK.format(root=str(stock)))
    done = made.gmsi(ours, "autograde", assignment)
    assert done.returncode == 0, done.stderr
    command = [sys.executable, "-m", "nbgrader", "autograde", assignment]
    subprocess.run(command, cwd=stock, check=True, capture_output=True)
    found, expected = scores(ours), scores(stock)
    assert len({learner for learner, _ in expected}) >= FIRST_COPIES
    assert {key: found.get(key) for key in expected} == expected
