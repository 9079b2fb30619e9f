"""Figures of a support desk: half-open intervals, cases rather than rows, laws that must hold."""

from datetime import datetime, timedelta
from fractions import Fraction
from statistics import mean, median

from hypothesis import given
from hypothesis import strategies as st

from gmsi.tickets import (
    Event,
    Incident,
    backlog,
    first_contact_rate,
    in_time_rate,
    incidents,
    mean_backlog,
    resolution_hours,
)

START = datetime(2026, 3, 2)
HOUR = timedelta(hours=1)
hours = st.integers(0, 48)
spans = st.lists(st.tuples(hours, st.none() | hours), max_size=12).map(
    lambda found: [
        Incident(
            str(i), START + a * HOUR, None if b is None else START + max(a, b) * HOUR, 0, 0, True
        )
        for i, (a, b) in enumerate(found)
    ]
)


def event(number, hour, state, group="N1", in_time=True):
    return Event(number, START + hour * HOUR, state, group, in_time)


def test_an_incident_is_made_of_its_events_in_the_order_of_dates():
    """Last resolution, number of transfers and reopenings, the last word on the delay."""
    log = [
        event("B", 9, "résolu", "N1", in_time=False),
        event("A", 1, "ouvert"),
        event("B", 0, "ouvert"),
        event("B", 2, "affecté", "N2"),
        event("B", 3, "résolu", "N2"),
        event("B", 5, "rouvert", "N1"),
    ]
    a, b = incidents(log)
    assert (a.number, a.resolved, a.transfers, a.in_time) == ("A", None, 0, True)
    assert (b.resolved, b.transfers, b.reopenings) == (START + 9 * HOUR, 2, 1)
    assert (b.in_time, b.group, b.hours) == (False, "N1", 9.0)
    assert not b.at_first_contact
    assert in_time_rate([a, b]) == Fraction(1, 2)


def test_a_ticket_reopened_since_is_open():
    """Whatever was resolved before; and events without an opening make no incident."""
    (found,) = incidents(
        [event("A", 0, "ouvert"), event("A", 1, "résolu"), event("A", 2, "rouvert")]
    )
    assert found.resolved is None
    assert incidents([event("Z", 1, "résolu")]) == []


@given(spans, st.integers(-1, 49))
def test_the_backlog_is_what_has_opened_less_what_has_closed(found, hour):
    """Counted both ways; a ticket that opens and closes at once is never in it."""
    at = START + hour * HOUR
    opened = sum(i.opened <= at for i in found)
    closed = sum(i.resolved is not None and i.resolved <= at for i in found)
    assert backlog(found, at) == opened - closed


@given(spans)
def test_the_mean_backlog_is_the_mean_of_every_hour(found):
    """Spans are whole hours: averaging the 48 hours gives the same."""
    each = [backlog(found, START + hour * HOUR) for hour in range(48)]
    assert abs(mean_backlog(found, START, START + 48 * HOUR) - mean(each)) < 1e-9


@given(spans)
def test_littles_law_holds_when_everything_is_resolved(found):
    """Mean backlog = arrivals an hour × mean hours."""
    closed = [i for i in found if i.resolved is not None]
    if closed:
        average, _median = resolution_hours(closed)
        rate = len(closed) / 48
        assert abs(mean_backlog(closed, START, START + 48 * HOUR) - rate * average) < 1e-9


@given(spans)
def test_open_tickets_have_no_resolution_time(found):
    """Mean and median of the resolved; none without any."""
    durations = [(i.resolved - i.opened) / HOUR for i in found if i.resolved is not None]
    expected = (mean(durations), median(durations)) if durations else None
    assert resolution_hours(found) == expected


def test_first_contact_counts_the_resolved_alone():
    """A transfer, a reopening or another level each spoil it; nothing resolved is no rate."""
    clean = Incident("1", START, START + HOUR, 0, 0, True)
    moved = Incident("2", START, START + HOUR, 1, 0, True)
    again = Incident("3", START, START + HOUR, 0, 1, True)
    second = Incident("4", START, START + HOUR, 0, 0, True, "N2")
    waiting = Incident("5", START, None, 0, 0, True)
    assert first_contact_rate([clean, moved, again, second, waiting]) == Fraction(1, 4)
    assert first_contact_rate([waiting]) is None
    assert in_time_rate([]) is None
