"""What the explorers and self-checks of the lesson on support do, without a browser."""

import xml.etree.ElementTree as ET
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.course import typography
from gmsi.priority import serve
from gmsi.ticket_case import CATEGORIES
from gmsi.widgets import (
    BacklogExplorer,
    Practice,
    PriorityExplorer,
    QueueSimulator,
    SlaClock,
    TriagePlayground,
)
from gmsi.widgets._questions import feedback
from gmsi.widgets._support import KINDS, draw_question
from gmsi.widgets.backlog import HOURS, backlog_picture, backlog_words
from gmsi.widgets.priority import MATRICES, priority_picture, priority_words
from gmsi.widgets.queue import draw_tickets, queue_picture, queue_words
from gmsi.widgets.sla_clock import MONDAY, clock_picture, clock_words
from gmsi.widgets.triage import read_stems

levels = st.integers(1, 5)


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    return root.get("aria-label")


@given(levels, levels, st.booleans(), st.booleans(), st.sampled_from(sorted(MATRICES)))
def test_every_cell_of_a_matrix_is_drawn_and_told(impact, urgency, vip, major, name):
    """The picture says what the words say, in clean French."""
    case = (impact, urgency, vip, major, MATRICES[name])
    words = words_of(priority_picture(*case))
    assert words == priority_words(*case)
    assert list(typography.faults(words)) == []


def test_choosing_levels_and_exceptions_moves_the_priority():
    """The matrix, one level for a VIP, 6 for a major incident."""
    explorer = PriorityExplorer(impact=2, urgency=5)
    assert "Priorité 3, moyenne" in explorer.words.value
    explorer.vip.value = True
    assert "Priorité 4, haute" in explorer.words.value
    explorer.major.value = True
    assert "Priorité 6, majeure" in explorer.words.value
    explorer.major.value, explorer.vip.value = False, False
    explorer.impact.value = 5
    explorer.urgency.value = 1
    assert "Priorité 2" in explorer.words.value
    explorer.matrix.value = "Bois & Compas"
    assert "Priorité 4" in explorer.words.value


@given(
    st.integers(3, 12).map(lambda n: 5 * n), st.integers(0, 40), st.sampled_from([None, 60, 240])
)
def test_any_day_at_the_desk_is_drawn(every, seed, step):
    """Well formed, and told in clean French."""
    done = serve(draw_tickets(every, seed), step)
    words = words_of(queue_picture(done, step))
    assert words == queue_words(done, step)
    assert list(typography.faults(words)) == []


def test_ageing_shortens_the_longest_wait_of_the_first_day():
    """A quiet request waits the whole day, unless it ages."""
    explorer = QueueSimulator()
    assert "(priorité 1 à l'arrivée)" in explorer.words.value
    before = explorer.words.value
    explorer.step.value = 60
    assert "0\u00a0ticket attend trois heures" in explorer.words.value
    explorer.step.value = 0
    assert explorer.words.value == before
    explorer.draw_again()
    assert explorer.words.value != before


@given(st.integers(0, 47), st.integers(1, 24), st.integers(0, 48), st.integers(0, 72))
def test_any_ticket_and_pause_are_drawn_on_the_clock(half, delay, after, length):
    """Nights, week-ends and long pauses included."""
    start = MONDAY + timedelta(hours=6 * half / 2)
    low = start + timedelta(hours=after)
    pauses = [(low, low + timedelta(hours=length))] if length else []
    words = words_of(clock_picture(start, timedelta(hours=delay), pauses))
    assert words == clock_words(start, timedelta(hours=delay), pauses)
    assert list(typography.faults(words)) == []


def test_a_pause_at_night_moves_nothing():
    """Sixteen hours of pause, two of them open: the due time moves by two hours."""
    clock = SlaClock()
    assert "jeudi 5 à 10\u00a0h\u00a030" in clock.words.value
    clock.pause.value = 16
    assert "Échéance\u00a0: jeudi 5 à 12\u00a0h\u00a030" in clock.words.value
    clock.day.value, clock.pause.value = 4, 0
    assert "Échéance\u00a0: lundi 9 à 10\u00a0h\u00a030" in clock.words.value
    assert "n'a pas de fin" in clock_words(MONDAY, timedelta(hours=1), [(MONDAY, None)])


def test_better_rules_raise_the_score_and_words_are_read_as_typed():
    """Accents, commas and capitals in an entry do no harm; an empty one neither."""
    playground = TriagePlayground()
    assert "Macro-F1\u00a0: 0,62" in playground.words.value
    assert read_stems("Écran, IMPRIM,, souris ") == ["ecran", "imprim", "souris"]
    playground.stems["matériel"].value = "Écran, imprim, souris, portable, clavier, batterie"
    assert "Macro-F1\u00a0: 0,68" in playground.words.value
    for category in CATEGORIES:
        playground.stems[category].value = ""
    assert "Macro-F1\u00a0: 0,00" in playground.words.value
    words_of(playground.picture.value)


@given(st.integers(0, 2 * HOURS).map(lambda half: half / 2))
def test_the_backlog_is_drawn_at_any_moment(hour):
    """Well formed, and told in clean French."""
    words = words_of(backlog_picture(hour))
    assert words == backlog_words(hour)
    assert list(typography.faults(words)) == []


def test_a_ticket_resolved_at_this_very_moment_does_not_count():
    """The one that opens does."""
    explorer = BacklogExplorer(hour=14)
    assert "3\u00a0tickets\u00a0: T-3, T-4, T-5" in explorer.words.value
    assert "T-1 est résolu à cet instant même" in explorer.words.value
    explorer.hour.value = 0
    assert "0\u00a0ticket." in explorer.words.value


@pytest.mark.parametrize("kind", KINDS)
def test_questions_accept_their_answer_and_explain_their_wrong_ones(kind):
    """Over many draws: the answer is right, each remark belongs to a wrong answer."""
    for seed in range(150):
        question = draw_question(kind, Random(seed))
        shown = question.show(question.answer).strip("«»\u00a0")
        right, words = feedback(question, shown)
        assert right, (question, shown)
        assert question.answer not in question.remarks
        assert not question.choices or question.answer in question.choices
        told = [words, question.statement, question.hint, *question.remarks.values()]
        assert [fault for text in told for fault in typography.faults(text)] == []
        for wrong in question.remarks:
            right, words = feedback(question, question.show(wrong).strip("«»\u00a0"))
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
