"""Keys stay with the trainer: canaries in every key and explanation, and what a release holds."""

import json
import re
from pathlib import Path

import pytest
from centre import ASSIGNMENT, ROOT, SESSION, hand_out, nbgrader, open_centre, submit

from gmsi.cc1.bank_files import load_bank
from gmsi.cc1.learner_copy import LearnerCopy
from gmsi.cc1.papers import paper_of, read_released, unpack
from gmsi.cc1.sessions import create_session, load_session
from gmsi.identity import seeded_random

CANARY = "CANARI-7391"
SECRET_FIELDS = re.compile(r'^(why|source) = "', re.MULTILINE)


@pytest.fixture(scope="module")
def watched(tmp_path_factory, empty_gradebook):
    """A centre whose bank has a canary in every explanation, source and reason; CC1 graded."""
    folder = open_centre(tmp_path_factory.mktemp("canari"))
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    for path in (folder / "bank/cc1").glob("*.toml"):
        path.write_text(SECRET_FIELDS.sub(rf'\1 = "{CANARY} ', path.read_text()))
    session = folder / "bank/sessions/demo.toml"
    session.write_text(session.read_text().replace("classe-simulee", CANARY))
    hand_out(folder, ["alice"])
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    submit(folder, "alice", 20)
    nbgrader(folder, "autograde", ASSIGNMENT)
    nbgrader(folder, "generate_feedback", ASSIGNMENT)
    return folder


def holders(folder: Path) -> list[str]:
    """The files under `folder` that show the canary, packed statements opened."""
    return [
        str(path)
        for path in folder.rglob("*")
        if path.is_file() and CANARY in path.read_text(errors="replace") + opened(path)
    ]


def opened(path: Path) -> str:
    if path.name != "sujets-cc1.json":
        return ""
    return json.dumps([unpack(p) for p in json.loads(path.read_text())["papers"].values()])


def test_the_canary_is_in_the_record(watched):
    """The test can fail: the trainer's own record does hold it."""
    assert holders(watched / "bank/sessions/demo")


@pytest.mark.parametrize("room", ["release", "feedback", "autograded", "submitted"])
def test_no_key_leaves_the_trainers_side(watched, room):
    """Neither released, nor in the graded copy, nor in the feedback."""
    assert list((watched / room).rglob("*.*"))
    assert holders(watched / room) == []


def test_the_package_holds_no_bank():
    """Nothing of bank/cc1 is inside the installed package: no id, no explanation."""
    package = "".join(
        p.read_text(errors="replace") for p in (ROOT / "src").rglob("*") if p.is_file()
    )
    bank = load_bank(ROOT / "bank/cc1")
    assert [item.id for item in bank.items.values() if item.id in package] == []
    assert [item.id for item in bank.items.values() if item.why in package] == []


def test_a_released_question_holds_its_statement_only(tmp_path):
    """Kind, statement and public form; no item name, level, key, seed or parameter."""
    centre = open_centre(tmp_path)
    hand_out(centre, ["alice", "bruno"])
    released = read_released(centre / "source" / ASSIGNMENT)
    assert set(released) == {"format", "session", "title", "date", "papers"}
    allowed = {"choices", "left", "lines", "columns", "rows", "formats", "format", "unit"}
    for packed in released["papers"].values():
        for question in unpack(packed):
            assert set(question) == {"kind", "statement", "form"}
            assert set(question["form"]) <= allowed


def test_the_shuffle_cannot_be_replayed(tmp_path):
    """With the package, the session's name and the learner's, but not the secret, it differs."""
    centre = open_centre(tmp_path)
    session = load_session(centre, SESSION)
    paper = paper_of(centre, session, "alice")
    guessed = [
        seeded_random(f"cc1:{session.name}:{q.item}", "alice").sample(range(4), 4)
        for q in paper.questions
        if q.kind == "choice"
    ]
    places = [ord(q.key) - ord("A") for q in paper.questions if q.kind == "choice"]
    hits = sum(guess.index(0) == place for guess, place in zip(guessed, places, strict=True))
    assert hits < len(places)


def test_a_paper_depends_on_session_and_learner_alone(tmp_path):
    """The same paper every time; another one for a neighbour or another session."""
    centre = open_centre(tmp_path)
    session = load_session(centre, SESSION)
    first = paper_of(centre, session, "alice")
    (centre / "bank/sessions/demo/sujets/alice.json").unlink()
    assert paper_of(centre, session, "alice") == first
    assert paper_of(centre, session, "bruno").questions != first.questions


def test_a_retake_shares_no_item(tmp_path):
    """All forty items of the second sitting are new, and so on for a third."""
    from datetime import date

    centre = open_centre(tmp_path)
    create_session(centre, "deux", date(2026, 12, 1), retake_of="demo", assignment="bloc1-cc1-2")
    create_session(centre, "trois", date(2026, 12, 8), retake_of="deux", assignment="bloc1-cc1-3")
    items = [
        {q.item for q in paper_of(centre, load_session(centre, name), "alice").questions}
        for name in ("demo", "deux", "trois")
    ]
    assert sum(map(len, items)) == len(set().union(*items)) == 120


def test_a_paper_handed_out_survives_an_edit_of_the_bank(tmp_path):
    """The record, and not the bank of today, is what is marked."""
    centre = open_centre(tmp_path)
    session = load_session(centre, SESSION)
    before = paper_of(centre, session, "alice")
    path = centre / "bank/cc1/modeles.toml"
    path.write_text(path.read_text().replace("level = 1", "level = 2"))
    assert paper_of(centre, session, "alice") == before


def test_a_learner_sees_only_their_own_paper(tmp_path):
    """The released file names nobody, and the form opens the learner's own entry."""
    centre = open_centre(tmp_path)
    hand_out(centre, ["alice", "bruno"])
    folder = centre / "source" / ASSIGNMENT
    assert "alice" not in (folder / "sujets-cc1.json").read_text()
    own = LearnerCopy(folder, "alice").questions
    assert [q["statement"] for q in own.values()] == [
        q.statement for q in paper_of(centre, load_session(centre, SESSION), "alice").questions
    ]
    assert "prévenez votre formateur" in LearnerCopy(folder, "zoe").notice
