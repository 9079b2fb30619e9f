"""A clock that runs only while a support desk is open: deadlines, holidays, months.

The eleven holidays are those of article L3133-1 of the Code du travail; Alsace and Moselle have
two more, which a calendar may add. Times are naive and local: opening hours are what the clock
on the wall says, so a change of hour at night, out of opening hours, moves nothing.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from gmsi.computus import easter

WEEKDAYS = frozenset(range(5))
FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = {"lundi de Pâques": 1, "Ascension": 39, "lundi de Pentecôte": 50}
# Whoever asks for more has mistaken the unit: better an error than a page that hangs.
LONGEST_SEARCH = 3660


def holidays(year: int) -> list[date]:
    """The eleven national holidays of a year, in order."""
    fixed = [date(year, month, day) for month, day in FIXED]
    moving = [easter(year) + timedelta(days=days) for days in AFTER_EASTER.values()]
    return sorted(fixed + moving)


def add_months(day: date, months: int) -> date:
    """The same day some months later or earlier, or the last of the month if it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Coverage:
    """When a contract's clock runs: hours of the day, days of the week, holidays or not."""

    spans: tuple[tuple[time, time], ...] = ((time(8), time(12)), (time(13), time(18)))
    weekdays: frozenset[int] = WEEKDAYS
    on_holidays: bool = False
    extra_holidays: frozenset[date] = field(default=frozenset())

    def is_open(self, day: date) -> bool:
        """Whether the clock runs at all on this day."""
        if day.weekday() not in self.weekdays:
            return False
        closed = day in holidays(day.year) or day in self.extra_holidays
        return self.on_holidays or not closed

    def openings(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The spans during which the clock runs, from `start` on."""
        for offset in range(LONGEST_SEARCH):
            day = start.date() + timedelta(days=offset)
            if self.is_open(day):
                for opens, closes in self.spans:
                    end = datetime.combine(day, closes)
                    if closes <= opens:  # written 00:00, the next midnight
                        end += timedelta(days=1)
                    if end > start:
                        yield max(start, datetime.combine(day, opens)), end


ALWAYS = Coverage(((time(0), time(0)),), frozenset(range(7)), on_holidays=True)
OFFICE = Coverage()
EXTENDED = Coverage(((time(7), time(20)),), frozenset(range(6)))


def used_spans(start: datetime, delay: timedelta, coverage: Coverage):
    """The spans of open time that a delay uses up, in order.

    ValueError for a delay that is not positive, or that no opening within ten years can hold.
    """
    if delay <= timedelta(0):
        raise ValueError("le délai est plus grand que zéro")
    spans, left = [], delay
    for opens, closes in coverage.openings(start):
        spans.append((opens, min(closes, opens + left)))
        left -= spans[-1][1] - opens
        if not left:
            return spans
    raise ValueError("ce délai ne tient pas dans dix ans d'ouverture")


def deadline(start: datetime, delay: timedelta, coverage: Coverage = OFFICE) -> datetime:
    """The first moment by which `delay` of open time has passed since `start`."""
    return used_spans(start, delay, coverage)[-1][1]
