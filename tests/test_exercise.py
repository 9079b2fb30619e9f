"""What an author may rely on when writing a test cell with `gmsi.exercise.Check`."""

import numpy as np
import pandas as pd
import pytest

from gmsi.exercise import Check
from gmsi.tools import ToolMissing


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


def test_long_arguments_leave_room_for_the_reason():
    """A call on a long list is cut: the value, what was expected and the reason stay readable."""
    check = Check(points=1)
    with check.aspect("une longue liste"):
        check.equal(len, (list(range(1000)),), 12, wrong={"no_minus_two": 1000})
        check.raises(len, (list(range(1000)),), ValueError)
    for line in check.result().aspects[0].lines:
        assert len(line.text) < 600
        assert line.text.startswith("len([0, 1, 2")
        assert "1000" in line.text


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
    with check.aspect("valeur rendue", hidden=True):
        check.equal(lambda case: case, ("canari",), 6)
    with check.aspect("erreur", hidden=True):
        check.equal(fail, ("canari",), 6)
    with check.aspect("entrée acceptée", hidden=True):
        check.raises(lambda case: case, ("canari",), ValueError)
    with check.aspect("appel direct", hidden=True):
        fail("canari")
    assert all(len(aspect.lines) == 1 for aspect in check.result().aspects)
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


def test_many_failing_cases_make_few_lines():
    """One line a misconception and two at most without one: the first cases say enough."""
    check = Check(points=1)
    with check.aspect("cas courants"):
        for prefix in range(20, 30):
            right = 2 ** (32 - prefix) - 2
            check.equal(hosts, (prefix,), right, wrong={"no_minus_two": right + 2})
            check.equal(hosts, (prefix,), -1)
    keys = [line.misconception for line in check.result().aspects[0].lines]
    assert sorted(keys, key=str) == [None, None, "no_minus_two"]


def test_a_numpy_number_is_the_number_it_holds():
    """pandas gives numpy integers unasked: they count; numpy's 254.0 is still no integer."""
    check = Check(points=1)
    with check.aspect("calcul"):
        check.value(np.int64(254), 254)
        check.value((np.bool_(True), np.float64("nan")), (True, float("nan")))
        check.value(np.float64(254), 254)
    (line,) = check.result().aspects[0].lines
    assert "un nombre à virgule" in line.text


def test_a_value_can_be_refused_without_saying_the_right_one():
    """A learner's own numbers are told wrong, and why, but not what they should be."""
    for hidden in (False, True):
        check = Check(points=1)
        with check.aspect("ma fiche", hidden=hidden):
            check.value(256, 254, {"no_minus_two": 256}, label="Votre ligne", reveal=False)
        (line,) = check.result().aspects[0].lines
        assert line.misconception == "no_minus_two"
        assert line.text.startswith("Votre ligne donne 256")
        assert "254" not in line.text


def test_an_accepted_invalid_input_is_explained():
    """When a function returns where it should raise, the misconception is named."""
    check = Check(points=1)
    with check.aspect("entrées invalides"):
        check.raises(hosts, (24,), ValueError, misconception="minus_two_always")
        check.raises(lambda: int("x"), (), ValueError, misconception="minus_one")
    (line,) = check.result().aspects[0].lines
    assert line.misconception == "minus_two_always"


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([["Atelier", 25]], "il fallait un tableau"),
        (pd.DataFrame({"service": ["Atelier"]}), "une colonne «\u00a0prefixe\u00a0»"),
        (pd.DataFrame({"service": ["Atelier", None], "prefixe": [25, 26]}), "case vide"),
        (pd.DataFrame({"service": ["Atelier"], "prefixe": [25.0]}), "un nombre à virgule"),
        (pd.DataFrame({"service": ["Atelier"], "prefixe": ["25"]}), "un texte"),
    ],
)
def test_a_badly_formed_table_loses_the_aspect_at_once(table, words):
    """The line says what is wrong with the form, and no property is checked on no rows."""
    check = Check(points=1)
    with check.aspect("plan"):
        check.rows(table, {"service": str, "prefixe": int})
        check.that(False, "Une propriété.")
    (line,) = check.result().aspects[0].lines
    assert words in line.text.lower()


def test_a_well_formed_table_gives_plain_rows():
    """Rows come out as Python values; columns that were not asked for are left."""
    check = Check(points=1)
    table = pd.DataFrame({"prefixe": [25], "note": [None], "service": ["Atelier"]})
    with check.aspect("plan"):
        rows = check.rows(table, {"service": str, "prefixe": int})
    assert rows == [{"service": "Atelier", "prefixe": 25}]
    assert type(rows[0]["prefixe"]) is int


def test_a_verdict_shows_no_markup_of_the_learners():
    """What a learner's code returns is shown as text, never as HTML."""
    check = Check(points=1, lesson="notebooks/bloc1/lecon.ipynb#<b>")
    with check.aspect("calcul"):
        check.equal(lambda: "<script>", (), 1)
    html = check.result()._repr_mimebundle_()["text/html"]
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_verdict_says_first_whether_something_is_to_be_mended():
    """The headline counts aspects, not points: a learner's copy lacks the hidden ones."""
    check = Check(points=3, lesson="notebooks/bloc1/lecon.ipynb#plage")
    with check.aspect("un"):
        check.that(True, "")
    assert "Tout est réussi ici" in check.result()._repr_mimebundle_()["text/html"]
    with check.aspect("deux"):
        check.that(False, "Faux.")
    html = check.result()._repr_mimebundle_()["text/html"]
    assert "1 vérification sur 2" in html
    assert "#plage" in html


def unchecked(**more):
    """A verdict with one aspect earned, and one that needs a tool which is not there."""
    check = Check(points=2, **more)
    with check.aspect("sans outil"):
        check.that(True, "Faux.")
    with check.aspect("avec l'outil"):
        raise ToolMissing("testparm manque. Installez-le.")
    return check


def test_an_aspect_that_cannot_be_checked_is_not_lost():
    """In a learner's lab: the reason is shown, the rest counts, the cell does not break."""
    verdict = unchecked().result()
    assert verdict.score == 2
    assert verdict.refused == "testparm manque. Installez-le."
    shown = verdict._repr_mimebundle_()["text/html"]
    assert "testparm manque" in shown
    assert "pas vérifié ici" in shown
    assert "à revoir" not in shown
    assert verdict.as_dict()["aspects"][1]["refused"] == verdict.refused


def test_what_was_found_wrong_before_the_tool_stays_wrong():
    """An aspect already lost is not saved by a missing tool, and asks for no other grading."""
    check = Check(points=2)
    with check.aspect("texte puis outil"):
        check.that(False, "Il manque une accolade.")
        raise ToolMissing("kea-dhcp4 manque.")
    verdict = check.result()
    assert (verdict.score, verdict.refused) == (0, None)


def test_a_cell_whose_every_aspect_needs_the_tool_loses_nothing():
    """There is no share to compute: grading will give no score, a learner's lab no reproach."""
    check = Check(points=2)
    with check.aspect("outil"):
        raise ToolMissing("sshd manque.")
    assert check.result().score == 2
    assert check.result().refused


def test_a_label_stands_for_a_call_too_long_to_read():
    """The feedback says the case in words; the value and the expected one are shown as ever."""
    check = Check(points=1)
    with check.aspect("calcul"):
        check.equal(hosts, (24,), 254, {"no_minus_two": 256}, "Le réseau du siège")
    (line,) = check.result().aspects[0].lines
    assert line.text.startswith("Le réseau du siège donne 256, attendu 254")


def test_two_long_values_are_shown_where_they_differ():
    """The same hundred characters twice would tell nothing; short values are shown whole."""
    long = list(range(100))
    check = Check(points=1)
    with check.aspect("calcul"):
        check.value([*long, 7], [*long, 8])
        check.value([1, 2], [1, 3])
    far, near = (line.text for line in check.result().aspects[0].lines)
    assert "98, 99, 7], attendu …" in far
    assert far.endswith("98, 99, 8].")
    assert len(far) < 300
    assert "donne [1, 2], attendu [1, 3]" in near
