"""Sessions and the `gmsi cc1` verb: created, prepared, refused where it would do harm."""

from datetime import date

import nbformat
import pytest
from centre import ASSIGNMENT, ROOT, hand_out, open_centre
from nbgrader.api import Gradebook

from gmsi.cc1.assignment import assignment_text
from gmsi.cc1.bank_files import BANK, load_bank
from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.prepare import prepare
from gmsi.cc1.sessions import create_session, load_session
from gmsi.cc1.simulate import write_simulated
from gmsi.cli import main
from gmsi.quiz import BankError
from gmsi.quiz.expressions import evaluate


@pytest.fixture
def centre(tmp_path, empty_gradebook, monkeypatch):
    """A centre with alice and bruno on its class list."""
    monkeypatch.delenv("GMSI_EXCHANGE", raising=False)
    folder = open_centre(tmp_path)
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "gmsi") as gradebook:
        gradebook.add_student("alice")
        gradebook.add_student("bruno")
    return folder


def gmsi(centre, *words):
    return main(["cc1", "--root", str(centre), *words])


def test_a_session_is_created_and_prepared_by_command(centre, capsys):
    """From the class list of the gradebook, with the commands to type next."""
    assert gmsi(centre, "create", "janvier", "--date", "2027-01-15") == 0
    assert gmsi(centre, "prepare", "janvier") == 0
    said = capsys.readouterr().out
    assert "2 sujets préparés, 40 questions chacun" in said
    assert "nbgrader release_assignment bloc1-cc1 --force" in said
    assert load_session(centre, "janvier").date == date(2027, 1, 15)


def test_each_session_has_a_secret_of_its_own(tmp_path):
    """128 random bits, never the same."""
    open_centre(tmp_path)
    for name in ("un", "deux"):
        create_session(tmp_path, name, date(2027, 1, 1))
    secrets = {load_session(tmp_path, name).secret for name in ("un", "deux")}
    assert [len(secret) for secret in secrets] == [32, 32]


def test_a_retake_gets_an_assignment_of_its_own(centre):
    """Its notebook has as many graded cells as the session has questions."""
    words = ["--retake-of", "demo", "--assignment", "bloc1-cc1-2", "--questions", "20"]
    assert gmsi(centre, "create", "rattrapage", "--date", "2027-02-01", *words) == 0
    assert gmsi(centre, "prepare", "rattrapage") == 0
    notebook = nbformat.read(centre / "source/bloc1-cc1-2/controle-reseaux.ipynb", 4)
    ids = [c.metadata.get("nbgrader", {}).get("grade_id", "") for c in notebook.cells]
    assert [i for i in ids if i.startswith("test_q")] == [f"test_q{n:02d}" for n in range(1, 21)]
    assert 'mark_question("bloc1-cc1-2", "q20")' in notebook.cells[-1].source


def test_adding_a_learner_changes_no_paper(centre):
    """Prepared again with one more name, the others' released entries are the same."""
    import json

    path = centre / "source" / ASSIGNMENT / "sujets-cc1.json"
    hand_out(centre, ["alice", "bruno"])
    before = json.loads(path.read_text())["papers"]
    hand_out(centre, ["alice", "bruno", "zoe"])
    after = json.loads(path.read_text())["papers"]
    assert len(after) == 3
    assert {name: after[name] for name in before} == before


def test_an_assignment_with_copies_keeps_its_session(centre):
    """Another session is refused on it, with the way out; --force takes it."""
    hand_out(centre, ["alice"])
    write_simulated(centre, "demo", "alice", 30, centre / "submitted/alice" / ASSIGNMENT)
    create_session(centre, "autre", date(2027, 1, 1))
    with pytest.raises(Cc1Error, match="déjà ramassées"):
        prepare(centre, "autre", ["alice"])
    assert prepare(centre, "autre", ["alice"], force=True)


def test_a_learner_outside_the_session_gets_no_point(centre):
    """Neither a paper nor a result."""
    create_session(centre, "choisis", date(2027, 1, 1), learners=("alice",))
    papers = prepare(centre, "choisis", ["alice", "bruno"])
    assert [paper.learner for paper in papers] == ["alice"]
    assert not load_session(centre, "choisis").admits("bruno")


def test_the_committed_notebook_is_the_generated_one():
    """The assignment in source/ follows the plan and the present code."""
    text = assignment_text(ASSIGNMENT, load_bank(ROOT / BANK).slots(40))
    assert (ROOT / "text/source/bloc1-cc1/controle-reseaux.py").read_text() == text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["prepare", "inconnue"], "n'existe pas. Sessions connues"),
        (["create", "demo", "--date", "2027-01-01"], "existe déjà"),
        (["create", "Février", "--date", "2027-01-01"], "minuscules"),
        (["results", "demo"], "nbgrader collect bloc1-cc1"),
        (["show", "adr-hote-petit"], "Noms proches\u00a0: adr-hotes-petit"),
        (["create", "x", "--date", "2027-01-01", "--assignment", "../x"], "nom d'un devoir"),
        (["neutralise", "rien", "--session", "demo"], "Aucun sujet rendu"),
        (["import", "absent.xml", "--topic", "modeles", "--output", "x.toml"], "absent.xml"),
    ],
)
def test_mistakes_are_told_in_french(centre, capsys, words, told):
    """Exit code 3, one line that says what and what to do, no traceback."""
    assert gmsi(centre, *words) == 3
    assert told in capsys.readouterr().out


def test_an_item_is_shown_with_its_key(centre, capsys):
    """What an author reads before trusting an item; every kind can be shown."""
    kinds = {item.kind: item.id for item in load_bank(ROOT / BANK).items.values()}
    for item in kinds.values():
        assert gmsi(centre, "show", item) == 0
        said = capsys.readouterr().out
        assert "Clé\u00a0:" in said
        assert "Source\u00a0:" in said


def test_learners_of_a_session_are_a_list_or_all(centre):
    """A lone name in quotes is refused, not read letter by letter."""
    path = create_session(centre, "un", date(2027, 1, 1))
    path.write_text(path.read_text().replace('"all"', '"alice"'))
    with pytest.raises(Cc1Error, match="une liste de noms"):
        load_session(centre, "un")


@pytest.mark.parametrize(
    "expression",
    ["().__class__", "__import__('os')", "open('x')", "lambda: 1", "[x for x in (1).real]", "a.b"],
)
def test_a_bank_from_elsewhere_runs_nothing(expression):
    """Expressions reach no attribute, no import, no file."""
    with pytest.raises(BankError):
        evaluate(expression, {"a": 1})
