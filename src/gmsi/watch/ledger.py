"""Every attempt seen, one JSON line each, in the course's `reports/` folder."""

import fcntl
import json
from dataclasses import asdict
from pathlib import Path

from gmsi.watch.rules import Attempt

LEDGER = Path("reports") / "attempts.jsonl"


class AlreadyWatching(Exception):
    """Another process holds the ledger of this course."""


class Ledger:
    """The attempts so far, and the only writer of their file."""

    def __init__(self, root: Path):
        path = root / LEDGER
        path.parent.mkdir(exist_ok=True)
        self._file = path.open("a+", encoding="utf-8")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._file.close()
            raise AlreadyWatching(
                "gmsi watch tourne déjà pour ce cours\u00a0: arrêtez l'autre d'abord "
                "(Ctrl-C, ou systemctl stop gmsi-watch@CLASSE)."
            ) from None
        self.attempts = read_attempts(root)

    def add(self, attempt: Attempt) -> None:
        """Record one attempt, on disk before anything else happens."""
        self._file.write(json.dumps(asdict(attempt), ensure_ascii=False) + "\n")
        self._file.flush()
        self.attempts.append(attempt)

    def seen(self) -> set[str]:
        """The folders of the exchange that need no more attention."""
        return {attempt.folder for attempt in self.attempts}

    def of(self, learner: str, assignment: str) -> list[Attempt]:
        """One learner's attempts at one assignment, in order."""
        return [a for a in self.attempts if (a.learner, a.assignment) == (learner, assignment)]

    def close(self) -> None:
        self._file.close()


def read_attempts(root: Path) -> list[Attempt]:
    """The recorded attempts; a last line cut short by a power failure is left out."""
    path = root / LEDGER
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    attempts = []
    for line in lines:
        try:
            attempts.append(Attempt(**json.loads(line)))
        except (json.JSONDecodeError, TypeError):
            continue
    return attempts
