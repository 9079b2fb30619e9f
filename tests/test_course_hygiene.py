"""What the checks on notebooks find, and what they let pass."""

import nbformat
import pytest

from gmsi.course import hygiene, subnet_calculators, typography

NBSP = "\u00a0"


def notebook(*cells, **metadata):
    return nbformat.v4.new_notebook(cells=list(cells), metadata=metadata)


def code(source, **metadata):
    return nbformat.v4.new_code_cell(source, metadata=metadata)


def graded(grade_id, **fields):
    return code("1", nbgrader={"grade_id": grade_id, "grade": True, "points": 1, **fields})


def test_a_clean_notebook_has_no_finding():
    """Exact delimiters, a readable test name, the usual metadata: nothing to say."""
    clean = notebook(
        code("### BEGIN SOLUTION\nx = 1\n### END SOLUTION"),
        graded("test_diffusion"),
        kernelspec={"name": "python3", "display_name": "Python 3"},
    )
    assert list(hygiene.findings(clean)) == []


@pytest.mark.parametrize(
    "source",
    [
        "### BEGIN HIDDEN TEST\nassert f(3) == 4\n### END HIDDEN TEST",
        "### begin solution\nx = 1\n### end solution",
        "# BEGIN SOLUTION\nx = 1",
        "### BEGIN SOLUTION\nx = 1",
        "### END SOLUTION",
        "### BEGIN SOLUTION\n### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n### END SOLUTION",
    ],
)
def test_a_delimiter_that_would_release_the_answer_is_found(source):
    """nbgrader accepts a misspelt delimiter without a word, and then releases what it hides."""
    assert list(hygiene.findings(notebook(code(source))))


def test_doubled_or_unreadable_names_are_found():
    """A grade_id is a name for people: unique, readable, `test_…` on a test cell."""
    messages = list(
        hygiene.findings(
            notebook(graded("test_a"), graded("test_a"), graded("cell-1f3A"), graded("masque"))
        )
    )
    assert any("2 cellules" in message for message in messages)
    assert any("cell-1f3A" in message and "lisible" in message for message in messages)
    assert any("masque" in message and "test_" in message for message in messages)


def test_outputs_and_stray_metadata_are_found():
    """What a run or a tool left behind does not go into the course."""
    run = code("1", collapsed=True)
    run.outputs = [nbformat.v4.new_output("stream", text="1")]
    messages = list(hygiene.findings(notebook(run, jupytext={})))
    assert len(messages) == 3


@pytest.mark.parametrize(
    "text",
    [
        f"Combien d'hôtes{NBSP}? Exactement «{NBSP}254{NBSP}»{NBSP}; pas un de plus{NBSP}!",
        "Rendez-vous à 17:45, `a ? b : c`, [lien](https://exemple.fr/?a=b), $x ; y$",
        "| a | b |\n|:--|--:|\n| 1 | 2 |",
        "![figure](a.png)",
        f"Une espace insécable écrite en HTML&nbsp;: &eacute;t&eacute;{NBSP}!",
    ],
)
def test_good_typography_passes(text):
    """Non-breaking spaces, hours, code, links and tables are all in order."""
    assert list(typography.faults(text)) == []


@pytest.mark.parametrize(
    "text", ["Combien ?", "Combien?", "Voici : ", "« 254 »", "fin ;", "Pose ta question."]
)
def test_bad_typography_is_found(text):
    """An ordinary space or none before a high sign, and « tu », are found."""
    assert list(typography.faults(text))


@pytest.mark.parametrize(
    "source",
    [
        "import ipaddress",
        "from ipaddress import ip_network",
        "import netaddr as n",
        "import urllib.parse\nurllib.parse.ipaddress",
        "import socket\nsocket.inet_aton('10.0.0.1')",
    ],
)
def test_ready_made_calculators_are_found(source):
    """By import, by attribute of another module, or through socket."""
    assert list(subnet_calculators.imported(source))


def test_speaking_of_a_calculator_is_not_using_one():
    """A text or a comment that names the module is no use of it."""
    assert list(subnet_calculators.imported("# sans ipaddress\nprint('ipaddress')")) == []
