"""A question of a self-check and the feedback on an answer, without any widget."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape

from gmsi import ipv4
from gmsi.money import euros
from gmsi.widgets._french import NBSP, number

Answer = int | str


@dataclass(frozen=True)
class Question:
    """What is asked; `remarks` says what went wrong for each answer that can be explained."""

    statement: str
    answer: Answer
    solution: str
    hint: str
    remarks: Mapping[Answer, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    form: str = "address"

    def read(self, entry: str) -> Answer:
        """The learner's entry as a value; ValueError, in French, if it cannot be read."""
        read, _show = FORMS[self.form]
        return read(entry.strip())

    def show(self, answer: Answer) -> str:
        """An answer as French text."""
        _read, show = FORMS[self.form]
        return show(answer)


def feedback(question: Question, entry: str) -> tuple[bool, str]:
    """Whether the entry is right, and the sentence that says why, in HTML."""
    try:
        answer = question.read(entry)
    except ValueError as error:
        return False, f"Réponse illisible{NBSP}: {escape(str(error))}."
    if answer == question.answer:
        return True, question.solution
    remark = question.remarks.get(answer)
    if remark is None:
        return False, f"Ce n'est pas {question.show(answer)}. {question.hint}"
    return False, f"Vous répondez {question.show(answer)}{NBSP}: {remark}."


def read_number(entry: str) -> int:
    """An integer, spaces between thousands allowed."""
    digits = "".join(entry.split())
    if not (digits.isascii() and digits.removeprefix("-").isdigit()):
        raise ValueError("écrivez un nombre entier en chiffres")
    return int(digits)


def read_choice(entry: str) -> str:
    """A choice that was made."""
    if not entry:
        raise ValueError("choisissez d'abord une réponse")
    return entry


def read_euros(entry: str) -> int:
    """An amount in euros, written 1 049,78 or 1049.78 €, as whole cents."""
    text = "".join(entry.split()).removesuffix("€").replace("−", "-").replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(\.\d{1,2})?", text):
        raise ValueError("écrivez un montant en euros, comme 1049,78")
    return int(Decimal(text) * 100)


def read_word(entry: str) -> str:
    """A word as typed, outer spaces removed."""
    if not entry:
        raise ValueError("écrivez votre réponse")
    return entry


def read_numbers(entry: str) -> str:
    """Whole numbers, however they are separated, as « 3, 8, 12 »."""
    found = re.findall(r"-?\d+", entry)
    if not found or re.sub(r"[-\d\s,;\[\]()]", "", entry):
        raise ValueError("écrivez des nombres entiers, comme 3, 8, 12")
    return ", ".join(str(int(digits)) for digits in found)


FORMS: dict[str, tuple[Callable[[str], Answer], Callable[[Answer], str]]] = {
    "address": (ipv4.parse_address, ipv4.format_address),
    "number": (read_number, number),
    "prefix": (lambda entry: read_number(entry.removeprefix("/")), "/{}".format),
    "euros": (read_euros, lambda answer: euros(Decimal(answer) / 100)),
    "word": (read_word, lambda answer: f"«{NBSP}{escape(str(answer))}{NBSP}»"),
    "numbers": (read_numbers, str),
    "choice": (read_choice, lambda answer: f"«{NBSP}{answer}{NBSP}»"),
}
