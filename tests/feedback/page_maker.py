"""Feedback pages made straight from cells, without a gradebook."""

from pathlib import Path

from course_builder import nbgrader_cell
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from gmsi.feedback._exercises import read_exercises
from gmsi.feedback._grades import Grade, Grades
from gmsi.feedback._page import Page, profile, render

VERDICT = "application/vnd.gmsi.verdict+json"


def verdict_output(points, score, *aspects, lesson=None, refused=None):
    """The output of a test cell: aspects are (title, earned, [(line, misconception)]).

    `refused` is why none of them could be checked.
    """
    data = {
        "points": points,
        "score": score,
        "lesson": lesson,
        "aspects": [
            {
                "title": title,
                "points": 1,
                "earned": earned,
                "refused": refused,
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


def quiz_cells(count, right):
    """A quiz: one test cell a question, the first `right` of them answered rightly."""
    cells = [new_markdown_cell("## Avant de rendre")]
    for n in range(1, count + 1):
        line = (f"Votre réponse, {n}\u00a0: ce n'est pas cela.", None)
        said = (f"Question {n}\u00a0: combien d'hôtes\u00a0?", n <= right, [line][n <= right :])
        test = nbgrader_cell(f"test_q{n:02}", "secret()", points=1, competences=["1-4-1"])
        test.outputs = [verdict_output(1, n <= right, said)]
        cells.append(test)
    return cells


def make_page(cells, learner="Alice", scores=None, root=Path("."), quiz=False, **grades):
    """The HTML for these cells; each test is worth its points, none earned unless said."""
    tests = [c.metadata.nbgrader for c in cells if c.metadata.get("nbgrader", {}).get("grade")]
    scores = scores or {}
    known = {t["grade_id"]: Grade(scores.get(t["grade_id"], 0.0), t["points"]) for t in tests}
    grades = Grades(learner, known, **grades)
    exercises = read_exercises(cells, grades)
    page = Page("Devoir", grades, exercises, profile(exercises, {}), [], root, is_quiz=quiz)
    return render(page)


__all__ = [
    "exercise_cells",
    "make_page",
    "new_code_cell",
    "new_output",
    "quiz_cells",
    "verdict_output",
]
