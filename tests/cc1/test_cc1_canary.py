"""A canary in every key, and a hostile learner who searches for it during real isolated grading."""

import json
import re
import subprocess
import sys
import zipfile

import nbformat
import pytest
from centre import ASSIGNMENT, ROOT, hand_out, nbgrader, open_centre, submit
from hostile import CELLS

from gmsi.cc1.bank_files import load_bank

pytestmark = pytest.mark.slow
CANARY = "CANARI-7391"
# Item names are lower case: this is how the canary is spelt in them.
NAMED = "canari7391-"
SECRET_FIELDS = re.compile(r'^(why|source) = "', re.MULTILINE)
NAMES = re.compile(r'^id = "', re.MULTILINE)
APART = re.compile(r"^apart = .*$", re.MULTILINE)


def mark_bank(folder):
    """Put the canary into every item's name, explanation and source, and into the secret."""
    for path in (folder / "bank/cc1").glob("*.toml"):
        text = SECRET_FIELDS.sub(rf'\1 = "{CANARY} ', path.read_text())
        text = APART.sub(lambda m: re.sub(r'"([a-z0-9-]+)"', rf'"{NAMED}\1"', m[0]), text)
        path.write_text(NAMES.sub(f'id = "{NAMED}', text))
    session = folder / "bank/sessions/demo.toml"
    session.write_text(session.read_text().replace("classe-simulee", CANARY))


def mark_keys(folder):
    """Put the canary beside each recorded key: as one more accepted form of the typed ones."""
    for path in (folder / "bank/sessions/demo/sujets").glob("*.json"):
        record = json.loads(path.read_text())
        for question in record["questions"]:
            if question["kind"] in ("number", "text"):
                question["key"].append(CANARY)
        path.write_text(json.dumps(record))


def attack(notebook_path):
    """Write the hostile cells into a copy: the first where learners answer, the rest after it."""
    notebook = nbformat.read(notebook_path, 4)
    ids = [c.metadata.get("nbgrader", {}).get("grade_id") for c in notebook.cells]
    place = ids.index("reponses_libres")
    notebook.cells[place].source = CELLS[0]
    notebook.cells[place + 1 : place + 1] = [nbformat.v4.new_code_cell(c) for c in CELLS[1:]]
    nbformat.write(notebook, notebook_path)


@pytest.fixture(scope="module")
def graded(tmp_path_factory, empty_gradebook):
    """The centre after `nbgrader autograde` and feedback, and all that the commands logged."""
    folder = open_centre(tmp_path_factory.mktemp("canari"))
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    mark_bank(folder)
    hand_out(folder, ["alice", "mallory"])
    mark_keys(folder)
    logs = [nbgrader(folder, "generate_assignment", ASSIGNMENT)]
    submit(folder, "alice", 20)
    attack(submit(folder, "mallory", 31) / "controle-reseaux.ipynb")
    logs.append(nbgrader(folder, "autograde", ASSIGNMENT))
    logs.append(nbgrader(folder, "generate_feedback", ASSIGNMENT))
    return folder, "\n".join(logs)


@pytest.fixture(scope="module")
def searches(graded):
    """What each search of the hostile cells looked at and found, by name."""
    folder, _ = graded
    path = folder / "autograded/mallory" / ASSIGNMENT / "controle-reseaux.ipynb"
    notebook = nbformat.read(path, 4)
    printed = "".join(
        output.get("text", "") for c in notebook.cells for output in c.get("outputs", [])
    )
    lines = re.findall(r"^ATTAQUE (.*)$", printed, re.MULTILINE)
    return {search["what"]: search for search in map(json.loads, lines)}


PLACES = {
    "own memory": 20_000_000,
    "processes": 2,
    "environment": 3,
    "modules": 1_000,
    "objects": 1_000,
    "files": 10,
    "package": 50,
    "doors": 4,
}


@pytest.mark.parametrize("place", PLACES)
def test_the_learners_kernel_holds_no_key(searches, place):
    """Each search did look, and found nothing."""
    assert searches[place]["looked"] >= PLACES[place]
    assert searches[place]["hits"] == []


def test_the_search_can_find(searches):
    """The same search finds a canary that the hostile cell itself puts in memory."""
    assert searches["decoy"]["hits"]


def test_the_canary_is_in_every_recorded_key(graded):
    """The trainer's record of each question carries it: the tests above can fail."""
    folder, _ = graded
    for learner in ("alice", "mallory"):
        path = folder / "bank/sessions/demo/sujets" / f"{learner}.json"
        for question in json.loads(path.read_text())["questions"]:
            assert question["item"].startswith(NAMED)
            assert question["why"].startswith(CANARY)
            assert question["kind"] not in ("number", "text") or CANARY in question["key"]


def test_a_hostile_copy_is_marked_like_any_other(graded):
    """31 right answers are 31 points: the attack neither gains nor costs one."""
    from nbgrader.api import Gradebook

    folder, _ = graded
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "gmsi") as gradebook:
        scores = {n: gradebook.find_submission(ASSIGNMENT, n).score for n in ("alice", "mallory")}
    assert scores == {"alice": 20, "mallory": 31}


@pytest.mark.parametrize("room", ["release", "autograded", "feedback"])
def test_no_page_nor_copy_shows_a_key(graded, room):
    """Nothing that learners get or that grading writes holds the canary of a key."""
    folder, _ = graded
    files = [path for path in (folder / room).rglob("*") if path.is_file()]
    assert files
    assert [str(p) for p in files if CANARY in p.read_text(errors="replace")] == []


def test_no_log_shows_a_key(graded):
    """Neither what the commands say nor a log file in the course."""
    folder, log = graded
    files = [path for path in folder.rglob("*.log") if path.is_file()]
    texts = [log, *(path.read_text(errors="replace") for path in files)]
    assert [text for text in texts if CANARY in text or NAMED in text] == []


def test_the_wheel_holds_no_bank(tmp_path):
    """The package as learners install it: no file of the bank, no item, no explanation."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        text = "".join(archive.read(name).decode(errors="replace") for name in names)
    assert any(name.endswith("gmsi/cc1/papers.py") for name in names)
    assert [name for name in names if "bank/" in name] == []
    items = load_bank(ROOT / "bank/cc1").items.values()
    assert [item.id for item in items if item.id in text or item.why in text] == []
