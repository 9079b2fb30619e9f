"""Suppliers compared on weighted criteria: how far can a weight go before the winner changes?"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import ipywidgets as w

from gmsi.scoring import Criterion, Offers, Reign, admitted, ranking, reigns, scores
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 400
INKS = (_svg.NETWORK, _svg.BORDER, _svg.GOOD, "#7a4b00", "#5b3a8e")
PAPERS = ("#e3effa", "#fbe6ef", "#e3f8ef", "#fff3dc", "#efe8fa")
DASHES = ("", "9 5", "2 5", "12 4 2 4", "5 3")


def weighted(criteria: Sequence[Criterion], name: str, share: Fraction) -> list[Criterion]:
    """The criteria with `name` at `share` (0 to 1) of the total, the others in proportion."""
    others = sum(c.weight for c in criteria if c.name != name)
    return [
        replace(c, weight=share if c.name == name else (1 - share) * Fraction(c.weight, others))
        for c in criteria
    ]


def share_of(criteria: Sequence[Criterion], name: str) -> Fraction:
    """What share of the total weight a criterion has."""
    total = sum(criterion.weight for criterion in criteria)
    return next(Fraction(c.weight, total) for c in criteria if c.name == name)


def weight_words(offers: Offers, criteria: Sequence[Criterion], name: str, share: Fraction) -> str:
    """Scores at this weight, who was eliminated, and where the winner changes."""
    now = weighted(criteria, name, share)
    found = scores(offers, now)
    each = ", ".join(f"{offer} {100 * float(found[offer]):.0f}" for offer in ranking(offers, now))
    out = [offer for offer in offers if offer not in admitted(offers, criteria)]
    gone = f" Éliminé d'office{NBSP}: {', '.join(out)}." if out else ""
    kept = reigns(offers, criteria, name)
    flips = ", ".join(
        f"de {one.winner} à {other.winner} à {100 * float(one.high):.0f}{NBSP}%"
        for one, other in pairwise(kept)
    )
    change = f"Le gagnant change{NBSP}: {flips}." if flips else f"{kept[0].winner} gagne toujours."
    return (
        f"Avec {100 * float(share):.0f}{NBSP}% du poids sur «{NBSP}{name}{NBSP}», notes sur 100"
        f"{NBSP}: {each}.{gone} {change}"
    )


def weight_picture(
    offers: Offers, criteria: Sequence[Criterion], name: str, share: Fraction
) -> str:
    """The score of each offer along the weight of one criterion, and who wins where."""
    kept = list(admitted(offers, criteria))
    plane = Plane(70, 54, 690, 290, (0.0, 100.0), (0.0, 108.0))
    ends = {at: scores(offers, weighted(criteria, name, Fraction(at))) for at in (0, 1)}
    shapes = [
        _svg.text(
            24, 32, f"Note sur 100, selon le poids du critère «{NBSP}{name}{NBSP}»", 16, bold=True
        )
    ]
    shapes += [_zone(plane, reign, kept) for reign in reigns(offers, criteria, name)]
    shapes.append(plane.axes(lambda v: f"{v:.0f}{NBSP}%", lambda v: f"{v:.0f}"))
    now = scores(offers, weighted(criteria, name, share))
    shapes.append(plane.upright(100 * float(share), _svg.INK, f"{100 * float(share):.0f}{NBSP}%"))
    for rank, offer in enumerate(kept):
        line = [(100.0 * at, 100 * float(ends[at][offer])) for at in (0, 1)]
        shapes.append(plane.curve(line, INKS[rank], stroke_dasharray=DASHES[rank]))
        here = plane.x(100 * float(share)), plane.y(100 * float(now[offer]))
        shapes.append(_svg.circle(*here, 6, INKS[rank], stroke=_svg.PAPER))
        y = 70 + 42 * rank
        shapes.append(
            _svg.line(776, y, 812, y, INKS[rank], stroke_width=3, stroke_dasharray=DASHES[rank])
        )
        words = f"{offer}{NBSP}: {100 * float(now[offer]):.0f}"
        shapes.append(_svg.text(776, y + 18, words, 14, INKS[rank], bold=True))
    return _svg.picture(WIDTH, HEIGHT, weight_words(offers, criteria, name, share), *shapes)


def _zone(plane: Plane, reign: Reign, kept: list[str]) -> str:
    rank = kept.index(reign.winner)
    low, high = 100 * float(reign.low), 100 * float(reign.high)
    return plane.zone(low, high, PAPERS[rank], reign.winner, INKS[rank])


class WeightsExplorer(StillVBox):
    """Which criterion, and how much it weighs; at most five offers that pass the limits."""

    def __init__(self, offers: Offers, criteria: Sequence[Criterion]):
        self.offers, self.criteria = offers, criteria
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        names = [criterion.name for criterion in criteria]
        self.name = w.Dropdown(options=names, value=names[0], description="Critère", **wide)
        self.share = w.IntSlider(
            round(100 * share_of(criteria, names[0])), 0, 100, description="Son poids, en %", **wide
        )
        self.picture, self.words = w.HTML(), w.HTML()
        self.name.observe(self._back_to_the_given_weight, "value")
        self.share.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.name, self.share], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _back_to_the_given_weight(self, _change) -> None:
        self.share.value = round(100 * share_of(self.criteria, self.name.value))
        self._draw()

    def _draw(self, _change=None) -> None:
        case = self.offers, self.criteria, self.name.value, Fraction(self.share.value, 100)
        self.picture.value = weight_picture(*case)
        self.words.value = note(weight_words(*case))
