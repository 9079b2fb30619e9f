"""`Check`: what a test cell writes, from the first comparison to the score."""

from collections.abc import Callable, Mapping
from contextlib import contextmanager
from itertools import takewhile
from typing import Any, NoReturn

from gmsi.exercise._exceptions import explain
from gmsi.exercise._verdict import Aspect, Line, Verdict
from gmsi.misconceptions import describe
from gmsi.tools import ToolMissing

MAX_SHOWN = 120
# All the arguments of a call together, before each is cut like any value.
MAX_CALL = 400
# Enough to see what happens; twenty lines would hide it.
MAX_UNNAMED_LINES = 2
# What is shown before the first difference of two long values, to find one's place.
ROOM_TO_DIFFER = 40


class _AspectOver(Exception):
    """The aspect is lost and its line written: nothing more can be checked in it."""


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
        """Group checks under a title; an exception inside loses the aspect, nothing else.

        An aspect whose checker the machine lacks is neither earned nor lost: it is refused.
        """
        aspect = Aspect(title, points, hidden)
        self._aspects.append(aspect)
        try:
            yield
        except _AspectOver:
            pass
        except ToolMissing as missing:
            aspect.refused = str(missing)
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
        label: str | None = None,
    ) -> None:
        """Check `function(*args) == expected`, types included.

        `wrong` maps misconception keys to the value each wrong procedure gives here; the first
        that matches the learner's value is named in the feedback. `label` stands for the call in
        the feedback, where its arguments would be too long to read.
        """
        call = label or call_text(function, args)
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
        reveal: bool = True,
    ) -> None:
        """Check a value the learner computed or typed, types included.

        With `reveal` false the expected value is kept back and the label shown, hidden aspect
        or not: it suits a learner's own numbers, where there is no secret case to keep.
        """
        value = plain(value)
        if same(value, expected):
            return
        key = next((k for k, v in (wrong or {}).items() if same(value, v)), None)
        reason = describe(key) if key else type_hint(value, expected)
        end = f"\u00a0: {reason}" if reason else ""
        # A hidden case shows the learner's value only where a wrong procedure explains it:
        # a function that returns its own arguments must not carry the case out.
        shown = f"vous rendez {shorten(value)}" if key else "votre réponse n'est pas la bonne"
        got, awaited = side_by_side(value, expected) if reveal else (shorten(value), "")
        wanted = f"attendu {awaited}" if reveal else "ce n'est pas la bonne valeur"
        visible = f"{label} donne {got}, {wanted}{end}."
        hidden = f"Sur un cas que vous ne voyez pas, {shown}{end}." if reveal else visible
        self._fail(visible, hidden, key)

    def raises(
        self,
        function: Callable,
        args: tuple,
        error: type[Exception],
        misconception: str | None = None,
    ) -> None:
        """Check that `function(*args)` refuses its input by raising `error`.

        `misconception` says why one would accept it. Check an ordinary case in the same aspect:
        a function that always raises must not earn it.
        """
        call = call_text(function, args)
        key, end = None, ""
        try:
            value = function(*args)
        except error:
            return
        except Exception as other:
            visible, hidden = explain(other), explain(other, with_message=False)
        else:
            visible, hidden = f"vous rendez {shorten(value)}", "vous rendez une valeur"
            key = misconception
            end = f"\u00a0: {describe(key)}" if key else ""
        asked = f"une erreur {error.__name__} était demandée"
        self._fail(
            f"{call}\u00a0: {asked}, {visible}{end}.",
            f"Entrée invalide\u00a0: {asked}, {hidden}{end}.",
            key,
        )

    def that(self, condition: bool, message: str, misconception: str | None = None) -> None:
        """Record `message` when `condition` is false; the message must give no answer away."""
        if not condition:
            self._fail(message, message, misconception)

    def stop(self, message: str, misconception: str | None = None) -> NoReturn:
        """Record `message`, as `that` does, and end the aspect: nothing more can be judged."""
        self._fail(message, message, misconception)
        raise _AspectOver

    def fault(self, visible: str, hidden: str, misconception: str | None = None) -> None:
        """Record a fault in words of one's own: `hidden` is what a hidden aspect shows of it."""
        self._fail(visible, hidden, misconception)

    def rows(self, table: Any, columns: Mapping[str, type]) -> list[dict[str, Any]]:
        """The rows of a DataFrame as plain values, one dict a row, once its form is right.

        `columns` gives the type of each needed column; others are ignored. A table that is no
        DataFrame, lacks a column, has an empty cell (NaN) or a value of another type loses the
        aspect, says why, and ends it, so that no property holds for want of rows.
        """
        fault = table_fault(table, columns)
        if fault:
            self.stop(fault)
        values = (map(plain, table[name].tolist()) for name in columns)
        return [dict(zip(columns, row, strict=True)) for row in zip(*values, strict=True)]

    def result(self) -> Verdict:
        """The verdict, to be the last expression of the test cell."""
        return Verdict(self.points, tuple(self._aspects), self.lesson)

    def _fail(self, visible: str, hidden: str, misconception: str | None = None) -> None:
        aspect = self._aspects[-1]
        # Twenty cases that fail for one reason make one line.
        if misconception:
            known = any(line.misconception == misconception for line in aspect.lines)
        else:
            known = sum(not line.misconception for line in aspect.lines) >= MAX_UNNAMED_LINES
        line = Line(hidden if aspect.hidden else visible, misconception)
        if not known and line not in aspect.lines:
            aspect.lines.append(line)


def same(value: Any, expected: Any) -> bool:
    """Equality that does not take True for 1, nor 254.0 for 254, in nested plain values.

    A numpy number counts as the Python number it holds (pandas gives them to learners unasked);
    two NaN are the same missing value.
    """
    value, expected = plain(value), plain(expected)
    if type(value) is not type(expected):
        return False
    if isinstance(expected, dict):
        return value.keys() == expected.keys() and all(same(value[k], expected[k]) for k in value)
    if isinstance(expected, list | tuple):
        return len(value) == len(expected) and all(map(same, value, expected))
    return value == expected or (value != value and expected != expected)


def plain(value: Any) -> Any:
    """The Python number or boolean that a numpy scalar holds; any other value as it is."""
    is_scalar = type(value).__module__ == "numpy" and getattr(value, "shape", None) == ()
    return value.item() if is_scalar else value


def table_fault(table: Any, columns: Mapping[str, type]) -> str | None:
    """What is wrong with the form of a table, in French, or None."""
    if type(table).__name__ != "DataFrame":
        return f"Il fallait un tableau (DataFrame), c'est {french_type(type(table))}."
    for name, kind in columns.items():
        if list(table.columns).count(name) != 1:
            return f"Il faut une colonne «\u00a0{name}\u00a0», et une seule."
        if table[name].isna().any():
            return f"La colonne «\u00a0{name}\u00a0» a une case vide."
        for value in map(plain, table[name].tolist()):
            if type(value) is not kind:
                got = french_type(type(value))
                return f"La colonne «\u00a0{name}\u00a0» contient {got}, pas {french_type(kind)}."
    return None


def call_text(function: Callable, args: tuple) -> str:
    """The call as the learner would type it; long arguments are cut, so that the reason shows."""
    texts = list(map(typed, args))
    if sum(map(len, texts)) > MAX_CALL:
        texts = list(map(shorten, args))
    return f"{getattr(function, '__name__', 'fonction')}({', '.join(texts)})"


def typed(value: Any) -> str:
    """The value as the learner would type it: notebooks import `date` and `datetime` by name."""
    return repr(value).replace("datetime.date(", "date(").replace("datetime.datetime(", "datetime(")


def shorten(value: Any) -> str:
    """The value as the learner would type it, cut to a readable length."""
    text = typed(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


FRENCH_TYPES = {
    "NoneType": "rien (None)",
    "DataFrame": "un tableau (DataFrame)",
    "Series": "une colonne (Series)",
    "bool": "un booléen (True ou False)",
    "dict": "un dictionnaire",
    "float": "un nombre à virgule",
    "function": "une fonction",
    "int": "un entier",
    "list": "une liste",
    "str": "un texte",
    "tuple": "un tuple",
}


def type_hint(value: Any, expected: Any) -> str:
    """A hint when the value is not even of the expected type, else an empty string."""
    if type(value) is type(expected):
        return ""
    forgotten = ", il manque sans doute un return" if value is None else ""
    return f"c'est {french_type(type(value))}, il fallait {french_type(type(expected))}{forgotten}"


def french_type(kind: type) -> str:
    """How a learner would name a type."""
    return FRENCH_TYPES.get(kind.__name__, kind.__name__)


def side_by_side(value: Any, expected: Any) -> tuple[str, str]:
    """Two values cut to a readable length, from a little before they differ if they are long."""
    texts = typed(value), typed(expected)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(*texts, strict=False)))
    start = texts[0].rfind(" ", 0, max(alike - ROOM_TO_DIFFER, 0)) + 1
    if not start or alike < MAX_SHOWN - ROOM_TO_DIFFER:
        return shorten(value), shorten(expected)
    ends = [text[start : start + MAX_SHOWN] for text in texts]
    more = ["…" if len(text) > start + MAX_SHOWN else "" for text in texts]
    return f"…{ends[0]}{more[0]}", f"…{ends[1]}{more[1]}"
