"""From the command line to a graded class: processes started early, the end told."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

from gmsi.grading.sandbox import NoSandbox
from gmsi.grading.warm import ForkClient, ForkServer, WarmUp, import_ahead

Submit = Callable[..., Future]


def launch(root: Path, args: Namespace, modules: tuple[str, ...]) -> int:
    """Grade as the command line asks; the exit code."""
    server = _early_server(modules, args)
    # Imported while the fork server does its own imports, on another processor.
    from gmsi.autograde.class_grading import CannotGrade, ClassGrading
    from gmsi.course.settings import NotACourse, load_config

    try:
        config = load_config(root)
        os.chdir(root)
        isolated = _isolated(server, config)
        grading = ClassGrading(root, config, args.assignment, isolated)
        with _workers(args, server if isolated else None, modules) as submit:
            return _grade_class(grading, args, submit)
    except (CannotGrade, NotACourse, NoSandbox) as error:
        print(f"Correction arrêtée. {error}", file=sys.stderr)
        return 3
    finally:
        if server:
            server.close()


def _early_server(modules: tuple[str, ...], args: Namespace) -> ForkServer | None:
    """The fork server that all workers of this machine share; None where there is no sandbox."""
    if args.dask:
        return None
    try:
        return ForkServer(modules, clients=args.jobs)
    except NoSandbox:
        return None


def _isolated(server: ForkServer | None, config) -> bool:
    """Whether learners' code is confined; raises NoSandbox where it must be and cannot."""
    from gmsi.grading.isolated import IsolatedExecute
    from gmsi.grading.sandbox import probe

    try:
        if server is None:
            probe()
        return True
    except NoSandbox:
        if IsolatedExecute(config=config).allow_unsandboxed:
            print("CORRECTION SANS BAC À SABLE, par réglage explicite.", file=sys.stderr)
            return False
        raise


@contextmanager
def _workers(
    args: Namespace, server: ForkServer | None, modules: tuple[str, ...]
) -> Iterator[Submit]:
    """What submissions are sent to: workers of this machine, or a cluster's."""
    if args.dask:
        from gmsi.autograde.cluster import cluster

        with cluster(args.dask) as submit:
            yield submit
        return
    from gmsi.autograde.class_grading import local
    from gmsi.grading.workers import Worker, WorkerPool

    import_ahead(modules)
    clients = server.clients if server else [None] * args.jobs
    workers = [Worker.forked(_warm(server, client)) for client in clients]
    with WorkerPool(workers) as pool:
        yield local(pool)


def _warm(server: ForkServer | None, client) -> WarmUp:
    return WarmUp(ForkClient(server, client) if server else None)


def _grade_class(grading, args: Namespace, submit: Submit) -> int:
    from gmsi.autograde.class_grading import Report, run
    from gmsi.autograde.progress import Progress, tell_end

    with grading.gradebook() as gradebook, grading.alone(print):
        found = grading.submitted(args.learner)
        work = [one for one in found if args.force or grading.is_due(one)]
        report = Report(skipped=[one.learner for one in found if one not in work])
        with Progress(len(work)) as progress:
            run(grading, gradebook, work, submit, progress.advance, args.jobs, report)
    return tell_end(report, progress.seconds)
