"""The quiz form: shows a paper, and hands every answer to the copy, which saves it at once.

A front end of our own: with ready-made widgets, a letter or an arrow typed in a radio group is
a command on the notebook (B adds a cell, D D deletes one).
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any, Protocol

import anywidget
import ipywidgets
import traitlets

from gmsi.quiz.answers import Answers
from gmsi.quiz.typography import to_html, to_plain

HERE = Path(__file__).parent
HINTS = {
    "entier": "Un nombre entier.",
    "decimal": "Un nombre, avec une virgule s'il en faut une.",
    "adresse": "Une adresse ou un masque en notation décimale pointée.",
    "prefixe": "Un nombre, avec ou sans barre oblique.",
    "bloc": "Sous la forme adresse/préfixe.",
    "mot": "Majuscules et minuscules se valent.",
    "binaire": "Des 0 et des 1.",
    "hexadecimal": "Des chiffres hexadécimaux.",
    "mac": "Six octets en hexadécimal.",
    "exact": "Chaque caractère compte.",
}
UNREADABLE = "Cette réponse n'a pas encore la forme demandée."


class Copy(Protocol):
    """What the form needs of a copy."""

    title: str
    notice: str
    frozen: bool
    questions: Mapping[str, dict[str, Any]]

    def state(self) -> Answers: ...
    def answer(self, identifier: str, answer: Any) -> None: ...
    def mark_for_review(self, identifier: str, wanted: bool) -> None: ...
    def answered(self) -> list[str]: ...


class QuizForm(anywidget.AnyWidget):
    """The form over a copy; holds statements and answers, never a key."""

    _esm = HERE / "quiz_form.js"
    _css = HERE / "quiz_form.css"
    title = traitlets.Unicode().tag(sync=True)
    practice = traitlets.Bool(False).tag(sync=True)
    questions = traitlets.List().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    review = traitlets.List().tag(sync=True)
    done = traitlets.List().tag(sync=True)

    def __init__(self, copy: Copy):
        state = copy.state()
        super().__init__(
            title=copy.title,
            questions=[shown_question(name, q) for name, q in copy.questions.items()],
            answers=dict(state.answers),
            review=list(state.review),
            done=copy.answered(),
        )
        self._copy = copy
        self.on_msg(self._heard)

    def _heard(self, _widget, message: Mapping[str, Any], _buffers) -> None:
        identifier, error = message["id"], ""
        try:
            if message["type"] == "answer":
                self._copy.answer(identifier, message["value"])
            elif message["type"] == "review":
                self._copy.mark_for_review(identifier, bool(message["value"]))
        except OSError as failure:
            error = (
                f"Non enregistré\u00a0: {failure.strerror}. Libérez de la place, puis recommencez."
            )
        state = self._copy.state()
        # The traits follow the file, so that a tab opened later starts from what is saved.
        self.answers, self.review = dict(state.answers), list(state.review)
        self.done = self._copy.answered()
        unfinished = identifier in state.answers and identifier not in self.done
        reply = {"type": "saved", "id": identifier, "done": self.done, "error": error}
        reply["warning"] = UNREADABLE if unfinished else ""
        if message["type"] == "check":
            reply["verdict"] = self.verdict(identifier)
        self.send(reply)

    def verdict(self, identifier: str) -> dict[str, Any] | None:
        """What to show at once about an answer; nothing, but in practice."""
        return None


def shown_question(identifier: str, question: Mapping[str, Any]) -> dict[str, Any]:
    """A released question with its statement and choices as safe HTML."""
    form = question["form"]
    return {
        "id": identifier,
        "kind": question["kind"],
        "html": to_html(question["statement"]),
        "form": form,
        "choices_html": [to_html(text) for text in form.get("choices", [])],
        "left_html": [to_html(text) for text in form.get("left", [])],
        # A list to choose from shows no markup.
        "texts": [to_plain(text) for text in form.get("choices", [])],
        "hint": HINTS.get(form.get("format", ""), ""),
    }


def quiz_form(copy: Copy) -> ipywidgets.Widget:
    """The form, or the notice that says why there is none."""
    note = ipywidgets.HTML(f"<p><strong>{escape(copy.notice)}</strong></p>")
    if copy.frozen:
        return ipywidgets.HTML("<p>Les réponses rendues sont notées question par question.</p>")
    if not copy.questions:
        return note
    form = QuizForm(copy)
    return ipywidgets.VBox([note, form]) if copy.notice else form
