"""The catalogue file, loaded once."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _catalogue() -> dict[str, dict]:
    """Every misconception of the catalogue, by key."""
    file = resources.files("gmsi.misconceptions") / "catalogue.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def keys() -> frozenset[str]:
    """The known misconception keys."""
    return frozenset(_catalogue())


def describe(key: str) -> str:
    """The French clause that names the misconception; KeyError for an unknown key."""
    return _catalogue()[key]["clause"]


def lesson_of(key: str) -> str:
    """The lesson section, `notebook.ipynb#anchor`, that explains it; KeyError likewise."""
    return _catalogue()[key]["lesson"]
