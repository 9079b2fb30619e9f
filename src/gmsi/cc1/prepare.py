"""Handing papers out: one file of statements per assignment, ready for nbgrader's release."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from gmsi.cc1.assignment import write_assignment
from gmsi.cc1.bank_files import BANK, load_bank
from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.files import write_atomically
from gmsi.cc1.papers import paper_of, read_released, released_papers
from gmsi.cc1.place import ANSWERS_FILE, PAPERS_FILE
from gmsi.cc1.sessions import load_session
from gmsi.quiz import Paper


def prepare(
    root: Path, session_name: str, learners: Iterable[str] = (), force: bool = False
) -> list[Paper]:
    """Draw and record everyone's paper, and write what `nbgrader generate_assignment` releases.

    May be run again to add learners: papers already handed out do not change. `learners` are
    those of the gradebook, for a session open to all.
    """
    session = load_session(root, session_name)
    people = sorted(set(session.learners or learners))
    if not people:
        raise Cc1Error(
            "Personne à qui préparer un sujet\u00a0: ajoutez des apprenants "
            "(nbgrader db student add NOM), ou nommez-les dans la session."
        )
    folder = root / "source" / session.assignment
    if not force:
        _refuse_to_swap_sessions(root, session.assignment, session_name)
    papers = [paper_of(root, session, learner) for learner in people]
    bank = load_bank(root / BANK)
    write_assignment(root, session.assignment, bank.slots(session.questions))
    write_atomically(folder / PAPERS_FILE, released_papers(session, papers))
    return papers


def _refuse_to_swap_sessions(root: Path, assignment: str, session: str) -> None:
    """An assignment whose copies are in must keep its session: the copies answer that one."""
    released = read_released(root / "source" / assignment)
    if released is None or released["session"] == session:
        return
    answered = {released["session"]} & _submitted_sessions(root, assignment)
    if answered:
        raise Cc1Error(
            f"Des copies de la session {released['session']} sont déjà ramassées pour "
            f"{assignment}. Donnez à la nouvelle session un devoir à elle "
            '(assignment = "…" dans son fichier).'
        )


def _submitted_sessions(root: Path, assignment: str) -> set[str]:
    sessions = set()
    for path in (root / "submitted").glob(f"*/{assignment}/{ANSWERS_FILE}"):
        try:
            sessions.add(json.loads(path.read_bytes()[: 256 * 1024])["session"])
        except (ValueError, KeyError, TypeError):
            continue
    return sessions


def summary(papers: Sequence[Paper]) -> str:
    """One French line on what was prepared."""
    items = {question.item for paper in papers for question in paper.questions}
    people = "1 sujet préparé" if len(papers) == 1 else f"{len(papers)} sujets préparés"
    return f"{people}, {len(papers[0].questions)} questions chacun, {len(items)} items utilisés."
