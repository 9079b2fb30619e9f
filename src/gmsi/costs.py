"""What a choice costs over the years: present value, equivalent annuity, break-even rent.

Amounts are Decimals in euros, expenses negative and receipts positive; a flow's place in its
list is its date in years, 0 being today. Nothing is rounded here: round what you show, once.
Formulae: present value Σ F_t / (1 + r)^t with t = 0 not discounted; equivalent annuity
VAN · r / (1 − (1 + r)^−n), the level yearly flow, paid at the end of each of n years, that has
the same present value. It is what compares lives of different lengths.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

ZERO, ONE = Decimal(0), Decimal(1)


def present_value(rate: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """The flows brought back to today at `rate` a year; 0 without flows.

    ValueError when the rate is -100 % or less.
    """
    step = _step(rate)
    return sum((flow / step**year for year, flow in enumerate(flows)), ZERO)


def annuity_factor(rate: Decimal, years: int) -> Decimal:
    """What 1 € at the end of each year for `years` years (1 or more) is worth today."""
    _check_years(years)
    if rate == 0:
        return Decimal(years)
    return (ONE - _step(rate) ** -years) / rate


def equivalent_annuity(rate: Decimal, flows: Sequence[Decimal]) -> Decimal:
    """The level flow at the end of each year that is worth the same as `flows`.

    Its number of years is that of the last flow: `len(flows) - 1`, which must be 1 or more.
    """
    return present_value(rate, flows) / annuity_factor(rate, len(flows) - 1)


def monthly_rate(annual: Decimal) -> Decimal:
    """The monthly rate that compounds to `annual` in twelve months, which is not annual / 12."""
    return _step(annual) ** (ONE / 12) - ONE


def purchase_flows(price: Decimal, yearly: Decimal, resale: Decimal, years: int) -> list[Decimal]:
    """Pay `price` now and `yearly` at the end of each year; get `resale` with the last one."""
    _check_years(years)
    flows = [-price] + [-yearly] * years
    flows[-1] += resale
    return flows


def lease_flows(rent: Decimal, years: int, in_advance: bool = False) -> list[Decimal]:
    """Pay `rent` each year, at its end (*terme échu*) or at its beginning (*à échoir*)."""
    _check_years(years)
    rents = [-rent] * years
    return [*rents, ZERO] if in_advance else [ZERO, *rents]


def break_even_rent(rate: Decimal, flows: Sequence[Decimal], in_advance: bool = False) -> Decimal:
    """The yearly rent that costs as much a year as `flows` do, whatever the length of the lease."""
    rent = -equivalent_annuity(rate, flows)
    return rent / _step(rate) if in_advance else rent


@dataclass(frozen=True)
class Offer:
    """A way to equip the company: its name and its flows, from today to its last year."""

    name: str
    flows: tuple[Decimal, ...]

    @property
    def years(self) -> int:
        return len(self.flows) - 1

    def yearly_cost(self, rate: Decimal) -> Decimal:
        """What the offer costs a year, all told: its equivalent annuity, made positive."""
        return -equivalent_annuity(rate, self.flows)


def ranking(rate: Decimal, offers: Iterable[Offer]) -> list[Offer]:
    """The offers from the cheapest a year to the dearest; equals keep their order."""
    return sorted(offers, key=lambda offer: offer.yearly_cost(rate))


def crossing(
    gap: Callable[[Decimal], Decimal], low: Decimal, high: Decimal, precision: Decimal
) -> Decimal | None:
    """A value between `low` and `high` where `gap` changes sign, to `precision`, by bisection.

    None when the sign is the same at both ends: there may then be no crossing, or several.
    """
    at_low, at_high = gap(low), gap(high)
    if at_low * at_high > 0:
        return None
    while high - low > precision:
        middle = (low + high) / 2
        if at_low * gap(middle) <= 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def _step(rate: Decimal) -> Decimal:
    if rate <= -1:
        raise ValueError(f"un taux est plus grand que −100 %\u00a0: {rate}")
    return ONE + rate


def _check_years(years: int) -> None:
    if years < 1:
        raise ValueError(f"la durée est d'au moins un an\u00a0: {years}")
