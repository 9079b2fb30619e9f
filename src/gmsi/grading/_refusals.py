"""A test that the grading machine could not carry out, for want of the tool that judges."""

from nbformat import NotebookNode

from gmsi.exercise import VERDICT_MIME
from gmsi.tools import ToolMissing


def refusal(cell: NotebookNode) -> str | None:
    """Why a graded test cell can have no automatic score, in French; None when it has one.

    Only the grader's process writes the outputs of test cells, and a learner's exception crosses
    as a builtin one: neither form can be a learner's doing.
    """
    for output in cell.get("outputs", []):
        if output.output_type == "error" and output.ename == ToolMissing.__name__:
            return output.evalue
        if output.output_type == "execute_result":
            return output.data.get(VERDICT_MIME, {}).get("refused")
    return None
