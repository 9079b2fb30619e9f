"""Buying, leasing or keeping: the lesson's case, and where the ranking turns over."""

from dataclasses import replace
from decimal import Decimal as D
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gmsi.comparison import Comparison, reigns
from gmsi.money import to_cent

CASE = Comparison()
RENTS = [D(value) for value in range(100, 501, 10)]


def test_the_lesson_case():
    """Keeping is the cheapest a year, then buying, then leasing."""
    assert {name: to_cent(cost) for name, cost in CASE.yearly_costs().items()} == {
        "acheter": D("287.53"),
        "louer": D("315.00"),
        "garder": D("275.21"),
    }
    assert CASE.ranking() == ["garder", "acheter", "louer"]


def test_a_rent_a_life_or_a_rate_turns_the_ranking_over():
    """Each alone, moved far enough, changes who is the cheapest."""
    assert replace(CASE, rent=D(250)).ranking()[0] == "louer"
    assert replace(CASE, buy_years=5).ranking()[0] == "acheter"
    assert replace(CASE, price=D(900)).ranking()[0] == "acheter"
    assert replace(CASE, buy_years=5, rate=D("0.15")).ranking()[0] == "garder"


@given(st.sampled_from(["acheter", "garder"]), st.integers(0, 20), st.booleans())
def test_at_the_break_even_rent_leasing_costs_the_same(against, percent, in_advance):
    """Whatever the rate, and whether one pays at the beginning or at the end."""
    case = replace(CASE, rate=D(percent) / 100, in_advance=in_advance)
    case = replace(case, rent=case.break_even_rent(against))
    found = case.yearly_costs()
    assert abs(found["louer"] - found[against]) < D("0.000001")


def test_the_border_of_reigns_is_the_break_even_rent():
    """Leasing reigns up to the lower of the two break-even rents."""
    found = reigns(CASE, "rent", RENTS)
    assert [reign.winner for reign in found] == ["louer", "garder"]
    assert abs(found[0].high - CASE.break_even_rent("garder")) < D("0.02")
    assert (found[0].low, found[-1].high) == (100, 500)


@given(st.sampled_from(["rent", "price"]), st.integers(0, 15), st.integers(1, 8))
def test_reigns_follow_each_other_and_name_the_cheapest(field, percent, life):
    """No gap, no repeat, and the winner of each middle is the cheapest there."""
    case = replace(CASE, rate=D(percent) / 100, buy_years=life)
    found = reigns(case, field, RENTS)
    for one, other in pairwise(found):
        assert one.high == other.low
        assert one.winner != other.winner
    for reign in found:
        middle = replace(case, **{field: (reign.low + reign.high) / 2})
        assert middle.ranking()[0] == reign.winner


def test_lives_change_hands_between_two_years():
    """A life is a whole number of years: the border lies halfway."""
    found = reigns(CASE, "buy_years", range(1, 9))
    assert [(reign.winner, str(reign.high)) for reign in found] == [
        ("garder", "4.5"),
        ("acheter", "8"),
    ]
