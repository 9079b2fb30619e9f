"""A learner's week of maintenance, judged rule by rule."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from gmsi.exercise._check import Check
from gmsi.planning import Slot
from gmsi.week_plan import Fault, Week

# Without one or two tasks a plan is judged on the others; a plan of one task breaks no rule.
MOST_MISSING = 2
FIELDS = {"tache": str, "technicien": str, "jour": str, "debut": int, "fin": int}
Rule = Callable[[Week, Sequence[Slot]], Iterable[Fault]]


def check_week(check: Check, week: Week, plan: Any, rule: Rule) -> None:
    """Tell what `rule`, one of `gmsi.week_plan`, finds wrong in a list of dicts, one a task."""
    slots = read_week(check, week, plan)
    for fault in rule(week, slots):
        check.that(False, fault.words, fault.key)


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
