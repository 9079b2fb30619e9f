"""Examiners, seen from the grader's side, and what is known of the calls that they will make."""

import socket
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from nbformat import NotebookNode

from gmsi.grading._crossing import plan
from gmsi.grading._frames import MAX_OURS, receive_passed, send
from gmsi.grading._parked import Parked
from gmsi.grading._remote import LOST_TIME, TEST_LIMIT
from gmsi.grading.fork_client import ForkClient
from gmsi.grading.servers import ExaminerServer

# A test that asks something else of one submission in so many is still worth foreseeing.
RARE = 8


@dataclass
class Rehearsal:
    """The tests whose calls the server knows, by grade_id; `number` is the server's own.

    Those that often ask something else are taken out: each time costs a run.
    """

    number: int | None = None
    tests: set[str] = field(default_factory=set)
    submissions: int = 0
    surprises: Counter = field(default_factory=Counter)

    def expected(self) -> set[str]:
        """The tests whose calls may be made beforehand for one more submission."""
        self.submissions += 1
        return set(self.tests)

    def surprised(self, test: str) -> None:
        """Note that a test asked something else."""
        self.surprises[test] += 1
        if self.surprises[test] > 1 + self.submissions // RARE:
            self.tests.discard(test)


@dataclass(frozen=True)
class Asked:
    """A cell for the examiner: `test` is a test's grade_id, `points` its points.

    `limit` is that of a call, in seconds. For the others, see `Question`.
    """

    source: str
    state: Parked
    limit: float
    test: str | None = None
    points: float | None = None
    repeatable: bool = False


class ExaminerClient(ForkClient):
    """A client of the examiners' server, with what it knows of the calls of tests."""

    server: ExaminerServer

    def __init__(self, server: ExaminerServer, number: int = 0):
        super().__init__(server, number)
        self._seen: set[tuple[str, ...]] = set()
        self._rehearsals: dict[tuple[str, ...], Rehearsal] = {}

    def is_due(self, trainers: tuple[str, ...], many: bool) -> bool:
        """Whether to rehearse the tests among the `trainers`' cells now.

        For one submission alone it takes longer than it spares: where nobody knows that there will
        be `many`, wait for the second.
        """
        again = many or trainers in self._seen
        self._seen.add(trainers)
        return again and trainers not in self._rehearsals

    def rehearsal(self, trainers: tuple[str, ...]) -> Rehearsal:
        """What is known of the calls of these cells."""
        return self._rehearsals.get(trainers, Rehearsal())

    def rehearse(
        self,
        trainers: tuple[str, ...],
        reference: NotebookNode | None,
        provided: frozenset[str],
        folder: Path,
        environment: Mapping[str, str],
    ) -> None:
        """Find the calls, in a `folder` with the assignment's files and nobody else's.

        A `reference` whose trainer's cells are others tells nothing. `provided` is as for `plan`,
        `environment` as for `examine`. Raises OSError where the server is gone.
        """
        steps = plan(reference, provided) if reference else []
        cells = [
            {
                "source": reference.cells[step.index].source,
                "learner": step.learner,
                "grader": step.grader,
                "test": reference.cells[step.index].metadata.nbgrader.grade_id if step.test else "",
                "names": step.names,
            }
            for step in steps
        ]
        found = Rehearsal()
        if tuple(cell["source"] for cell in cells if cell["grader"]) == trainers:
            asked = {"cells": cells, "folder": str(folder), "environment": dict(environment)}
            send(self.socket, {"rehearse": asked})
            reply = self.answer()
            found = Rehearsal(reply["rehearsal"], set(reply["tests"]))
        self._rehearsals[trainers] = found

    @contextmanager
    def examine(
        self,
        cells: list[Asked],
        rehearsal: Rehearsal,
        folder: Path,
        environment: Mapping[str, str],
    ) -> Iterator[Iterator[dict | None]]:
        """An examiner in `folder`, and its reply to each cell in turn.

        None stands for those that it did not live to give. Raises OSError where the server is gone.
        """
        connections = dict.fromkeys(one.state.connection for one in cells)
        ranks = {one: rank for rank, one in enumerate(filter(None, connections))}
        settings = {
            "sources": [one.source for one in cells],
            "rehearsal": rehearsal.number,
            "folder": str(folder),
            "environment": dict(environment),
        }
        with self.process(settings, *ranks) as control:
            questions = [_question(one, ranks) for one in cells]
            # What a learner's process said may be too long or too deep to be said again.
            with suppress(OSError, ValueError, RecursionError, MemoryError):
                send(control, {"questions": questions}, limit=MAX_OURS)
            control.shutdown(socket.SHUT_WR)
            yield _replies(control)


def _question(asked: Asked, ranks: Mapping[socket.socket, int]) -> dict:
    return {
        "names": asked.state.names,
        "connection": ranks.get(asked.state.connection),
        "foreseen": asked.test if asked.state.foreseen else None,
        "limit": asked.limit,
        "points": asked.points,
        "repeatable": asked.repeatable,
    }


def _replies(control: socket.socket) -> Iterator[dict | None]:
    with suppress(OSError):
        while True:
            reply, _ = receive_passed(control, TEST_LIMIT + LOST_TIME)
            yield reply
    while True:
        yield None
