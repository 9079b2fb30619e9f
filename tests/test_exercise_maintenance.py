"""What the checks on orders, deadlines and weeks of maintenance tell of wrong answers."""

from datetime import datetime, timedelta

import pytest

from gmsi import exercise, week_plan
from gmsi.exercise import Check
from gmsi.maintenance_case import personal_week
from gmsi.planning import as_they_came, shortest_first, worst_lateness

# Of the two wrong rules, the first queue tells nothing apart, and the second does.
ALIKE = {"a": {"duree": 1, "echeance": 9, "poids": 1}, "b": {"duree": 5, "echeance": 5, "poids": 1}}
APART = {"a": {"duree": 4, "echeance": 9, "poids": 1}, "b": {"duree": 5, "echeance": 5, "poids": 1}}
APART["c"] = {"duree": 1, "echeance": 20, "poids": 1}
RULES = {"shortest_for_due": shortest_first, "arrival_order": as_they_came}


def lines_of(judge, *args):
    """What one check tells, as pairs of a key and a line."""
    check = Check(points=1)
    with check.aspect("essai"):
        judge(check, *args)
    return [(line.misconception, line.text) for line in check.result().aspects[0].lines]


def test_the_rule_that_is_named_explains_every_bad_order():
    """A queue on which two wrong rules agree does not settle which one was followed."""
    told = lines_of(exercise.check_orders, list, [ALIKE, APART], worst_lateness, RULES)
    assert [key for key, _ in told] == ["arrival_order"]
    by_due = lambda tasks: sorted(tasks, key=lambda name: tasks[name]["echeance"])  # noqa: E731
    assert lines_of(exercise.check_orders, by_due, [ALIKE, APART], worst_lateness, RULES) == []


@pytest.mark.parametrize("order", [None, [], ["a"], ["a", "a"], "ab"])
def test_an_order_that_is_no_list_of_every_name_is_told(order):
    """Whatever comes back, the check says what was asked for."""
    ((key, text),) = lines_of(
        exercise.check_orders, lambda _: order, [ALIKE], worst_lateness, RULES
    )
    assert key is None
    assert "chaque tâche" in text


def test_the_clock_that_is_named_explains_every_deadline():
    """At 11:30 a clock that never stops and one that counts lunch agree; overnight they do not."""
    noon, evening = (datetime(2026, 9, 15, 11, 30), 60), (datetime(2026, 9, 15, 17, 30), 60)

    def never_stops(opened, minutes, _holidays):
        return opened + timedelta(minutes=minutes)

    told = lines_of(exercise.check_deadlines, never_stops, [noon, evening])
    assert [key for key, _ in told] == ["clock_never_stops"]
    assert "mardi 15/09/2026 à 11:30 donne" in told[0][1]
    ((key, text),) = lines_of(exercise.check_deadlines, lambda *_: 1 / 0, [noon])
    assert key is None
    assert "ZeroDivisionError" in text


def test_a_plan_that_lacks_a_task_is_judged_on_the_others():
    """Partial work earns partial points; three tasks short, nothing more can be said."""
    week = personal_week("camille")
    names = list(week["taches"])
    row = {"technicien": "Karim", "jour": "lundi", "debut": 8, "fin": 9}
    plan = [{"tache": name, **row} for name in names]
    rule = week_plan.hour_faults
    assert lines_of(exercise.check_week, week, plan[:-2], rule) == []
    assert "trop de tâches" in lines_of(exercise.check_week, week, plan[:-3], rule)[0][1]
    for wrong in (None, "", [7], [{"tache": names[0]}]):
        assert lines_of(exercise.check_week, week, wrong, rule)
    missing = lines_of(exercise.check_week, week, plan[:-1], week_plan.task_faults)
    assert "task_missing" in dict(missing)
