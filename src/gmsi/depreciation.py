"""Depreciation by French rules, to the cent: linear, declining, and the sale of an asset.

Linear (PCG art. 214-13; BOI-BIC-AMT-10-40-10): prorata in days of 30-day months and 360-day
years, the day of entry into service included; the last annuity is the complement.
Declining (CGI art. 39 A; BOI-BIC-AMT-20-20-30): the linear rate times a coefficient, on the net
value; first annuity in twelfths from the first day of the month; from the year when spreading
what remains evenly gives more, that is what is done; it ends in as many years as the life.
Amounts are Decimals in euros without VAT, rounded half-up to the cent, annuity by annuity.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gmsi.money import to_cent

YEAR_DAYS, MONTH_DAYS = 360, 30
# Life in years, from: coefficient of the declining rate.
COEFFICIENTS = {3: Decimal("1.25"), 5: Decimal("1.75"), 7: Decimal("2.25")}


@dataclass(frozen=True)
class Annuity:
    """One fiscal year of a plan; `year` is the calendar year in which it closes."""

    year: int
    amount: Decimal
    net_value: Decimal


@dataclass(frozen=True)
class Disposal:
    """The sale of an asset: last annuity, net value that day, and gain (loss if negative)."""

    annuity: Decimal
    net_value: Decimal
    gain: Decimal


def days_left(day: date, closing_month: int = 12) -> int:
    """Days of 30-day months from `day`, included, to the end of its fiscal year: 1 to 360.

    The 31st counts as the 30th; the end of February keeps its own number.
    """
    months = (closing_month - day.month) % 12
    return months * MONTH_DAYS + MONTH_DAYS - min(day.day, MONTH_DAYS) + 1


def linear(
    cost: Decimal, years: int, start: date, residual: Decimal = Decimal(0), closing_month: int = 12
) -> list[Annuity]:
    """The linear plan of an asset put into service on `start`: years + 1 annuities at most.

    ValueError for a life under one year, a negative amount, or a residual above the cost.
    """
    base = _base(cost, residual, years)
    first_days = days_left(start, closing_month)
    full = to_cent(base / years)
    amounts = [to_cent(base * first_days / (YEAR_DAYS * years))]
    amounts += [full] * (years - 1 if first_days < YEAR_DAYS else years - 2)
    if first_days < YEAR_DAYS or years > 1:
        amounts.append(base - sum(amounts))
    return _plan(cost, amounts, closing_year(start, closing_month))


def declining_rate(years: int) -> Decimal:
    """The declining rate of a life of 3 years or more; ValueError under."""
    if years < min(COEFFICIENTS):
        raise ValueError(f"le dégressif demande une durée d'au moins 3 ans\u00a0: {years}")
    coefficient = next(c for life, c in reversed(COEFFICIENTS.items()) if years >= life)
    return coefficient / years


def declining(cost: Decimal, years: int, start: date, closing_month: int = 12) -> list[Annuity]:
    """The declining plan of an asset acquired on `start`: exactly `years` annuities."""
    rate = declining_rate(years)
    left = _base(cost, Decimal(0), years)
    months = (closing_month - start.month) % 12 + 1
    amounts = [to_cent(left * rate * months / 12)]
    for remaining in range(years - 1, 0, -1):
        left = cost - sum(amounts)
        amounts.append(to_cent(max(left * rate, left / remaining)))
    return _plan(cost, amounts, closing_year(start, closing_month))


def disposal(
    cost: Decimal,
    years: int,
    start: date,
    sold: date,
    price: Decimal,
    residual: Decimal = Decimal(0),
    closing_month: int = 12,
) -> Disposal:
    """The sale, on `sold`, of an asset depreciated linearly; the day of sale is counted.

    ValueError when it is sold before `start`.
    """
    if sold < start:
        raise ValueError(f"vendu avant la mise en service\u00a0: {sold:%d/%m/%Y}")
    plan = linear(cost, years, start, residual, closing_month)
    year = closing_year(sold, closing_month)
    before = sum((row.amount for row in plan if row.year < year), Decimal(0))
    last = next((row.amount for row in plan if row.year == year), Decimal(0))
    used = YEAR_DAYS - days_left(sold, closing_month) + 1
    if year == plan[0].year:
        used -= YEAR_DAYS - days_left(start, closing_month)
    base = cost - residual
    # Past the end of the plan there is no more than its last annuity left to take.
    annuity = min(to_cent(base * used / (YEAR_DAYS * years)), last)
    net = cost - before - annuity
    return Disposal(annuity, net, price - net)


def closing_year(day: date, closing_month: int = 12) -> int:
    """The calendar year in which the fiscal year of `day` closes."""
    return day.year + (day.month > closing_month)


def _base(cost: Decimal, residual: Decimal, years: int) -> Decimal:
    if years < 1:
        raise ValueError(f"la durée est d'au moins un an\u00a0: {years}")
    if not 0 <= residual <= cost:
        raise ValueError("il faut 0 ≤ valeur résiduelle ≤ coût")
    return cost - residual


def _plan(cost: Decimal, amounts: Sequence[Decimal], first_year: int) -> list[Annuity]:
    rows, left = [], cost
    for year, amount in enumerate(amounts, start=first_year):
        left -= amount
        rows.append(Annuity(year, amount, left))
    return rows
