"""The few SVG shapes our pictures are made of, and the palette they share."""

from html import escape

# Fixed light card: the contrast holds in JupyterLab's light and dark themes alike.
INK, QUIET, PAPER, LINE = "#1f2933", "#52606d", "#ffffff", "#cbd2d9"
NETWORK, HOST, HOST_INK, BORDER = "#0b4f8a", "#fff1cc", "#5b3a00", "#b3195b"
GOOD, BAD, GOOD_PAPER, BAD_PAPER = "#0b6e4f", "#a61b1b", "#e3f8ef", "#ffe8e8"
# Slices: pale enough for dark text; the number on each slice is what tells them apart.
FREE_INK, FREE, CLASH = "#7b8794", "#f5f7fa", "#ffd1d1"
SLICES = ("#a6d0f5", "#ffd98a", "#b7e4c7", "#e3c4f1", "#ffc2b4", "#c8d5de")

SANS = "font-family='system-ui, \"DejaVu Sans\", sans-serif'"
MONO = "font-family='\"DejaVu Sans Mono\", Menlo, Consolas, monospace'"


def text(
    x: float, y: float, words: str, size: int = 14, fill: str = INK, anchor: str = "start", **more
) -> str:
    """A line of text; `mono=True` and `bold=True` choose the face, `more` adds attributes."""
    face = MONO if more.pop("mono", False) else SANS
    weight = " font-weight='700'" if more.pop("bold", False) else ""
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size}' fill='{fill}' text-anchor='{anchor}' "
        f"{face}{weight}{_attributes(more)}>{escape(words)}</text>"
    )


def rect(x: float, y: float, width: float, height: float, fill: str, **more) -> str:
    """A rectangle; `rx`, `stroke`, `stroke_dasharray`… go into `more`."""
    return (
        f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' "
        f"fill='{fill}'{_attributes(more)}/>"
    )


def line(x1: float, y1: float, x2: float, y2: float, stroke: str = LINE, **more) -> str:
    """A straight line."""
    return (
        f"<line x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}' "
        f"stroke='{stroke}'{_attributes(more)}/>"
    )


def circle(x: float, y: float, radius: float, fill: str, **more) -> str:
    """A circle."""
    return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius:.1f}' fill='{fill}'{_attributes(more)}/>"


def path(commands: str, fill: str = "none", **more) -> str:
    """A path."""
    return f"<path d='{commands}' fill='{fill}'{_attributes(more)}/>"


def picture(width: int, height: int, words: str, *shapes: str) -> str:
    """A whole picture on its card; `words` says in French what it shows, for screen readers."""
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' role='img' "
        f"aria-label='{escape(words)}' style='width:100%;max-width:{width}px;height:auto;"
        f"background:{PAPER};border:1px solid {LINE};border-radius:10px;display:block'>"
        f"{''.join(shapes)}</svg>"
    )


def _attributes(more: dict) -> str:
    return "".join(
        f" {name.replace('_', '-')}='{escape(str(value))}'" for name, value in more.items()
    )


def hatched(x: float, y: float, width: float, height: float, ink: str, paper: str) -> str:
    """A rectangle with slanted lines.

    Drawn line by line: an SVG pattern is found by its id, and a page that holds several pictures
    shows nothing where the first one to define the id is hidden.
    """
    slants = (x + offset for offset in range(6, int(width + height), 9))
    lines = "".join(
        line(
            min(end, x + width),
            y + max(end - x - width, 0),
            max(end - height, x),
            y + min(end - x, height),
            ink,
            stroke_width=1.5,
        )
        for end in slants
    )
    return rect(x, y, width, height, paper, stroke=ink) + lines


def tab(x: float, y: float, words: str, fill: str) -> str:
    """A small label in reverse, centred on (x, y)."""
    width = 12 + 9 * len(words)
    return rect(x - width / 2, y - 11, width, 22, fill, rx=5) + text(
        x, y + 5, words, 14, PAPER, "middle", mono=True, bold=True
    )
