"""A flowchart drawn from its data: ranks from top to bottom, returns along the sides."""

from collections.abc import Mapping
from html import escape
from typing import Any

from gmsi.flowchart import END, QUESTION, START, Arrow, Flowchart, form_faults, read_flowchart
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, unreadable
from gmsi.widgets.figures import Figure

STEP_X, STEP_Y, BOX, HALF, MARGIN, LANE = 240, 78, 180, 22, 60, 24
Place = tuple[float, float]


def flowchart_figure(data: Mapping[str, Any]) -> Figure:
    """The picture of a flowchart and what is wrong in its form; ill-formed data are told."""
    try:
        chart = read_flowchart(data)
    except ValueError as error:
        return Figure(unreadable("Ordinogramme", error), str(error))
    faults = [fault.words for fault in form_faults(chart)]
    words = flowchart_words(chart)
    lines = "".join(f"<li>{escape(fault)}</li>" for fault in faults)
    told = bad(f"<ul style='margin:4px 0 0'>{lines}</ul>", "✘ À revoir") if faults else ""
    return Figure(told + flowchart_picture(chart), " ; ".join(faults) or words)


def flowchart_words(chart: Flowchart) -> str:
    """The chart in French words: each step, and where it leads."""
    steps = []
    for node in chart.nodes:
        exits = [
            f"{f'si {arrow.label}, ' if arrow.label else ''}{arrow.target}"
            for arrow in chart.exits(node)
        ]
        mark = f"{NBSP}?" if chart.nodes[node] == QUESTION else ""
        steps.append(f"{node}{mark}" + (f" mène à {' ; '.join(exits)}" if exits else ""))
    return (f"Ordinogramme{NBSP}: " + ". ".join(steps) + ".").replace(" ; ", f"{NBSP}; ")


def flowchart_picture(chart: Flowchart) -> str:
    """The SVG chart."""
    returns = return_arrows(chart)
    places = place(chart, returns)
    columns = max((column for column, _ in places.values()), default=0)
    ranks = max((rank for _, rank in places.values()), default=0)
    sides = _Sides(places, columns)
    arrows = "".join(_draw_arrow(chart, arrow, places, sides) for arrow in chart.arrows)
    nodes = "".join(
        _draw_node(chart, node, sides.at(node), node in chart.reachable(_start(chart)))
        for node in chart.nodes
    )
    width = int(sides.right + LANE * (sides.used_right + 1) + 10)
    height = int(MARGIN + STEP_Y * ranks + 46)
    return _svg.picture(max(width, 420), height, flowchart_words(chart), arrows, nodes)


def _start(chart: Flowchart) -> str:
    return next(iter(chart.of_kind(START) or chart.nodes), "")


def return_arrows(chart: Flowchart) -> set[Arrow]:
    """The arrows that go back to a step that leads to them."""
    found: set[Arrow] = set()
    done: set[str] = set()

    def visit(node: str, above: tuple[str, ...]) -> None:
        for arrow in _in_order(chart, node):
            if arrow.target in (*above, node):
                found.add(arrow)
            elif arrow.target not in done:
                visit(arrow.target, (*above, node))
        done.add(node)

    for node in dict.fromkeys([_start(chart), *chart.nodes]):
        if node in chart.nodes and node not in done:
            visit(node, ())
    return found


def _in_order(chart: Flowchart, node: str) -> list[Arrow]:
    """The exits of a node, the one that goes straight down first."""
    return sorted(chart.exits(node), key=lambda arrow: arrow.label == "non")


def place(chart: Flowchart, returns: set[Arrow]) -> dict[str, tuple[int, int]]:
    """The column and rank of each node: a rank below all that leads to it, no two at one place."""
    ranks: dict[str, int] = {}

    def rank(node: str) -> int:
        if node not in ranks:
            before = [a.source for a in chart.arrows if a.target == node and a not in returns]
            ranks[node] = max((rank(source) + 1 for source in before), default=0)
        return ranks[node]

    columns: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()
    for node in sorted(chart.nodes, key=rank):
        column = _wished_column(chart, node, columns, returns)
        while (column, ranks[node]) in taken:
            column += 1
        columns[node] = column
        taken.add((column, ranks[node]))
    return {node: (columns[node], ranks[node]) for node in chart.nodes}


def _wished_column(
    chart: Flowchart, node: str, columns: Mapping[str, int], returns: set[Arrow]
) -> int:
    wishes = [
        columns[arrow.source] + (arrow.label == "non")
        for arrow in chart.arrows
        if arrow.target == node and arrow not in returns and arrow.source in columns
    ]
    return min(wishes, default=0)


class _Sides:
    """Where nodes stand on the picture, and the lanes left and right of them."""

    def __init__(self, places: Mapping[str, tuple[int, int]], columns: int):
        self.places = places
        self.left = 40 + 4 * LANE
        self.right = self.left + BOX + STEP_X * columns
        self.used_left = self.used_right = 0

    def at(self, node: str) -> Place:
        """The centre of a node."""
        column, rank = self.places[node]
        return self.left + BOX / 2 + STEP_X * column, MARGIN - 20 + STEP_Y * rank

    def lane(self, on_right: bool) -> float:
        """The abscissa of a lane that no arrow took yet."""
        if on_right:
            self.used_right += 1
            return self.right + LANE * self.used_right
        self.used_left += 1
        return self.left - LANE * self.used_left


def _draw_arrow(chart: Flowchart, arrow: Arrow, places: Mapping, sides: _Sides) -> str:
    (x1, y1), (x2, y2) = sides.at(arrow.source), sides.at(arrow.target)
    (column, rank), (to_column, to_rank) = places[arrow.source], places[arrow.target]
    half = 30 if chart.nodes[arrow.target] == QUESTION else HALF
    down = 30 if chart.nodes[arrow.source] == QUESTION else HALF
    if to_rank == rank + 1 and to_column == column:
        points = [(x1, y1 + down), (x2, y2 - half)]
    elif to_rank > rank and to_column > column:
        points = [(x1 + BOX / 2, y1), (x2, y1), (x2, y2 - half)]
    elif to_rank == rank + 1:
        middle = y2 - half - 12
        points = [(x1, y1 + down), (x1, middle), (x2, middle), (x2, y2 - half)]
    else:
        on_right = column > 0 or arrow.label == "non"
        side = BOX / 2 if on_right else -BOX / 2
        lane = sides.lane(on_right)
        points = [(x1 + side, y1), (lane, y1), (lane, y2), (x2 + side, y2)]
        if chart.nodes[arrow.target] == QUESTION:
            # The sides of a question are where its answers leave: come in from above.
            above = y2 - half - 14
            points = [(x1 + side, y1), (lane, y1), (lane, above), (x2 + side / 45, above)]
    return _polyline(points) + _label(arrow.label, points)


def _polyline(points: list[Place]) -> str:
    commands = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    (x1, y1), (x2, y2) = points[-2:]
    if y1 != y2:
        wing = -8 if y2 > y1 else 8
        head = f"M{x2} {y2}L{x2 - 5} {y2 + wing}L{x2 + 5} {y2 + wing}Z"
    else:
        wing = -8 if x2 > x1 else 8
        head = f"M{x2} {y2}L{x2 + wing} {y2 - 5}L{x2 + wing} {y2 + 5}Z"
    return _svg.path(commands, stroke=_svg.QUIET, stroke_width=2) + _svg.path(head, _svg.QUIET)


def _label(words: str, points: list[Place]) -> str:
    (x1, y1), (x2, y2) = points[:2]
    if not words:
        return ""
    if y1 != y2:
        return _svg.text(x1 + 8, y1 + 16, words, 13, _svg.BORDER, bold=True)
    anchor = "start" if x2 > x1 else "end"
    return _svg.text(x1 + (6 if x2 > x1 else -6), y1 - 6, words, 13, _svg.BORDER, anchor, bold=True)


def _draw_node(chart: Flowchart, node: str, at: Place, reached: bool) -> str:
    (x, y), kind = at, chart.nodes[node]
    edge = {"stroke": _svg.INK if reached else _svg.BAD, "stroke_width": 2}
    if not reached:
        edge["stroke_dasharray"] = "6 4"
    if kind == QUESTION:
        w = BOX / 2
        shape = _svg.path(f"M{x - w} {y}L{x} {y - 30}L{x + w} {y}L{x} {y + 30}Z", _svg.HOST, **edge)
    else:
        paper = {START: _svg.GOOD_PAPER, END: _svg.GOOD_PAPER}.get(kind, _svg.PAPER)
        rx = 22 if kind in (START, END) else 5
        shape = _svg.rect(x - BOX / 2, y - HALF, BOX, 2 * HALF, paper, rx=rx, **edge)
    words = node if len(node) <= 22 else f"{node[:21]}…"
    size = 13 if len(words) < (17 if kind == QUESTION else 21) else 11
    return shape + _svg.text(x, y + 5, words, size, anchor="middle", bold=True)
