"""French depreciation, against golden tables and an independent count in fractions."""

import calendar
from datetime import date, timedelta
from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import depreciation
from gmsi.depreciation import days_left

dates = st.dates(date(2020, 1, 1), date(2032, 12, 31))
closings = st.integers(1, 12)
costs = st.integers(10_000, 10**8).map(lambda cents: D(cents) / 100)
lives = st.integers(1, 10)


def amounts(plan):
    return [str(row.amount) for row in plan]


@pytest.mark.parametrize(
    ("cost", "life", "start", "expected"),
    [
        ("1200", 3, date(2026, 3, 15), ["317.78", "400.00", "400.00", "82.22"]),
        ("3600", 4, date(2026, 10, 1), ["225.00", "900.00", "900.00", "900.00", "675.00"]),
        ("1200", 3, date(2026, 1, 1), ["400.00", "400.00", "400.00"]),
        ("1000", 3, date(2026, 1, 1), ["333.33", "333.33", "333.34"]),
        ("360", 1, date(2026, 12, 31), ["1.00", "359.00"]),
    ],
)
def test_golden_linear_plans(cost, life, start, expected):
    """Days over 360, full years, and the rest in the last one."""
    assert amounts(depreciation.linear(D(cost), life, start)) == expected


@pytest.mark.parametrize(
    ("start", "days"),
    [
        (date(2026, 3, 15), 286),
        (date(2026, 1, 1), 360),
        (date(2026, 12, 31), 1),
        (date(2026, 12, 30), 1),
        (date(2026, 5, 31), 211),
        (date(2024, 2, 29), 302),
    ],
)
def test_golden_days(start, days):
    """The day of entry counts; the 31st is the 30th; 29 February is the 29th."""
    assert days_left(start) == days


@given(dates, closings)
def test_days_are_those_of_thirty_day_months(day, closing):
    """Counting real days one by one, each month brought to 30, gives the same number."""
    count, cursor = 0, day
    while depreciation.closing_year(cursor, closing) == depreciation.closing_year(day, closing):
        last = calendar.monthrange(cursor.year, cursor.month)[1]
        if cursor.day == last:
            count += 30 - min(cursor.day, 30) + 1
        elif cursor.day < 30:
            count += 1
        cursor += timedelta(days=1)
    assert days_left(day, closing) == count


@given(costs, lives, dates, closings, st.integers(0, 100))
def test_a_linear_plan_spreads_the_base_exactly(cost, life, start, closing, percent):
    """It sums to cost − residual, ends on the residual, and stays half a cent from the exact."""
    residual = (cost * percent / 100).quantize(D("0.01"))
    plan = depreciation.linear(cost, life, start, residual, closing)
    base, days = cost - residual, days_left(start, closing)
    assert sum(row.amount for row in plan) == base
    assert plan[-1].net_value == residual
    assert len(plan) == life + (days < 360)
    exact = Fraction(base) * days / (360 * life)
    assert abs(Fraction(plan[0].amount) - exact) <= Fraction(1, 200)
    assert [row.year for row in plan] == [plan[0].year + i for i in range(len(plan))]


def test_the_golden_declining_plan():
    """10 000 over 5 years: the switch comes in year 4, and half a cent goes up."""
    plan = depreciation.declining(D(10000), 5, date(2026, 1, 20))
    assert amounts(plan) == ["3500.00", "2275.00", "1478.75", "1373.13", "1373.12"]


def test_declining_starts_with_the_month():
    """15 April counts nine months, as 1 April does."""
    plans = [depreciation.declining(D(10000), 5, date(2026, 4, day)) for day in (1, 15, 30)]
    assert plans[0] == plans[1] == plans[2]
    assert plans[0][0].amount == D(2625)


@pytest.mark.parametrize(("life", "percent"), [(3, "41.67"), (4, "31.25"), (5, "35"), (8, "28.13")])
def test_declining_rates(life, percent):
    """1.25, 1.75 or 2.25 times the linear rate."""
    assert abs(depreciation.declining_rate(life) * 100 - D(percent)) < D("0.006")


@given(costs, st.integers(3, 10), dates, closings)
def test_a_declining_plan_ends_in_its_life(cost, life, start, closing):
    """It has as many annuities as years, sums to the cost, and never overtakes what is left."""
    plan = depreciation.declining(cost, life, start, closing)
    assert len(plan) == life
    assert sum(row.amount for row in plan) == cost
    assert plan[-1].net_value == 0
    assert all(row.amount >= 0 and row.net_value >= 0 for row in plan)


def test_a_golden_disposal():
    """1200 over 3 years from 15 March 2026, sold 300 on 30 June 2028: 120 days of 400 × ½."""
    sale = depreciation.disposal(D(1200), 3, date(2026, 3, 15), date(2028, 6, 30), D(300))
    assert (sale.annuity, sale.net_value, sale.gain) == (D(200), D("282.22"), D("17.78"))


@given(costs, lives, dates, st.integers(0, 5000))
def test_a_disposal_takes_what_was_used(cost, life, start, wait):
    """Net value is the cost less the days used, to a cent a year; the gain is the rest."""
    sold = start + timedelta(days=wait)
    sale = depreciation.disposal(cost, life, start, sold, D(100))
    used = (sold.year - start.year) * 360 + days_left(start) - days_left(sold) + 1
    exact = max(Fraction(cost) * (1 - Fraction(used, 360 * life)), Fraction(0))
    assert abs(Fraction(sale.net_value) - exact) <= Fraction(life + 2, 100)
    assert sale.gain == 100 - sale.net_value


def test_senseless_plans_are_refused():
    """No life, a residual above the cost, declining under 3 years, sold before bought."""
    start = date(2026, 1, 1)
    for call in (
        lambda: depreciation.linear(D(1), 0, start),
        lambda: depreciation.linear(D(1), 3, start, residual=D(2)),
        lambda: depreciation.linear(D(-1), 3, start),
        lambda: depreciation.declining(D(1), 2, start),
        lambda: depreciation.disposal(D(1), 3, start, date(2025, 12, 31), D(0)),
    ):
        with pytest.raises(ValueError, match=r"durée|résiduelle|vendu"):
            call()
