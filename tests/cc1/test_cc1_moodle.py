"""Items out to Moodle XML and back in."""

import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from gmsi.cc1.bank_files import load_bank
from gmsi.quiz import read_item
from gmsi.quiz.moodle import MoodleError, export_xml, import_xml

BANK = load_bank(Path(__file__).parents[2] / "bank/cc1")
TOPIC = BANK.topics[0]


def imported(data):
    text, taken, refused = import_xml(data, TOPIC)
    table = tomllib.loads(text)
    return [read_item(entry, table["defaults"]) for entry in table.get("item", [])], taken, refused


def test_every_exported_question_has_exactly_its_marks():
    """In each single choice one answer at 100; in several choices the right ones make 100."""
    text, written, left_out = export_xml(BANK)
    questions = ET.fromstring(text.encode()).findall("question")
    assert len(questions) == written
    assert written + left_out == len(BANK.items)
    for question in questions:
        marks = [float(a.get("fraction")) for a in question.findall("answer")]
        if question.get("type") == "multichoice":
            assert sum(m for m in marks if m > 0) == pytest.approx(100, abs=0.01)
        else:
            assert max(marks) == 100


def test_drawn_items_go_out_as_many_times_as_asked():
    """None at 0, three different questions at 3."""
    fixed, three = export_xml(BANK, 0)[1], export_xml(BANK, 3)[1]
    drawn = [
        i
        for i in BANK.items.values()
        if i.parametric and i.kind in ("choice", "choices", "number", "text")
    ]
    assert three == fixed + 3 * len(drawn)


def test_what_goes_out_comes_back_in():
    """The imported items are valid items of the bank's own format."""
    text, written, _ = export_xml(BANK)
    items, taken, refused = imported(text.encode())
    assert (taken, refused) == (written, [])
    assert len({item.id for item in items}) == written


def test_braces_of_a_foreign_question_are_not_expressions():
    """A statement from elsewhere can run nothing here."""
    data = b"""<quiz><question type="numerical"><name><text>Q {1+1}</text></name>
      <questiontext><text>Combien font {len} ?</text></questiontext>
      <answer fraction="100"><text>4</text></answer></question></quiz>"""
    (item,), _, _ = imported(data)
    assert "{" not in item.ask


@pytest.mark.parametrize(
    "data",
    [b"", b"<quiz", b"<moodle/>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><quiz/>", b"x" * 6_000_000],
    ids=["empty", "truncated", "other", "entities", "huge"],
)
def test_what_is_no_moodle_file_is_refused(data):
    """A clear error, never a crash, never an expanded entity."""
    with pytest.raises(MoodleError):
        import_xml(data, TOPIC)


def test_what_has_no_equivalent_is_named():
    """A drag-and-drop question is left out and told; the others are taken."""
    data = b"""<quiz><question type="ddmarker"><name><text>carte</text></name></question>
      <question type="category"/></quiz>"""
    items, taken, refused = imported(data)
    assert (items, taken) == ([], 0)
    assert "carte" in refused[0]
