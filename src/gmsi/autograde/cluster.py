"""Grading on a `dask.distributed` cluster, through its `concurrent.futures` interface.

A submission travels as data, and so does what comes back: workers share no disk with the trainer,
and never see the gradebook. When one dies, the cluster grades its submissions elsewhere.
"""

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gmsi.autograde.class_grading import CannotGrade, Crew, Submission
from gmsi.grading import grade
from gmsi.grading.files import MAX_NOTEBOOK, read_plain, survey
from gmsi.grading.workers import WorkerPool

PATIENCE = "10s"
TRIES = 3


@dataclass(frozen=True)
class Parcel:
    """A submission's folder as data: its plain files, and where its links lead."""

    files: dict[str, bytes]
    links: dict[str, str]


def parcel(folder: Path) -> Parcel:
    """Pack a folder without following any link; what is no file and no link stays behind."""
    files, links = {}, {}
    for found in survey(folder, MAX_NOTEBOOK):
        if found.refusal == "link":
            links[found.path] = os.readlink(folder / found.path)
        elif found.refusal is None:
            files[found.path] = read_plain(folder, found.path, MAX_NOTEBOOK)
    return Parcel(files, links)


def unpack(packed: Parcel, folder: Path) -> None:
    """Lay a packed submission in `folder`; grading refuses its links, and never follows one."""
    for path, data in packed.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for path, target in packed.links.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).symlink_to(target)


def grade_parcel(assignment: bytes, learner: str, packed: Parcel) -> grade.Graded:
    """Grade a packed submission; what a cluster's worker runs.

    Its own process has threads, so it has grading processes of its own.
    """
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        folder = Path(name) / "copie"
        folder.mkdir()
        unpack(packed, folder)
        return _pool().submit(grade.grade, assignment, learner, folder).result()


@lru_cache(1)
def _pool() -> WorkerPool:
    return WorkerPool([None] * len(os.sched_getaffinity(0)))


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of the cluster at `address`; raises CannotGrade when it does not answer."""
    try:
        from distributed import Client
    except ImportError:
        raise CannotGrade(
            "La bibliothèque «\u00a0distributed\u00a0» manque\u00a0: "
            "installez l'option cluster du paquet, pip install 'gmsi[cluster]'."
        ) from None
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError) as error:
        raise CannotGrade(
            f"Le cluster {address} ne répond pas\u00a0: {error}. Vérifiez l'adresse du "
            "scheduler, et qu'il tourne (dask scheduler)."
        ) from error
    with client:
        executor = client.get_executor(pure=False, retries=TRIES)

        def submit(assignment: bytes, one: Submission) -> Future:
            return executor.submit(grade_parcel, assignment, one.learner, parcel(one.folder))

        yield Crew(submit, max(sum(client.ncores().values()), 1), far=True)
