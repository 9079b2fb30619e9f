"""The small expressions a trainer writes in an item: arithmetic on named values, no more.

A bank may come from another centre, so an expression is read as Python and refused unless it
is made of calls, operators and literals only: no attribute, no import, no name but those given.
"""

import ast
import re
from collections.abc import Mapping
from functools import lru_cache
from types import CodeType
from typing import Any

from gmsi.quiz.errors import BankError

ALLOWED = (
    *(ast.Expression, ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.IfExp, ast.Compare, ast.Call),
    *(ast.Constant, ast.Name, ast.Load, ast.Store, ast.List, ast.Tuple, ast.Dict, ast.Subscript),
    *(ast.Slice, ast.ListComp, ast.GeneratorExp, ast.comprehension, ast.keyword),
    *(ast.operator, ast.unaryop, ast.boolop, ast.cmpop),
)
HOLE = re.compile(r"\{([^{}]*)\}")


def evaluate(expression: str, names: Mapping[str, Any]) -> Any:
    """The value of `expression` over `names`; BankError if it is refused or fails."""
    code = _compile(expression)
    try:
        return eval(code, {"__builtins__": {}, **names})
    except Exception as error:
        raise BankError(f"« {expression} »", f"{type(error).__name__}, {error}") from error


def fill(template: str, names: Mapping[str, Any]) -> str:
    """`template` with each `{expression}` replaced by its value."""
    return HOLE.sub(lambda hole: str(evaluate(hole[1], names)), template)


def has_hole(text: str) -> bool:
    """Whether a filled text still shows a brace or a missing value."""
    return bool(re.search(r"[{}]|\bNone\b", text))


@lru_cache(maxsize=4096)
def _compile(expression: str) -> CodeType:
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except SyntaxError as error:
        raise BankError(f"« {expression} »", "l'expression est mal écrite") from error
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED):
            raise BankError(f"« {expression} »", f"{type(node).__name__} n'est pas permis ici")
    return compile(tree, "<item>", "eval")
