"""Weighted choice: normalisation, elimination, and where the winner changes."""

from fractions import Fraction as F
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.scoring import Criterion, normalise, ranking, reigns, scores

CRITERIA = [
    Criterion("prix", 50, lower_is_better=True),
    Criterion("délai", 20, lower_is_better=True, maximum=20),
    Criterion("garantie", 30),
]
OFFERS = {
    "A": {"prix": 900, "délai": 10, "garantie": 2},
    "B": {"prix": 1000, "délai": 5, "garantie": 3},
    "C": {"prix": 700, "délai": 30, "garantie": 5},
}
tables = st.dictionaries(
    st.sampled_from("ABCDE"),
    st.fixed_dictionaries({name: st.integers(0, 50) for name in ("prix", "délai", "garantie")}),
    min_size=1,
)


def test_costs_are_turned_over_and_constants_tell_nothing():
    """The cheapest gets 1; a column where all are equal gives 1 to all."""
    assert normalise([900, 1000, 950], lower_is_better=True) == [1, 0, F(1, 2)]
    assert normalise([2, 3, 5]) == [0, F(1, 3), 1]
    assert normalise([4, 4]) == normalise([4, 4], lower_is_better=True) == [1, 1]


def test_what_is_eliminated_does_not_stretch_the_scales():
    """C, too late, leaves A and B at the two ends."""
    assert scores(OFFERS, CRITERIA) == {"A": F(1, 2), "B": F(1, 2)}
    assert ranking(OFFERS, CRITERIA) == ["A", "B"]


@given(tables, st.integers(1, 9))
def test_scores_are_between_0_and_1_whatever_the_scale_of_weights(offers, factor):
    """Weights count by their proportions only."""
    free = [Criterion(c.name, c.weight, c.lower_is_better) for c in CRITERIA]
    bigger = [Criterion(c.name, c.weight * factor, c.lower_is_better) for c in CRITERIA]
    found = scores(offers, free)
    assert all(0 <= score <= 1 for score in found.values())
    assert found == scores(offers, bigger)


@given(tables, st.fractions(0, 1, max_denominator=50))
def test_reigns_name_the_winner_at_every_weight(offers, weight):
    """At any weight, the reign's winner has the best score, computed afresh."""
    free = [Criterion(c.name, c.weight, c.lower_is_better) for c in CRITERIA]
    found = reigns(offers, free, "prix")
    assert found[0].low == 0
    assert found[-1].high == 1
    assert all(a.high == b.low and a.winner != b.winner for a, b in pairwise(found))
    rest = 1 - weight
    weighted = [
        Criterion("prix", weight, True),
        Criterion("délai", rest * F(2, 5), True),
        Criterion("garantie", rest * F(3, 5)),
    ]
    fresh = scores(offers, weighted)
    for reign in found:
        if reign.low <= weight <= reign.high:
            assert fresh[reign.winner] == max(fresh.values())


def test_weights_that_weigh_nothing_are_refused():
    """All zero, or one negative: ValueError; no offer left: no score."""
    for weights in ((0, 0), (2, -1)):
        bad = [Criterion(n, w) for n, w in zip(("prix", "délai"), weights, strict=True)]
        with pytest.raises(ValueError, match="poids"):
            scores(OFFERS, bad)
