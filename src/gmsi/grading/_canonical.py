"""A submission rebuilt on the trainer's own notebook.

The cells, their order, tags, points and tests are the trainer's; each answer is taken from the
submission by grade_id, else by cell id, else by the names it defines, or by its place for a text
marked by hand. Cells that a learner added are kept, as code or text without metadata, after the
cell they followed.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_locked, is_solution, is_task

from gmsi.grading._names import Names, names_of, parse
from gmsi.grading._reading import SubmittedCell
from gmsi.grading._repairs import Repair, readable

PICTURES = ("image/png", "image/jpeg")
MAX_ATTACHMENTS = 5_000_000
WATCHED_METADATA = ("points", "grade", "solution", "locked", "task")


@dataclass
class Slot:
    """A place of the trainer's notebook, and the submitted cells that belong to it."""

    cell: NotebookNode
    role: str
    found: list[int] = field(default_factory=list)
    chosen: int | None = None
    before: list[int] = field(default_factory=list)
    source: str | None = None

    @property
    def grade_id(self) -> str | None:
        return self.cell.metadata.get("nbgrader", {}).get("grade_id")


def rebuild(
    trainer: NotebookNode,
    cells: tuple[SubmittedCell, ...],
    answers: dict[str, Names] | None = None,
) -> tuple[NotebookNode, list[Repair]]:
    """The canonical notebook, and what had to be mended.

    `trainer` is the released notebook; `answers` gives, for a grade_id, the names of the
    reference answer, so that an answer stripped of its identity is still recognised.
    """
    slots = [Slot(cell, _role(cell)) for cell in trainer.cells]
    extras = _match(slots, cells, answers or {})
    log: list[Repair] = []
    for slot in slots:
        if slot.role == "answer":
            _settle_answer(slot, cells, log)
        elif slot.role == "locked":
            _settle_locked(slot, cells, log)
        elif slot.found:
            _settle_free(slot, cells)
    _note_order(slots, log)
    _note_metadata(slots, cells, log)
    metadata, laid_out = nbformat.from_dict(trainer.metadata), _lay_out(slots, cells, extras)
    return NotebookNode({**trainer, "metadata": metadata, "cells": laid_out}), log


def notice(log: list[Repair]) -> NotebookNode:
    """A text cell telling the reader of the notebook what was mended."""
    cell = nbformat.v4.new_markdown_cell(
        "**Remise en ordre de votre copie**\n\n" + readable(log), id="reparations"
    )
    cell.metadata["gmsi"] = {"notice": True}
    return cell


def _role(cell: NotebookNode) -> str:
    if is_solution(cell):
        return "answer"
    return "locked" if is_locked(cell) or is_grade(cell) or is_task(cell) else "free"


def _match(slots, cells, answers) -> list[int]:
    """Give each submitted cell to its slot; the indexes of those that have none."""
    by_grade_id = {slot.grade_id: slot for slot in slots if slot.grade_id}
    by_id = {slot.cell.get("id"): slot for slot in slots if slot.cell.get("id")}
    by_source = {_tidy(slot.cell.source): slot for slot in slots if slot.role != "answer"}
    rest = []
    for index, cell in enumerate(cells):
        slot = by_grade_id.get(cell.grade_id) or by_id.get(cell.id)
        slot = slot or by_source.get(_tidy(cell.source))
        if slot:
            slot.found.append(index)
        else:
            rest.append(index)
    for index in list(rest):
        slot = _slot_by_names(slots, cells[index], answers)
        if slot:
            slot.found.append(index)
            rest.remove(index)
    for slot in slots:
        for index in _texts_in_place(slot, slots, cells, rest):
            slot.found.append(index)
            rest.remove(index)
    return rest


def _texts_in_place(slot: Slot, slots, cells, rest: list[int]) -> list[int]:
    """Texts without a home that stand where a written answer is missing or was left untouched.

    Only a trainer marks such an answer: what a learner wrote beside the cell must reach them.
    """
    written = slot.role == "answer" and slot.cell.cell_type == "markdown"
    untouched = _tidy(slot.cell.source)
    if not written or any(_tidy(cells[i].source) != untouched for i in slot.found):
        return []
    place = slots.index(slot)
    before = max((i for other in slots[:place] for i in other.found), default=-1)
    after = min((i for other in slots[place + 1 :] for i in other.found), default=len(cells))
    return [
        i for i in rest if before < i < after and cells[i].kind == "markdown" and cells[i].source
    ]


def _slot_by_names(slots, cell: SubmittedCell, answers) -> Slot | None:
    """The one empty answer slot whose expected names this cell binds."""
    if cell.kind != "code":
        return None
    bound = names_of(cell.source).bound
    candidates = []
    for slot in slots:
        if slot.role == "answer" and not slot.found and slot.cell.cell_type == "code":
            expected = (answers.get(slot.grade_id) or names_of(slot.cell.source)).bound
            if expected and expected <= bound:
                candidates.append(slot)
    return candidates[0] if len(candidates) == 1 else None


def _settle_answer(slot: Slot, cells, log: list[Repair]) -> None:
    untouched = _tidy(slot.cell.source)
    edited = [i for i in slot.found if _tidy(cells[i].source) != untouched]
    if not slot.found:
        manual = is_grade(slot.cell)
        # An absent answer must not bring back the stub: it would undo an answer merged elsewhere.
        slot.source = slot.cell.source if manual else "# Cellule absente de la copie."
        log.append(_repair("missing_answer", "la réponse est absente de la copie", slot, "refused"))
        return
    kept = edited or slot.found[-1:]
    slot.chosen, slot.before = kept[-1], kept[:-1]
    slot.source = cells[slot.chosen].source
    if len(kept) > 1:
        _join_pieces(slot, cells)
        message = f"la réponse est en {len(kept)} exemplaires ou morceaux, tous gardés"
        log.append(_repair("duplicated_answer", message, slot))
    cell = cells[slot.chosen]
    if cell.grade_id != slot.grade_id:
        log.append(_repair("identity_restored", "la réponse avait perdu son identifiant", slot))
    if cell.kind != slot.cell.cell_type:
        log.append(_repair("type_restored", "le type de la cellule avait été changé", slot))


def _join_pieces(slot: Slot, cells) -> None:
    """Put a cell that was cut in the middle of its code back into one piece."""
    pieces = [*slot.before, slot.chosen]
    if slot.cell.cell_type != "code":
        slot.source = "\n\n".join(cells[i].source for i in pieces)
        slot.before = []
    elif any(parse(cells[i].source) is None for i in pieces):
        joined = "\n".join(cells[i].source for i in pieces)
        if parse(joined) is not None:
            slot.source, slot.before = joined, []


def _settle_locked(slot: Slot, cells, log: list[Repair]) -> None:
    if not slot.found:
        log.append(_repair("locked_restored", "une cellule du formateur manquait", slot))
        return
    slot.chosen = slot.found[-1]
    released = _tidy(slot.cell.source)
    changed = [i for i in slot.found if _tidy(cells[i].source) != released]
    # The learner's own words may sit in the same cell, after a merge: keep them.
    slot.before = [i for i in changed if released and released in _tidy(cells[i].source)]
    if changed:
        message = "une cellule du formateur avait été modifiée, son texte est rétabli"
        log.append(_repair("locked_restored", message, slot))
    if len(slot.found) > 1:
        log.append(_repair("locked_duplicate", "une cellule du formateur était en double", slot))


def _settle_free(slot: Slot, cells) -> None:
    slot.chosen = slot.found[-1]
    if slot.cell.cell_type == "code" and cells[slot.chosen].kind == "code":
        slot.before = slot.found[:-1]
        slot.source = cells[slot.chosen].source


def _note_order(slots, log: list[Repair]) -> None:
    order = [slot.chosen for slot in slots if slot.chosen is not None and slot.grade_id]
    if order != sorted(order):
        log.append(Repair("order_restored", "les cellules avaient changé d'ordre, il est rétabli"))


def _note_metadata(slots, cells, log: list[Repair]) -> None:
    for slot in slots:
        if slot.chosen is None or cells[slot.chosen].grade_id != slot.grade_id:
            continue
        ours, theirs = slot.cell.metadata.get("nbgrader", {}), cells[slot.chosen].nbgrader
        keys = [k for k in WATCHED_METADATA if k in theirs and theirs[k] != ours.get(k, theirs[k])]
        if keys:
            message = f"des réglages du formateur avaient été changés ({', '.join(keys)})"
            log.append(_repair("metadata_restored", message, slot))


def _repair(kind: str, message: str, slot: Slot, level: str = "repair") -> Repair:
    return Repair(kind, message, level, cell=slot.grade_id)


def _lay_out(slots, cells, extras: list[int]) -> list[NotebookNode]:
    """The trainer's cells in order, each followed by what the learner had added after it."""
    anchors = {slot.chosen: n for n, slot in enumerate(slots) if slot.chosen is not None}
    after = defaultdict(list)
    for index in extras:
        earlier = [i for i in anchors if i < index]
        after[anchors[max(earlier)] if earlier else -1].append(index)
    out = [_added(cells[i], i) for i in after[-1]]
    for n, slot in enumerate(slots):
        released = _tidy(slot.cell.source) if slot.role == "locked" else None
        out += [_added(cells[i], i, without=released) for i in slot.before]
        out.append(_filled(slot, cells))
        out += [_added(cells[i], i) for i in after[n]]
    return out


def _filled(slot: Slot, cells) -> NotebookNode:
    cell = nbformat.from_dict(dict(slot.cell))
    if slot.source is not None:
        cell.source = slot.source
    if slot.role == "answer" and cell.cell_type == "markdown" and slot.chosen is not None:
        pictures = _pictures(cells[slot.chosen].attachments)
        if pictures:
            cell.attachments = pictures
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    return cell


def _pictures(attachments: dict) -> dict:
    kept, total = {}, 0
    for name, bundle in attachments.items():
        for kind, data in bundle.items() if isinstance(bundle, dict) else ():
            if kind in PICTURES and isinstance(data, str) and re.fullmatch(r"[\w+/=\s]*", data):
                total += len(data)
                if total <= MAX_ATTACHMENTS:
                    kept[name] = {kind: data}
    return kept


def _added(cell: SubmittedCell, index: int, without: str | None = None) -> NotebookNode:
    source = cell.source
    if without:
        source = _tidy(source).replace(without, "").strip("\n")
    make = {
        "code": nbformat.v4.new_code_cell,
        "markdown": nbformat.v4.new_markdown_cell,
        "raw": nbformat.v4.new_raw_cell,
    }[cell.kind]
    added = make(source, id=f"ajout-{index}")
    added.metadata["gmsi"] = {"added": True}
    return added


def _tidy(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())
