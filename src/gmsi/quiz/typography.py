"""French spacing and the light markup of statements."""

import re
from html import escape

NBSP = "\u00a0"
# A code span or block is shown as it is: `ipconfig` writes its own spaces.
CODE = re.compile(r"(```.*?```|`[^`\n]+`)", re.DOTALL)


def french_spaces(text: str) -> str:
    """`text` with non-breaking spaces before : ; ? ! » and after «, outside of code."""
    parts = CODE.split(text)
    return "".join(part if part.startswith("`") else _space(part) for part in parts)


def _space(text: str) -> str:
    text = re.sub(r" (?=[:;?!»%])", NBSP, text)
    return re.sub(r"« ", f"«{NBSP}", text)


def to_html(text: str) -> str:
    """A statement as HTML: paragraphs, `code`, ```blocks```; everything else is escaped."""
    return "".join(_part_html(part) for part in CODE.split(text))


def _part_html(part: str) -> str:
    if part.startswith("```"):
        return f"<pre>{escape(part.strip('`').strip(chr(10)))}</pre>"
    if part.startswith("`"):
        return f"<code>{escape(part.strip('`'))}</code>"
    return escape(part).replace("\n\n", "<br><br>")


def to_plain(text: str) -> str:
    """A statement on one line, without markup."""
    return re.sub(r"\s*\n\s*", " / ", text.replace("`", "").strip())
