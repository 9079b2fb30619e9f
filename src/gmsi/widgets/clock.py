"""The clock of a contract: which minutes count, and when the delay is over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import ipywidgets as w

from gmsi.business_clock import ALWAYS, EXTENDED, OFFICE, Coverage, holidays, used_spans
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note, unreadable
from gmsi.widgets._still import StillVBox

WIDTH, LEFT, RIGHT, ROW, TOP = 920, 170, 896, 32, 66
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
COVERAGES = {
    f"bureau{NBSP}: du lundi au vendredi, 8 h-12 h et 13 h-18 h, sauf fériés": OFFICE,
    f"étendue{NBSP}: du lundi au samedi, 7 h-20 h, sauf fériés": EXTENDED,
    f"24/7{NBSP}: toujours": ALWAYS,
}
FORMAT = "%d/%m/%Y %H:%M"


@dataclass(frozen=True)
class Promise:
    """A ticket opened at a moment, and the delay promised, in minutes of covered time."""

    opened: datetime
    minutes: int
    coverage: Coverage = OFFICE

    @property
    def spans(self) -> list[tuple[datetime, datetime]]:
        """The open time that the delay uses up."""
        return used_spans(self.opened, timedelta(minutes=self.minutes), self.coverage)

    @property
    def end(self) -> datetime:
        """When the delay is over."""
        return self.spans[-1][1]


def read_moment(entry: str) -> datetime:
    """A moment written 07/05/2026 17:45; ValueError, in French, otherwise."""
    try:
        return datetime.strptime(" ".join(entry.split()), FORMAT)
    except ValueError:
        raise ValueError("écrivez un jour et une heure, comme 07/05/2026 17:45") from None


def day_words(day: date) -> str:
    """A day as one says it."""
    return f"{DAYS[day.weekday()]} {day:%d/%m/%Y}"


def moment_words(moment: datetime) -> str:
    """A moment as one says it."""
    return f"{day_words(moment)} à {moment:%H:%M}"


def length_words(minutes: int) -> str:
    """A duration in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}{NBSP}h"] * (hours > 0) + [f"{rest}{NBSP}min"] * (rest > 0)
    return " ".join(parts)


def promise_words(promise: Promise) -> str:
    """The open time used, span by span, and the deadline."""
    used = ", puis ".join(
        f"{length_words(int((end - start).total_seconds() // 60))} {day_words(start)}, "
        f"de {start:%H:%M} à {end:%H:%M}"
        for start, end in promise.spans
    )
    return (
        f"Ticket ouvert {moment_words(promise.opened)}, délai de {length_words(promise.minutes)}. "
        f"L'horloge compte {used}. Échéance{NBSP}: {moment_words(promise.end)}."
    )


def promise_picture(promise: Promise) -> str:
    """A row a day from the ticket to the deadline: closed, open, and used time."""
    first, last = promise.opened.date(), promise.end.date()
    # A deadline at midnight belongs to the evening before.
    if promise.end.time() == time(0):
        last -= timedelta(days=1)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    shapes = [_svg.text(24, 30, f"Échéance{NBSP}: {moment_words(promise.end)}", 16, bold=True)]
    for hour in range(0, 25, 4):
        x = _x(60 * hour)
        shapes.append(_svg.text(x, TOP - 8, f"{hour} h", 12, _svg.QUIET, "middle"))
    for rank, day in enumerate(days):
        shapes.append(_day(TOP + ROW * rank, day, promise))
    start = _x(60 * promise.opened.hour + promise.opened.minute)
    shapes.append(_svg.path(f"M{start} {TOP + 2}l-6 -10l12 0Z", _svg.INK))
    return _svg.picture(
        WIDTH, TOP + ROW * len(days) + 42, promise_words(promise), *shapes, _legend(len(days))
    )


def _x(minute: float) -> float:
    return LEFT + (RIGHT - LEFT) * minute / 1440


def _day(y: float, day: date, promise: Promise) -> str:
    closed = day in holidays(day.year) and not promise.coverage.on_holidays
    name = f"{DAYS[day.weekday()]} {day:%d/%m}" + (" férié" if closed else "")
    shapes = [
        _svg.text(LEFT - 10, y + 18, name, 13, _svg.BAD if closed else _svg.INK, "end"),
        _svg.rect(LEFT, y, RIGHT - LEFT, ROW - 8, _svg.LINE),
    ]
    midnight = datetime.combine(day, time(0))
    for start, end in promise.coverage.openings(midnight):
        if start.date() > day:
            break
        shapes.append(_span(y, midnight, start, end, "#d5f0e3"))
    for start, end in promise.spans:
        if start.date() == day:
            shapes.append(_span(y, midnight, start, end, _svg.GOOD))
    return "".join(shapes)


def _span(y: float, midnight: datetime, start: datetime, end: datetime, fill: str) -> str:
    left, right = (_x((moment - midnight).total_seconds() / 60) for moment in (start, end))
    return _svg.rect(left, y, max(right - left, 1.5), ROW - 8, fill)


def _legend(days: int) -> str:
    y, shapes = TOP + ROW * days + 14, []
    for rank, (fill, words) in enumerate(
        ((_svg.LINE, "fermé"), ("#d5f0e3", "couvert"), (_svg.GOOD, "compté"))
    ):
        x = LEFT + 130 * rank
        shapes.append(_svg.rect(x, y, 22, 14, fill) + _svg.text(x + 30, y + 12, words, 13))
    return "".join(shapes) + _svg.text(LEFT + 400, y + 12, "▼ ouverture du ticket", 13)


class ClockExplorer(StillVBox):
    """When the ticket was opened, the delay promised, and the hours that the contract covers."""

    def __init__(self, opened: str = "07/05/2026 17:45", minutes: int = 60):
        wide = {"style": {"description_width": "150px"}, "layout": w.Layout(width="430px")}
        self.opened = w.Text(
            opened, description="Ticket ouvert le", continuous_update=False, **wide
        )
        self.minutes = w.IntSlider(
            minutes, 15, 24 * 60, 15, description="Délai (minutes)", continuous_update=True, **wide
        )
        self.coverage = w.Dropdown(
            options=list(COVERAGES),
            description="Heures couvertes",
            style={"description_width": "150px"},
            layout=w.Layout(width="640px", max_width="100%"),
        )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.opened, self.minutes, self.coverage):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.opened, self.minutes, self.coverage], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        try:
            opened = read_moment(self.opened.value)
        except ValueError as error:
            self.words.value = unreadable("Ticket", error)
            return
        promise = Promise(opened, self.minutes.value, COVERAGES[self.coverage.value])
        self.picture.value = promise_picture(promise)
        self.words.value = note(promise_words(promise))
