"""The warm process seen from the grader's side, and the learners' processes forked from it."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from gmsi.grading import sandbox
from gmsi.grading._frames import Broken, receive, send
from gmsi.grading.sandbox import DOES_NOT_START, HOME, WORK, Limits, NoSandbox

START_LIMIT = 60.0
ANSWER_LIMIT = 10.0


class ForkServer:
    """A process in the sandbox that has imported `modules`; `clients` sockets lead to it.

    Raises NoSandbox where bubblewrap is missing. Start it from a thread that lasts: the kernel
    ends it with that thread.
    """

    def __init__(self, modules: tuple[str, ...], isolated: bool = True, clients: int = 1):
        self.modules, self.isolated = modules, isolated
        pairs = [socket.socketpair() for _ in range(clients)]
        self.clients = [ours for ours, _ in pairs]
        theirs = [other for _, other in pairs]
        numbers = [other.fileno() for other in theirs]
        settings = json.dumps({"modules": modules, "isolated": isolated})
        command = [sys.executable, "-P", "-m", "gmsi.grading.forkserver", settings]
        command += map(str, numbers)
        # Without a sandbox, what it writes at home goes to a folder of its own.
        self._home = None if isolated else tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp")
        self.home = HOME if isolated else self._home.name
        self.process = subprocess.Popen(
            sandbox.forkserver_command(command) if isolated else command,
            env=sandbox.environment("", self.home),
            pass_fds=numbers,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for other in theirs:
            other.close()

    def wait_ready(self, client: socket.socket) -> None:
        """Wait until `client` can start a process; raises NoSandbox where the sandbox fails."""
        try:
            receive(client, START_LIMIT)
        except (Broken, OSError):
            self.process.kill()
            said = self.process.stderr.read().decode(errors="replace")[-1000:]
            raise NoSandbox(f"{DOES_NOT_START}\n{said}".strip()) from None

    def close(self) -> None:
        """End it, and every process forked from it."""
        for client in self.clients:
            client.close()
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()
        if self._home:
            self._home.cleanup()


class ForkClient:
    """One client of a fork server: one learner's process at a time."""

    def __init__(self, server: ForkServer, client: socket.socket, rank: int = 0):
        self.server, self.socket = server, client
        self.rank = rank

    @contextmanager
    def learner(
        self, learner: str, files: dict[str, bytes], limits: Limits
    ) -> Iterator[socket.socket]:
        """A new process for this learner, and the socket that it obeys; ended on the way out."""
        ours, theirs = socket.socketpair()
        self.rank += 1
        try:
            with theirs:
                self._ask({"start": self._settings(learner, files, limits)}, theirs)
            yield ours
        finally:
            ours.close()
            with suppress(Broken, OSError):
                self._ask({"stop": True})

    def interrupt(self) -> None:
        """Send the process what the keyboard's interruption sends."""
        self._ask({"interrupt": True})

    def uid(self) -> int | None:
        """The account that the process runs as, when we are root; else our own.

        Never that of the process before: what a fork bomb left dying would count in its limits.
        """
        if not self.server.isolated or os.getuid() != 0:
            return None
        return sandbox.FIRST_UID + (os.getpid() + 7 * self.rank) % sandbox.UIDS

    def _ask(self, request: dict, passed: socket.socket | None = None) -> None:
        send(self.socket, request, passed)
        receive(self.socket, ANSWER_LIMIT)

    def _settings(self, learner: str, files: dict[str, bytes], limits: Limits) -> dict:
        folder = WORK if self.server.isolated else str(Path(self.server.home) / str(self.rank))
        return {
            "uid": self.uid(),
            "environment": sandbox.environment(learner, self.server.home),
            "folder": folder,
            "files": {path: data.hex() for path, data in files.items()},
            "limits": limits.as_resources(),
            "memory_folders": sandbox.MEMORY_FOLDERS,
            "memory_size": limits.home_size,
        }
