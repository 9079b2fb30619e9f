"""A week to plan: who does what and when, drawn as a Gantt chart, its faults said at once."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import ipywidgets as w

from gmsi.maintenance_case import SPANS, TECHNICIANS, task
from gmsi.planning import Slot, overlapping
from gmsi.week_plan import faults
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, good, note
from gmsi.widgets._still import StillVBox

WIDTH, LEFT, RIGHT, TOP, ROW = 920, 100, 900, 74, 46
OPENS, CLOSES = SPANS[0][0], SPANS[-1][1]
ALL_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
LESSON_WEEK = {
    "taches": {
        "sauvegarder le serveur": task("serveur", 2, "mardi"),
        "mettre à jour le serveur": task(
            "serveur", 3, "mercredi", "sauvegarder le serveur", afternoon=True
        ),
        "changer le commutateur": task("réseau", 2, "mardi", afternoon=True),
        "préparer cinq portables": task("poste", 4, "mardi"),
        "livrer les cinq portables": task("poste", 1, "vendredi", "préparer cinq portables"),
    },
    "techniciens": {name: list(skills) for name, skills in TECHNICIANS.items()},
    "jours": ["lundi", "mardi", "mercredi", "vendredi"],
    "absence": ["Karim", "mardi"],
}
FIRST_TRY = (
    Slot("sauvegarder le serveur", "Inès", "lundi", 8, 10),
    Slot("mettre à jour le serveur", "Inès", "lundi", 9, 12),
    Slot("changer le commutateur", "Lou", "mardi", 13, 15),
    Slot("préparer cinq portables", "Karim", "mardi", 8, 12),
    Slot("livrer les cinq portables", "Lou", "lundi", 16, 17),
)


def week_words(slots: Sequence[Slot]) -> str:
    """The plan in words, a technician after another."""
    workers = dict.fromkeys(slot.worker for slot in slots)
    told = []
    for worker in workers:
        own = sorted((ALL_DAYS.index(s.day), s.start, s) for s in slots if s.worker == worker)
        each = ", ".join(f"{s.task}, {s.day} de {s.start} h à {s.end} h" for *_, s in own)
        told.append(f"{worker}{NBSP}: {each}.")
    return " ".join(told)


def week_picture(week: Mapping[str, Any], slots: Sequence[Slot]) -> str:
    """The Gantt chart: a row a technician, a column an hour, closed hours greyed."""
    workers = list(week["techniciens"])
    height = TOP + ROW * len(workers) + 20
    shapes = [_svg.text(20, 26, "Le planning de la semaine", 16, bold=True)]
    for rank, worker in enumerate(workers):
        y = TOP + ROW * rank
        shapes.append(_svg.text(LEFT - 10, y + 27, worker, 14, anchor="end", bold=True))
        for day in ALL_DAYS:
            away = [worker, day] == list(week["absence"])
            shapes.append(_open_hours(day, y, day in week["jours"] and not away))
            if away:
                right = _x(day, CLOSES) - 6
                shapes.append(_svg.text(right, y + 24, "absent", 12, _svg.INK, "end"))
    for day in ALL_DAYS:
        shapes.append(_heading(day, day in week["jours"]))
    numbers = {name: number for number, name in enumerate(week["taches"], start=1)}
    for slot in slots:
        shapes.append(_bar(slot, TOP + ROW * workers.index(slot.worker), numbers[slot.task]))
    for one, other in overlapping(slots):
        start, end = max(one.start, other.start), min(one.end, other.end)
        x, y = _x(one.day, start), TOP + ROW * workers.index(one.worker)
        width = _x(one.day, end) - x
        shapes.append(_svg.hatched(x, y + 4, width, ROW - 14, _svg.BAD, _svg.CLASH))
    return _svg.picture(WIDTH, height, week_words(slots), *shapes)


def _x(day: str, hour: float) -> float:
    """The abscissa of an hour of a day; nights are cut out."""
    column = (RIGHT - LEFT) / len(ALL_DAYS)
    share = (hour - OPENS + 0.5) / (CLOSES - OPENS + 1)
    return LEFT + column * (ALL_DAYS.index(day) + min(max(share, 0), 1))


def _heading(day: str, works: bool) -> str:
    words = day if works else f"{day} (férié)"
    middle = (_x(day, OPENS) + _x(day, CLOSES)) / 2
    shapes = [_svg.text(middle, 50, words, 14, anchor="middle", bold=works)]
    for hour in (8, 12, 17):
        shapes.append(_svg.text(_x(day, hour), 67, f"{hour}", 11, _svg.QUIET, "middle"))
    return "".join(shapes)


def _open_hours(day: str, y: float, works: bool) -> str:
    """The background of a day: white where one works, grey where one does not."""
    left, width = _x(day, OPENS), _x(day, CLOSES) - _x(day, OPENS)
    shapes = [_svg.rect(left, y, width, ROW - 6, _svg.LINE)]
    for start, end in SPANS if works else ():
        shapes.append(
            _svg.rect(_x(day, start), y, _x(day, end) - _x(day, start), ROW - 6, "#f5f7fa")
        )
    return "".join(shapes)


def _bar(slot: Slot, y: float, number: int) -> str:
    x, width = _x(slot.day, slot.start), _x(slot.day, slot.end) - _x(slot.day, slot.start)
    fill = _svg.SLICES[number % len(_svg.SLICES)]
    return _svg.rect(
        x, y + 4, width, ROW - 14, fill, rx=4, stroke=_svg.INK, opacity=0.85
    ) + _svg.text(x + width / 2, y + 25, f"{number}", 14, anchor="middle", bold=True)


class WeekExplorer(StillVBox):
    """A technician, a day and an hour for each task; the duration is given."""

    def __init__(self, week: Mapping[str, Any] | None = None, slots: Sequence[Slot] = FIRST_TRY):
        self.week = week or LESSON_WEEK
        placed = {slot.task: slot for slot in slots}
        self.rows = {name: self._row(placed[name]) for name in self.week["taches"]}
        self.picture, self.words = w.HTML(), w.HTML()
        lines = []
        for number, name in enumerate(self.rows, start=1):
            label = w.HTML(self._label(number, name), layout=w.Layout(width="540px"))
            controls = w.HBox(self.rows[name])
            layout = w.Layout(flex_flow="row wrap", max_width="920px")
            lines.append(w.HBox([label, controls], layout=layout))
            for control in self.rows[name]:
                control.observe(self._draw, "value")
        super().__init__([*lines, self.picture, self.words])
        self._draw()

    def _row(self, slot: Slot) -> tuple[w.Dropdown, w.Dropdown, w.Dropdown]:
        """The three choices of a task, set on a slot."""
        hours = [(f"{hour} h", hour) for hour in range(OPENS, CLOSES)]
        return tuple(
            w.Dropdown(
                options=options,
                value=value,
                tooltip=f"{what}{NBSP}: {slot.task}",
                layout=w.Layout(width="110px"),
            )
            for what, options, value in (
                ("technicien", list(self.week["techniciens"]), slot.worker),
                ("jour", ALL_DAYS, slot.day),
                ("heure de début", hours, slot.start),
            )
        )

    def _label(self, number: int, name: str) -> str:
        """What a task asks for."""
        asked = self.week["taches"][name]
        more = [f"{asked['duree']} h", asked["competence"], f"pour {asked['echeance']}"]
        if asked["apres"]:
            more.append(f"après {list(self.week['taches']).index(asked['apres']) + 1}")
        if asked["apres_midi"]:
            more.append("l'après-midi")
        return f"<strong>{number}. {escape(name)}</strong>{NBSP}: {escape(', '.join(more))}"

    @property
    def slots(self) -> list[Slot]:
        """The plan as it stands."""
        return [
            Slot(name, who.value, day.value, at.value, at.value + self._duration(name))
            for name, (who, day, at) in self.rows.items()
        ]

    def _duration(self, name: str) -> int:
        return self.week["taches"][name]["duree"]

    def _draw(self, _change=None) -> None:
        slots = self.slots
        self.picture.value = week_picture(self.week, slots)
        found = faults(self.week, slots)
        if found:
            lines = "".join(f"<li>{escape(fault.words)}</li>" for fault in found)
            told = bad(f"<ul style='margin:4px 0 0'>{lines}</ul>", "✘ À revoir")
        else:
            told = good("ce planning respecte toutes les contraintes.")
        self.words.value = told + note(escape(week_words(slots)))
