"""Bad input never costs the page, nor lets it grow without bound."""

import base64
import struct
import zlib

import pytest
from page_maker import exercise_cells, make_page, new_output, verdict_output

WRONG = verdict_output(2, 0, ("calcul", False, [("Ce n'est pas la bonne valeur.", None)]))


def png(width=3, height=2):
    """A true picture of the smallest kind."""
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0" * (width + 1) * height)),
        (b"IEND", b""),
    ]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def shown(content, mime="image/png"):
    output = new_output("display_data", {mime: base64.b64encode(content).decode()})
    return "<img" in make_page(exercise_cells("figure", "trace()", [output]))


def test_a_true_picture_is_shown():
    """PNG by content, with its size."""
    assert shown(png())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg onload=alert(1)>",
        b"\x89PNG\r\n\x1a\n<script>",
        png()[:-6],
        png() + b"<script>",
        png().replace(b"IDAT", b"IDAX"),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 400_000,
    ],
)
def test_a_picture_that_is_none_is_left_out(content):
    """Wrong signature, cut short, added to, wrong checksum: not shown, and no error."""
    assert not shown(content)
    assert not shown(content, "image/jpeg")


def test_a_picture_too_large_to_draw_is_left_out():
    """A small file may announce a huge picture, that would exhaust the reader's browser."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    huge = png().replace(png()[16:29], header)
    fixed = huge[:29] + struct.pack(">I", zlib.crc32(huge[12:29])) + huge[33:]
    assert not shown(fixed)


def test_text_that_is_no_base64_is_left_out():
    """Whatever stands in the place of a picture."""
    output = new_output("display_data", {"image/png": "pas une image !", "text/plain": "<Figure>"})
    page = make_page(exercise_cells("figure", "trace()", [output]))
    assert "<img" not in page
    assert "&lt;Figure&gt;" in page


def test_fifty_megabytes_of_output_are_cut():
    """One line or a million lines: the page stays small."""
    for text in ("x" * 50_000_000, "ligne\n" * 8_000_000):
        output = new_output("stream", name="stdout", text=text)
        page = make_page(exercise_cells("bavard", "print(x)", [output], [WRONG]))
        assert len(page.encode()) < 20_000
        assert "non affichée" in page


def test_five_hundred_exercises_make_a_bounded_page():
    """Those to mend keep their lines; the rest is listed, then counted."""
    cells = []
    for n in range(250):
        cells += exercise_cells(f"exercice_{n}", "x = 1\n" * 200, [], [WRONG])
    page = make_page(cells, scores={"test_exercice_0": 2.0})
    assert len(page.encode()) < 60_000
    assert "Ce n&#39;est pas la bonne valeur." in page
    assert "Et 170 autres exercices" in page


def test_the_learners_figures_are_bounded_together():
    """A hundred pictures do not make a page of a hundred pictures."""
    heavy = png()[:33] + _padding(200_000) + png()[33:]
    encoded = base64.b64encode(heavy).decode()
    cells = []
    for n in range(40):
        output = new_output("display_data", {"image/png": encoded})
        cells += exercise_cells(f"figure_{n}", "trace()", [output])
    page = make_page(cells)
    assert 0 < page.count("<img") < 5
    assert len(page) < 1_000_000


def _padding(size):
    """A chunk of text, valid and useless."""
    body = b"tEXt" + b"a\0" + b"b" * size
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def test_a_name_in_html_is_a_name():
    """The learner's name is text."""
    assert "&lt;b&gt;Zoé" in make_page(exercise_cells("un", "x"), learner="<b>Zoé")


def test_terminal_codes_and_reordering_marks_disappear():
    """Colours, links and right-to-left overrides of a terminal are not shown."""
    text = "\x1b[31mrouge\x1b[0m \x1b]8;;http://x\x07lien\x1b]8;;\x07 \u202e!\x07"
    output = new_output("stream", name="stdout", text=text)
    page = make_page(exercise_cells("un", "x", [output]))
    assert "rouge lien !" in page


@pytest.mark.parametrize(
    "verdict",
    [
        {},
        {"aspects": None},
        {"aspects": [{"title": 3}]},
        {"aspects": [{"title": "a", "earned": 1, "lines": [{"text": 5}]}], "lesson": 4},
        {"aspects": [[]], "lesson": "../../etc/passwd"},
    ],
)
def test_a_malformed_verdict_still_gives_a_page(verdict):
    """What is missing is left out."""
    output = new_output(
        "execute_result",
        {"text/plain": "0", "application/vnd.gmsi.verdict+json": verdict},
        execution_count=1,
    )
    page = make_page(exercise_cells("un", "x", [], [output]))
    assert "0 / 2" in page
