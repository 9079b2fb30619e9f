"""A warm process's own loop: it forks a process a submission for each of its clients."""

import contextlib
import gc
import importlib
import os
import random
import select
import signal
import socket
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Any

from gmsi.grading._frames import Broken, receive_with, send

# A submission's channel and the copies of its learner's process.
MOST_SOCKETS = 250


def import_all(modules: Iterable[str]) -> None:
    """Import `modules`, with the collector off until `imports_over`.

    One that is not there is missing for the cell that asks, and told there.
    """
    gc.disable()
    for name in modules:
        with contextlib.suppress(Exception):
            importlib.import_module(name)


def reseed() -> None:
    """Draw other random numbers than the process next door."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


class Forking(ABC):
    """Forks and ends processes, one a client at a time; `fork` is as `os.fork`.

    A client says `{"start": …}`, with the sockets that the new process will have, and hears that it
    is done; or `{"interrupt": true}` and `{"stop": true}`, and hears nothing.
    """

    def __init__(self, numbers: Iterable[str], fork: Callable[[], int] = os.fork):
        """`numbers` are those of the clients' sockets."""
        self.clients = {int(number): socket.socket(fileno=int(number)) for number in numbers}
        self.fork = fork
        self.children: dict[int, int] = {}

    def serve(self) -> None:
        """Say that all is ready, then answer requests until no client is left."""
        for client in self.clients.values():
            send(client, {"ready": True})
        while self.clients:
            ready, _, _ = select.select(list(self.clients.values()), [], [])
            for client in ready:
                self._answer(client)

    @abstractmethod
    def live(self, settings: Any, sockets: list[socket.socket]) -> None:
        """What a new process does, on its client's settings and sockets; then it ends."""

    def other(self, client: socket.socket, request: dict) -> None:
        """Answer a request that is none of those above."""
        raise Broken(f"unknown request: {sorted(request)}")

    def _answer(self, client: socket.socket) -> None:
        number = client.fileno()
        try:
            request, passed = receive_with(client, MOST_SOCKETS)
            if "start" in request:
                self._stop(number)
                self.start(number, request["start"], passed)
                send(client, {"done": True})
            elif "interrupt" in request:
                self._signal(number, signal.SIGINT)
            elif "stop" in request:
                self._stop(number)
            else:
                self.other(client, request)
        except (Broken, OSError):
            self._stop(number)
            self.clients.pop(number).close()

    def start(self, number: int, settings: Any, passed: list[socket.socket]) -> None:
        """Fork a process for the client whose socket has this `number`."""
        pid = self.fork()
        if pid:
            self.children[number] = pid
            for one in passed:
                one.close()
            return
        try:
            for client in self.clients.values():
                client.close()
            self.live(settings, passed)
        finally:
            os._exit(0)

    def _signal(self, number: int, what: int) -> None:
        if number in self.children:
            os.kill(self.children[number], what)

    def _stop(self, number: int) -> None:
        """End the client's process, and with it everything in a namespace of its own."""
        self._signal(number, signal.SIGKILL)
        if number in self.children:
            os.waitpid(self.children.pop(number), 0)
