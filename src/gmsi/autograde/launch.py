"""From the command line to a graded class: processes started early, the end told."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from gmsi.grading._frames import Broken
from gmsi.grading.ahead import imports_over
from gmsi.grading.sandbox import NoSandbox, probe
from gmsi.grading.servers import Servers

if TYPE_CHECKING:
    from gmsi.autograde.class_grading import ClassGrading, Crew


def launch(root: Path, args: Namespace, modules: tuple[str, ...]) -> int:
    """Grade as the command line asks; the exit code."""
    servers = _early_servers(modules, args)
    # Imported while the warm processes do their own imports, on another processor.
    from gmsi.autograde.class_grading import CannotGrade, ClassGrading
    from gmsi.course.settings import NotACourse, load_config

    imports_over()
    try:
        config = load_config(root)
        os.chdir(root)
        isolated = _isolated(servers, config)
        grading = ClassGrading(root, config, args.assignment, isolated)
        with _crew(args, servers if isolated else None) as crew:
            return _grade_class(grading, args, crew)
    except (CannotGrade, NotACourse, NoSandbox) as error:
        print(f"Correction arrêtée. {error}", file=sys.stderr)
        return 3
    except Broken as error:
        print(f"Correction arrêtée. Les tests ne démarrent pas\u00a0: {error}", file=sys.stderr)
        return 3
    finally:
        if servers:
            servers.close()


def _early_servers(modules: tuple[str, ...], args: Namespace) -> Servers | None:
    """The warm processes that all workers of this machine share; None where there is no sandbox."""
    if args.dask:
        return None
    try:
        return Servers(modules, workers=args.jobs)
    except NoSandbox:
        return None


def _isolated(servers: Servers | None, config) -> bool:
    """Whether learners' code is confined; raises NoSandbox where it must be and cannot."""
    from gmsi.grading.isolated import IsolatedExecute

    try:
        if servers is None:
            probe()
        else:
            servers.wait_ready()
        return True
    except NoSandbox:
        if IsolatedExecute(config=config).allow_unsandboxed:
            print("CORRECTION SANS BAC À SABLE, par réglage explicite.", file=sys.stderr)
            return False
        raise


@contextmanager
def _crew(args: Namespace, servers: Servers | None) -> Iterator["Crew"]:
    """The workers of this machine, or of a cluster."""
    if args.dask:
        from gmsi.autograde.cluster import cluster

        with cluster(args.dask) as crew:
            yield crew
        return
    from gmsi.autograde.class_grading import local
    from gmsi.grading.warm_up import WarmUp
    from gmsi.grading.workers import Worker, WorkerPool

    with WorkerPool([Worker.forked(WarmUp(servers, rank)) for rank in range(args.jobs)]) as pool:
        yield local(pool, args.jobs)


def _grade_class(grading: "ClassGrading", args: Namespace, crew: "Crew") -> int:
    from gmsi.autograde.class_grading import Report, run
    from gmsi.autograde.progress import Progress, tell_end

    with grading.gradebook() as gradebook, grading.alone(print):
        found = grading.submitted(args.learner)
        work = [one for one in found if args.force or grading.is_due(one)]
        report = Report(skipped=[one.learner for one in found if one not in work])
        with Progress("Correction", len(work)) as progress:
            run(grading, gradebook, work, crew, progress.advance, report)
    return tell_end(report, progress)
