"""The repair log: what had to be mended in a submission, or went wrong while it ran."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

LOG_NAME = "reparations.json"
READABLE_NAME = "reparations.txt"


@dataclass(frozen=True)
class Repair:
    """One line of the log.

    `level` is "repair" (mended, nothing lost), "refused" (set aside, could not be graded) or
    "incident" (went wrong while the code ran); `kind` is a stable word for programs; `message`
    is French, for the learner and the trainer; `cell` is a grade_id when there is one.
    """

    kind: str
    message: str
    level: str = "repair"
    notebook: str | None = None
    cell: str | None = None


def repairs(course_root: str | Path, learner: str, assignment: str) -> list[Repair]:
    """What the last autograding of this submission had to mend; empty when nothing, or not run."""
    return read_repairs(Path(course_root) / "autograded" / learner / assignment)


def read_repairs(folder: Path) -> list[Repair]:
    """The log kept in one submission's folder."""
    path = folder / LOG_NAME
    if not path.is_file():
        return []
    return [Repair(**line) for line in json.loads(path.read_text(encoding="utf-8"))]


def write_repairs(folder: Path, log: Iterable[Repair]) -> None:
    """Write the log in `folder`, as JSON and as readable text; write nothing when it is empty."""
    for name, text in repair_files(list(log)).items():
        _replace(folder / name, text)


def repair_files(log: list[Repair]) -> dict[str, str]:
    """The two files of a log by name; none when it is empty."""
    if not log:
        return {}
    lines = json.dumps([asdict(repair) for repair in log], ensure_ascii=False, indent=1)
    return {LOG_NAME: lines + "\n", READABLE_NAME: readable(log)}


def readable(log: Iterable[Repair]) -> str:
    """The log as French text, one line a repair."""
    return "".join(f"- {_where(repair)}{repair.message}\n" for repair in log)


def _where(repair: Repair) -> str:
    places = [f"notebook «\u00a0{repair.notebook}\u00a0»" if repair.notebook else ""]
    places.append(f"cellule «\u00a0{repair.cell}\u00a0»" if repair.cell else "")
    place = ", ".join(filter(None, places))
    return f"{place}\u00a0: " if place else ""


def _replace(path: Path, text: str) -> None:
    # nbgrader leaves its copies read-only: replace the file rather than write through it.
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")
