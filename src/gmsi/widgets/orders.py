"""The jobs of one technician to put in order, and what each order costs by three measures."""

from collections.abc import Sequence

import ipywidgets as w

from gmsi.planning import (
    RULES,
    Job,
    completions,
    late_count,
    lateness,
    weighted_wait,
    worst_lateness,
)
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, LEFT, RIGHT, ROW = 920, 24, 896, 30
MEASURES = {
    "pire retard": worst_lateness,
    "tâches en retard": late_count,
    "attente pondérée": weighted_wait,
}
SHORT = {
    "ordre d'arrivée": "arrivée",
    "la plus courte d'abord": "la plus courte",
    "échéance la plus proche (EDF)": "EDF",
    "Moore-Hodgson": "Moore-Hodgson",
    "règle de Smith (durée ÷ poids)": "Smith",
}
JOBS = (
    Job("sauvegarde", 1, 13, 3),
    Job("messagerie", 4, 4, 3),
    Job("écran", 3, 5, 2),
    Job("scanner", 2, 6, 3),
)


def order_words(order: Sequence[Job]) -> str:
    """The order, when each job ends, and the three measures."""
    ends = ", ".join(
        f"{job.name} finit à {end} (échéance {job.due})"
        for job, end in zip(order, completions(order), strict=True)
    )
    measured = ", ".join(f"{name} {measure(order)}" for name, measure in MEASURES.items())
    return f"{ends[0].upper()}{ends[1:]}. Résultat{NBSP}: {measured}."


def order_picture(order: Sequence[Job], jobs: Sequence[Job]) -> str:
    """The jobs end to end, the due date of each, and what the rules make of `jobs` as they came."""
    total = sum(job.duration for job in order)
    scale = (RIGHT - LEFT) / max(total, *(job.due for job in order))
    shapes = [_svg.text(LEFT, 28, "Le technicien, heure par heure", 16, bold=True)]
    for hour in range(int((RIGHT - LEFT) / scale) + 1):
        x = LEFT + scale * hour
        shapes.append(_svg.line(x, 40, x, 134, _svg.LINE))
        shapes.append(_svg.text(x, 150, f"{hour}", 12, _svg.QUIET, "middle"))
    ends, late = completions(order), lateness(order)
    for rank, job in enumerate(order):
        shapes.append(_job(LEFT + scale * (ends[rank] - job.duration), scale, job, late[rank]))
    shapes.append(_table(order, jobs, 186))
    return _svg.picture(WIDTH, 208 + ROW * (len(RULES) + 1), order_words(order), *shapes)


def _job(x: float, scale: float, job: Job, late: int) -> str:
    """One bar, red if it ends late, with what is said of its due date."""
    ink, paper = (_svg.BAD, _svg.CLASH) if late > 0 else (_svg.GOOD, "#d5f0e3")
    width = scale * job.duration
    told = f"+{late} h" if late > 0 else "à l'heure"
    fits = width > 7.6 * len(job.name)
    return (
        _svg.rect(x, 52, width, 66, paper, rx=4, stroke=ink, stroke_width=2)
        + _svg.text(x + width / 2, 74, job.name, 13 if fits else 9, anchor="middle", bold=True)
        + _svg.text(x + width / 2, 92, f"pour {job.due} h", 12 if width > 60 else 10, ink, "middle")
        + _svg.text(
            x + width / 2, 110, told, 12 if width > 60 else 10, ink, "middle", bold=late > 0
        )
    )


def _table(order: Sequence[Job], jobs: Sequence[Job], top: float) -> str:
    """Your order and each rule's, by the three measures; a star marks the best of each column."""
    rows = {"votre ordre": list(order)}
    rows |= {SHORT[name]: rule(jobs) for name, rule in RULES.items()}
    best = {
        name: min(measure(found) for found in rows.values()) for name, measure in MEASURES.items()
    }
    shapes = []
    for column, name in enumerate(MEASURES):
        shapes.append(_svg.text(560 + 145 * column, top, name, 13, _svg.QUIET, "end", bold=True))
    for rank, (title, found) in enumerate(rows.items()):
        y = top + ROW * (rank + 0.85)
        if rank == 0:
            shapes.append(_svg.rect(LEFT - 8, y - 20, RIGHT - LEFT + 16, 28, "#fff3dc", rx=4))
        names = " → ".join(job.name for job in found)
        shapes.append(_svg.text(LEFT, y, title, 13, bold=rank == 0))
        shapes.append(_svg.text(LEFT + 118, y, names, 12, _svg.QUIET))
        for column, (name, measure) in enumerate(MEASURES.items()):
            value = measure(found)
            good = value == best[name]
            words = f"{value} ★" if good else f"{value}"
            ink = _svg.GOOD if good else _svg.INK
            shapes.append(
                _svg.text(560 + 145 * column, y, words, 14, ink, "end", bold=good, mono=True)
            )
    return "".join(shapes)


class OrderExplorer(StillVBox):
    """A job to choose, two buttons to move it, and a button a rule."""

    def __init__(self, jobs: Sequence[Job] = JOBS):
        self.jobs, self.order = list(jobs), list(jobs)
        self.chosen = w.ToggleButtons(
            options=[job.name for job in jobs], style={"button_width": "auto"}
        )
        self.sooner = self._button("plus tôt", "arrow-left", lambda: self.move(-1))
        self.later = self._button("plus tard", "arrow-right", lambda: self.move(1))
        rules = [
            self._button(SHORT[name], "sort", lambda name=name: self.apply(name)) for name in RULES
        ]
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        self.picture, self.words = w.HTML(), w.HTML()
        super().__init__(
            [
                w.HBox([w.Label("La tâche"), self.chosen, self.sooner, self.later], layout=row),
                w.HBox([w.Label(f"Ou une règle{NBSP}:"), *rules], layout=row),
                self.picture,
                self.words,
            ]
        )
        self._draw()

    @staticmethod
    def _button(words: str, icon: str, action) -> w.Button:
        button = w.Button(description=words, icon=icon, layout=w.Layout(width="auto"))
        button.on_click(lambda _button: action())
        return button

    def move(self, step: int) -> None:
        """Exchange the chosen job with the one before or after it."""
        here = [job.name for job in self.order].index(self.chosen.value)
        there = here + step
        if 0 <= there < len(self.order):
            self.order[here], self.order[there] = self.order[there], self.order[here]
            self._draw()

    def apply(self, rule: str) -> None:
        """Put the jobs in the order of a rule."""
        self.order = RULES[rule](self.jobs)
        self._draw()

    def _draw(self) -> None:
        self.picture.value = order_picture(self.order, self.jobs)
        self.words.value = note(order_words(self.order))
