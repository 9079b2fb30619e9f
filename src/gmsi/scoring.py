"""Choosing between offers on several criteria, and how firm that choice is.

Each criterion is brought to 0 (worst) .. 1 (best) by min–max, the other way round for costs;
the score is the weighted mean. Scores are exact Fractions: two offers tie only if they do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction


@dataclass(frozen=True)
class Criterion:
    """A measurable criterion: its weight, its sense, and the limits that eliminate an offer."""

    name: str
    weight: Number
    lower_is_better: bool = False
    minimum: Number | None = None
    maximum: Number | None = None

    def admits(self, value: Number) -> bool:
        """True when the value is within the limits, both included."""
        above = self.minimum is None or value >= self.minimum
        return above and (self.maximum is None or value <= self.maximum)


Offers = Mapping[str, Mapping[str, Number]]


def normalise(values: Sequence[Number], lower_is_better: bool = False) -> list[Fraction]:
    """Min–max to 0..1, 1 being the best; a constant column tells nothing apart: all get 1."""
    low, high = min(values), max(values)
    if low == high:
        return [Fraction(1)] * len(values)
    marks = [Fraction(value - low) / Fraction(high - low) for value in values]
    return [1 - mark for mark in marks] if lower_is_better else marks


def admitted(offers: Offers, criteria: Sequence[Criterion]) -> dict[str, Mapping[str, Number]]:
    """The offers that pass every limit: eliminated ones must not stretch the scales."""
    return {
        name: values
        for name, values in offers.items()
        if all(criterion.admits(values[criterion.name]) for criterion in criteria)
    }


def scores(offers: Offers, criteria: Sequence[Criterion]) -> dict[str, Fraction]:
    """The score, 0 to 1, of each admitted offer; weights are brought to a sum of 1.

    ValueError when a weight is negative or all are zero.
    """
    total = sum(criterion.weight for criterion in criteria)
    if total <= 0 or any(criterion.weight < 0 for criterion in criteria):
        raise ValueError("les poids sont positifs, et l'un d'eux au moins n'est pas nul")
    kept = admitted(offers, criteria)
    result = dict.fromkeys(kept, Fraction(0))
    for criterion in criteria:
        marks = normalise([v[criterion.name] for v in kept.values()], criterion.lower_is_better)
        for name, mark in zip(kept, marks, strict=True):
            result[name] += mark * Fraction(criterion.weight) / total
    return result


def ranking(offers: Offers, criteria: Sequence[Criterion]) -> list[str]:
    """Admitted offers, best first; equal scores in alphabetical order."""
    found = scores(offers, criteria)
    return sorted(found, key=lambda name: (-found[name], name))


@dataclass(frozen=True)
class Reign:
    """Between two weights (0 to 1, bounds included) of a criterion, who wins."""

    low: Fraction
    high: Fraction
    winner: str


def reigns(offers: Offers, criteria: Sequence[Criterion], name: str) -> list[Reign]:
    """Who wins as the weight of criterion `name` goes from 0 to 1, the others in proportion.

    Each score is then a straight line in that weight, so the winners are the upper envelope of
    the lines: crossings are solved, not searched. ValueError when the others weigh nothing.
    """
    alone = [Criterion(c.name, int(c.name == name), *_sense(c)) for c in criteria]
    others = [Criterion(c.name, 0 if c.name == name else c.weight, *_sense(c)) for c in criteria]
    at_zero, at_one = scores(offers, others), scores(offers, alone)
    lines = {offer: (at_zero[offer], at_one[offer] - at_zero[offer]) for offer in at_zero}
    found, place = [], Fraction(0)
    while lines and place < 1:
        winner = min(lines, key=lambda o: (-_height(lines[o], place), -lines[o][1], o))
        end = min([Fraction(1), *_overtakings(lines, winner, place)])
        found.append(Reign(place, end, winner))
        place = end
    return found


def _sense(criterion: Criterion) -> tuple:
    return criterion.lower_is_better, criterion.minimum, criterion.maximum


def _height(line: tuple[Fraction, Fraction], place: Fraction) -> Fraction:
    return line[0] + line[1] * place


def _overtakings(lines: Mapping, winner: str, place: Fraction) -> list[Fraction]:
    """Where, after `place`, a steeper line passes above the winner's."""
    start, slope = lines[winner]
    return [
        crossing
        for other_start, other_slope in lines.values()
        if other_slope > slope
        and (crossing := (start - other_start) / (other_slope - slope)) > place
    ]
