"""Messages between the learner's process and the grader's: a length, then JSON, never more."""

import json
import os
import socket
import stat
import struct
import time
from typing import Any

MAX_FRAME = 48_000_000
# What the grader's own processes say to one another may hold many messages of a learner's.
MAX_OURS = 2**31
CHUNK = 262_144
LENGTH = struct.Struct("!I")


class Broken(ConnectionError):
    """The other side is gone, or does not speak the protocol."""


def send(
    connection: socket.socket, message: Any, *passed: socket.socket, limit: int = MAX_FRAME
) -> None:
    """Send one message of at most `limit` bytes, with the sockets that are `passed`.

    Raises ValueError when it is too long, OSError when nobody listens.
    """
    data = json.dumps(message, separators=(",", ":")).encode()
    if len(data) > limit:
        raise ValueError("message too long")
    length = LENGTH.pack(len(data))
    if passed:
        numbers = [one.fileno() for one in passed]
        length = length[socket.send_fds(connection, [length], numbers) :]
    connection.sendall(length + data)


def receive(connection: socket.socket, timeout: float | None = None, limit: int = MAX_FRAME) -> Any:
    """Receive the answer to a request, on a connection where nothing else is under way.

    Raises TimeoutError after `timeout` seconds in all, else Broken.
    """
    deadline = None if timeout is None else time.monotonic() + timeout
    connection.settimeout(timeout)
    data = bytearray(connection.recv(CHUNK))
    while len(data) < LENGTH.size or len(data) < (end := LENGTH.unpack_from(data)[0] + LENGTH.size):
        if len(data) >= LENGTH.size and end > limit:
            raise Broken("frame too long")
        if deadline is not None:
            connection.settimeout(max(deadline - time.monotonic(), 0.000_001))
        part = connection.recv(CHUNK)
        if not part:
            raise Broken("closed")
        data += part
    if len(data) > end:
        raise Broken("more than an answer")
    return _parsed(data[LENGTH.size :])


def receive_passed(
    connection: socket.socket, timeout: float | None = None
) -> tuple[Any, socket.socket | None]:
    """Receive one message and the socket that came with it, if any; raises as `receive`."""
    message, passed = receive_with(connection, 1, timeout)
    return message, passed[0] if passed else None


def receive_with(
    connection: socket.socket, most: int, timeout: float | None = None
) -> tuple[Any, list[socket.socket]]:
    """Receive one message and up to `most` sockets that came with it; raises as `receive`.

    Others may follow it.
    """
    deadline = None if timeout is None else time.monotonic() + timeout
    passed: list[socket.socket] = []
    try:
        (length,) = LENGTH.unpack(_exactly(connection, LENGTH.size, deadline, passed, most))
        if length > MAX_FRAME:
            raise Broken("frame too long")
        message = _parsed(_exactly(connection, length, deadline, passed, most))
    except BaseException:
        for one in passed:
            one.close()
        raise
    for one in passed[most:]:
        one.close()
    return message, passed[:most]


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Broken("not JSON") from error


def _exactly(
    connection: socket.socket,
    size: int,
    deadline: float | None,
    passed: list[socket.socket],
    most: int,
) -> bytes:
    parts, left = [], size
    while left:
        if deadline is not None:
            connection.settimeout(max(deadline - time.monotonic(), 0.000_001))
        else:
            connection.settimeout(None)
        part, numbers, _, _ = socket.recv_fds(connection, min(left, 1_000_000), most)
        passed += filter(None, map(_as_socket, numbers))
        if not part:
            raise Broken("closed")
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _as_socket(number: int) -> socket.socket | None:
    """A received descriptor, if it is a local stream socket; anything else is closed."""
    if stat.S_ISSOCK(os.fstat(number).st_mode):
        os.set_inheritable(number, False)
        one = socket.socket(fileno=number)
        if (one.family, one.type) == (socket.AF_UNIX, socket.SOCK_STREAM):
            return one
        one.close()
        return None
    os.close(number)
    return None
