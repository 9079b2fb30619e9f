"""How long the calls of a learner's functions are waited for."""

from gmsi.grading._remote import LOST_TIME, OTHERS_LIMIT, QUICK, SECOND_LIMIT, Patience


def test_every_function_has_the_whole_limit_until_one_loops():
    """Slow answers are answers."""
    patience = Patience(10.0)
    patience.spent(9.0)
    assert patience.for_call("lente") == 10.0


def test_a_function_that_looped_is_hardly_waited_for_and_those_that_may_call_it_a_little():
    """One endless loop then costs its copy a few seconds more, not ten for each test."""
    patience = Patience(10.0)
    patience.lost("sans_fin", 10.0)
    assert patience.for_call("sans_fin") == SECOND_LIMIT
    assert patience.for_call("autre") == OTHERS_LIMIT


def test_a_shorter_limit_of_the_courses_own_stays():
    """`c.IsolatedExecute.cell_limit` bounds them all."""
    patience = Patience(0.5)
    patience.lost("sans_fin", 0.5)
    assert patience.for_call("sans_fin") == patience.for_call("autre") == 0.5


def test_a_copy_has_so_much_time_to_lose_and_quick_calls_take_none_of_it():
    """Beyond, its calls are not made any more."""
    patience = Patience(10.0)
    for _ in range(10_000):
        patience.spent(QUICK / 2)
    assert patience.left == LOST_TIME
    patience.spent(LOST_TIME)
    assert patience.for_call("f") == 0
