"""Failures on a time line, and a window that slides over them."""

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w

from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, bad, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, TOP, ROW = 920, 70, 62
Failures = Mapping[str, Sequence[int]]


def inside(instants: Sequence[int], end: int, length: int) -> list[int]:
    """The instants of the window that ends at `end`: both edges belong to it."""
    return [t for t in instants if end - length <= t <= end]


def densest(instants: Sequence[int], length: int) -> int:
    """The most instants that one window can hold: it may as well end on one of them."""
    return max((len(inside(instants, end, length)) for end in instants), default=0)


def fixed_blocks(instants: Sequence[int], length: int) -> int:
    """The most instants in one of the blocks 0 to length, length to 2 length…, end excluded."""
    blocks = [t // length for t in instants]
    return max(map(blocks.count, blocks), default=0)


def window_words(failures: Failures, end: int, length: int, threshold: int) -> str:
    """What the window holds now, and what the whole slide would find."""
    now = "; ".join(
        f"{address}{NBSP}: {counted(len(inside(ts, end, length)), 'échec')}"
        for address, ts in failures.items()
    ).replace(";", f"{NBSP};")
    caught = [a for a, ts in failures.items() if densest(ts, length) >= threshold]
    missed = [a for a in caught if fixed_blocks(failures[a], length) < threshold]
    found = ", ".join(caught) or "aucune"
    words = (
        f"Fenêtre de {end - length}{NBSP}s à {end}{NBSP}s, bords compris. Dedans, {now}. "
        f"En glissant partout, adresses suspectes ({threshold} échecs ou plus){NBSP}: {found}."
    )
    if missed:
        words += f" Des tranches fixes de {length}{NBSP}s auraient manqué {', '.join(missed)}."
    return words


def window_picture(failures: Failures, end: int, length: int, threshold: int, last: int) -> str:
    """One line an address, a cross a failure; those inside the window are filled."""
    height = TOP + 36 + ROW * len(failures)
    plane = Plane(170, TOP, 716, ROW * len(failures), (0.0, float(last)), (0.0, 1.0))
    x1, x2 = plane.x(max(end - length, 0)), plane.x(min(end, last))
    shapes = [
        _svg.text(24, 26, "Échecs de connexion, en secondes", 16, bold=True),
        _svg.rect(
            x1, TOP - 4, x2 - x1, plane.height + 8, _svg.HOST, stroke=_svg.BORDER, stroke_width=2
        ),
        _svg.text(
            (x1 + x2) / 2, TOP - 10, f"fenêtre{NBSP}: {length}{NBSP}s", 12, _svg.BORDER, "middle"
        ),
    ]
    for rank, (address, instants) in enumerate(failures.items()):
        y = TOP + ROW * rank + ROW / 2
        count = len(inside(instants, end, length))
        ink = _svg.BAD if count >= threshold else _svg.INK
        alarm = " ✘" if count >= threshold else ""
        shapes.append(_svg.text(24, y - 4, address, 14, ink, mono=True, bold=True))
        shapes.append(_svg.text(24, y + 16, f"{counted(count, 'échec')}{alarm}", 13, ink))
        shapes.append(_svg.line(plane.left, y, plane.left + plane.width, y))
        for instant in instants:
            held = end - length <= instant <= end
            fill = ink if held else _svg.PAPER
            x = plane.x(instant)
            shapes.append(_svg.circle(x, y, 7, fill, stroke=ink, stroke_width=2))
            shapes.append(_svg.text(x, y - 13, str(instant), 11, _svg.QUIET, "middle"))
    for block in range(0, last + 1, length):
        x = plane.x(block)
        shapes.append(
            _svg.line(x, TOP, x, TOP + plane.height + 12, _svg.QUIET, stroke_dasharray="3 4")
        )
        shapes.append(_svg.text(x, TOP + plane.height + 28, str(block), 12, _svg.QUIET, "middle"))
    return _svg.picture(WIDTH, height + 10, window_words(failures, end, length, threshold), *shapes)


class WindowExplorer(StillVBox):
    """A window to slide over failures, `{"203.0.113.7": [50, 70, 110], …}` in seconds."""

    def __init__(self, failures: Failures, length: int = 60, threshold: int = 3):
        self.failures = {address: sorted(ts) for address, ts in failures.items()}
        # The time line ends on a whole minute, after the last failure.
        self.last = (max(map(max, self.failures.values())) // 60 + 1) * 60
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        self.end = w.IntSlider(length, 0, self.last, description="La fenêtre finit à (s)", **wide)
        self.length = w.IntSlider(length, 10, 120, 5, description="Durée de la fenêtre (s)", **wide)
        self.threshold = w.IntSlider(threshold, 2, 6, description="Seuil d'échecs", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.end, self.length, self.threshold):
            control.observe(lambda _change: self._draw(), "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.end, self.length, self.threshold], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self) -> None:
        end, length, threshold = self.end.value, self.length.value, self.threshold.value
        self.picture.value = window_picture(self.failures, end, length, threshold, self.last)
        words = escape(window_words(self.failures, end, length, threshold))
        alarm = any(len(inside(ts, end, length)) >= threshold for ts in self.failures.values())
        self.words.value = bad(words, "✘ Seuil atteint") if alarm else note(words)
