"""Gradebooks and course folders for the tests of the reports, made with nbgrader's own API."""

import json
from datetime import datetime
from pathlib import Path

from nbgrader.api import Gradebook

DUE = datetime(2026, 11, 2, 18, 0)

MASQUES = {
    "test_masque": (4, ["1-4-1"]),
    "test_diffusion": (6, ["1-4-1", "1-4-2"]),
    "test_bonus": (0, ["1-4-2"]),
    "redaction": (5, ["1-4-3"]),
}
CC1 = {f"test_q{n:02}": (1, ["1-4-1"]) for n in range(1, 11)}


def build_course(root: Path, cells: dict[str, dict[str, tuple]]) -> None:
    """Write `source/<assignment>/<assignment>.ipynb`; `cells` maps grade_id → (points, codes)."""
    for assignment, graded in cells.items():
        folder = root / "source" / assignment
        folder.mkdir(parents=True)
        notebook = {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {},
            "cells": [_cell(name, points, codes) for name, (points, codes) in graded.items()],
        }
        (folder / f"{assignment}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def _cell(name: str, points: float, codes: list[str]) -> dict:
    settings = {"grade": True, "grade_id": name, "points": points, "solution": False}
    return {
        "cell_type": "code",
        "id": name[:8],
        "source": "",
        "outputs": [],
        "execution_count": None,
        "metadata": {"nbgrader": settings, "gmsi": {"competences": codes}},
    }


class ClassBuilder:
    """A gradebook filled with learners, assignments and grades, one call each."""

    def __init__(self, gradebook: Gradebook):
        self.gradebook = gradebook

    def assignment(self, name: str, cells: dict[str, tuple], duedate=DUE) -> None:
        self.gradebook.add_assignment(name, duedate=duedate)
        self.gradebook.add_notebook(name, name)
        for cell, (points, _) in cells.items():
            self.gradebook.add_grade_cell(cell, name, name, max_score=points, cell_type="code")

    def learner(self, learner: str, last_name=None, first_name=None, email=None) -> None:
        self.gradebook.add_student(learner, last_name=last_name, first_name=first_name, email=email)

    def submission(
        self, learner, assignment, scores: dict, timestamp=DUE, penalty=None, manual=()
    ) -> None:
        """Grade a submission; a score of None awaits a grade, cells in `manual` are by hand."""
        submission = self.gradebook.add_submission(assignment, learner)
        submission.timestamp = timestamp
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = penalty
            for grade in notebook.grades:
                score = scores.get(grade.name)
                grade.needs_manual_grade = score is None
                if grade.name in manual:
                    grade.manual_score = score
                else:
                    grade.auto_score = score
        self.gradebook.db.commit()
