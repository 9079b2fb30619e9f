"""A learner's copy: the statements, and answers saved at once beside the notebook."""

import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.files import write_atomically
from gmsi.cc1.papers import entry, read_released, unpack
from gmsi.cc1.place import ANSWERS_FILE, DAMAGED_FILE
from gmsi.identity import current_learner
from gmsi.quiz import Answers, question_id, read_answers, write_answers
from gmsi.quiz.marking import is_complete
from gmsi.quiz.sheet import Sheet

NOBODY = Answers()


class LearnerCopy:
    """The paper of one learner and its answers file; every change is on the disk at once."""

    def __init__(self, folder: Path, learner: str):
        self.folder, self.learner = folder, learner
        self.released = read_released(folder)
        self.questions: Mapping[str, dict[str, Any]] = self._questions()
        self.notice = self._notice()
        # While nbgrader runs the notebook the answers are what was submitted, unchanged.
        self.frozen = "NBGRADER_EXECUTION" in os.environ
        if self.questions and not self.frozen:
            self._put_aside_foreign_file()

    @property
    def session(self) -> str:
        """The session's name, empty before papers are released."""
        return self.released["session"] if self.released else ""

    @property
    def title(self) -> str:
        """The session's title."""
        return self.released["title"] if self.released else "Contrôle de connaissances Réseaux"

    def state(self) -> Answers:
        """The answers as they are on the disk now."""
        try:
            data = (self.folder / ANSWERS_FILE).read_bytes()
        except FileNotFoundError:
            return NOBODY
        return read_answers(data, self.session, self.learner, self.questions)

    def answered(self) -> list[str]:
        """The identifiers of the questions whose answer is complete, in order."""
        answers = self.state().answers
        return [
            name
            for name, question in self.questions.items()
            if is_complete(question["kind"], question["form"], answers.get(name))
        ]

    def answer(self, identifier: str, answer: Any) -> None:
        """Save an answer, or forget it when `answer` is None or empty."""
        self._known(identifier)
        # Read again each time: the same copy may be open in two tabs.
        state = self.state()
        answers = {name: value for name, value in state.answers.items() if name != identifier}
        if answer not in (None, "", []):
            answers[identifier] = answer
        self._save(answers, state.review)

    def mark_for_review(self, identifier: str, wanted: bool) -> None:
        """Remember that the learner wants to see the question again, or no longer."""
        self._known(identifier)
        state = self.state()
        review = {*state.review} - {identifier} | ({identifier} if wanted else set())
        self._save(state.answers, review)

    def sujet(self) -> Sheet:
        """Every question on one page, for who answers in cells."""
        return Sheet(self.title, self.questions)

    def _save(self, answers: Mapping[str, Any], review) -> None:
        if not self.frozen:
            text = write_answers(self.session, self.learner, answers, review)
            write_atomically(self.folder / ANSWERS_FILE, text)

    def _known(self, identifier: str) -> None:
        if identifier not in self.questions:
            known = f"de q01 à {question_id(len(self.questions))}" if self.questions else "aucune"
            raise Cc1Error(f"Question inconnue\u00a0: {identifier!r}. Questions\u00a0: {known}.")

    def _questions(self) -> dict[str, dict[str, Any]]:
        packed = self.released and self.released["papers"].get(
            entry(self.released["session"], self.learner)
        )
        if not packed:
            return {}
        try:
            questions = unpack(packed)
        except (ValueError, zlib.error) as error:
            raise Cc1Error(
                "Votre sujet est abîmé\u00a0: récupérez de nouveau le devoir."
            ) from error
        return {question_id(rank): question for rank, question in enumerate(questions, 1)}

    def _notice(self) -> str:
        if self.released is None:
            return "Le sujet n'est pas encore distribué\u00a0: demandez à votre formateur."
        if not self.questions:
            return (
                f"Aucun sujet n'est prévu pour «\u00a0{self.learner}\u00a0» dans la session "
                f"{self.session}\u00a0: prévenez votre formateur, il suffit d'une commande."
            )
        return ""

    def _put_aside_foreign_file(self) -> None:
        """A file that cannot be this copy's is kept under another name, never written over."""
        path = self.folder / ANSWERS_FILE
        findings = self.state().findings
        if path.is_file() and findings and not self.state().answers:
            path.replace(self.folder / DAMAGED_FILE)
            self.notice = (
                f"{findings[0][0].upper()}{findings[0][1:]}. Il est gardé sous le nom "
                f"{DAMAGED_FILE}\u00a0; une copie neuve commence."
            )


def open_copy(folder: Path | None = None) -> LearnerCopy:
    """The copy of whoever is working, in the notebook's folder."""
    return LearnerCopy(folder or Path.cwd(), current_learner())
