"""Two depreciation plans side by side: linear and declining, exercise by exercise."""

from datetime import date
from decimal import Decimal

import ipywidgets as w

from gmsi.depreciation import Annuity, days_left, declining, linear
from gmsi.money import euros
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, note, unreadable
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 420
LINEAR, DECLINING = _svg.NETWORK, _svg.BORDER


def plans(cost: Decimal, life: int, start: date) -> dict[str, list[Annuity]]:
    """The plans that the rules allow: no declining one under three years."""
    found = {"linéaire": linear(cost, life, start)}
    return found | ({"dégressif": declining(cost, life, start)} if life >= 3 else {})


def plan_words(cost: Decimal, life: int, start: date) -> str:
    """The plans in words, with how the first annuity was found."""
    days = days_left(start)
    sentences = [
        f"Du {start:%d/%m/%Y} au 31 décembre{NBSP}: {days} jours sur 360 en linéaire, "
        f"{13 - start.month} mois sur 12 en dégressif."
    ]
    for name, rows in plans(cost, life, start).items():
        each = "; ".join(f"{row.year}, {euros(row.amount)}" for row in rows)
        sentences.append(f"{name.capitalize()}{NBSP}: {each}.".replace("; ", f"{NBSP}; "))
    if life < 3:
        sentences.append("Le dégressif demande une durée d'au moins 3 ans.")
    return " ".join(sentences)


def plan_picture(cost: Decimal, life: int, start: date) -> str:
    """A pair of bars an exercise, and the net value of each plan as steps down to zero."""
    found = plans(cost, life, start)
    spans = [start.year + i for i in range(max(len(rows) for rows in found.values()))]
    xs = (spans[0] - 0.5, spans[-1] + 0.5)
    bars = Plane(96, 62, 800, 140, xs, (0.0, 1.18 * _highest(found)))
    nets = Plane(96, 262, 800, 120, xs, (0.0, float(cost) * 1.05))
    shapes = [_svg.text(24, 32, "Annuités", 16, bold=True)]
    shapes.append(_svg.text(24, 246, "Valeur nette comptable, au 31 décembre", 16, bold=True))
    shapes.append(bars.axes(_year, _whole, spans))
    shapes.append(nets.axes(_year, _whole, spans))
    for place, (name, rows) in enumerate(found.items()):
        ink = LINEAR if name == "linéaire" else DECLINING
        shapes.append(_annuities(bars, rows, place, ink))
        points = [(spans[0] - 0.5, float(cost))]
        points += [(float(row.year), float(row.net_value)) for row in rows]
        dash = "" if name == "linéaire" else "9 5"
        shapes.append(nets.curve(points, ink, stroke_dasharray=dash))
        shapes += [_svg.circle(nets.x(x), nets.y(y), 4, ink) for x, y in points]
        shapes.append(_svg.rect(640 + 130 * place, 20, 16, 16, ink, rx=3))
        shapes.append(_svg.text(662 + 130 * place, 33, name, 14, ink, bold=True))
    return _svg.picture(WIDTH, HEIGHT, plan_words(cost, life, start), *shapes)


def _highest(found: dict[str, list[Annuity]]) -> float:
    return max(float(row.amount) for rows in found.values() for row in rows)


def _year(value: float) -> str:
    return f"{value:.0f}"


def _whole(value: float) -> str:
    return euros(int(value)).replace(",00", "")


def _annuities(plane: Plane, rows: list[Annuity], place: int, ink: str) -> str:
    width = min(plane.width / (plane.xs[1] - plane.xs[0]) * 0.42, 76)
    shapes = []
    for row in rows:
        x = plane.x(row.year) + (place - 1) * width
        y = plane.y(float(row.amount))
        shapes.append(_svg.rect(x, y, width - 3, plane.top + plane.height - y, ink, rx=2))
        label = f"{row.amount:.2f}".replace(".", ",")
        shapes.append(_svg.text(x + width / 2 - 1, y - 5, label, 11, ink, "middle", bold=True))
    return "".join(shapes)


class DepreciationExplorer(StillVBox):
    """A cost, a life and a date of entry into service to move."""

    def __init__(self, cost: int = 1200, life: int = 3, start: str = "15/03/2026"):
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        self.cost = w.IntSlider(cost, 500, 5000, 50, description="Base HT, en euros", **wide)
        self.life = w.IntSlider(life, 1, 8, description="Durée, en années", **wide)
        self.start = w.Text(start, description="Mise en service", continuous_update=False, **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.cost, self.life, self.start):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.cost, self.life, self.start], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        try:
            start = read_date(self.start.value)
        except ValueError as error:
            self.words.value = unreadable("Mise en service", error)
            return
        case = Decimal(self.cost.value), self.life.value, start
        self.picture.value = plan_picture(*case)
        self.words.value = note(plan_words(*case))


def read_date(entry: str) -> date:
    """The date written jj/mm/aaaa; ValueError, in French, when it is not one."""
    try:
        day, month, year = map(int, entry.strip().split("/"))
        return date(year, month, day)
    except ValueError:
        raise ValueError("écrivez une date comme 15/03/2026") from None
