"""Nothing that a learner writes or displays is run, or fetched, by the page that shows it."""

import base64
from html.parser import HTMLParser

import pytest
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from small_course import code

from gmsi.grading.safe_pages import SafePages, safe_html, safe_markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<IMG SRC='http://exemple.invalid/a.png'>",
    "<svg onload=alert(1)><script>1</script></svg>",
    "<iframe src='//exemple.invalid'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>@import 'http://exemple.invalid'</style>",
    "<div style='background:url(http://exemple.invalid)'>x</div>",
    "<form action='http://exemple.invalid'><input></form>",
    "<base href='http://exemple.invalid'>",
    "<meta http-equiv=refresh content='0;url=http://exemple.invalid'>",
    "<scr<script>ipt>alert(1)</script>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "![x](http://exemple.invalid/a.png)",
    "![x][r]\n\n[r]: http://exemple.invalid/a.png",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)>",
    r"$\href{javascript:alert(1)}{x}$",
    r"$$\require{html}\style{background:url(x)}{y}$$",
]
ACTIVE = {"script", "iframe", "svg", "form", "base", "meta", "img", "style", "math", "input"}


def rendered(*cells):
    """The body of the page that nbconvert makes, without its own head and scripts."""
    for cell in cells:
        cell.metadata["gmsi"] = {"added": True}
    nb, _ = SafePages().preprocess(new_notebook(cells=list(cells)), {})
    exporter = HTMLExporter(template_name="basic")
    return exporter.from_notebook_node(nb)[0]


class Tags(HTMLParser):
    """Collects the tags of a page, and what would run or fetch."""

    def __init__(self, page):
        super().__init__()
        self.active = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.active += [tag] if tag in ACTIVE else []
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "style", "action"):
                self.active.append(name)
            if name == "href" and not value.startswith(("http", "#", ".")):
                self.active.append(value)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_cell_is_inert(text):
    """HTML becomes text, pictures become links, links run nothing."""
    page = rendered(new_markdown_cell(text))
    assert Tags(page).active == []
    assert r"\href" not in page
    assert r"\require" not in page


@pytest.mark.parametrize("text", HOSTILE)
def test_displayed_html_is_inert(text):
    """Only text, tables and simple formatting remain, without attributes."""
    cleaned = safe_html(text).lower()
    assert not [
        tag for tag in ("<script", "<img", "<svg", "<iframe", "<a", "<style") if tag in cleaned
    ]
    assert "<form" not in cleaned
    assert "style=" not in cleaned


def test_other_kinds_of_output_are_dropped():
    """Scripts, SVG, LaTeX, Markdown and widgets leave their plain text, or a word of excuse."""
    png = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"0" * 60).decode()
    active = {
        "application/javascript": "alert(1)",
        "image/svg+xml": "<svg onload='alert(1)'/>",
        "text/latex": r"\href{javascript:1}{x}",
        "text/markdown": "<script>1</script>",
        "image/png": png,
        "image/jpeg": 'x" onerror="alert(1)',
    }
    cell = new_code_cell("1", outputs=[new_output("display_data", active)])
    SafePages().preprocess_cell(cell, {}, 0)
    assert cell.outputs[0].data == {"image/png": png}
    cell.outputs = [new_output("display_data", {"image/svg+xml": "<svg/>"})]
    SafePages().preprocess_cell(cell, {}, 0)
    assert list(cell.outputs[0].data) == ["text/plain"]


def test_tables_and_verdicts_keep_their_look():
    """A DataFrame stays a table; what a test cell displays is the trainer's, and is left alone."""
    assert "<td>1</td>" in safe_html("<table class='x'><tr><td>1</td></tr></table>")
    verdict = new_output("execute_result", {"text/html": "<ul class='gmsi-verdict'></ul>"})
    test = code("1", "test_a", grade=True, points=1)
    test.outputs = [verdict]
    SafePages().preprocess_cell(test, {}, 0)
    assert "gmsi-verdict" in test.outputs[0].data["text/html"]


def test_ordinary_text_is_left_as_it_is():
    """Comparisons, code and formulas are not harmed."""
    text = "Si $a < b$ alors `x <= 3`, et **12 > 5**, voir [la leçon](../lecon.ipynb)."
    assert safe_markdown(text) == text
