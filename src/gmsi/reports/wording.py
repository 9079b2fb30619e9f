"""Numbers and dates as a French reader expects them."""

import unicodedata
from datetime import date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin")
MONTHS += ("juillet", "août", "septembre", "octobre", "novembre", "décembre")


def french(number: float) -> str:
    """A number with at most two decimals and a decimal comma."""
    return f"{round(number, 2):.2f}".rstrip("0").rstrip(".").replace(".", ",")


def counted(number: int, *words: str) -> str:
    """« 1 cellule », « 3 cellules »: the number and its words, each with an s from 2 on."""
    ending = "s" if number >= 2 else ""
    return " ".join([str(number), *(word + ending for word in words)])


def percent(share: float) -> str:
    """A share as whole percents, rounded down so that no threshold seems reached when it is not."""
    return f"{whole_percent(share)}\u00a0%"


def whole_percent(share: float) -> int:
    """The whole percents of a share, floating-point noise aside."""
    return int(share * 100 + 1e-6)


def duration(seconds: float) -> str:
    """A delay in the largest unit that gives at least 1, from the minute up."""
    for unit, size in (("j", 86400), ("h", 3600), ("min", 60)):
        if seconds >= size:
            return f"{int(seconds // size)}\u00a0{unit}"
    return "moins d'une minute"


def collation(name: str) -> str:
    """A key that sorts French names as a directory does, accents and case aside."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def calendar_day(day: date) -> str:
    """« 1er décembre 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def moment(now: datetime) -> str:
    """A moment in Paris time; `now` must carry its zone."""
    local = now.astimezone(PARIS)
    return f"{calendar_day(local)} à {local:%H}\u00a0h\u00a0{local:%M}"
