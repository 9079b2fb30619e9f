"""Reading and copying what a learner sent, without ever following a link."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_FILES = 2_000
MAX_NOTEBOOK = 200_000_000


@dataclass(frozen=True)
class Found:
    """An entry of a submission: its path inside it, and why it is refused (None: acceptable)."""

    path: str
    size: int
    refusal: str | None = None


def survey(folder: Path, max_size: int) -> Iterator[Found]:
    """Every file under `folder`; links, devices and files above `max_size` bytes are refused.

    Links to folders are reported and never entered.
    """
    seen = 0
    for where, folders, files in os.walk(folder, followlinks=False):
        for name in sorted(folders + files):
            path = os.path.join(where, name)
            mode = os.lstat(path)
            if stat.S_ISDIR(mode.st_mode):
                continue
            seen += 1
            if seen > MAX_FILES:
                yield Found(os.path.relpath(path, folder), 0, "too_many")
                return
            yield Found(os.path.relpath(path, folder), mode.st_size, _refusal(mode, max_size))


def _refusal(status: os.stat_result, max_size: int) -> str | None:
    if stat.S_ISLNK(status.st_mode):
        return "link"
    if not stat.S_ISREG(status.st_mode):
        return "special"
    return "too_big" if status.st_size > max_size else None


def read_plain(folder: Path, path: str, max_size: int) -> bytes:
    """The bytes of a regular file, opened without following any link on the way to it.

    Raises OSError for a link, a special file, or more than `max_size` bytes.
    """
    parts = Path(path).parts
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for part in parts[:-1]:
            inner = os.open(part, flags | os.O_DIRECTORY, dir_fd=at)
            os.close(at)
            at = inner
        file = os.open(parts[-1], flags, dir_fd=at)
    finally:
        os.close(at)
    with open(file, "rb") as stream:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(f"{path}: not a regular file")
        data = stream.read(max_size + 1)
    if len(data) > max_size:
        raise OSError(f"{path}: more than {max_size} bytes")
    return data
