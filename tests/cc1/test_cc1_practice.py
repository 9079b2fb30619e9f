"""Practice: items of its own, answered at once, nothing recorded."""

import random
import re
from pathlib import Path

import pytest

from gmsi.cc1.bank_files import load_bank
from gmsi.cc1.simulate import right_answer, wrong_answer
from gmsi.quiz import build_question, mark
from gmsi.widgets.quiz_practice import SERIES, PracticeForm, practice_copy

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "notebooks/bloc1/entrainement-cc1"
PRACTICE = load_bank(FOLDER)
EXAM = load_bank(ROOT / "bank/cc1")


def bare(item):
    """The statement without its expressions, spaces and case."""
    return re.sub(r"\W+", " ", re.sub(r"\{[^{}]*\}", "", item.ask)).casefold().strip()


def test_practice_shares_no_item_with_the_test():
    """Neither an id nor a statement of the practice part is in the secret bank."""
    exam = {item.id for item in EXAM.items.values()} | {bare(i) for i in EXAM.items.values()}
    practice = {i.id for i in PRACTICE.items.values()} | {bare(i) for i in PRACTICE.items.values()}
    assert exam & practice == set()


@pytest.mark.parametrize("item", PRACTICE.items.values(), ids=lambda item: item.id)
def test_practice_items_are_sound(item):
    """Over 100 draws: the key is right, known errors are wrong and say why, sources are there."""
    for seed in range(100):
        question = build_question(item, random.Random(seed), PRACTICE.lines)
        assert mark(question, right_answer(question)).right
        outcome = mark(question, wrong_answer(question))
        assert not outcome.right
        assert outcome.line
        assert len(question.why) >= 10
        assert len(question.source) >= 8


def test_a_series_is_the_learners_own():
    """Another number or another learner gives other questions; the same ones, the same series."""
    first = practice_copy(FOLDER, 1, "alice").questions
    assert len(first) == SERIES
    assert practice_copy(FOLDER, 1, "alice").questions == first
    assert practice_copy(FOLDER, 2, "alice").questions != first
    assert practice_copy(FOLDER, 1, "bruno").questions != first


def test_the_answer_is_explained_at_once():
    """Wrong: the reasoning then the explanation; right: the explanation; empty: a request."""
    copy = practice_copy(FOLDER, 1, "alice")
    form = PracticeForm(copy)
    name, question = next((n, q) for n, q in copy.drawn.items() if q.kind == "choice")
    assert form.verdict(name)["html"] == "Répondez d'abord, puis vérifiez."
    copy.answer(name, wrong_answer(question))
    wrong = form.verdict(name)
    assert not wrong["right"]
    assert wrong["html"].count("<br>") >= 1
    copy.answer(name, right_answer(question))
    assert form.verdict(name)["right"]
    assert form.verdict("q01") is not None
