"""No leak: a class with hostile learners is graded, and nothing of the trainer's comes out."""

import sqlite3

import pytest
from course_builder import Course, nbgrader_cell
from nbformat.v4 import new_markdown_cell, new_notebook

CANARY = "canari-7f3a91"

HIDDEN_CHECK = f"""check = Check(points=2)
with check.aspect("cas visible"):
    check.equal(cherche, (1,), 1)
### BEGIN HIDDEN TESTS
# {CANARY}-commentaire
with check.aspect("autres cas", hidden=True):
    check.equal(cherche, ("{CANARY}-argument",), "{CANARY}-attendu")
    check.value(valeur, "{CANARY}-valeur")
    check.raises(cherche, ("{CANARY}-refus",), ValueError)
### END HIDDEN TESTS
check.result()"""

HIDDEN_ASSERT = f"""assert callable(cherche)
### BEGIN HIDDEN TESTS
attendu = cherche("{CANARY}-2")
assert attendu == "{CANARY}-3", "{CANARY}-message"
### END HIDDEN TESTS"""

SOLUTION = f"""valeur = 0
def cherche(x):
    ### BEGIN SOLUTION
    return x if x == 1 else "{CANARY}-solution"
    ### END SOLUTION"""

# What each learner writes in place of the answer; ROOT is the course's folder.
HOSTILE = {
    "echo": "valeur = 0\ndef cherche(x):\n    return x",
    "crie": "valeur = 0\ndef cherche(x):\n    raise ValueError(x)",
    "nomme": "valeur = 0\ndef cherche(x):\n    raise type(str(x), (Exception,), {})(x)",
    "bavard": (
        "import sys, warnings\nvaleur = 0\ndef cherche(x):\n    print(x)\n"
        "    print(x, file=sys.stderr)\n    warnings.warn(str(x))\n    return x"
    ),
    "indiscret": (
        "import sys, inspect\nvaleur = 0\ndef cherche(x):\n    out, f = [], sys._getframe()\n"
        "    while f:\n        out.append(str(f.f_locals)[:9000] + str(f.f_globals.get('In')))\n"
        "        f = f.f_back\n    return ' '.join(out)"
    ),
    "memoire": (
        "import gc\nvaleur = 0\ndef cherche(x):\n"
        "    return [s for s in gc.get_objects() if 'canari' in str(s)[:5000]][:50]"
    ),
    "objet": (
        "class V:\n    def __eq__(self, other):\n        print(other)\n"
        "        open('vu.txt', 'a').write(str(other))\n        return True\n"
        "    def __repr__(self):\n        return str(vars())\n"
        "valeur = V()\ndef cherche(x):\n    return V()"
    ),
    "lecteur": (
        "import pathlib\nvaleur, lu = 0, ''\n"
        "for p in ['source/adressage/tp.ipynb', 'gradebook.db', 'bank/cle.toml', 'text/x.py']:\n"
        "    try:\n        lu += repr(pathlib.Path('ROOT', p).read_bytes())\n"
        "    except OSError as e:\n        lu += 'refus'\n"
        "print(lu)\nprint(*pathlib.Path('.').rglob('*'))\ndef cherche(x):\n    return lu"
    ),
    "crochet": (
        "ip = get_ipython()\nvaleur = 0\nvu = []\n"
        "ip.events.register('pre_run_cell', lambda i: vu.append(i.raw_cell))\n"
        "ip.events.register('post_run_cell', lambda r: print(vu))\n"
        "def cherche(x):\n    return vu"
    ),
    "html": (
        "from IPython.display import HTML, display\nvaleur = 0\n"
        "display(HTML('<script>window.hit()</script>'))\ndef cherche(x):\n    return 1"
    ),
}


def notebook():
    """One function, tested twice, with canaries wherever the trainer keeps something."""
    notebook = new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python"}})
    scheme = f"Notez.\n\n=== BEGIN MARK SCHEME ===\n{CANARY}-bareme\n=== END MARK SCHEME ==="
    task = nbgrader_cell("tache", scheme, points=1, kind="markdown")
    task.metadata.nbgrader.update(grade=False, solution=False, task=True)
    notebook.cells = [
        new_markdown_cell("# Fuites\n\n## Chercher"),
        nbgrader_cell("preparation", "from gmsi.exercise import Check"),
        nbgrader_cell("cherche", SOLUTION, solution=True),
        nbgrader_cell("test_cherche", HIDDEN_CHECK, points=2),
        nbgrader_cell("test_cherche_encore", HIDDEN_ASSERT, points=2),
        task,
    ]
    return notebook


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The class, graded and answered; `course.said` is all that the commands printed."""
    course = Course(tmp_path_factory.mktemp("course"), notebook())
    for place in ("bank/cle.toml", "text/x.py"):
        file = course.root / place
        file.parent.mkdir()
        file.write_text(CANARY)
    for learner, answer in HOSTILE.items():
        folder = course.submit(learner, {"cherche": answer.replace("ROOT", str(course.root))})
        (folder / "submission_secret.txt").write_text(f"{learner:x<128}")
    course.said = ""
    for verb in ("release_assignment", "autograde", "generate_feedback", "release_feedback"):
        done = course.nbgrader(verb, course.assignment)
        course.said += done.stdout + done.stderr
    return course


def test_no_canary_comes_out(course):
    """Nor in a released file, a page, a log, the exchange, or what is copied beside feedback."""
    assert CANARY not in course.said
    for room in ("release", "exchange", "feedback", "home"):
        files = [path for path in (course.root / room).rglob("*") if path.is_file()]
        assert files or room == "home"
        for path in files:
            assert CANARY.encode() not in path.read_bytes(), path
    for log in course.root.glob("*.log"):
        assert CANARY not in log.read_text()


def test_everyone_gets_a_page_and_the_canaries_were_there(course):
    """The proof proves something: the graded copies and the course do hold the canaries."""
    pages = list((course.root / "exchange" / "gmsi" / "feedback").glob("*.html"))
    assert len(pages) == len(HOSTILE)
    for learner in HOSTILE:
        assert "Chercher" in course.page(learner)
        graded = course.root / "autograded" / learner / course.assignment / "tp.ipynb"
        assert CANARY in graded.read_text()
    assert (course.root / "feedback" / "echo" / course.assignment / "timestamp.txt").is_file()


def test_no_hostile_answer_earns_a_hidden_aspect(course):
    """At most the visible half of the first test, and nothing of the second."""
    with sqlite3.connect(course.root / "gradebook.db") as gradebook:
        (best,) = gradebook.execute("SELECT MAX(auto_score) FROM grade").fetchone()
    assert best <= 1
