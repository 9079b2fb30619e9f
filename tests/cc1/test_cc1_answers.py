"""Answers files that are not what they should be: never a crash, never a point, always a word."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.cc1.bank_files import load_bank
from gmsi.quiz import build_question, mark, read_answers, write_answers
from gmsi.quiz.normalise import NORMALISERS, normalise

BANK = load_bank(Path(__file__).parents[2] / "bank/cc1")
KNOWN = [f"q{n:02d}" for n in range(1, 41)]
QUESTIONS = {
    item.kind: build_question(item, random.Random(1), BANK.lines) for item in BANK.items.values()
}
GOOD = write_answers("s1", "alice", {"q01": "A", "q02": ["A", "B"]}, ["q03"]).encode()


def read(data):
    return read_answers(data, "s1", "alice", KNOWN)


def test_a_sound_file_is_read_back():
    """What is written is what is read, marks for review included."""
    state = read(GOOD)
    assert state.answers == {"q01": "A", "q02": ["A", "B"]}
    assert (state.review, state.findings) == (("q03",), ())


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (GOOD[:60], "illisible"),
        (b"", "illisible"),
        (b"\xff\xfe\x00", "illisible"),
        (b"[" * 100_000, "illisible"),
        (b"x" * 20_000_000, "trop gros"),
        (b"[1, 2]", "forme attendue"),
        (GOOD.replace(b'"alice"', b'"bruno"'), "autre apprenant (bruno)"),
        (GOOD.replace(b'"s1"', b'"s2"'), "autre session (s2)"),
        (GOOD.replace(b'"s1"', b'{"a": 1}'), "autre session"),
    ],
    ids=["truncated", "empty", "binary", "deep", "20MB", "list", "learner", "session", "odd"],
)
def test_a_bad_file_earns_nothing_and_says_why(data, told):
    """No answer is kept, and the finding tells the trainer what was found."""
    state = read(data)
    assert state.answers == {}
    assert told in state.findings[0]


def test_unknown_questions_and_types_are_left_out():
    """The rest of a hand-edited file still counts."""
    content = json.loads(GOOD)
    content["answers"] |= {"q99": "A", "q04": {"a": 1}, "q05": [["A"]], "q06": True}
    state = read(json.dumps(content).encode())
    assert set(state.answers) == {"q01", "q02"}
    assert [word for word in ("q99", "q04", "q05", "q06") if word not in str(state.findings)] == []


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


@pytest.mark.parametrize("kind", sorted(QUESTIONS))
@given(answer=ANYTHING)
def test_marking_takes_any_answer(kind, answer):
    """Marking never raises, and gives the point to the key alone."""
    question = QUESTIONS[kind]
    outcome = mark(question, answer)
    assert outcome.right in (True, False)
    if not isinstance(answer, str | int | list):
        assert not outcome.right


@pytest.mark.parametrize("form", sorted(NORMALISERS))
@given(text=st.text(max_size=40))
def test_a_canonical_form_is_stable(form, text):
    """Normalising twice changes nothing more."""
    once = normalise(form, text)
    assert once is None or normalise(form, once) == once


@pytest.mark.parametrize(
    ("form", "typed", "canonical"),
    [
        ("entier", " 4\u202f094 ", "4094"),
        ("entier", "\u2212 58", "-58"),
        ("decimal", "12,50", "12.5"),
        ("decimal", "-0,0", "0"),
        ("decimal", "9" * 29 + "50", None),
        ("decimal", "9" * 28 + "50", "9" * 28 + "50"),
        ("adresse", " 192.168.1.0 ", "192.168.1.0"),
        ("adresse", "192.168.01.0", None),
        ("adresse", "192.168.1.256", None),
        ("prefixe", "/26", "26"),
        ("bloc", "10.0.0.0 / 26", "10.0.0.0/26"),
        ("mot", "  IPCONFIG   /All ", "ipconfig /all"),
        ("mac", "00-1A-2B-3C-4D-5E", "00:1a:2b:3c:4d:5e"),
        ("binaire", "1100 0000", "11000000"),
        ("exact", " 2001:DB8::1 ", "2001:DB8::1"),
    ],
)
def test_normalising_follows_the_statement(form, typed, canonical):
    """Spaces, commas, separators and case count only where the statement says so."""
    assert normalise(form, typed) == canonical
