"""Spare parts and consumables: how many to order, when, and what happens day after day.

Economic quantity √(2·D·S/H): D units a year, S the cost of an order, H the cost of holding one
unit a year (Wilson's formula). Order point d·L + safety stock, where L is the lead time in the
unit of d; safety stock z·σ·√L, or z·√(L·σ² + d²·σL²) when the lead time varies too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isqrt, sqrt


def economic_quantity(demand: float, order_cost: float, holding_cost: float) -> float:
    """Wilson's quantity, as a real number; ValueError unless all three are positive."""
    if min(demand, order_cost, holding_cost) <= 0:
        raise ValueError("la demande et les deux coûts sont plus grands que zéro")
    return sqrt(2 * demand * order_cost / holding_cost)


def yearly_cost(quantity: int, demand: int, order_cost: int, holding_cost: int) -> Fraction:
    """Ordering plus holding for a year when `quantity` (1 or more) is ordered each time."""
    return Fraction(demand * order_cost, quantity) + Fraction(quantity * holding_cost, 2)


def best_quantity(demand: int, order_cost: int, holding_cost: int, pack: int = 1) -> int:
    """The cheapest whole number of packs, in units; of two equals, the smaller.

    The cost falls, then rises: only the packs on both sides of Wilson's quantity can win.
    """
    economic_quantity(demand, order_cost, holding_cost)
    below = isqrt(2 * demand * order_cost // (holding_cost * pack * pack))
    choices = [pack * max(below, 1), pack * (below + 1)]
    return min(choices, key=lambda q: (yearly_cost(q, demand, order_cost, holding_cost), q))


def safety_stock(
    z: float, sigma: float, lead_time: float, demand: float = 0, lead_sigma: float = 0
) -> float:
    """The units kept against chance; `demand` matters only when the lead time varies."""
    return z * sqrt(lead_time * sigma**2 + demand**2 * lead_sigma**2)


def order_point(demand: float, lead_time: float, safety: float) -> int:
    """The position at or under which one orders, rounded up to a whole unit."""
    # 179.9999999 is 180 with float noise: it must not become 181 on the other side.
    return ceil(round(demand * lead_time + safety, 9))


def position(stock: int, ordered: int, reserved: int) -> int:
    """What is coming counts, what is promised does not: stock + ordered − reserved."""
    return stock + ordered - reserved


@dataclass(frozen=True)
class Day:
    """One day: what came in the morning, was asked, is left or owed at night, was ordered."""

    received: int
    asked: int
    stock: int
    owed: int
    ordered: int


def simulate(
    demands: Sequence[int], start: int, point: int, quantity: int, lead_time: int
) -> list[Day]:
    """Day after day: deliveries come, requests are served or owed, then one orders if needed.

    An order placed one evening comes `lead_time` mornings later (1 or more). One orders when
    the position, orders on their way included, is at or under `point`.
    """
    if lead_time < 1 or quantity < 1:
        raise ValueError("le délai et la quantité commandée sont d'au moins 1")
    days: list[Day] = []
    coming = [0] * (len(demands) + lead_time + 1)
    net = start  # stock less what is owed: negative when someone waits
    for today, asked in enumerate(demands):
        net += coming[today] - asked
        ordered = 0
        if net + sum(coming[today + 1 :]) <= point:
            ordered = quantity
            coming[today + lead_time] += quantity
        days.append(Day(coming[today], asked, max(net, 0), max(-net, 0), ordered))
    return days


def service_rate(days: Sequence[Day]) -> Fraction:
    """The share of days that end with nobody waiting; ValueError without days."""
    if not days:
        raise ValueError("il faut au moins un jour")
    return Fraction(sum(day.owed == 0 for day in days), len(days))
