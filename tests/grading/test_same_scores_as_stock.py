"""Honest work gets from us, cell by cell, the score that stock nbgrader gives."""

import pytest
from small_course import code, dumps, notebook

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
REFERENCE = {
    "fonctions": """\
def moyenne(notes):
    if not notes:
        raise ValueError("aucune note")
    return sum(notes) / len(notes)

def fiche(nom, age=18, *, ville="Paris"):
    return {"nom": nom, "age": age, "ville": ville}
""",
    "valeurs": "prix = Decimal('12.50')\njour = date(2024, 2, 29)\n"
    "ensemble = {1, 2, 3}\nnom = 'été'",
    "tableau": "parc['total'] = parc['prix'] * parc['nombre']\nparc = parc.sort_values('total')",
    "dessin": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\ntaille = 2",
}
TESTS = {
    "test_moyenne": (
        3,
        """\
check = Check(points=3)
with check.aspect("cas courant", points=2):
    check.equal(moyenne, ([10, 20],), 15.0)
with check.aspect("refus"):
    check.raises(moyenne, ([],), ValueError)
check.result()""",
    ),
    "test_fiche": (
        2,
        'assert fiche("Ada", ville="Lyon") == {"nom": "Ada", "age": 18, "ville": "Lyon"}',
    ),
    "test_valeurs": (
        2,
        "assert prix + 1 == Decimal('13.5') and jour.month == 2\n"
        "assert ensemble == {3, 2, 1} and nom.upper() == 'ÉTÉ'",
    ),
    "test_tableau": (
        2,
        "assert list(parc['total']) == [6, 20]\nassert parc.index.tolist() == [1, 0]\n"
        "points = 2 if parc['total'].dtype == 'int64' else 1\npoints",
    ),
    "test_taille": (1, "assert taille == 2"),
}
AFTER = {
    "fonctions": ["test_moyenne", "test_fiche"],
    "valeurs": ["test_valeurs"],
    "tableau": ["test_tableau"],
    "dessin": ["test_taille"],
}
# What each learner changes in the reference answers.
LEARNERS = {
    "reference": {},
    "blank": dict.fromkeys(REFERENCE),
    "half": {"tableau": None, "dessin": None},
    "no_refusal": {
        "fonctions": "def moyenne(n):\n    return sum(n) / len(n)\n"
        "def fiche(nom, age=18, *, ville='Paris'):\n"
        "    return dict(nom=nom, age=age, ville=ville)"
    },
    "wrong_types": {
        "fonctions": "def moyenne(n):\n    return 15\ndef fiche(*a, **k):\n    return [a]",
        "valeurs": "prix = 12.5\njour = '2024-02-29'\nensemble = [1, 2, 3]\nnom = None",
    },
    "warns": {
        "fonctions": "import warnings\ndef moyenne(notes):\n    warnings.warn('attention')\n"
        "    return 15.0\ndef fiche(nom):\n    print('bonjour')\n    return 1"
    },
    "floats": {
        "tableau": "parc['total'] = parc['prix'] * 1.0 * parc['nombre']\n"
        "parc = parc.sort_values('total')"
    },
    "syntax_error": {"valeurs": "prix = = 3"},
    "raises_own": {
        "fonctions": "class Vide(ValueError):\n    pass\ndef moyenne(notes):\n"
        "    if not notes:\n        raise Vide('rien')\n"
        "    return sum(notes) / len(notes)"
    },
    "helpers": {
        "fonctions": "from functools import partial\ndef quotient(n, d):\n    return n / d\n"
        "moyenne = lambda n: quotient(sum(n), len(n))\n"
        "fiche = partial(dict, age=18)"
    },
    "counter": {
        "valeurs": "from collections import Counter\nprix = Decimal(12)\nnom = 'x'\n"
        "jour = Counter('ab')\nensemble = frozenset({1, 2, 3})"
    },
    "exits": {
        "fonctions": "def moyenne(n):\n    raise SystemExit\ndef fiche(nom):\n    return 1 / 0"
    },
}


def source():
    setup = (
        "from datetime import date\nfrom decimal import Decimal\nimport pandas as pd\n"
        "from gmsi.exercise import Check\n"
        "parc = pd.DataFrame({'prix': [10, 3], 'nombre': [2, 2]})"
    )
    cells = [code(setup, "preparation")]
    for name, text in REFERENCE.items():
        cells.append(code(f"{BEGIN}\n{text}\n{END}", name, solution=True))
        for test in AFTER[name]:
            points, body = TESTS[test]
            cells.append(code(body, test, grade=True, points=points))
    return notebook(*cells)


@pytest.fixture(scope="module")
def both(course):
    """The scores of every learner, by stock nbgrader and by ours."""
    course.release(honnete=source())
    for learner, changes in LEARNERS.items():
        nb = course.released("honnete")
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in REFERENCE and changes.get(name, "") is not None:
                cell.source = changes.get(name, REFERENCE[name])
        course.submit(learner, {"honnete.ipynb": dumps(nb)})
    scores = {}
    for stock in (True, False):
        result = course.autograde(stock=stock)
        assert result["success"], result["log"]
        scores[stock] = {learner: course.scores(learner) for learner in LEARNERS}
    return scores


@pytest.mark.parametrize("learner", LEARNERS)
def test_each_cell_scores_the_same(both, learner):
    """Right, wrong, blank, partial, warning, raising and syntactically wrong answers alike."""
    assert both[False][learner] == both[True][learner]


def test_the_comparison_tells_scores_apart(both):
    """The reference has all its points, the blank copy none, the others something between."""
    totals = {learner: sum(scores.values()) for learner, scores in both[True].items()}
    assert totals["reference"] == 10
    assert totals["blank"] == 0
    assert len(set(totals.values())) > 4
