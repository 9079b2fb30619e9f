"""The grader's own process: runs the trainer's locked cells and tests, never a learner's code.

It is forked from a process that has already imported what trainers' cells need, once the learner's
cells have run. A value that a learner computed is data here.
"""

import contextlib
import gc
import os
import random
import resource
import signal
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gmsi.grading._foresight import Astray, Call, Foretold, ask_ahead
from gmsi.grading._frames import Broken, receive, send
from gmsi.grading._parked import Parked
from gmsi.grading._recorder import Abandoned, TrainerShell
from gmsi.grading._remote import LOST_TIME, Answering, Callee, Patience, Side, face

CELL_LIMIT = 60
MEMORY = 6_000_000_000
ABSENT = object()


class Overtime(Abandoned):
    """The test cell itself takes too long."""


class Examiner:
    """The process, seen from the one that forks it."""

    def __init__(
        self,
        folder: Path,
        environment: Mapping[str, str],
        parked: Mapping[int, Parked],
        foreseen: Mapping[int, tuple[Call, ...]],
        keep_back: list[socket.socket],
    ):
        """`parked` are the learner's states by test cell, `foreseen` the calls of each.

        `keep_back` are sockets that it must not have.
        """
        self.control, theirs = socket.socketpair()
        shell = TrainerShell.instance()
        self.pid = os.fork()
        if self.pid:
            theirs.close()
            return
        try:
            for kept in (self.control, *keep_back):
                kept.close()
            prepare(folder, environment)
            Examination(shell, parked, foreseen).serve(theirs)
        finally:
            os._exit(0)

    def run(self, question: dict) -> dict | None:
        """Run one cell; None when that took the process down.

        A question has the `source`, the learner's state to `park` at, the `limit` of a call in
        seconds and, for a test, its `points` and whether it is `repeatable`. A reply has
        `outputs`, as a notebook keeps them, and `accidents` of the learner's calls; or it says
        `astray`, and nothing of this run may count.
        """
        try:
            send(self.control, question)
            return receive(self.control, CELL_LIMIT + LOST_TIME)
        except OSError:
            # A late answer must never be taken for that of the next cell.
            os.kill(self.pid, signal.SIGKILL)
            return None

    def close(self) -> None:
        """End the process."""
        self.control.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def prepare(folder: Path, environment: Mapping[str, str]) -> None:
    """Make the new process one of this submission: its folder, its learner's name, its bounds."""
    gc.disable()
    os.environ.update(environment)
    os.chdir(folder)
    # Helpers given with the assignment are importable, and shadow nothing.
    sys.path.append(str(folder))
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(null, number)
    signal.signal(signal.SIGALRM, _overtime)


class Examination:
    """Runs cells one after the other in one namespace, as a kernel would."""

    def __init__(
        self,
        shell: TrainerShell,
        parked: Mapping[int, Parked],
        foreseen: Mapping[int, tuple[Call, ...]],
    ):
        self.shell, self.parked, self.foreseen = shell, parked, foreseen
        self.foretold: dict[int, Foretold] = {}
        self.patience = Patience()
        self.covered: dict[str, Any] = {}
        self.callees: dict[socket.socket, Callee] = {}
        # Those whose present copy has answered a test already.
        self.used: set[Callee] = set()

    def serve(self, control: socket.socket) -> None:
        """Answer until the other side hangs up."""
        while True:
            try:
                request = receive(control)
            except Broken:
                return
            try:
                reply = self._run(**request)
            except Astray as error:
                reply = {"astray": True, "surprising": error.surprising}
            send(control, reply)

    def _run(
        self, source: str, park: int, limit: float, points: float | None, repeatable: bool
    ) -> dict:
        """Run one cell, with the learner's names as they were at `park`.

        A copy of the learner's process that has heard of another test's hidden cases answers this
        one only where nothing of its answers is shown: a test that is not earned whole, and so may
        show values, runs again on a copy of its own.
        """
        self.patience.limit = limit
        state = self.parked.get(park, Parked({}, None))
        if state.foreseen and state.connection:
            return self.once(source, state, self._answers(park, state.connection))
        callee = self._callee(state)
        if callee and not repeatable:
            self._freshen(callee)
        used = callee in self.used
        reply = self.once(source, state, callee)
        if used and not _is_earned_whole(reply["outputs"], points):
            self._freshen(callee)
            reply = self.once(source, state, callee)
        if callee:
            self.used.add(callee)
            if not _is_earned_whole(reply["outputs"], points):
                # One mistake seldom comes alone: spare the next test a run for nothing.
                self._freshen(callee)
        return reply

    def _answers(self, test: int, connection: socket.socket) -> Foretold:
        """The answers to a test's calls, asked for with those of the others of its process."""
        if test not in self.foretold:
            same = [index for index, one in self.parked.items() if one.connection is connection]
            self.foretold |= ask_ahead(connection, {index: self.foreseen[index] for index in same})
        return self.foretold[test]

    def _callee(self, state: Parked) -> Callee | None:
        """What answers the calls of a test that sees `state`."""
        if state.connection is None:
            return None
        return self.callees.setdefault(state.connection, Callee(state.connection))

    def _freshen(self, callee: Callee) -> None:
        """Have the next call answered by a copy that no test has called."""
        self.used.discard(callee)
        callee.forget()

    def once(self, source: str, state: Parked, callee: Answering | None) -> dict:
        """Run one cell, while `callee` answers the calls of the functions in `state`."""
        side = Side(callee, self.patience)
        face(side)
        self._lend(side.revive(state.names))
        return {"outputs": self._timed(source), "accidents": side.accidents}

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
        signal.setitimer(signal.ITIMER_REAL, CELL_LIMIT, 1)
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
