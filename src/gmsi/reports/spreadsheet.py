"""CSV files that a spreadsheet or Moodle opens without running anything."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# A spreadsheet takes a cell that starts so for a formula (OWASP, CSV Injection); the last four
# are the full-width forms that some of them normalise first.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Dialect:
    """How a kind of file is written: its separator, its decimal mark, its encoding."""

    separator: str
    decimal: str
    encoding: str


# What a French spreadsheet opens by a double click.
FRENCH = Dialect(";", ",", "utf-8-sig")
# What Moodle's grade import reads by default; a point is a decimal mark in all its languages.
MOODLE = Dialect(",", ".", "utf-8")


def neutral(text: str) -> str:
    """The text, behind an apostrophe if a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable], dialect: Dialect):
    """Write rows of text, numbers and None (left empty); every text is neutralised."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=dialect.encoding, newline="") as file:
        writer = csv.writer(file, delimiter=dialect.separator, lineterminator="\r\n")
        writer.writerow([neutral(title) for title in header])
        writer.writerows([_cell(value, dialect) for value in row] for row in rows)


def _cell(value, dialect: Dialect) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, str):
        return neutral(value)
    return f"{round(value, 3):g}".replace(".", dialect.decimal)
