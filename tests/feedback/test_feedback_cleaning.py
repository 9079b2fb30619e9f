"""The small cleaning functions under the feedback page, on anything a learner may produce."""

import base64
import html
import re

from hypothesis import given
from hypothesis import strategies as st

from gmsi.feedback._clean import first_lines, image, plain
from gmsi.feedback._code import highlight
from gmsi.feedback._failures import test_failure as failure_line
from gmsi.feedback._page import number, share

ANYTHING = st.text(st.characters(), max_size=300)


@given(ANYTHING, st.integers(1, 80))
def test_plain_text_is_short_and_holds_nothing_unseen(text, limit):
    """No control character but newline and tab, no lone surrogate, and a bounded length."""
    cleaned = plain(text, limit)
    assert len(cleaned) <= limit + len("\n[…] suite non affichée")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", cleaned)


@given(st.binary(max_size=400), st.sampled_from(["image/png", "image/jpeg", "image/svg+xml"]))
def test_arbitrary_bytes_are_no_picture_and_no_error(content, mime):
    """Whatever stands where a picture should be: None, never an exception."""
    for start in (b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xd8"):
        assert image(mime, base64.b64encode(start + content).decode()) is None
    assert image("image/svg+xml", "PHN2Zz4=") is None


@given(ANYTHING)
def test_highlighting_changes_no_character_of_the_code(source):
    """Without its marks, the coloured code is the code; nothing in it is markup."""
    source = source.replace("\r", "")
    shown = str(highlight(source))
    assert html.unescape(re.sub(r"</?i[^>]*>", "", shown)) == source
    assert "<script" not in shown


def test_lines_left_out_are_counted():
    """The reader knows that there was more."""
    assert first_lines("a\nb\nc", 1) == "a\n[…] 2 lignes non affichées"
    assert first_lines("a\nb", 2) == "a\nb"


def test_scores_are_written_in_french_and_shares_never_round_up():
    """A comma, no useless zero; 100 % means everything."""
    assert [number(12.5), number(12.0), number(1 / 3)] == ["12,5", "12", "0,33"]
    assert [share(999, 1000), share(1, 1), share(0, 0)] == [99, 100, 0]


TEST = 'assert nombre_hotes(29) == 6\nassert reseau("10.0.0.9") == "10.0.0.8", "canari"'
SEEN = "def nombre_hotes(p):\n    return p\n\ndef reseau(a):\n    return a"


def test_a_failed_plain_test_says_which_kind_of_value_was_expected_and_no_more():
    """The learner's functions and the types; neither a case, nor a value, nor the message."""
    said = failure_line({"ename": "AssertionError", "evalue": "canari"}, TEST, SEEN)
    assert "nombre_hotes et reseau" in said
    assert "un entier ou un texte" in said
    assert not re.search(r"29|\b6\b|10\.0|canari", said)


def test_a_missing_name_is_told_only_if_the_learner_has_seen_it():
    """The name of a hidden helper stays hidden."""
    for name, told in [("nombre_hotes", True), ("corrige_secret", False)]:
        output = {"ename": "NameError", "evalue": f"name '{name}' is not defined"}
        assert (name in failure_line(output, TEST, SEEN)) is told


def test_an_exception_named_by_the_learner_is_not_repeated():
    """A class's name could carry a hidden case."""
    said = failure_line({"ename": "Cas29", "evalue": "29"}, TEST, SEEN)
    assert "29" not in said
