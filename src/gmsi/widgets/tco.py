"""The comparator: move a rent, a rate, a life, and see the ranking turn over."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

import ipywidgets as w

from gmsi.comparison import NAMES, Comparison, Reign, reigns
from gmsi.money import euros
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 500
INKS = {"acheter": _svg.NETWORK, "louer": _svg.BORDER, "garder": _svg.GOOD}
PAPERS = {"acheter": "#e3effa", "louer": "#fbe6ef", "garder": "#e3f8ef"}
DASHES = {"acheter": "", "louer": "9 5", "garder": "2 5"}


@dataclass(frozen=True)
class Lever:
    """Something to move: a field of the case, its range, and how its values are written."""

    field: str
    label: str
    low: int
    high: int
    step: int
    show: Callable[[float], str]
    of_slider: Callable[[int], Decimal | int]
    to_slider: Callable[[Decimal | int], int]

    def values(self) -> list[Decimal | int]:
        """Every value of the range, as the case takes them."""
        return [self.of_slider(value) for value in range(self.low, self.high + 1, self.step)]


def whole_euros(value: float) -> str:
    return f"{value:.0f}{NBSP}€"


def percent(value: float) -> str:
    return f"{100 * value:.0f}{NBSP}%"


def years(value: float) -> str:
    return f"{value:.0f}{NBSP}an{'s' if value >= 2 else ''}"


LEVERS = {
    lever.field: lever
    for lever in (
        Lever("rent", "Loyer annuel", 150, 450, 5, whole_euros, Decimal, int),
        Lever(
            "rate",
            "Taux d'actualisation",
            0,
            20,
            1,
            percent,
            lambda percents: Decimal(percents) / 100,
            lambda rate: int(100 * rate),
        ),
        Lever("buy_years", "Durée d'usage, achat", 1, 8, 1, years, int, int),
        Lever("price", "Prix d'achat", 500, 1500, 10, whole_euros, Decimal, int),
        Lever("keep_years", "Années gagnées à garder", 1, 5, 1, years, int, int),
    )
}


def comparison_words(case: Comparison, field: str) -> str:
    """The picture in words: the ranking, the gap, and where the cheapest changes."""
    found, order = case.yearly_costs(), case.ranking()
    each = ", ".join(f"{name} {euros(found[name])}" for name in order)
    gap = found[order[1]] - found[order[0]]
    return (
        f"Coût d'un portable, par an{NBSP}: {each}. La moins chère est «{NBSP}{order[0]}{NBSP}», "
        f"de {euros(gap)} par an. {reign_words(reigns(case, field, LEVERS[field].values()), field)}"
    )


def reign_words(found: list[Reign], field: str) -> str:
    """Who is the cheapest over the range of a lever, in one sentence."""
    lever = LEVERS[field]
    name = lever.label[0].lower() + lever.label[1:]
    if len(found) == 1:
        return (
            f"En ne bougeant que ceci ({name}), «{NBSP}{found[0].winner}{NBSP}» reste la moins "
            f"chère de {lever.show(lever.values()[0])} à {lever.show(lever.values()[-1])}."
        )
    flips = ", ".join(
        f"{border_words(one.high, lever)}, de «{NBSP}{one.winner}{NBSP}» à "
        f"«{NBSP}{other.winner}{NBSP}»"
        for one, other in pairwise(found)
    )
    return f"En ne bougeant que ceci ({name}), le choix bascule{NBSP}: {flips}."


def border_words(border: Decimal, lever: Lever) -> str:
    """Where a flip lies: a value, or between two whole years."""
    if lever.field in ("buy_years", "keep_years"):
        low = int(border)
        return f"entre {low} et {years(low + 1)}"
    if lever.field == "rate":
        return f"vers {100 * border:.1f}".replace(".", ",") + f"{NBSP}%"
    return f"à {euros(border)}"


def comparison_picture(case: Comparison, field: str) -> str:
    """The three yearly costs as bars, then as curves along the lever being looked at."""
    return _svg.picture(
        WIDTH,
        HEIGHT,
        comparison_words(case, field),
        _bars(case),
        _curves(case, LEVERS[field]),
    )


def _bars(case: Comparison) -> str:
    found, order = case.yearly_costs(), case.ranking()
    scale = 500 / float(max(found.values()))
    shapes = [_svg.text(24, 32, "Coût d'un portable, par an, tout compris", 16, bold=True)]
    for row, name in enumerate(order):
        y, width = 48 + 38 * row, max(scale * float(found[name]), 2)
        shapes.append(_svg.text(130, y + 20, name, 15, INKS[name], "end", bold=True))
        shapes.append(_svg.rect(142, y, width, 28, INKS[name], rx=4))
        words = euros(found[name]) + (" · la moins chère" if row == 0 else "")
        shapes.append(_svg.text(150 + width, y + 20, words, 14, bold=row == 0))
    return "".join(shapes)


def _curves(case: Comparison, lever: Lever) -> str:
    values = lever.values()
    rows = {value: replace(case, **{lever.field: value}).yearly_costs() for value in values}
    now = float(getattr(case, lever.field))
    costs_seen = [float(cost) for row in rows.values() for cost in row.values()]
    # One solution can soar (a laptop kept a year): what is compared must stay readable.
    high = min(max(costs_seen), 2.2 * float(max(case.yearly_costs().values())))
    plane = Plane(86, 216, 740, 226, (float(values[0]), float(values[-1])), (0.0, 1.22 * high))
    shapes = [
        _svg.text(24, 196, f"…et si l'on change ceci{NBSP}: {_lower(lever.label)}", 16, bold=True)
    ]
    for reign in reigns(case, lever.field, values):
        shapes.append(
            plane.zone(
                float(reign.low),
                float(reign.high),
                PAPERS[reign.winner],
                reign.winner,
                INKS[reign.winner],
            )
        )
    whole = [float(value) for value in values] if len(values) < 10 else None
    shapes.append(plane.axes(lever.show, whole_euros, whole))
    for name in NAMES:
        points = [(float(value), float(rows[value][name])) for value in values]
        shapes.append(_clipped(plane, points, name))
    shapes.append(plane.upright(now, _svg.INK, f"ici{NBSP}: {lever.show(now)}"))
    for name in NAMES:
        cost = float(case.yearly_costs()[name])
        shapes.append(_svg.circle(plane.x(now), plane.y(cost), 6, INKS[name], stroke=_svg.PAPER))
    return "".join([*shapes, _legend()])


def _clipped(plane: Plane, points: list, name: str) -> str:
    """The part of a curve that stays under the top of the plane."""
    kept = [point for point in points if point[1] <= plane.ys[1]]
    return plane.curve(kept, INKS[name], stroke_dasharray=DASHES[name]) if kept else ""


def _legend() -> str:
    shapes = []
    for row, name in enumerate(NAMES):
        y = 240 + 26 * row
        shapes.append(
            _svg.line(836, y, 866, y, INKS[name], stroke_width=3, stroke_dasharray=DASHES[name])
        )
        shapes.append(_svg.text(836, y + 15, name, 12, INKS[name], bold=True))
    return "".join(shapes)


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


class TcoExplorer(StillVBox):
    """Five levers, the term of the rent, and which lever the curves follow."""

    def __init__(self, case: Comparison | None = None, follow: str = "rent"):
        self.case = case or Comparison()
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        self.levers = {
            field: w.IntSlider(
                lever.to_slider(getattr(self.case, field)),
                lever.low,
                lever.high,
                lever.step,
                description=lever.label,
                **wide,
            )
            for field, lever in LEVERS.items()
        }
        self.in_advance = w.Checkbox(
            self.case.in_advance, description="Loyer à échoir (payé d'avance)", indent=False
        )
        self.follow = w.Dropdown(
            options=[(lever.label, field) for field, lever in LEVERS.items()],
            value=follow,
            description="Suivre l'effet de",
            **wide,
        )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (*self.levers.values(), self.in_advance, self.follow):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([*self.levers.values(), self.in_advance], layout=row)
        super().__init__([controls, self.follow, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        moved = {field: LEVERS[field].of_slider(s.value) for field, s in self.levers.items()}
        self.case = replace(self.case, in_advance=self.in_advance.value, **moved)
        self.picture.value = comparison_picture(self.case, self.follow.value)
        self.words.value = note(comparison_words(self.case, self.follow.value))
