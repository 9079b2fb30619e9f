"""The warm process: it has imported what cells need, and forks a learner's process a submission.

    python -P -m gmsi.grading.forkserver SETTINGS FD…

It runs inside the sandbox and never runs a learner's code itself. SETTINGS is JSON: `modules` to
import ahead, `isolated` whether namespaces can be made. Each socket FD is one client, with one
learner's process at a time: `{"start": …}` comes with the socket that the new process will obey,
then `{"interrupt": true}` and `{"stop": true}`.
"""

import contextlib
import gc
import importlib
import json
import os
import random
import select
import signal
import socket
import sys

from gmsi.grading._apart import Gate, enter_own_world, give_up_rights, set_limits
from gmsi.grading._frames import Broken, receive_passed, send
from gmsi.grading._inspection import facts
from gmsi.grading._learner_loop import obey
from gmsi.grading._recorder import LearnerShell

# Matplotlib chooses its backend once: figures belong in the notebook.
INLINE = "module://matplotlib_inline.backend_inline"


def main(argv: list[str]) -> None:
    """Import, then serve each client until all have hung up."""
    settings = json.loads(argv[0])
    clients = {int(number): socket.socket(fileno=int(number)) for number in argv[1:]}
    os.environ["MPLBACKEND"] = INLINE
    shell = LearnerShell.instance()
    for name in settings["modules"]:
        # A module that is not there is missing for the cell that asks, and told there.
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    shell.warm_up()
    # What each process will be asked; it imports what it needs to know.
    facts(witness="", package="/")
    # What is here already is never garbage: collecting would copy the pages that forks share.
    gc.collect()
    gc.freeze()
    server = Server(shell, Gate() if settings["isolated"] else None, clients)
    for client in clients.values():
        send(client, {"ready": True})
    server.serve()


class Server:
    """Forks, interrupts and ends learners' processes, one a client."""

    def __init__(self, shell: LearnerShell, gate: Gate | None, clients: dict[int, socket.socket]):
        self.shell, self.gate, self.clients = shell, gate, clients
        self.children: dict[int, int] = {}

    def serve(self) -> None:
        """Answer requests until no client is left."""
        while self.clients:
            ready, _, _ = select.select(list(self.clients.values()), [], [])
            for client in ready:
                self._answer(client)

    def _answer(self, client: socket.socket) -> None:
        number = client.fileno()
        try:
            request, passed = receive_passed(client)
            if "start" in request:
                self._stop(number)
                self._start(number, request["start"], passed)
            elif "interrupt" in request:
                self._signal(number, signal.SIGINT)
            else:
                self._stop(number)
            send(client, {"done": True})
        except (Broken, OSError):
            self._stop(number)
            self.clients.pop(number).close()

    def _start(self, number: int, settings: dict, channel: socket.socket) -> None:
        pid = self.gate.fork() if self.gate else os.fork()
        if pid:
            self.children[number] = pid
            channel.close()
            return
        try:
            for client in self.clients.values():
                client.close()
            _become_learner(settings, self.gate is not None)
            obey(channel, self.shell)
        except BaseException as error:
            with contextlib.suppress(Exception):
                send(channel, {"failed": f"{type(error).__name__}: {error}"})
        finally:
            os._exit(0)

    def _signal(self, number: int, what: int) -> None:
        if number in self.children:
            os.kill(self.children[number], what)

    def _stop(self, number: int) -> None:
        """End the learner's process, and with it everything in its namespace."""
        self._signal(number, signal.SIGKILL)
        if number in self.children:
            os.waitpid(self.children.pop(number), 0)


def _become_learner(settings: dict, isolated: bool) -> None:
    """Put this new process apart, and lay the submission's files in its working folder."""
    if isolated:
        enter_own_world(settings["memory_folders"], settings["memory_size"])
        give_up_rights(settings["uid"])
    os.environ.update(settings["environment"])
    _reseed()
    folder = settings["folder"]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    for path, text in settings["files"].items():
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(bytes.fromhex(text))
    # The trainer's modules given with the assignment are importable, and shadow nothing.
    sys.path.append(folder)
    if isolated:
        set_limits(settings["limits"])


def _reseed() -> None:
    """Draw other random numbers than the process next door."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


if __name__ == "__main__":
    main(sys.argv[1:])
