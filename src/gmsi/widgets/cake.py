"""A network cut into subnets like a cake into slices."""

from html import escape
from math import cos, pi, sin

import ipywidgets as w

from gmsi import ipv4
from gmsi.address_plan import NamedBlock, free_blocks, free_ranges, read_block
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted, note, unreadable
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 430
CX, CY, RADIUS, HOLE, LABEL_STEP = 310, 215, 150, 46, 19
MAX_BORROWED = 4


def equal_slices(parent: NamedBlock, borrowed: int) -> list[NamedBlock]:
    """The 2^borrowed subnets of a network, in order of address."""
    new_prefix = parent.prefix + borrowed
    size = ipv4.wildcard(new_prefix) + 1
    return [NamedBlock(parent.network + i * size, new_prefix) for i in range(2**borrowed)]


def slice_rows(piece: NamedBlock) -> dict[str, str]:
    """What the panel says of a slice: French labels and values."""
    edge = "Diffusion" if piece.prefix <= 30 else "Dernière adresse"
    as_text, values = ipv4.format_address, (piece.network, piece.prefix)
    return {
        "Réseau": piece.cidr,
        "Masque": as_text(ipv4.mask(piece.prefix)),
        "Premier hôte": as_text(ipv4.first_host(*values)),
        "Dernier hôte": as_text(ipv4.last_host(*values)),
        edge: as_text(ipv4.broadcast(*values)),
        "Hôtes": counted(ipv4.host_count(piece.prefix), "adresse"),
    }


def cake_words(parent: NamedBlock, pieces: list[NamedBlock]) -> str:
    """The cake in one French sentence."""
    each = ", ".join(f"{piece.name + ' ' if piece.name else ''}{piece.cidr}" for piece in pieces)
    return (
        f"{parent.cidr} découpé en {counted(len(pieces), 'part')}{NBSP}: {each}. "
        f"{free_words(parent, pieces)}"
    )


def free_words(parent: NamedBlock, blocks: list[NamedBlock]) -> str:
    """The space left in a plan, as French words."""
    free = free_blocks(parent, blocks)
    if not free:
        return f"Espace libre{NBSP}: aucun."
    count = sum(block.last - block.network + 1 for block in free)
    blocks_left = ", ".join(block.cidr for block in free)
    return f"Espace libre{NBSP}: {counted(count, 'adresse')} ({blocks_left})."


def cake_picture(parent: NamedBlock, pieces: list[NamedBlock], chosen: int = 0) -> str:
    """The SVG cake; free space shows the ringed plate, the chosen slice is drawn apart."""
    turn = 2 * pi / (ipv4.wildcard(parent.prefix) + 1)
    spans = [
        ((piece.network - parent.network) * turn, (ipv4.wildcard(piece.prefix) + 1) * turn)
        for piece in pieces
    ]
    wedges = [
        _wedge(start, angle, _svg.SLICES[i % len(_svg.SLICES)], str(i + 1), i == chosen)
        for i, (start, angle) in enumerate(spans)
    ]
    labels = [
        (start + angle / 2, _label_words(pieces[i], i), i == chosen)
        for i, (start, angle) in enumerate(spans)
    ]
    for first, last in free_ranges(parent, pieces):
        words = f"libre ({counted(last - first + 1, 'adresse')})"
        labels.append((((first + last + 1) / 2 - parent.network) * turn, words, False))
    return _svg.picture(
        WIDTH,
        HEIGHT,
        cake_words(parent, pieces),
        _plate(),
        # The chosen slice comes last: its neighbours must not hide its edge.
        *wedges[:chosen],
        *wedges[chosen + 1 :],
        wedges[chosen],
        _svg.circle(CX, CY, HOLE, _svg.PAPER, stroke=_svg.INK),
        _labels(labels),
        _svg.text(CX, CY + 5, f"/{parent.prefix}", 16, anchor="middle", mono=True, bold=True),
        _panel(pieces[chosen], chosen),
    )


def _plate() -> str:
    rings = (
        _svg.circle(CX, CY, radius, _svg.FREE, stroke=_svg.FREE_INK)
        for radius in range(RADIUS, HOLE, -12)
    )
    return "".join(rings)


def _point(angle: float, radius: float) -> tuple[float, float]:
    """The point at `angle` radians clockwise from noon."""
    return CX + radius * sin(angle), CY - radius * cos(angle)


def _wedge(start: float, angle: float, fill: str, label: str, chosen: bool) -> str:
    angle = min(angle, 2 * pi - 0.002)  # an arc whose ends meet draws nothing
    outer = RADIUS + (12 if chosen else 0)
    corners = [
        _point(start, HOLE),
        _point(start, outer),
        _point(start + angle, outer),
        _point(start + angle, HOLE),
    ]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    wide = int(angle > pi)
    commands = (
        f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}A{outer} {outer} 0 {wide} 1 {cx:.1f} {cy:.1f}"
        f"L{dx:.1f} {dy:.1f}A{HOLE} {HOLE} 0 {wide} 0 {ax:.1f} {ay:.1f}Z"
    )
    shape = _svg.path(
        commands, fill, stroke=_svg.BORDER if chosen else _svg.INK, stroke_width=3 if chosen else 1
    )
    if angle < 0.2:
        return shape
    x, y = _point(start + angle / 2, (HOLE + RADIUS) / 2 + 10)
    return shape + _svg.text(x, y + 5, label, 15, anchor="middle", bold=True)


def _label_words(piece: NamedBlock, index: int) -> str:
    block = f"/{piece.prefix}" if piece.name else piece.cidr.partition("/")[0]
    return " ".join(filter(None, (f"{index + 1} ·", piece.name, block)))


def _labels(labels: list[tuple[float, str, bool]]) -> str:
    """The words beside each (angle, words, chosen), kept apart so that none hides another."""
    shapes = []
    for side in (1, -1):
        mine = [label for label in labels if (sin(label[0]) >= 0) == (side == 1)]
        mine.sort(key=lambda label: -cos(label[0]))
        wished = [_point(angle, RADIUS + 24)[1] for angle, _, _ in mine]
        heights = spread(wished, LABEL_STEP, HEIGHT - 12)
        shapes += [_label(*label, y, side) for label, y in zip(mine, heights, strict=True)]
    return "".join(shapes)


def _label(angle: float, words: str, chosen: bool, y: float, side: int) -> str:
    x = CX + side * max(abs(_point(angle, RADIUS + 20)[0] - CX), 34)
    edge = _point(angle, RADIUS + (12 if chosen else 0))
    ink, anchor = _svg.BORDER if chosen else _svg.INK, "start" if side == 1 else "end"
    return _svg.line(*edge, x - side * 4, y - 4, _svg.QUIET) + _svg.text(
        x, y, words, 13, ink, anchor, bold=chosen
    )


def spread(heights: list[float], step: float, lowest: float) -> list[float]:
    """Sorted heights, moved as little as it takes to stand `step` apart and above `lowest`."""
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + step) if placed else height)
    limit = lowest
    for i in reversed(range(len(placed))):
        placed[i] = min(placed[i], limit)
        limit = placed[i] - step
    return placed


def _panel(piece: NamedBlock, index: int) -> str:
    left, top = 640, 84
    title = f"Part {index + 1}{NBSP}: {piece.name}" if piece.name else f"Part {index + 1}"
    shapes = [
        _svg.rect(left, top - 36, 264, 262, "#f5f7fa", rx=8, stroke=_svg.BORDER, stroke_width=2),
        _svg.text(left + 16, top - 8, title, 17, _svg.BORDER, bold=True),
    ]
    for row, (label, value) in enumerate(slice_rows(piece).items()):
        y = top + 24 + 34 * row
        shapes.append(_svg.text(left + 16, y, label, 13, _svg.QUIET))
        shapes.append(_svg.text(left + 250, y, value, 13, anchor="end", mono=True))
    return "".join(shapes)


class CakeExplorer(StillVBox):
    """A network to cut evenly: how many bits to borrow, which slice to look at."""

    def __init__(self, cidr: str = "192.168.10.0/24", borrowed: int = 2):
        wide = {"style": {"description_width": "initial"}}
        self.parent = w.Text(
            cidr,
            description="Réseau à découper",
            continuous_update=False,
            layout=w.Layout(width="300px"),
            **wide,
        )
        self.borrowed = w.IntSlider(
            borrowed,
            0,
            MAX_BORROWED,
            description="Bits empruntés",
            layout=w.Layout(width="280px"),
            **wide,
        )
        self.chosen = w.IntSlider(
            1, 1, 2**borrowed, description="Part n°", layout=w.Layout(width="280px"), **wide
        )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.parent, self.borrowed, self.chosen):
            control.observe(self._draw, "value")
        controls = w.HBox(
            [self.parent, self.borrowed, self.chosen], layout=w.Layout(flex_flow="row wrap")
        )
        super().__init__([controls, self.words, self.picture])
        self._draw()

    def _draw(self, _change=None) -> None:
        try:
            typed = read_block(self.parent.value.strip())
            if typed.prefix + MAX_BORROWED > 32:
                raise ValueError(f"pour découper ici, le préfixe va de 0 à {32 - MAX_BORROWED}")
        except ValueError as error:
            self.words.value = unreadable("Réseau à découper", error)
            return
        parent = NamedBlock(typed.network, typed.prefix)
        pieces = equal_slices(parent, self.borrowed.value)
        self.chosen.max = len(pieces)
        self.picture.value = cake_picture(parent, pieces, self.chosen.value - 1)
        self.words.value = note(escape(self._sum(parent, pieces)))

    def _sum(self, parent: NamedBlock, pieces: list[NamedBlock]) -> str:
        new, hosts = pieces[0].prefix, ipv4.host_count(pieces[0].prefix)
        return (
            f"/{parent.prefix} + {counted(self.borrowed.value, 'bit emprunté')} = /{new}{NBSP}: "
            f"{counted(len(pieces), 'part')} de {counted(hosts, 'hôte')}."
        )
