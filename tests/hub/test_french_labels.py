"""nbgrader's labels in French: each key is one that nbgrader really shows."""

import re
import sys
from pathlib import Path

SHARE = Path(sys.prefix) / "share" / "jupyter"
EXTENSION = Path(__file__).parents[2] / "src/gmsi/hub/lab/nbgrader-fr/static/remoteEntry.js"
PAIR = re.compile(r'^  "([^"]+)":\s*\n?\s+"([^"]+)",$|^  "([^"]+)": "([^"]+)",$', re.MULTILINE)


def labels():
    found = PAIR.findall(EXTENSION.read_text(encoding="utf-8"))
    return {left or other: right or last for left, right, other, last in found}


def test_every_label_is_one_of_nbgraders():
    """A label that nbgrader has changed would stay English: this names it."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (SHARE / "labextensions/@jupyter/nbgrader/static").glob("*.js")
    )
    assert len(labels()) > 30
    assert [label for label in labels() if label not in code] == []


def test_french_labels_follow_french_typography():
    """A no-break space before double punctuation, one ellipsis character."""
    wrong = [text for text in labels().values() if re.search(r"[^\u00a0][:;?!]|\.\.\.", text)]
    assert wrong == []


def test_jupyterlab_finds_the_extension_and_french_by_default():
    """Installing the package is enough: no file is copied by hand."""
    assert (SHARE / "labextensions/gmsi-nbgrader-fr/static/remoteEntry.js").exists()
    overrides = (SHARE / "lab/settings/overrides.d/gmsi.json").read_text(encoding="utf-8")
    assert '"locale": "fr_FR"' in overrides
