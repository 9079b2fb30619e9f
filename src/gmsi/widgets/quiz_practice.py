"""Practice for CC1: the same form over a series of its own, with immediate explanations."""

from datetime import date
from pathlib import Path
from typing import Any

from gmsi.cc1.bank_files import load_bank
from gmsi.identity import current_learner
from gmsi.quiz import Answers, Paper, Session, draw_paper, mark
from gmsi.quiz.marking import is_complete
from gmsi.quiz.typography import to_html
from gmsi.widgets.quiz_form import QuizForm

SERIES = 20


class PracticeCopy:
    """A series of questions and its answers, in memory only."""

    frozen = False
    notice = ""

    def __init__(self, paper: Paper, title: str):
        self.title = title
        self.drawn = paper.numbered()
        self.questions = {name: question.public() for name, question in self.drawn.items()}
        self._answers: dict[str, Any] = {}
        self._review: set[str] = set()

    def state(self) -> Answers:
        """The answers given so far."""
        return Answers(dict(self._answers), tuple(sorted(self._review)))

    def answer(self, identifier: str, answer: Any) -> None:
        """Keep an answer, or forget it when it is empty."""
        self._answers.pop(identifier, None)
        if answer not in (None, "", []):
            self._answers[identifier] = answer

    def mark_for_review(self, identifier: str, wanted: bool) -> None:
        """Mark a question, or unmark it."""
        self._review = self._review - {identifier} | ({identifier} if wanted else set())

    def answered(self) -> list[str]:
        """The identifiers of the questions whose answer is complete."""
        return [
            name
            for name, question in self.questions.items()
            if is_complete(question["kind"], question["form"], self._answers.get(name))
        ]


class PracticeForm(QuizForm):
    """The quiz form with a button that checks an answer and explains it."""

    def __init__(self, copy: PracticeCopy):
        super().__init__(copy)
        self.practice = True

    def verdict(self, identifier: str) -> dict[str, Any]:
        """Right or wrong, the reasoning behind a wrong answer, then the explanation."""
        question = self._copy.drawn[identifier]
        outcome = mark(question, self._copy.state().answers.get(identifier))
        if not outcome.answered:
            return {"right": False, "html": "Répondez d'abord, puis vérifiez."}
        why = f"{to_html(question.why)} <small>({to_html(question.source)})</small>"
        if outcome.right:
            return {"right": True, "html": f"<strong>✔ Juste.</strong> {why}"}
        line = to_html(outcome.line)
        return {"right": False, "html": f"<strong>✘ À revoir\u00a0:</strong> {line}.<br>{why}"}


def practice_form(folder: Path | str, series: int = 1) -> PracticeForm:
    """Series number `series` of the practice bank in `folder`, drawn for whoever is working."""
    return PracticeForm(practice_copy(Path(folder), series, current_learner()))


def practice_copy(folder: Path, series: int, learner: str) -> PracticeCopy:
    """The questions of that series for that learner."""
    session = Session(
        name=f"entrainement-{series}",
        title=f"Entraînement au CC1, série {series}",
        date=date.min,
        secret="sans-secret",
        assignment="",
        questions=SERIES,
    )
    return PracticeCopy(draw_paper(load_bank(folder), session, learner), session.title)
