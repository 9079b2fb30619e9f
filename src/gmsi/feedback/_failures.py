"""An error output told in French: in a learner's cell, or in a test cell without a verdict."""

import ast
import re
from dataclasses import dataclass

from gmsi.exercise import KNOWN_EXCEPTIONS, Explanation, explain_named
from gmsi.feedback._clean import plain

_FRAME = re.compile(r"(?:Cell |Input )In ?\[(\d+)\](?:, line |\s*:?\s*line )(\d+)")

# What grading itself writes in place of an error, and what it says of a test cell.
GRADING_STOPPED = {
    "CalculateurInterdit": (
        "Votre réponse s'appuie sur un calculateur tout fait (ipaddress, un module de calcul du "
        "cours…)\u00a0: le calcul est à écrire vous-même, elle ne rapporte donc aucun point."
    ),
    "CopieIllisible": "Rien n'a pu être vérifié\u00a0: votre copie n'a pas pu être lue.",
    "Interrompue": "La vérification s'est interrompue\u00a0: voyez votre formateur.",
    "Overtime": "La vérification a pris trop de temps\u00a0: votre code est peut-être trop lent.",
}

EXPECTED = {
    bool: "un booléen (True ou False)",
    bytes: "des octets",
    dict: "un dictionnaire",
    float: "un nombre à virgule",
    int: "un entier",
    list: "une liste",
    set: "un ensemble",
    str: "un texte",
    tuple: "un tuple",
}


@dataclass(frozen=True)
class Failure:
    """What stopped a learner's cell: the explanation, and the line when it is known."""

    told: Explanation
    original: str
    line: int | None = None
    line_text: str = ""


def learner_failure(output: dict, source: str) -> Failure:
    """The error of a learner's own cell, with the line of that cell where it arose."""
    name, message = plain(output.get("ename", ""), 80), plain(output.get("evalue", ""), 500)
    if name in GRADING_STOPPED:
        told = Explanation(name, message, "", "les boucles, et ce que cette cellule demande")
        return Failure(told, "")
    line = _line_in_cell(output.get("traceback", []))
    lines = source.splitlines()
    known = line is not None and 0 < line <= len(lines)
    return Failure(
        told=explain_named(name, message),
        original=f"{name}: {message}" if message else name,
        line=line if known else None,
        line_text=plain(lines[line - 1].strip(), 160) if known else "",
    )


def _line_in_cell(traceback: object) -> int | None:
    """The deepest line of the cell that was run: the cell of the first frame (IPython)."""
    text = plain(traceback if isinstance(traceback, list) else [], 20_000)
    frames = _FRAME.findall(text)
    own = [int(line) for cell, line in frames if cell == frames[0][0]]
    return own[-1] if own else None


def test_failure(output: dict, test_source: str, seen: str) -> str:
    """What a failed plain test may say: the kind of thing expected, never what it compares.

    `seen` is what the learner has before them anyway: a name is told only if it stands there.
    """
    name = plain(output.get("ename", ""), 80)
    if name in GRADING_STOPPED:
        return GRADING_STOPPED[name]
    if name != "AssertionError":
        told = explain_named(name)
        missing = _missing_name(name, output.get("evalue", ""), seen)
        # A learner may name an exception class: only Python's own names are repeated.
        kind = f" ({name})" if name in KNOWN_EXCEPTIONS else ""
        return f"La vérification s'est interrompue\u00a0: {told.sentence}{missing}{kind}."
    calls, kinds = _compared(test_source, seen)
    subject = f"La vérification appelle {calls}" if calls else "La vérification lit votre réponse"
    wanted = f" et attend {kinds}" if kinds else ""
    return f"{subject}{wanted}\u00a0: elle n'a pas obtenu la valeur juste."


def _missing_name(name: str, message: object, seen: str) -> str:
    found = re.match(r"name '(\w+)' is not defined", str(message)[:200])
    if name != "NameError" or not found or not re.search(rf"\b{found[1]}\b", seen):
        return ""
    return f"\u00a0: «\u00a0{found[1]}\u00a0»"


def _compared(test_source: str, seen: str) -> tuple[str, str]:
    """The learner's functions a test calls and the kinds of the values it compares them with."""
    try:
        tree = ast.parse(test_source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "", ""
    defined = set(re.findall(r"\bdef (\w+)", seen))
    calls, kinds = [], []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            calls += [node.func.id] if node.func.id in defined else []
        if isinstance(node, ast.Compare):
            kinds += [EXPECTED[kind] for kind in map(_kind, node.comparators) if kind in EXPECTED]
    return " et ".join(dict.fromkeys(calls)), " ou ".join(dict.fromkeys(kinds))


def _kind(node: ast.expr) -> type | None:
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    if isinstance(node, ast.Constant):
        return type(node.value)
    literals = {ast.List: list, ast.Dict: dict, ast.Tuple: tuple, ast.Set: set}
    return literals.get(type(node))
