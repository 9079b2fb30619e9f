"""Figures of the lesson on costs: flows on a time line, the channels of an old device."""

from collections.abc import Mapping, Sequence

from gmsi.money import euros
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP
from gmsi.widgets.figures import Figure

WIDTH, LEFT, RIGHT, ROW, LONGEST = 920, 150, 880, 126, 44
_TODAY = "aujourd'hui"


def timeline_figure(solutions: Mapping[str, Sequence[int]]) -> Figure:
    """One time line a solution: whole euros, expenses hanging down and receipts standing up."""
    longest = max(map(len, solutions.values()))
    scale = LONGEST / max(abs(flow) for flows in solutions.values() for flow in flows)
    rows = [
        _row(6 + ROW * rank, name, flows, longest, scale)
        for rank, (name, flows) in enumerate(solutions.items())
    ]
    words = " ".join(_words(name, flows) for name, flows in solutions.items())
    return Figure(_svg.picture(WIDTH, 14 + ROW * len(solutions), words, *rows), words)


def _words(name: str, flows: Sequence[int]) -> str:
    each = ", ".join(
        f"{f'année {year}' if year else _TODAY} {_signed(flow)}"
        for year, flow in enumerate(flows)
        if flow
    )
    return f"{name.capitalize()}{NBSP}: {each}."


def _signed(flow: int) -> str:
    return ("+" if flow > 0 else "") + euros(flow).replace(",00", "")


def _row(top: float, name: str, flows: Sequence[int], longest: int, scale: float) -> str:
    middle, step = top + 52, (RIGHT - LEFT - 60) / max(longest - 1, 1)
    shapes = [
        _svg.text(24, middle + 5, name, 16, bold=True),
        _svg.line(LEFT - 20, middle, RIGHT, middle, _svg.QUIET, stroke_width=2),
        _svg.path(f"M{RIGHT} {middle - 6}L{RIGHT + 10} {middle}L{RIGHT} {middle + 6}Z", _svg.QUIET),
    ]
    for year, flow in enumerate(flows):
        x = LEFT + 20 + step * year
        shapes.append(_svg.line(x, middle - 5, x, middle + 5, _svg.QUIET, stroke_width=2))
        label = f"fin d'année {year}" if year else _TODAY
        above = flow <= 0
        y = middle - 12 if above else middle + 22
        shapes.append(_svg.text(x, y, label, 12, _svg.QUIET, "middle"))
        if flow:
            shapes.append(_arrow(x, middle, flow, scale))
    return "".join(shapes)


def _arrow(x: float, middle: float, flow: int, scale: float) -> str:
    ink = _svg.BAD if flow < 0 else _svg.GOOD
    tip = middle - max(abs(flow) * scale, 16) * (1 if flow > 0 else -1)
    back = 7 if flow > 0 else -7
    return (
        _svg.line(x, middle, x, tip + back, ink, stroke_width=5)
        + _svg.path(f"M{x - 8} {tip + back}L{x} {tip}L{x + 8} {tip + back}Z", ink)
        + _svg.text(x, tip + (18 if flow < 0 else -8), _signed(flow), 13, ink, "middle", bold=True)
    )


CHANNELS = (
    f"Trois questions, dans l'ordre. Des données non effacées{NBSP}? Effacement d'abord, puis on "
    f"reprend. L'appareil marche{NBSP}? Réemploi{NBSP}: il ne devient jamais un déchet. Sinon, il "
    f"est réparable{NBSP}? Préparation à la réutilisation{NBSP}: c'est un déchet que l'on remet en "
    f"état. Sinon{NBSP}: recyclage, pour sa matière."
)


def channel_figure() -> Figure:
    """The questions that lead an old device to its channel."""
    questions = (
        ("Données", "non effacées", "oui", "Effacement", "puis on reprend", _svg.BAD, "#ffe8e8"),
        ("L'appareil", "marche", "oui", "Réemploi", "jamais un déchet", _svg.GOOD, "#e3f8ef"),
        ("Il est", "réparable", "oui", "Réutilisation", "déchet préparé", _svg.NETWORK, "#e3effa"),
    )
    shapes = []
    for rank, (first, second, yes, title, more, ink, paper) in enumerate(questions):
        x = 130 + 230 * rank
        shapes.append(_diamond(x, 84, first, f"{second}{NBSP}?"))
        shapes.append(_link(x, 138, x, 190))
        shapes.append(_svg.text(x + 8, 164, yes, 13, _svg.QUIET))
        shapes.append(_box(x, 190, title, more, ink, paper))
        shapes.append(_link(x + 96, 84, x + 134 + 16 * (rank == 2), 84))
        shapes.append(_svg.text(x + 104, 76, "non", 13, _svg.QUIET))
    shapes.append(_box(820, 57, "Recyclage", "pour la matière", "#7a4b00", "#fff3dc"))
    return Figure(_svg.picture(WIDTH, 266, CHANNELS, *shapes), CHANNELS)


def _link(x1: float, y1: float, x2: float, y2: float) -> str:
    """An arrow, across or down."""
    wing = (-9, 5) if y1 == y2 else (5, -9)
    head = f"M{x2} {y2}L{x2 + wing[0]} {y2 + wing[1]}"
    head += f"L{x2 + wing[0]} {y2 - wing[1]}Z" if y1 == y2 else f"L{x2 - wing[0]} {y2 + wing[1]}Z"
    return _svg.line(x1, y1, x2, y2, _svg.QUIET, stroke_width=2.5) + _svg.path(head, _svg.QUIET)


def _diamond(x: float, y: float, first: str, second: str) -> str:
    edge = {"stroke": _svg.INK, "stroke_width": 2}
    return (
        _svg.path(f"M{x - 96} {y}L{x} {y - 54}L{x + 96} {y}L{x} {y + 54}Z", _svg.PAPER, **edge)
        + _svg.text(x, y - 3, first, 14, anchor="middle", bold=True)
        + _svg.text(x, y + 15, second, 14, anchor="middle", bold=True)
    )


def _box(x: float, y: float, title: str, more: str, ink: str, paper: str) -> str:
    return (
        _svg.rect(x - 80, y, 160, 54, paper, rx=8, stroke=ink, stroke_width=2)
        + _svg.text(x, y + 23, title, 15, ink, "middle", bold=True)
        + _svg.text(x, y + 42, more, 12, anchor="middle")
    )
