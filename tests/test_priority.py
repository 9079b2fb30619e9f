"""Priorities and queues: golden values, and the rules that any order of service keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.priority import (
    GLPI_MATRIX,
    LEVELS,
    MAJOR,
    Ticket,
    aged,
    final_priority,
    priority,
    serve,
    turned,
)
from gmsi.ticket_case import MATRIX

levels = st.sampled_from(LEVELS)
tickets = st.lists(
    st.builds(
        Ticket,
        st.sampled_from("ABCDEFGH"),
        st.integers(0, 300),
        st.integers(1, MAJOR),
        st.integers(1, 60),
    ),
    max_size=14,
)


@given(levels, levels)
def test_the_default_matrix_is_symmetric_and_never_lowers(impact, urgency):
    """Swapping impact and urgency changes nothing; more of either never gives less."""
    assert priority(impact, urgency) == priority(urgency, impact)
    for matrix in (GLPI_MATRIX, MATRIX):
        if impact < 5:
            assert priority(impact + 1, urgency, matrix) >= priority(impact, urgency, matrix)


def test_the_assignment_matrix_tells_impact_from_urgency():
    """Otherwise swapped axes would go unseen."""
    assert priority(1, 5, MATRIX) == 2
    assert priority(5, 1, MATRIX) == 4


@pytest.mark.parametrize("level", [0, -1, 6, "3", None])
def test_an_unknown_level_is_refused(level):
    """On either side, even where Python would read a row from the end."""
    for impact, urgency in ((level, 3), (3, level)):
        with pytest.raises(ValueError, match="niveau inconnu"):
            priority(impact, urgency)


@given(levels, levels, st.booleans(), st.booleans())
def test_exceptions_stay_on_the_scale(impact, urgency, vip, major):
    """A VIP gains one level at most; nothing but a major incident is above 5."""
    final = final_priority(impact, urgency, vip, major)
    assert (final == MAJOR) == major
    assert major or 0 <= final - priority(impact, urgency) <= vip


def test_a_turned_scale_turns_back():
    """1 and 5 change places, 3 stays."""
    assert [turned(level) for level in LEVELS] == [5, 4, 3, 2, 1]
    assert all(turned(turned(level)) == level for level in LEVELS)


@given(st.integers(1, MAJOR), st.integers(0, 5000), st.sampled_from([None, 30, 120]))
def test_ageing_only_raises_and_never_reaches_a_major_incident(level, waited, step):
    """Counted step by step, the same level comes out."""
    counted = level
    for _whole_step in range(step or waited + 1, waited + 1, step or 1):
        counted = counted if counted >= 5 else counted + 1
    assert aged(level, waited, step) == counted


@given(tickets, st.sampled_from([None, 60, 240]))
def test_everybody_is_served_once_and_nobody_before_arriving(queue, step):
    """One at a time, whole, without idling while somebody waits."""
    done = serve(queue, step)
    assert sorted(map(str, (service.ticket for service in done))) == sorted(map(str, queue))
    free = 0
    for rank, service in enumerate(done):
        rest = [other.ticket.arrival for other in done[rank:]]
        assert service.start == max(free, min(rest))
        assert service.end == service.start + service.ticket.duration
        free = service.end


@given(tickets, st.sampled_from([None, 60, 240]))
def test_nobody_waiting_had_a_better_right(queue, step):
    """When a ticket is taken, no other one present has a higher aged level."""
    done = serve(queue, step)
    for rank, service in enumerate(done):

        def right(ticket, now=service.start):
            return (aged(ticket.priority, now - ticket.arrival, step), -ticket.arrival)

        here = [s.ticket for s in done[rank:] if s.ticket.arrival <= service.start]
        assert right(service.ticket) == max(map(right, here))


def test_without_ageing_a_low_ticket_starves_and_with_it_gets_served():
    """The lesson's point: a steady flow of level 3 keeps a level 1 waiting for ever."""
    flow = [Ticket("low", 0, 1, 30)]
    flow += [Ticket(f"T-{i}", 30 * i, 3, 30) for i in range(40)]
    waits = {
        step: next(s.waited for s in serve(flow, step) if s.ticket.name == "low")
        for step in (None, 60)
    }
    assert waits[None] == 1200
    assert waits[60] <= 150
