"""A script followed line by line: the line to come, the variables, a list and its marks."""

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w
import pandas as pd

from gmsi.tracing import Step, changed, trace
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, TOP, ROW = 920, 20, 24
# Where the variables begin: after the longest line, within these bounds.
NARROW, WIDE, LETTER = 400, 620, 8.6
BOX, BOX_TOP = 62, 58
LONGEST = 60
# The marks of a list stand under each other: each name keeps its own colour and line.
MARKS = (_svg.BORDER, _svg.NETWORK, _svg.GOOD, "#7a4b00")


def shown(value: object, longest: int = LONGEST) -> str:
    """A value as Python writes it, shortened in the middle where it is long."""
    text = repr(value)
    half = longest // 2 - 1
    return text if len(text) <= longest else f"{text[:half]} … {text[-half:]}"


def trace_table(source: str, at: str, *names: str) -> pd.DataFrame:
    """The values of `names` each time the line that reads `at` is about to run, one row a time."""
    lines = source.splitlines()
    rows = [
        {name: step.variables.get(name, "") for name in names}
        for step in trace(source)
        if step.line and lines[step.line - 1].strip() == at.strip()
    ]
    return pd.DataFrame(
        rows, columns=list(names), index=pd.RangeIndex(1, len(rows) + 1, name="passage")
    ).astype(object)


def step_words(source: str, steps: Sequence[Step], rank: int) -> str:
    """What is about to run, and what has just changed."""
    step = steps[rank]
    news = changed(steps[rank - 1], step) if rank else []
    said = ", ".join(f"{name} vaut {shown(step.variables[name])}" for name in news)
    before = f"On vient de changer{NBSP}: {said}. " if news else ""
    if step.line is None:
        screen = step.printed.strip().replace("\n", f"{NBSP}; ")
        after = f" Affiché{NBSP}: {screen}." if screen else ""
        return f"{before}Le script est fini, en {len(steps) - 1} étapes.{after}"
    line = source.splitlines()[step.line - 1].strip()
    return f"{before}La ligne {step.line} va s'exécuter{NBSP}: {line}"


def step_picture(
    source: str, steps: Sequence[Step], rank: int, watched: str = "", marks: Sequence[str] = ()
) -> str:
    """The script with its pointer, the variables beside it, the watched list below."""
    step, lines = steps[rank], source.splitlines()
    news = changed(steps[rank - 1], step) if rank else []
    names = [name for name in _all_names(steps) if name != watched]
    edge = min(max(NARROW, 74 + LETTER * max(map(len, lines))), WIDE)
    height = TOP + ROW * max(len(lines), len(names) + 1) + 20
    shapes = [
        _code(lines, step.line, edge),
        _variables(names, step.variables, news, edge, height),
    ]
    if watched:
        shapes.append(_list(height, watched, step.variables, marks, news))
        height += BOX_TOP + BOX + 26 + 20 * len(marks)
    return _svg.picture(WIDTH, height, step_words(source, steps, rank), *shapes)


def _all_names(steps: Sequence[Step]) -> list[str]:
    return list(dict.fromkeys(name for step in steps for name in step.variables))


def _code(lines: Sequence[str], current: int | None, edge: float) -> str:
    shapes = []
    for number, line in enumerate(lines, 1):
        y = TOP + ROW * (number - 1)
        if number == current:
            shapes.append(_svg.rect(46, y, edge - 60, ROW, _svg.HOST, rx=4))
            shapes.append(_svg.path(f"M10 {y + 5}L24 {y + 12}L10 {y + 19}Z", _svg.BORDER))
        shapes.append(_svg.text(40, y + 17, str(number), 12, _svg.QUIET, "end", mono=True))
        words = line.replace(" ", NBSP)
        shapes.append(_svg.text(54, y + 17, words, 14, mono=True, bold=number == current))
    return "".join(shapes)


def _variables(
    names: Sequence[str], values: Mapping[str, object], news, edge: float, height: float
) -> str:
    shapes = [
        _svg.line(edge, 12, edge, height - 8),
        _svg.text(edge + 16, TOP + 14, "Variables", 14, _svg.QUIET, bold=True),
    ]
    room = int((WIDTH - edge - 40) / LETTER)
    for rank, name in enumerate(names, 1):
        y, known, new = TOP + ROW * rank, name in values, name in news
        if new:
            paper = _svg.GOOD_PAPER
            shapes.append(_svg.rect(edge + 8, y, WIDTH - edge - 20, ROW - 2, paper, rx=4))
        words = f"{name}{NBSP}: pas encore"
        if known:
            words = f"{name} = {shown(values[name], room - len(name) - 5)}{' ●' if new else ''}"
        ink = _svg.INK if known else _svg.FREE_INK
        shapes.append(_svg.text(edge + 16, y + 16, words, 14, ink, mono=True, bold=new))
    return "".join(shapes)


def _list(top: float, name: str, values: Mapping[str, object], marks, news) -> str:
    """The list as boxes with their positions, and an arrow for each name that holds one."""
    items = list(values.get(name, ()))
    width = min(BOX + 20, (WIDTH - 60) / max(len(items), 1))
    shapes = [
        _svg.line(12, top - 4, WIDTH - 12, top - 4),
        _svg.text(24, top + 20, f"La liste {name}, et ses positions", 14, _svg.QUIET, bold=True),
    ]
    if name not in values:
        shapes.append(_svg.text(24, top + 90, "Elle n'existe pas encore.", 14, _svg.FREE_INK))
    for rank, item in enumerate(items):
        x, y = 30 + width * rank, top + BOX_TOP
        shapes.append(_svg.text(x + width / 2, y - 8, str(rank), 12, _svg.QUIET, "middle"))
        fill = _svg.GOOD_PAPER if name in news else "#eef6fd"
        shapes.append(_svg.rect(x + 2, y, width - 4, BOX - 14, fill, rx=6, stroke=_svg.INK))
        size = 16 if width > 44 else 12
        shapes.append(
            _svg.text(x + width / 2, y + 31, str(item), size, anchor="middle", mono=True, bold=True)
        )
    foot = top + BOX_TOP + BOX - 4
    for row, mark in enumerate(marks):
        shapes.append(_mark(foot, row, mark, values.get(mark), len(items), width))
    return "".join(shapes)


def _mark(top: float, row: int, name: str, value: object, count: int, width: float) -> str:
    """An arrow under the box whose position the name holds; nothing outside the list."""
    if not isinstance(value, int) or not 0 <= value < count:
        return ""
    ink, x, y = MARKS[row % len(MARKS)], 30 + width * (value + 0.5), top + 20 * row
    return (
        _svg.line(x, top - 8, x, y + 6, ink, stroke_width=2)
        + _svg.path(f"M{x - 6} {top - 4}L{x} {top - 12}L{x + 6} {top - 4}Z", ink)
        + _svg.text(x + 8, y + 11, name, 13, ink, bold=True, mono=True)
    )


class Stepper(StillVBox):
    """Buttons and a slider to go through a script; `watched` is a list to draw, with `marks`.

    The script is the course's own: it runs in this process. `marks` are the names that hold a
    position of the list.
    """

    def __init__(self, source: str, watched: str = "", marks: Sequence[str] = ()):
        self.source, self.watched, self.marks = source.strip("\n"), watched, tuple(marks)
        self.steps = trace(self.source)
        self.rank = w.IntSlider(
            0, 0, len(self.steps) - 1, description="Étape", layout=w.Layout(width="420px")
        )
        back = self._button("Reculer", "step-backward", -1)
        forward = self._button("Avancer", "step-forward", 1)
        forward.button_style = "primary"
        self.picture, self.words = w.HTML(), w.HTML()
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([back, forward, self.rank], layout=row)
        super().__init__([controls, self.picture, self.words])
        self.rank.observe(lambda _change: self._draw(), "value")
        # Begin where there is something to see: an empty list teaches nothing.
        self.rank.value = next(
            (n for n, step in enumerate(self.steps) if watched in step.variables), 0
        )
        self._draw()

    def _button(self, words: str, icon: str, move: int) -> w.Button:
        button = w.Button(description=words, icon=icon, layout=w.Layout(width="auto"))
        button.on_click(lambda _button: self.go(move))
        return button

    def go(self, move: int) -> None:
        """Go forward or back, never out of the script."""
        self.rank.value = min(max(self.rank.value + move, 0), len(self.steps) - 1)

    def _draw(self) -> None:
        rank = self.rank.value
        self.picture.value = step_picture(self.source, self.steps, rank, self.watched, self.marks)
        self.words.value = note(escape(step_words(self.source, self.steps, rank)))
