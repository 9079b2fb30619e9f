"""The grader's own process: runs the trainer's locked cells and tests, never a learner's code.

It is forked from a process that has already imported what trainers' cells need, once the learner's
cells have run. A value that a learner computed is data here.
"""

import gc
import os
import resource
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gmsi.grading._foresight import Astray, Call, Foretold, ask_ahead
from gmsi.grading._frames import send
from gmsi.grading._recorder import Abandoned, TrainerShell
from gmsi.grading._remote import (
    CALL_LIMIT,
    TEST_LIMIT,
    Answering,
    Callee,
    Patience,
    Side,
    face,
)
from gmsi.grading.forking import reseed

MEMORY = 6_000_000_000
ABSENT = object()


class Overtime(Abandoned):
    """The test cell itself takes too long."""


@dataclass(frozen=True, eq=False)
class Question:
    """A cell to run, and what it sees of the learner's state: `names`, as they cross.

    Calls of the functions among them go to the `connection`, for at most `limit` seconds each; all
    together where they are `foreseen`, else by a maker of copies. A test has its `points`, and may
    be `repeatable`.
    """

    source: str
    names: Mapping[str, Any]
    connection: socket.socket | None = None
    foreseen: tuple[Call, ...] | None = None
    limit: float = CALL_LIMIT
    points: float | None = None
    repeatable: bool = False


def prepare(folder: str | Path, environment: Mapping[str, str]) -> None:
    """Make the new process one of this submission: its folder, its learner's name, its bounds."""
    gc.disable()
    os.environ.update(environment)
    os.chdir(folder)
    # Helpers given with the assignment are importable, and shadow nothing.
    sys.path.append(str(folder))
    reseed()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)
    signal.signal(signal.SIGALRM, _overtime)


class Examination:
    """Runs cells one after the other in one namespace, as a kernel would."""

    def __init__(self, shell: TrainerShell, questions: list[Question]):
        self.shell, self.questions = shell, questions
        self.foretold: dict[Question, Foretold] = {}
        self.patience = Patience()
        self.covered: dict[str, Any] = {}
        self.callees: dict[socket.socket, Callee] = {}
        # Those whose present copy has answered a test already.
        self.used: set[Callee] = set()

    def hold(self, control: socket.socket) -> None:
        """Answer each question in turn.

        A reply has `outputs`, as a notebook keeps them, and `accidents` of the learner's calls; or
        it says `astray`, and nothing of this run may count.
        """
        for question in self.questions:
            try:
                reply = self._run(question)
            except Astray as error:
                # Go on where that is of use: other tests may surprise too.
                reply = {"astray": True, "surprising": error.surprising}
            send(control, reply)
            if not reply.get("surprising", True):
                return

    def _run(self, question: Question) -> dict:
        """Run one cell, with the learner's names as they were when it was reached.

        A copy of the learner's process that has heard of another test's hidden cases answers this
        one only where nothing of its answers is shown: a test that is not earned whole, and so may
        show values, runs again on a copy of its own.
        """
        self.patience.limit = question.limit
        if question.foreseen is not None and question.connection:
            return self.once(question, self._answers(question))
        callee = self._callee(question)
        if callee and not question.repeatable:
            self._freshen(callee)
        used = callee in self.used
        reply = self.once(question, callee)
        if used and not _is_earned_whole(reply["outputs"], question.points):
            self._freshen(callee)
            reply = self.once(question, callee)
        if callee:
            self.used.add(callee)
            if not _is_earned_whole(reply["outputs"], question.points):
                # One mistake seldom comes alone: spare the next test a run for nothing.
                self._freshen(callee)
        return reply

    def _answers(self, question: Question) -> Foretold:
        """The answers to a test's calls, asked for with those of the others of its process."""
        if question not in self.foretold:
            asked = {
                one: one.foreseen
                for one in self.questions
                if one.connection is question.connection and one.foreseen is not None
            }
            self.foretold |= ask_ahead(question.connection, asked)
        return self.foretold[question]

    def _callee(self, question: Question) -> Callee | None:
        """What answers the calls of a test."""
        if question.connection is None:
            return None
        return self.callees.setdefault(question.connection, Callee(question.connection))

    def _freshen(self, callee: Callee) -> None:
        """Have the next call answered by a copy that no test has called."""
        self.used.discard(callee)
        callee.forget()

    def once(self, question: Question, callee: Answering | None) -> dict:
        """Run one cell, while `callee` answers the calls of the functions that it is lent."""
        side = Side(callee, self.patience)
        face(side)
        self._lend(side.revive(question.names))
        return {"outputs": self._timed(question.source), "accidents": side.accidents}

    def _lend(self, values: dict[str, Any]) -> None:
        """Put the learner's values in the namespace, in place of those lent to the last test."""
        namespace = self.shell.user_ns
        for name, value in self.covered.items():
            if value is ABSENT:
                namespace.pop(name, None)
            else:
                namespace[name] = value
        self.covered = {name: namespace.get(name, ABSENT) for name in values}
        namespace.update(values)

    def _timed(self, source: str) -> list[dict]:
        signal.setitimer(signal.ITIMER_REAL, TEST_LIMIT, 1)
        try:
            return self.shell.record(source)
        except Overtime:
            return [*self.shell.outputs, OVERTIME]
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _is_earned_whole(outputs: list[dict], points: float | None) -> bool:
    """Whether a test gives all its points and shows nothing but that number."""
    if not outputs:
        return True
    (first, *others) = outputs
    text = first.get("data", {}).get("text/plain") if not others else None
    try:
        return points is not None and float(text) == float(points)
    except (TypeError, ValueError):
        return False


OVERTIME = {
    "output_type": "error",
    "ename": "Overtime",
    "evalue": "Le test a pris trop de temps.",
    "traceback": ["Le test a pris trop de temps."],
}


def _overtime(signum, frame):
    raise Overtime
