"""What an assignment's tests ask of its reference answers, found by running both once."""

import contextlib
import os
import signal
import socket
from collections.abc import Mapping
from typing import Any

from gmsi.grading._bridge import call, described
from gmsi.grading._foresight import Call
from gmsi.grading._frames import receive, send
from gmsi.grading._recorder import TrainerShell, compiled
from gmsi.grading.examiner import Examination, Question, prepare

# Shorter than anyone waits for the server.
LIMIT = 8.0


def rehearsed(
    cells: list[dict], folder: str, environment: Mapping[str, str]
) -> dict[str, tuple[Call, ...]]:
    """The calls that each test makes when the answers are the reference's, by its grade_id.

    A cell has its `source`, the side or sides that it runs on (`learner`, `grader`) and, for a
    `test` (its grade_id), the `names` that it is lent. Those of the learner's side are run as they
    stand, in a process that ends: they are the trainer's here. None are known when that fails.
    """
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        try:
            ours.close()
            prepare(folder, environment)
            send(theirs, _asked(cells))
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


def _asked(cells: list[dict]) -> dict[str, list]:
    shell = TrainerShell.instance()
    examination = Examination(shell, [])
    namespace: dict[str, Any] = {"__name__": "__main__"}
    found = {}
    for cell in cells:
        source = cell["source"]
        if cell["learner"]:
            with shell.builtin_trap, contextlib.suppress(Exception):
                for code in compiled(source) or ():
                    exec(code, namespace)
        if cell["test"]:
            names = {name: described(namespace, name) for name in cell["names"]}
            here = _Here(namespace, shell)
            examination.once(Question(source, names), here)
            found[cell["test"]] = here.asked
        elif cell["grader"]:
            shell.record(source)
    return found
