"""The sittings of CC1, first ones and retakes, in the order in which they follow one another."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.papers import read_released
from gmsi.cc1.sessions import load_session, names
from gmsi.quiz import Session

FIRST_ASSIGNMENT = "bloc1-cc1"


@dataclass(frozen=True)
class Sitting:
    """One assignment of CC1; `learners` is None when everyone takes it, `day` when unknown."""

    assignment: str = FIRST_ASSIGNMENT
    session: str = ""
    day: date | None = None
    retake: bool = False
    learners: tuple[str, ...] | None = None

    def admits(self, learner: str) -> bool:
        """Whether the learner takes this sitting."""
        return self.learners is None or learner in self.learners


def sittings(root: Path) -> tuple[list[Sitting], list[str]]:
    """One sitting an assignment, a retake after what it retakes; and what could not be read.

    Several sessions may have used one assignment in turn: the one whose papers it holds counts,
    else the latest. Without a session of that name, `bloc1-cc1` is a sitting open to all.
    """
    sessions, remarks = _readable(root)
    by_assignment: dict[str, list[Session]] = {}
    for session in sessions.values():
        by_assignment.setdefault(session.assignment, []).append(session)
    current = [_current(root, name, several) for name, several in by_assignment.items()]
    current.sort(key=lambda session: _order(session, sessions))
    found = [
        Sitting(s.assignment, s.name, s.date, s.retake_of is not None, s.learners) for s in current
    ]
    known = FIRST_ASSIGNMENT in by_assignment
    return (found if known else [Sitting(), *found]), remarks


def _readable(root: Path) -> tuple[dict[str, Session], list[str]]:
    sessions, remarks = {}, []
    for name in names(root):
        try:
            sessions[name] = load_session(root, name)
        except Cc1Error as error:
            remarks.append(f"session {name} du CC1\u00a0: {error}")
    return sessions, remarks


def _current(root: Path, assignment: str, several: list[Session]) -> Session:
    try:
        released = read_released(root / "source" / assignment)
    except Cc1Error:
        released = None
    name = released["session"] if released else None
    return max(several, key=lambda session: (session.name == name, session.date, session.name))


def _order(session: Session, sessions: dict[str, Session]) -> tuple:
    """The day of the first sitting of the chain, then how many sittings came before this one."""
    chain = [session]
    while (before := sessions.get(chain[-1].retake_of or "")) and before not in chain:
        chain.append(before)
    return chain[-1].date, len(chain), session.date, session.name
