"""Workers seen from the command: each a process of its own, replaced when it dies."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import LifoQueue
from typing import Any

from gmsi.grading.worker import read, serve, write

MAX_ATTEMPTS = 3
LOST = "la correction s'est arrêtée brutalement plusieurs fois de suite"


class WorkerLost(RuntimeError):
    """A submission took worker after worker down; the message is French."""


class Worker:
    """One worker process."""

    def __init__(self, control: socket.socket, pid: int):
        self.control, self.pid = control, pid

    @classmethod
    def started(cls) -> "Worker":
        """A worker of a new Python, whatever threads this process has."""
        ours, theirs = socket.socketpair()
        with theirs:
            number = theirs.fileno()
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "gmsi.grading.worker", str(number)],
                pass_fds=[number],
                stdin=subprocess.DEVNULL,
            )
        return cls(ours, process.pid)

    @classmethod
    def forked(cls, warm) -> "Worker":
        """A worker that shares what this process has imported; only while it has one thread."""
        ours, theirs = socket.socketpair()
        pid = os.fork()
        if pid:
            theirs.close()
            return cls(ours, pid)
        try:
            ours.close()
            serve(theirs, warm)
        finally:
            os._exit(0)

    def call(self, function: Callable, *arguments: Any) -> Any:
        """The value of `function(*arguments, warm)` there; raises its exception, or WorkerLost."""
        try:
            write(self.control, (function, arguments))
            answer = read(self.control)
        except OSError:
            answer = None
        if answer is None:
            raise WorkerLost
        done, value = answer
        if done:
            return value
        raise value

    def close(self) -> None:
        """End the process."""
        self.control.close()
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


class WorkerPool(ThreadPoolExecutor):
    """A `concurrent.futures` executor: a thread waits on each worker, and replaces a dead one.

    A worker given as None is started when there is work for it.
    """

    def __init__(self, workers: list[Worker | None]):
        super().__init__(len(workers), thread_name_prefix="worker")
        # The worker that was busy last is the warmest.
        self._idle: LifoQueue[Worker | None] = LifoQueue()
        for worker in workers:
            self._idle.put(worker)
        self._count = len(workers)

    def submit(self, function: Callable, *arguments: Any) -> Future:
        """Run `function(*arguments, warm)` in a worker."""
        return super().submit(self._run, function, arguments)

    def _run(self, function: Callable, arguments: tuple) -> Any:
        worker = self._idle.get() or Worker.started()
        try:
            for _ in range(MAX_ATTEMPTS):
                try:
                    return worker.call(function, *arguments)
                except WorkerLost:
                    worker.close()
                    worker = Worker.started()
            raise WorkerLost(LOST)
        finally:
            self._idle.put(worker)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers once nothing runs any more."""
        super().shutdown(wait=wait, cancel_futures=cancel_futures)
        while wait and self._count:
            if worker := self._idle.get():
                worker.close()
            self._count -= 1
