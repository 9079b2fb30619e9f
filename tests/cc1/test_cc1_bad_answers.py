"""Bad answers files through stock autograding: nothing stops, nothing is earned, all is told."""

import json

import pytest
from centre import ASSIGNMENT, SESSION, hand_out, nbgrader, open_centre, submit
from nbgrader.api import Gradebook

from gmsi.cc1.simulate import simulate_answers
from gmsi.cli import main

pytestmark = pytest.mark.slow
FILE = "reponses-cc1.json"
GOOD = 30


def edited(text: str, **changes) -> str:
    """The same file with some of its answers, or of its fields, replaced."""
    content = json.loads(text)
    for name, value in changes.items():
        target = content["answers"] if name.startswith("q") else content
        target[name] = value
    return json.dumps(content)


def files(centre) -> dict[str, bytes | None]:
    """What each learner hands in; None is no file at all."""

    def own(learner):
        return simulate_answers(centre, SESSION, learner, GOOD)

    return {
        "truncated": own("truncated")[:700].encode(),
        "voisin": own("honest").encode(),
        "session": edited(own("session"), session="autre").encode(),
        "gros": own("gros").encode() + b" " * 20_000_000,
        "binaire": bytes(range(256)) * 50,
        "profond": b"[" * 200_000,
        "absent": None,
        "inconnus": edited(own("inconnus"), q41="A", q99={"a": 1}, qzz=["A"]).encode(),
        "types": edited(own("types"), **{f"q{n:02d}": {"a": [1]} for n in range(1, 41)}).encode(),
        "surrogate": edited(
            own("surrogate"), **{f"q{n:02d}": "\ud800" for n in range(1, 41)}
        ).encode(),
        "nom-surrogate": edited(own("nom-surrogate"), learner="\udfff").encode(),
        "honest": own("honest").encode(),
    }


SCORES = {"inconnus": GOOD, "honest": GOOD}
TOLD = {
    "truncated": "illisible",
    "voisin": "d'un autre apprenant (honest)",
    "session": "d'une autre session (autre)",
    "gros": "trop gros",
    "binaire": "illisible",
    "profond": "illisible",
    "absent": "aucun fichier de réponses",
    "inconnus": "question inconnue",
    "types": "réponse d'un type inattendu",
    "surrogate": "réponse d'un type inattendu",
    "nom-surrogate": "d'un autre apprenant",
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, empty_gradebook):
    """All these learners collected and autograded in one command."""
    folder = open_centre(tmp_path_factory.mktemp("mauvais"))
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    hand_out(folder, [*TOLD, "honest"])
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    for learner, data in files(folder).items():
        target = submit(folder, learner, GOOD) / FILE
        target.unlink() if data is None else target.write_bytes(data)
    nbgrader(folder, "autograde", ASSIGNMENT)
    nbgrader(folder, "generate_feedback", ASSIGNMENT)
    return folder


def test_a_bad_file_earns_nothing(graded):
    """Zero for each, and what the honest part deserves where part of the file is sound."""
    with Gradebook(f"sqlite:///{graded}/gradebook.db", "gmsi") as gradebook:
        found = {n: gradebook.find_submission(ASSIGNMENT, n).score for n in [*TOLD, "honest"]}
        awaiting = gradebook.find_assignment(ASSIGNMENT).submissions
        assert not any(submission.needs_manual_grade for submission in awaiting)
    assert found == {name: SCORES.get(name, 0) for name in found}


@pytest.mark.parametrize("learner", TOLD)
def test_the_graded_copy_and_the_feedback_say_what_was_found(graded, learner):
    """The learner reads why; so does the trainer in Formgrader."""
    copy = (graded / "autograded" / learner / ASSIGNMENT / "controle-reseaux.ipynb").read_text()
    (page,) = (graded / "feedback" / learner / ASSIGNMENT).glob("*.html")
    text = page.read_text().replace("&#39;", "'")
    assert TOLD[learner] in copy.lower()
    assert TOLD[learner] in text.lower()


def test_a_huge_file_is_in_the_log_of_grading(graded):
    """Set aside by name, in the log that the class report reads."""
    log = json.loads((graded / "autograded/gros" / ASSIGNMENT / "reparations.json").read_text())
    assert [(e["kind"], FILE in e["message"]) for e in log] == [("file_too_big", True)]


def test_the_results_say_what_was_found(graded, capsys):
    """`gmsi cc1 results` names each learner, the score and the fault, and returns 1."""
    assert main(["cc1", "--root", str(graded), "results", SESSION]) == 1
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert [n for n, words in TOLD.items() if words not in lines[n]] == []
    assert "30/40  réussi" in lines["honest"]
    assert "—" not in lines["honest"]
