"""A stock lived day by day: when one orders, what comes, who waits."""

from random import Random

import ipywidgets as w

from gmsi.stock import Day, order_point, safety_stock, service_rate, simulate
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, DAYS = 920, 400, 60
MEAN, SPREAD, Z = 4, 2, 1.645


def draw_demands(seed: int) -> list[int]:
    """Sixty days of demand around four units a day, the same for the same seed."""
    random = Random(seed)
    return [max(round(random.gauss(MEAN, SPREAD)), 0) for _ in range(DAYS)]


def advised_point(lead_time: int) -> int:
    """The order point of the formula, at 95 %."""
    return order_point(MEAN, lead_time, safety_stock(Z, SPREAD, lead_time))


def stock_words(days: list[Day], point: int, lead_time: int) -> str:
    """What happened, in words."""
    orders = sum(day.ordered > 0 for day in days)
    waiting = sum(day.owed > 0 for day in days)
    served = 100 * float(service_rate(days))
    return (
        f"En {counted(len(days), 'jour')}{NBSP}: {counted(orders, 'commande')}, "
        f"{counted(waiting, 'jour')} en rupture, soit {served:.0f}{NBSP}% de jours sans attente. "
        f"Stock moyen{NBSP}: {counted(round(sum(d.stock for d in days) / len(days)), 'unité')}. "
        f"Votre point de commande est {point}{NBSP}; la formule conseille "
        f"{advised_point(lead_time)} pour ce délai."
    )


def stock_picture(days: list[Day], point: int, lead_time: int) -> str:
    """The stock each evening as steps, shortages hatched, orders and deliveries marked."""
    levels = [day.stock - day.owed for day in days]
    # The plane keeps its scale while sliders move, unless the stock leaves it.
    ys = (min(-15.0, *map(float, levels)) * 1.1, max(60.0, *map(float, levels)) * 1.05)
    plane = Plane(70, 50, 826, 296, (0.0, float(len(days))), ys)
    shapes = [
        _svg.text(24, 30, "Stock à la fin de chaque jour", 16, bold=True),
        plane.axes(lambda day: f"j{day:.0f}", lambda units: f"{units:.0f}".replace("-", "−")),
        _svg.line(plane.left, plane.y(0), plane.left + plane.width, plane.y(0), _svg.INK),
    ]
    for number, (level, day) in enumerate(zip(levels, days, strict=True)):
        x, width = plane.x(number), plane.width / len(days)
        top, bottom = sorted((plane.y(level), plane.y(0)))
        if day.owed:
            shapes.append(_svg.hatched(x, top, width, bottom - top, _svg.BAD, _svg.CLASH))
        else:
            shapes.append(_svg.rect(x, top, width - 1, bottom - top, "#a6d0f5"))
        if day.received:
            mark = "▼"
            shapes.append(_svg.text(x + width / 2, top - 4, mark, 12, _svg.GOOD, "middle"))
        if day.ordered:
            y = plane.y(0) + 14 if not day.owed else bottom + 12
            shapes.append(_svg.text(x + width / 2, y, "✆", 13, _svg.INK, "middle", bold=True))
    shapes.append(plane.level(point, _svg.BORDER, f"point de commande{NBSP}: {point}"))
    shapes.append(_legend())
    return _svg.picture(WIDTH, HEIGHT, stock_words(days, point, lead_time), *shapes)


def _legend() -> str:
    return (
        _svg.text(300, 30, "✆ commande le soir", 13, _svg.INK)
        + _svg.text(470, 30, "▼ livraison le matin", 13, _svg.GOOD)
        + _svg.hatched(640, 17, 22, 16, _svg.BAD, _svg.CLASH)
        + _svg.text(670, 30, "rupture (unités dues)", 13, _svg.BAD)
    )


class StockExplorer(StillVBox):
    """An order point, a quantity and a lead time to set; a button draws other demands."""

    def __init__(self, point: int = 20, quantity: int = 40, lead_time: int = 6):
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        self.point = w.IntSlider(point, 0, 80, description="Point de commande", **wide)
        self.quantity = w.IntSlider(quantity, 5, 100, 5, description="Quantité commandée", **wide)
        self.lead_time = w.IntSlider(lead_time, 1, 12, description="Délai, en jours", **wide)
        self.again = w.Button(
            description="D'autres demandes", icon="refresh", layout=w.Layout(width="auto")
        )
        self.again.on_click(lambda _button: self.draw_again())
        self.seed = 0
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.point, self.quantity, self.lead_time):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.point, self.quantity, self.lead_time, self.again], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def draw_again(self) -> None:
        """Live sixty other days with the same settings."""
        self.seed += 1
        self._draw()

    def _draw(self, _change=None) -> None:
        point, lead_time = self.point.value, self.lead_time.value
        start = max(point, 10)
        days = simulate(draw_demands(self.seed), start, point, self.quantity.value, lead_time)
        self.picture.value = stock_picture(days, point, lead_time)
        self.words.value = note(stock_words(days, point, lead_time))
