"""French typography of what learners read: non-breaking spaces and accents' company."""

import re
from collections.abc import Iterator

from nbformat import NotebookNode

NBSP = "\u00a0\u202f"
# Code, formulae, link targets, HTML tags, addresses and table rules are not French prose.
NOT_PROSE = re.compile(
    r"""
    ```.*?``` | `[^`]*` | \$\$.*?\$\$ | \$[^$\n]*\$ | \]\([^)]*\) | <[^>]+> | https?://\S+
    | ^[ ]*\|[-:|\ ]+\|[ ]*$ | &(?!nbsp)\w+;
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
BEFORE = re.compile(rf"(?<![{NBSP}?!])(?:[;»]|[?!](?!\[)|:(?=\s|$))")
AFTER = re.compile(rf"«(?![{NBSP}])")
TUTOIEMENT = re.compile(r"\b(?:tu|toi|tes|ton|ta)\b", re.IGNORECASE)


def faults(text: str) -> Iterator[str]:
    """The faults of typography in a French text, each with the words around it."""
    prose = NOT_PROSE.sub("·", text.replace("&nbsp;", NBSP[0]))
    for pattern, reason in (
        (BEFORE, "il faut une espace insécable avant : ; ? ! »"),
        (AFTER, "il faut une espace insécable après «"),
        (TUTOIEMENT, "le cours dit «\u00a0vous\u00a0»"),
    ):
        for match in pattern.finditer(prose):
            start, end = max(0, match.start() - 15), match.end() + 5
            around = " ".join(prose[start:end].split())
            yield f"{reason} («\u00a0…{around}…\u00a0»)"


def findings(notebook: NotebookNode) -> Iterator[str]:
    """The faults of typography in the markdown cells of a notebook."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield from faults(cell.source)
