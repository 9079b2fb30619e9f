"""A day at the desk: tickets arrive, wait and are served; without ageing, the low ones starve."""

from random import Random

import ipywidgets as w

from gmsi.priority import Service, Ticket, serve
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox
from gmsi.widgets.priority import PAPERS

WIDTH, LEFT, RIGHT, TOP, ROW = 920, 150, 890, 66, 24
OPENING, COUNT = 8 * 60, 18
START = ((0, 1), (5, 1))  # two quiet requests, the first of the day
LONG_WAIT = 180


def draw_tickets(every: int, seed: int) -> list[Ticket]:
    """Eighteen tickets, one about each `every` minutes; the same for the same seed."""
    random = Random(seed)
    tickets = [Ticket("T-1", 0, 3, 30)]
    tickets += [Ticket(f"T-{rank + 2}", at, level, 25) for rank, (at, level) in enumerate(START)]
    now = 5
    while len(tickets) < COUNT:
        now += random.randint(every - 8, every + 8)
        level = random.choice((2, 3, 3, 4, 4, 5))
        tickets.append(Ticket(f"T-{len(tickets) + 1}", now, level, random.choice((20, 30, 40))))
    return tickets


def clock(minutes: int) -> str:
    """Minutes since the opening as an hour of the day."""
    hour, minute = divmod(OPENING + minutes, 60)
    return f"{hour}{NBSP}h{NBSP}{minute:02d}" if minute else f"{hour}{NBSP}h"


def queue_words(done: list[Service], step: int | None) -> str:
    """Who waited longest, and how many waited too long."""
    worst = max(done, key=lambda service: service.waited)
    late = sum(service.waited >= LONG_WAIT for service in done)
    rule = f"un niveau de plus toutes les {step} minutes" if step else "sans vieillissement"
    mean = round(sum(service.waited for service in done) / len(done))
    return (
        f"{counted(len(done), 'ticket')}, {rule}. La plus longue attente est celle de "
        f"{worst.ticket.name} (priorité {worst.ticket.priority} à l'arrivée){NBSP}: "
        f"{worst.waited}{NBSP}minutes. Attente moyenne{NBSP}: {mean}{NBSP}minutes. "
        f"{counted(late, 'ticket')} "
        f"{'attendent' if late > 1 else 'attend'} trois heures ou plus."
    )


def queue_picture(done: list[Service], step: int | None) -> str:
    """A row a ticket, in order of arrival: waiting, then served."""
    last = max(service.end for service in done)
    scale = (RIGHT - LEFT) / max(last, 600)
    rows = sorted(done, key=lambda service: (service.ticket.arrival, service.ticket.name))
    height = TOP + ROW * len(rows) + 20
    shapes = [_svg.text(24, 28, "Une journée, un technicien", 16, bold=True), _legend()]
    for minutes in range(0, max(last, 600) + 1, 60):
        x = LEFT + minutes * scale
        shapes.append(_svg.line(x, TOP - 6, x, height - 16, _svg.LINE))
        shapes.append(_svg.text(x, TOP - 12, clock(minutes), 11, _svg.QUIET, "middle"))
    for rank, service in enumerate(rows):
        shapes.append(_row(TOP + ROW * rank, service, scale))
    return _svg.picture(WIDTH, height, queue_words(done, step), *shapes)


def _legend() -> str:
    return (
        _svg.line(330, 24, 366, 24, _svg.QUIET, stroke_width=2, stroke_dasharray="4 3")
        + _svg.text(372, 28, "attend", 13)
        + _svg.line(440, 24, 476, 24, _svg.BAD, stroke_width=4)
        + _svg.text(482, 28, "attend depuis 3 h ou plus", 13, _svg.BAD)
        + _svg.rect(672, 15, 30, 18, PAPERS[3], rx=4, stroke=_svg.QUIET)
        + _svg.text(687, 28, "3", 13, anchor="middle", bold=True)
        + _svg.text(710, 28, "servi (priorité à l'arrivée)", 13)
    )


def _row(y: float, service: Service, scale: float) -> str:
    ticket = service.ticket
    arrived, begun = LEFT + ticket.arrival * scale, LEFT + service.start * scale
    width, middle = max(ticket.duration * scale, 14), y + ROW / 2
    long = service.waited >= LONG_WAIT
    wait = (
        {"stroke": _svg.BAD, "stroke_width": 4}
        if long
        else {"stroke": _svg.QUIET, "stroke_width": 2, "stroke_dasharray": "4 3"}
    )
    ink = _svg.BAD if long else _svg.INK
    return (
        _svg.text(24, middle + 5, f"{ticket.name}, priorité {ticket.priority}", 13, ink, bold=long)
        + _svg.circle(arrived, middle, 4, wait["stroke"])
        + _svg.line(arrived, middle, begun, middle, **wait)
        + _svg.rect(begun, y + 3, width, ROW - 6, PAPERS[ticket.priority], rx=4, stroke=_svg.QUIET)
        + _svg.text(
            begun + width / 2, middle + 5, str(ticket.priority), 12, anchor="middle", bold=True
        )
    )


class QueueSimulator(StillVBox):
    """How often tickets arrive, and after how long they gain a level."""

    def __init__(self, every: int = 25, step: int = 0):
        wide = {"style": {"description_width": "200px"}, "layout": w.Layout(width="430px")}
        self.every = w.IntSlider(every, 15, 60, 5, description="Un ticket toutes les (min)", **wide)
        self.step = w.Dropdown(
            options=[("jamais", 0), ("4 heures", 240), ("2 heures", 120), ("1 heure", 60)],
            value=step,
            description="Un niveau de plus après",
            **wide,
        )
        self.again = w.Button(
            description="Une autre journée", icon="refresh", layout=w.Layout(width="auto")
        )
        self.again.on_click(lambda _button: self.draw_again())
        self.seed = 4
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.every, self.step):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.every, self.step, self.again], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def draw_again(self) -> None:
        """Other tickets, with the same settings."""
        self.seed += 1
        self._draw()

    def _draw(self, _change=None) -> None:
        step = self.step.value or None
        done = serve(draw_tickets(self.every.value, self.seed), step)
        self.picture.value = queue_picture(done, step)
        self.words.value = note(queue_words(done, step))
