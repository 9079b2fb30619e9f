"""Axes and curves drawn on our cards: two scales, ticks, lines, steps and background zones."""

from collections.abc import Callable, Iterable, Sequence
from math import floor, log10

from gmsi.widgets import _svg

Point = tuple[float, float]
STEPS = (1, 2, 2.5, 5, 10)


def ticks(low: float, high: float, count: int = 6) -> list[float]:
    """Round values between `low` and `high`, about `count` of them."""
    rough = (high - low) / count
    power = 10.0 ** floor(log10(rough))
    step = next(power * s for s in STEPS if power * s >= rough * 0.999)
    first = -floor(-low / step + 1e-9)
    return [round(i * step, 10) for i in range(first, floor(high / step + 1e-9) + 1)]


class Plane:
    """A rectangle of the picture, and the values that its edges stand for."""

    def __init__(self, left: float, top: float, width: float, height: float, xs: Point, ys: Point):
        self.left, self.top, self.width, self.height = left, top, width, height
        self.xs, self.ys = xs, ys

    def x(self, value: float) -> float:
        """The abscissa of a value."""
        return self.left + self.width * (value - self.xs[0]) / (self.xs[1] - self.xs[0])

    def y(self, value: float) -> float:
        """The ordinate of a value, upwards."""
        share = (value - self.ys[0]) / (self.ys[1] - self.ys[0])
        return self.top + self.height * (1 - share)

    def axes(
        self,
        x_words: Callable[[float], str],
        y_words: Callable[[float], str],
        x_ticks: Sequence[float] | None = None,
    ) -> str:
        """Grid lines with their values, and the frame."""
        bottom, right = self.top + self.height, self.left + self.width
        shapes = []
        for value in ticks(*self.ys, 5):
            y = self.y(value)
            shapes.append(_svg.line(self.left, y, right, y, _svg.LINE))
            shapes.append(_svg.text(self.left - 8, y + 4, y_words(value), 12, _svg.QUIET, "end"))
        for value in ticks(*self.xs) if x_ticks is None else x_ticks:
            x = self.x(value)
            shapes.append(_svg.line(x, bottom, x, bottom + 5, _svg.QUIET))
            shapes.append(_svg.text(x, bottom + 20, x_words(value), 12, _svg.QUIET, "middle"))
        return "".join([*shapes, _svg.line(self.left, bottom, right, bottom, _svg.QUIET)])

    def zone(self, low: float, high: float, fill: str, words: str = "", ink: str = _svg.INK) -> str:
        """A band from `low` to `high`, its words at the top where there is room for them."""
        x, width = self.x(low), self.x(high) - self.x(low)
        shape = _svg.rect(x, self.top, width, self.height, fill)
        if width < 7.5 * len(words) + 8:
            return shape
        return shape + _svg.text(x + width / 2, self.top + 17, words, 13, ink, "middle", bold=True)

    def curve(self, points: Iterable[Point], ink: str, **more) -> str:
        """A line through the points."""
        found = [f"{self.x(x):.1f} {self.y(y):.1f}" for x, y in points]
        style = {"stroke": ink, "stroke_width": 3, "stroke_linejoin": "round"} | more
        return _svg.path("M" + "L".join(found), **style)

    def level(self, value: float, ink: str, words: str, **more) -> str:
        """A horizontal mark across the plane, with its words at the right end."""
        y, right = self.y(value), self.left + self.width
        style = {"stroke_width": 2, "stroke_dasharray": "6 4"} | more
        width = 7.4 * len(words) + 10
        return (
            _svg.line(self.left, y, right, y, ink, **style)
            + _svg.rect(right - width, y - 21, width, 17, _svg.PAPER, rx=4, opacity=0.85)
            + _svg.text(right - 5, y - 8, words, 12, ink, "end", bold=True)
        )

    def upright(self, value: float, ink: str, words: str) -> str:
        """A vertical mark across the plane, with its words at the bottom."""
        x, bottom = self.x(value), self.top + self.height
        anchor = "start" if x < self.left + self.width * 0.75 else "end"
        return _svg.line(x, self.top, x, bottom, ink, stroke_width=2) + _svg.text(
            x + (6 if anchor == "start" else -6), bottom - 8, words, 12, ink, anchor, bold=True
        )
