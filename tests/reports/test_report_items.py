"""Item statistics, against values computed by hand."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.reports.items import difficulty, discrimination, reliability

# Five learners, three right-or-wrong items. Totals: 3, 2, 2, 1, 0.
PAPER = pd.DataFrame(
    {"q1": [1, 1, 1, 1, 0], "q2": [1, 1, 0, 0, 0], "q3": [1, 0, 1, 0, 0]},
    index=["a", "b", "c", "d", "e"],
)


def test_difficulty_is_the_share_obtained():
    """4, 2 and 2 right answers out of 5."""
    assert difficulty(PAPER).to_dict() == {"q1": 0.8, "q2": 0.4, "q3": 0.4}


def test_difficulty_counts_only_the_learners_graded():
    """An item that a learner was not graded on is not a zero."""
    shares = pd.DataFrame({"q1": [1.0, math.nan], "q2": [math.nan, math.nan]})
    assert difficulty(shares)["q1"] == 1.0
    assert math.isnan(difficulty(shares)["q2"])


def test_discrimination_leaves_the_item_out_of_the_total():
    """By hand, q1 against q2 + q3 = (2, 1, 1, 0, 0).

    Means 0.8 and 0.8; covariance sum 0.2*1.2 + 0.2*0.2 + 0.2*0.2 + 0.2*(-0.8) + (-0.8)*(-0.8)
    = 0.8; squares 0.8 and 2.8; r = 0.8 / sqrt(0.8 * 2.8) = 0.534522. And q2 against q1 + q3 =
    (2, 1, 2, 1, 0): 0.6*0.8 + 0.6*(-0.2) - 0.4*0.8 - 0.4*(-0.2) - 0.4*(-1.2) = 0.6; squares
    1.2 and 2.8; r = 0.6 / sqrt(1.2 * 2.8) = 0.327327. q3 is q2's mirror.
    """
    expected = {"q1": 0.534522, "q2": 0.327327, "q3": 0.327327}
    assert discrimination(PAPER).to_dict() == pytest.approx(expected, abs=1e-6)


def test_an_item_that_does_not_vary_has_no_discrimination():
    """All right, all wrong, or too few learners: undefined, and not zero."""
    assert math.isnan(discrimination(PAPER.assign(q4=1))["q4"])
    assert discrimination(PAPER.iloc[:2]).isna().all()


def test_kr20_by_hand():
    """Sum of p*q: 0.16 + 0.24 + 0.24 = 0.64; variance of 3, 2, 2, 1, 0: 1.04.

    KR-20 = 3/2 * (1 - 0.64/1.04) = 0.576923.
    """
    result = reliability(PAPER)
    assert result.value == pytest.approx(0.576923, abs=1e-6)
    assert (result.name, result.learners, result.items) == ("KR-20", 5, 3)


def test_cronbach_alpha_by_hand():
    """Partial credits (0, 0.5, 1) and (0, 1, 1): variances 1/6 and 2/9, totals 0, 1.5, 2.

    Variance of the totals: 13/18; α = 2 * (1 - (7/18)/(13/18)) = 12/13.
    """
    result = reliability(pd.DataFrame({"q1": [0, 0.5, 1], "q2": [0, 1, 1]}))
    assert result.value == pytest.approx(12 / 13)
    assert result.name == "α de Cronbach"


def test_a_small_class_is_told_so():
    """Under 30 learners the figure comes with the reason not to conclude."""
    assert "trop peu de copies pour conclure\u00a0: 5" in reliability(PAPER).warning
    assert reliability(pd.concat([PAPER] * 6, ignore_index=True)).warning is None


@pytest.mark.parametrize("shares", [PAPER.iloc[:0], PAPER.iloc[:1], PAPER[["q1"]], PAPER * 0])
def test_what_cannot_be_computed_is_said(shares):
    """Nobody, one learner, one item, or everybody alike: no figure, and a reason."""
    result = reliability(shares)
    assert result.value is None
    assert "incalculable" in result.warning


def test_a_learner_with_a_gap_is_left_out_of_the_comparison():
    """An ungraded item does not count as wrong: the learner is set aside, and n says so."""
    gap = pd.DataFrame({"q1": [0.0], "q2": [1.0], "q3": [math.nan]}, index=["f"])
    result = reliability(pd.concat([PAPER, gap]))
    assert result == reliability(PAPER)
    assert discrimination(pd.concat([PAPER, gap])).equals(discrimination(PAPER))


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=3, max_size=12))
def test_statistics_stay_within_their_bounds(rows):
    """Difficulty in [0, 1], discrimination in [-1, 1], reliability at most 1."""
    shares = pd.DataFrame(rows, dtype=float)
    assert difficulty(shares).between(0, 1).all()
    assert discrimination(shares).dropna().between(-1.000001, 1.000001).all()
    value = reliability(shares).value
    assert value is None or value <= 1 + 1e-9
