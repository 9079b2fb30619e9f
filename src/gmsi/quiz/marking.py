"""Right or wrong: one answer against one drawn question, all or nothing."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase as LETTERS
from typing import Any

from gmsi.quiz.normalise import normalise
from gmsi.quiz.question import Question

Form = Mapping[str, Any]
UNREADABLE = "votre réponse n'est pas de la forme demandée"
OTHERWISE = "ce n'est pas la réponse attendue"


@dataclass(frozen=True)
class Mark:
    """The outcome of one question; `line` says in French what went wrong."""

    right: bool
    line: str = ""
    misconception: str | None = None
    answered: bool = True


def mark(question: Question, answer: Any) -> Mark:
    """Mark an answer of any type: what cannot be read is wrong, never an error."""
    if answer is None or answer == "" or answer == []:
        return Mark(False, "vous n'avez pas répondu", answered=False)
    value = read_answer(question.kind, question.form, answer)
    if value is None:
        return Mark(False, UNREADABLE)
    if is_key(question, value):
        return Mark(True)
    return _explain(question, value)


def read_answer(kind: str, form: Form, answer: Any) -> Any:
    """The canonical form of an answer, or None when it does not fit the question."""
    return READERS[kind](form, answer)


def is_complete(kind: str, form: Form, answer: Any) -> bool:
    """Whether an answer has the form asked for, every part of it given; not whether it is right."""
    value = None if answer is None else read_answer(kind, form, answer)
    return value is not None and not (isinstance(value, list) and "" in value)


def is_key(question: Question, value: Any) -> bool:
    """Whether a canonical answer is the key, or one of the accepted forms of it."""
    if question.kind in ("number", "text"):
        return value in question.key
    return value == question.key


def _explain(question: Question, value: Any) -> Mark:
    # For several choices or cells, the first faulty part names the misconception.
    parts = value if question.kind in ("choices", "table") else [value]
    for wrong in question.wrong:
        if wrong.answer in parts:
            return Mark(False, wrong.line, wrong.misconception)
    if question.kind == "choices":
        return Mark(False, "il manque au moins une réponse juste")
    return Mark(False, OTHERWISE)


def _letter(form: Form, answer: Any) -> str | None:
    known = LETTERS[: len(form["choices"])]
    text = answer.strip().upper() if isinstance(answer, str) else ""
    return text if len(text) == 1 and text in known else None


def _letters(form: Form, answer: Any) -> list[str] | None:
    if isinstance(answer, str):
        answer = list(re.sub(r"[\s,;]", "", answer))
    if not isinstance(answer, list) or len(answer) > len(LETTERS):
        return None
    letters = [_letter(form, part) for part in answer]
    return None if None in letters else letters


def _set(form: Form, answer: Any) -> list[str] | None:
    letters = _letters(form, answer)
    return sorted(set(letters)) if letters else None


def _sequence(form: Form, answer: Any) -> list[str] | None:
    letters = _letters(form, answer)
    wanted = len(form.get("left", form["choices"]))
    return letters if letters and len(letters) == wanted else None


def _typed(form: Form, answer: Any) -> str | None:
    return normalise(form["format"], answer)


def _cells(form: Form, answer: Any) -> list[str] | None:
    if not isinstance(answer, list) or len(answer) != len(form["formats"]):
        return None
    # An unreadable cell keeps its place: the other cells can still name a misconception.
    return [normalise(name, cell) or "" for name, cell in zip(form["formats"], answer, strict=True)]


def _rank(form: Form, answer: Any) -> int | None:
    value = normalise("entier", answer)
    known = value is not None and 1 <= int(value) <= len(form["lines"])
    return int(value) if known else None


READERS: Mapping[str, Callable[[Form, Any], Any]] = {
    "choice": _letter,
    "choices": _set,
    "number": _typed,
    "text": _typed,
    "order": _sequence,
    "match": _sequence,
    "table": _cells,
    "line": _rank,
}
