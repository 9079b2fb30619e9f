"""A learner's Python code as safe, lightly coloured HTML."""

from markupsafe import Markup, escape
from pygments.lexers import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, String, Token

# Five colours are enough to read by, and keep the page small.
_CLASSES = {
    Comment: "c",
    Keyword: "k",
    Name.Builtin: "b",
    Name.Function: "f",
    Number: "n",
    String: "s",
}


def highlight(source: str, bad_line: int | None = None) -> Markup:
    """The source with its tokens marked, and line `bad_line` (from 1) pointed at."""
    lines = [Markup("")]
    for kind, text in PythonLexer(stripnl=False, ensurenl=False).get_tokens(source):
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append(Markup(""))
            lines[-1] += _mark(kind, part)
    if bad_line and bad_line <= len(lines):
        lines[bad_line - 1] = Markup("<mark>{}</mark>").format(lines[bad_line - 1])
    return Markup("\n").join(lines)


def _mark(kind: Token, text: str) -> Markup:
    name = next((_CLASSES[known] for known in _CLASSES if kind in known), None)
    if name is None or not text.strip():
        return escape(text)
    return Markup("<i class={}>{}</i>").format(name, text)
