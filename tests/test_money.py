"""Rounding half-up and writing amounts."""

from decimal import Decimal as D
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.money import euros, nearest_cent, to_cent


def test_half_a_cent_goes_away_from_zero():
    """1373.125 is 1373.13, where round() would give 1373.12."""
    assert to_cent(D("1373.125")) == D("1373.13")
    assert to_cent(D("-0.005")) == D("-0.01")
    assert nearest_cent(137312.5) == 137313
    assert nearest_cent(-0.5) == -1


def test_the_noise_of_floats_is_wiped():
    """1.15 × 50 is 57.49999999999999 for the machine and 57.5 for the accountant."""
    assert 1.15 * 50 < 57.5
    assert nearest_cent(1.15 * 50) == 58


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**4))
def test_every_kind_of_number_rounds_alike(over, under):
    """A fraction and its Decimal agree, and are at most half a cent off."""
    exact = Fraction(over, under)
    rounded = nearest_cent(exact)
    assert rounded == nearest_cent(D(over) / D(under))
    assert abs(rounded - exact) <= Fraction(1, 2) + Fraction(1, 10**6)


def test_what_is_not_a_number_is_refused():
    """Infinity and NaN are ValueErrors."""
    for value in (float("inf"), float("nan")):
        with pytest.raises(ValueError, match="nombre"):
            nearest_cent(value)


def test_amounts_are_written_in_french():
    """Thin spaces between thousands, a comma, a true minus."""
    assert euros(D("1049.784")) == "1\u202f049,78\u00a0€"
    assert euros(-12) == "−12,00\u00a0€"
