"""`Check`: what a test cell writes, from the first comparison to the score."""

from collections.abc import Callable, Mapping
from contextlib import contextmanager
from typing import Any

from gmsi.exercise._exceptions import explain
from gmsi.exercise._verdict import Aspect, Line, Verdict
from gmsi.misconceptions import describe

MAX_SHOWN = 120


class Check:
    """The checks of one test cell, worth `points` in all.

    Each aspect is earned whole or not at all; the cell's score is the earned share of the
    aspects' points. In a learner's copy, where hidden aspects are gone, the visible ones
    alone make up the whole score.
    """

    def __init__(self, points: int, lesson: str | None = None):
        self.points = points
        self.lesson = lesson
        self._aspects: list[Aspect] = []

    @contextmanager
    def aspect(self, title: str, points: int = 1, hidden: bool = False):
        """Group checks under a title; an exception inside loses the aspect, nothing else."""
        aspect = Aspect(title, points, hidden)
        self._aspects.append(aspect)
        try:
            yield
        except Exception as error:
            # A message is the learner's to write: it could carry a hidden case out.
            reason = explain(error, with_message=not hidden)
            aspect.lines.append(Line(f"Votre code s'est interrompu\u00a0: {reason}."))

    def equal(
        self,
        function: Callable,
        args: tuple,
        expected: Any,
        wrong: Mapping[str, Any] | None = None,
    ) -> None:
        """Check `function(*args) == expected`, types included.

        `wrong` maps misconception keys to the value each wrong procedure gives here; the first
        that matches the learner's value is named in the feedback.
        """
        call = f"{getattr(function, '__name__', 'fonction')}({', '.join(map(repr, args))})"
        try:
            value = function(*args)
        except Exception as error:
            self._fail(
                f"{call}\u00a0: {explain(error)}.",
                f"Sur un cas que vous ne voyez pas, {explain(error, with_message=False)}.",
            )
            return
        self.value(value, expected, wrong, label=call)

    def value(
        self,
        value: Any,
        expected: Any,
        wrong: Mapping[str, Any] | None = None,
        label: str = "Votre réponse",
    ) -> None:
        """Check a value the learner computed or typed, types included."""
        if same(value, expected):
            return
        key = next((k for k, v in (wrong or {}).items() if same(value, v)), None)
        reason = describe(key) if key else type_hint(value, expected)
        end = f"\u00a0: {reason}" if reason else ""
        # A hidden case shows the learner's value only where a wrong procedure explains it:
        # a function that returns its own arguments must not carry the case out.
        shown = f"vous rendez {shorten(value)}" if key else "votre réponse n'est pas la bonne"
        self._fail(
            f"{label} donne {shorten(value)}, attendu {shorten(expected)}{end}.",
            f"Sur un cas que vous ne voyez pas, {shown}{end}.",
            key,
        )

    def raises(self, function: Callable, args: tuple, error: type[Exception]) -> None:
        """Check that `function(*args)` refuses its input by raising `error`."""
        call = f"{getattr(function, '__name__', 'fonction')}({', '.join(map(repr, args))})"
        try:
            value = function(*args)
        except error:
            return
        except Exception as other:
            visible, hidden = explain(other), explain(other, with_message=False)
        else:
            visible, hidden = f"vous rendez {shorten(value)}", "vous rendez une valeur"
        asked = f"une erreur {error.__name__} était demandée"
        self._fail(
            f"{call}\u00a0: {asked}, {visible}.", f"Entrée invalide\u00a0: {asked}, {hidden}."
        )

    def that(self, condition: bool, message: str, misconception: str | None = None) -> None:
        """Record `message` when `condition` is false; the message must give no answer away."""
        if not condition:
            self._fail(message, message, misconception)

    def result(self) -> Verdict:
        """The verdict, to be the last expression of the test cell."""
        return Verdict(self.points, tuple(self._aspects), self.lesson)

    def _fail(self, visible: str, hidden: str, misconception: str | None = None) -> None:
        aspect = self._aspects[-1]
        line = Line(hidden if aspect.hidden else visible, misconception)
        if line not in aspect.lines:
            aspect.lines.append(line)


def same(value: Any, expected: Any) -> bool:
    """Equality that does not take True for 1, nor 254.0 for 254, in nested plain values."""
    if type(value) is not type(expected):
        return False
    if isinstance(expected, dict):
        return value.keys() == expected.keys() and all(same(value[k], expected[k]) for k in value)
    if isinstance(expected, list | tuple):
        return len(value) == len(expected) and all(map(same, value, expected))
    return value == expected


def shorten(value: Any) -> str:
    """The value as the learner would type it, cut to a readable length."""
    text = repr(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


FRENCH_TYPES = {
    "NoneType": "rien (None)\u00a0: il manque sans doute un return",
    "bool": "un booléen",
    "dict": "un dictionnaire",
    "float": "un nombre à virgule",
    "int": "un entier",
    "list": "une liste",
    "str": "un texte",
    "tuple": "un tuple",
}


def type_hint(value: Any, expected: Any) -> str:
    """A hint when the value is not even of the expected type, else an empty string."""
    if type(value) is type(expected):
        return ""
    got, want = type(value).__name__, type(expected).__name__
    return f"c'est {FRENCH_TYPES.get(got, got)}, il fallait {FRENCH_TYPES.get(want, want)}"
