"""Money: rounded half-up to the cent, and written as French writes it."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

CENT = Decimal("0.01")
UNIT = Decimal(1)
# Wide enough to wipe the noise of binary floats, far too narrow to move an amount.
NOISE = Decimal("0.000001")


def to_cent(amount: Decimal) -> Decimal:
    """The amount in euros rounded to the cent, half a cent going away from zero."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def nearest_cent(amount: int | float | Decimal | Fraction) -> int:
    """An amount already in cents, rounded to a whole number of cents, half away from zero.

    Floats are accepted: their noise (57.499999999999986 for 57.5) is wiped first, at the
    millionth of a cent. ValueError when the amount is not finite.
    """
    if isinstance(amount, Fraction):
        value = Decimal(amount.numerator) / Decimal(amount.denominator)
    else:
        value = Decimal(amount)
    if not value.is_finite():
        raise ValueError(f"ce montant n'est pas un nombre\u00a0: {amount}")
    return int(value.quantize(NOISE, ROUND_HALF_UP).quantize(UNIT, ROUND_HALF_UP))


def euros(amount: Decimal | int) -> str:
    """The amount in euros as French text: « 1 049,78 € », with non-breaking spaces."""
    text = f"{to_cent(Decimal(amount)):,.2f}".replace(",", "\u202f").replace(".", ",")
    return f"{text.replace('-', '−')}\u00a0€"
