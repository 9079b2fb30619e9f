"""A question turns out wrong: who moves is said first, then written, the original on record."""

import json
from datetime import date

import pytest
from centre import ASSIGNMENT, SESSION, hand_out, nbgrader, open_centre, submit
from nbgrader.api import Gradebook

from gmsi.cc1 import neutralise
from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.gradebook import overrides
from gmsi.cc1.papers import paper_of
from gmsi.cc1.results import results
from gmsi.cc1.sessions import load_session
from gmsi.cc1.simulate import right_answer, wrong_answer
from gmsi.quiz import write_answers

TODAY = date(2026, 12, 1)
NOTEBOOK = "controle-reseaux"


@pytest.fixture(scope="module")
def centre(tmp_path_factory, empty_gradebook):
    """Alice is one answer short, at 28; bruno has 35 and answered q07 right. Both graded."""
    folder = open_centre(tmp_path_factory.mktemp("centre"))
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    hand_out(folder, ["alice", "bruno"])
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    for learner, right in (("alice", 28), ("bruno", 35)):
        write_copy(folder, submit(folder, learner, 0), learner, right)
    nbgrader(folder, "autograde", ASSIGNMENT)
    return folder


def write_copy(folder, target, learner, right):
    """Wrong answers first for alice (q01 is wrong), right ones first for bruno."""
    paper = paper_of(folder, load_session(folder, SESSION), learner).numbered()
    names = sorted(paper, reverse=learner == "alice")
    answers = {
        name: right_answer(paper[name]) if rank < right else wrong_answer(paper[name])
        for rank, name in enumerate(names)
    }
    (target / "reponses-cc1.json").write_text(write_answers(SESSION, learner, answers, []))


def item_of(folder, learner, question):
    session = load_session(folder, SESSION)
    return paper_of(folder, session, learner).numbered()[question].item


def score(folder, learner, question):
    with Gradebook(f"sqlite:///{folder}/gradebook.db", "gmsi") as gradebook:
        return gradebook.find_grade(f"test_{question}", NOTEBOOK, ASSIGNMENT, learner).score


def test_the_plan_names_who_moves_and_writes_nothing(centre):
    """Alice would go from 28, failed, to 29, passed; gradebook and journal stay as before."""
    session = load_session(centre, SESSION)
    moves, _ = neutralise.plan(centre, session, item_of(centre, "alice", "q01"))
    alice = next(move for move in moves if move.learner == "alice")
    assert (alice.before, alice.after, alice.total) == (28, 29, 40)
    assert (alice.passed_before, alice.passed_after) == (False, True)
    assert score(centre, "alice", "q01") == 0
    assert not (centre / "bank/sessions/demo/neutralisations.json").exists()


def test_applying_gives_the_point_and_keeps_the_original(centre):
    """The grade, the results and a new autograding agree; the journal holds the earlier score."""
    session = load_session(centre, SESSION)
    item = item_of(centre, "alice", "q02")
    neutralise.apply(centre, session, item, "énoncé ambigu", TODAY)
    assert score(centre, "alice", "q02") == 1
    (entry,) = json.loads((centre / "bank/sessions/demo/neutralisations.json").read_text())
    assert (entry["item"], entry["reason"], entry["decided_on"]) == (
        item,
        "énoncé ambigu",
        "2026-12-01",
    )
    assert {m["learner"]: m["before"] for m in entry["moves"]}["alice"] == 28
    assert next(r for r in results(centre, session) if r.learner == "alice").score == 29
    nbgrader(centre, "autograde", ASSIGNMENT, "--student=alice", "--force")
    assert score(centre, "alice", "q02") == 1


def test_a_result_has_its_competence_profile(centre):
    """28, 10 and 2 questions by the plan; the right ones add up to the score."""
    session = load_session(centre, SESSION)
    bruno = next(r for r in results(centre, session) if r.learner == "bruno")
    assert [total for _, total in bruno.profile().values()] == [28, 10, 2]
    assert sum(right for right, _ in bruno.profile().values()) == bruno.score


def test_it_is_not_done_twice(centre):
    """A second neutralisation of the same item is refused; so is an item nobody had."""
    session = load_session(centre, SESSION)
    item = item_of(centre, "alice", "q03")
    neutralise.apply(centre, session, item, "", TODAY)
    with pytest.raises(Cc1Error, match="déjà neutralisé"):
        neutralise.plan(centre, session, item)
    with pytest.raises(Cc1Error, match="Aucun sujet rendu"):
        neutralise.plan(centre, session, "aucun-item")


def test_a_decision_taken_by_hand_prevails(centre):
    """A question overridden in Formgrader counts as the trainer said, whatever is neutralised."""
    with Gradebook(f"sqlite:///{centre}/gradebook.db", "gmsi") as gradebook:
        grade = gradebook.find_grade("test_q40", NOTEBOOK, ASSIGNMENT, "bruno")
        grade.manual_score = 1
        gradebook.db.commit()
        decided = overrides(gradebook, ASSIGNMENT)
    assert decided == {("bruno", "q40"): True}
    session = load_session(centre, SESSION)
    before = next(r for r in results(centre, session) if r.learner == "bruno")
    after = next(r for r in results(centre, session, overrides=decided) if r.learner == "bruno")
    assert (before.right["q40"], after.right["q40"]) == (False, True)
    assert after.score == before.score + 1
