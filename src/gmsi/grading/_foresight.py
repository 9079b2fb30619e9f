"""The calls that tests will make, known from the reference answers, to be asked for together.

A class takes the same tests: what they ask of the reference they ask of every submission. Five
hundred calls that cross one by one between two processes take longer than all the rest.
"""

import socket
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gmsi.grading._frames import receive, send
from gmsi.grading._recorder import Abandoned

# Enough for all the calls of a submission; beyond, they are made one by one, which costs one more
# run of it.
LIMIT = 2.0


@dataclass(frozen=True)
class Call:
    """A call of a learner's function as it crosses, and whether a hidden line makes it."""

    request: dict
    hidden: bool


class Astray(Abandoned):
    """A test asks something else than was foreseen, or there is no answer to what was.

    The first is `surprising`: it may well happen with the next submission too.
    """

    def __init__(self, surprising: bool = False):
        super().__init__(surprising)
        self.surprising = surprising


class Foretold:
    """The answers that a test's calls will get."""

    def __init__(self, answers: Iterable[tuple[Call, dict]]):
        self.answers = deque(answers)

    def ask(self, request: dict, limit: float) -> dict:
        """The reply to the test's next call; raises Astray if it is not the one foreseen."""
        call, reply = self.answers.popleft() if self.answers else (None, {})
        if call is None or call.request != request:
            raise Astray(surprising=True)
        return reply


def ask_ahead(
    connection: socket.socket, tests: Mapping[int, tuple[Call, ...]]
) -> dict[int, Foretold]:
    """Have the calls of these tests answered; raises Astray where something is amiss.

    First those whose cases learners know, then the hidden ones: what answers a case that feedback
    may show has heard of none that it must not.
    """
    answers: dict[int, dict] = {}
    for hidden in (False, True):
        calls = [call for made in tests.values() for call in made if call.hidden is hidden]
        answers |= zip(map(id, calls), _replies(connection, calls), strict=True)
    return {
        test: Foretold((call, answers[id(call)]) for call in made) for test, made in tests.items()
    }


def _replies(connection: socket.socket, calls: list[Call]) -> list[dict]:
    if not calls:
        return []
    try:
        send(connection, {"calls": [call.request for call in calls]})
        replies = receive(connection, LIMIT)["replies"]
        if len(replies) == len(calls):
            return [{**reply} for reply in replies]
    except (OSError, ValueError, LookupError, TypeError):
        pass
    raise Astray
