"""The warm process of learners: it has imported what cells need, and forks one a submission.

    python -P -m gmsi.grading.learner_server SETTINGS FD…

It runs inside the sandbox and never runs a learner's code itself. SETTINGS is JSON: `modules` to
import ahead, `isolated` whether namespaces can be made, `memory_folders` those that each process
has to itself. Each socket FD is one client.
"""

import contextlib
import json
import os
import socket
import sys
from collections.abc import Iterable

from gmsi.grading._apart import (
    Gate,
    enter_own_world,
    give_up_rights,
    mounted_under,
    set_limits,
)
from gmsi.grading._frames import send
from gmsi.grading._inspection import facts
from gmsi.grading._learner_loop import obey
from gmsi.grading._recorder import LearnerShell
from gmsi.grading._seccomp import filter_program
from gmsi.grading.ahead import imports_over
from gmsi.grading.forking import Forking, import_all, reseed

# Matplotlib chooses its backend once: figures belong in the notebook.
INLINE = "module://matplotlib_inline.backend_inline"


def main(argv: list[str]) -> None:
    """Import, then serve each client until all have hung up."""
    settings = json.loads(argv[0])
    os.environ["MPLBACKEND"] = INLINE
    shell = LearnerShell.instance()
    import_all(settings["modules"])
    shell.warm_up()
    # What each process will be asked; it imports what it needs to know.
    facts(witness="", package="/")
    filter_program()
    server = Learners(argv[1:], shell, settings["isolated"], settings["memory_folders"])
    imports_over()
    server.serve()


class Learners(Forking):
    """Forks, interrupts and ends learners' processes."""

    def __init__(
        self,
        numbers: Iterable[str],
        shell: LearnerShell,
        isolated: bool,
        memory_folders: Iterable[str],
    ):
        super().__init__(numbers, Gate().fork if isolated else os.fork)
        self.shell, self.isolated = shell, isolated
        self.memory_folders = {folder: mounted_under(folder) for folder in memory_folders}

    def live(self, settings: dict, sockets: list[socket.socket]) -> None:
        """Be a learner's process; `settings` are those of `LearnerClient`."""
        (channel,) = sockets
        try:
            if self.isolated:
                enter_own_world(self.memory_folders, settings["memory_size"])
                give_up_rights(settings["uid"])
            _move_in(settings)
            if self.isolated:
                set_limits(settings["limits"])
            obey(channel, self.shell)
        except BaseException as error:
            with contextlib.suppress(Exception):
                send(channel, {"failed": f"{type(error).__name__}: {error}"})


def _move_in(settings: dict) -> None:
    """Take the submission's environment, and lay its files in the working folder."""
    os.environ.update(settings["environment"])
    reseed()
    folder = settings["folder"]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    for path, text in settings["files"].items():
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(bytes.fromhex(text))
    # The trainer's modules given with the assignment are importable, and shadow nothing.
    sys.path.append(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
