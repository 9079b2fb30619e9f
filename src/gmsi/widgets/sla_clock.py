"""The clock of a service level on the days of a week: it runs, sleeps and pauses."""

from datetime import datetime, time, timedelta

import ipywidgets as w

from gmsi.business_clock import Coverage
from gmsi.sla_clock import Pause, due, running_spans
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, LEFT, RIGHT, TOP, ROW = 920, 150, 890, 76, 40
DESK = Coverage(((time(8), time(18)),))
MONDAY = datetime(2026, 3, 2)
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHOWN = 8
RUN, RUN_INK = "#7fcfae", "#0b6e4f"


def moment(at: datetime) -> str:
    """« mercredi 4 à 9 h 30 »."""
    minutes = f"{NBSP}{at.minute:02d}" if at.minute else ""
    return f"{DAYS[at.weekday()]} {at.day} à {at.hour}{NBSP}h{minutes}"


def clock_words(start: datetime, delay: timedelta, pauses: list[Pause]) -> str:
    """When the promise falls due, and what the calendar alone would have said."""
    end = due(start, delay, pauses, DESK)
    hours = delay // timedelta(hours=1)
    without = due(start, delay, [], DESK)
    words = f"Ouvert {moment(start)}, délai de {hours}{NBSP}h ouvrées. "
    if pauses:
        words += f"Sans pause, l'échéance serait {moment(without)}. "
    if end is None:
        return words + "La pause n'a pas de fin, l'horloge reste arrêtée."
    return words + (
        f"Échéance{NBSP}: {moment(end)}, et non {moment(start + delay)} comme sur une horloge de "
        "cuisine."
    )


def clock_picture(start: datetime, delay: timedelta, pauses: list[Pause]) -> str:
    """A row a day: opening hours pale, the clock running in green, pauses hatched, the due time."""
    end = due(start, delay, pauses, DESK)
    first = datetime.combine(start.date(), time(0))
    shapes = [_svg.text(24, 30, "L'horloge du contrat", 16, bold=True), _legend()]
    for hour in range(0, 25, 2):
        x = _x(timedelta(hours=hour))
        shapes.append(_svg.text(x, TOP - 10, f"{hour}{NBSP}h", 11, _svg.QUIET, "middle"))
    for rank in range(SHOWN):
        shapes.append(_day(TOP + ROW * rank, first + timedelta(days=rank), start, end, pauses))
    words = clock_words(start, delay, pauses)
    return _svg.picture(WIDTH, TOP + ROW * SHOWN + 14, words, *shapes)


def _x(since: timedelta) -> float:
    return LEFT + (RIGHT - LEFT) * (since / timedelta(days=1))


def _bar(y: float, day: datetime, span: tuple[datetime, datetime], fill: str, **more) -> str:
    low, high = max(span[0], day), min(span[1], day + timedelta(days=1))
    if high <= low:
        return ""
    left, right = _x(low - day), _x(high - day)
    return _svg.rect(left, y + 5, right - left, ROW - 10, fill, **more)


def _day(
    y: float, day: datetime, start: datetime, end: datetime | None, pauses: list[Pause]
) -> str:
    ink = _svg.INK if DESK.is_open(day.date()) else _svg.FREE_INK
    middle = y + ROW / 2
    shapes = [
        _svg.text(24, middle + 5, f"{DAYS[day.weekday()]} {day.day}", 14, ink),
        _svg.line(LEFT, middle, RIGHT, middle, _svg.LINE),
    ]
    if DESK.is_open(day.date()):
        opened = day + timedelta(hours=8), day + timedelta(hours=18)
        shapes.append(_bar(y, day, opened, _svg.FREE, stroke=_svg.LINE, rx=4))
    limit = end or day + timedelta(days=SHOWN)
    for span in running_spans(start, max(limit, start), pauses, DESK):
        shapes.append(_bar(y, day, span, RUN, stroke=RUN_INK))
    for low, high in pauses:
        shapes.append(_pause(y, day, low, high or day + timedelta(days=1)))
    shapes += [_mark(y, day, start, "▼", _svg.NETWORK), _mark(y, day, end, "⚑", _svg.BORDER)]
    return "".join(shapes)


def _pause(y: float, day: datetime, low: datetime, high: datetime) -> str:
    low, high = max(low, day), min(high, day + timedelta(days=1))
    if high <= low:
        return ""
    left, right = _x(low - day), _x(high - day)
    return _svg.hatched(left, y + 11, right - left, ROW - 22, _svg.HOST_INK, _svg.HOST)


def _mark(y: float, day: datetime, at: datetime | None, sign: str, ink: str) -> str:
    if at is None or not day <= at < day + timedelta(days=1):
        return ""
    x = _x(at - day)
    return _svg.line(x, y + 2, x, y + ROW - 2, ink, stroke_width=3) + _svg.text(
        x, y + 8, sign, 16, ink, "middle", bold=True
    )


def _legend() -> str:
    return (
        _svg.rect(236, 17, 24, 16, _svg.FREE, stroke=_svg.LINE)
        + _svg.text(266, 30, "ouvert", 13)
        + _svg.rect(330, 17, 24, 16, RUN, stroke=RUN_INK)
        + _svg.text(360, 30, "l'horloge tourne", 13)
        + _svg.hatched(486, 17, 24, 16, _svg.HOST_INK, _svg.HOST)
        + _svg.text(516, 30, "attente de l'utilisateur", 13)
        + _svg.text(682, 30, "▼ arrivée", 13, _svg.NETWORK, bold=True)
        + _svg.text(772, 30, "⚑ échéance", 13, _svg.BORDER, bold=True)
    )


class SlaClock(StillVBox):
    """The day and hour of a ticket, the delay promised, and one pause."""

    def __init__(self, day: int = 2, hour: float = 16.5, delay: int = 4, pause: int = 0):
        wide = {"style": {"description_width": "190px"}, "layout": w.Layout(width="430px")}
        self.day = w.Dropdown(
            options=[(name, rank) for rank, name in enumerate(DAYS)],
            value=day,
            description="Le ticket arrive un",
            **wide,
        )
        self.hour = w.FloatSlider(hour, min=0, max=23.5, step=0.5, description="à (heure)", **wide)
        self.delay = w.IntSlider(delay, 1, 24, description="Délai (heures ouvrées)", **wide)
        self.after = w.IntSlider(1, 0, 48, description="Pause, heures après l'arrivée", **wide)
        self.pause = w.IntSlider(pause, 0, 72, description="Durée de la pause (h)", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        controls = (self.day, self.hour, self.delay, self.after, self.pause)
        for control in controls:
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        super().__init__([w.HBox(list(controls), layout=row), self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        start = MONDAY + timedelta(days=self.day.value, hours=self.hour.value)
        paused = start + timedelta(hours=self.after.value)
        length = timedelta(hours=self.pause.value)
        pauses: list[Pause] = [(paused, paused + length)] if length else []
        delay = timedelta(hours=self.delay.value)
        self.picture.value = clock_picture(start, delay, pauses)
        self.words.value = note(clock_words(start, delay, pauses))
