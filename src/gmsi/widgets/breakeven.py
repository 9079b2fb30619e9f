"""When a script has paid for itself: time by hand against time of writing."""

import ipywidgets as w

from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, note, number
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 360


def runs_to_pay(minutes: int, script: int) -> int:
    """The first run from which the script has cost strictly less than the hand."""
    return script // minutes + 1


def gain(minutes: int, runs: int, script: int) -> int:
    """Minutes gained in the first year; negative where the script costs more than it saves."""
    return minutes * runs - script


def break_even_words(minutes: int, runs: int, script: int) -> str:
    """The gain of a year, and the run that pays the script."""
    won, first = gain(minutes, runs, script), runs_to_pay(minutes, script)
    verdict = "à automatiser" if won > 0 else "à laisser à la main cette année"
    return (
        f"À la main{NBSP}: {minutes} × {runs} = {number(minutes * runs)} minutes par an. Script"
        f"{NBSP}: {number(script)} minutes à écrire. Gain de la première année{NBSP}: "
        f"{number(won).replace('-', '−')} minutes, donc {verdict}. Le script est rentable à partir "
        f"de la {first}{'re' if first == 1 else 'e'} fois."
    )


def break_even_picture(minutes: int, runs: int, script: int) -> str:
    """Both totals along the year; they cross where the script has paid for itself."""
    high = 1.15 * max(minutes * runs, script)
    plane = Plane(84, 46, 806, 256, (0.0, float(runs)), (0.0, float(high)))
    shapes = [
        _svg.text(24, 28, "Minutes passées depuis le début de l'année", 16, bold=True),
        plane.axes(lambda x: f"{x:.0f}", lambda y: number(round(y))),
        plane.curve([(0, 0), (runs, minutes * runs)], _svg.BAD),
        plane.curve([(0, script), (runs, script)], _svg.GOOD, stroke_dasharray="8 5"),
        _svg.text(890, plane.y(minutes * runs) - 8, "à la main", 13, _svg.BAD, "end", bold=True),
        _svg.text(96, plane.y(script) - 8, "écrire le script", 13, _svg.GOOD, bold=True),
        _svg.text(487, 348, "nombre de fois", 13, _svg.QUIET, "middle"),
    ]
    crossing = script / minutes
    if crossing <= runs:
        shapes.append(
            plane.upright(
                crossing, _svg.BORDER, f"équilibre{NBSP}: {crossing:.1f}".replace(".", ",")
            )
        )
    return _svg.picture(WIDTH, HEIGHT, break_even_words(minutes, runs, script), *shapes)


class BreakEvenExplorer(StillVBox):
    """How long a task takes, how often it comes, how long its script takes to write."""

    def __init__(self, minutes: int = 15, runs: int = 52, script: int = 480):
        wide = {"style": {"description_width": "210px"}, "layout": w.Layout(width="450px")}
        self.minutes = w.IntSlider(minutes, 1, 60, description="Une fois à la main (min)", **wide)
        self.runs = w.SelectionSlider(
            options=[1, 2, 4, 12, 24, 52, 104, 250], value=runs, description="Fois par an", **wide
        )
        self.script = w.IntSlider(script, 30, 960, 30, description="Écrire le script (min)", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.minutes, self.runs, self.script):
            control.observe(lambda _change: self._draw(), "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.minutes, self.runs, self.script], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self) -> None:
        values = self.minutes.value, self.runs.value, self.script.value
        self.picture.value = break_even_picture(*values)
        self.words.value = note(break_even_words(*values))
