"""The folders of `autograded/`: whole or not there, whatever stops a run."""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def is_finished(folder: Path, notebooks: Iterable[str]) -> bool:
    """Whether a graded folder holds every notebook, executed to the end."""
    return all(_is_executed(folder / f"{name}.ipynb") for name in notebooks)


def _is_executed(path: Path) -> bool:
    try:
        metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return metadata.get("gmsi", {}).get("executed", False)


@contextmanager
def replaced(folder: Path, files: Mapping[str, bytes], mode: int) -> Iterator[None]:
    """Put `files` in place of a folder's content when the block ends well; else it is not there.

    In the block the old folder is set aside already: a run that is killed in it, or a machine that
    loses power, leaves no folder, and the next run does the work again. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    for left in folder.parent.glob(f".{folder.name}.*"):
        shutil.rmtree(left)
    new, old = (folder.with_name(f".{folder.name}.{word}") for word in ("nouveau", "ancien"))
    try:
        _write(new, files, mode)
        if folder.exists():
            folder.rename(old)
        yield
        new.rename(folder)
        _flush(folder.parent)
    finally:
        for left in (new, old):
            shutil.rmtree(left, ignore_errors=True)


def _write(folder: Path, files: Mapping[str, bytes], mode: int) -> None:
    folder.mkdir()
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        path.chmod(mode)
    for inner in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        _flush(inner)


def _flush(folder: Path) -> None:
    """Have the names in a folder survive a loss of power."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
