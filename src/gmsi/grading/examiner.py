"""The grader's own process: runs the trainer's locked cells and tests, never a learner's code.

    python -P -m gmsi.grading.examiner FD ADDRESS

It obeys requests on the socket FD, and listens on ADDRESS for the copies that the learner's kernel
parks. A value that a learner computed is data here.
"""

import os
import resource
import signal
import socket
import sys
import time
from typing import Any

from gmsi.grading._frames import Broken, receive, send
from gmsi.grading._remote import Patience, Side, face

CELL_LIMIT = 60
MEMORY = 6_000_000_000
MAX_STRANGERS = 200
ABSENT = object()


class Overtime(BaseException):
    """The test cell itself takes too long; no `except Exception` of a test may swallow it."""


def main(argv: list[str]) -> None:
    """Serve requests until the other side hangs up."""
    control = socket.socket(fileno=int(argv[0]))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(argv[1])
    listener.listen(128)
    send(control, {"ready": True})
    # Helpers given with the assignment are importable, and shadow nothing.
    sys.path.append(os.getcwd())
    # IPython is imported while the learner's kernel starts, on the other processor.
    from gmsi.grading._recorder import RecordingShell

    examiner = Examiner(RecordingShell.instance(), listener)
    while True:
        try:
            request = receive(control)
        except Broken:
            return
        send(control, examiner.run(**request))


class Examiner:
    """Runs cells one after the other in one namespace, as a kernel would."""

    def __init__(self, shell, listener: socket.socket):
        self.shell, self.listener = shell, listener
        self.parked: dict[int, socket.socket] = {}
        self.patience = Patience()
        self.covered: dict[str, Any] = {}
        signal.signal(signal.SIGALRM, _overtime)

    def run(self, source: str, park: int | None, names: list[str], limit: float) -> dict:
        """Run one cell, with the learner's `names` as they were at `park`."""
        self.patience.limit = limit
        side = Side(self._connection(park), self.patience)
        face(side)
        self._lend(side.fetch(names))
        outputs = self._timed(source)
        if side.connection:
            side.connection.close()
        return {"outputs": outputs, "accidents": side.accidents}

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

    def _connection(self, park: int | None) -> socket.socket | None:
        """The connection of a parked copy; whoever else connects is put away."""
        if park is None:
            return None
        deadline = time.monotonic() + 5
        for _ in range(MAX_STRANGERS):
            left = deadline - time.monotonic()
            if park in self.parked or left <= 0:
                break
            try:
                self.listener.settimeout(left)
                connection, _ = self.listener.accept()
                number = receive(connection, min(left, 0.5))["park"]
            except (OSError, KeyError, TypeError):
                continue
            if isinstance(number, int):
                self.parked.setdefault(number, connection)
        return self.parked.pop(park, None)


OVERTIME = {
    "output_type": "error",
    "ename": "Overtime",
    "evalue": "Le test a pris trop de temps.",
    "traceback": ["Le test a pris trop de temps."],
}


def _overtime(signum, frame):
    raise Overtime


if __name__ == "__main__":
    main(sys.argv[1:])
