"""A calendar of backups: which are kept, and by which rule."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date

from gmsi.retention import kept
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted
from gmsi.widgets.figures import Figure

WIDTH, CELL, MONTH = 920, 40, 304
RULES = {"day": ("J", "jour"), "week": ("S", "semaine"), "month": ("M", "mois")}
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin")
MONTHS += ("juillet", "août", "septembre", "octobre", "novembre", "décembre")


def retention_figure(dates: Iterable[date], days: int, weeks: int, months: int) -> Figure:
    """The months of the backups; a letter for each rule that keeps one: J, S, M."""
    dates = sorted(set(dates))
    found = kept(dates, {"day": days, "week": weeks, "month": months})
    shown = sorted({(day.year, day.month) for day in dates})
    shapes, height = [], 0.0
    for rank, (year, month) in enumerate(shown):
        left, top = 12 + MONTH * (rank % 3), 14 + 300 * (rank // 3)
        shapes.append(_month(left, top, year, month, dates, found))
        height = top + 300
    words = _words(dates, found)
    return Figure(_svg.picture(WIDTH, int(height) + 34, words, *shapes, _legend(height)), words)


def _words(dates: list[date], found: Mapping[date, list[str]]) -> str:
    counts = {rule: sum(rule in rules for rules in found.values()) for rule in RULES}
    each = ", ".join(f"{counts[rule]} par la règle « {name} »" for rule, (_, name) in RULES.items())
    each = each.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")
    several = [d for d, rules in found.items() if len(rules) > 1]
    dates_of = ", ".join(f"{d:%d/%m}" for d in several)
    return (
        f"Sur {counted(len(dates), 'sauvegarde')}, on en garde {len(found)}{NBSP}: {each}. "
        f"{counted(len(several), 'date')} {'sert' if len(several) < 2 else 'servent'} à plusieurs "
        f"règles{NBSP}: {dates_of or 'aucune'}. Toutes{NBSP}: "
        + ", ".join(
            f"{d:%d/%m} ({' '.join(RULES[r][0] for r in rules)})" for d, rules in found.items()
        )
        + "."
    )


def _month(left, top, year, month, dates, found) -> str:
    shapes = [
        _svg.text(left + 4, top + 18, f"{MONTHS[month - 1].capitalize()} {year}", 15, bold=True)
    ]
    shapes += [
        _svg.text(left + CELL * (rank + 0.5), top + 38, letter, 12, _svg.QUIET, "middle")
        for rank, letter in enumerate("LMMJVSD")
    ]
    first, count = monthrange(year, month)
    for number in range(1, count + 1):
        place = first + number - 1
        x, y = left + CELL * (place % 7), top + 44 + CELL * (place // 7)
        shapes.append(_day(x, y, date(year, month, number), dates, found))
    return "".join(shapes)


def _day(x: float, y: float, day: date, dates, found) -> str:
    rules = found.get(day, [])
    if day not in dates:
        return _svg.text(x + CELL / 2, y + 17, str(day.day), 12, _svg.FREE_INK, "middle")
    ink, paper = (_svg.GOOD, _svg.GOOD_PAPER) if rules else (_svg.LINE, _svg.FREE)
    width = 2.5 if rules else 1
    number = _svg.text(
        x + CELL / 2,
        y + 16,
        str(day.day),
        12,
        _svg.INK if rules else _svg.QUIET,
        "middle",
        bold=bool(rules),
    )
    letters = "".join(RULES[rule][0] for rule in rules)
    return (
        _svg.rect(x + 1.5, y + 1.5, CELL - 3, CELL - 3, paper, rx=4, stroke=ink, stroke_width=width)
        + number
        + _svg.text(x + CELL / 2, y + 32, letters, 12, _svg.GOOD, "middle", bold=True)
    )


def _legend(top: float) -> str:
    words = "J, S, M : gardée par la règle du jour, de la semaine, du mois. Gris : effacée."
    return _svg.text(16, top + 18, words.replace(" :", f"{NBSP}:"), 13, _svg.QUIET)
