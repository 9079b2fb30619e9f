"""A week of maintenance: what is wrong in a plan, in French. A plan without a fault is right.

A week is plain data with the French keys of `gmsi.maintenance_case`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gmsi.maintenance_case import DAYS, SPANS
from gmsi.planning import Slot, outside, overlapping

Week = Mapping[str, Any]
NEVER = (len(DAYS) + 1, 0)


@dataclass(frozen=True)
class Fault:
    """One fault in words, and the key of the misconception behind it, if it has a name."""

    words: str
    key: str | None


def task_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """Each task once and whole."""
    placed = Counter(slot.task for slot in slots)
    for name in week["taches"]:
        if placed[name] == 0:
            yield Fault(f"«\u00a0{name}\u00a0» manque.", "task_missing")
        if placed[name] > 1:
            yield Fault(f"«\u00a0{name}\u00a0» figure plusieurs fois.", "task_twice")
    if placed.keys() - week["taches"].keys():
        yield Fault("Une ligne porte un nom qui n'est pas dans la liste.", None)
    for slot, task in known(week, slots):
        if slot.end - slot.start != task["duree"]:
            yield Fault(f"«\u00a0{slot.task}\u00a0» n'a pas la bonne durée.", "wrong_duration")


def people_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """One thing at a time, by somebody who can and who is there."""
    for one, other in overlapping(slots):
        yield Fault(
            f"{one.worker} fait deux choses à la fois, {one.day}\u00a0: "
            f"«\u00a0{one.task}\u00a0» et «\u00a0{other.task}\u00a0».",
            "two_at_once",
        )
    for slot, task in known(week, slots):
        if task["competence"] not in week["techniciens"].get(slot.worker, ()):
            yield Fault(
                f"«\u00a0{slot.task}\u00a0» est confié à quelqu'un qui n'a pas la compétence.",
                "skill_missing",
            )
        if [slot.worker, slot.day] == list(week["absence"]):
            yield Fault(f"{slot.worker} n'est pas là {slot.day}.", "absent_worker")


def hour_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """Within the opening hours, on an open day."""
    for slot in outside(slots, dict.fromkeys(week["jours"], SPANS)):
        yield Fault(
            f"«\u00a0{slot.task}\u00a0» déborde des heures de travail ou tombe un jour fermé.",
            "outside_hours",
        )


def window_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """In the afternoon where users asked for it."""
    for slot, task in known(week, slots):
        if task["apres_midi"] and slot.start < SPANS[1][0]:
            yield Fault(f"«\u00a0{slot.task}\u00a0» doit se faire l'après-midi.", "change_window")


def precedence_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """Nothing starts before the end of what it waits for."""
    ends = {slot.task: moment(slot.day, slot.end) for slot in slots}
    for slot, task in known(week, slots):
        before = task["apres"]
        if before and ends.get(before, NEVER) > moment(slot.day, slot.start):
            yield Fault(
                f"«\u00a0{slot.task}\u00a0» commence avant la fin de «\u00a0{before}\u00a0».",
                "precedence",
            )


def due_faults(week: Week, slots: Sequence[Slot]) -> Iterator[Fault]:
    """Every task is over by the end of its due day."""
    for slot, task in known(week, slots):
        due = task["echeance"]
        if moment(slot.day, slot.end) > moment(due, 24):
            yield Fault(
                f"«\u00a0{slot.task}\u00a0» finit après son échéance ({due}).", "due_missed"
            )


RULES = (task_faults, people_faults, hour_faults, window_faults, precedence_faults, due_faults)


def faults(week: Week, slots: Sequence[Slot]) -> list[Fault]:
    """All that is wrong in a plan, rule after rule."""
    return [fault for rule in RULES for fault in rule(week, slots)]


def known(week: Week, slots: Sequence[Slot]) -> Iterator[tuple[Slot, Mapping[str, Any]]]:
    """The slots of tasks that the week holds, each with its task."""
    for slot in slots:
        if slot.task in week["taches"]:
            yield slot, week["taches"][slot.task]


def moment(day: str, hour: int) -> tuple[int, int]:
    """A moment of the week, to compare; an unknown day comes after all others."""
    return (DAYS.index(day) if day in DAYS else len(DAYS), hour)
