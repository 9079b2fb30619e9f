"""Grading one submission from what was handed in to what the gradebook is told: a pure task.

It gives what nbgrader's own steps give, cell by cell and byte by byte, without a gradebook: what
they read there comes with the assignment, what they write there is part of the result. So it runs
in any process of any machine.
"""

import json
import os
import pickle
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import nbformat
from nbformat import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    OverwriteCells,
    OverwriteKernelspec,
    SaveAutoGrades,
)
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from gmsi.grading._intake import UNREADABLE, Canonical, Released, canonical
from gmsi.grading._refusals import refusal
from gmsi.grading._repairs import Repair, repair_files
from gmsi.grading._submission import Task, execute_warm, lay_files
from gmsi.grading._tasks import is_data, task_of
from gmsi.grading.isolated import IsolatedExecute
from gmsi.grading.warm_up import WarmUp

UNTOUCHED = "No response."
# How a notebook file begins its cells, and ends them.
NO_CELLS, CELLS = '"cells": []', '"cells": [\n{}\n ]'


@dataclass(frozen=True)
class SourceCell:
    """What the gradebook knows of a cell of the trainer's."""

    name: str
    cell_type: str
    locked: bool
    source: str
    checksum: str
    max_score: float | None


@dataclass(frozen=True)
class Assignment:
    """What grading needs of an assignment, the same for every submission; it can travel.

    `companions` are the files of `source/`; `cells` and `kernelspecs` come from the gradebook, by
    notebook; `sanitizers` and `graders` name nbgrader's steps, in order, set up by `config`.
    `course` are the files of the course that tests may read, for a machine that lacks its folder.
    """

    name: str
    released: Released
    companions: Mapping[str, bytes]
    cells: Mapping[str, Mapping[str, SourceCell]]
    kernelspecs: Mapping[str, dict | None]
    bounds: Task
    sanitizers: tuple[str, ...]
    graders: tuple[str, ...]
    course: Mapping[str, bytes] = field(default_factory=dict)
    config: Config = field(default_factory=Config)


@dataclass
class Graded:
    """A graded submission: the files of its folder in `autograded/`, and the gradebook's share.

    `scores` are automatic ones by notebook and grade_id, None for a cell that a person grades;
    `comments` likewise for answers.
    """

    learner: str
    files: dict[str, bytes]
    scores: dict[str, dict[str, float | None]]
    comments: dict[str, dict[str, str | None]]
    log: list[Repair]


def grade(packed: bytes, learner: str, submission: Path, warm: WarmUp) -> Graded:
    """Grade the submission in a folder; `packed` is an `Assignment`, pickled once for a class.

    Raises NoSandbox, and nothing else that a learner could bring about.
    """
    return _grader(packed).grade(learner, submission, warm)


@lru_cache(2)
def _grader(packed: bytes) -> "Grader":
    return Grader(pickle.loads(packed))


class Grader:
    """An assignment, and nbgrader's steps set up for it."""

    def __init__(self, assignment: Assignment):
        self.assignment, self.bounds = assignment, assignment.bounds
        self.right_roles: set[str] = set()
        if assignment.course:
            self.folder = tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp")
            lay_files(Path(self.folder.name) / "cours", assignment.course)
            self.bounds = replace(self.bounds, course=f"{self.folder.name}/cours")
        self.sanitizers = [
            import_item(path)(config=assignment.config) for path in assignment.sanitizers
        ]
        self.graders = [import_item(path)(config=assignment.config) for path in assignment.graders]

    def grade(self, learner: str, submission: Path, warm: WarmUp) -> Graded:
        """Grade one submission, notebook after notebook."""
        released = self.assignment.released
        found = readable_submission(submission, released)
        files = {**found.files, **self.assignment.companions}
        data = {path: content for path, content in files.items() if is_data(path)}
        graded = Graded(learner, files, {}, {}, found.log)
        for name in sorted(found.notebooks):
            notebook = self._sanitize(name, learner, found.notebooks[name])
            task = task_of(released, name, learner, data, self.bounds)
            outcome = execute_warm(notebook, task, warm)
            graded.log += [replace(line, notebook=name) for line in outcome.incidents]
            notebook = self._finish(name, learner, outcome.notebook)
            graded.scores[name] = dict(map(automatic_score, filter(is_grade, notebook.cells)))
            graded.comments[name] = dict(map(_comment, filter(_has_comment, notebook.cells)))
            graded.files[f"{name}.ipynb"] = _written(notebook)
        for path, text in repair_files(graded.log).items():
            graded.files[path] = text.encode()
        return graded

    def _sanitize(self, name: str, learner: str, notebook: NotebookNode) -> NotebookNode:
        """nbgrader's first steps; those that read the gradebook get what they would read there."""
        resources = self._resources(name, learner)
        for step in self.sanitizers:
            if isinstance(step, OverwriteKernelspec):
                if kernelspec := self.assignment.kernelspecs[name]:
                    notebook.metadata["kernelspec"] = kernelspec
            elif isinstance(step, OverwriteCells):
                step.notebook_id, step.assignment_id = name, self.assignment.name
                step.gradebook = _KnownCells(self.assignment.cells[name])
                for index, cell in enumerate(notebook.cells):
                    notebook.cells[index], _ = step.preprocess_cell(cell, resources, index)
            elif isinstance(step, CheckCellMetadata):
                self._check_metadata(step, notebook, resources)
            else:
                notebook, resources = step(notebook, resources)
        return notebook

    def _finish(self, name: str, learner: str, notebook: NotebookNode) -> NotebookNode:
        """nbgrader's last steps, but for execution and for what is written in the gradebook."""
        resources = self._resources(name, learner)
        for step in self.graders:
            if isinstance(step, CheckCellMetadata):
                self._check_metadata(step, notebook, resources)
            elif not isinstance(step, IsolatedExecute | SaveAutoGrades | AssignLatePenalties):
                notebook, resources = step(notebook, resources)
        return notebook

    def _check_metadata(
        self, step: CheckCellMetadata, notebook: NotebookNode, resources: dict
    ) -> None:
        """Have nbgrader check the cells' metadata, unless it has found the very same right.

        They are the trainer's, the same in every copy, and take longer to check than all the rest.
        """
        roles = json.dumps([cell.metadata.get("nbgrader") for cell in notebook.cells])
        if roles not in self.right_roles:
            step(notebook, resources)
            self.right_roles.add(roles)

    def _resources(self, name: str, learner: str) -> dict:
        about = {"student": learner, "assignment": self.assignment.name, "notebook": name}
        return {"nbgrader": about, "unique_key": name}


def kernelspec(text: str | None) -> dict | None:
    """The kernelspec that the gradebook keeps as JSON."""
    return json.loads(text) if text else None


def readable_submission(submission: Path, released: Released) -> Canonical:
    """The canonical submission; blank, with its reason, where even reading it fails."""
    try:
        return canonical(submission, released)
    except Exception:
        found = canonical(submission.with_name(os.devnull), released)
        return replace(found, log=[UNREADABLE, *found.log])


class _KnownCells:
    """What `OverwriteCells` asks a gradebook."""

    def __init__(self, cells: Mapping[str, SourceCell]):
        self.cells = cells

    def find_source_cell(self, name: str, notebook: str, assignment: str) -> SourceCell:
        if name not in self.cells:
            raise MissingEntry(name)
        return self.cells[name]

    def find_graded_cell(self, name: str, notebook: str, assignment: str) -> SimpleNamespace:
        return SimpleNamespace(max_score=self.cells[name].max_score)


def automatic_score(cell: NotebookNode) -> tuple[str, float | None]:
    """A graded cell's grade_id and score; None where a person, or a missing tool, gives it."""
    unchecked = refusal(cell) and not is_solution(cell)
    return cell.metadata.nbgrader.grade_id, None if unchecked else determine_grade(cell)[0]


def _has_comment(cell: NotebookNode) -> bool:
    return is_solution(cell) or is_task(cell)


def _comment(cell: NotebookNode) -> tuple[str, str | None]:
    role = cell.metadata.nbgrader
    untouched = role.get("checksum") == compute_checksum(cell) and not is_task(cell)
    return role.grade_id, UNTOUCHED if untouched else None


def _written(notebook: NotebookNode) -> bytes:
    """The notebook file as nbconvert's exporter and nbgrader write it.

    Most cells of a class are the same in every submission: their text is kept.
    """
    cells = [_lines_of(json.dumps(cell, sort_keys=True)) for cell in notebook.cells]
    text = nbformat.v4.writes_json(NotebookNode({**notebook, "cells": []}))
    if cells:
        # Keys are sorted: the notebook's own cells come before any other word of the kind.
        text = text.replace(NO_CELLS, CELLS.format(",\n".join(cells)), 1)
    return (text if text.endswith("\n") else f"{text}\n").encode()


@lru_cache(2_000)
def _lines_of(cell: str) -> str:
    """The lines of one cell, given as JSON, in a notebook file."""
    alone = nbformat.v4.new_notebook(cells=[nbformat.from_dict(json.loads(cell))])
    begin, end = CELLS.split("{}")
    text = nbformat.v4.writes_json(alone)
    return text[text.index(begin) + len(begin) : text.rindex(end)]
