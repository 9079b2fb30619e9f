"""The exports: their content, their harmlessness, and one file by two ways."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.cli import main
from gmsi.reports.spreadsheet import FRENCH, MOODLE, neutral, write_csv

from .class_builder import ClassBuilder

CLASSES = {
    "cells": "CellExporter",
    "competences": "CompetenceExporter",
    "cc1": "Cc1Exporter",
    "moodle": "MoodleExporter",
}


@pytest.fixture
def course_folder(course, course_settings):
    return course


def exported(folder: Path, kind: str, *options: str) -> list[list[str]]:
    """The rows that `gmsi export` writes, header first."""
    path = folder / f"{kind}.csv"
    assert main(["export", kind, "--root", str(folder), "--to", str(path), *options]) == 0
    delimiter = "," if kind == "moodle" else ";"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def test_by_cell(course_folder):
    """One row a graded cell of a submission; an awaiting one has no grade and says so."""
    rows = exported(course_folder, "cells")
    assert len(rows) == 1 + 4 + 4 + 10 + 10
    name = "bloc1-masques"
    both = "1-4-1 Comprendre les réseaux TCP/IP et leurs matériels, "
    both += "1-4-2 Régler l'adresse et le réseau d'un poste"
    zoe = [name, name, "test_diffusion", both, "zoe", "Zola", "Zoé", "", "6", "3", "noté"]
    assert zoe in rows
    elie = next(row for row in rows if row[2] == "redaction" and row[4] == "elie")
    assert elie[-3:] == ["5", "", "à noter"]


def test_by_competence(course_folder):
    """One row a learner and assessed competence, in official order."""
    rows = exported(course_folder, "competences")
    assert [(row[0], row[4].split()[0], *row[5:]) for row in rows[1:]] == [
        ("elie", "1-4-1", "8", "20", "12", "0", "à renforcer"),
        ("elie", "1-4-2", "0", "6", "1", "0", "à renforcer"),
        ("elie", "1-4-3", "0", "0", "0", "1", "attend une note"),
        ("zoe", "1-4-1", "15", "20", "12", "0", "en cours"),
        ("zoe", "1-4-2", "3", "6", "1", "0", "en cours"),
        ("zoe", "1-4-3", "5", "5", "1", "0", "maîtrisée"),
    ]


def test_for_moodle(course_folder):
    """A row a learner, a column an assignment; empty where there is no final grade to import."""
    assert exported(course_folder, "moodle") == [
        ["username", "email", "bloc1-cc1", "bloc1-masques"],
        ["bob", "", "", ""],
        ["elie", "", "7", ""],
        ["zoe", "", "8", "12"],
    ]


def test_exports_can_be_narrowed(course_folder):
    """To one learner, one assignment, or both."""
    rows = exported(course_folder, "cells", "--student", "zoe", "--assignment", "bloc1-masques")
    assert len(rows) == 1 + 4
    assert {row[4] for row in rows[1:]} == {"zoe"}


@pytest.mark.parametrize("kind", CLASSES)
def test_nbgrader_and_gmsi_write_the_same_file(course_folder, kind, capsys):
    """`nbgrader export --exporter=…` gives, byte for byte, what `gmsi export` gives."""
    exported(course_folder, kind)
    exporter = f"--exporter=gmsi.reports.exporters.{CLASSES[kind]}"
    path = Path(sys.executable).parent
    subprocess.run(
        [path / "nbgrader", "export", exporter, "--to=stock.csv"],
        cwd=course_folder,
        env={**os.environ, "PATH": f"{path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        check=True,
    )
    ours = (course_folder / f"{kind}.csv").read_bytes()
    assert (course_folder / "stock.csv").read_bytes() == ours


def test_without_a_destination_files_go_to_reports(course_folder, capsys):
    """The default place is the course's reports/, which git ignores."""
    assert main(["export", "moodle", "--root", str(course_folder)]) == 0
    assert (course_folder / "reports/moodle.csv").is_file()


@pytest.mark.parametrize("kind", CLASSES)
def test_no_cell_starts_a_formula(course_folder, gradebook, kind):
    """Names, identifiers, addresses, assignments and cells that look like formulas are text."""
    builder = ClassBuilder(gradebook)
    builder.learner("=cmd", "+33", "@SUM(A1)", "-x@example.org")
    builder.learner("tab", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x";"y")')
    builder.assignment("=devoir", {"=cellule": (1, [])})
    builder.submission("=cmd", "=devoir", {"=cellule": 1})
    text = course_folder / "x.csv"
    main(["export", kind, "--root", str(course_folder), "--to", str(text)])
    delimiter = "," if kind == "moodle" else ";"
    with text.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=delimiter) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert any(cell == "'=cmd" for cell in cells) == (kind != "competences")


@given(st.text(max_size=20))
def test_neutralising_adds_an_apostrophe_or_nothing(text):
    """Ordinary text is left as it is; the rest is only prefixed, never changed."""
    assert neutral(text) in (text, f"'{text}")
    assert not neutral(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert (neutral(text) == text) == (not text[:1] or text[0] not in "=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize(
    ("dialect", "shown"), [(FRENCH, "1,5;-2;;'=x\r\n"), (MOODLE, "1.5,-2,,'=x\r\n")]
)
def test_numbers_stay_numbers(tmp_path, dialect, shown):
    """A negative number is no formula; decimals follow the reader's habit; gaps stay empty."""
    path = tmp_path / "x.csv"
    write_csv(path, ["é"], [[1.5, -2, None, "=x"]], dialect)
    text = io.TextIOWrapper(path.open("rb"), dialect.encoding, newline="").read()
    assert text == f"é\r\n{shown}"
