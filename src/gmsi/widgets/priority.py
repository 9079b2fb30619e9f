"""Impact and urgency to choose; the matrix answers, then the exceptions."""

import ipywidgets as w

from gmsi.priority import GLPI_MATRIX, MAJOR, NAMES, Matrix, final_priority, priority
from gmsi.ticket_case import MATRIX
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, CELL = 920, 356, 52
LEFT, TOP = 168, 84
# Pale to dark: the number in each cell is what tells the levels apart.
PAPERS = {1: "#eef5fb", 2: "#d3e6f7", 3: "#ffe9b0", 4: "#ffc9a3", 5: "#f59a8c", 6: "#8f1d1d"}
MATRICES = {"GLPI, par défaut": GLPI_MATRIX, "Bois & Compas": MATRIX}
# Exercise values: take in charge, restore.
TARGETS = {
    6: ("15 min", "2 h"),
    5: ("30 min", "4 h"),
    4: ("1 h", "8 h"),
    3: ("4 h", "2 jours"),
    2: ("8 h", "5 jours"),
    1: ("2 jours", "10 jours"),
}


def targets(level: int) -> str:
    """The delays promised for a level, in words."""
    taken, restored = (delay.replace(" ", NBSP) for delay in TARGETS[level])
    return f"prise en charge sous {taken}, rétablissement sous {restored}"


def priority_words(impact: int, urgency: int, vip: bool, major: bool, matrix: Matrix) -> str:
    """How the priority is found, in words."""
    found = priority(impact, urgency, matrix)
    final = final_priority(impact, urgency, vip, major, matrix)
    steps = [f"Urgence {urgency}, impact {impact}{NBSP}: la matrice donne {found}."]
    if major:
        steps.append(f"Incident majeur{NBSP}: {MAJOR}, hors de la matrice.")
    elif vip:
        cap = " (5 est le plus haut)" if found == final else ""
        steps.append(f"VIP{NBSP}: un niveau de plus{cap}.")
    steps.append(f"Priorité {final}, {NAMES[final]}{NBSP}: {targets(final)}.")
    return " ".join(steps)


def priority_picture(impact: int, urgency: int, vip: bool, major: bool, matrix: Matrix) -> str:
    """The matrix with its chosen cell, and the result beside it."""
    shapes = [
        _svg.text(LEFT + 2.5 * CELL, 30, "Impact (combien de personnes ?)", 15, anchor="middle"),
        _svg.text(24, TOP + 2.4 * CELL, "Urgence", 15),
        _svg.text(24, TOP + 2.4 * CELL + 20, "(combien de", 13, _svg.QUIET),
        _svg.text(24, TOP + 2.4 * CELL + 37, "temps ?)", 13, _svg.QUIET),
    ]
    for level in range(1, 6):
        here = {"bold": True}
        ink = _svg.BORDER if level == impact else _svg.QUIET
        x = LEFT + CELL * (level - 0.5)
        shapes.append(_svg.text(x, TOP - 14, str(level), 15, ink, "middle", **here))
        ink = _svg.BORDER if level == urgency else _svg.QUIET
        y = TOP + CELL * (level - 0.5) + 5
        shapes.append(_svg.text(LEFT - 18, y, str(level), 15, ink, "middle", **here))
    for row, line in enumerate(matrix):
        for column, level in enumerate(line):
            shapes.append(_cell(row, column, level))
    x, y = LEFT + CELL * (impact - 1), TOP + CELL * (urgency - 1)
    edge = {"stroke": _svg.BORDER, "stroke_width": 5, "rx": 6}
    shapes.append(_svg.rect(x, y, CELL, CELL, "none", **edge))
    shapes.append(_result(impact, urgency, vip, major, matrix))
    words = priority_words(impact, urgency, vip, major, matrix)
    return _svg.picture(WIDTH, HEIGHT, words, *shapes)


def _cell(row: int, column: int, level: int) -> str:
    x, y = LEFT + CELL * column, TOP + CELL * row
    return _svg.rect(x + 1, y + 1, CELL - 2, CELL - 2, PAPERS[level], rx=5) + _svg.text(
        x + CELL / 2, y + CELL / 2 + 6, str(level), 18, anchor="middle", bold=True
    )


def _result(impact: int, urgency: int, vip: bool, major: bool, matrix: Matrix) -> str:
    final = final_priority(impact, urgency, vip, major, matrix)
    ink = _svg.PAPER if final == MAJOR else _svg.INK
    taken, restored = TARGETS[final]
    lines = (
        (f"matrice{NBSP}: {priority(impact, urgency, matrix)}", 15, False),
        (f"Priorité {final}", 34, True),
        (NAMES[final], 20, True),
        (f"prise en charge{NBSP}: {taken}", 15, False),
        (f"rétablissement{NBSP}: {restored}", 15, False),
    )
    shapes = [_svg.rect(520, TOP, 340, 5 * CELL, PAPERS[final], rx=12)]
    for (words, size, bold), y in zip(lines, (124, 176, 212, 268, 298), strict=True):
        shapes.append(_svg.text(690, y, words, size, ink, "middle", bold=bold))
    if vip and not major:
        shapes.append(
            _svg.text(690, 240, f"VIP{NBSP}: un niveau de plus, au plus 5", 13, ink, "middle")
        )
    if major:
        shapes.append(_svg.text(690, 240, "incident majeur, hors matrice", 13, ink, "middle"))
    return "".join(shapes)


class PriorityExplorer(StillVBox):
    """Two levels to click, two exceptions to tick, a matrix to choose."""

    def __init__(self, impact: int = 2, urgency: int = 4):
        self.impact = self._levels(impact, "Impact")
        self.urgency = self._levels(urgency, "Urgence")
        self.vip = w.Checkbox(False, description="Demande d'un VIP", indent=False)
        self.major = w.Checkbox(False, description="Incident majeur", indent=False)
        self.matrix = w.Dropdown(
            options=list(MATRICES),
            description="Matrice",
            style={"description_width": "70px"},
            layout=w.Layout(width="300px"),
        )
        for box in (self.vip, self.major):
            box.layout = w.Layout(width="180px")
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.impact, self.urgency, self.vip, self.major, self.matrix):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        levels = w.HBox([self.impact, self.urgency], layout=row)
        more = w.HBox([self.matrix, self.vip, self.major], layout=row)
        super().__init__([levels, more, self.picture, self.words])
        self._draw()

    @staticmethod
    def _levels(value: int, words: str) -> w.ToggleButtons:
        return w.ToggleButtons(
            options=[1, 2, 3, 4, 5],
            value=value,
            description=words,
            style={"button_width": "44px", "description_width": "70px"},
            layout=w.Layout(width="430px"),
        )

    def _draw(self, _change=None) -> None:
        case = (
            self.impact.value,
            self.urgency.value,
            self.vip.value,
            self.major.value,
            MATRICES[self.matrix.value],
        )
        self.picture.value = priority_picture(*case)
        self.words.value = note(priority_words(*case))
