"""Tickets as half-open intervals, and the backlog they add up to at each moment."""

from datetime import datetime, timedelta
from fractions import Fraction

import ipywidgets as w

from gmsi.tickets import Incident, backlog, mean_backlog, resolution_hours
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, TOP, ROW = 920, 452, 62, 26
HOURS = 48
START = datetime(2026, 3, 3)
# Opened and resolved, in hours; None is still open.
SPANS = ((2, 14), (6, 9), (9, 33), (12, 15), (14, 20), (20, None), (24, 27), (30, 42))


def incidents_of(spans) -> list[Incident]:
    """Incidents from hours since START."""
    return [
        Incident(
            f"T-{rank}",
            START + timedelta(hours=opened),
            None if resolved is None else START + timedelta(hours=resolved),
            0,
            0,
            True,
        )
        for rank, (opened, resolved) in enumerate(spans, start=1)
    ]


INCIDENTS = incidents_of(SPANS)


def steps(found: list[Incident]) -> list[tuple[float, float]]:
    """The backlog as a staircase, in hours: two points a change."""
    times = {i.opened for i in found} | {i.resolved for i in found if i.resolved}
    points = [(0.0, 0.0)]
    for at in sorted(times):
        hour = (at - START) / timedelta(hours=1)
        points += [(hour, points[-1][1]), (hour, float(backlog(found, at)))]
    return [*points, (float(HOURS), points[-1][1])]


def backlog_words(hour: float) -> str:
    """Who counts at this hour, then the month's figures and Little's check."""
    at = START + timedelta(hours=hour)
    here = [i.number for i in INCIDENTS if backlog([i], at)]
    names = f"{NBSP}: {', '.join(here)}" if here else ""
    mean, median = resolution_hours(INCIDENTS) or (0.0, 0.0)
    edges = [i.number for i in INCIDENTS if at == i.resolved]
    edge = f" {edges[0]} est résolu à cet instant même{NBSP}: il ne compte plus." if edges else ""
    return (
        f"À {hour:g}{NBSP}h, l'encours est de {counted(len(here), 'ticket')}{names}.{edge} "
        f"Temps de résolution{NBSP}: moyenne {_comma(mean)}{NBSP}h, médiane {_comma(median)}"
        f"{NBSP}h (le ticket encore ouvert n'y est pas). "
        f"Encours moyen sur les {HOURS} heures{NBSP}: "
        f"{_comma(mean_backlog(INCIDENTS, START, START + timedelta(hours=HOURS)))}."
    )


def _comma(value: float | Fraction) -> str:
    return f"{float(value):.1f}".replace(".", ",")


def backlog_picture(hour: float) -> str:
    """Bars with a full dot at the opening and a hollow one at the resolution, and the staircase."""
    low = TOP + ROW * len(INCIDENTS) + 34
    plane = Plane(110, low, 780, 116, (0.0, float(HOURS)), (0.0, 5.0))
    shapes = [
        _svg.text(24, 30, "Chaque ticket, de son ouverture ● à sa résolution ○", 16, bold=True),
        *(_bar(TOP + ROW * rank, plane, i, hour) for rank, i in enumerate(INCIDENTS)),
        _svg.text(24, low - 12, "Encours", 15, bold=True),
        plane.axes(lambda h: f"{h:.0f}{NBSP}h", lambda n: f"{n:.0f}", range(0, HOURS + 1, 6)),
        plane.curve(steps(INCIDENTS), _svg.NETWORK),
    ]
    x, count = plane.x(hour), backlog(INCIDENTS, START + timedelta(hours=hour))
    dash = {"stroke_width": 2, "stroke_dasharray": "5 4"}
    shapes.append(_svg.line(x, TOP - 12, x, low + 116, _svg.BORDER, **dash))
    shapes.append(_svg.circle(x, plane.y(count), 6, _svg.BORDER, stroke=_svg.PAPER))
    side = "start" if hour < HOURS * 0.8 else "end"
    shift = 10 if side == "start" else -10
    shapes.append(
        _svg.text(x + shift, plane.y(count) - 8, f"{count}", 16, _svg.BORDER, side, bold=True)
    )
    return _svg.picture(WIDTH, HEIGHT, backlog_words(hour), *shapes)


def _bar(y: float, plane: Plane, incident: Incident, hour: float) -> str:
    opened = plane.x((incident.opened - START) / timedelta(hours=1))
    closed = incident.resolved
    end = plane.x(HOURS if closed is None else (closed - START) / timedelta(hours=1))
    counts = backlog([incident], START + timedelta(hours=hour))
    ink, middle = (_svg.BORDER if counts else _svg.QUIET), y + ROW / 2
    shapes = [
        _svg.text(24, middle + 5, incident.number, 14, ink, bold=bool(counts)),
        _svg.line(opened, middle, end, middle, ink, stroke_width=6 if counts else 4),
        _svg.circle(opened, middle, 6, ink),
    ]
    if closed is None:
        shapes.append(_svg.text(end - 6, middle - 6, "encore ouvert", 12, ink, "end"))
    else:
        shapes.append(_svg.circle(end, middle, 6, _svg.PAPER, stroke=ink, stroke_width=2))
    return "".join(shapes)


class BacklogExplorer(StillVBox):
    """A moment to move along two days."""

    def __init__(self, hour: float = 14):
        self.hour = w.FloatSlider(
            hour,
            min=0,
            max=HOURS,
            step=0.5,
            description="L'instant, en heures",
            style={"description_width": "150px"},
            layout=w.Layout(width="620px"),
        )
        self.picture, self.words = w.HTML(), w.HTML()
        self.hour.observe(self._draw, "value")
        super().__init__([self.hour, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        self.picture.value = backlog_picture(self.hour.value)
        self.words.value = note(backlog_words(self.hour.value))
