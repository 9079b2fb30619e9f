"""Neutralised items: what was decided, when and why, and what it changed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.files import write_atomically
from gmsi.cc1.place import session_folder

JOURNAL = "neutralisations.json"


@dataclass(frozen=True)
class Move:
    """A learner whose score or verdict changes."""

    learner: str
    question: str
    before: int
    after: int
    total: int
    passed_before: bool
    passed_after: bool


@dataclass(frozen=True)
class Decision:
    """One neutralisation, with the scores and verdicts as they were."""

    item: str
    reason: str
    decided_on: str
    moves: tuple[Move, ...]


def neutralised_items(root: Path, session: str) -> frozenset[str]:
    """The items granted to everyone in that session."""
    return frozenset(entry["item"] for entry in _journal(root, session))


def record(root: Path, session: str, decision: Decision) -> None:
    """Add a decision to the session's journal; nothing in it is ever rewritten."""
    entries = [*_journal(root, session), asdict(decision)]
    text = json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
    write_atomically(session_folder(root, session) / JOURNAL, text)


def _journal(root: Path, session: str) -> list[Mapping[str, Any]]:
    path = session_folder(root, session) / JOURNAL
    if not path.is_file():
        return []
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Cc1Error(f"Le journal {path} est abîmé\u00a0: reprenez une sauvegarde.") from error
