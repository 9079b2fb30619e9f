"""A worker: a process with one thread that executes submissions, one after the other.

    python -P -m gmsi.grading.worker FD

It obeys requests on the socket FD; `_workers` is the other side. Both are the trainer's: what goes
between them may be any Python data.
"""

import os
import pickle
import socket
import sys
from collections.abc import Callable
from typing import Any

from gmsi.grading.warm_up import WarmUp

LENGTH_BYTES = 8


def main(argv: list[str]) -> None:
    """Serve the socket whose number is given."""
    serve(socket.socket(fileno=int(argv[0])), WarmUp())


def serve(control: socket.socket, warm: WarmUp) -> None:
    """Run each requested function with this worker's warm-up; send back its value or exception."""
    # Figures that a test draws go nowhere.
    os.environ["MPLBACKEND"] = "Agg"
    while (request := read(control)) is not None:
        function, arguments = request
        write(control, _outcome(function, arguments, warm))
    warm.forget()


def _outcome(function: Callable, arguments: tuple, warm: WarmUp) -> tuple[bool, Any]:
    try:
        return True, function(*arguments, warm)
    except Exception as error:
        # Whatever is wrong with the warm process, the next submission gets a new one.
        warm.forget()
        return False, error


def write(control: socket.socket, value: Any) -> None:
    """Send one Python value."""
    data = pickle.dumps(value)
    control.sendall(len(data).to_bytes(LENGTH_BYTES, "big") + data)


def read(control: socket.socket) -> Any:
    """Receive one Python value; None when the other side is gone."""
    with control.makefile("rb", buffering=0) as stream:
        head = stream.read(LENGTH_BYTES)
        if not head or len(head) < LENGTH_BYTES:
            return None
        left, parts = int.from_bytes(head, "big"), []
        while left:
            part = stream.read(left)
            if not part:
                return None
            parts.append(part)
            left -= len(part)
    return pickle.loads(b"".join(parts))


if __name__ == "__main__":
    main(sys.argv[1:])
