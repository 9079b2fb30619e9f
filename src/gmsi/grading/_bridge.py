"""What runs inside the learner's kernel, on the grader's behalf.

When the learner's notebook reaches a test cell, `park` forks the kernel: the copy keeps the state
of that moment and waits. Once every learner's cell has run, and their outputs are safe, each copy
answers the calls of its test cell. So nothing that a test sends can reach a page, an endless loop
costs one copy, and the state seen by a test is the one stock nbgrader would have shown it.

Everything here can be tampered with by the learner's code, which shares the process. The other
side therefore treats whatever comes back as data, and a silence as a failure.
"""

import builtins
import gc
import os
import select
import signal
import socket
import sys
import types
from typing import Any

from gmsi.grading._frames import receive, send
from gmsi.grading._values import NotPlain, decode, encode

ADDRESS_VARIABLE = "GMSI_CALLS"
MAX_MESSAGE = 2_000
GRACE = 0.2


def park(number: int) -> int:
    """Fork a copy of this kernel that waits for the calls of test cell `number`; its pid."""
    address = os.environ[ADDRESS_VARIABLE]
    child = os.fork()
    if child:
        return child
    try:
        # Collecting would touch every page, and so copy what the fork shares.
        gc.disable()
        _become_quiet()
        connection = socket.socket(socket.AF_UNIX)
        connection.connect(address)
        send(connection, {"park": number})
        _supervise(connection)
    finally:
        os._exit(0)


def _become_quiet() -> None:
    """Detach the copy from the kernel: no output, no interruption, no threads to wait for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    sys.stdout, sys.stderr = Noted(), Noted()
    # The kernel's own hooks would send figures and results through sockets that are not ours.
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


def _supervise(connection: socket.socket) -> None:
    """Pass each request to a worker, a copy of this copy, and replace it when it dies or loops."""
    worker = None
    while True:
        request = receive(connection)
        if worker is None:
            worker = _Worker()
        reply = worker.ask(request)
        if "lost" in reply:
            worker.kill()
            worker = None
        send(connection, reply)


class _Worker:
    def __init__(self):
        self.channel, inner = socket.socketpair()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self.channel.close()
                _serve(inner)
            finally:
                os._exit(0)
        inner.close()

    def ask(self, request: dict) -> dict:
        try:
            send(self.channel, request)
            if not select.select([self.channel], [], [], request["limit"])[0]:
                return {"lost": "timeout"}
            return receive(self.channel, request["limit"] + GRACE)
        except TimeoutError:
            return {"lost": "timeout"}
        except OSError:
            return {"lost": "died"}

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.channel.close()


def _serve(channel: socket.socket) -> None:
    namespace = _user_namespace()
    while True:
        request = receive(channel)
        sys.stderr.written = False
        if "names" in request:
            reply = {"names": {name: _describe(namespace, name) for name in request["names"]}}
        else:
            reply = _call(namespace, request)
        reply["stderr"] = getattr(sys.stderr, "written", True)
        try:
            send(channel, reply)
        except ValueError:
            send(channel, {"refused": "une valeur trop grande pour être transmise"})


def _user_namespace() -> dict:
    from IPython.core.interactiveshell import InteractiveShell

    return InteractiveShell.instance().user_ns


def _describe(namespace: dict, name: str) -> dict:
    """A name as data, as a function, or why it is neither."""
    if name not in namespace:
        return {"absent": True}
    value = namespace[name]
    if isinstance(value, types.ModuleType):
        return {"refused": "un module"}
    if callable(value):
        return {"function": True}
    return _encoded(value)


def _call(namespace: dict, request: dict) -> dict:
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
