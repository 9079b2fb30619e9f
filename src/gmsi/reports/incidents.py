"""What happened to a copy on its way to the gradebook, as remarks for the trainer."""

from collections.abc import Iterable

from gmsi.grading import Repair

CELLS_SHOWN = 3
NEW_COPY = "demandez une nouvelle copie"
ADVICE = {
    "missing_notebook": NEW_COPY,
    "not_a_notebook": NEW_COPY,
    "truncated": NEW_COPY,
    "tool_missing": "puis corrigez à nouveau, avec « nbgrader autograde DEVOIR --force »",
}


def tell(log: Iterable[Repair]) -> list[str]:
    """The repair log in as few remarks as possible: each message once, with its cells."""
    cells: dict[str, list[str]] = {}
    for repair in log:
        advice = f", {ADVICE[repair.kind]}" if repair.kind in ADVICE else ""
        cells.setdefault(repair.message + advice, []).extend(filter(None, [repair.cell]))
    return [f"{message} ({_list(names)})" if names else message for message, names in cells.items()]


def _list(names: list[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:CELLS_SHOWN])
    more = len(names) - CELLS_SHOWN
    return f"{shown} et {more} autre{'s' if more > 1 else ''}" if more > 0 else shown
