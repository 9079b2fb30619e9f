"""`gmsi feedback`: makes a class's feedback pages, side by side."""

import sys
from concurrent.futures import as_completed
from pathlib import Path

from gmsi.autograde.arguments import add_class_arguments, fault


def add_arguments(parser) -> None:
    add_class_arguments(parser, force="refait les pages déjà faites")


def run(args) -> int:
    if message := fault(args):
        print(message, file=sys.stderr)
        return 2
    from gmsi.grading.ahead import hasten_imports, imports_over

    hasten_imports()
    from gmsi.autograde.class_feedback import graded_learners
    from gmsi.course.settings import NotACourse

    imports_over()
    root = args.root.resolve()
    try:
        found = graded_learners(root, args.assignment)
    except NotACourse as error:
        print(error, file=sys.stderr)
        return 3
    wanted = [name for name in found if not args.learner or name in args.learner]
    absent = sorted({*args.learner} - {*found})
    if absent or not wanted:
        who = f" de {', '.join(absent)}" if absent else ""
        print(
            f"Aucune copie corrigée{who} pour «\u00a0{args.assignment}\u00a0». "
            f"Corrigez d'abord\u00a0: gmsi autograde {args.assignment}",
            file=sys.stderr,
        )
        return 3
    return _make(root, args, wanted)


def _make(root: Path, args, learners: list[str]) -> int:
    from gmsi.autograde.class_feedback import NoPage, make_page
    from gmsi.autograde.progress import Progress
    from gmsi.grading.warm_up import WarmUp
    from gmsi.grading.workers import Worker, WorkerLost, WorkerPool

    workers = [Worker.forked(WarmUp()) for _ in range(min(args.jobs, len(learners)))]
    failed: dict[str, str] = {}
    with WorkerPool(workers) as pool, Progress("Retours", len(learners)) as progress:
        waiting = {
            pool.submit(make_page, root, args.assignment, name, args.force): name
            for name in learners
        }
        for done in as_completed(waiting):
            try:
                done.result()
            except (NoPage, WorkerLost) as error:
                failed[waiting[done]] = str(error)
            progress.advance()
    for name, reason in failed.items():
        print(f"{name}\u00a0: pas de page, {reason}", file=sys.stderr)
    print(f"{progress.told(len(learners) - len(failed))}, dans feedback/.")
    return 1 if failed else 0
