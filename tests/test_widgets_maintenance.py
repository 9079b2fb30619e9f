"""What the explorers and self-checks of the lesson on maintenance do, without a browser."""

import xml.etree.ElementTree as ET
from datetime import datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import business_clock, planning, reliability
from gmsi.course import typography
from gmsi.planning import RULES, Slot
from gmsi.widgets import (
    ChainExplorer,
    ClockExplorer,
    OrderExplorer,
    OutageExplorer,
    ParetoExplorer,
    Practice,
    RiskExplorer,
    WeekExplorer,
)
from gmsi.widgets._maintenance import KINDS, draw_question
from gmsi.widgets._questions import feedback
from gmsi.widgets.clock import COVERAGES, Promise, promise_picture, read_moment
from gmsi.widgets.outages import OBSERVED, outage_picture
from gmsi.widgets.week import LESSON_WEEK


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    words = root.get("aria-label")
    assert list(typography.faults(words)) == []
    return words


@pytest.mark.parametrize(
    "explorer",
    [
        OutageExplorer,
        ChainExplorer,
        RiskExplorer,
        ParetoExplorer,
        OrderExplorer,
        WeekExplorer,
        ClockExplorer,
    ],
)
def test_each_explorer_draws_a_sound_picture_and_says_it(explorer):
    """Before anything is moved, the picture is well formed and its words are clean French."""
    shown = explorer()
    assert words_of(shown.picture.value).replace("'", "&#x27;") in shown.words.value.replace(
        "'", "&#x27;"
    )


def test_lines_of_a_journal_merge_as_they_meet():
    """Two lines made to touch are one stop; a line of no length is none; nothing, no MTBF."""
    explorer = OutageExplorer(((10, 20), (30, 40), (50, 50)))
    assert "2\u00a0lignes au journal, 2\u00a0arrêts" in explorer.words.value
    explorer.lines[1].value = (20, 40)
    assert "2\u00a0lignes au journal, 1\u00a0arrêt pour" in explorer.words.value
    explorer.planned.value = 10
    assert "240 − 10 = 230\u00a0h" in explorer.words.value
    for line in explorer.lines:
        line.value = (5, 5)
    assert "pas de MTBF" in explorer.words.value


@given(st.lists(st.tuples(st.integers(0, 199), st.integers(1, 20)), max_size=3), st.integers(0, 20))
def test_any_journal_is_reckoned_as_the_pure_module_does(pairs, planned):
    """The availability that is said is that of the record."""
    spans = [(start, start + length) for start, length in pairs]
    found = reliability.record(OBSERVED, spans, planned)
    words = words_of(outage_picture(spans, planned))
    share = f"{100 * found.availability:.2f}".replace(".", ",")
    assert not spans or share in words


def test_a_second_server_cuts_the_yearly_downtime():
    """The words give the product, and the picture draws two boxes."""
    explorer = ChainExplorer()
    boxes = explorer.picture.value.count(">serveur<")
    assert "356,2\u00a0h" in explorer.words.value
    explorer.counts["serveur"].value = 2
    assert "99,99\u00a0%" in explorer.words.value
    assert explorer.picture.value.count(">serveur<") == boxes + 1
    explorer.shares["imprimante"].value = 90
    assert "imprimante\u00a0»" in explorer.words.value
    words_of(explorer.picture.value)


def test_scores_are_kept_when_another_mode_is_chosen():
    """Choosing a mode shows its scores; moving one changes that mode alone."""
    explorer = RiskExplorer()
    assert explorer.scores["gravity"].value == 3
    explorer.name.value = "toner vide"
    assert [slider.value for slider in explorer.scores.values()] == [1, 4, 1]
    explorer.scores["gravity"].value = 4
    assert "toner vide 16" in explorer.words.value
    explorer.name.value = "disque plein"
    explorer.threshold.value = 30
    assert "toner vide 16" in explorer.words.value
    assert "à cause de sa gravité" in explorer.words.value
    words_of(explorer.picture.value)


def test_the_share_to_reach_adds_causes():
    """From half of the hours to all of them, more and more causes are needed."""
    explorer = ParetoExplorer()
    counts = []
    for share in (50, 80, 100):
        explorer.percent.value = share
        words = words_of(explorer.picture.value)
        counts.append(int(words.split("il faut ")[1].split("\u00a0")[0]))
    assert counts == [2, 3, 6]


def test_a_job_moves_and_a_rule_orders():
    """A job at an end stays there; each rule is the best of the table for its own aim."""
    explorer = OrderExplorer()
    first = [job.name for job in explorer.order]
    explorer.move(-1)
    assert [job.name for job in explorer.order] == first
    explorer.move(1)
    assert [job.name for job in explorer.order] == [first[1], first[0], *first[2:]]
    for name in RULES:
        explorer.apply(name)
        words_of(explorer.picture.value)
    explorer.apply("Moore-Hodgson")
    assert "tâches en retard 1" in explorer.words.value


def test_no_rule_of_the_lesson_wins_on_two_measures():
    """The case shows why one must say what one aims at."""
    jobs = OrderExplorer().jobs
    best = {}
    for measure in (planning.worst_lateness, planning.late_count, planning.weighted_wait):
        rules = ("échéance la plus proche (EDF)", "Moore-Hodgson", "règle de Smith (durée ÷ poids)")
        found = {name: measure(RULES[name](jobs)) for name in rules}
        best[measure] = [name for name in rules if found[name] == min(found.values())]
    assert all(len(names) == 1 for names in best.values())
    assert len({names[0] for names in best.values()}) == 3


def test_a_plan_tells_its_faults_until_there_are_none():
    """The first try has faults; a sound plan exists and is said to be one."""
    explorer = WeekExplorer()
    assert "deux choses à la fois" in explorer.words.value
    assert "n&#x27;est pas là" in explorer.words.value
    sound = [
        Slot("sauvegarder le serveur", "Inès", "lundi", 8, 10),
        Slot("mettre à jour le serveur", "Inès", "lundi", 13, 16),
        Slot("changer le commutateur", "Lou", "mardi", 13, 15),
        Slot("préparer cinq portables", "Karim", "lundi", 8, 12),
        Slot("livrer les cinq portables", "Lou", "lundi", 16, 17),
    ]
    explorer = WeekExplorer(LESSON_WEEK, sound)
    assert "✔" in explorer.words.value
    explorer.rows["changer le commutateur"][1].value = "jeudi"
    assert "jour fermé" in explorer.words.value
    words_of(explorer.picture.value)


@given(
    st.datetimes(datetime(2025, 12, 20), datetime(2027, 1, 10)),
    st.integers(1, 96),
    st.sampled_from(sorted(COVERAGES)),
)
def test_any_promise_is_drawn_to_its_deadline(opened, quarters, coverage):
    """The deadline that is said is the clock's, and a row is drawn a day."""
    promise = Promise(opened.replace(second=0, microsecond=0), 15 * quarters, COVERAGES[coverage])
    words = words_of(promise_picture(promise))
    end = business_clock.deadline(
        promise.opened, timedelta(minutes=15 * quarters), promise.coverage
    )
    assert f"{end:%d/%m/%Y à %H:%M}." in words


def test_an_unreadable_moment_is_told_and_the_picture_stays():
    """A typing slip does not erase what was drawn."""
    explorer = ClockExplorer()
    before = explorer.picture.value
    explorer.opened.value = "31/02/2026 9:00"
    assert "illisible" in explorer.words.value
    assert explorer.picture.value == before
    explorer.opened.value = "12/05/2026 11:30"
    assert "13:30." in explorer.words.value
    with pytest.raises(ValueError, match="17:45"):
        read_moment("demain")


@pytest.mark.parametrize("kind", KINDS)
def test_each_self_check_accepts_its_answer_and_explains_others(kind):
    """The right answer, typed as shown, is right; explained ones are wrong and in clean French."""
    for seed in range(80):
        question = draw_question(kind, Random(seed))
        shown = question.show(question.answer).strip("«»\u00a0")
        right, words = feedback(question, shown)
        assert right, (question, shown)
        assert question.answer not in question.remarks
        assert not question.choices or question.answer in question.choices
        assert not question.choices or len(question.choices) > 1
        told = [words, question.statement, question.hint, *question.remarks.values()]
        assert [fault for text in told for fault in typography.faults(text)] == []
        assert all("vous " in remark for remark in question.remarks.values())
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
