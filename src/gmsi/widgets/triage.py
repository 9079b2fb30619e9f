"""Rules to edit, requests sorted by them, and the confusion matrix that judges the rules."""

from collections.abc import Sequence
from html import escape

import ipywidgets as w

from gmsi.ticket_case import CATEGORIES, REQUESTS
from gmsi.triage import UNKNOWN, Rules, accuracy, classify, confusion, f1_scores, words
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, LEFT, TOP, STEP, LINE = 920, 322, 190, 92, 96, 38
SHOWN = 4
FIRST_RULES = {
    "matériel": "ecran, imprimante",
    "logiciel": "logiciel, erreur",
    "réseau": "reseau",
    "compte": "compte, mot, passe",
    "manipulation": "comment",
}
Found = Sequence[str]


def read_stems(entry: str) -> list[str]:
    """The stems of an entry, without the accents that the words compared have lost."""
    return words(entry)


def sort_all(rules: Rules) -> list[str]:
    """The category that the rules give each request."""
    return [classify(text, rules) for text, _category in REQUESTS]


def judged(found: Found) -> list[list[int]]:
    """The confusion matrix, requests that no rule knows in a last column."""
    truth = [category for _text, category in REQUESTS]
    return confusion(truth, found, [*CATEGORIES, UNKNOWN])


def triage_words(found: Found) -> str:
    """The figures, and a few requests badly sorted."""
    matrix = judged(found)
    wrong = [
        f"«{NBSP}{escape(text, quote=False)}{NBSP}» ({category}, rangée en {guess})"
        for (text, category), guess in zip(REQUESTS, found, strict=True)
        if guess != category
    ]
    shown = "<br>".join(wrong[:SHOWN])
    rest = f"<br>… et {counted(len(wrong) - SHOWN, 'autre')}." if len(wrong) > SHOWN else ""
    errors = f" Mal rangées{NBSP}:<br>{shown}{rest}" if wrong else " Aucune erreur."
    return (
        f"Bonnes réponses{NBSP}: {100 * float(accuracy(matrix)):.0f}{NBSP}%. "
        f"Macro-F1{NBSP}: {_comma(category_mean(matrix))}.{errors}"
    )


def category_mean(matrix: list[list[int]]) -> float:
    """The macro-F1 of the five categories: the column of unknown requests is none."""
    return sum(float(score or 0) for score in f1_scores(matrix)[:-1]) / len(CATEGORIES)


def _comma(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def triage_picture(found: Found) -> str:
    """The matrix: a row a true category, a column a category found, right ones on the diagonal."""
    matrix = judged(found)
    scores = f1_scores(matrix)
    columns = [*CATEGORIES, UNKNOWN]
    shapes = [
        _svg.text(
            24,
            32,
            "Une ligne par vraie catégorie, une colonne par catégorie trouvée",
            16,
            bold=True,
        ),
        _svg.text(
            LEFT + STEP * len(columns) + 42, TOP - 14, "F1", 14, _svg.QUIET, "middle", bold=True
        ),
    ]
    for rank, name in enumerate(columns):
        x = LEFT + STEP * (rank + 0.5)
        shapes.append(_svg.text(x, TOP - 14, name, 13, _svg.QUIET, "middle"))
    for row, name in enumerate(CATEGORIES):
        y = TOP + LINE * row
        shapes.append(_svg.text(LEFT - 14, y + LINE / 2 + 5, name, 14, anchor="end", bold=True))
        for column, count in enumerate(matrix[row]):
            shapes.append(_cell(LEFT + STEP * column, y, count, row == column))
        score = _comma(float(scores[row] or 0))
        x = LEFT + STEP * len(columns) + 42
        shapes.append(_svg.text(x, y + LINE / 2 + 5, score, 15, anchor="middle", mono=True))
    said = f"Macro-F1{NBSP}: {_comma(category_mean(matrix))}"
    shapes.append(_svg.text(896, TOP + LINE * 5 + 26, said, 17, _svg.BORDER, "end", bold=True))
    return _svg.picture(WIDTH, HEIGHT, said, *shapes)


def _cell(x: float, y: float, count: int, right: bool) -> str:
    fill = _svg.FREE
    if count:
        fill = _svg.GOOD_PAPER if right else _svg.CLASH
    ink = (_svg.GOOD if right else _svg.BAD) if count else _svg.FREE_INK
    box = _svg.rect(x + 2, y + 2, STEP - 4, LINE - 4, fill, rx=5, stroke=_svg.LINE)
    return box + _svg.text(x + STEP / 2, y + LINE / 2 + 6, str(count), 16, ink, "middle", bold=True)


class TriagePlayground(StillVBox):
    """Five lists of stems to edit; everything else follows."""

    def __init__(self):
        self.stems = {
            category: w.Text(
                FIRST_RULES[category],
                description=category,
                continuous_update=False,
                style={"description_width": "100px"},
                layout=w.Layout(width="450px"),
            )
            for category in CATEGORIES
        }
        self.picture, self.words = w.HTML(), w.HTML()
        for entry in self.stems.values():
            entry.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        entries = w.HBox(list(self.stems.values()), layout=row)
        super().__init__([entries, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        rules = {category: read_stems(entry.value) for category, entry in self.stems.items()}
        found = sort_all(rules)
        self.picture.value = triage_picture(found)
        self.words.value = note(triage_words(found))
