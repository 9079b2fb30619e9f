"""Matplotlib figures as data addresses, so that a page carries them inside itself."""

import base64
import io
import warnings

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

from gmsi.reports.wording import whole_percent

# Above this many squares, an SVG weighs more than the pixels it draws.
MOST_SVG_SQUARES = 1500
MOST_NAMED_ROWS = 60
MOST_ANNOTATED = 1200
LONGEST_LABEL = 30
INK, SOFT, BLUE, EMPTY = "#1d2430", "#566072", "#1f4fa3", "#dfe4ec"
STYLE = {
    "font.size": 9,
    "font.family": "DejaVu Sans",
    "text.color": INK,
    "axes.edgecolor": SOFT,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    # The same class gives the same bytes.
    "svg.hashsalt": "gmsi",
}


def heat_map_figure(shares: pd.DataFrame, names: list[str]) -> str:
    """The heat map of `shares` (learners × competences, 0 to 1); `names` label the rows."""
    rows, columns = shares.shape
    named = rows <= MOST_NAMED_ROWS
    labels = [_short(name) for name in names] if named else []
    margin = 0.08 * max(map(len, labels), default=4)
    with mpl.rc_context(STYLE):
        figure = Figure(
            figsize=(1.2 + margin + 0.37 * columns, min(1.3 + 0.24 * rows, 12)),
            layout="constrained",
        )
        axes = figure.subplots()
        axes.set_facecolor(EMPTY)
        mesh = axes.pcolormesh(
            shares.to_numpy(),
            cmap="cividis",
            vmin=0,
            vmax=1,
            edgecolors="white",
            linewidth=0.6 if named else 0,
        )
        axes.invert_yaxis()
        axes.xaxis.tick_top()
        axes.set_xticks([i + 0.5 for i in range(columns)], shares.columns, rotation=60)
        if named:
            # A dollar in a name must stay a dollar, not start a formula.
            axes.set_yticks([i + 0.5 for i in range(rows)], labels, parse_math=False)
        else:
            axes.set_yticks([])
            axes.set_ylabel(f"{rows} apprenants, par ordre alphabétique")
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        if rows * columns <= MOST_ANNOTATED:
            _annotate(axes, shares)
        bar = figure.colorbar(mesh, ax=axes, ticks=[0, 0.5, 0.8, 1], pad=0.02, aspect=30)
        bar.ax.set_yticklabels(["0 %", "50 %", "80 %", "100 %"])
        bar.outline.set_visible(False)
        return _address(figure, "svg" if rows * columns <= MOST_SVG_SQUARES else "png")


def _short(label: str) -> str:
    """A label that leaves room for the drawing; the table beside has it whole."""
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"


def _annotate(axes, shares: pd.DataFrame) -> None:
    for y, row in enumerate(shares.to_numpy()):
        for x, share in enumerate(row):
            if share != share:
                axes.text(x + 0.5, y + 0.5, "–", ha="center", va="center", color=SOFT)
            else:
                color = "white" if share < 0.55 else "black"
                value = whole_percent(share)
                axes.text(x + 0.5, y + 0.5, value, ha="center", va="center", color=color, size=7.5)


def distributions_figure(finals: dict[str, list[float]]) -> str:
    """One histogram an assignment: learners by share of the points, in ten steps."""
    columns = min(3, len(finals))
    rows = -(-len(finals) // columns)
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(3.4 * columns, 2.1 * rows), layout="constrained")
        grid = figure.subplots(rows, columns, squeeze=False, sharex=True).ravel()
        for axes, (assignment, values) in zip(grid, finals.items(), strict=False):
            axes.hist(values, bins=[i / 10 for i in range(11)], color=BLUE, edgecolor="white")
            axes.set_title(_short(assignment), size=9, parse_math=False)
            axes.yaxis.get_major_locator().set_params(integer=True)
            axes.spines[["top", "right"]].set_visible(False)
            axes.set_xlim(0, 1)
            axes.set_xticks([0, 0.5, 1], ["0 %", "50 %", "100 %"])
            axes.tick_params(labelbottom=True)
        for axes in grid[len(finals) :]:
            axes.set_visible(False)
        figure.supylabel("apprenants", size=9)
        return _address(figure, "svg")


def _address(figure: Figure, kind: str) -> str:
    """The figure as a data: address, ready for the src of an image."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        # A name in a script that the font lacks shows boxes here and is right in the table.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        metadata = {"Date": None} if kind == "svg" else {"Software": None}
        figure.savefig(buffer, format=kind, dpi=150, metadata=metadata)
    mime = "image/svg+xml" if kind == "svg" else "image/png"
    return f"data:{mime};base64,{base64.b64encode(buffer.getvalue()).decode('ascii')}"
