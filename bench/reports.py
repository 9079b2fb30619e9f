"""How long the reports take: `python bench/reports.py [LEARNERS] [FOLDER]`.

Builds a gradebook of made-up learners (seeded), writes the class page and every relevé, and
prints the time of each step. With a FOLDER, what was made is kept there.
"""

import json
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nbgrader.api import (
    Assignment,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)

from gmsi.reports.analysis import analyse
from gmsi.reports.cc1 import ASSIGNMENT
from gmsi.reports.record import read
from gmsi.reports.writing import write_reports

FIRST = ("Agathe", "Bilal", "Chloé", "Djibril", "Emma", "Félix", "Gaëlle", "Hugo", "Inès", "Léa")
LAST = ("Martin", "Nguyen", "Petit", "Diallo", "Lefèvre", "Étienne", "Garcia", "Haddad")
DUE = datetime(2026, 11, 2, 18, 0)
COURSE = {
    "bloc1-adressage": {f"test_{n}": (2, ["1-4-1", "1-4-2"][n % 2 :]) for n in range(10)},
    "bloc1-deploiement": {f"test_{n}": (3, [f"1-{1 + n % 3}-{1 + n % 2}"]) for n in range(8)},
    "bloc2-services": {f"test_{n}": (2, [f"2-{1 + n % 4}-{1 + n % 2}"]) for n in range(12)},
    "bloc3-maintenance": {f"test_{n}": (4, [f"3-{1 + n % 4}-{1 + n % 3}"]) for n in range(9)},
    "bloc4-priorites": {f"test_{n}": (2, [f"4-{1 + n % 3}-{1 + n % 2}"]) for n in range(8)},
    ASSIGNMENT: {f"test_q{n:02}": (1, ["1-4-1"]) for n in range(1, 41)},
}


def build(root: Path, learners: int) -> str:
    """A course folder and its gradebook; returns the gradebook's address."""
    address = f"sqlite:///{root}/gradebook.db"
    chance = random.Random(learners)
    with Gradebook(address, "gmsi") as gradebook:
        students = [
            Student(
                id=f"app{n:03}",
                first_name=chance.choice(FIRST),
                last_name=f"{chance.choice(LAST)}{'' if learners < 50 else n}",
                email=f"app{n:03}@example.org",
            )
            for n in range(learners)
        ]
        gradebook.db.add_all(students)
        skill = {student.id: chance.betavariate(4, 2) for student in students}
        for name, cells in COURSE.items():
            write_source(root, name, cells)
            assignment = Assignment(name=name, duedate=DUE, course_id="gmsi")
            notebook = Notebook(name=name, assignment=assignment)
            graded = [
                GradeCell(name=cell, notebook=notebook, max_score=points, cell_type="code")
                for cell, (points, _) in cells.items()
            ]
            gradebook.db.add_all(graded)
            for student in students:
                if chance.random() < 0.93:
                    add_copy(gradebook.db, chance, skill[student.id], student, assignment, graded)
        gradebook.db.commit()
    return address


def write_source(root: Path, name: str, cells: dict) -> None:
    folder = root / "source" / name
    folder.mkdir(parents=True)
    made = [
        {
            "cell_type": "code",
            "source": "",
            "metadata": {
                "nbgrader": {"grade": True, "grade_id": cell, "points": points},
                "gmsi": {"competences": codes},
            },
        }
        for cell, (points, codes) in cells.items()
    ]
    (folder / f"{name}.ipynb").write_text(json.dumps({"cells": made}), encoding="utf-8")


def add_copy(session, chance, skill, student, assignment, graded) -> None:
    late = chance.random() < 0.1
    copy = SubmittedAssignment(
        student=student, assignment=assignment, timestamp=DUE + timedelta(hours=30 * late - 2)
    )
    submitted = SubmittedNotebook(
        notebook=assignment.notebooks[0], assignment=copy, late_submission_penalty=2.0 * late
    )
    session.add(copy)
    for rank, cell in enumerate(graded):
        ease = 0.08 if rank == 7 else min(0.95, skill * (1.35 - 0.7 * rank / len(graded)))
        got = chance.random() < ease
        part = 0.5 if not got and cell.max_score > 1 and chance.random() < 0.3 else float(got)
        waits = chance.random() < 0.004
        session.add(
            Grade(
                cell=cell,
                notebook=submitted,
                auto_score=None if waits else part * cell.max_score,
                needs_manual_grade=waits,
            )
        )


def main(learners: int, root: Path) -> None:
    start = time.perf_counter()
    address = build(root, learners)
    print(f"gradebook of {learners}: {time.perf_counter() - start:.1f} s (not part of the report)")
    start = time.perf_counter()
    with Gradebook(address, "gmsi") as gradebook:
        record = read(gradebook)
    print(f"read, {len(record.grades)} grades: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    analyse(record, root)
    print(f"analyse: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    paths = write_reports(root, address, root / "reports", datetime.now(UTC))
    weight = sum(path.stat().st_size for path in paths) / 1e6
    print(f"whole report, {len(paths)} pages: {time.perf_counter() - start:.2f} s, {weight:.1f} MB")
    print(f"class page: {paths[0].stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    if len(sys.argv) > 2:
        Path(sys.argv[2]).mkdir(parents=True)
        main(size, Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(size, Path(folder))
