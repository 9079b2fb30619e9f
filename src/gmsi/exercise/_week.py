"""The properties of a learner's week of maintenance: any plan that has them is right."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from gmsi.exercise._check import Check
from gmsi.maintenance_case import DAYS, SPANS
from gmsi.planning import Slot, outside, overlapping

# Without one or two tasks a plan is judged on the others; a plan of one task breaks no rule.
MOST_MISSING = 2
FIELDS = {"tache": str, "technicien": str, "jour": str, "debut": int, "fin": int}
Week = Mapping[str, Any]


def read_week(check: Check, week: Week, plan: Any) -> list[Slot]:
    """The slots of a list of dicts with the five keys; an ill-formed one is told and left out."""
    rows = plan if isinstance(plan, list) else []
    check.that(bool(rows), "Il faut une liste de dictionnaires, un par tâche.")
    slots = []
    for row in rows:
        sound = isinstance(row, dict) and all(
            type(row.get(name)) is kind for name, kind in FIELDS.items()
        )
        if sound:
            slots.append(Slot(*(row[name] for name in FIELDS)))
        check.that(
            sound,
            "Une ligne n'a pas les cinq clés demandées, ou une heure n'est pas un entier.",
        )
    missing = set(week["taches"]) - {slot.task for slot in slots}
    check.that(len(missing) <= MOST_MISSING, "Il manque trop de tâches pour juger le reste.")
    return slots


def check_tasks(check: Check, week: Week, slots: list[Slot]) -> None:
    """Each task once and whole."""
    placed = Counter(slot.task for slot in slots)
    for name in week["taches"]:
        check.that(placed[name] > 0, f"«\u00a0{name}\u00a0» manque.", "task_missing")
        check.that(placed[name] < 2, f"«\u00a0{name}\u00a0» figure deux fois.", "task_twice")
    check.that(
        placed.keys() <= week["taches"].keys(),
        "Une ligne porte un nom qui n'est pas dans la liste.",
    )
    for slot in known(week, slots):
        check.that(
            slot.end - slot.start == week["taches"][slot.task]["duree"],
            f"«\u00a0{slot.task}\u00a0» n'a pas la bonne durée.",
            "wrong_duration",
        )


def check_people(check: Check, week: Week, slots: list[Slot]) -> None:
    """One thing at a time, by somebody who can and who is there."""
    for one, other in overlapping(slots):
        check.that(
            False,
            f"{one.worker} fait deux choses à la fois, {one.day}\u00a0: "
            f"«\u00a0{one.task}\u00a0» et «\u00a0{other.task}\u00a0».",
            "two_at_once",
        )
    for slot in known(week, slots):
        skills = week["techniciens"].get(slot.worker, ())
        check.that(
            week["taches"][slot.task]["competence"] in skills,
            f"«\u00a0{slot.task}\u00a0» est confié à quelqu'un qui n'a pas la compétence.",
            "skill_missing",
        )
        check.that(
            [slot.worker, slot.day] != list(week["absence"]),
            f"{slot.worker} est absent(e) {slot.day}.",
            "absent_worker",
        )


def check_hours(check: Check, week: Week, slots: list[Slot]) -> None:
    """Within the opening hours, on an open day."""
    for slot in outside(slots, dict.fromkeys(week["jours"], SPANS)):
        check.that(
            False,
            f"«\u00a0{slot.task}\u00a0» déborde des heures de travail ou tombe un jour fermé.",
            "outside_hours",
        )


def check_afternoons(check: Check, week: Week, slots: list[Slot]) -> None:
    """In the afternoon where users asked for it."""
    for slot in known(week, slots):
        late_enough = slot.start >= SPANS[1][0] or not week["taches"][slot.task]["apres_midi"]
        check.that(
            late_enough,
            f"«\u00a0{slot.task}\u00a0» doit se faire l'après-midi.",
            "change_window",
        )


def check_precedence(check: Check, week: Week, slots: list[Slot]) -> None:
    """Nothing starts before the end of what it waits for."""
    ends = {slot.task: moment(slot.day, slot.end) for slot in slots}
    for slot in known(week, slots):
        before = week["taches"][slot.task]["apres"]
        check.that(
            before is None or ends.get(before, (9, 0)) <= moment(slot.day, slot.start),
            f"«\u00a0{slot.task}\u00a0» commence avant la fin de «\u00a0{before}\u00a0».",
            "precedence",
        )


def check_due(check: Check, week: Week, slots: list[Slot]) -> None:
    """Every task is over by the end of its due day."""
    for slot in known(week, slots):
        due = week["taches"][slot.task]["echeance"]
        check.that(
            moment(slot.day, slot.end) <= moment(due, 24),
            f"«\u00a0{slot.task}\u00a0» finit après son échéance ({due}).",
            "due_missed",
        )


def known(week: Week, slots: list[Slot]) -> list[Slot]:
    """The slots of tasks that the week holds."""
    return [slot for slot in slots if slot.task in week["taches"]]


def moment(day: str, hour: int) -> tuple[int, int]:
    """A moment of the week, to compare; an unknown day comes after all others."""
    return (DAYS.index(day) if day in DAYS else len(DAYS), hour)
