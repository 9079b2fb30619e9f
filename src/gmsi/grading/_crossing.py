"""Which cells run where, and which names a test cell takes from the learner's side."""

from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_locked, is_solution, is_task

from gmsi.grading._names import BUILTINS, Names, names_of, only_defines

# IPython's own, there on both sides.
SHELL_NAMES = {"In", "Out", "_", "__", "___", "get_ipython", "display", "exit", "quit", "open"}


# What lets a function see or change more than the names that it reads by themselves.
FAR_SIGHTED = {
    *("__builtins__", "__import__", "compile", "dir", "eval", "exec", "get_ipython", "globals"),
    *("importlib", "inspect", "gc", "locals", "sys", "vars"),
}


@dataclass(frozen=True)
class Step:
    """A code cell: where it runs, and for the grader's side which learner's names it is lent.

    A `repeatable` test leaves no trace in what other cells of the trainer's bound.
    """

    index: int
    learner: bool
    grader: bool
    test: bool
    names: tuple[str, ...] = ()
    repeatable: bool = False


def is_test(cell: NotebookNode) -> bool:
    """A code cell that gives points by itself."""
    return cell.cell_type == "code" and is_grade(cell) and not is_solution(cell)


def is_setup(cell: NotebookNode) -> bool:
    """A code cell of the trainer's that gives no point."""
    return cell.cell_type == "code" and is_locked(cell) and not is_grade(cell) and not is_task(cell)


def provided_names(answers: dict[str, Names]) -> frozenset[str]:
    """Names that the reference answers bind or change: those that tests expect from learners."""
    return frozenset().union(*(n.bound - n.imported | n.changed for n in answers.values()))


def plan(notebook: NotebookNode, provided: frozenset[str]) -> list[Step]:
    """The code cells in order.

    A test is lent the names that the trainer's cells read and do not bind, or that the reference
    answers provide. A name of the trainer's, or of Python's, is never the learner's to replace.
    """
    steps, read, bound = [], frozenset(), frozenset()
    for index, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if not (is_test(cell) or is_setup(cell)):
            steps.append(Step(index, learner=True, grader=False, test=False))
            continue
        names = names_of(cell.source)
        left_changed = (names.changed - names.bound) & bound
        read, bound = read | names.read, bound | names.bound
        lent = (read - bound - BUILTINS - SHELL_NAMES) | (read & provided)
        test = is_test(cell)
        lent = tuple(sorted(lent)) if test else ()
        steps.append(Step(index, not test, True, test, lent, repeatable=not left_changed))
    return steps


class Horizon:
    """How far the learner's cells can go on before a test's state must be kept.

    A test may wait as long as cells only bind names that nothing has read or bound so far: the
    state is then, for all that the test can see, what it was when the test was reached.
    """

    def __init__(self):
        self.seen, self.far = BUILTINS, False

    def passes(self, source: str) -> bool:
        """Whether running this cell leaves waiting tests as they are."""
        return not self.far and only_defines(source) and not names_of(source).bound & self.seen

    def add(self, source: str, lent: tuple[str, ...] = ()) -> None:
        """Take a cell into account, or a test and the names that it is lent."""
        names = names_of(source)
        self.seen = self.seen | names.bound | names.read | names.changed | {*lent}
        self.far = self.far or not FAR_SIGHTED.isdisjoint(names.read)
