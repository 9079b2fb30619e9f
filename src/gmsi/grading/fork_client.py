"""A process forked from a warm one, seen from the grader's side."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from gmsi.grading._frames import receive, send
from gmsi.grading.servers import ForkServer

ANSWER_LIMIT = 10.0


class ForkClient:
    """One client of a fork server: one process at a time."""

    def __init__(self, server: ForkServer, number: int = 0):
        self.server, self.socket = server, server.clients[number]

    @contextmanager
    def process(self, settings: dict, *passed: socket.socket) -> Iterator[socket.socket]:
        """A new process, and the socket that it obeys; it also gets those `passed`.

        It is ended on the way out. Raises OSError where the server is gone.
        """
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                send(self.socket, {"start": settings}, theirs, *passed)
            self.answer()
            yield ours
        finally:
            ours.close()
            with suppress(OSError):
                send(self.socket, {"stop": True})

    def answer(self) -> Any:
        """What the server says of our request; raises OSError."""
        return receive(self.socket, ANSWER_LIMIT)
