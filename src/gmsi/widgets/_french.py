"""Numbers and messages as French typography wants them, and the boxes that carry them."""

from html import escape

from gmsi.widgets import _svg

NBSP = "\u00a0"


def number(value: int) -> str:
    """The integer with a narrow non-breaking space between thousands."""
    return f"{value:,}".replace(",", "\u202f")


def counted(value: int, noun: str) -> str:
    """The number and its noun, which takes an s from two on, as French counts."""
    plural = noun if value < 2 else " ".join(f"{word}s" for word in noun.split())
    return f"{number(value)}{NBSP}{plural}"


def good(html: str) -> str:
    """A box that says « all is well » in words, sign and colour."""
    return _box("✔ Juste", html, _svg.GOOD, _svg.GOOD_PAPER)


def bad(html: str, title: str = "✘ À revoir") -> str:
    """A box that says « look again » in words, sign and colour."""
    return _box(title, html, _svg.BAD, _svg.BAD_PAPER)


def note(html: str) -> str:
    """A neutral box: the text equivalent of a picture, or an instruction."""
    return f"<div style='{_box_style(_svg.QUIET, _svg.FREE)}'>{html}</div>"


def unreadable(what: str, error: Exception) -> str:
    """The box shown when the learner's entry cannot be read."""
    return bad(f"{escape(what)}{NBSP}: {escape(str(error))}.", "✘ Saisie illisible")


def _box(title: str, html: str, ink: str, paper: str) -> str:
    # role=alert: screen readers say a message that has just replaced another.
    return (
        f"<div role='alert' style='{_box_style(ink, paper)}'>"
        f"<strong style='color:{ink}'>{title}{NBSP}:</strong> {html}</div>"
    )


def _box_style(edge: str, paper: str) -> str:
    return (
        f"color:{_svg.INK};background:{paper};border-left:4px solid {edge};border-radius:6px;"
        "padding:8px 12px;margin:4px 0;line-height:1.5;max-width:896px"
    )
