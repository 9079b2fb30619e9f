"""What an author may rely on when writing a test cell with `gmsi.exercise.Check`."""

from gmsi.exercise import Check


def hosts(prefix):
    return 2 ** (32 - prefix)


def test_a_named_mistake_is_named_and_loses_its_aspect_only():
    """The misconception whose value matches is named; other aspects keep their points."""
    check = Check(points=3)
    with check.aspect("calcul courant", points=2):
        check.equal(hosts, (24,), 254, wrong={"no_minus_two": 256})
    with check.aspect("rend un entier"):
        check.that(isinstance(hosts(24), int), "Rendez un entier.")
    verdict = check.result()
    assert verdict.score == 1
    assert verdict.aspects[0].lines[0].misconception == "no_minus_two"
    assert verdict._repr_mimebundle_()["text/plain"] == "1"


def test_a_hidden_aspect_shows_a_value_only_when_a_misconception_explains_it():
    """In a hidden aspect, neither the argument nor the expected value is ever shown."""
    check = Check(points=1)
    with check.aspect("cas particuliers", hidden=True):
        check.equal(hosts, (29,), 6, wrong={"no_minus_two": 8})
    (line,) = check.result().aspects[0].lines
    assert "vous rendez 8" in line.text
    assert "29" not in line.text
    assert "6" not in line.text


def test_a_function_cannot_carry_a_hidden_case_out():
    """Returned or raised, the arguments of a hidden case do not reach the feedback."""

    def fail(case):
        raise ValueError(case)

    check = Check(points=1)
    with check.aspect("cas particuliers", hidden=True):
        check.equal(lambda case: case, ("canari",), 6)
        check.equal(fail, ("canari",), 6)
        check.raises(lambda case: case, ("canari",), ValueError)
        fail("canari")
    assert len(check.result().aspects[0].lines) == 4
    assert "canari" not in str(check.result().as_dict())


def test_an_exception_in_the_learners_code_becomes_a_french_line():
    """No traceback of ours: the sentence says what happened."""
    check = Check(points=1)
    with check.aspect("calcul"):
        check.equal(lambda: 1 / 0, (), 1)
    (line,) = check.result().aspects[0].lines
    assert "divise par zéro" in line.text


def test_true_is_not_one_and_a_float_is_not_an_integer():
    """Types count: the hint says which type came and which was needed."""
    check = Check(points=1)
    with check.aspect("type"):
        check.value(254.0, 254)
        check.value(True, 1)
    assert len(check.result().aspects[0].lines) == 2
    assert check.result().score == 0
