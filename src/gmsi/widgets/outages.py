"""A journal of outages to move: what merges, and the MTBF, MTTR and availability that follow."""

from collections.abc import Sequence

import ipywidgets as w

from gmsi.reliability import Record, Span, merged, record
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, LEFT, RIGHT, ROW, TOP = 920, 150, 890, 34, 52
OBSERVED = 240
TICK = 24


def hours(value: float) -> str:
    """Hours as the French write them, with at most one decimal."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",") + f"{NBSP}h"


def percent(share: float, digits: int = 2) -> str:
    """A share from 0 to 1 as a percentage, with two more digits where it would read 100 %."""
    if share < 1 and round(100 * share, digits) == 100:
        digits += 2
    return f"{100 * share:.{digits}f}".replace(".", ",") + f"{NBSP}%"


def outage_words(outages: Sequence[Span], planned: int) -> str:
    """The lines of the journal, the stops they make, and the reckoning."""
    stops = merged(outages)
    found = record(OBSERVED, outages, planned)
    first = (
        f"{counted(len(outages), 'ligne')} au journal, {counted(len(stops), 'arrêt')} pour de bon. "
    )
    return first + record_words(found, planned)


def record_words(found: Record, planned: int) -> str:
    """The reckoning, step by step."""
    required = OBSERVED - planned
    if not found.failures:
        return (
            f"Aucune panne{NBSP}: pas de MTBF ni de MTTR (on ne divise pas par zéro), et 100{NBSP}%"
            " de disponibilité sur cette période."
        )
    down = found.mttr * found.failures
    return (
        f"Durée exigée{NBSP}: {OBSERVED} − {planned} = {hours(required)}, dont {hours(down)} "
        f"d'arrêt et {hours(required - down)} de marche. "
        f"MTBF = {hours(required - down)} ÷ {found.failures} = {hours(found.mtbf)}. "
        f"MTTR = {hours(down)} ÷ {found.failures} = {hours(found.mttr)}. "
        f"Disponibilité{NBSP}: {percent(found.availability)}."
    )


def outage_picture(outages: Sequence[Span], planned: int) -> str:
    """A row a line of the journal, and the real stops below."""
    stops = merged(outages)
    height = TOP + ROW * (len(outages) + 1) + 62
    bottom = TOP + ROW * len(outages) + 10
    shapes = [_svg.text(24, 30, f"Dix jours d'observation, soit {OBSERVED} heures", 16, bold=True)]
    for hour in range(0, OBSERVED + 1, TICK):
        shapes.append(_svg.line(_x(hour), 42, _x(hour), height - 30, _svg.LINE))
        shapes.append(_svg.text(_x(hour), height - 12, f"{hour}", 12, _svg.QUIET, "middle"))
    for rank, span in enumerate(outages):
        y = TOP + ROW * rank
        shapes.append(_svg.text(LEFT - 12, y + 17, f"ligne {rank + 1}", 13, _svg.QUIET, "end"))
        shapes.append(_bar(span, y, "#f3c1c1", _svg.BAD))
    shapes.append(_svg.text(LEFT - 12, bottom + 18, "arrêts réels", 14, anchor="end", bold=True))
    shapes.append(_svg.rect(LEFT, bottom, RIGHT - LEFT, 26, "#d5f0e3", stroke=_svg.GOOD))
    shapes += [_bar(span, bottom, _svg.BAD, _svg.BAD, 26) for span in stops]
    return _svg.picture(WIDTH, height, outage_words(outages, planned), *shapes)


def _x(hour: float) -> float:
    return LEFT + (RIGHT - LEFT) * hour / OBSERVED


def _bar(span: Span, y: float, fill: str, ink: str, height: int = 22) -> str:
    start, end = span
    return _svg.rect(_x(start), y, max(_x(end) - _x(start), 2), height, fill, stroke=ink)


class OutageExplorer(StillVBox):
    """Lines of a journal to move and stretch, and hours of planned stop; a line of 0 h is none."""

    def __init__(
        self, outages: Sequence[Span] = ((20, 32), (26, 44), (150, 156)), planned: int = 0
    ):
        self.lines = [
            w.IntRangeSlider(
                value=span,
                min=0,
                max=OBSERVED - 20,
                description=f"Ligne {rank + 1} (h)",
                style={"description_width": "110px"},
                layout=w.Layout(width="430px"),
            )
            for rank, span in enumerate(outages)
        ]
        self.planned = w.IntSlider(
            planned,
            0,
            20,
            description="Planifié (h)",
            style={"description_width": "110px"},
            layout=w.Layout(width="430px"),
        )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (*self.lines, self.planned):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        super().__init__(
            [w.HBox([*self.lines, self.planned], layout=row), self.picture, self.words]
        )
        self._draw()

    def _draw(self, _change=None) -> None:
        outages = [line.value for line in self.lines if line.value[0] < line.value[1]]
        self.picture.value = outage_picture(outages, self.planned.value)
        self.words.value = note(outage_words(outages, self.planned.value))
