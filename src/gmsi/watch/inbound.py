"""The submissions that lie in the exchange's inbound folder."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Arrival:
    """One submitted folder, named by nbgrader `learner+assignment+timestamp+random`."""

    path: Path
    learner: str
    assignment: str
    timestamp: str


def arrivals(inbound: Path) -> list[Arrival]:
    """The complete submissions, oldest first; a folder still being written waits its turn."""
    if not inbound.is_dir():
        return []
    found = [_arrival(Path(entry.path)) for entry in os.scandir(inbound) if _complete(entry)]
    return sorted(filter(None, found), key=lambda a: (a.timestamp, a.path.name))


def _arrival(path: Path) -> Arrival | None:
    parts = path.name.rsplit("+", 3)
    if len(parts) < 3 or not all(parts):
        return None
    return Arrival(path, *parts[:3])


def _complete(entry: os.DirEntry) -> bool:
    """nbgrader opens the folder to all (0777) as the last step of submitting."""
    if not entry.is_dir(follow_symlinks=False):
        return False
    return stat.S_IMODE(entry.stat(follow_symlinks=False).st_mode) & 0o777 == 0o777
