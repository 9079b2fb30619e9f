"""Figures of a deployment: what waits for what, and the waves of a fleet."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from gmsi.deployment import Cycle, Dependencies, layers, wave_totals
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted
from gmsi.widgets.figures import Figure

WIDTH, COLUMN, BOX_WIDTH, BOX_HEIGHT, ROW = 920, 216, 148, 40, 66
Place = tuple[float, float]


def dependency_figure(dependencies: Dependencies) -> Figure:
    """The rounds of a deployment, left to right; where dependencies turn round, the circle."""
    try:
        rounds = layers(dependencies)
    except Cycle as cycle:
        return _circle_figure(cycle.names)
    places = {
        name: (30 + COLUMN * column, 56 + ROW * row)
        for column, names in enumerate(rounds)
        for row, name in enumerate(names)
    }
    shapes = [
        _svg.text(
            30 + COLUMN * column + BOX_WIDTH / 2,
            32,
            f"tour {column + 1}",
            14,
            _svg.QUIET,
            "middle",
            bold=True,
        )
        for column in range(len(rounds))
    ]
    for name, before in dependencies.items():
        shapes += [_link(places[first], places[name]) for first in before]
    shapes += [_box(place, name, _svg.NETWORK, "#eef6fd") for name, place in places.items()]
    words = " ".join(f"Tour {rank}{NBSP}: {', '.join(ns)}." for rank, ns in enumerate(rounds, 1))
    height = 70 + ROW * max(map(len, rounds))
    return Figure(_svg.picture(WIDTH, height, words, *shapes), words)


def _box(place: Place, name: str, ink: str, paper: str) -> str:
    x, y = place
    return _svg.rect(x, y, BOX_WIDTH, BOX_HEIGHT, paper, rx=8, stroke=ink, stroke_width=2) + (
        _svg.text(x + BOX_WIDTH / 2, y + 25, name, 14, anchor="middle", bold=True)
    )


def _link(start: Place, end: Place) -> str:
    """An arrow from the right side of a prerequisite to the left side of what waits for it."""
    x1, y1 = start[0] + BOX_WIDTH, start[1] + BOX_HEIGHT / 2
    x2, y2 = end[0] - 2, end[1] + BOX_HEIGHT / 2
    bend = (x1 + x2) / 2
    curve = f"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2 - 8} {y2}"
    return _svg.path(curve, stroke=_svg.QUIET, stroke_width=2.5) + _svg.path(
        f"M{x2 - 10} {y2 - 6}L{x2} {y2}L{x2 - 10} {y2 + 6}Z", _svg.QUIET
    )


def _circle_figure(names: Sequence[str]) -> Figure:
    waits = ", ".join(f"{first} attend {second}" for first, second in pairwise(names))
    words = f"Un cycle{NBSP}: {waits}. Aucun ne peut être installé le premier."
    ring = names[:-1]
    places = [(30 + COLUMN * rank, 60) for rank in range(len(ring))]
    shapes = [_svg.text(24, 32, "✘ Les dépendances tournent en rond", 16, _svg.BAD, bold=True)]
    for (x1, y1), (x2, _) in pairwise(places):
        y = y1 + BOX_HEIGHT / 2
        shapes.append(_svg.line(x1 + BOX_WIDTH, y, x2 - 10, y, _svg.BAD, stroke_width=2.5))
        shapes.append(_svg.path(f"M{x2 - 12} {y - 6}L{x2 - 2} {y}L{x2 - 12} {y + 6}Z", _svg.BAD))
        shapes.append(_svg.text((x1 + BOX_WIDTH + x2) / 2, y - 8, "attend", 12, _svg.BAD, "middle"))
    first, last = places[0][0] + BOX_WIDTH / 2, places[-1][0] + BOX_WIDTH / 2
    low = 60 + BOX_HEIGHT
    back = f"M{last} {low}C{last} {low + 60} {first} {low + 60} {first} {low + 10}"
    shapes.append(_svg.path(back, stroke=_svg.BAD, stroke_width=2.5))
    shapes.append(
        _svg.path(f"M{first - 6} {low + 12}L{first} {low + 2}L{first + 6} {low + 12}Z", _svg.BAD)
    )
    shapes.append(_svg.text((first + last) / 2, low + 62, "attend", 12, _svg.BAD, "middle"))
    shapes += [
        _box(place, name, _svg.BAD, _svg.BAD_PAPER)
        for name, place in zip(ring, places, strict=True)
    ]
    return Figure(_svg.picture(WIDTH, low + 76, words, *shapes), words)


def waves_figure(fleets: Mapping[str, int], shares: Sequence[int]) -> Figure:
    """One bar a fleet, cut into its waves; `shares` are cumulative percents."""
    shapes, told = [], []
    for row, (name, count) in enumerate(fleets.items()):
        y, totals = 30 + 84 * row, wave_totals(count, shares)
        sizes = [after - before for before, after in pairwise([0, *totals])]
        shapes.append(
            _svg.text(24, y + 16, f"{name}{NBSP}: {counted(count, 'poste')}", 15, bold=True)
        )
        done = 0
        for rank, size in enumerate(sizes):
            if size:
                x, width = 24 + 872 * done / count, 872 * size / count
                shapes.append(_svg.rect(x, y + 28, width, 34, _svg.SLICES[rank], stroke=_svg.INK))
                shapes.append(
                    _svg.text(x + width / 2, y + 50, str(size), 14, anchor="middle", bold=True)
                )
            done += size
        each = f"{NBSP}; ".join(
            f"vague {rank}, {counted(size, 'poste')} (total {total})"
            for rank, (size, total) in enumerate(zip(sizes, totals, strict=True), 1)
        )
        told.append(f"{name}{NBSP}: {each}.")
    words = " ".join(told)
    return Figure(_svg.picture(WIDTH, 30 + 84 * len(fleets), words, *shapes), words)
