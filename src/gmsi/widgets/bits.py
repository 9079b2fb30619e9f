"""The 32 bits of an address, and the border that the mask draws through them."""

from html import escape

import ipywidgets as w

from gmsi import ipv4
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, counted, note, unreadable
from gmsi.widgets._still import StillVBox

CELL, GAP, LEFT, TOP, ROW = 18, 12, 116, 62, 34
WIDTH = 920
WEIGHTS = (128, 64, 32, 16, 8, 4, 2, 1)


def bits_words(address: int, prefix: int) -> str:
    """What the picture shows, in one French sentence."""
    network = ipv4.network(address, prefix)
    last = ipv4.broadcast(address, prefix)
    last_role = "diffusion" if prefix <= 30 else "dernière adresse (pas de diffusion)"
    return (
        f"Adresse {ipv4.format_address(address)}, masque {ipv4.format_address(ipv4.mask(prefix))} "
        f"(/{prefix}){NBSP}: {counted(prefix, 'bit')} pour le réseau, "
        f"{counted(32 - prefix, 'bit')} pour l'hôte. Réseau {ipv4.format_address(network)}, "
        f"{last_role} {ipv4.format_address(last)}, "
        f"{counted(ipv4.host_count(prefix), 'hôte')} au plus."
    )


def bits_rows(address: int, prefix: int) -> dict[str, int]:
    """The rows of the picture: a French label and the integer whose bits are drawn."""
    last = "Diffusion" if prefix <= 30 else "Dernière"
    return {
        "Adresse": address,
        "Masque": ipv4.mask(prefix),
        "Réseau": ipv4.network(address, prefix),
        last: ipv4.broadcast(address, prefix),
    }


def bits_picture(address: int, prefix: int) -> str:
    """The SVG picture: square dark cells for the network, round dashed ones for the host."""
    rows = bits_rows(address, prefix)
    height = TOP + ROW * len(rows) + 14
    shapes = [_weights(), _border(prefix, len(rows)), _parts(prefix)]
    for index, (label, value) in enumerate(rows.items()):
        shapes.append(_row(TOP + ROW * index, label, value, prefix))
    return _svg.picture(WIDTH, height, bits_words(address, prefix), *shapes)


def _x(bit: int) -> float:
    """Left edge of a bit, 0 being the leftmost; octets stand apart."""
    return LEFT + bit * CELL + (bit // 8) * GAP


def _row(y: float, label: str, value: int, prefix: int) -> str:
    cells = "".join(_cell(_x(i), y, value >> (31 - i) & 1, i < prefix) for i in range(32))
    return (
        _svg.text(LEFT - 14, y + 19, label, 14, anchor="end", bold=True)
        + cells
        + _svg.text(_x(31) + CELL + 14, y + 19, ipv4.format_address(value), 14, mono=True)
    )


def _cell(x: float, y: float, bit: int, in_network: bool) -> str:
    if in_network:
        shape = _svg.rect(x + 1, y + 2, CELL - 2, 24, _svg.NETWORK)
    else:
        shape = _svg.rect(
            x + 1, y + 2, CELL - 2, 24, _svg.HOST, rx=8, stroke="#a86b00", stroke_dasharray="3 2"
        )
    ink = _svg.PAPER if in_network else _svg.HOST_INK
    return shape + _svg.text(x + CELL / 2, y + 19, str(bit), 14, ink, "middle", mono=True)


def _weights() -> str:
    return _svg.text(LEFT - 14, TOP - 6, "poids", 10, _svg.QUIET, "end") + "".join(
        _svg.text(_x(i) + CELL / 2, TOP - 6, str(WEIGHTS[i % 8]), 8, _svg.QUIET, "middle")
        for i in range(32)
    )


def _border_x(prefix: int) -> float:
    if prefix == 32:
        return _x(31) + CELL + 3
    # Between two octets the border stands in the middle of the gap.
    return _x(prefix) - (GAP / 2 if prefix % 8 == 0 and prefix else 0) - (3 if not prefix else 0)


def _border(prefix: int, rows: int) -> str:
    x = _border_x(prefix)
    return _svg.line(x, 30, x, TOP + ROW * rows + 2, _svg.BORDER, stroke_width=3) + _svg.tab(
        x, 20, f"/{prefix}", _svg.BORDER
    )


def _parts(prefix: int) -> str:
    middle, shapes = _border_x(prefix), ""
    if prefix >= 5:
        shapes += _svg.text(
            middle - 30,
            25,
            f"■ partie réseau{NBSP}: {counted(prefix, 'bit')}",
            13,
            _svg.NETWORK,
            "end",
            bold=True,
        )
    if prefix <= 27:
        shapes += _svg.text(
            middle + 30,
            25,
            f"◌ partie hôte{NBSP}: {counted(32 - prefix, 'bit')}",
            13,
            _svg.HOST_INK,
            bold=True,
        )
    return shapes


class BitsExplorer(StillVBox):
    """An address to type and a border to move: network, broadcast and hosts follow."""

    def __init__(self, cidr: str = "172.16.45.200/20"):
        address, prefix = ipv4.parse_cidr(cidr)
        wide = {"style": {"description_width": "initial"}}
        self.address = w.Text(
            ipv4.format_address(address),
            description="Adresse IPv4",
            continuous_update=False,
            layout=w.Layout(width="260px"),
            **wide,
        )
        self.prefix = w.IntSlider(
            prefix,
            0,
            32,
            description="Frontière du masque (préfixe)",
            layout=w.Layout(width="560px", max_width="100%"),
            **wide,
        )
        self.picture, self.words = w.HTML(), w.HTML()
        self.address.observe(self._draw, "value")
        self.prefix.observe(self._draw, "value")
        controls = w.HBox([self.address, self.prefix], layout=w.Layout(flex_flow="row wrap"))
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        try:
            address = ipv4.parse_address(self.address.value.strip())
        except ValueError as error:
            self.words.value = unreadable("Adresse", error)
            return
        self.picture.value = bits_picture(address, self.prefix.value)
        self.words.value = note(escape(bits_words(address, self.prefix.value)))
