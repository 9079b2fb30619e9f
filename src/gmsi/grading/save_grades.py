"""nbgrader's saving step, but that a test which could not be carried out gets no score.

Set in `c.Autograde.autograde_preprocessors`, in place of nbgrader's `SaveAutoGrades`.
"""

from nbformat import NotebookNode
from nbgrader.preprocessors import SaveAutoGrades
from nbgrader.utils import is_solution

from gmsi.grading._refusals import refusal


class SaveGrades(SaveAutoGrades):
    """Leaves a refused test to be graded by hand, or automatically once the tool is there."""

    def _add_score(self, cell: NotebookNode, resources: dict) -> None:
        if is_solution(cell) or not refusal(cell):
            super()._add_score(cell, resources)
            return
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"],
            self.notebook_id,
            self.assignment_id,
            self.student_id,
        )
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()
