"""Discounting, against published golden values, closed forms and exact fractions."""

from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import costs
from gmsi.money import to_cent

FIVE = D("0.05")
rates = st.integers(-50, 300).map(lambda thousandths: D(thousandths) / 1000)
years = st.integers(1, 12)
amounts = st.integers(0, 10**7).map(lambda cents: D(cents) / 100)


def as_fraction(rate, flows):
    """The same sum in exact fractions, by Horner's scheme rather than by powers."""
    worth = Fraction(0)
    for flow in reversed(flows):
        worth = worth / (1 + Fraction(rate)) + Fraction(flow)
    return worth


def test_the_golden_case():
    """1 000 € + 50 a year, sold 100 after 3 years: −1 049.78, 385.49 a year; lease −980.37."""
    purchase = costs.purchase_flows(D(1000), D(50), D(100), 3)
    assert purchase == [D(-1000), D(-50), D(-50), D(50)]
    assert to_cent(costs.present_value(FIVE, purchase)) == D("-1049.78")
    assert to_cent(costs.equivalent_annuity(FIVE, purchase)) == D("-385.49")
    lease = costs.lease_flows(D(360), 3)
    assert to_cent(costs.present_value(FIVE, lease)) == D("-980.37")
    assert to_cent(costs.break_even_rent(FIVE, purchase)) == D("385.49")


@given(rates, st.lists(amounts, max_size=13))
def test_present_value_is_the_exact_sum(rate, flows):
    """Decimals agree with fractions to far less than a cent."""
    gap = Fraction(costs.present_value(rate, flows)) - as_fraction(rate, flows)
    assert abs(gap) < Fraction(1, 10**9)


@given(rates, years, amounts)
def test_the_annuity_is_worth_the_flows(rate, life, price):
    """Paying the equivalent annuity each year is worth what the flows are, rate 0 included."""
    flows = costs.purchase_flows(price, D(10), D(0), life)
    level = costs.equivalent_annuity(rate, flows)
    paid = costs.present_value(rate, [D(0), *[level] * life])
    assert abs(paid - costs.present_value(rate, flows)) < D("0.000001")


def test_without_interest_the_annuity_is_the_plain_average():
    """At 0 % the formula's 0/0 is the number of years."""
    assert costs.annuity_factor(D(0), 4) == 4
    assert costs.equivalent_annuity(D(0), [D(-100), D(-100), D(-100)]) == -150


@given(st.integers(0, 500).map(lambda thousandths: D(thousandths) / 1000))
def test_twelve_months_make_a_year(annual):
    """Twelve times the monthly rate compound to the annual one."""
    assert abs((1 + costs.monthly_rate(annual)) ** 12 - (1 + annual)) < D("1e-20")


@given(rates, years, amounts, st.booleans())
def test_at_the_break_even_rent_both_cost_the_same(rate, life, price, in_advance):
    """Leasing at the break-even rent has the purchase's present value."""
    flows = costs.purchase_flows(price, D(20), D(0), life)
    rent = costs.break_even_rent(rate, flows, in_advance)
    lease = costs.lease_flows(rent, life, in_advance)
    gap = costs.present_value(rate, lease) - costs.present_value(rate, flows)
    assert abs(gap) < D("0.000001")


def test_rents_paid_in_advance_start_today():
    """À échoir: 0, 1, 2; échu: 1, 2, 3."""
    assert costs.lease_flows(D(9), 3, in_advance=True) == [-9, -9, -9, 0]
    assert costs.lease_flows(D(9), 3) == [0, -9, -9, -9]


def test_offers_of_different_lives_are_ranked_by_the_year():
    """A dearer total may be cheaper a year, and a higher rate may turn the ranking over."""
    long = costs.Offer("long", tuple(costs.purchase_flows(D(1200), D(0), D(0), 6)))
    short = costs.Offer("court", tuple(costs.lease_flows(D(230), 3)))
    assert [o.name for o in costs.ranking(D("0.02"), [short, long])] == ["long", "court"]
    assert [o.name for o in costs.ranking(D("0.10"), [short, long])] == ["court", "long"]
    flip = costs.crossing(
        lambda r: long.yearly_cost(r) - short.yearly_cost(r), D(0), D("0.2"), D("0.000001")
    )
    assert abs(long.yearly_cost(flip) - short.yearly_cost(flip)) < D("0.01")


def test_no_crossing_is_said():
    """The same sign at both ends is None, not a number."""
    assert costs.crossing(lambda x: x + 1, D(0), D(1), D("0.01")) is None


@pytest.mark.parametrize(
    "call",
    [
        lambda: costs.present_value(D(-1), [D(1)]),
        lambda: costs.purchase_flows(D(1), D(0), D(0), 0),
        lambda: costs.lease_flows(D(1), 0),
        lambda: costs.equivalent_annuity(FIVE, [D(-1)]),
    ],
)
def test_senseless_rates_and_lives_are_refused(call):
    """A rate of −100 % or a life of no year is a ValueError."""
    with pytest.raises(ValueError, match=r"taux|durée"):
        call()
