"""Neutralising an item: first who moves, then, on request, the decision and the grades."""

from datetime import date
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.gradebook import Cell, grant, open_gradebook, overrides
from gmsi.cc1.neutralised import Decision, Move, neutralised_items, record
from gmsi.cc1.papers import paper_of
from gmsi.cc1.results import Result, copies, results
from gmsi.quiz import Session


def plan(root: Path, session: Session, item: str) -> tuple[list[Move], list[Cell]]:
    """The learners whose score moves, and every (learner, question) that shows the item.

    Nothing is written. Cc1Error when no paper of the session has that item.
    """
    if item in neutralised_items(root, session.name):
        raise Cc1Error(f"L'item {item} est déjà neutralisé dans la session {session.name}.")
    cells = _cells(root, session, item)
    if not cells:
        raise Cc1Error(f"Aucun sujet rendu de la session {session.name} ne contient {item}.")
    with open_gradebook(root) as gradebook:
        decided = overrides(gradebook, session.assignment)
    before = results(root, session, overrides=decided)
    after = results(root, session, extra=[item], overrides=decided)
    shown = dict(cells)
    moves = [
        _move(old, new, shown[old.learner])
        for old, new in zip(before, after, strict=True)
        if old.score != new.score
    ]
    return moves, cells


def apply(root: Path, session: Session, item: str, reason: str, today: date) -> list[Move]:
    """Record the decision, then give the point to everyone who had the question.

    The record comes first: marking reads it, so a crash in between is mended by
    `nbgrader autograde --force`, and the earlier scores stay written in it.
    """
    moves, cells = plan(root, session, item)
    record(root, session.name, Decision(item, reason, today.isoformat(), tuple(moves)))
    with open_gradebook(root) as gradebook:
        grant(gradebook, session.assignment, cells)
    return moves


def _cells(root: Path, session: Session, item: str) -> list[Cell]:
    return [
        (learner, name)
        for learner in copies(root, session)
        if session.admits(learner)
        for name, question in paper_of(root, session, learner).numbered().items()
        if question.item == item
    ]


def _move(old: Result, new: Result, question: str) -> Move:
    return Move(old.learner, question, old.score, new.score, len(old.right), old.passed, new.passed)
