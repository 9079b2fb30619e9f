"""Whether functions remember, told from their code: doubt counts as yes."""

import pytest

from gmsi.grading._stateless import stateless_functions

SETUP = "import pandas as pd\nfrom math import ceil\nTAUX = 0.2\nTARIFS = {'a': 1}"


def functions(*cells):
    """The functions of a notebook with the set-up cell and these cells of the learner's."""
    return stateless_functions(enumerate(cells, start=1), [(0, SETUP)])


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return x + 1",
        "def f(x, n=2, bornes=(0, -1)):\n    total = []\n    total.append(x)\n    return total",
        "def f(x):\n    return pd.DataFrame({'a': [ceil(x * TAUX)]})",
        "def g(x):\n    return x\n\n\ndef f(x):\n    return sorted(x, key=lambda y: g(y))",
        "f = lambda x: x * 2",
        "import re\n\n\ndef f(x):\n    return re.match('a', x)",
        "def f(x):\n    with open(x, encoding='utf-8') as fichier:\n        return fichier.read()",
        "def f(x):\n    table = {}\n    table[x] = 1\n    return table",
        "LIMITE = 3\n\n\ndef f(x):\n    return x < LIMITE",
        "valeurs = [1, 2]\nprint([v + 1 for v in valeurs])\n\n\ndef f(x):\n    return x",
    ],
)
def test_a_function_of_its_arguments_alone_remembers_nothing(source):
    """Constants, other such functions, and modules that forget may take part."""
    assert functions(source).names >= {"f"}


@pytest.mark.parametrize(
    "source",
    [
        "appels = []\n\n\ndef f(x):\n    appels.append(x)\n    return len(appels)",
        "compte = 0\n\n\ndef f(x):\n    global compte\n    compte += 1\n    return compte",
        "def f(x, vus=[]):\n    vus.append(x)\n    return vus",
        "def f(x, vus={}):\n    return vus.setdefault(x, len(vus))",
        "def f(x):\n    f.n = getattr(f, 'n', 0) + 1\n    return f.n",
        "def fabrique():\n    n = []\n    def g(x):\n        n.append(x)\n        return len(n)\n"
        "    return g\n\n\nf = fabrique()",
        "def f(x):\n    n = 0\n    def g():\n        nonlocal n\n        n += 1\n    return g()",
        "import random\n\n\ndef f(x):\n    return random.random()",
        "import numpy as np\n\n\ndef f(x):\n    return np.random.rand()",
        "import itertools\ncompteur = itertools.count()\n\n\ndef f(x):\n    return next(compteur)",
        "def f(x):\n    open(x, 'a').write('1')",
        "def f(x, mode):\n    return open(x, mode).read()",
        "ouvrir = open\n\n\ndef f(x):\n    return ouvrir(x, 'a')",
        "def f(x):\n    return TARIFS.pop(x)",
        "def f(x):\n    return eval(x)",
        "class C:\n    n = 0\n\n\ndef f(x):\n    C.n += 1\n    return C.n",
        "from functools import lru_cache\n\n\n@lru_cache\ndef f(x):\n    return x",
        "from math import *\n\n\ndef f(x):\n    return floor(x)",
        "def f(x):\n    return x.__class__",
        "g = globals()\n\n\ndef f(x):\n    return x",
        "%matplotlib inline\ndef f(x):\n    return x",
        "import sys\n\n\ndef f(x):\n    return sys.path.pop()",
        "def f(x):\n    pd.options.mode = x",
    ],
)
def test_whatever_may_remember_counts_as_remembering(source):
    """None of the notebook's functions may then be called out of turn."""
    assert "f" not in functions(source).names


def test_a_cell_that_python_cannot_read_defines_nothing():
    """It never runs; the other cells' functions stay what they are."""
    assert functions("def f(x:\n", "def g(x):\n    return x").names == {"g"}


def test_functions_stand_where_all_that_they_rest_on_is_bound_once_and_before():
    """Else a test would meet at the end what it could not meet in its place."""
    found = functions("def f(x):\n    return g(x)", "print(1)", "def g(x):\n    return ceil(x)")
    assert not found.stand(["f"], 2)
    assert found.stand(["f", "inconnu"], 4)
    twice = functions(
        "def f(x):\n    return g(x)", "def g(x):\n    return 1", "def g(x):\n    return 2"
    )
    assert not twice.stand(["f"], 9)
