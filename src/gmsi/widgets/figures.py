"""Figures of the lessons that do not move; each carries its text equivalent."""

from collections.abc import Mapping
from html import escape

from gmsi.address_plan import read_block
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets.cake import cake_picture, cake_words


class Figure:
    """A picture and the same in words, as a notebook cell shows them."""

    def __init__(self, picture: str, words: str):
        self.picture, self.words = picture, words

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return f"<figure style='margin:0'>{self.picture}{note(escape(self.words))}</figure>"


def cake_figure(parent: str, blocks: Mapping[str, str], chosen: int = 0) -> Figure:
    """A network cut into named blocks, `{"Atelier": "192.168.10.0/25", …}`."""
    whole = read_block(parent)
    pieces = [read_block(cidr, name) for name, cidr in blocks.items()]
    return Figure(cake_picture(whole, pieces, chosen), cake_words(whole, pieces))


TWO_NETWORKS = (
    f"Deux réseaux joints par un routeur. À gauche, le réseau de la comptabilité{NBSP}: le poste "
    f"192.168.20.70 et son voisin 192.168.20.100, reliés par un commutateur au routeur "
    f"(192.168.20.126). À droite, celui des imprimantes{NBSP}: l'imprimante 192.168.20.130, reliée "
    f"au routeur par l'autre côté (192.168.20.190). Le poste est réglé sur la passerelle "
    f"192.168.20.1, qui n'est nulle part sur le schéma."
)


def two_networks_figure() -> Figure:
    """The incident of the lesson: a post, a printer, and the router between their networks."""
    shapes = [
        _zone(16, 392, "Réseau de la comptabilité", _svg.NETWORK, "#eef6fd"),
        _zone(612, 292, "Réseau des imprimantes", "#7a4b00", "#fff8e6"),
        _cable(176, 112, 330, 150),
        _cable(176, 212, 330, 172),
        _cable(360, 161, 510, 161),
        _cable(510, 161, 700, 161),
        _device(40, 82, "Poste", "192.168.20.70", _svg.BAD, f"passerelle{NBSP}: .1{NBSP}?"),
        _device(40, 186, "Voisin", "192.168.20.100", _svg.INK, f"passerelle{NBSP}: .126"),
        _switch(345, 161),
        _router(510, 161),
        _device(704, 132, "Imprimante", "192.168.20.130", _svg.INK, f"passerelle{NBSP}: .190"),
    ]
    return Figure(_svg.picture(920, 300, TWO_NETWORKS, *shapes), TWO_NETWORKS)


def _zone(x: float, width: float, title: str, ink: str, paper: str) -> str:
    return _svg.rect(x, 20, width, 262, paper, rx=12, stroke=ink, stroke_dasharray="6 4") + (
        _svg.text(x + 16, 46, title, 15, ink, bold=True)
    )


def _cable(x1: float, y1: float, x2: float, y2: float) -> str:
    return _svg.line(x1, y1, x2, y2, _svg.QUIET, stroke_width=2.5)


def _device(x: float, y: float, title: str, address: str, ink: str, more: str) -> str:
    return (
        _svg.rect(x, y - 14, 188, 74, _svg.PAPER, rx=8, stroke=ink, stroke_width=2)
        + _svg.text(x + 12, y + 8, title, 15, ink, bold=True)
        + _svg.text(x + 12, y + 28, address, 14, mono=True)
        + _svg.text(x + 12, y + 48, more, 12, ink)
    )


def _switch(x: float, y: float) -> str:
    return _svg.rect(x - 44, y - 20, 88, 40, "#d9e2ec", rx=6, stroke=_svg.INK) + _svg.text(
        x, y + 5, "commutateur", 12, anchor="middle"
    )


def _router(x: float, y: float) -> str:
    return (
        _svg.circle(x, y, 40, _svg.INK)
        + _svg.text(x, y + 5, "routeur", 15, _svg.PAPER, "middle", bold=True)
        + _svg.text(x - 50, y + 64, ".126", 14, anchor="middle", mono=True)
        + _svg.text(x + 50, y + 64, ".190", 14, anchor="middle", mono=True)
    )
