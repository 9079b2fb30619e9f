"""From an event log to the figures of a support desk: one incident, not one row, is the unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from statistics import mean, median

OPENED, RESOLVED, REOPENED = "ouvert", "résolu", "rouvert"
FIRST_LEVEL = "N1"


@dataclass(frozen=True)
class Event:
    """One row of the log; `in_time` is the state of the service level at that moment."""

    number: str
    at: datetime
    state: str
    group: str
    in_time: bool


@dataclass(frozen=True)
class Incident:
    """What the log says of one ticket; `resolved` is None while it is open."""

    number: str
    opened: datetime
    resolved: datetime | None
    transfers: int
    reopenings: int
    in_time: bool
    group: str = FIRST_LEVEL

    @property
    def hours(self) -> float | None:
        """Time to resolution in hours, None while open."""
        if self.resolved is None:
            return None
        return (self.resolved - self.opened) / timedelta(hours=1)

    @property
    def at_first_contact(self) -> bool:
        """Resolved by the first level, never passed on, never reopened."""
        clean = not self.transfers and not self.reopenings
        return self.resolved is not None and clean and self.group == FIRST_LEVEL


def incidents(events: Iterable[Event]) -> list[Incident]:
    """The incidents of a log in any order, by number; one without an opening is left out."""
    by_number: dict[str, list[Event]] = {}
    for event in sorted(events, key=lambda event: event.at):
        by_number.setdefault(event.number, []).append(event)
    return [
        _incident(number, story)
        for number, story in sorted(by_number.items())
        if any(event.state == OPENED for event in story)
    ]


def _incident(number: str, story: Sequence[Event]) -> Incident:
    resolved = None
    for event in story:
        if event.state in (RESOLVED, REOPENED):
            resolved = event.at if event.state == RESOLVED else None
    return Incident(
        number,
        next(event.at for event in story if event.state == OPENED),
        resolved,
        sum(one.group != other.group for one, other in pairwise(story)),
        sum(event.state == REOPENED for event in story),
        story[-1].in_time,
        story[-1].group,
    )


def resolution_hours(found: Iterable[Incident]) -> tuple[float, float] | None:
    """Mean and median hours to resolution of the incidents that are resolved; None without any."""
    hours = [incident.hours for incident in found if incident.hours is not None]
    return (mean(hours), median(hours)) if hours else None


def backlog(found: Iterable[Incident], at: datetime) -> int:
    """How many are open at a moment: opened <= moment < resolved."""
    return sum(i.opened <= at and (i.resolved is None or at < i.resolved) for i in found)


def in_time_rate(found: Sequence[Incident]) -> Fraction | None:
    """The share of incidents within their service level; None without any."""
    return Fraction(sum(i.in_time for i in found), len(found)) if found else None


def first_contact_rate(found: Iterable[Incident]) -> Fraction | None:
    """Among the resolved, the share resolved at first contact; None without any."""
    resolved = [i for i in found if i.resolved is not None]
    return Fraction(sum(i.at_first_contact for i in resolved), len(resolved)) if resolved else None


def mean_backlog(found: Iterable[Incident], start: datetime, end: datetime) -> float:
    """The backlog averaged over [start, end)."""
    total = timedelta()
    for incident in found:
        last = end if incident.resolved is None else min(incident.resolved, end)
        total += max(last - max(incident.opened, start), timedelta())
    return total / (end - start)
