"""Grandfather, father, son: which backups each rule keeps."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

PERIODS: Mapping[str, Callable[[date], tuple[int, ...]]] = {
    "day": lambda day: (day.year, day.month, day.day),
    # The ISO year, which is not the calendar year around the first of January.
    "week": lambda day: day.isocalendar()[:2],
    "month": lambda day: (day.year, day.month),
}


def kept(dates: Iterable[date], counts: Mapping[str, int]) -> dict[date, list[str]]:
    """The dates to keep, oldest first, each with the rules that keep it.

    `counts` gives for "day", "week" and "month" how many of the latest periods count; a period
    without a backup is no period. Each period keeps its last backup.
    """
    ordered = sorted(set(dates))
    found: dict[date, list[str]] = {}
    for rule, count in counts.items():
        last = {PERIODS[rule](day): day for day in ordered}
        for day in sorted(last.values(), reverse=True)[:count]:
            found.setdefault(day, []).append(rule)
    return dict(sorted(found.items()))
