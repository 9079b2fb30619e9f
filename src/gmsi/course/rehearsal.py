"""A rehearsal: an assignment's notebook run in this process, to see what an answer would score.

It is for the course's own proofs, on cells that the authors wrote: fast, and not isolated.
Learners' work is never run this way.
"""

import ast
import contextlib
import io
from collections.abc import Mapping
from typing import Any

from nbformat import NotebookNode

from gmsi.exercise import Verdict
from gmsi.grading._crossing import is_test
from gmsi.grading._names import names_of


class Unchecked(Exception):
    """This machine lacks a tool that judges answers: nothing can be proved here; in French."""


def rehearse(
    notebook: NotebookNode, answers: Mapping[str, str] | None = None
) -> dict[str, Verdict | None]:
    """The verdict of every test cell by grade_id, None where the cell fails or returns no verdict.

    A cell that a trainer marks by hand is no test cell: no answer earns its points here.
    `answers` replaces the source of solution cells, by grade_id. As in grading, a cell that
    raises does not stop the next ones. Raises Unchecked when an aspect's tool is missing here.
    """
    answers = answers or {}
    namespace: dict[str, Any] = {"__name__": "__main__"}
    verdicts: dict[str, Verdict | None] = {}
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        role = cell.metadata.get("nbgrader", {})
        grade_id = role.get("grade_id", "")
        source = answers.get(grade_id, cell.source) if role.get("solution") else cell.source
        value = run_cell(source, namespace, grade_id)
        if is_test(cell):
            verdicts[grade_id] = value if isinstance(value, Verdict) else None
            if isinstance(value, Verdict) and value.refused:
                raise Unchecked(value.refused)
    return verdicts


def rehearse_one(notebook: NotebookNode, grade_id: str, source: str) -> dict[str, Verdict | None]:
    """The verdicts of the test cells that judge the answer `grade_id`, when `source` is its text.

    The other answers are the trainer's. Of the other tests those run that bind what the judges
    read, and they do not count. Raises as `rehearse`.
    """
    wanted = set(judges(notebook, grade_id))
    names = {cell.id: names_of(cell.source) for cell in notebook.cells if is_test(cell)}
    asked = [cell for cell in notebook.cells if is_test(cell) and _grade_id(cell) in wanted]
    read = frozenset().union(*(names[cell.id].read - names[cell.id].bound for cell in asked))
    kept = [c for c in notebook.cells if not is_test(c) or c in asked or names[c.id].bound & read]
    last = max((kept.index(cell) for cell in asked), default=-1)
    part = NotebookNode({**notebook, "cells": kept[: last + 1]})
    verdicts = rehearse(part, {grade_id: source})
    return {name: verdict for name, verdict in verdicts.items() if name in wanted}


def _grade_id(cell: NotebookNode) -> str:
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def judges(notebook: NotebookNode, grade_id: str) -> list[str]:
    """The test cells of an answer: those between it and the next answer."""
    found, solution = [], None
    for cell in notebook.cells:
        role = cell.metadata.get("nbgrader", {})
        solution = role.grade_id if role.get("solution") else solution
        if role.get("grade") and not role.get("solution") and solution == grade_id:
            found.append(role.grade_id)
    return found


def run_cell(source: str, namespace: dict[str, Any], name: str) -> Any:
    """The value of the cell's last expression; None if it has none or if the cell raises."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        tree = ast.parse(source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), namespace)
        if last:
            return eval(compile(ast.Expression(last.value), name, "eval"), namespace)
    return None
