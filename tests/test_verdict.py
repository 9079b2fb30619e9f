"""CC1's verdict: strictly more than 70 % of right answers, for every size of paper."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.quiz.verdict import is_passed, needed

SEVENTY_PERCENT = Fraction(70, 100)


@pytest.mark.parametrize("total", range(1, 201))
def test_the_line_is_strict_for_every_total(total):
    """Passed exactly when the exact share is above 70 %, for every count of right answers."""
    for right in range(total + 1):
        assert is_passed(right, total) == (Fraction(right, total) > SEVENTY_PERCENT)


@pytest.mark.parametrize("total", range(1, 201))
def test_needed_sits_right_on_the_line(total):
    """The number needed passes, one fewer fails."""
    assert is_passed(needed(total), total)
    assert not is_passed(needed(total) - 1, total)


@pytest.mark.parametrize(
    ("right", "total", "passed"),
    [
        (28, 40, False),
        (29, 40, True),
        (14, 20, False),
        (15, 20, True),
        (7, 10, False),
        (1, 1, True),
        (0, 1, False),
    ],
)
def test_known_papers(right, total, passed):
    """The papers that trainers know by heart."""
    assert is_passed(right, total) is passed


@given(total=st.integers(1, 200), data=st.data())
def test_one_more_right_answer_never_loses_the_verdict(total, data):
    """A better paper is never judged worse."""
    right = data.draw(st.integers(0, total - 1))
    assert is_passed(right, total) <= is_passed(right + 1, total)


@pytest.mark.parametrize(("right", "total"), [(0, 0), (1, 0), (-1, 10), (11, 10)])
def test_impossible_counts_are_refused(right, total):
    """More right answers than questions, or no question, is an error and never a verdict."""
    with pytest.raises(ValueError, match="compte impossible"):
        is_passed(right, total)
