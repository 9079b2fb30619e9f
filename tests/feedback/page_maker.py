"""Feedback pages made straight from cells, without a gradebook."""

from pathlib import Path

from course_builder import nbgrader_cell
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from gmsi.feedback._exercises import read_exercises
from gmsi.feedback._grades import Grade, Grades
from gmsi.feedback._page import Page, profile, render

VERDICT = "application/vnd.gmsi.verdict+json"


def verdict_output(points, score, *aspects, lesson=None):
    """The output of a test cell: aspects are (title, earned, [(line, misconception)])."""
    data = {
        "points": points,
        "score": score,
        "lesson": lesson,
        "aspects": [
            {
                "title": title,
                "points": 1,
                "earned": earned,
                "lines": [{"text": text, "misconception": key} for text, key in lines],
            }
            for title, earned, lines in aspects
        ],
    }
    mime = {"text/plain": f"{score:g}", VERDICT: data}
    return new_output("execute_result", mime, execution_count=9)


def exercise_cells(name, source, outputs=(), test_outputs=(), test_source="", heading=None):
    """Heading, answer and test of one exercise worth two points."""
    answer = nbgrader_cell(name, source, solution=True)
    answer.outputs, answer.execution_count = list(outputs), 3
    test = nbgrader_cell(f"test_{name}", test_source, points=2, competences=["1-4-1"])
    test.outputs = list(test_outputs)
    return [new_markdown_cell(f"## {heading or name}"), answer, test]


def make_page(cells, learner="Alice", scores=None, root=Path("."), **grades):
    """The HTML for these cells; every test is worth two points, none earned unless said."""
    tests = [c.metadata.nbgrader for c in cells if c.metadata.get("nbgrader", {}).get("grade")]
    known = {t["grade_id"]: Grade((scores or {}).get(t["grade_id"], 0.0), 2.0) for t in tests}
    grades = Grades(learner, known, **grades)
    exercises = read_exercises(cells, grades)
    return render(Page("Devoir", grades, exercises, profile(exercises, {}), [], root))


__all__ = ["exercise_cells", "make_page", "new_code_cell", "new_output", "verdict_output"]
