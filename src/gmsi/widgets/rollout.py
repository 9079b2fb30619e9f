"""How long a rollout lasts, copy by copy or batch by batch, as the number of stations grows."""

from dataclasses import dataclass, replace
from fractions import Fraction

import ipywidgets as w

from gmsi.rollout import UNITS, copy_seconds, rollout_seconds
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, MOST = 920, 380, 100
RATES = {"100 Mbit/s": 100, "1 Gbit/s": 1000, "2,5 Gbit/s": 2500, "10 Gbit/s": 10000}
UNICAST, MULTICAST = "unicast", "multicast"
INKS = {UNICAST: _svg.BORDER, MULTICAST: _svg.NETWORK}


@dataclass(frozen=True)
class Rollout:
    """A rollout to look at: what is sent, over what, to how many stations."""

    stations: int = 40
    size: int = 20
    unit: str = "Go"
    megabits: int = 1000
    percent: int = 80
    batch: int = 24

    @property
    def one_copy(self) -> Fraction:
        """Seconds of one copy."""
        return copy_seconds(self.size, self.unit, self.megabits, Fraction(self.percent, 100))

    def seconds(self, mode: str) -> Fraction:
        """Seconds of the whole rollout."""
        return rollout_seconds(self.stations, mode, self.batch, self.one_copy)


def lasting(seconds: Fraction) -> str:
    """A duration in words: seconds below two minutes, then minutes, then hours."""
    if seconds < 120:
        return f"{float(seconds):.0f}{NBSP}s"
    minutes = round(seconds / 60)
    if minutes < 120:
        return f"{minutes}{NBSP}min"
    return f"{minutes // 60}{NBSP}h{NBSP}{minutes % 60:02d}"


def rollout_words(case: Rollout) -> str:
    """The picture in French words."""
    batches = -(-case.stations // case.batch)
    return (
        f"Une copie de {case.size}{NBSP}{case.unit} dure {lasting(case.one_copy)}. Pour "
        f"{counted(case.stations, 'poste')}{NBSP}: en unicast, {case.stations} fois cela, soit "
        f"{lasting(case.seconds(UNICAST))}{NBSP}; en multicast, {counted(batches, 'lot')} de "
        f"{case.batch} au plus, soit {lasting(case.seconds(MULTICAST))}."
    )


def rollout_picture(case: Rollout) -> str:
    """The two durations against the number of stations: a line, and a stair."""
    top = float(rollout_seconds(MOST, UNICAST, case.batch, case.one_copy)) / 60
    plane = Plane(90, 56, 700, 260, (0, MOST), (0, top * 1.04))
    shapes = [
        _svg.text(24, 30, "Durée du déploiement, en minutes", 16, bold=True),
        plane.axes(lambda x: f"{x:.0f}", lambda y: f"{y:.0f}"),
        _svg.text(plane.left + plane.width, 352, "postes", 12, _svg.QUIET, "end"),
        plane.curve(_line(case), INKS[UNICAST], stroke_dasharray="9 5"),
        plane.curve(_stair(case), INKS[MULTICAST]),
        plane.upright(case.stations, _svg.INK, ""),
        _svg.text(
            plane.x(case.stations),
            50,
            counted(case.stations, "poste"),
            13,
            anchor="middle",
            bold=True,
        ),
    ]
    for row, mode in enumerate((UNICAST, MULTICAST)):
        minutes = float(case.seconds(mode)) / 60
        shapes.append(
            _svg.circle(plane.x(case.stations), plane.y(minutes), 6, INKS[mode], stroke=_svg.PAPER)
        )
        shapes.append(_svg.text(800, 90 + 48 * row, mode, 14, INKS[mode], bold=True))
        shapes.append(_svg.text(800, 109 + 48 * row, lasting(case.seconds(mode)), 14))
    return _svg.picture(WIDTH, HEIGHT, rollout_words(case), *shapes)


def _minutes(case: Rollout, stations: int, mode: str) -> float:
    return float(replace(case, stations=stations).seconds(mode)) / 60


def _line(case: Rollout) -> list[tuple[float, float]]:
    return [(n, _minutes(case, n, UNICAST)) for n in (0, MOST)]


def _stair(case: Rollout) -> list[tuple[float, float]]:
    """Both ends of each step: no station costs nothing, the first costs a whole batch."""
    points: list[tuple[float, float]] = [(0, 0)]
    for start in range(0, MOST, case.batch):
        minutes = _minutes(case, start + 1, MULTICAST)
        points += [(start, minutes), (min(start + case.batch, MOST), minutes)]
    return points


class RolloutExplorer(StillVBox):
    """Six levers, and the two ways of sending an image compared."""

    def __init__(self, case: Rollout | None = None):
        self.case = case or Rollout()
        wide = {"style": {"description_width": "150px"}, "layout": w.Layout(width="430px")}
        self.levers = {
            field: w.IntSlider(
                getattr(self.case, field), low, high, step, description=label, **wide
            )
            for field, label, low, high, step in (
                ("stations", "Postes", 0, MOST, 1),
                ("size", "Taille de l'image", 1, 60, 1),
                ("percent", "Rendement (%)", 10, 100, 5),
                ("batch", "Postes par lot", 1, 48, 1),
            )
        }
        self.unit = w.Dropdown(
            options=list(UNITS), value=self.case.unit, description="Unité de l'image", **wide
        )
        self.rate = w.Dropdown(
            options=list(RATES.items()), value=self.case.megabits, description="Débit", **wide
        )
        self.picture, self.words = w.HTML(), w.HTML()
        controls = [*self.levers.values(), self.unit, self.rate]
        for control in controls:
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        super().__init__([w.HBox(controls, layout=row), self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        moved = {field: slider.value for field, slider in self.levers.items()}
        self.case = replace(self.case, unit=self.unit.value, megabits=self.rate.value, **moved)
        self.picture.value = rollout_picture(self.case)
        self.words.value = note(rollout_words(self.case))
