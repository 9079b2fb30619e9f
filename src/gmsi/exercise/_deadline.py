"""A learner's deadline in covered hours, judged beside the clocks that run when they should not."""

from collections.abc import Callable, Iterable
from datetime import datetime, time, timedelta

from gmsi.business_clock import ALWAYS, OFFICE, Coverage, deadline, holidays
from gmsi.exercise._check import Check

MINUTE = timedelta(minutes=1)
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WRONG_CLOCKS = {
    "clock_never_stops": ALWAYS,
    "lunch_counted": Coverage(((time(8), time(18)),)),
    "weekend_counted": Coverage(OFFICE.spans, frozenset(range(7))),
    "holiday_counted": Coverage(on_holidays=True),
}
Ticket = tuple[datetime, int]


def check_deadlines(check: Check, function: Callable, tickets: Iterable[Ticket]) -> None:
    """Check `function(opened, minutes, holidays)` on tickets of one year each, in office hours.

    The wrong clock that is named explains every answer, for two may agree on one ticket.
    """
    right = {ticket: deadline(*delay_of(ticket)) for ticket in tickets}
    wrong = {ticket: wrong_deadlines(ticket, right[ticket]) for ticket in right}
    found = {ticket: answer(function, ticket) for ticket in right}
    keys = [
        key
        for key in (*WRONG_CLOCKS, "end_pushed_to_next_opening")
        if all(wrong[ticket].get(key, right[ticket]) == found[ticket] for ticket in right)
    ]
    for opened, minutes in right:
        ticket = opened, minutes
        check.equal(
            function,
            (opened, minutes, holidays(opened.year)),
            right[ticket],
            {key: wrong[ticket][key] for key in keys if key in wrong[ticket]},
            f"Le délai de {minutes} min d'un ticket ouvert {DAYS[opened.weekday()]} "
            f"{opened:%d/%m/%Y à %H:%M}",
        )


def answer(function: Callable, ticket: Ticket) -> object:
    """What the learner's function gives; whatever it raises is told later, by the check."""
    opened, minutes = ticket
    try:
        return function(opened, minutes, holidays(opened.year))
    except Exception:
        return None


def delay_of(ticket: Ticket) -> tuple[datetime, timedelta]:
    """A ticket as the business clock takes it."""
    return ticket[0], timedelta(minutes=ticket[1])


def wrong_deadlines(ticket: Ticket, right: datetime) -> dict[str, datetime]:
    """What each wrong clock gives, where it differs from the right deadline."""
    opened, delay = delay_of(ticket)
    found = {key: deadline(opened, delay, clock) for key, clock in WRONG_CLOCKS.items()}
    if right.time() in {closes for _, closes in OFFICE.spans}:
        found["end_pushed_to_next_opening"] = deadline(opened, delay + MINUTE) - MINUTE
    return {key: moment for key, moment in found.items() if moment != right}
