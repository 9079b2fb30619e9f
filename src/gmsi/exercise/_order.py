"""The order in which a learner's function puts the jobs of one technician, judged by its aim."""

from collections.abc import Callable, Mapping, Sequence
from itertools import permutations

from gmsi.exercise._check import Check
from gmsi.misconceptions import describe
from gmsi.planning import Job


def check_order(
    check: Check,
    function: Callable,
    tasks: Mapping[str, Mapping[str, int]],
    aim: Callable[[Sequence[Job]], int],
    wrong: Mapping[str, Callable[[Sequence[Job]], Sequence[Job]]],
) -> None:
    """Check that `function(tasks)` lists every name once, and that no order has a smaller aim.

    Any of the best orders is right. `wrong` maps misconception keys to the order that each wrong
    rule gives. Every order is tried: keep to seven tasks.
    """
    jobs = [Job(name, t["duree"], t["echeance"], t["poids"]) for name, t in tasks.items()]
    order = function(dict(tasks))
    names = [str(name) for name in order] if isinstance(order, list) else []
    check.that(
        sorted(names) == sorted(tasks),
        "Il faut une liste où le nom de chaque tâche figure une fois, et une seule.",
    )
    if sorted(names) != sorted(tasks):
        return
    ranked = sorted(jobs, key=lambda job: names.index(job.name))
    best = min(map(aim, permutations(jobs)))
    key = next((k for k, rule in wrong.items() if [*rule(jobs)] == ranked), None)
    reason = f"\u00a0: {describe(key)}" if key else ""
    check.that(aim(ranked) == best, f"Il existe un meilleur ordre que le vôtre{reason}.", key)
