"""From `submitted/` to canonical submissions, in a private folder that nbgrader then reads.

`submitted/` is never written to: what a learner sent stays there as it came.
"""

import glob
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import parse_utc

from gmsi.grading._canonical import notice, rebuild
from gmsi.grading._names import Names
from gmsi.grading._reading import Reading, read_submitted
from gmsi.grading._repairs import Repair, write_repairs
from gmsi.grading.files import MAX_NOTEBOOK, Found, read_plain, survey

MAX_EXTRA = 20_000_000
TIMESTAMP = "timestamp.txt"
# nbgrader's own name for the word that makes the address of a learner's feedback unguessable.
SECRET = "submission_secret.txt"
USUAL_COMPANIONS = re.compile(r"(^|/)(\.ipynb_checkpoints|__pycache__|\.DS_Store)(/|$)")

REFUSALS = {
    "link": "lien refusé\u00a0: «\u00a0{}\u00a0» (une copie ne contient que de vrais fichiers)",
    "special": "fichier spécial refusé\u00a0: «\u00a0{}\u00a0»",
    "too_big": "fichier trop gros, refusé\u00a0: «\u00a0{}\u00a0»",
    "too_many": "la copie contient trop de fichiers, les suivants sont refusés",
    "unexpected": "fichier non demandé, mis de côté\u00a0: «\u00a0{}\u00a0»",
}
TROUBLES = {
    "encoding": "le fichier n'était pas en UTF-8, il a été converti",
    "old_format": "le fichier était dans un ancien format de notebook, il a été converti",
    "large": "le fichier dépasse 10 Mo\u00a0: ses sorties ont été écartées, les réponses gardées",
    "truncated": "le fichier est tronqué, seules les cellules entières ont été lues",
    "too_many_cells": "le notebook a trop de cellules, les dernières sont ignorées",
    "cell_too_long": "une cellule démesurée a été ignorée",
    "not_a_notebook": "le fichier n'est pas un notebook lisible, il compte pour zéro",
}
RENAMED = "la copie a été trouvée sous un autre nom\u00a0: «\u00a0{}\u00a0»"
LOST = {"not_a_notebook"}
UNREADABLE = Repair(
    "unreadable",
    "la copie n'a pas pu être lue, elle compte pour zéro\u00a0: voir le formateur",
    "refused",
)


@dataclass(frozen=True)
class Released:
    """The trainer's side: notebooks by name, the reference answers' names, files to accept.

    `references` are the notebooks with those answers. `modules` are what the trainer's own cells
    import: worth importing ahead of a class.
    """

    notebooks: dict[str, NotebookNode]
    answers: dict[str, dict[str, Names]]
    references: dict[str, NotebookNode]
    accepted: frozenset[str] = frozenset()
    supplied: frozenset[str] = frozenset()
    modules: tuple[str, ...] = ()


@dataclass
class Canonical:
    """A submission rebuilt: its notebooks and files by path, and what had to be mended."""

    notebooks: dict[str, NotebookNode]
    files: dict[str, bytes]
    log: list[Repair]


def prepare(submission: Path, destination: Path, released: Released) -> list[Repair]:
    """Write the canonical form of one submission into `destination`; return the repair log."""
    found = canonical(submission, released)
    destination.mkdir(parents=True)
    for path, data in found.files.items():
        target = destination / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for name, notebook in found.notebooks.items():
        nbformat.write(notebook, destination / f"{name}.ipynb")
    write_repairs(destination, found.log)
    return found.log


def canonical(submission: Path, released: Released) -> Canonical:
    """Rebuild one submission on the trainer's notebooks.

    Never raises for what the learner sent: at worst the canonical notebooks are blank.
    """
    log: list[Repair] = []
    found = _acceptable(submission, released, log)
    accepted = dict(_accepted_files(submission, released, found, log))
    files = _assign_files(submission, released, [f.path for f in found], log)
    notebooks = {}
    for name, trainer in released.notebooks.items():
        notebooks[name], notes = _one_notebook(name, trainer, released, files.get(name))
        log += notes
        told = [line for line in notes if line.level != "note"]
        if told:
            cells = notebooks[name].cells
            cells.insert(0, notice([replace(line, notebook=None) for line in told]))
    return Canonical(notebooks, accepted, log)


def _acceptable(submission: Path, released: Released, log: list[Repair]) -> list[Found]:
    """Regular files of a sane size; the others are refused and logged."""
    if submission.is_symlink():
        log.append(Repair("file_link", REFUSALS["link"].format(submission.name), "refused"))
        return []
    kept = []
    for found in survey(submission, MAX_NOTEBOOK):
        # What the trainer supplied comes back with the copy; nbgrader restores the original.
        if USUAL_COMPANIONS.search(found.path) or found.path in released.supplied:
            continue
        if found.refusal:
            message = REFUSALS[found.refusal].format(_printable(found.path))
            log.append(Repair(f"file_{found.refusal}", message, "refused"))
        else:
            kept.append(found)
    return kept


def _accepted_files(
    submission: Path, released: Released, found: list[Found], log: list[Repair]
) -> Iterator[tuple[str, bytes]]:
    """The files the trainer lets learners edit, and what the exchange adds to them."""
    expected = set(released.accepted) | {TIMESTAMP, SECRET}
    notebooks = {f"{name}.ipynb" for name in released.notebooks}
    for file in found:
        if file.path in expected:
            if file.size > MAX_EXTRA:
                message = REFUSALS["too_big"].format(_printable(file.path))
                log.append(Repair("file_too_big", message, "refused"))
                continue
            data = _read(submission, file.path, MAX_EXTRA)
            if data is not None and _is_sound(file.path, data):
                yield file.path, data
                continue
        if file.path not in notebooks and not _could_be_notebook(file.path):
            message = REFUSALS["unexpected"].format(_printable(file.path))
            log.append(Repair("file_unexpected", message, "refused"))


def _is_sound(path: str, data: bytes) -> bool:
    """Whether nbgrader can read this file, if it is one that nbgrader reads."""
    if path == SECRET:
        return data.isascii()
    return path != TIMESTAMP or _is_timestamp(data)


def _is_timestamp(data: bytes) -> bool:
    # nbgrader ends the whole run on a timestamp that it cannot read.
    try:
        return parse_utc(data.decode("utf-8").strip()) is not None
    except Exception:
        return False


def _could_be_notebook(path: str) -> bool:
    return ".ipynb" in path.lower() or path.lower().endswith(".json")


def _read(submission: Path, path: str, limit: int) -> bytes | None:
    try:
        return read_plain(submission, path, limit)
    except OSError:
        return None


def _assign_files(submission, released, paths: list[str], log) -> dict[str, Reading]:
    """The reading that answers each expected notebook: by name, else by content."""
    readings: dict[str, Reading] = {}
    left = [p for p in paths if _could_be_notebook(p) and p not in released.accepted]
    for name in released.notebooks:
        if f"{name}.ipynb" in left:
            left.remove(f"{name}.ipynb")
            readings[name] = _reading(submission, f"{name}.ipynb")
    candidates = {path: _reading(submission, path) for path in left}
    for name, trainer in released.notebooks.items():
        usable = readings.get(name) and readings[name].cells
        path = None if usable else _best(name, trainer, candidates)
        if path:
            readings[name] = candidates.pop(path)
            message = (
                f"la copie a été trouvée sous un autre nom\u00a0: «\u00a0{_printable(path)}\u00a0»"
            )
            log.append(Repair("renamed_notebook", message, notebook=name))
    for path in candidates:
        message = REFUSALS["unexpected"].format(_printable(path))
        log.append(Repair("file_unexpected", message, "refused"))
    return readings


def _reading(submission: Path, path: str) -> Reading:
    data = _read(submission, path, MAX_NOTEBOOK)
    return Reading((), ("not_a_notebook",)) if data is None else read_submitted(data)


def _best(name: str, trainer: NotebookNode, candidates: dict[str, Reading]) -> str | None:
    """The candidate with most of the trainer's grade_ids, at equality the closest name."""
    wanted = {cell.metadata.get("nbgrader", {}).get("grade_id") for cell in trainer.cells}
    wanted -= {None}

    def score(path: str) -> tuple[int, bool]:
        shared = wanted & {cell.grade_id for cell in candidates[path].cells}
        return len(shared), _same_stem(name, path) and bool(candidates[path].cells)

    best = max(candidates, key=score, default=None)
    return best if best is not None and any(score(best)) else None


def _same_stem(name: str, path: str) -> bool:
    stem = unicodedata.normalize("NFC", os.path.basename(path)).casefold()
    return stem.startswith(unicodedata.normalize("NFC", name).casefold())


def _one_notebook(
    name: str, trainer: NotebookNode, released: Released, reading: Reading | None
) -> tuple[NotebookNode, list[Repair]]:
    if reading is None:
        lost = Repair("missing_notebook", "le notebook manque à la copie, il compte pour zéro")
    elif not reading.cells:
        lost = Repair("not_a_notebook", TROUBLES["not_a_notebook"])
    else:
        log = [
            Repair(kind, TROUBLES[kind], "refused" if kind in LOST else "repair")
            for kind in reading.troubles
        ]
        notebook, mended = rebuild(trainer, reading.cells, released.answers.get(name))
        return notebook, [replace(line, notebook=name) for line in log + mended]
    lost = replace(lost, level="refused", notebook=name)
    notebook, _ = rebuild(trainer, (), released.answers.get(name))
    notebook.metadata["gmsi"] = {"lost": lost.message}
    return notebook, [lost]


def _printable(path: str) -> str:
    text = path.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
    return re.sub(r"[^\w .,/'()+=@-]", "?", text)[:120]


def submissions(pattern: str, regexp: str) -> Iterable[tuple[Path, str, str]]:
    """Folders matching nbgrader's pattern, with their learner and assignment."""
    for path in sorted(glob.glob(pattern)):
        match = re.match(regexp, path)
        if match and os.path.isdir(path):
            yield Path(path), match["student_id"], match["assignment_id"]


def private_folder() -> Path:
    """A new folder that only this account can read."""
    return Path(tempfile.mkdtemp(prefix="gmsi-copies-"))
