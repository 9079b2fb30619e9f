"""Mutants: named misconceptions written as wrong solutions, to prove that the tests see them.

A notebook's mutants lie in `tests/exercises/<assignment>/<notebook>.py`, cut by marker lines:

    # %% no_minus_two -> nombre_hotes
    def nombre_hotes(prefixe):
        return 2 ** (32 - prefixe)

The first word is a key of the catalogue of misconceptions, the second the grade_id of the
solution cell whose whole source the following lines replace. The same pair may come twice, for
two ways of being wrong. A first part that is no key, such as `(rend toujours True)`, describes a
wrong solution without a name: it must lose points, but no line has to name it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROOM = Path("tests", "exercises")
MARKER = re.compile(r"^# %% (?P<what>.+?) -> (?P<grade_id>\w+)$", re.MULTILINE)
KEY = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Mutant:
    """One wrong solution of one cell."""

    what: str
    grade_id: str
    source: str

    @property
    def key(self) -> str | None:
        """The catalogue key of the misconception, or None for a mistake without a name."""
        return self.what if KEY.fullmatch(self.what) else None

    def __str__(self) -> str:
        return f"{self.what} -> {self.grade_id}"


def mutants_file(root: Path, notebook: Path) -> Path:
    """Where the mutants of `source/<assignment>/<notebook>.ipynb` are written."""
    return root / ROOM / notebook.parent.name / f"{notebook.stem}.py"


def read_mutants(path: Path) -> list[Mutant]:
    """The mutants of a file, in order; FileNotFoundError if there is none."""
    text = path.read_text(encoding="utf-8")
    markers = list(MARKER.finditer(text))
    ends = [marker.start() for marker in markers[1:]] + [len(text)]
    return [
        Mutant(marker["what"], marker["grade_id"], text[marker.end() : end].strip() + "\n")
        for marker, end in zip(markers, ends, strict=True)
    ]
