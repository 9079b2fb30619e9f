"""What the explorers and self-checks of the lesson on network services do, without a browser."""

import xml.etree.ElementTree as ET
from random import Random

import pytest

from gmsi.course import typography
from gmsi.widgets import LeaseExplorer, Practice, ShareExplorer, SshdExplorer, ZoneExplorer
from gmsi.widgets._questions import feedback
from gmsi.widgets._services import KINDS, draw_question
from gmsi.widgets.lease import LENGTHS, STORIES, lease_picture, lease_words, span
from gmsi.widgets.sshd_values import OWN, TEXTS, read_files, sshd_picture


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    return root.get("aria-label")


@pytest.mark.parametrize("story", STORIES.values())
@pytest.mark.parametrize("length", LENGTHS)
def test_every_lease_is_told_as_it_is_drawn(length, story):
    """The picture's words are those under it, without their marks."""
    words = lease_words(LENGTHS[length], story).replace("<b>", "").replace("</b>", "")
    assert words_of(lease_picture(LENGTHS[length], story)) == words


def test_a_lease_without_any_answer_ends_without_an_address():
    """Choosing the story changes the words and the picture."""
    explorer = LeaseExplorer()
    assert "prolonger, et l'obtient" in explorer.words.value
    explorer.story.value = "plus aucun serveur ne répond"
    assert "rend l'adresse" in explorer.words.value
    assert span(25_200) == "7\u00a0h"


def test_a_forgotten_dot_doubles_the_name_of_the_zone():
    """With the dot, nothing is added; without, the zone's name comes twice, and it is said."""
    explorer = ZoneExplorer("ns1.laval.briere.example", "laval.briere.example.")
    assert "deux fois" in explorer.words.value
    explorer.name.value = "ns1.laval.briere.example."
    assert "deux fois" not in explorer.words.value
    assert "ns1.laval.briere.example." in words_of(explorer.picture.value)


@pytest.mark.parametrize("entry", ["", "<b>", "é", "a b", "a" * 80])
def test_a_name_that_cannot_be_one_is_told(entry):
    """In French, and never put into the page as HTML."""
    explorer = ZoneExplorer()
    explorer.name.value = entry
    assert "Saisie illisible" in explorer.words.value
    assert "<b>" not in explorer.words.value


def test_the_name_of_the_file_decides():
    """Read after the host's file, the rule comes too late; before it, it closes the door."""
    explorer = SshdExplorer()
    assert "ouvre" in explorer.words.value
    explorer.own.value = OWN[0]
    assert "ferme" in explorer.words.value
    explorer.text.value = "la règle, et une exception"
    explorer.account.value = "depot"
    assert "ouvre" in explorer.words.value


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("own", OWN)
def test_every_set_of_files_has_a_deciding_line(own, text):
    """Whatever is chosen, for either account."""
    for account in ("mleroy", "depot"):
        assert "décide" in words_of(sshd_picture(read_files(own, text), account))


def test_without_valid_users_anybody_comes_in():
    """Nina, who has no business there, reads once the line is gone."""
    explorer = ShareExplorer()
    explorer.person.value = "Nina (gg_accueil)"
    assert "n'entre pas" in explorer.words.value
    explorer.valid.value = False
    assert "il reste <b>le plus étroit" in explorer.words.value
    explorer.folder.value = "aucun"
    assert words_of(explorer.picture.value).endswith("«\u00a0aucun\u00a0».")


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_takes_its_answer_and_explains_the_others(kind):
    """The right answer is right, each explained one is wrong, and the French is sound."""
    for seed in range(30):
        question = draw_question(kind, Random(seed))
        assert feedback(question, question.show(question.answer).strip("«»\u00a0"))[0]
        for wrong in question.remarks:
            assert wrong != question.answer
            assert not feedback(question, str(wrong))[0]
        text = " ".join([question.statement, question.solution, question.hint])
        assert list(typography.faults(text)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_another_question_can_always_be_drawn(kind):
    """« Autre question » never turns round for ever: each kind has several statements."""
    assert len({draw_question(kind, Random(seed)).statement for seed in range(60)}) > 1
    Practice(kind).draw()
