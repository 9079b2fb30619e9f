"""Buy, lease or keep a machine: the three yearly costs, and where the cheapest changes.

Amounts are Decimals in euros without VAT, for one machine; see `gmsi.costs` for the formulae.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from gmsi import costs

NAMES = ("acheter", "louer", "garder")


@dataclass(frozen=True)
class Comparison:
    """The case to decide; the names of its fields are those that can be moved."""

    rate: Decimal = Decimal("0.05")
    price: Decimal = Decimal(960)
    running: Decimal = Decimal(40)
    resale: Decimal = Decimal(100)
    buy_years: int = 4
    rent: Decimal = Decimal(300)
    in_advance: bool = True
    lease_years: int = 3
    repair: Decimal = Decimal(150)
    forgone: Decimal = Decimal(120)
    keep_running: Decimal = Decimal(130)
    keep_years: int = 2

    def flows(self) -> dict[str, list[Decimal]]:
        """The flows of each solution; keeping a machine forgoes selling it today."""
        kept = self.repair + self.forgone
        return {
            "acheter": costs.purchase_flows(self.price, self.running, self.resale, self.buy_years),
            "louer": costs.lease_flows(self.rent, self.lease_years, self.in_advance),
            "garder": costs.purchase_flows(kept, self.keep_running, Decimal(0), self.keep_years),
        }

    def yearly_costs(self) -> dict[str, Decimal]:
        """What each solution costs a year, as a positive amount."""
        return {
            name: -costs.equivalent_annuity(self.rate, flows)
            for name, flows in self.flows().items()
        }

    def ranking(self) -> list[str]:
        """The solutions from the cheapest a year to the dearest."""
        found = self.yearly_costs()
        return sorted(found, key=found.get)

    def break_even_rent(self, against: str) -> Decimal:
        """The yearly rent at which leasing costs as much as `against`, acheter or garder."""
        return costs.break_even_rent(self.rate, self.flows()[against], self.in_advance)


@dataclass(frozen=True)
class Reign:
    """From `low` to `high` of what is moved, the same solution is the cheapest."""

    low: Decimal
    high: Decimal
    winner: str


def reigns(case: Comparison, field: str, values: Sequence) -> list[Reign]:
    """Who is the cheapest as `field` goes through sorted `values`.

    Between two real values the border is solved for; between two lives in years, which are
    whole, it is put halfway.
    """
    winners = [replace(case, **{field: value}).ranking()[0] for value in values]
    found = []
    low = Decimal(values[0])
    for i in range(1, len(values)):
        if winners[i] != winners[i - 1]:
            border = _border(case, field, values[i - 1], values[i], winners[i - 1 : i + 1])
            found.append(Reign(low, border, winners[i - 1]))
            low = border
    return [*found, Reign(low, Decimal(values[-1]), winners[-1])]


def _border(case: Comparison, field: str, low, high, names: Sequence[str]) -> Decimal:
    one, other = names

    def gap(value: Decimal) -> Decimal:
        found = replace(case, **{field: value}).yearly_costs()
        return found[one] - found[other]

    middle = (Decimal(low) + Decimal(high)) / 2
    if isinstance(low, int):
        return middle
    return costs.crossing(gap, low, high, (high - low) / 1000) or middle
