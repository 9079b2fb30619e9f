"""What answers the calls of test cells: the learner's process itself, or copies of it.

Where the learner's notebook reaches test cells, `park` forks the process: the copy keeps the state
of that moment and waits. Once every learner's cell has run, and their outputs are safe, it answers
the tests' calls; so nothing that a test sends can reach a page. A copy either answers by itself
(`serve`), or makes copies of itself on demand (`supervise`): a new one when one loops or dies, or
when a test needs one that no other test has called.
"""

import builtins
import gc
import os
import signal
import socket
import sys
import types
from collections.abc import Callable
from typing import Any

from gmsi.grading._frames import receive, send
from gmsi.grading._values import NotPlain, decode, encode

MAX_MESSAGE = 2_000


def park(namespace: dict, life: Callable[[socket.socket, dict], None]) -> socket.socket:
    """Fork a copy of this process that leads `life`, one of the two below; the socket to it."""
    theirs, ours = socket.socketpair()
    if os.fork():
        ours.close()
        return theirs
    try:
        theirs.close()
        become_quiet()
        life(ours, namespace)
    finally:
        os._exit(0)


def become_quiet() -> None:
    """Have no output any more, nor interruption from the keyboard's side."""
    # Collecting would touch every page, and so copy what the fork shares.
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdout, sys.stderr = Noted(), Noted()
    # The shell's own hook would keep results for a cell that is over.
    sys.displayhook = lambda value: None


class Noted:
    """A standard output or error that only remembers that something was written."""

    encoding, errors = "utf-8", "replace"

    def __init__(self):
        self.written = False

    def write(self, text: str) -> int:
        self.written = self.written or bool(text)
        return len(text)

    def flush(self) -> None:
        """Nothing is kept."""

    def isatty(self) -> bool:
        return False


def supervise(control: socket.socket, namespace: dict) -> None:
    """Hand out a worker, a copy of this copy, each time one is asked for; the one before ends."""
    worker = None
    while True:
        receive(control)
        if worker:
            os.kill(worker, signal.SIGKILL)
            os.waitpid(worker, 0)
        theirs, ours = socket.socketpair()
        worker = os.fork()
        if worker == 0:
            try:
                theirs.close()
                control.close()
                serve(ours, namespace)
            finally:
                os._exit(0)
        ours.close()
        send(control, {"worker": True}, theirs)
        theirs.close()


def serve(channel: socket.socket, namespace: dict) -> None:
    """Answer calls until the other side hangs up."""
    while True:
        answer(channel, namespace, receive(channel)["calls"])


def answer(channel: socket.socket, namespace: dict, calls: list[dict]) -> None:
    """Make the calls, one after the other, and send what they give; nothing of what is too long."""
    try:
        send(channel, {"replies": [call(namespace, request) for request in calls]})
    except ValueError:
        send(channel, {"replies": []})


def described(namespace: dict, name: str) -> dict:
    """A name as data, as a function, or why it is neither."""
    if name not in namespace:
        return {"absent": True}
    value = namespace[name]
    if isinstance(value, types.ModuleType):
        return {"refused": "un module"}
    if callable(value):
        return {"function": True}
    return _encoded(value)


def call(namespace: dict, request: dict) -> dict:
    """The reply to one call: a `value`, what was `raised`, or why the value is `refused`."""
    sys.stderr.written = False
    reply = _value_of(namespace, request)
    reply["stderr"] = getattr(sys.stderr, "written", True)
    return reply


def _value_of(namespace: dict, request: dict) -> dict:
    args = [decode(value) for value in request["args"]]
    kwargs = {name: decode(value) for name, value in request["kwargs"].items()}
    try:
        value = namespace[request["call"]](*args, **kwargs)
    except BaseException as error:
        return {"raised": [_builtin_name(error), _message(error)]}
    return _encoded(value)


def _encoded(value: Any) -> dict:
    try:
        return {"value": encode(value)}
    except NotPlain as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": "une valeur trop grande pour être transmise à la correction"}


def _builtin_name(error: BaseException) -> str:
    """The nearest builtin class: classes of the learner's do not cross."""
    for kind in type(error).__mro__:
        if getattr(builtins, kind.__name__, None) is kind:
            return kind.__name__
    return "Exception"


def _message(error: BaseException) -> str:
    try:
        if len(error.args) == 1 and type(error.args[0]) is str:
            return error.args[0][:MAX_MESSAGE]
        return str(error)[:MAX_MESSAGE]
    except BaseException:
        return ""
