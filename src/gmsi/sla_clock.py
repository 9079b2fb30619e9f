"""The clock of a service level: it runs while the desk is open, and stops during pauses."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import takewhile

from gmsi.business_clock import Coverage

Span = tuple[datetime, datetime]
Pause = tuple[datetime, datetime | None]


def open_spans(start: datetime, end: datetime, coverage: Coverage) -> list[Span]:
    """The spans of opening between two moments; ValueError if the end comes first."""
    if end < start:
        raise ValueError("la fin précède le début")
    opened = takewhile(lambda span: span[0] < end, coverage.openings(start))
    return [(low, min(high, end)) for low, high in opened]


def merged(pauses: Iterable[Pause], start: datetime, end: datetime) -> list[Span]:
    """The pauses as separate spans within [start, end]; one without an end lasts to the end."""
    kept: list[Span] = []
    closed = [(low, end if high is None else high) for low, high in pauses]
    for low, high in sorted((max(low, start), min(high, end)) for low, high in closed):
        if high <= low:
            continue
        if kept and low <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], high))
        else:
            kept.append((low, high))
    return kept


def running_spans(
    start: datetime, end: datetime, pauses: Iterable[Pause], coverage: Coverage
) -> list[Span]:
    """The spans during which the clock runs: open, and not paused."""
    found = open_spans(start, end, coverage)
    for pause_start, pause_end in merged(pauses, start, end):
        cut = []
        for low, high in found:
            pieces = ((low, min(high, pause_start)), (max(low, pause_end), high))
            cut += [piece for piece in pieces if piece[0] < piece[1]]
        found = cut
    return found


def elapsed(
    start: datetime, end: datetime, pauses: Iterable[Pause], coverage: Coverage
) -> timedelta:
    """How long the clock has run."""
    spans = running_spans(start, end, pauses, coverage)
    return sum((high - low for low, high in spans), timedelta())


def due(
    start: datetime, delay: timedelta, pauses: Iterable[Pause], coverage: Coverage
) -> datetime | None:
    """The first moment by which the clock has run `delay`; None if a pause without end stops it.

    Searched over a year: a longer promise is no promise.
    """
    left = delay
    for low, high in running_spans(start, start + timedelta(days=366), pauses, coverage):
        if left <= high - low:
            return low + left
        left -= high - low
    return None
