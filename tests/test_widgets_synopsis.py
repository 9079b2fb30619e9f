"""What the explorers, figures and self-checks on synopses and deployment do, without a browser."""

import xml.etree.ElementTree as ET
from html import unescape
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.course import typography
from gmsi.flowchart import KINDS as NODE_KINDS
from gmsi.flowchart import read_flowchart
from gmsi.widgets import (
    Practice,
    RolloutExplorer,
    SynopsisExplorer,
    TranslatorExplorer,
    _rollout,
    _synopsis,
    flowchart_figure,
)
from gmsi.widgets._questions import feedback
from gmsi.widgets.flowchart import place, return_arrows
from gmsi.widgets.rollout import Rollout, rollout_picture, rollout_words
from gmsi.widgets.synopsis import COMPANY

QUESTIONS = [(module, kind) for module in (_synopsis, _rollout) for kind in module.KINDS]
CHART = {
    "noeuds": {"d": "début", "essai": "action", "ok": "question", "mieux": "action", "f": "fin"},
    "fleches": [
        ("d", "essai"),
        ("essai", "ok"),
        ("ok", "f", "oui"),
        ("ok", "mieux", "non"),
        ("mieux", "essai"),
    ],
}


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    return root.get("aria-label")


# --- Synopsis ---
def explorer():
    return SynopsisExplorer("192.168.20.0/26", {"A": "192.168.20.2"}, clients=45)


def test_moving_the_gateway_and_the_range_names_each_contradiction():
    """From four contradictions to none, then out of the network."""
    shown = explorer()
    assert "la passerelle 192.168.20.20 est dans la plage" in shown.words.value
    assert "il en faut 45" in shown.words.value
    assert "le DNS n'est pas celui" in unescape(shown.words.value)
    shown.range.value, shown.dns.value = (5, 60), COMPANY
    shown.gateway.value = 62
    assert "aucune contradiction" in shown.words.value
    shown.gateway.value = 63
    assert "192.168.20.63 n'est pas une adresse d'hôte" in unescape(shown.words.value)
    shown.range.value = (1, 60)
    assert "A (192.168.20.2) est dans la plage" in shown.words.value


@given(st.integers(0, 71), st.integers(0, 63), st.integers(0, 63))
def test_every_synopsis_of_the_explorer_is_drawn(gateway, one, other):
    """Wherever the sliders stand, the picture is well formed and its words are clean French."""
    shown = explorer()
    shown.gateway.value = gateway
    shown.range.value = (min(one, other), max(one, other))
    assert list(typography.faults(words_of(shown.picture.value))) == []


# --- Translator ---
def test_the_translator_shows_a_mask_or_a_prefix_and_a_gateway_elsewhere():
    """Four texts; a gateway outside is said, since none of the four tools says it."""
    shown = TranslatorExplorer()
    shown.prefix.value = 22
    assert ">255.255.252.0</span>" in shown.page.value
    assert ">-PrefixLength 22</span>" in shown.page.value
    assert shown.page.value.count(">/22</span>") == 2
    assert "est bien dans le réseau 192.168.8.0/22" in shown.page.value
    shown.entries["Passerelle"].value = "192.168.99.254"
    assert "Incohérent" in shown.page.value
    shown.entries["DNS"].value = "8.8.8"
    assert "Saisie illisible" in shown.page.value


def test_the_translator_shows_what_is_typed_as_text():
    """An address that is markup is shown, never read."""
    shown = TranslatorExplorer()
    shown.entries["Adresse"].value = "<img src=x onerror=alert(1)>"
    assert "<img" not in shown.page.value


# --- Rollout ---
def test_the_rollout_explorer_says_both_durations():
    """The lesson's case, a batch of one, no station at all."""
    shown = RolloutExplorer()
    assert "soit 2\u00a0h\u00a013\u00a0;" in shown.words.value
    assert "2\u00a0lots de 24 au plus, soit 7\u00a0min" in shown.words.value
    shown.levers["batch"].value = 1
    assert "40\u00a0lots de 1 au plus, soit 2\u00a0h\u00a013." in shown.words.value
    shown.levers["stations"].value = 0
    assert "soit 0\u00a0s." in shown.words.value


@given(
    st.integers(0, 100),
    st.integers(1, 60),
    st.integers(1, 48),
    st.sampled_from([100, 10000]),
    st.sampled_from(["Go", "Gio"]),
)
def test_every_rollout_is_drawn(stations, size, batch, megabits, unit):
    """Wherever the levers stand, the picture is well formed and says what its words say."""
    case = Rollout(stations, size, unit, megabits, 50, batch)
    words = words_of(rollout_picture(case))
    assert words == rollout_words(case)
    assert list(typography.faults(words)) == []


# --- Flowcharts ---
def test_a_flowchart_is_drawn_with_its_words():
    """Each step and where it leads; no line of fault for a sound chart."""
    figure = flowchart_figure(CHART)
    assert words_of(figure.picture) == figure.words
    assert "ok\u00a0? mène à si oui, f\u00a0; si non, mieux" in figure.words
    assert list(typography.faults(figure.words)) == []


def test_a_faulty_flowchart_is_drawn_and_its_faults_named():
    """What cannot be drawn at all is said."""
    lacking = CHART | {"fleches": CHART["fleches"][:3]}
    picture = flowchart_figure(lacking).picture
    assert "deux sorties" in picture
    assert "aucun chemin ne mène à «\u00a0mieux\u00a0»" in picture
    assert "<svg" in picture
    assert "Saisie illisible" in flowchart_figure({"noeuds": {}}).picture
    assert "<svg" in flowchart_figure({"noeuds": {}, "fleches": []}).picture


def test_names_of_steps_are_text():
    """A step named with markup is shown as it is written."""
    figure = flowchart_figure({"noeuds": {"<b>x</b>": "début"}, "fleches": []})
    assert "<b>" not in figure._repr_html_()


@given(st.data())
def test_any_flowchart_is_placed_without_overlap(data):
    """No two steps in one place, and every arrow that does not return goes down."""
    nodes = {f"n{i}": data.draw(st.sampled_from(NODE_KINDS)) for i in range(6)}
    ends = st.sampled_from([*nodes])
    arrows = data.draw(st.lists(st.tuples(ends, ends), max_size=10))
    chart = read_flowchart({"noeuds": nodes, "fleches": arrows})
    returns = return_arrows(chart)
    places = place(chart, returns)
    assert len({*places.values()}) == len(nodes)
    for arrow in {*chart.arrows} - returns:
        assert places[arrow.target][1] > places[arrow.source][1]
    picture = flowchart_figure({"noeuds": nodes, "fleches": arrows}).picture
    words_of(picture[picture.index("<svg") :])


# --- Self-checks ---
@pytest.mark.parametrize(("module", "kind"), QUESTIONS)
@given(seed=st.integers(0, 10**6))
def test_questions_never_explain_the_right_answer_away(module, kind, seed):
    """Its own answer is right, wrong ones are explained, and every text is clean French."""
    question = module.draw_question(kind, Random(seed))
    assert question.answer not in question.remarks
    assert feedback(question, question.show(question.answer).strip("«\u00a0»"))[0]
    assert question.remarks
    for text in (question.statement, question.solution, *question.remarks.values()):
        assert list(typography.faults(text)) == []
    if question.choices:
        assert {question.answer, *question.remarks} == {*question.choices}


@pytest.mark.parametrize(("module", "kind"), QUESTIONS)
def test_another_question_can_always_be_drawn(module, kind):
    """A second question differs from the first."""
    practice = Practice(kind)
    first = practice.question.statement
    practice.draw()
    assert practice.question.statement != first
