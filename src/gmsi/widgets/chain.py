"""A chain of equipment: what a second server changes in the yearly hours out of service."""

from collections.abc import Mapping
from dataclasses import dataclass

import ipywidgets as w

from gmsi.reliability import parallel, series, yearly_downtime
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox
from gmsi.widgets.outages import hours, percent

WIDTH, HEIGHT, MOST = 920, 344, 3


@dataclass(frozen=True)
class Link:
    """One link of the chain: the availability of each of its pieces, and how many there are."""

    name: str
    share: float
    count: int = 1

    @property
    def group(self) -> float:
        """The availability of the link as a whole."""
        return parallel([self.share] * self.count)


DEFAULT = (Link("commutateur", 0.999), Link("serveur", 0.99), Link("imprimante", 0.97))


def chain_words(links: tuple[Link, ...]) -> str:
    """The product, the hours it costs, and the link that costs most."""
    groups = " × ".join(percent(link.group) for link in links)
    total = series(link.group for link in links)
    worst = min(links, key=lambda link: link.group)
    return (
        f"En série, on multiplie{NBSP}: {groups} = {percent(total)}, soit "
        f"{hours(yearly_downtime(total))} d'arrêt par an. Le maillon qui pèse le plus est "
        f"«{NBSP}{worst.name}{NBSP}», avec {hours(yearly_downtime(worst.group))} à lui seul."
    )


def chain_picture(links: tuple[Link, ...]) -> str:
    """Boxes on a wire, several where a link is redundant, and the hours of each link below."""
    shapes = [_svg.text(24, 30, "Pour imprimer, il faut tout ceci à la fois", 16, bold=True)]
    shapes.append(_svg.line(40, 122, 880, 122, _svg.QUIET, stroke_width=3))
    step = 840 / len(links)
    for rank, link in enumerate(links):
        shapes.append(_boxes(40 + step * (rank + 0.5), link))
    shapes.append(_svg.text(24, 246, "Heures d'arrêt par an, si l'on n'avait que ce maillon", 14))
    scale = 560 / max(yearly_downtime(link.group) for link in (*links, *DEFAULT))
    for rank, link in enumerate(links):
        y, lost = 258 + 26 * rank, yearly_downtime(link.group)
        shapes.append(_svg.text(150, y + 15, link.name, 13, anchor="end"))
        shapes.append(_svg.rect(160, y, max(scale * lost, 1.5), 20, _svg.BAD, rx=3))
        shapes.append(_svg.text(170 + scale * lost, y + 15, hours(lost), 13, bold=True))
    return _svg.picture(WIDTH, HEIGHT, chain_words(links), *shapes)


def _boxes(x: float, link: Link) -> str:
    """The pieces of a link, one above another between two forks of the wire."""
    heights = [122 + 50 * (rank - (link.count - 1) / 2) for rank in range(link.count)]
    shapes = [_svg.rect(x - 106, 60, 212, 124, _svg.PAPER)] if link.count > 1 else []
    for y in heights if link.count > 1 else []:
        for side in (-1, 1):
            shapes.append(
                _svg.path(
                    f"M{x + side * 130} 122L{x + side * 106} 122L{x + side * 106} {y}L{x} {y}",
                    stroke=_svg.QUIET,
                    stroke_width=3,
                )
            )
    for y in heights:
        shapes.append(_svg.rect(x - 82, y - 21, 164, 42, "#e3effa", rx=7, stroke=_svg.NETWORK))
        shapes.append(_svg.text(x, y - 2, link.name, 13, anchor="middle", bold=True))
        shapes.append(_svg.text(x, y + 14, percent(link.share, 1), 12, anchor="middle"))
    whole = f"ensemble{NBSP}: {percent(link.group)}"
    return "".join(shapes) + _svg.text(x, 212, whole, 13, _svg.NETWORK, "middle", bold=True)


class ChainExplorer(StillVBox):
    """For each link, an availability and a number of pieces, of which one is enough."""

    def __init__(self, shares: Mapping[str, float] | None = None):
        links = [Link(*pair) for pair in shares.items()] if shares else DEFAULT
        self.shares, self.counts, rows = {}, {}, []
        for link in links:
            self.shares[link.name] = w.FloatSlider(
                100 * link.share,
                min=90,
                max=100,
                step=0.1,
                readout_format=".1f",
                description=f"{link.name} (%)",
                style={"description_width": "130px"},
                layout=w.Layout(width="430px"),
            )
            self.counts[link.name] = w.ToggleButtons(
                options=[(f"{count}", count) for count in range(1, MOST + 1)],
                value=link.count,
                style={"button_width": "40px"},
            )
            rows.append(
                w.HBox(
                    [self.shares[link.name], w.Label("combien"), self.counts[link.name]],
                    layout=w.Layout(flex_flow="row wrap"),
                )
            )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (*self.shares.values(), *self.counts.values()):
            control.observe(self._draw, "value")
        super().__init__([*rows, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        links = tuple(
            Link(name, self.shares[name].value / 100, self.counts[name].value)
            for name in self.shares
        )
        self.picture.value = chain_picture(links)
        self.words.value = note(chain_words(links))
