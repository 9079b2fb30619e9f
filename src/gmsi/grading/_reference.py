"""What an assignment's tests ask of its reference answers, found by running both once."""

import contextlib
import os
import signal
import socket
from collections.abc import Mapping
from pathlib import Path

from nbformat import NotebookNode

from gmsi.grading._bridge import call, described
from gmsi.grading._crossing import Step, plan
from gmsi.grading._foresight import Call
from gmsi.grading._frames import receive, send
from gmsi.grading._parked import Parked
from gmsi.grading._recorder import TrainerShell, compiled
from gmsi.grading.examiner import Examination, prepare

LIMIT = 60.0


class Foresight:
    """The calls of each test, by assignment: the sources of the trainer's cells stand for it."""

    def __init__(self):
        self._seen: set[tuple[str, ...]] = set()
        self._known: dict[tuple[str, ...], dict[str, tuple[Call, ...]]] = {}

    def is_due(self, trainers: tuple[str, ...]) -> bool:
        """Whether to rehearse now; for one submission alone, it takes longer than it spares."""
        again = trainers in self._seen
        self._seen.add(trainers)
        return again and trainers not in self._known

    def calls(self, trainers: tuple[str, ...]) -> dict[str, tuple[Call, ...]]:
        """The calls of each test, by its grade_id; one who knows better may take them out."""
        return self._known.get(trainers, {})

    def rehearse(
        self,
        trainers: tuple[str, ...],
        reference: NotebookNode | None,
        provided: frozenset[str],
        folder: Path,
        environment: Mapping[str, str],
    ) -> None:
        """Find the calls, in a `folder` with the assignment's files and nobody else's.

        A `reference` whose trainer's cells are others tells nothing. `provided` is as for `plan`,
        `environment` as for `Examiner`.
        """
        steps = plan(reference, provided) if reference else []
        own = tuple(reference.cells[step.index].source for step in steps if step.grader)
        found = rehearsed(reference, steps, folder, environment) if own == trainers else {}
        self._known[trainers] = found


def rehearsed(
    reference: NotebookNode, steps: list[Step], folder: Path, environment: Mapping[str, str]
) -> dict[str, tuple[Call, ...]]:
    """The calls that each test makes when the answers are the reference's, by its grade_id.

    Those of the learner's cells are run as they stand, in a process that ends: they are the
    trainer's here. None are known when that fails.
    """
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        try:
            ours.close()
            prepare(folder, environment)
            send(theirs, _asked(reference, steps))
        finally:
            os._exit(0)
    theirs.close()
    try:
        found = receive(ours, LIMIT)
    except OSError:
        found = {}
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    ours.close()
    return {
        name: tuple(Call(request, hidden) for request, hidden in calls)
        for name, calls in found.items()
    }


class _Here:
    """Functions of this process, called as if they were elsewhere; `asked` is what was asked."""

    def __init__(self, namespace: dict, shell: TrainerShell):
        self.namespace, self.shell = namespace, shell
        self.asked: list[tuple[dict, bool]] = []

    def ask(self, request: dict, limit: float) -> dict:
        """The reply to a request."""
        self.asked.append((request, self.shell.in_hidden_line()))
        return call(self.namespace, request)


def _asked(reference: NotebookNode, steps: list[Step]) -> dict[str, list]:
    shell = TrainerShell.instance()
    examination = Examination(shell, {}, {})
    namespace, found = {"__name__": "__main__"}, {}
    for step in steps:
        cell = reference.cells[step.index]
        if step.learner:
            with shell.builtin_trap, contextlib.suppress(Exception):
                for code in compiled(cell.source) or ():
                    exec(code, namespace)
        if step.test:
            names = {name: described(namespace, name) for name in step.names}
            here = _Here(namespace, shell)
            examination.once(cell.source, Parked(names, None), here)
            found[cell.metadata.nbgrader.grade_id] = here.asked
        elif step.grader:
            shell.record(cell.source)
    return found
