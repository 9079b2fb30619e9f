"""What the steppers, explorers, figures and self-checks of the algorithms' lesson do."""

import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from html import unescape
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.course import typography
from gmsi.misconceptions import describe, keys, lesson_of
from gmsi.widgets import (
    BreakEvenExplorer,
    Practice,
    Stepper,
    WindowExplorer,
    dependency_figure,
    retention_figure,
    trace_table,
    waves_figure,
)
from gmsi.widgets._algorithms import KINDS, draw_question
from gmsi.widgets._questions import feedback, read_numbers, read_word
from gmsi.widgets.breakeven import gain, runs_to_pay
from gmsi.widgets.stepper import shown
from gmsi.widgets.window import densest, fixed_blocks, inside

SORT = """
valeurs = [30, 20, 10]
for i in range(1, 3):
    j = i
    while j > 0 and valeurs[j - 1] > valeurs[j]:
        valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
        j = j - 1
"""
INSTANTS = st.lists(st.integers(0, 200), max_size=8)


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    return root.get("aria-label")


def prose(html):
    """The sentences of a text, its scripts left out."""
    return unescape(re.sub(r"<(pre|code).*?</\1>", "", html, flags=re.DOTALL))


def test_a_stepper_goes_to_the_end_and_back():
    """The picture and the words tell the line to come, what changed, and the end."""
    stepper = Stepper("a = 3\nb = a\na = a + 2")
    assert "La ligne 1 va s'exécuter\u00a0: a = 3" in words_of(stepper.picture.value)
    stepper.go(1)
    assert "a vaut 3" in words_of(stepper.picture.value)
    for _ in range(10):
        stepper.go(1)
    said = words_of(stepper.picture.value)
    assert "a vaut 5" in said
    assert "fini, en 3 étapes" in said
    for _ in range(10):
        stepper.go(-1)
    assert stepper.rank.value == 0


def test_a_stepper_draws_its_list_and_marks_at_every_step():
    """Begun where the list exists; a mark only where it is a position of the list."""
    stepper = Stepper(SORT, watched="valeurs", marks=["i", "j"])
    assert stepper.rank.value == 1
    for rank in range(len(stepper.steps)):
        stepper.rank.value = rank
        words = words_of(stepper.picture.value).partition("va s'exécuter")[0]
        assert list(typography.faults(words)) == []
        marks = [t.text for t in ET.fromstring(stepper.picture.value) if t.text in ("i", "j")]
        known = stepper.steps[rank].variables
        assert marks == [name for name in ("i", "j") if name in known]


def test_a_trace_table_has_a_row_a_turn():
    """Values at the end of each turn, read where the loop begins again."""
    table = trace_table(SORT, "for i in range(1, 3):", "i", "valeurs")
    assert table["valeurs"].tolist() == [[30, 20, 10], [20, 30, 10], [10, 20, 30]]
    assert table["i"].tolist() == ["", 1, 2]


def test_long_values_are_shortened_in_the_middle():
    """Both ends stay."""
    text = shown(list(range(50)), 20)
    assert len(text) <= 21
    assert text.startswith("[0, 1")
    assert text.endswith("49]")


@given(INSTANTS, st.integers(1, 80))
def test_the_densest_window_is_the_densest_of_all(instants, length):
    """No window, wherever it ends, holds more; fixed blocks never do better."""
    best = max((len(inside(instants, end, length)) for end in range(300)), default=0)
    assert densest(instants, length) == best
    assert fixed_blocks(instants, length) <= best


def test_sliding_the_window_finds_what_fixed_blocks_miss():
    """Three failures in sixty seconds, astride two minutes, edges included."""
    explorer = WindowExplorer({"203.0.113.7": [50, 70, 110], "198.51.100.20": [5, 80, 150, 220]})
    assert "Seuil atteint" not in explorer.words.value
    explorer.end.value = 110
    assert "Seuil atteint" in explorer.words.value
    said = words_of(explorer.picture.value)
    assert "auraient manqué 203.0.113.7" in said
    assert list(typography.faults(said)) == []
    explorer.length.value = 55
    assert "suspectes (3 échecs ou plus)\u00a0: aucune" in words_of(explorer.picture.value)


def test_the_golden_calendar():
    """Sixty days to 22 November 2026: twelve kept, the last of each month."""
    days = [date(2026, 11, 22) - timedelta(days=n) for n in range(60)]
    words = retention_figure(days, days=7, weeks=4, months=3).words
    assert "on en garde 12\u00a0: 7 par la règle" in words
    assert "30/09 (M), 31/10 (M), 01/11 (S)" in words
    assert "22/11 (J S M)" in words
    assert list(typography.faults(words)) == []


def test_dependencies_are_drawn_by_rounds_and_circles_named():
    """Every name once; a circle says who waits for whom."""
    words = dependency_figure({"c": ["a", "b"], "b": ["a"]}).words
    assert words == "Tour 1\u00a0: a. Tour 2\u00a0: b. Tour 3\u00a0: c."
    words = dependency_figure({"a": ["b"], "b": ["a"], "d": []}).words
    assert "a attend b, b attend a" in words
    words_of(dependency_figure({"a": ["a"]}).picture)


def test_waves_tell_their_sizes():
    """Thirty-eight posts: two, eight, twenty-eight; three posts have a pilot; none has none."""
    words = waves_figure({"parc": 38, "petit": 3, "vide": 0}, [5, 25, 100]).words
    words = words.replace("\u00a0", " ")
    assert "vague 1, 2 postes (total 2) ; vague 2, 8 postes (total 10)" in words
    assert "petit : vague 1, 1 poste (total 1)" in words
    words_of(waves_figure({"vide": 0}, [5, 100]).picture)


def test_a_script_pays_for_itself_after_so_many_runs():
    """Strictly less than by hand, from the first run that makes it so."""
    for minutes, script in ((15, 480), (7, 100), (60, 30)):
        first = runs_to_pay(minutes, script)
        assert gain(minutes, first, script) > 0
        assert gain(minutes, first - 1, script) <= 0
    explorer = BreakEvenExplorer()
    assert "300 minutes, donc à automatiser" in words_of(explorer.picture.value)
    explorer.runs.value = 12
    said = words_of(explorer.picture.value)
    assert "−300 minutes, donc à laisser à la main" in said
    assert list(typography.faults(said)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_self_check_accepts_its_answer_and_explains_others(kind):
    """The right answer, typed as shown, is right; explained ones are wrong and in clean French."""
    for seed in range(60):
        question = draw_question(kind, Random(seed))
        shown_answer = (
            unescape(question.show(question.answer)).strip("«»\u00a0").replace("\u202f", "")
        )
        right, words = feedback(question, shown_answer)
        assert right, (question, shown_answer)
        assert question.remarks
        assert question.answer not in question.remarks
        assert not question.choices or question.answer in question.choices
        told = [words, question.statement, question.hint, *question.remarks.values()]
        assert [fault for text in told for fault in typography.faults(prose(text))] == []
        assert all("vous " in remark for remark in question.remarks.values())
        for wrong in question.remarks:
            right, words = feedback(question, unescape(question.show(wrong)).strip("«»\u00a0"))
            assert not right
            assert question.remarks[wrong] in words


@pytest.mark.parametrize("kind", KINDS)
def test_practice_shows_any_kind_and_draws_another(kind):
    """A reveal gives the answer, another question is asked."""
    practice = Practice(kind)
    first = practice.statement.value
    practice.reveal()
    assert practice.question.solution in practice.message.value
    practice.draw()
    assert practice.statement.value != first


def test_the_self_checks_name_most_mistakes_of_the_catalogue():
    """Each section's check names the mistakes that one question can show."""
    lesson = "notebooks/bloc2/2-4-algorithmes.ipynb#"
    catalogue = {key: describe(key) for key in keys() if lesson_of(key).startswith(lesson)}
    told = {
        remark
        for kind in KINDS
        for seed in range(80)
        for remark in draw_question(kind, Random(seed)).remarks.values()
    }
    assert len(told & set(catalogue.values())) >= 2 * len(catalogue) // 3


def test_typed_lists_and_words_are_read():
    """Numbers however they are separated; anything else is refused in French."""
    assert read_numbers("[4, 1,2 ; 3]") == "4, 1, 2, 3"
    for entry in ("", "quatre", "1.5, 2"):
        with pytest.raises(ValueError, match="nombres entiers"):
            read_numbers(entry)
    with pytest.raises(ValueError, match="écrivez"):
        read_word("")
