"""The lesson section a check points at, by the words a learner knows it by."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gmsi.feedback._exercises import plain_title

_ANCHOR = re.compile(r"(?:id|name)=[\"']([\w-]+)")
_REFERENCE = re.compile(r"(notebooks/[\w/-]+\.ipynb)(?:#([\w-]+))?")


@dataclass(frozen=True)
class Lesson:
    """Where to read again: the notebook, its title, and the section's title when it has one."""

    path: str
    anchor: str
    title: str
    section: str = ""


def find_lesson(reference: str | None, root: Path) -> Lesson | None:
    """The lesson behind `notebooks/….ipynb#anchor`; None when there is no such notebook.

    An anchor that leads nowhere is dropped: the lesson as a whole is named.
    """
    found = _REFERENCE.fullmatch(reference or "")
    if not found:
        return None
    path, anchor = found[1], found[2] or ""
    headings = _headings(root / path)
    if not headings:
        return None
    title = next((text for level, text, _ in headings if level == 1), Path(path).stem)
    section = next((text for _, text, names in headings if anchor in names), "")
    return Lesson(path, anchor if section else "", title, section)


@cache
def _headings(file: Path) -> tuple[tuple[int, str, frozenset[str]], ...]:
    """Every heading of a notebook: level, words, and the anchors that lead to it."""
    try:
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError):
        return ()
    found, anchors = [], set()
    for cell in cells:
        for line in "".join(cell["source"]).splitlines() if cell["cell_type"] == "markdown" else ():
            anchors |= set(_ANCHOR.findall(line))
            heading = re.match(r"(#{1,4})[ \t]+(.+)", line)
            if heading:
                names = frozenset({*anchors, _slug(heading[2])})
                found.append((len(heading[1]), plain_title(heading[2]), names))
                anchors = set()
    return tuple(found)


def _slug(words: str) -> str:
    return re.sub(r"[^\w]+", "-", plain_title(words).lower()).strip("-")
