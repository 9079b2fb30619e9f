"""Which ticket first: a matrix of impact and urgency, its exceptions, and a queue that ages.

Levels go from 1 (very low) to 5 (very high), as in GLPI, whose default matrix is GLPI_MATRIX
(glpi-project/glpi, install/empty_data.php); « majeure » stands above the matrix.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LEVELS = range(1, 6)
MAJOR = 6
NAMES = {1: "très basse", 2: "basse", 3: "moyenne", 4: "haute", 5: "très haute", 6: "majeure"}
GLPI_MATRIX = (
    (1, 1, 2, 2, 2),
    (1, 2, 2, 3, 3),
    (2, 2, 3, 4, 4),
    (2, 3, 4, 4, 5),
    (2, 3, 4, 5, 5),
)
Matrix = Sequence[Sequence[int]]


def priority(impact: int, urgency: int, matrix: Matrix = GLPI_MATRIX) -> int:
    """The cell of the matrix (rows: urgency); ValueError for a level that is not 1 to 5."""
    for level in (impact, urgency):
        if level not in LEVELS:
            raise ValueError(f"niveau inconnu\u00a0: {level!r} (de 1 à 5)")
    return matrix[urgency - 1][impact - 1]


def final_priority(
    impact: int, urgency: int, vip: bool, major: bool, matrix: Matrix = GLPI_MATRIX
) -> int:
    """The priority once the exceptions are applied: a major incident first, then one step a VIP."""
    found = priority(impact, urgency, matrix)
    if major:
        return MAJOR
    return min(found + vip, LEVELS[-1])


def turned(level: int) -> int:
    """The same level on the scale that starts from the most urgent: 1 for 5, 5 for 1."""
    return LEVELS[-1] + 1 - level


@dataclass(frozen=True)
class Ticket:
    """A ticket in the queue; arrival and duration in minutes."""

    name: str
    arrival: int
    priority: int
    duration: int


@dataclass(frozen=True)
class Service:
    """When a ticket was served, in minutes."""

    ticket: Ticket
    start: int
    end: int

    @property
    def waited(self) -> int:
        return self.start - self.ticket.arrival


def aged(level: int, waited: int, step: int | None) -> int:
    """The level after a wait: one more each whole `step`, up to 5; a major one stays above."""
    if level >= MAJOR or not step:
        return level
    return min(level + waited // step, LEVELS[-1])


def serve(tickets: Sequence[Ticket], step: int | None = None) -> list[Service]:
    """One technician's work: each time free, the highest aged level, then the oldest ticket.

    A ticket begun is finished; without `step` nothing ages.
    """
    waiting, now, done = list(tickets), 0, []
    while waiting:
        now = max(now, min(ticket.arrival for ticket in waiting))
        here = [ticket for ticket in waiting if ticket.arrival <= now]
        chosen = min(here, key=lambda t: (-aged(t.priority, now - t.arrival, step), t.arrival))
        waiting.remove(chosen)
        done.append(Service(chosen, now, now + chosen.duration))
        now += chosen.duration
    return done
