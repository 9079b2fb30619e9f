"""An address plan to edit: overlaps, misalignments and free space, said and drawn."""

from collections.abc import Mapping
from html import escape

import ipywidgets as w

from gmsi import ipv4
from gmsi.address_plan import NamedBlock, free_blocks, outside, overlaps, read_block
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, counted, good, note
from gmsi.widgets._still import StillVBox
from gmsi.widgets.cake import free_words

WIDTH, LEFT, RIGHT, TOP, ROW = 920, 180, 895, 46, 44


def problems(
    parent: NamedBlock, blocks: list[NamedBlock], needs: Mapping[str, int] | None = None
) -> list[str]:
    """What is wrong in the plan, one French sentence each; an empty list for a sound plan."""
    show = ipv4.format_address
    found = [
        f"{b.name}{NBSP}: {b.cidr} est mal aligné. Un /{b.prefix} commence à un multiple de "
        f"{counted(ipv4.wildcard(b.prefix) + 1, 'adresse')}{NBSP}; les machines comprendront "
        f"{show(b.network)}/{b.prefix}."
        for b in blocks
        if not b.aligned
    ]
    found += [
        f"{b.name}{NBSP}: {b.cidr} sort du réseau {parent.cidr}." for b in outside(parent, blocks)
    ]
    found += [
        f"Chevauchement{NBSP}: {o.one.name} et {o.other.name} se partagent "
        f"{counted(o.last - o.first + 1, 'adresse')}, de {show(o.first)} à {show(o.last)}."
        for o in overlaps(blocks)
    ]
    return found + [
        f"{b.name}{NBSP}: {b.cidr} offre {counted(ipv4.host_count(b.prefix), 'hôte')}, "
        f"il en faut {needs[b.name]}."
        for b in blocks
        if needs and ipv4.host_count(b.prefix) < needs.get(b.name, 0)
    ]


def plan_words(parent: NamedBlock, blocks: list[NamedBlock]) -> str:
    """The picture in words: each block with the addresses it covers, then the free space."""
    spans = "; ".join(
        f"{b.name} de {ipv4.format_address(b.network)} à {ipv4.format_address(b.last)}"
        for b in blocks
    ).replace("; ", f"{NBSP}; ")
    return f"Plan de {parent.cidr}{NBSP}: {spans}. {free_words(parent, blocks)}"


def plan_picture(parent: NamedBlock, blocks: list[NamedBlock]) -> str:
    """The SVG plan: a row a block over the same ruler, clashes hatched, free space last."""
    scale = _Scale(parent)
    shared = [(o.first, o.last, {o.one, o.other}) for o in overlaps(blocks)]
    height = TOP + ROW * (len(blocks) + 1) + 12
    rows = [_ruler(scale, parent, height)]
    for i, block in enumerate(blocks):
        clashes = [(first, last) for first, last, pair in shared if block in pair]
        rows.append(_block_row(scale, TOP + ROW * i, i, block, clashes))
    rows.append(_free_row(scale, TOP + ROW * len(blocks), free_blocks(parent, blocks)))
    return _svg.picture(WIDTH, height, plan_words(parent, blocks), *rows)


class _Scale:
    """Addresses to abscissas, clipped to the parent network."""

    def __init__(self, parent: NamedBlock):
        self.origin, self.size = parent.network, parent.last - parent.network + 1

    def x(self, address: int) -> float:
        share = min(max((address - self.origin) / self.size, 0), 1)
        return LEFT + share * (RIGHT - LEFT)

    def span(self, first: int, last: int) -> tuple[float, float]:
        """Left edge and width of a range, never too thin to be seen."""
        return self.x(first), max(self.x(last + 1) - self.x(first), 2)


def _ruler(scale: _Scale, parent: NamedBlock, height: int) -> str:
    shapes = [_svg.text(12, 28, parent.cidr, 14, mono=True, bold=True)]
    for quarter in range(5):
        x = scale.x(scale.origin + scale.size * quarter // 4)
        mark = min(scale.origin + scale.size * quarter // 4, parent.last)
        label = "." + ipv4.format_address(mark).rpartition(".")[2]
        if parent.prefix < 24:
            label = "." + ".".join(ipv4.format_address(mark).split(".")[2:])
        shapes.append(_svg.line(x, 34, x, height - 10, _svg.LINE))
        shapes.append(_svg.text(x, 27, label, 12, _svg.QUIET, "middle", mono=True))
    return "".join(shapes)


def _block_row(scale, y: float, index: int, block: NamedBlock, clashes: list) -> str:
    x, width = scale.span(block.network, block.last)
    edge = {"stroke": _svg.INK, "stroke_width": 1}
    if not block.aligned:
        edge = {"stroke": _svg.BAD, "stroke_width": 3, "stroke_dasharray": "7 4"}
    fill = _svg.SLICES[index % len(_svg.SLICES)]
    shapes = [
        _svg.text(LEFT - 12, y + 15, block.name, 14, anchor="end", bold=True),
        _svg.text(LEFT - 12, y + 31, block.cidr, 12, anchor="end", mono=True),
        _svg.rect(x, y + 3, width, 28, fill, rx=4, **edge),
    ]
    for first, last in clashes:
        cx, cwidth = scale.span(first, last)
        shapes.append(_svg.hatched(cx, y + 3, cwidth, 28, _svg.BAD, _svg.CLASH))
    return "".join(shapes) + _block_signs(x, width, y + 22, block, bool(clashes))


def _block_signs(x: float, width: float, y: float, block: NamedBlock, clash: bool) -> str:
    """The warnings of a row in words, beside the block where there is room."""
    signs = ["⚠ mal aligné"] * (not block.aligned) + ["⚠ chevauchement"] * clash
    if not signs:
        return ""
    words = "  ".join(signs)
    long = 8.2 * len(words)
    left = x + width + 10 if x + width + 10 + long <= RIGHT else x - long - 10
    return _svg.text(left, y, words, 13, _svg.BAD, bold=True)


def _free_row(scale, y: float, free: list[NamedBlock]) -> str:
    shapes = [_svg.text(LEFT - 12, y + 21, "libre", 14, _svg.QUIET, "end", bold=True)]
    for block in free:
        x, width = scale.span(block.network, block.last)
        shapes.append(_svg.hatched(x, y + 3, width, 28, _svg.FREE_INK, _svg.FREE))
    if not free:
        shapes.append(_svg.text(LEFT + 8, y + 21, "rien", 13, _svg.QUIET))
    return "".join(shapes)


class PlanExplorer(StillVBox):
    """A plan to mend: one block a line, `needs` hosts for each, checked at every change."""

    def __init__(
        self, parent: str, blocks: Mapping[str, str], needs: Mapping[str, int] | None = None
    ):
        self.parent, self.needs = read_block(parent), dict(needs or {})
        self.entries = [
            w.Text(
                value,
                description=self._label(name),
                continuous_update=False,
                layout=w.Layout(width="420px", max_width="100%"),
                style={"description_width": "200px"},
            )
            for name, value in blocks.items()
        ]
        self.names = list(blocks)
        for entry in self.entries:
            entry.observe(self._draw, "value")
        self.picture, self.words = w.HTML(), w.HTML()
        super().__init__([*self.entries, self.words, self.picture])
        self._draw()

    def _label(self, name: str) -> str:
        return f"{name} ({counted(self.needs[name], 'hôte')})" if name in self.needs else name

    def _draw(self, _change=None) -> None:
        blocks, messages = [], []
        for name, entry in zip(self.names, self.entries, strict=True):
            try:
                blocks.append(read_block(entry.value.strip(), name))
            except ValueError as error:
                messages.append(f"{name}{NBSP}: {error}")
        messages += problems(self.parent, blocks, self.needs)
        self.picture.value = plan_picture(self.parent, blocks)
        self.words.value = self._verdict(messages) + note(escape(free_words(self.parent, blocks)))

    def _verdict(self, messages: list[str]) -> str:
        if not messages:
            return good("aucun chevauchement, chaque bloc est aligné et assez grand.")
        lines = "".join(f"<li>{escape(message)}</li>" for message in messages)
        count = counted(len(messages), "problème")
        return bad(f"<ul style='margin:4px 0 0'>{lines}</ul>", f"✘ {count} dans ce plan")
