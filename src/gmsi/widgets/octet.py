"""One octet to compose, switch by switch."""

import ipywidgets as w

from gmsi.widgets._french import NBSP, bad, good, note
from gmsi.widgets._still import StillVBox

WEIGHTS = (128, 64, 32, 16, 8, 4, 2, 1)


def octet_words(value: int) -> str:
    """The octet as its sum of weights and its eight bits, in French."""
    weights = [str(weight) for weight in WEIGHTS if value & weight]
    total = f"{' + '.join(weights)} = {value}" if len(weights) > 1 else str(value)
    return f"Somme des poids allumés{NBSP}: {total}. En binaire{NBSP}: {value:08b}."


class OctetExplorer(StillVBox):
    """Eight switches; `goal`, if given, is the value to compose (0 to 255)."""

    def __init__(self, value: int = 0, goal: int | None = None):
        self.goal = goal
        self.switches = [
            w.ToggleButton(layout=w.Layout(width="76px", height="58px")) for _ in WEIGHTS
        ]
        self.words = w.HTML()
        for weight, switch in zip(WEIGHTS, self.switches, strict=True):
            switch.value = bool(value & weight)
            switch.observe(self._draw, "value")
        asked = "" if goal is None else f"Composez {goal}. "
        title = w.HTML(f"<strong>{asked}Allumez (1) ou éteignez (0) chaque bit{NBSP}:</strong>")
        row = w.HBox(self.switches, layout=w.Layout(flex_flow="row wrap"))
        super().__init__([title, row, self.words])
        self._draw()

    @property
    def value(self) -> int:
        """The octet now composed."""
        lit = zip(WEIGHTS, self.switches, strict=True)
        return sum(weight for weight, switch in lit if switch.value)

    def _draw(self, _change=None) -> None:
        for weight, switch in zip(WEIGHTS, self.switches, strict=True):
            switch.description = f"{int(switch.value)} · {weight}"
            switch.button_style = "primary" if switch.value else ""
            switch.tooltip = (
                f"bit de poids {weight}{NBSP}: {'allumé' if switch.value else 'éteint'}"
            )
        words = octet_words(self.value)
        if self.goal is None or self.value == 0:
            self.words.value = note(words)
        elif self.value == self.goal:
            self.words.value = good(words)
        else:
            gap = self.goal - self.value
            advice = f"Il manque {gap}." if gap > 0 else f"Il y a {-gap} de trop."
            self.words.value = bad(f"{words} {advice}", "Pas encore")
