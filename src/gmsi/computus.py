"""The date of Easter, from which three of the French public holidays are counted."""

from datetime import date


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus's form of the usual computation)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    leap_years, years = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * leap_years - moon - years) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
