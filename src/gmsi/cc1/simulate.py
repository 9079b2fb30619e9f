"""Made-up copies with a chosen number of right answers, for the simulated class and the tests."""

from pathlib import Path
from string import ascii_uppercase as LETTERS
from typing import Any

from gmsi.cc1.files import write_atomically
from gmsi.cc1.papers import paper_of
from gmsi.cc1.place import ANSWERS_FILE
from gmsi.cc1.sessions import load_session
from gmsi.identity import seeded_random
from gmsi.quiz import Question, write_answers


def simulate_answers(root: Path, session: str, learner: str, right: int) -> str:
    """The text of an answers file with exactly `right` right answers; trainer's side only."""
    paper = paper_of(root, load_session(root, session), learner).numbered()
    kept = seeded_random(f"simulation:{session}", learner).sample(sorted(paper), right)
    answers = {
        name: right_answer(question) if name in kept else wrong_answer(question)
        for name, question in paper.items()
    }
    return write_answers(session, learner, answers, [])


def write_simulated(root: Path, session: str, learner: str, right: int, folder: Path) -> None:
    """The same, written where a learner's notebook lies."""
    write_atomically(folder / ANSWERS_FILE, simulate_answers(root, session, learner, right))


def right_answer(question: Question) -> Any:
    """An answer that earns the point."""
    return question.key[0] if question.kind in ("number", "text") else question.key


def wrong_answer(question: Question) -> Any:
    """An answer that earns nothing: a known wrong reasoning where there is one."""
    if question.kind == "table":
        return ["" for _ in question.key]
    if question.kind in ("order", "match"):
        return [*question.key[1:], question.key[0]]
    if question.wrong:
        answer = question.wrong[0].answer
        return [answer] if question.kind == "choices" else answer
    return "?" if question.kind in ("number", "text") else LETTERS[0]
