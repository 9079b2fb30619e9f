"""The catalogue, loaded once: a file a subject."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _catalogue() -> dict[str, dict]:
    """Every misconception of the catalogue, by key; ValueError for a key in two files."""
    known: dict[str, dict] = {}
    folder = resources.files("gmsi.misconceptions") / "catalogue"
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        for key, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if key in known:
                raise ValueError(f"misconception {key} is in two files of the catalogue")
            known[key] = entry
    return known


def keys() -> frozenset[str]:
    """The known misconception keys."""
    return frozenset(_catalogue())


def describe(key: str) -> str:
    """The French clause that names the misconception; KeyError for an unknown key."""
    return _catalogue()[key]["clause"]


def lesson_of(key: str) -> str:
    """The lesson section, `notebook.ipynb#anchor`, that explains it; KeyError likewise."""
    return _catalogue()[key]["lesson"]
