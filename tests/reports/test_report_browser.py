"""The pages in a real browser: accessible, at ease on a phone, and printable on A4."""

import re
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe

from gmsi.reports.writing import write_reports

from .class_builder import ClassBuilder

pytestmark = pytest.mark.browser


@pytest.fixture
def pages(course, gradebook, db_url):
    """The class page and a relevé, with every kind of section: remarks, gaps, hard cells."""
    builder = ClassBuilder(gradebook)
    builder.assignment("bloc1-ancien", {"test_ancien": (1, [])})
    for learner in ("bob", "elie", "zoe"):
        builder.submission(learner, "bloc1-ancien", {"test_ancien": 0})
    paths = write_reports(course, db_url, course / "reports", datetime.now(UTC))
    return {"class": paths[0], "learner": paths[-1]}


@pytest.mark.parametrize("kind", ["class", "learner"])
@pytest.mark.parametrize("width", [1400, 400])
def test_axe_finds_nothing_and_nothing_overflows(browser, pages, kind, width):
    """No accessibility violation, hidden parts opened too, and no sideways scrolling."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(pages[kind].as_uri())
    page.eval_on_selector_all("details", "all => all.forEach(one => (one.open = true))")
    found = [
        (violation["id"], violation["impact"], node["target"])
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_a_page_asks_nothing_of_the_network_and_runs_no_script(browser, pages):
    """Opened from a disk, a page makes no request but itself and logs no error."""
    page = browser.new_page()
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.goto(pages["class"].as_uri())
    assert [url for url in requests if not url.startswith("data:")] == [pages["class"].as_uri()]
    assert errors == []
    page.close()


def test_a_releve_prints_on_a4(browser, pages):
    """The page itself asks for A4 (595 by 842 points), and prints on one sheet, both sides."""
    page = browser.new_page()
    page.goto(pages["learner"].as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    assert set(re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", pdf)) in (
        {(b"594", b"841")},
        {(b"595", b"842")},
    )
    assert len(re.findall(rb"/Type /Page\b", pdf)) <= 2
    page.close()
