"""A self-check: a question, an immediate answer that names what went wrong, and a next one."""

import ipywidgets as w

from gmsi import ipv4
from gmsi.identity import current_learner, seeded_random
from gmsi.widgets import (
    _algorithms,
    _assets,
    _maintenance,
    _rollout,
    _services,
    _shell,
    _subnetting,
    _support,
    _synopsis,
)
from gmsi.widgets._french import NBSP, bad, good, note
from gmsi.widgets._questions import Question, feedback
from gmsi.widgets._still import StillVBox

ENTRY_LABELS = {
    "address": "Votre adresse",
    "number": "Votre nombre",
    "prefix": "Votre préfixe",
    "euros": "Votre montant en euros",
    "word": "Votre réponse",
    "numbers": "Vos nombres, dans l'ordre",
    "choice": "Votre réponse",
}
SUBJECTS = (
    _algorithms,
    _assets,
    _maintenance,
    _rollout,
    _services,
    _shell,
    _subnetting,
    _synopsis,
    _support,
)


class Practice(StillVBox):
    """Endless questions of one kind; `case`, "a.b.c.d/p", sets the first one on addresses.

    Nothing is recorded. The draw depends on the learner's name, so that neighbours compare
    methods rather than results. ValueError for an unknown kind or an unreadable case.
    """

    def __init__(self, kind: str, case: str | None = None):
        known = {kind: subject for subject in SUBJECTS for kind in subject.KINDS}
        if kind not in known:
            raise ValueError(
                f"sorte de question inconnue{NBSP}: {kind} (connues{NBSP}: {[*known]})"
            )
        self.kind, self.subject = kind, known[kind]
        # The first question is the same for all: the lesson's text may speak of it.
        self.random = seeded_random(f"lesson {kind}", "")
        self.statement, self.message = w.HTML(), w.HTML()
        self.form = w.VBox()
        check = self._button("Vérifier", "check", self.check, "primary")
        again = self._button("Autre question", "refresh", self.draw)
        reveal = self._button("Voir la solution", "eye", self.reveal)
        buttons = w.HBox([check, again, reveal], layout=w.Layout(flex_flow="row wrap"))
        super().__init__([self.statement, self.form, buttons, self.message])
        self.add_class("gmsi-practice")
        self.layout = w.Layout(
            border="2px solid #52606d", padding="6px 12px 10px", max_width="920px", margin="4px 0"
        )
        if case is None:
            self._ask(self.subject.draw_question(kind, self.random))
        else:
            self._ask(_subnetting.KINDS[kind](*ipv4.parse_cidr(case), self.random))
        self.random = seeded_random(f"lesson {kind}", current_learner())

    @staticmethod
    def _button(words: str, icon: str, action, style: str = "") -> w.Button:
        button = w.Button(
            description=words, icon=icon, button_style=style, layout=w.Layout(width="auto")
        )
        button.on_click(lambda _button: action())
        return button

    def _ask(self, question: Question) -> None:
        self.question = question
        label = ENTRY_LABELS[question.form]
        wide = {"style": {"description_width": "initial"}, "layout": w.Layout(width="auto")}
        if question.choices:
            self.entry = w.RadioButtons(
                options=question.choices, value=None, description=label, **wide
            )
        else:
            self.entry = w.Text(description=label, placeholder="puis Entrée", **wide)
            self.entry.continuous_update = False
            self.entry.layout.width = "340px"
            self.entry.observe(lambda change: change.new and self.check(), "value")
        self.form.children = [self.entry]
        self.statement.value = f"<strong>✎ À vous de répondre.</strong> {question.statement}"
        self.message.value = ""

    def check(self) -> None:
        """Say whether the entry is right and, if not, which step went wrong."""
        right, words = feedback(self.question, self.entry.value or "")
        self.message.value = good(words) if right else bad(words)

    def draw(self) -> None:
        """Ask another question of the same kind."""
        question = self.question
        while question.statement == self.question.statement:
            question = self.subject.draw_question(self.kind, self.random)
        self._ask(question)

    def reveal(self) -> None:
        """Show the answer and how it is found."""
        answer = self.question.show(self.question.answer)
        self.message.value = note(f"<strong>{answer}</strong>{NBSP}: {self.question.solution}")
