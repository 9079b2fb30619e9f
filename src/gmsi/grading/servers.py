"""The warm processes seen from the command that starts them; light, to be there early."""

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping

from gmsi.grading import sandbox
from gmsi.grading._frames import Broken, receive
from gmsi.grading.sandbox import DOES_NOT_START, HOME, NoSandbox

START_LIMIT = 60.0


class ForkServer:
    """A process that runs a `Forking` program; `clients` sockets lead to it.

    Start it from a thread that lasts: the kernel ends a sandbox with that thread.
    """

    program: str

    def __init__(self, settings: dict, clients: int):
        pairs = [socket.socketpair() for _ in range(clients)]
        self.clients = [ours for ours, _ in pairs]
        theirs = [other for _, other in pairs]
        numbers = [other.fileno() for other in theirs]
        command = [sys.executable, "-P", "-m", self.program, json.dumps(settings)]
        self.process = subprocess.Popen(
            self.wrapped([*command, *map(str, numbers)]),
            env=self.environment(),
            pass_fds=numbers,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for other in theirs:
            other.close()

    def wrapped(self, command: list[str]) -> list[str]:
        """The command that runs `command` where it belongs."""
        return command

    def environment(self) -> Mapping[str, str]:
        """The process's environment."""
        return os.environ

    def wait_ready(self) -> None:
        """Wait until every client can start a process; raises NoSandbox, or Broken with words."""
        for client in self.clients:
            try:
                receive(client, START_LIMIT)
            except (Broken, OSError):
                self.process.kill()
                said = self.process.stderr.read().decode(errors="replace")[-1000:]
                raise self.failed(said.strip()) from None

    def failed(self, said: str) -> Exception:
        """What to raise when the program does not start, and what it said."""
        return Broken(said)

    def close(self) -> None:
        """End it, and every process forked from it."""
        for client in self.clients:
            client.close()
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()


class LearnerServer(ForkServer):
    """The warm process of learners, in the sandbox; raises NoSandbox where bubblewrap is missing.

    It imports `modules`.
    """

    program = "gmsi.grading.learner_server"

    def __init__(self, modules: tuple[str, ...], isolated: bool = True, clients: int = 1):
        self.isolated = isolated
        # Without a sandbox, what it writes at home goes to a folder of its own.
        self._home = None if isolated else tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp")
        self.home = HOME if isolated else self._home.name
        folders = sandbox.MEMORY_FOLDERS
        settings = {"modules": modules, "isolated": isolated, "memory_folders": folders}
        super().__init__(settings, clients)

    def wrapped(self, command: list[str]) -> list[str]:
        """In the sandbox, if there is one."""
        return sandbox.forkserver_command(command) if self.isolated else command

    def environment(self) -> Mapping[str, str]:
        """Nothing of the trainer's."""
        return sandbox.environment("", self.home)

    def failed(self, said: str) -> Exception:
        """A sandbox that does not start; the message is French, with the remedy."""
        return NoSandbox(f"{DOES_NOT_START}\n{said}".strip())

    def close(self) -> None:
        """End it, and forget its home."""
        super().close()
        if self._home:
            self._home.cleanup()


class ExaminerServer(ForkServer):
    """The warm process of the trainer's side; it imports `modules`."""

    program = "gmsi.grading.examiner_server"

    def __init__(self, modules: tuple[str, ...], clients: int = 1):
        super().__init__({"modules": modules}, clients)

    def environment(self) -> Mapping[str, str]:
        """Ours; figures that a test draws go nowhere, and what forks has one thread."""
        return {**os.environ, "MPLBACKEND": "Agg", "OPENBLAS_NUM_THREADS": "1"}


class Servers:
    """The two warm processes, for a number of workers; raises NoSandbox."""

    def __init__(self, modules: tuple[str, ...], isolated: bool = True, workers: int = 1):
        self.modules, self.isolated = modules, isolated
        self.learners = LearnerServer(modules, isolated, workers)
        self.examiners = ExaminerServer(modules, workers)

    def wait_ready(self) -> None:
        """Wait until they can fork; raises NoSandbox, or OSError."""
        self.learners.wait_ready()
        self.examiners.wait_ready()

    def close(self) -> None:
        """End them."""
        self.learners.close()
        self.examiners.close()
