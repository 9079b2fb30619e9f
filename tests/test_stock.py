"""Stock: formulae against golden values, brute force and a day-by-day balance."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import stock

demands = st.lists(st.integers(0, 12), min_size=1, max_size=60)


def test_golden_values():
    """D=1200, S=40, H=5 → 138.56 and 692.82; z=1.645, σ=4, L=9 → 19.74, order at 200."""
    quantity = stock.economic_quantity(1200, 40, 5)
    assert round(quantity, 2) == 138.56
    assert round(1200 * 40 / quantity + quantity * 5 / 2, 2) == 692.82
    safety = stock.safety_stock(1.645, 4, 9)
    assert round(safety, 2) == 19.74
    assert stock.order_point(20, 9, safety) == 200
    assert round(stock.safety_stock(1.645, 4, 9, demand=20, lead_sigma=1), 2) == 38.37


def test_an_exact_order_point_is_not_rounded_up_by_noise():
    """0.1 + 0.2 is 0.30000000000000004: the point of 3 is 3."""
    assert stock.order_point(0.1 + 0.2, 10, 0) == 3


@given(st.integers(1, 2000), st.integers(1, 100), st.integers(1, 20), st.integers(1, 12))
def test_the_best_quantity_is_the_cheapest_of_all(demand, order_cost, holding, pack):
    """Trying every number of packs up to far beyond gives the same quantity."""
    found = stock.best_quantity(demand, order_cost, holding, pack)
    limit = int(2 * stock.economic_quantity(demand, order_cost, holding)) + 2 * pack
    costs = {
        q: stock.yearly_cost(q, demand, order_cost, holding)
        for q in range(pack, limit + pack, pack)
    }
    assert found == min(costs, key=lambda q: (costs[q], q))


@given(demands, st.integers(0, 60), st.integers(0, 40), st.integers(1, 40), st.integers(1, 8))
def test_the_simulation_balances_every_night(asked, start, point, quantity, lead):
    """Stock − owed = start + received − asked; each order comes `lead` mornings later."""
    days = stock.simulate(asked, start, point, quantity, lead)
    received = total = 0
    for number, day in enumerate(days):
        received, total = received + day.received, total + asked[number]
        assert day.stock - day.owed == start + received - total
        assert 0 in (day.stock, day.owed)
        due = days[number - lead].ordered if number >= lead else 0
        assert day.received == due
    # The position is over the point, or an order has just been placed.
    for number, day in enumerate(days):
        coming = sum(d.ordered for d in days[max(0, number - lead + 1) : number])
        assert (day.ordered > 0) == (day.stock - day.owed + coming <= point)


def test_a_higher_point_never_leaves_more_people_waiting():
    """With the same demands, ordering earlier serves as many days or more."""
    asked = [3, 0, 5, 2, 4, 6, 1, 3, 5, 2] * 6
    rates = [stock.service_rate(stock.simulate(asked, 20, p, 25, 5)) for p in (0, 10, 20, 30)]
    assert rates == sorted(rates)
    assert rates[0] < rates[-1] == Fraction(1)


def test_position_counts_what_comes_and_not_what_is_promised():
    """5 in stock, 20 on their way, 3 promised: 22."""
    assert stock.position(5, 20, 3) == 22


def test_senseless_values_are_refused():
    """Zero demand or cost, no lead time, no day."""
    for call in (
        lambda: stock.economic_quantity(0, 1, 1),
        lambda: stock.best_quantity(10, 1, 0),
        lambda: stock.simulate([1], 1, 1, 1, 0),
        lambda: stock.service_rate([]),
    ):
        with pytest.raises(ValueError, match=r"zéro|délai|jour"):
            call()
