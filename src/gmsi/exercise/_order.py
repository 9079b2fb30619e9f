"""The order in which a learner's function puts the jobs of one technician, judged by its aim."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import permutations

from gmsi.exercise._check import Check
from gmsi.misconceptions import describe
from gmsi.planning import Job

Tasks = Mapping[str, Mapping[str, int]]
Order = Sequence[Job]


def check_orders(
    check: Check,
    function: Callable,
    queues: Iterable[Tasks],
    aim: Callable[[Order], int],
    wrong: Mapping[str, Callable[[Order], Order]],
) -> None:
    """Check that `function(tasks)` lists every name once, and that no order has a smaller aim.

    Any of the best orders is right. `wrong` maps misconception keys to the order that each wrong
    rule gives; the one named explains every queue that is put in a bad order, for two rules may
    agree on one. Every order is tried: keep to seven tasks.
    """
    bad = []
    for tasks in queues:
        jobs = [Job(name, t["duree"], t["echeance"], t["poids"]) for name, t in tasks.items()]
        ranked = ranked_jobs(check, jobs, function(dict(tasks)))
        if ranked and aim(ranked) > min(map(aim, permutations(jobs))):
            bad.append((jobs, ranked))
    if bad:
        keys = (k for k, rule in wrong.items() if all([*rule(jobs)] == got for jobs, got in bad))
        key = next(keys, None)
        reason = f"\u00a0: {describe(key)}" if key else ""
        check.that(False, f"Il existe un meilleur ordre que le vôtre{reason}.", key)


def ranked_jobs(check: Check, jobs: Order, names: object) -> list[Job]:
    """The jobs as the learner's list of names ranks them; empty, and told, if it cannot."""
    names = [str(name) for name in names] if isinstance(names, list) else []
    complete = sorted(names) == sorted(job.name for job in jobs)
    check.that(
        complete, "Il faut une liste où le nom de chaque tâche figure une fois, et une seule."
    )
    return sorted(jobs, key=lambda job: names.index(job.name)) if complete else []
