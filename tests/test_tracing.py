"""Scripts followed line by line."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.tracing import TooLong, changed, trace

COUNT = """total = 0
for valeur in valeurs:
    if valeur >= 80:
        total = total + 1
print(total)
"""
SORT = """for i in range(1, len(valeurs)):
    j = i
    while j > 0 and valeurs[j - 1] > valeurs[j]:
        valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
        j = j - 1
"""
lists = st.lists(st.integers(0, 100), max_size=8)


def test_each_line_is_announced_before_it_runs():
    """The golden trace of a three-line script, state before each line and after the last."""
    steps = trace("a = 1\nb = a + 1\nprint(b)\n")
    assert [step.line for step in steps] == [1, 2, 3, None]
    assert [dict(step.variables) for step in steps] == [
        {},
        {"a": 1},
        {"a": 1, "b": 2},
        {"a": 1, "b": 2},
    ]
    assert [step.printed for step in steps] == ["", "", "", "2\n"]


@given(lists)
def test_the_last_step_holds_what_python_computes(values):
    """Counting and sorting end on the values that `sum` and `sorted` give."""
    counted = trace(f"valeurs = {values}\n{COUNT}")[-1]
    assert counted.variables["total"] == sum(value >= 80 for value in values)
    assert trace(f"valeurs = {values}\n{SORT}")[-1].variables["valeurs"] == sorted(values)


@given(lists)
def test_past_steps_do_not_change(values):
    """A list sorted in place keeps, in each step, the order it had then."""
    steps = trace(f"valeurs = {values}\n{SORT}")
    assert steps[1].variables["valeurs"] == values
    assert all(sorted(step.variables["valeurs"]) == sorted(values) for step in steps[1:])


def test_a_loop_without_end_is_stopped():
    """The reader gets an error, not a browser that hangs."""
    with pytest.raises(TooLong, match="50"):
        trace("while True:\n    pass\n", limit=50)


def test_a_fault_of_the_script_is_passed_on_and_the_tracer_let_go():
    """Whatever happens, whoever followed the program before follows it again."""
    before = sys.gettrace()
    with pytest.raises(ZeroDivisionError):
        trace("1 / 0\n")
    assert sys.gettrace() is before


def test_functions_are_called_in_one_step_and_not_shown():
    """Only the script's own lines count; a function is no value to look at."""
    steps = trace("def double(n):\n    m = n\n    return 2 * m\nx = double(4)\n")
    assert [step.line for step in steps] == [1, 4, None]
    assert dict(steps[-1].variables) == {"x": 8}


def test_what_changed_between_two_steps():
    """A new name and a new value are told; the rest is not."""
    one, two, three = trace("a = b = 1\na = 2\n")
    assert changed(one, two) == ["a", "b"]
    assert changed(two, three) == ["a"]
