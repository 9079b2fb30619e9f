"""An answer that uses a ready-made subnet calculator is told from one that does not."""

from pathlib import Path

import nbformat
import pytest
from small_course import code, notebook

from gmsi.grading._calculators import Reader
from gmsi.grading._submission import Execution, Task

SETUP = "import pandas as pd\nfrom gmsi.ipv4 import format_cidr\nimport math"
USES = {
    "import": "import ipaddress\ndef f(a):\n    return ipaddress.ip_network(a)",
    "alias": "import ipaddress as q\ndef f(a):\n    return q.ip_network(a)",
    "from": "from ipaddress import ip_network as n\ndef f(a):\n    return n(a)",
    "inside": "def f(a):\n    import ipaddress\n    return ipaddress.ip_network(a)",
    "netaddr": "from netaddr import IPNetwork\nf = IPNetwork",
    "dunder": "def f(a):\n    return __import__('ipaddress').ip_network(a)",
    "joined": "def f(a):\n    return __import__('ip' + 'address').ip_network(a)",
    "importlib": "import importlib\nm = importlib.import_module('ipaddress')\nf = m.ip_network",
    "attribute": "import urllib.parse\ndef f(a):\n    return urllib.parse.ipaddress.ip_network(a)",
    "from_other": "from urllib.parse import ipaddress as q\ndef f(a):\n    return q.ip_network(a)",
    "getattr": "import urllib.parse as u\ndef f(a):\n    return getattr(u, 'ipaddress')",
    "modules": "import sys\ndef f(a):\n    return sys.modules['ipaddress'].ip_network(a)",
    "exec": "exec('import ipaddress\\ndef f(a): return ipaddress.ip_network(a)')",
    "eval": "def f(a):\n    return eval('__import__(\"ipaddress\").ip_network(a)')",
    "subprocess": "import subprocess, sys\ndef f(a):\n    return subprocess.run("
    "[sys.executable, '-c', 'import ipaddress; print(1)'])",
    "shell": "def f(a):\n    x = !python -c 'import ipaddress'\n    return x",
    "socket": "import socket\ndef f(a):\n    return socket.inet_aton(a)",
    "from_socket": "from socket import inet_aton\ndef f(a):\n    return inet_aton(a)",
    "ours": "from gmsi.ipv4 import network\ndef f(a):\n    return network(a)",
    "ours_as_attribute": "import gmsi.ipv4\ndef f(a):\n    return gmsi.ipv4.network(a)",
    "ours_for_costs": "from gmsi import costs\ndef f(a):\n    return costs.present_value(a, [])",
    "ours_in_a_shell": "import subprocess\ndef f(a):\n    return subprocess.run("
    "['python3', '-c', 'import gmsi.costs'])",
    "ours_through_setup": "def f(a):\n    return format_cidr(a, 32)",
    "helper": "from ipaddress import ip_network as n\ndef g(a):\n    return n(a)\n"
    "def f(a):\n    return g(a)",
}
DOES_NOT = {
    "unused": "import ipaddress\ndef f(a):\n    return a",
    "comment": "# import ipaddress\ndef f(a):\n    return a",
    "docstring": "def f(a):\n    '''Sans import ipaddress ni netaddr.'''\n    return a",
    "text": "def f(a):\n    return 'ipaddress' + a",
    "column": "def f(df):\n    return df.ipaddress, df['ipaddress'], pd.DataFrame(df)['ipaddress']",
    "parameter": "def f(ipaddress):\n    return ipaddress.split('.')",
    "variable": "ipaddress = '10.0.0.1'\ndef f(a):\n    return ipaddress",
    "print": "def f(a):\n    print('import ipaddress est interdit')\n    return a",
    "check_by_hand": "import ipaddress as q\ndef f(a):\n    return a\nprint(q.ip_address(f('::')))",
    "socket_name": "import socket\ndef f(a):\n    return socket.gethostname()",
    "redone": "import ipaddress\nf = ipaddress.ip_network\ndef f(a):\n    return a",
    "money": "from gmsi.money import nearest_cent\ndef f(a):\n    return nearest_cent(a)",
    "money_in_a_shell": "import subprocess\ndef f(a):\n    return subprocess.run("
    "['python3', '-c', 'import gmsi.money'])",
    "get": "def f(a):\n    return {'ipaddress': 1}.get('ip')",
}


def tainted(source):
    return "f" in Reader([(1, source)], [SETUP]).tainted(2)


@pytest.mark.parametrize("case", USES)
def test_a_use_is_found(case):
    """By import, `__import__`, importlib, another module's attribute, exec or subprocess."""
    assert tainted(USES[case])


@pytest.mark.parametrize("case", DOES_NOT)
def test_an_answer_that_computes_for_itself_is_never_punished(case):
    """Unused imports, words, columns and variables of that name are no fault."""
    assert not tainted(DOES_NOT[case])


def test_a_later_cell_does_not_taint_an_earlier_test():
    """What counts is the state of the notebook when the test is reached."""
    reader = Reader([(1, "def f(a):\n    return a"), (3, USES["import"])], [SETUP])
    assert "f" not in reader.tainted(2)
    assert "f" in reader.tainted(4)


def test_what_a_test_cell_imports_is_no_name_of_the_learners():
    """A parameter called as a module that only the tests import is a parameter."""
    answer = code("def f(costs):\n    return costs + 1", "f", solution=True)
    test = code("from gmsi import costs\nassert f(1) == 2", "test_f", grade=True, points=1)
    task = Task("ada", provided=frozenset({"f"}))
    execution = Execution(notebook(answer, test), task, clients=None)
    assert execution.reader.tainted(2) == {}


SOURCES = sorted((Path(__file__).parents[2] / "source").glob("*/*.ipynb"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.parent.name)
def test_no_reference_answer_of_the_course_leans_on_a_calculator(path):
    """What an assignment lends to its learners is never held against them."""
    answers, locked = [], []
    cells = nbformat.read(path, as_version=4).cells
    for position, cell in enumerate(cells):
        role = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and role.get("locked") and not role.get("grade"):
            locked.append(cell.source)
        elif cell.cell_type == "code" and not role.get("grade"):
            answers.append((position, cell.source))
    assert Reader(answers, locked).tainted(len(cells)) == {}
