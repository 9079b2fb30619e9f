"""Reading a submitted notebook, however malformed: the cells that can be saved, nothing else.

No field of the file is trusted or validated: only each cell's kind, source, id, grade_id and
pictures are taken, so that no schema, version or metadata can stop the reading.
"""

import codecs
import json
import re
from dataclasses import dataclass, field
from typing import Any

MAX_CELLS = 2_000
MAX_SOURCE = 400_000
# Beyond any notebook written by hand: what fills such a file is outputs, which are never kept.
LARGE = 10_000_000
KINDS = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown"}
BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass(frozen=True)
class SubmittedCell:
    """What is kept of a cell that a learner sent."""

    kind: str
    source: str
    id: str | None = None
    grade_id: str | None = None
    nbgrader: dict = field(default_factory=dict)
    attachments: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """The cells saved from a file, and the kinds of trouble met on the way."""

    cells: tuple[SubmittedCell, ...]
    troubles: tuple[str, ...] = ()


def read_submitted(data: bytes) -> Reading:
    """Read a notebook file; never raises. An unreadable file gives no cell and a trouble."""
    text, troubles = _decode(data)
    if len(data) > LARGE:
        troubles.append("large")
    try:
        raw = json.loads(text, strict=False)
    except RecursionError:
        return Reading((), (*troubles, "not_a_notebook"))
    except ValueError:
        cells = _salvage(text)
        troubles.append("truncated" if cells else "not_a_notebook")
    else:
        cells = _raw_cells(raw)
        if cells is None:
            return Reading((), (*troubles, "not_a_notebook"))
        if isinstance(raw, dict) and "worksheets" in raw:
            troubles.append("old_format")
    kept = [cell for cell in map(_cell, cells[:MAX_CELLS]) if cell]
    if len(cells) > MAX_CELLS:
        troubles.append("too_many_cells")
    if any(len(cell.source) > MAX_SOURCE for cell in kept):
        troubles.append("cell_too_long")
        kept = [cell for cell in kept if len(cell.source) <= MAX_SOURCE]
    return Reading(tuple(kept), tuple(troubles))


def _decode(data: bytes) -> tuple[str, list[str]]:
    for bom, encoding in BOMS.items():
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace"), ["encoding"]
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        # A file cut in the middle of a character is truncated, not in another encoding.
        if error.end >= len(data) - 4:
            return data.decode("utf-8", errors="ignore"), []
        return data.decode("cp1252", errors="replace"), ["encoding"]


def _raw_cells(raw: Any) -> list | None:
    """The list of cells of nbformat 4, or of the worksheets of nbformat 2 and 3."""
    if not isinstance(raw, dict):
        return None
    if isinstance(raw.get("cells"), list):
        return raw["cells"]
    sheets = raw.get("worksheets")
    if not isinstance(sheets, list):
        return None
    lists = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
    return [cell for cells in lists if isinstance(cells, list) for cell in cells]


def _salvage(text: str) -> list:
    """The whole cells that come before the place where the JSON breaks."""
    start = re.search(r'"cells"\s*:\s*\[', text)
    if not start:
        return []
    decoder, cells, at = json.JSONDecoder(strict=False), [], start.end()
    separator = re.compile(r"[\s,]*")
    while len(cells) <= MAX_CELLS:
        at = separator.match(text, at).end()
        try:
            cell, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return cells
        cells.append(cell)
    return cells


def _cell(raw: Any) -> SubmittedCell | None:
    if not isinstance(raw, dict):
        return None
    metadata = raw.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    nbgrader = nbgrader if isinstance(nbgrader, dict) else {}
    attachments = raw.get("attachments")
    return SubmittedCell(
        kind=KINDS.get(_text(raw.get("cell_type")), "raw"),
        source=_text(raw.get("source", raw.get("input", ""))),
        id=_text(raw.get("id")) or None,
        grade_id=_text(nbgrader.get("grade_id")) or None,
        nbgrader=nbgrader,
        attachments=attachments if isinstance(attachments, dict) else {},
    )


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "".join(part for part in value if isinstance(part, str))
    text = value if isinstance(value, str) else ""
    # A lone surrogate cannot be written to any file: it would stop the whole run later.
    return text.encode("utf-8", errors="replace").decode("utf-8")
