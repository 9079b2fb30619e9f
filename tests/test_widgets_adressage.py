"""What the explorers and self-checks of the addressing lesson do, without a browser."""

import ipaddress
import xml.etree.ElementTree as ET
from html import escape
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import ipv4
from gmsi.address_plan import free_blocks, outside, overlaps, read_block
from gmsi.course import typography
from gmsi.misconceptions import describe
from gmsi.widgets import (
    BitsExplorer,
    CakeExplorer,
    OctetExplorer,
    PlanExplorer,
    Practice,
    cake_figure,
    two_networks_figure,
)
from gmsi.widgets._questions import feedback
from gmsi.widgets._subnetting import KINDS, draw_question
from gmsi.widgets.bits import bits_picture, bits_words
from gmsi.widgets.cake import equal_slices, slice_rows, spread

addresses = st.integers(0, 2**32 - 1)
prefixes = st.integers(0, 32)
NEEDS = {"Atelier": 60, "Imprimantes": 12}


def plan_explorer(**blocks):
    return PlanExplorer("192.168.30.0/24", blocks, NEEDS)


def figure_words(svg):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    return root.get("aria-label")


@given(addresses, prefixes)
def test_the_bits_picture_says_in_words_what_it_draws(address, prefix):
    """The text equivalent names the network of any address, and the picture holds 4 × 32 bits."""
    svg = bits_picture(address, prefix)
    network = ipaddress.ip_network((address, prefix), strict=False)
    assert str(network.network_address) in figure_words(svg)
    texts = [e for e in ET.fromstring(svg).iter() if e.get("text-anchor") == "middle"]
    cells = [e for e in texts if e.get("font-size") == "14" and e.text in ("0", "1")]
    assert len(cells) == 4 * 32


def test_moving_the_border_moves_network_and_broadcast():
    """From /20 to /24 the words follow; a /31 is not said to have a broadcast."""
    explorer = BitsExplorer("172.16.45.200/20")
    assert "172.16.47.255" in explorer.words.value
    explorer.prefix.value = 24
    assert "Réseau 172.16.45.0" in explorer.words.value
    explorer.prefix.value = 31
    assert "pas de diffusion" in explorer.words.value
    assert "2\u00a0hôtes" in explorer.words.value


def test_an_unreadable_address_is_told_and_the_picture_stays():
    """A typing slip does not erase what was drawn."""
    explorer = BitsExplorer("172.16.45.200/20")
    before = explorer.picture.value
    explorer.address.value = "172.16.45.999"
    assert "illisible" in explorer.words.value
    assert explorer.picture.value == before


def test_bits_are_told_apart_without_colour():
    """Host cells are round and dashed, network cells are not."""
    svg = ET.fromstring(bits_picture(0, 20))
    rounded = [e for e in svg.iter() if e.get("rx") == "8" and e.get("stroke-dasharray")]
    assert len(rounded) == 4 * 12


def test_switches_compose_an_octet_and_say_how_far_the_goal_is():
    """Lighting 128 then 64 reaches 192; too much or too little is said in numbers."""
    explorer = OctetExplorer(goal=192)
    explorer.switches[0].value = True
    assert "Il manque 64." in explorer.words.value
    explorer.switches[1].value = True
    assert explorer.value == 192
    assert "Juste" in explorer.words.value
    explorer.switches[7].value = True
    assert "Il y a 1 de trop." in explorer.words.value


@given(st.integers(0, 28), addresses, st.integers(0, 4))
def test_equal_slices_are_those_of_the_standard_library(prefix, address, borrowed):
    """Independent oracle: ipaddress cuts the network into the same parts."""
    network = ipaddress.ip_network((address, prefix), strict=False)
    pieces = equal_slices(read_block(str(network)), borrowed)
    assert [piece.cidr for piece in pieces] == list(map(str, network.subnets(borrowed)))


def test_the_cake_follows_its_sliders():
    """Four slices of 62, then sixteen of 14; the chosen slice stays within bounds."""
    cake = CakeExplorer("192.168.10.0/24", borrowed=2)
    assert "4\u00a0parts de 62\u00a0hôtes" in cake.words.value
    cake.borrowed.value = 4
    cake.chosen.value = 16
    assert "192.168.10.240/28" in cake.picture.value
    cake.borrowed.value = 0
    assert cake.chosen.value == 1
    assert figure_words(cake.picture.value).startswith("192.168.10.0/24")


def test_a_network_too_small_to_cut_is_refused_in_french():
    """A /30 leaves no room for four more bits."""
    cake = CakeExplorer()
    cake.parent.value = "192.168.10.0/30"
    assert "illisible" in cake.words.value


def test_a_slash_31_shows_two_hosts_and_no_broadcast():
    """RFC 3021: the panel says « dernière adresse », not « diffusion »."""
    rows = slice_rows(read_block("192.168.10.2/31"))
    assert "Diffusion" not in rows
    assert rows["Premier hôte"] == "192.168.10.2"
    assert rows["Hôtes"] == "2\u00a0adresses"


@given(st.lists(st.floats(0, 400), min_size=1, max_size=8))
def test_labels_never_hide_each_other(heights):
    """Spread labels keep their order, stand apart and stay in the picture."""
    placed = spread(sorted(heights), 19, 418)
    assert all(b - a >= 19 - 1e-6 for a, b in pairwise(placed))
    assert placed[-1] <= 418


def test_a_plan_names_overlaps_misalignments_and_blocks_too_small():
    """Each fault is a sentence with the names and the addresses."""
    plan = plan_explorer(Imprimantes="192.168.30.0/29", Atelier="192.168.30.16/26")
    text = plan.words.value
    assert "3\u00a0problèmes" in text
    assert "mal aligné" in text
    assert "Imprimantes et Atelier se partagent 8\u00a0adresses" in text
    assert "il en faut 12" in text


def test_mending_the_plan_turns_the_message_green():
    """Faults go one by one; the free space is told as aligned blocks."""
    plan = plan_explorer(Atelier="192.168.30.16/26", Imprimantes="192.168.30.64/28")
    plan.entries[0].value = "192.168.30.0/26"
    assert "Juste" in plan.words.value
    assert "192.168.30.80/28, 192.168.30.96/27, 192.168.30.128/25" in plan.words.value


def test_a_line_of_the_plan_that_cannot_be_read_leaves_the_others():
    """The unreadable line is named, the others are still drawn."""
    plan = plan_explorer(Atelier="192.168.30.0/26", Imprimantes="192.168.30")
    assert "Imprimantes" in plan.words.value
    assert "Atelier" in figure_words(plan.picture.value)


def test_a_block_out_of_the_parent_is_told():
    """Wholly or partly outside."""
    parent = read_block("192.168.30.0/25")
    blocks = [read_block("192.168.30.0/24", "trop grand"), read_block("10.0.0.0/30", "ailleurs")]
    assert outside(parent, blocks) == blocks


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(24, 32)), max_size=6))
def test_free_space_and_blocks_make_up_the_parent(entries):
    """Every address is either in a block or in one free block; overlaps are pairs that share."""
    parent = read_block("192.168.30.0/24")
    blocks = [read_block(ipv4.format_cidr(parent.network + low, prefix)) for low, prefix in entries]
    taken = {a for b in blocks for a in range(b.network, b.last + 1)}
    free = [a for b in free_blocks(parent, blocks) for a in range(b.network, b.last + 1)]
    assert len(free) == len(set(free))
    assert set(free) | taken == set(range(parent.network, parent.last + 1))
    assert not set(free) & taken
    total = sum(b.last - b.network + 1 for b in blocks)
    assert bool(overlaps(blocks)) == (total > len(taken))


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(seed=st.integers(0, 10**6))
def test_every_question_knows_its_answer_and_explains_the_wrong_ones(kind, seed):
    """The right answer, as displayed, is accepted; an explained one is never right."""
    question = draw_question(kind, Random(seed))
    shown = question.answer if question.choices else question.show(question.answer)
    assert feedback(question, shown) == (True, question.solution)
    for answer, remark in question.remarks.items():
        entry = answer if question.choices else question.show(answer)
        right, words = feedback(question, entry)
        assert not right
        assert remark in words
    for words in (question.statement, question.solution, question.hint):
        assert list(typography.faults(words)) == []


def test_a_wrong_answer_names_the_misconception():
    """The next network given for the broadcast is called by its name."""
    practice = Practice("diffusion", "192.168.20.70/26")
    practice.entry.value = "192.168.20.128"
    assert describe("bcast_is_next") in practice.message.value
    practice.entry.value = "192.168.20.127"
    assert "Juste" in practice.message.value


def test_an_empty_or_unreadable_answer_is_not_a_mistake_of_method():
    """The message says what to type."""
    practice = Practice("nombre-hotes", "192.168.20.64/26")
    practice.check()
    assert "illisible" in practice.message.value
    practice.entry.value = "<b>62</b>"
    assert "<b>62" not in practice.message.value
    diagnosis = Practice("diagnostic")
    diagnosis.check()
    assert "choisissez" in diagnosis.message.value


def test_another_question_differs_and_the_solution_can_be_seen():
    """« Autre question » clears the message; « Voir la solution » gives the answer."""
    practice = Practice("nombre-hotes", "192.168.20.64/26")
    before = practice.question.statement
    practice.reveal()
    assert "62" in practice.message.value
    practice.draw()
    assert practice.question.statement != before
    assert practice.message.value == ""


def test_an_unknown_kind_is_refused_with_the_known_ones():
    """An author's slip is told at once."""
    with pytest.raises(ValueError, match="diffusion"):
        Practice("difusion")


def test_figures_carry_their_text_equivalent():
    """A figure is readable without its picture."""
    figure = cake_figure("192.168.10.0/24", {"Atelier": "192.168.10.0/25"})
    assert "Espace libre\u00a0: 128\u00a0adresses" in repr(figure)
    networks = two_networks_figure()
    assert figure_words(networks.picture) == repr(networks)
    assert escape(repr(networks)) in networks._repr_html_()


@pytest.mark.parametrize(
    "widget",
    [BitsExplorer(), CakeExplorer(), plan_explorer(Atelier="192.168.30.0/26")],
    ids=lambda widget: type(widget).__name__,
)
def test_where_widgets_cannot_be_drawn_the_picture_remains(widget):
    """The output holds a static picture beside the live view."""
    bundle = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "<svg" in bundle["text/html"]


@pytest.mark.parametrize(
    "words",
    [
        bits_words(*ipv4.parse_cidr("172.16.45.200/20")),
        repr(two_networks_figure()),
        plan_explorer(Atelier="192.168.30.16/26").words.value,
    ],
)
def test_widgets_follow_french_typography(words):
    """Non-breaking spaces are where French wants them."""
    assert list(typography.faults(words)) == []
