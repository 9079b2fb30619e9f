"""The learner's state as a test cell sees it, kept on the grader's side."""

import socket
from dataclasses import dataclass


@dataclass
class Parked:
    """The state that a test sees: names as data, and the way to what answers calls.

    That is a process to which all the calls are put together where they are `foreseen`, else a
    maker of copies.
    """

    names: dict
    connection: socket.socket | None
    foreseen: bool = False

    def functions(self) -> set[str]:
        """The names of those that are functions."""
        described = self.names.items()
        return {name for name, one in described if isinstance(one, dict) and "function" in one}

    def lent(self, names: tuple[str, ...]) -> "Parked":
        """The same state with some of its names; the copy is for those that need calls."""
        some = {name: self.names[name] for name in names if name in self.names}
        calls = self.functions() & some.keys()
        return Parked(some, self.connection if calls else None, self.foreseen)

    def close(self) -> None:
        """Let the copy end."""
        if self.connection:
            self.connection.close()
