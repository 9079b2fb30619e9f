"""Learners' processes, seen from the grader's side."""

import os
import socket
from contextlib import AbstractContextManager
from pathlib import Path

from gmsi.grading import sandbox
from gmsi.grading._frames import send
from gmsi.grading.fork_client import ForkClient
from gmsi.grading.sandbox import WORK, Limits
from gmsi.grading.servers import LearnerServer


class LearnerClient(ForkClient):
    """A client of the learners' server."""

    server: LearnerServer

    def __init__(self, server: LearnerServer, number: int = 0):
        super().__init__(server, number)
        self.rank = 0

    def learner(
        self, learner: str, files: dict[str, bytes], limits: Limits
    ) -> AbstractContextManager[socket.socket]:
        """A new process for this learner, and the socket that it obeys; ended on the way out."""
        self.rank += 1
        return self.process(self._settings(learner, files, limits))

    def interrupt(self) -> None:
        """Send the process what the keyboard's interruption sends."""
        send(self.socket, {"interrupt": True})

    def uid(self) -> int | None:
        """The account that the process runs as, when we are root; else our own.

        Never that of the process before: what a fork bomb left dying would count in its limits.
        """
        if not self.server.isolated or os.getuid() != 0:
            return None
        return sandbox.FIRST_UID + (os.getpid() + 7 * self.rank) % sandbox.UIDS

    def _settings(self, learner: str, files: dict[str, bytes], limits: Limits) -> dict:
        folder = WORK if self.server.isolated else str(Path(self.server.home) / str(self.rank))
        return {
            "uid": self.uid(),
            "environment": sandbox.environment(learner, self.server.home),
            "folder": folder,
            "files": {path: data.hex() for path, data in files.items()},
            "limits": limits.as_resources(),
            "memory_size": limits.home_size,
        }
