"""The whole flow, for real: a fresh copy of the repository, one command, a class graded."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from gmsi.course.release import secrets
from gmsi.demo.roster import CLASS
from gmsi.reports.cc1 import verdicts
from gmsi.reports.record import read
from gmsi.reports.summary import summary

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
ASSIGNMENT = "bloc1-adressage"


@pytest.fixture(scope="module")
def fresh_copy(tmp_path_factory):
    """The files that git knows, as a clone would have them."""
    root = tmp_path_factory.mktemp("clone")
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, files.decode().split("\0")):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes((ROOT / name).read_bytes())
    return root


@pytest.fixture(scope="module")
def demonstration(fresh_copy):
    """`gmsi demo` run in the fresh copy: its folder and its output."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GMSI_")}
    result = subprocess.run(
        [sys.executable, "-m", "gmsi.cli", "demo"],
        cwd=fresh_copy,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    log = fresh_copy / "demo" / "nbgrader.log"
    assert result.returncode == 0, result.stdout + result.stderr + log.read_text()[-4000:]
    return fresh_copy, result.stdout


@pytest.fixture(scope="module")
def situations(demonstration):
    """Each simulated learner's row for the addressing assignment, by short name."""
    root, _ = demonstration
    inbound = root / "demo" / "exchange" / "gmsi" / "inbound"
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        rows = summary(gradebook, root, ASSIGNMENT, inbound)
    return {row.learner.removeprefix("demo-"): row for row in rows}


def test_the_cycle_leaves_what_nbgrader_leaves(demonstration):
    """Releases, collected and graded copies, feedback and the gradebook are all there."""
    root, _ = demonstration
    for name in ("release", "submitted", "autograded", "feedback", "gradebook.db", "reports"):
        assert (root / name).exists(), name


def test_the_output_ends_with_a_summary_and_the_paths_to_open(demonstration, situations):
    """Every learner has a line, and every path that is named exists."""
    root, output = demonstration
    for row in situations.values():
        assert row.name in output
    paths = [line.split("\u00a0: ")[-1] for line in output.splitlines() if "à ouvrir" in line]
    assert paths
    assert all((root / path).exists() for path in paths)


def test_every_learner_is_graded_whatever_happens_to_the_others(situations):
    """Nobody's accident takes another one's grade away."""
    assert all(row.score is not None for row in situations.values())


@pytest.mark.parametrize("learner", ["alice", "gaelle", "jules", "karim", "oscar", "quentin"])
def test_right_answers_get_full_marks_in_spite_of_accidents(situations, learner):
    """Late, a test deleted, an answer pasted twice, an odd file, a huge output: nothing lost."""
    row = situations[learner]
    assert row.score == row.max_score


def test_the_blank_copy_gets_nothing(situations):
    """What was handed in untouched is worth zero."""
    assert situations["farid"].score == 0


@pytest.mark.parametrize("learner", ["bruno", "chloe", "driss", "emma", "hugo", "ines", "mehdi"])
def test_a_mistake_costs_its_own_cells_only(situations, learner):
    """Misconceptions, half the work, an endless loop, a syntax error: some points, not all."""
    row = situations[learner]
    assert 0 < row.score < row.max_score


@pytest.mark.parametrize(
    ("learner", "words"),
    [
        ("gaelle", "en retard"),
        ("lea", "tronqué"),
        ("nora", "ancien format"),
        ("oscar", "mis de côté"),
        ("paula", "le notebook manque"),
        ("quentin", "sortie"),
        ("rania", "liste de classe"),
        ("simon", "copies"),
        ("hugo", "boucle"),
        ("tom", "points"),
    ],
)
def test_each_accident_is_told_in_the_summary(situations, learner, words):
    """The trainer reads what happened, in French, on the learner's own line."""
    assert any(words in remark for remark in situations[learner].remarks)


def test_cc1_verdicts_are_those_the_answers_deserve(demonstration):
    """29 right answers of 40 pass and 28 fail, for everyone whose copy could be read."""
    root, output = demonstration
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        found = {v.learner: (v.right, v.word) for v in verdicts(read(gradebook))}
    for learner in CLASS:
        right = 0 if learner.name == "paula" else learner.work.quiz
        assert found[learner.id] == (right, "validé" if right >= 29 else "non validé")
    assert {28, 29} <= {right for right, _ in found.values()}
    assert "CC1 validé" in output


def graded_cells(notebook):
    """The graded cells of a notebook."""
    return [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]


def test_each_learner_reads_their_own_feedback_and_no_hidden_test(demonstration):
    """The page came back through the exchange, and shows no line of a hidden test."""
    root, _ = demonstration
    source = nbformat.read(next((root / "source" / ASSIGNMENT).glob("*.ipynb")), as_version=4)
    hidden = secrets(nbformat.from_dict({**source, "cells": graded_cells(source)}))
    assert hidden
    for learner in ("alice", "bruno", "hugo", "lea"):
        (page,) = (root / "demo" / "homes" / learner / ASSIGNMENT / "feedback").rglob("*.html")
        text = page.read_text(encoding="utf-8")
        assert not [line for line in hidden if line in text]


def test_points_changed_in_the_file_change_nothing(demonstration):
    """The graded copy carries the trainer's points."""
    root, _ = demonstration
    (graded,) = (root / "autograded" / "demo-tom" / ASSIGNMENT).glob("*.ipynb")
    cells = graded_cells(nbformat.read(graded, as_version=4))
    assert max(cell.metadata.nbgrader.points for cell in cells) < 1000
