"""Messages between the learner's process and the grader's: a length, then JSON, never more."""

import json
import socket
import struct
import time
from typing import Any

MAX_FRAME = 48_000_000
LENGTH = struct.Struct("!I")


class Broken(ConnectionError):
    """The other side is gone, or does not speak the protocol."""


def send(connection: socket.socket, message: Any) -> None:
    """Send one message; raises ValueError when it is too long, OSError when nobody listens."""
    data = json.dumps(message, separators=(",", ":")).encode()
    if len(data) > MAX_FRAME:
        raise ValueError("message too long")
    connection.sendall(LENGTH.pack(len(data)) + data)


def receive(connection: socket.socket, timeout: float | None = None) -> Any:
    """Receive one message; raises TimeoutError after `timeout` seconds in all, else Broken."""
    deadline = None if timeout is None else time.monotonic() + timeout
    (length,) = LENGTH.unpack(_exactly(connection, LENGTH.size, deadline))
    if length > MAX_FRAME:
        raise Broken("frame too long")
    try:
        return json.loads(_exactly(connection, length, deadline))
    except (ValueError, RecursionError) as error:
        raise Broken("not JSON") from error


def _exactly(connection: socket.socket, size: int, deadline: float | None) -> bytes:
    parts, left = [], size
    while left:
        if deadline is not None:
            connection.settimeout(max(deadline - time.monotonic(), 0.000_001))
        else:
            connection.settimeout(None)
        part = connection.recv(min(left, 1_000_000))
        if not part:
            raise Broken("closed")
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
