"""Wrong solutions are read from one file a notebook, and rehearsed without a kernel."""

from pathlib import Path

from nbformat.v4 import new_code_cell, new_notebook

from gmsi.course.mutants import Mutant, mutants_file, read_mutants
from gmsi.course.rehearsal import rehearse

FILE = '''"""Wrong solutions."""

# %% no_minus_two -> nombre_hotes
def nombre_hotes(prefixe):
    return 2 ** (32 - prefixe)


# %% (rend toujours 0) -> nombre_hotes
def nombre_hotes(prefixe):
    return 0
'''
TEST = """from gmsi.exercise import Check
check = Check(points=2)
with check.aspect("calcul"):
    check.equal(nombre_hotes, (24,), 254)
check.result()"""


def test_markers_cut_the_file_into_mutants(tmp_path):
    """A marker names the misconception, if it has a name, and the cell to replace."""
    path = tmp_path / "adressage.py"
    path.write_text(FILE, encoding="utf-8")
    named, unnamed = read_mutants(path)
    function = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe)\n"
    assert named == Mutant("no_minus_two", "nombre_hotes", function)
    assert named.key == "no_minus_two"
    assert unnamed.key is None
    assert str(unnamed) == "(rend toujours 0) -> nombre_hotes"


def test_mutants_lie_beside_the_tests_never_in_the_source():
    """nbgrader would release a file of source/ with the assignment."""
    notebook = Path("course/source/bloc1-adressage/adressage.ipynb")
    expected = Path("course/tests/exercises/bloc1-adressage/adressage.py")
    assert mutants_file(Path("course"), notebook) == expected


def a_notebook(answer):
    solution = {"grade_id": "nombre_hotes", "grade": False, "solution": True}
    test = {"grade_id": "test_nombre_hotes", "grade": True, "solution": False, "points": 2}
    cells = [
        new_code_cell(answer, metadata={"nbgrader": solution}),
        new_code_cell(TEST, metadata={"nbgrader": test}),
    ]
    return new_notebook(cells=cells)


def test_a_rehearsal_gives_the_verdict_of_each_test_cell():
    """An answer given replaces the cell's own, and the verdict follows."""
    notebook = a_notebook("def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe) - 2")
    assert rehearse(notebook)["test_nombre_hotes"].score == 2
    wrong = {"nombre_hotes": "def nombre_hotes(prefixe):\n    return 0"}
    assert rehearse(notebook, wrong)["test_nombre_hotes"].score == 0


def test_a_cell_that_cannot_run_costs_its_own_points():
    """A syntax error leaves the name unbound: the aspect is lost, in words."""
    verdict = rehearse(a_notebook("def nombre_hotes(prefixe)\n    return"))["test_nombre_hotes"]
    assert verdict.score == 0
    assert "nom" in verdict.aspects[0].lines[0].text
