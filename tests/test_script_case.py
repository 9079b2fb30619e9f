"""What each learner receives for the assignment on algorithms."""

from hypothesis import given
from hypothesis import strategies as st

from gmsi.script_case import DISK_LIMIT, personal_case


def comparisons(values, wanted):
    """How many items a binary search looks at before the wanted one, written by halving slices."""
    looked = 1
    while values[(len(values) - 1) // 2] != wanted:
        middle = (len(values) - 1) // 2
        values = values[middle + 1 :] if values[middle] < wanted else values[:middle]
        looked += 1
    return looked


@given(st.text(max_size=20))
def test_every_case_tells_the_usual_mistakes_apart(learner):
    """A value at the limit, a search of four looks, a list that no first pass sorts."""
    case = personal_case(learner)
    assert case["disques"].count(DISK_LIMIT) == 1
    assert max(case["disques"]) > DISK_LIMIT > case["disques"][0]
    assert case["inventaire"] == sorted(set(case["inventaire"]))
    assert comparisons(case["inventaire"], case["cherche"]) == 4
    values = case["a_trier"]
    assert len(set(values)) == 5
    assert values[-1] == min(values)
    assert values[0] > values[1]


@given(st.text(max_size=20))
def test_the_same_learner_gets_the_same_case(learner):
    """Grading draws again what the learner saw."""
    assert personal_case(learner) == personal_case(learner)


def test_neighbours_get_different_numbers():
    """Copying a neighbour's traces gives a neighbour's answers."""
    one, other = personal_case("camille"), personal_case("sacha")
    assert all(one[key] != other[key] for key in one)
