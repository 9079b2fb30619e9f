"""The calls that tests make, learned from one submission to the next, to be asked for together.

A class takes the same tests: what they asked of the first submission's functions they ask of all.
Five hundred calls that cross one by one between two processes take longer than all the rest.
"""

import socket
from collections import deque
from collections.abc import Hashable, Iterable, Mapping
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


@dataclass(frozen=True)
class _Made:
    """The most calls made of a submission, and how many of them were made of another one as well.

    None: there was no other one yet.
    """

    calls: tuple[Call, ...]
    confirmed: int | None = None


class Foresight:
    """What is known of each test's calls; a test is known by whatever tells it from others."""

    def __init__(self):
        self._known: dict[Hashable, _Made | None] = {}

    def calls(self, test: Hashable) -> tuple[Call, ...] | None:
        """The calls that two submissions have seen a test make; None where they cannot be told.

        What one alone was asked may hold its own values, which are nobody else's to see.
        """
        known = self._known.get(test)
        if known is None or known.confirmed is None:
            return None
        return known.calls[: known.confirmed]

    def learn(self, test: Hashable, calls: Iterable[Call]) -> None:
        """Take note of the calls that a test has made of one more submission.

        One that stops early teaches less than one that goes on; one that asks something else of
        another submission cannot be foreseen.
        """
        made = tuple(calls)
        if test not in self._known:
            self._known[test] = _Made(made)
        elif known := self._known[test]:
            longer, shorter = sorted((known.calls, made), key=len, reverse=True)
            same = longer[: len(shorter)] == shorter
            confirmed = max(known.confirmed or 0, len(shorter))
            self._known[test] = _Made(longer, confirmed) if same else None


class Astray(Abandoned):
    """A test asks something else than was foreseen, or there is no answer to what was."""


class Foretold:
    """The answers that a test's calls will get."""

    def __init__(self, answers: Iterable[tuple[Call, dict]]):
        self.answers = deque(answers)

    def ask(self, request: dict, limit: float) -> dict:
        """The reply to the test's next call; raises Astray if it is not the one foreseen."""
        if not self.answers:
            raise Astray
        call, reply = self.answers.popleft()
        if call.request != request:
            raise Astray
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
