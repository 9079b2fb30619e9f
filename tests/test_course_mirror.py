"""The text mirror: both directions, and what counts as a difference."""

import nbformat
import pytest

from gmsi.course import mirror

TEXT = """\
# %% [markdown]
# # Titre

# %% nbgrader={"grade": false, "grade_id": "reponse", "locked": false, "solution": true}
x = 1

# %%
x
"""


@pytest.fixture
def pair(tmp_path):
    notebook, text = tmp_path / "source/a/b.ipynb", tmp_path / "text/source/a/b.py"
    text.parent.mkdir(parents=True)
    text.write_text(TEXT, encoding="utf-8")
    return notebook, text


def test_a_missing_notebook_is_reported_with_the_command_that_makes_it(pair, tmp_path):
    """The pair is listed although one side is missing."""
    assert list(mirror.pairs(tmp_path)) == [pair]
    assert "make notebooks" in mirror.difference(*pair)


def test_text_to_notebook_is_repeatable_and_leaves_no_trace_of_the_tool(pair):
    """The same text gives the same bytes, cell ids included, without jupytext's metadata."""
    notebook, _ = pair
    assert mirror.write_notebook(*pair)
    assert not mirror.write_notebook(*pair)
    read = nbformat.read(notebook, as_version=4)
    assert "jupytext" not in read.metadata
    assert read.cells[1].metadata.nbgrader.grade_id == "reponse"
    assert mirror.difference(*pair) is None


def test_there_and_back_gives_the_same_notebook(pair):
    """notebook → text → notebook changes no byte."""
    notebook, text = pair
    mirror.write_notebook(*pair)
    before = notebook.read_bytes()
    text.unlink()
    mirror.write_text(*pair)
    mirror.write_notebook(*pair)
    assert notebook.read_bytes() == before


def test_a_changed_cell_is_a_difference(pair):
    """One character in one cell is enough."""
    mirror.write_notebook(*pair)
    pair[1].write_text(TEXT.replace("x = 1", "x = 2"), encoding="utf-8")
    assert "make text" in mirror.difference(*pair)


def test_a_section_keeps_its_anchor_as_cell_id_when_its_words_change():
    """A link to a section survives a new wording: `#cell-id=vlsm` is what JupyterLab opens."""
    for words in ("avant", "après"):
        text = f'# %% [markdown]\n# <a id="vlsm"></a>\n# ## {words}\n'
        assert mirror.as_notebook(text).cells[0].id == "vlsm"
