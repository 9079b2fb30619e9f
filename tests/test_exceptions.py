"""Exceptions of learners' code, told in French."""

import pytest

from gmsi.exercise import explain_named
from gmsi.exercise._exceptions import SENTENCES, explain

# code, the exception it raises, and what the detail must say of it (empty: no detail).
RAISED = [
    ("assert 1 == 2", "AssertionError", ""),
    ("'a'.foo", "AttributeError", "texte n'a pas d'attribut foo"),
    ("None.append(1)", "AttributeError", "None (rien) n'a pas d'attribut append"),
    ("open('absent.csv')", "FileNotFoundError", "absent.csv"),
    ("from math import racine", "ImportError", ""),
    ("def f():\nreturn 1", "IndentationError", ""),
    ("[1, 2][5]", "IndexError", ""),
    ("{'a': 1}['masque']", "KeyError", "masque"),
    ("import ipadress", "ModuleNotFoundError", "ipadress"),
    ("print(reseu)", "NameError", "reseu"),
    ("raise NotImplementedError", "NotImplementedError", ""),
    ("2.0 ** 10_000", "OverflowError", ""),
    ("def f():\n    return f()\nf()", "RecursionError", ""),
    ("next(iter([]))", "StopIteration", ""),
    ("print((1, 2)", "SyntaxError", "( n'est jamais refermé"),
    ("if x == 1\n    pass", "SyntaxError", "deux-points"),
    ("t = 'abc", "SyntaxError", "guillemet"),
    ("if x = 1:\n    pass", "SyntaxError", "écrivez =="),
    ("l = [1 2]", "SyntaxError", "virgule"),
    ("if 1:\n\tx = 1\n        y = 2", "TabError", ""),
    ("'a' + 1", "TypeError", "texte + entier"),
    ("1 + 'a'", "TypeError", "entier + texte"),
    ("def f(a, b): pass\nf(1)", "TypeError", "manquants\u00a0: 1"),
    ("def f(a): pass\nf(1, 2)", "TypeError", "prévus\u00a0: 1, donnés\u00a0: 2"),
    ("x = 3\nx()", "TypeError", "entier n'est pas une fonction"),
    ("x = None\nx[0]", "TypeError", "None (rien) n'accepte pas les crochets"),
    ("for i in 3: pass", "TypeError", "entier ne se parcourt pas"),
    ("def f():\n    n = n + 1\nf()", "UnboundLocalError", "variable «\u00a0n\u00a0»"),
    ("b'\\xe9'.decode('utf-8')", "UnicodeDecodeError", ""),
    ("int('douze')", "ValueError", "«\u00a0douze\u00a0» ne se lit pas comme un entier"),
    ("float('1,5')", "ValueError", "1,5"),
    ("a, b = 1, 2, 3", "ValueError", "2 valeurs étaient prévues"),
    ("1 / 0", "ZeroDivisionError", ""),
]


@pytest.mark.parametrize(("code", "name", "detail"), RAISED)
def test_python_s_own_message_is_understood(code, name, detail):
    """The message that this Python really gives is recognised, and told in French."""
    with pytest.raises(BaseException) as raised:  # noqa: PT011
        exec(compile(code, "cellule", "exec"), {})
    assert type(raised.value).__name__ == name
    message = getattr(raised.value, "msg", None) or str(raised.value)
    told = explain_named(name, message)
    assert told.sentence == SENTENCES[name][0]
    assert detail in told.detail
    assert bool(told.detail) == bool(detail)


def test_twenty_exceptions_and_more_are_known_each_with_what_to_look_at():
    """Each sentence fits in « votre code s'est interrompu : … », with no final stop."""
    assert len(SENTENCES) >= 20
    for sentence, look_at in SENTENCES.values():
        assert sentence[0].islower() or sentence.startswith("Python")
        assert not sentence.endswith(".")
        assert look_at


def test_an_unknown_exception_still_gets_a_sentence():
    """A learner's own exception class, or a library's."""
    told = explain_named("ErreurMaison", "boum")
    assert told.sentence == "une erreur interrompt votre code"
    assert told.detail == ""


def test_a_message_of_any_size_makes_a_short_detail():
    """The learner writes messages: one line, of bounded length."""
    assert len(explain_named("KeyError", "'" + "x\n" * 400 + "'").detail) < 250


def test_a_hidden_case_cannot_come_out_as_the_name_of_an_exception():
    """Without its message, an exception of the learner's own making is not even named."""
    invented = type("192.168.10.300", (Exception,), {})
    assert "192" not in explain(invented("192.168.10.300"), with_message=False)
    assert "ValueError" in explain(ValueError("x"), with_message=False)
