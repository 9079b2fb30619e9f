"""Ordering the jobs of one technician, and the faults of a plan for several.

All jobs can start at once, are not cut, and follow each other without a gap. Three rules, each
the best for one aim: earliest due date for the greatest lateness (Jackson, 1955), Moore and
Hodgson's for the number of late jobs (1968), Smith's ratio for Σ weight × completion (1956).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations


@dataclass(frozen=True)
class Job:
    """A job: its name, its duration and due date in one unit of time, and what it weighs."""

    name: str
    duration: int
    due: int
    weight: int = 1


Order = Sequence[Job]


def completions(order: Order) -> list[int]:
    """When each job ends, the first starting at 0."""
    return list(accumulate(job.duration for job in order))


def lateness(order: Order) -> list[int]:
    """How late each job ends; negative when it is early."""
    return [end - job.due for job, end in zip(order, completions(order), strict=True)]


def worst_lateness(order: Order) -> int:
    """The greatest lateness, 0 when no job is late."""
    return max([0, *lateness(order)])


def late_count(order: Order) -> int:
    """How many jobs end after their due date."""
    return sum(late > 0 for late in lateness(order))


def weighted_wait(order: Order) -> int:
    """Σ weight × completion."""
    return sum(job.weight * end for job, end in zip(order, completions(order), strict=True))


def as_they_came(jobs: Order) -> list[Job]:
    """First come, first served."""
    return list(jobs)


def shortest_first(jobs: Order) -> list[Job]:
    """By duration; of two equals, the first that came."""
    return sorted(jobs, key=lambda job: job.duration)


def earliest_due_date(jobs: Order) -> list[Job]:
    """By due date; of two equals, the first that came."""
    return sorted(jobs, key=lambda job: job.due)


def moore_hodgson(jobs: Order) -> list[Job]:
    """By due date, except jobs put off to the end so that as many as possible are on time.

    Each time a job would be late, the longest kept so far is put off: it frees the most time.
    """
    kept: list[Job] = []
    put_off: list[Job] = []
    for job in earliest_due_date(jobs):
        kept.append(job)
        if sum(each.duration for each in kept) > job.due:
            longest = max(kept, key=lambda each: each.duration)
            kept.remove(longest)
            put_off.append(longest)
    return kept + put_off


def smith(jobs: Order) -> list[Job]:
    """By duration ÷ weight; of two equals, the first that came. Weights are positive."""
    return sorted(jobs, key=lambda job: job.duration / job.weight)


RULES: dict[str, Callable[[Order], list[Job]]] = {
    "ordre d'arrivée": as_they_came,
    "la plus courte d'abord": shortest_first,
    "échéance la plus proche (EDF)": earliest_due_date,
    "Moore-Hodgson": moore_hodgson,
    "règle de Smith (durée ÷ poids)": smith,
}


@dataclass(frozen=True)
class Slot:
    """A task given to a worker, on a day, from one hour to another."""

    task: str
    worker: str
    day: str
    start: int
    end: int


def overlapping(slots: Iterable[Slot]) -> list[tuple[Slot, Slot]]:
    """The pairs that want one worker at one time; slots that only touch do not."""
    return [
        (one, other)
        for one, other in combinations(slots, 2)
        if (one.worker, one.day) == (other.worker, other.day)
        and one.start < other.end
        and other.start < one.end
    ]


def outside(slots: Iterable[Slot], opening: Mapping[str, Sequence[tuple[int, int]]]) -> list[Slot]:
    """The slots that no single opening span of their day holds."""
    return [
        slot
        for slot in slots
        if not any(
            start <= slot.start < slot.end <= end for start, end in opening.get(slot.day, ())
        )
    ]
