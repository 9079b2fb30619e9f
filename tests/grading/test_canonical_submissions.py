"""Every clumsy or hostile file gives its learner what can be matched, and stops nobody else."""

import codecs
import json
import os

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell
from small_course import code, dumps, graded_metadata, notebook

DOUBLE = "def double(x):\n    return 2 * x"
TRIPLE = "def triple(x):\n    return 3 * x"
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


def source():
    """Two answers worth 1 and 2 points, a free cell, a text answer marked by hand."""
    return notebook(
        new_markdown_cell("# Devoir", id="titre"),
        code("import math", "preparation"),
        code(f"def double(x):\n    {BEGIN}\n    return 2 * x\n    {END}", "double", solution=True),
        code("assert double(4) == 8", "test_double", grade=True, points=1),
        code("# Essayez ici", id="essai"),
        code(f"{BEGIN}\n{TRIPLE}\n{END}", "triple", solution=True),
        code(
            "assert triple(1) == 3\n### BEGIN HIDDEN TESTS\nassert triple(5) == 15\n"
            "### END HIDDEN TESTS",
            "test_triple",
            grade=True,
            points=2,
        ),
        new_markdown_cell(
            "Votre avis", metadata=graded_metadata("avis", grade=True, solution=True, points=1)
        ),
    )


def answered(course):
    nb = course.released("calcul")
    cell(nb, "double").source = DOUBLE
    cell(nb, "triple").source = TRIPLE
    cell(nb, "avis").source = "Mon avis."
    return nb


def grade_id_of(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def cell(nb, grade_id):
    return next(c for c in nb.cells if grade_id_of(c) == grade_id)


def without(nb, *grade_ids):
    nb.cells = [
        c for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade_id") not in grade_ids
    ]
    return nb


def deleted_test(nb):
    return {"calcul.ipynb": dumps(without(nb, "test_triple"))}


def deleted_answer(nb):
    return {"calcul.ipynb": dumps(without(nb, "triple"))}


def duplicated_answer(nb):
    copy = nbformat.from_dict(json.loads(json.dumps(cell(nb, "double"))))
    copy.id = "copie"
    cell(nb, "double").source = "def double(x):\n    return x"
    nb.cells.insert(3, copy)
    return {"calcul.ipynb": dumps(nb)}


def duplicated_blank(nb):
    copy = nbformat.from_dict(json.loads(json.dumps(cell(nb, "double"))))
    copy.id, copy.source = (
        "copie",
        "def double(x):\n    # Votre réponse ici\n    raise NotImplementedError",
    )
    nb.cells.insert(3, copy)
    return {"calcul.ipynb": dumps(nb)}


def split_answer(nb):
    copy = nbformat.from_dict(json.loads(json.dumps(cell(nb, "double"))))
    copy.id, copy.source = "copie", "    return 2 * x"
    cell(nb, "double").source = "def double(x):"
    nb.cells.insert(3, copy)
    return {"calcul.ipynb": dumps(nb)}


def merged_answers(nb):
    cell(nb, "double").source = f"{DOUBLE}\n\n{TRIPLE}"
    return {"calcul.ipynb": dumps(without(nb, "triple"))}


def merged_with_test(nb):
    test = cell(nb, "test_double")
    test.source = f"{DOUBLE}\n{test.source}"
    return {"calcul.ipynb": dumps(without(nb, "double"))}


def reordered(nb):
    nb.cells.reverse()
    return {"calcul.ipynb": dumps(nb)}


def edited_test_and_points(nb):
    test = cell(nb, "test_triple")
    test.source, test.metadata.nbgrader.points = "pass", 1000
    cell(nb, "triple").source = "def triple(x):\n    return 0"
    return {"calcul.ipynb": dumps(nb)}


def identity_lost(nb):
    for c in nb.cells:
        c.metadata.clear()
        c.id = f"x{nb.cells.index(c)}"
    return {"calcul.ipynb": dumps(nb)}


def text_beside(nb):
    cell(nb, "avis").source = "*Votre réponse ici.*"
    nb.cells.append(new_markdown_cell("Mon avis, dans une cellule à moi.", id="a-moi"))
    return {"calcul.ipynb": dumps(nb)}


def text_elsewhere(nb):
    cell(nb, "avis").source = "*Votre réponse ici.*"
    nb.cells.insert(1, new_markdown_cell("Une note pour moi, en tête.", id="a-moi"))
    return {"calcul.ipynb": dumps(nb)}


def retyped(nb):
    raw = json.loads(dumps(nb))
    for c in raw["cells"]:
        if c["metadata"].get("nbgrader", {}).get("grade_id") in ("double", "test_double"):
            c["cell_type"] = "markdown"
            del c["outputs"], c["execution_count"]
    return {"calcul.ipynb": json.dumps(raw).encode()}


def old_schema(nb):
    for c in nb.cells:
        if "nbgrader" in c.metadata:
            c.metadata.nbgrader.schema_version = 1
    return {"calcul.ipynb": dumps(nb)}


def unknown_schema(nb):
    for c in nb.cells:
        if "nbgrader" in c.metadata:
            c.metadata.nbgrader.schema_version = 99
    return {"calcul.ipynb": dumps(nb)}


def format_three(nb):
    cells = [
        {
            "cell_type": c.cell_type,
            "metadata": c.metadata,
            "language": "python",
            **({"input": c.source} if c.cell_type == "code" else {"source": c.source}),
        }
        for c in nb.cells
    ]
    raw = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}
    return {"calcul.ipynb": json.dumps(raw).encode()}


def format_unknown(nb):
    return {"calcul.ipynb": dumps(nb).replace(b'"nbformat": 4', b'"nbformat": 77')}


def truncated(nb):
    data = dumps(nb)
    return {"calcul.ipynb": data[: data.index(b'"test_double"')]}


def latin_1(nb):
    text = json.dumps(json.loads(dumps(nb)), ensure_ascii=False).replace("Mon avis", "Été")
    return {"calcul.ipynb": text.encode("latin-1")}


def with_bom(nb):
    return {"calcul.ipynb": codecs.BOM_UTF8 + dumps(nb)}


def huge_outputs(nb):
    c = cell(nb, "double")
    c.outputs = [nbformat.v4.new_output("stream", text="x" * 10_000_000)]
    return {"calcul.ipynb": dumps(nb)}


def not_json(nb):
    return {"calcul.ipynb": b"<html>pas un notebook</html>"}


def deep_json(nb):
    return {"calcul.ipynb": b"[" * 200_000}


def empty(nb):
    return {"calcul.ipynb": b""}


def missing(nb):
    return {"lisez-moi.txt": b"j'ai oublie"}


def renamed(nb):
    return {"Calcul (1).ipynb": dumps(nb)}


def bad_timestamp(nb):
    return {"calcul.ipynb": dumps(nb), "timestamp.txt": b"hier soir"}


def shadowing(nb):
    return {"calcul.ipynb": dumps(nb), "math.py": b"", "gmsi/__init__.py": b"", "page.html": b"x"}


def wrong_types(nb):
    raw = json.loads(dumps(nb))
    raw["metadata"] = "rien"
    raw["cells"] = [None, 3, {"cell_type": 7, "source": {"a": 1}}, *raw["cells"]]
    return {"calcul.ipynb": json.dumps(raw).encode()}


ALL = {"test_double": 1, "test_triple": 2, "avis": None}
NOTHING = {"test_double": 0, "test_triple": 0, "avis": 0}
# builder: (scores, a kind of repair that the log must hold)
CASES = {
    deleted_test: (ALL, "locked_restored"),
    deleted_answer: ({**ALL, "test_triple": 0}, "missing_answer"),
    duplicated_answer: (ALL, "duplicated_answer"),
    duplicated_blank: (ALL, None),
    split_answer: (ALL, "duplicated_answer"),
    merged_answers: (ALL, "missing_answer"),
    merged_with_test: (ALL, "locked_restored"),
    reordered: (ALL, "order_restored"),
    edited_test_and_points: ({**ALL, "test_triple": 0}, "metadata_restored"),
    identity_lost: (ALL, "identity_restored"),
    text_beside: (ALL, "identity_restored"),
    text_elsewhere: ({**ALL, "avis": 0}, None),
    retyped: (ALL, "type_restored"),
    old_schema: (ALL, None),
    unknown_schema: (ALL, None),
    format_three: (ALL, "old_format"),
    format_unknown: (ALL, None),
    truncated: ({"test_double": 1, "test_triple": 0, "avis": 0}, "truncated"),
    latin_1: (ALL, "encoding"),
    with_bom: (ALL, "encoding"),
    huge_outputs: (ALL, None),
    not_json: (NOTHING, "not_a_notebook"),
    deep_json: (NOTHING, "not_a_notebook"),
    empty: (NOTHING, "not_a_notebook"),
    missing: (NOTHING, "missing_notebook"),
    renamed: (ALL, "renamed_notebook"),
    bad_timestamp: (ALL, "file_unexpected"),
    shadowing: (ALL, "file_unexpected"),
    wrong_types: (ALL, None),
}


def linked(course, outside):
    folder = course.submit("linked", {})
    os.symlink(outside, folder / "calcul.ipynb")
    os.symlink(outside.parent, folder / "dossier")
    os.mkfifo(folder / "tube")


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory):
    """One autograde run over every case."""
    course.release(calcul=source())
    for build in CASES:
        course.submit(build.__name__, build(answered(course)))
    outside = tmp_path_factory.mktemp("ailleurs") / "secret.ipynb"
    outside.write_bytes(dumps(answered(course)))
    linked(course, outside)
    result = course.autograde()
    assert result["success"], result["log"]
    return course


@pytest.mark.parametrize("build", CASES, ids=lambda build: build.__name__)
def test_the_learner_gets_what_can_be_matched(graded, build):
    """Scores, cell by cell, and the reason in the log, for each kind of submission."""
    scores, kind = CASES[build]
    assert graded.scores(build.__name__) == scores
    assert kind is None or kind in graded.kinds(build.__name__)


def test_links_are_refused_before_nbgrader_copies_them(graded):
    """A link to a full-marks notebook earns nothing, and nothing behind a link is copied."""
    assert graded.scores("linked") == NOTHING
    assert {"file_link", "file_special", "missing_notebook"} <= graded.kinds("linked")
    folder = graded.root / "autograded" / "linked" / "devoir"
    assert sorted(os.listdir(folder)) == ["calcul.ipynb", "reparations.json", "reparations.txt"]


def test_only_the_trainers_files_sit_beside_the_graded_notebook(graded):
    """Files that would shadow a module, and pages, do not reach autograded/."""
    folder = graded.root / "autograded" / "shadowing" / "devoir"
    assert sorted(os.listdir(folder)) == ["calcul.ipynb", "reparations.json", "reparations.txt"]


def test_the_graded_notebook_has_the_trainers_cells_in_the_trainers_order(graded):
    """Whatever came, the released cells are there once each, in order, with their points."""
    wanted = ["preparation", "double", "test_double", "triple", "test_triple", "avis"]
    for build in CASES:
        nb = graded.autograded(build.__name__, "calcul")
        ids = [grade_id_of(c) for c in nb.cells]
        assert [i for i in ids if i] == wanted, build.__name__
        assert cell(nb, "test_triple").metadata.nbgrader.points == 2


def test_the_submitted_files_are_left_as_they_came(graded):
    """Grading writes nothing into submitted/."""
    folder = graded.root / "submitted" / "not_json" / "devoir"
    assert (folder / "calcul.ipynb").read_bytes() == not_json(None)["calcul.ipynb"]


def test_a_text_written_beside_its_cell_reaches_the_trainer(graded):
    """The one who marks by hand reads it in the answer's own cell."""
    nb = graded.autograded("text_beside", "calcul")
    assert cell(nb, "avis").source == "Mon avis, dans une cellule à moi."
