"""The service level clock against a minute-by-minute count."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.business_clock import Coverage
from gmsi.sla_clock import due, elapsed, merged, running_spans

DESK = Coverage(((time(8), time(18)),))
MINUTE = timedelta(minutes=1)
START = datetime(2026, 4, 2)  # Easter Monday falls in this week-end
moments = st.integers(0, 6 * 288).map(lambda five: START + five * timedelta(minutes=5))
lengths = st.integers(0, 600).map(lambda five: five * timedelta(minutes=5))
pauses = st.lists(
    st.tuples(moments, lengths).map(lambda pause: (pause[0], pause[0] + pause[1])), max_size=4
)


def counted(start, end, stops):
    """How many fives of minutes are open and out of every pause, looked at one by one."""
    total, at = timedelta(), start
    while at < end:
        opened = at.weekday() < 5 and 8 <= at.hour < 18 and at.date() != datetime(2026, 4, 6).date()
        if opened and not any(low <= at < (high or end) for low, high in stops):
            total += 5 * MINUTE
        at += 5 * MINUTE
    return total


@given(moments, lengths, pauses)
def test_the_clock_counts_what_a_patient_watcher_counts(start, length, stops):
    """Nights, week-ends, a holiday, pauses that overlap or stick out: one by one or at once."""
    end = start + length
    assert elapsed(start, end, stops, DESK) == counted(start, end, stops)


@given(moments, lengths, pauses)
def test_merged_pauses_are_apart_in_order_and_inside(start, length, stops):
    """No two of them touch, and none is empty."""
    end, edges = start + length, []
    for low, high in merged(stops, start, end):
        assert start <= low < high <= end
        edges += [low, high]
    assert edges == sorted(set(edges))


@given(moments, st.integers(1, 300).map(lambda five: five * 5 * MINUTE), pauses)
def test_the_due_time_is_the_first_by_which_the_delay_has_run(start, delay, stops):
    """At that moment the clock shows the delay, and just before it does not."""
    end = due(start, delay, stops, DESK)
    assert elapsed(start, end, stops, DESK) == delay
    assert elapsed(start, end - MINUTE, stops, DESK) < delay


def test_golden_values():
    """4 h from Wednesday 16:30 end on Thursday 10:30; a delay may end at the very closing."""
    wednesday = datetime(2026, 3, 4, 16, 30)
    assert due(wednesday, timedelta(hours=4), [], DESK) == datetime(2026, 3, 5, 10, 30)
    assert due(wednesday, timedelta(minutes=90), [], DESK) == datetime(2026, 3, 4, 18)
    night = (datetime(2026, 3, 4, 18), datetime(2026, 3, 5, 8))
    assert due(wednesday, timedelta(hours=4), [night], DESK) == datetime(2026, 3, 5, 10, 30)


def test_a_pause_without_end_stops_the_clock_for_good():
    """It lasts to the end of what is looked at, and nothing falls due."""
    start = datetime(2026, 3, 4, 9)
    stop = [(start + timedelta(hours=1), None)]
    assert elapsed(start, start.replace(hour=17), stop, DESK) == timedelta(hours=1)
    assert due(start, timedelta(hours=2), stop, DESK) is None
    assert len(running_spans(start, start.replace(hour=17), stop, DESK)) == 1


def test_an_end_before_the_start_is_refused():
    """Rather than a negative time."""
    with pytest.raises(ValueError, match="précède"):
        elapsed(datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 8), [], DESK)
