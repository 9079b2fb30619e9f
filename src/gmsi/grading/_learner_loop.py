"""What a learner's process does: run cells, leave copies of itself, on the grader's requests.

From the first cell on, everything here can be tampered with by the learner's code, which shares
the process. The other side treats whatever comes back as data, and a silence as a failure.
"""

import contextlib
import os
import signal
import socket
from collections.abc import Iterator

from gmsi.grading._bridge import answer, become_quiet, described, park, serve, supervise
from gmsi.grading._frames import Broken, receive, send
from gmsi.grading._inspection import facts
from gmsi.grading._recorder import LearnerShell

# Who answers the calls of the tests that see this state: this process once it has run all cells, a
# copy of it, or copies that a copy of it makes.
MYSELF, A_COPY, COPIES = "myself", "copy", "copies"
# Standard output and error of what cells start, as bytes; more is not read.
MAX_RAW = 5_000_000


def obey(channel: socket.socket, shell: LearnerShell) -> None:
    """Serve requests until the other side hangs up."""
    raw, own = _catch_raw_output(), os.getpid()
    shell.when_flooded = lambda: send(channel, {"flood": True})
    while True:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            request = receive(channel)
        except Broken:
            return
        if "source" in request:
            outputs = _run(shell, request["source"])
            if os.getpid() != own:
                # A copy that the cell forked comes here too: it has nothing to say to anyone.
                os._exit(0)
            reply = {
                "outputs": outputs + list(_raw_outputs(raw)),
                "processes": _count() if own == 1 else 0,
            }
            passed = ()
        elif "calls" in request:
            become_quiet()
            answer(channel, shell.user_ns, request["calls"])
            continue
        elif "names" in request:
            reply, passed = _leave(shell, **request)
        else:
            reply, passed = {"facts": facts(**request["facts"])}, ()
        _answer(channel, reply, *passed)


def _run(shell: LearnerShell, source: str) -> list[dict]:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return shell.record(source)
    except KeyboardInterrupt:
        return list(shell.outputs)


def _count() -> int:
    """How many processes there are, in a world of this one's own."""
    return sum(name.isdigit() for name in os.listdir("/proc"))


def _leave(
    shell: LearnerShell, names: list[str], answers: str
) -> tuple[dict, tuple[socket.socket, ...]]:
    """The values that a test asks for; where one is a function, who `answers` its calls."""
    found = {name: described(shell.user_ns, name) for name in names}
    if answers == MYSELF or not any("function" in one for one in found.values()):
        return {"names": found}, ()
    life = serve if answers == A_COPY else supervise
    try:
        return {"names": found}, (park(shell.user_ns, life),)
    except OSError:
        return {"refused": "processes"}, ()


def _answer(channel: socket.socket, reply: dict, *passed: socket.socket) -> None:
    try:
        send(channel, reply, *passed)
    except ValueError:
        send(channel, {"outputs": [], "names": {}})
    for one in passed:
        one.close()


def _catch_raw_output() -> dict[str, int]:
    """Send what goes to descriptors 1 and 2 (a command, a C library) to files in memory."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    files = {}
    for name, number in (("stdout", 1), ("stderr", 2)):
        files[name] = os.memfd_create(name)
        os.dup2(files[name], number)
    return files


def _raw_outputs(files: dict[str, int]) -> Iterator[dict]:
    """What was caught since last time, as stream outputs."""
    for name, number in files.items():
        with contextlib.suppress(OSError):
            size = os.lseek(number, 0, os.SEEK_CUR)
            if size:
                text = os.pread(number, min(size, MAX_RAW), 0).decode(errors="replace")
                os.ftruncate(number, 0)
                os.lseek(number, 0, os.SEEK_SET)
                yield {"output_type": "stream", "name": name, "text": text}
