"""A paper as a page: every question with its letters, for reading and printing."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from string import ascii_uppercase as LETTERS
from typing import Any

from gmsi.quiz.question import Question
from gmsi.quiz.typography import to_html, to_plain


@dataclass(frozen=True)
class Sheet:
    """The released questions by identifier, under a title."""

    title: str
    questions: Mapping[str, Mapping[str, Any]]

    def _repr_html_(self) -> str:
        parts = [_question_html(name, question) for name, question in self.questions.items()]
        return f"<h3>{escape(self.title)}</h3>{''.join(parts)}"

    def __repr__(self) -> str:
        return "\n".join(f"{name} {to_plain(q['statement'])}" for name, q in self.questions.items())


def as_text(question: Question) -> str:
    """A drawn question with its key, for the trainer who writes it."""
    form = question.form
    marks = LETTERS if "choices" in form else range(1, 100)
    shown = [
        f"  {mark}. {to_plain(text)}"
        for mark, text in zip(marks, form.get("choices", form.get("lines", [])), strict=False)
    ]
    rows = ["  " + " | ".join("…" if c is None else c for c in row) for row in form.get("rows", [])]
    wrong = [f"  {wrong.answer}\u00a0: {wrong.line}" for wrong in question.wrong]
    return "\n".join(
        [
            question.statement,
            *(f"  {rank}. {to_plain(text)}" for rank, text in enumerate(form.get("left", []), 1)),
            *shown,
            *rows,
            f"Clé\u00a0: {question.key}",
            "Erreurs prévues\u00a0:",
            *wrong,
            f"Explication\u00a0: {question.why}",
            f"Source\u00a0: {question.source}",
        ]
    )


def _question_html(name: str, question: Mapping[str, Any]) -> str:
    form = question["form"]
    body = _left_html(form) + _list_html(form.get("choices", []), LETTERS)
    body += _list_html(form.get("lines", []), range(1, 100)) + _table_html(form)
    statement = to_html(question["statement"])
    return f"<section><h4>{escape(name)}</h4><div>{statement}</div>{body}</section>"


def _list_html(texts, marks) -> str:
    rows = (
        f"<li><strong>{mark}</strong>\u00a0: {to_html(text)}</li>"
        for mark, text in zip(marks, texts, strict=False)
    )
    return f"<ul style='list-style:none'>{''.join(rows)}</ul>" if texts else ""


def _left_html(form: Mapping[str, Any]) -> str:
    rows = "".join(f"<li>{to_html(text)}</li>" for text in form.get("left", []))
    return f"<ol>{rows}</ol>" if rows else ""


def _table_html(form: Mapping[str, Any]) -> str:
    if "rows" not in form:
        return ""
    head = "".join(f"<th>{escape(title)}</th>" for title in form["columns"])
    rows = "".join(
        "<tr>" + "".join(f"<td>{'…' if c is None else escape(c)}</td>" for c in row) + "</tr>"
        for row in form["rows"]
    )
    return f"<table><tr>{head}</tr>{rows}</table>"
