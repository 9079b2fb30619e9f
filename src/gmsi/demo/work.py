"""A simulated learner at work on a fetched assignment."""

from pathlib import Path

from gmsi.cc1.sessions import load_session
from gmsi.cc1.simulate import write_simulated
from gmsi.demo.answers import solutions, write_answers
from gmsi.demo.mistakes import wrong_answers
from gmsi.demo.roster import Learner

QUIZ_SESSION = "demo"


def quiz_assignment(root: Path) -> str:
    """The assignment of the session that the simulated class takes."""
    return load_session(root, QUIZ_SESSION).assignment


def do_work(root: Path, assignment: str, folder: Path, learner: Learner) -> None:
    """Answer the notebooks of `folder` the way this learner does, accident included."""
    work = learner.work
    if assignment == quiz_assignment(root):
        write_simulated(root, QUIZ_SESSION, learner.id, work.quiz, folder)
    for notebook in sorted(folder.glob("*.ipynb")):
        source = root / "source" / assignment / notebook.name
        right = solutions(source)
        known = list(right)[: round(len(right) * work.share)]
        answers = {grade_id: right[grade_id] for grade_id in known}
        answers |= wrong_answers(root, source, work.mistakes, learner.name)
        answers |= {key: text for key, text in work.written.items() if key in right}
        write_answers(notebook, answers)
        if work.accident:
            work.accident(notebook)
