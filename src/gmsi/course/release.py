"""A freshly generated release: nothing of the trainer's may be left in it."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from gmsi.course.hygiene import LOOKS_LIKE_A_DELIMITER

REGION = re.compile(
    r"^\s*### BEGIN (?P<name>SOLUTION|HIDDEN TESTS|MARK SCHEME)\n"
    r"(?P<body>.*?)^\s*### END (?P=name)",
    re.DOTALL | re.MULTILINE,
)
# Shorter lines (`)`, `return x`) stand in the statements too, and prove nothing.
TELLING_LENGTH = 12


class ReleaseFailed(Exception):
    """nbgrader could not generate the release."""


def generate(root: Path, assignment: str, workspace: Path) -> Path:
    """Generate the release of an assignment in `workspace` with the stock command."""
    shutil.copytree(root / "source" / assignment, workspace / "source" / assignment)
    shutil.copy(root / "nbgrader_config.py", workspace)
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", assignment, "--force"]
    result = subprocess.run(command, cwd=workspace, capture_output=True, text=True, check=False)
    if result.returncode:
        raise ReleaseFailed(result.stderr[-2000:])
    return workspace / "release" / assignment


def secrets(source: NotebookNode) -> set[str]:
    """The telling lines that stand in the trainer's regions and in no public text."""
    inside, public = set(), []
    for cell in source.cells:
        for region in REGION.finditer(cell.source):
            inside |= set(map(str.strip, region["body"].splitlines()))
        public.append(REGION.sub("", cell.source))
    # A hint may show a line inside a sentence: it is public, though never a whole line.
    shown = "\n".join(public)
    return {line for line in inside if len(line) >= TELLING_LENGTH and line not in shown}


def leaks(source: NotebookNode, released_text: str) -> Iterator[str]:
    """What a released file still shows of the trainer's regions."""
    for marker in LOOKS_LIKE_A_DELIMITER.findall(released_text):
        yield f"la version distribuée garde le délimiteur «\u00a0{marker.strip()}\u00a0»"
    for line in sorted(secrets(source)):
        if line in released_text:
            yield f"la version distribuée montre une ligne du formateur\u00a0: {line!r}"


def findings(root: Path, assignment: str) -> Iterator[str]:
    """Generate the release for real, then look for leaks in every one of its files."""
    with tempfile.TemporaryDirectory() as workspace:
        try:
            release = generate(root, assignment, Path(workspace))
        except ReleaseFailed as error:
            yield f"nbgrader generate_assignment échoue\u00a0:\n{error}"
            return
        sources = [nbformat.read(p, 4) for p in (root / "source" / assignment).glob("*.ipynb")]
        for path in sorted(p for p in release.rglob("*") if p.is_file()):
            text = released_text(path)
            for source in sources:
                for leak in leaks(source, text):
                    yield f"{path.name}\u00a0: {leak}"


def released_text(path: Path) -> str:
    """Everything a learner can read in a released file, as lines."""
    if path.suffix != ".ipynb":
        return path.read_text(encoding="utf-8", errors="replace")
    notebook = nbformat.read(path, as_version=4)
    parts = [cell.source for cell in notebook.cells]
    parts += [nbformat.writes(nbformat.from_dict({**notebook, "cells": []}))]
    parts += [str(cell.metadata) + str(cell.get("outputs", "")) for cell in notebook.cells]
    return "\n".join(parts)
