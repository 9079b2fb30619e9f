"""The page in a real Chromium: learner-made content never runs, and everyone can read it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from course_builder import nbgrader_cell
from page_maker import exercise_cells, make_page, new_output, verdict_output
from payloads import HTML, MARKDOWN, MIMES

pytestmark = pytest.mark.browser

LIVE = (
    "script,iframe,object,embed,svg,video,form,base,link,a[href^=javascript],"
    "[onload],[onerror],[onfocus],[onmouseover],[ontoggle],main meta,main style"
)


@pytest.fixture
def tab(browser):
    """A page that counts what runs and what it asks the network for."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.hits, page.asked = [], []
    page.expose_function("hit", lambda: page.hits.append(1))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    page.close()


def everywhere(payload):
    """A page where the payload stands wherever a learner can write something."""
    outputs = [new_output("stream", name="stdout", text=payload)]
    outputs += [new_output("display_data", {mime: payload}) for mime in MIMES]
    failure = new_output("error", ename=payload, evalue=payload, traceback=[payload])
    verdict = verdict_output(2, 0, (payload, False, [(payload, None), (payload, "no_minus_two")]))
    written = nbgrader_cell("texte", payload, solution=True, points=2, kind="markdown")
    cells = [
        *exercise_cells("un", payload, outputs[:5], [verdict], heading=payload),
        *exercise_cells("deux", payload, [*outputs[5:], failure]),
        *exercise_cells("trois", payload, [failure], [failure]),
        written,
    ]
    return make_page(cells, learner=payload, comments={"un": payload})


@pytest.mark.parametrize("guarded", [True, False], ids=["with_csp", "without_csp"])
def test_nothing_a_learner_writes_runs_in_the_page(tab, guarded):
    """Escaping alone is enough; the page's own policy is a second lock."""
    for payload in HTML + MARKDOWN:
        html = everywhere(payload)
        if not guarded:
            html = html.replace('http-equiv="Content-Security-Policy"', 'name="none"')
        tab.set_content(html)
        assert tab.locator(LIVE).count() == 0, payload
        assert tab.locator("#click").count() == 0, payload
        assert not tab.hits, payload
        assert not [url for url in tab.asked if not url.startswith("data:")], payload


@pytest.mark.parametrize(
    ("width", "medium"), [(1400, "screen"), (400, "screen"), (794, "print")], ids=str
)
def test_the_page_is_accessible(tab, width, medium):
    """axe-core finds nothing serious, in a page that holds one of everything: screens and A4."""
    tab.set_viewport_size({"width": width, "height": 1000})
    tab.emulate_media(media=medium)
    tab.set_content(everywhere("print('bonjour')"))
    violations = Axe().run(tab).response["violations"]
    assert [v["id"] for v in violations if v["impact"] in ("serious", "critical")] == []


@pytest.mark.parametrize(
    ("width", "medium"), [(1400, "screen"), (400, "screen"), (794, "print")], ids=str
)
def test_no_page_is_wider_than_what_shows_it(tab, width, medium):
    """A computer, a telephone, A4 paper: long code scrolls in its own box, or is broken."""
    tab.set_viewport_size({"width": width, "height": 1000})
    tab.emulate_media(media=medium)
    tab.set_content(everywhere("x" * 500))
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    if medium == "print":
        boxes = "[...document.querySelectorAll('pre')].filter(e => e.scrollWidth > e.clientWidth)"
        assert tab.evaluate(f"{boxes}.length") == 0
