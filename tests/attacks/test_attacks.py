"""No attack of the corpus obtains what it aims at, and none costs anyone else anything."""

import os

import pytest
from arena import NEIGHBOUR, NEIGHBOUR_SCORES, Arena
from corpus import ATTACKS


@pytest.fixture(scope="module")
def arena(tmp_path_factory):
    """Every attack and a neighbour, graded in one run."""
    before = os.getcwd()
    arena = Arena(tmp_path_factory.mktemp("arene"))
    for attack in ATTACKS:
        arena.enter(attack)
    arena.success = arena.grade()
    yield arena
    os.chdir(before)


def test_one_run_grades_the_whole_corpus(arena):
    """nbgrader reports a success, and the last learner has all their points."""
    assert arena.success
    assert arena.scores(NEIGHBOUR) == NEIGHBOUR_SCORES


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_attack_obtains_nothing(arena, attack):
    """No point, no secret, no write, no connection, no script; and it keeps its right answer."""
    assert arena.obtained(attack) == []


def test_the_corpus_is_large_and_each_attack_is_its_own():
    """At least forty attacks, each with a name."""
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS) >= 40
