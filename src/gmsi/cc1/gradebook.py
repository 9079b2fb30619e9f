"""CC1 in nbgrader's gradebook: the trainer's own decisions, and grants after a neutralisation."""

from collections.abc import Iterable
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry

from gmsi.cc1.assignment import NOTEBOOK
from gmsi.course.settings import course_directory

Cell = tuple[str, str]


def open_gradebook(root: Path) -> Gradebook:
    """The course's gradebook; use it as a context."""
    directory = course_directory(root)
    return Gradebook(directory.db_url, directory.course_id)


def enrolled(root: Path) -> list[str]:
    """The learners of the class list."""
    with open_gradebook(root) as gradebook:
        return sorted(student.id for student in gradebook.students)


def overrides(gradebook: Gradebook, assignment: str) -> dict[Cell, bool]:
    """What the trainer decided by hand in Formgrader, by (learner, question)."""
    try:
        submissions = gradebook.find_assignment(assignment).submissions
    except MissingEntry:
        return {}
    return {
        (submission.student.id, grade.name.removeprefix("test_")): grade.score >= grade.max_score
        for submission in submissions
        for notebook in submission.notebooks
        for grade in notebook.grades
        if grade.manual_score is not None and grade.max_score
    }


def grant(gradebook: Gradebook, assignment: str, cells: Iterable[Cell]) -> int:
    """Give full marks to these cells; how many were in the gradebook. One transaction."""
    written = 0
    for learner, question in cells:
        try:
            grade = gradebook.find_grade(f"test_{question}", NOTEBOOK, assignment, learner)
        except MissingEntry:
            continue
        # A decision taken by hand stays as it is.
        if grade.manual_score is None:
            grade.auto_score = grade.max_score
            written += 1
    gradebook.db.commit()
    return written
