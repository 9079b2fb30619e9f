"""The page a learner gets back: `nbgrader generate_feedback` run by the stock command."""

import pytest
from course_builder import CANARY, Course

ANSWERS = {
    "nombre_hotes": "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe)",
    "adresse": "def adresse(n):\n    total = 0\n    return totl + n\n\nadresse(3)",
    "demarche": "J'ai compté les bits.",
}


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The page of a learner who counts network and broadcast, and misspells a name."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.submit("alice", ANSWERS)
    course.nbgrader("db", "student", "add", "alice", "--first-name=Ali<b>ce", "--last-name=Nguyễn")
    course.nbgrader("autograde", course.assignment)
    course.nbgrader("generate_feedback", course.assignment)
    return course.page("alice")


def test_the_wrong_reasoning_is_named_with_the_learners_own_value(page):
    """A value that a known wrong procedure gives is shown with the name of that procedure."""
    assert "nombre_hotes(24) donne 256" in page
    assert "vous avez compté l&#39;adresse de réseau et l&#39;adresse de diffusion" in page


def test_an_error_is_told_in_french_with_its_line_and_the_original_folded(page):
    """The learner reads what happened, on which line, and what to look at."""
    assert "vous utilisez un nom qui n&#39;est pas défini – le nom «\u00a0totl\u00a0»" in page
    assert "Ligne 3&nbsp;: <code>return totl + n</code>" in page
    assert "<details><summary>Message d'origine de Python</summary>" in page


def test_nothing_of_the_tests_is_in_the_page(page):
    """No source of a test, no hidden case, no message or key of the trainer's."""
    assert CANARY not in page
    assert "check.equal" not in page
    assert "assert " not in page
    assert "Traceback" not in page


def test_the_learner_is_named_as_the_class_list_does_and_never_as_html(page):
    """First and last name, escaped."""
    assert "Ali&lt;b&gt;ce Nguyễn" in page


def test_points_and_competences_are_those_of_the_gradebook(page):
    """The profile gives points by official code; an unmarked cell says that it is unmarked."""
    assert "<b>0</b><span>sur 9 points</span>" in page
    assert '<span class="code">1-4-1</span>' in page
    assert (
        "Cette partie se note à la main&nbsp;: votre formateur ne l'a pas encore corrigée." in page
    )
    assert "Note provisoire&nbsp;: 3 points ne sont pas encore notés." in page
    assert '<span class="code">1-4-3</span>' not in page


def test_the_page_stands_alone_and_is_small(page):
    """One file, no script, no address to load from, under 60 kB."""
    assert len(page.encode()) < 60_000
    assert "<script" not in page
    assert "http://" not in page
    assert "https://" not in page
