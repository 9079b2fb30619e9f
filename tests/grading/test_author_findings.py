"""An author whose test needs what cannot cross is told when the course is checked."""

import pytest
from small_course import code, notebook

from gmsi.grading import author_findings


def findings(answer, test, setup="import math"):
    return author_findings(
        notebook(
            code(setup, "preparation"),
            code(answer, "reponse", solution=True),
            code(test, "test_reponse", grade=True, points=1),
        )
    )


F = "def f(x):\n    return x"


@pytest.mark.parametrize(
    ("answer", "test", "word"),
    [
        (F, "assert g(1) == 1", "aucune cellule"),
        ("import json\n" + F, "assert json.dumps(f(1)) == '1'", "verrouillée"),
        ("class C:\n    pass", "assert C().x == 1", "classe"),
        ("def f(x):\n    yield x", "assert list(f(1)) == [1]", "générateur"),
        (F, "assert f(lambda y: y)", "argument"),
        (F, "def k(y):\n    return y\nassert f(k)", "argument"),
        (F, "assert f.__doc__", "seul l'appel"),
        (F, "import inspect\nassert 'x' in inspect.getsource(f)", "texte"),
        (
            F,
            "import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()):\n    f(1)",
            "affiche",
        ),
        (F, "assert In[-1]", "apprenant"),
    ],
)
def test_what_cannot_cross_is_named(answer, test, word):
    """One sentence, with the cell's name."""
    found = findings(answer, test)
    assert len(found) == 1
    assert "test_reponse" in found[0]
    assert word in found[0]


@pytest.mark.parametrize(
    ("answer", "test"),
    [
        (F, "assert f(1) == 1 and math.sqrt(4) == 2"),
        ("total = 3", "assert abs(total - 3) < 0.1"),
        (F, "cas = [(1, 1)]\nassert all(f(a) == b for a, b in cas)"),
        ("df['b'] = 1", "assert df['b'].sum() == 2"),
    ],
)
def test_a_test_that_crosses_has_no_finding(answer, test):
    """Plain values, functions that are called, the trainer's own names."""
    setup = "import math\nimport pandas as pd\ndf = pd.DataFrame({'a': [1, 2]})"
    assert findings(answer, test, setup) == []
