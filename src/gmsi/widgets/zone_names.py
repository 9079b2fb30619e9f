"""A name of a zone file and what the server makes of it, with the final dot or without."""

import re
from html import escape

import ipywidgets as w

from gmsi.ipv4 import parse_address
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note, unreadable
from gmsi.widgets._still import StillVBox
from gmsi.zones import full_name, reverse_name

WIDTH, HEIGHT = 920, 300
NAME = re.compile(r"[A-Za-z0-9_.@-]{1,60}")


def names_words(name: str, origin: str, address: str) -> str:
    """What is written, what is understood, and the way back."""
    full = full_name(name, origin)
    if name == "@":
        why = "@ veut dire «\u00a0la zone elle-même\u00a0»"
    elif name.endswith("."):
        why = "le point final le dit déjà entier, rien n'est ajouté"
    else:
        why = "sans point final, la zone lui ajoute son propre nom"
    twice = f".{origin.rstrip('.')}.{origin.rstrip('.')}."
    alarm = (
        f" <b>Le nom de la zone y est deux fois</b>{NBSP}: c'est la faute du point oublié."
        if f".{full}".endswith(twice.lower())
        else ""
    )
    return (
        f"Écrit{NBSP}: {escape(name)}. Compris{NBSP}: {escape(full)} ({why}).{alarm} Pour revenir "
        f"de l'adresse au nom, le PTR se range sous {reverse_name(address)}"
    )


def names_picture(name: str, origin: str, address: str) -> str:
    """Written, understood, reversed: three steps from left to right and down."""
    full = full_name(name, origin)
    added = not name.endswith(".") and name != "@"
    wrong = full.count(origin.rstrip(".").lower() + ".") > 1
    ink = _svg.BAD if wrong else _svg.GOOD
    shapes = [
        _svg.text(24, 34, "Écrit dans le fichier", 14, _svg.QUIET),
        _svg.text(24, 66, name, 22, mono=True, bold=True),
        _svg.text(24, 112, "Compris par le serveur", 14, _svg.QUIET),
        *_understood(name, full, added, ink),
        _svg.text(24, 196, f"L'adresse{NBSP}: {address}, octet par octet", 14, _svg.QUIET),
        *_octets(address),
    ]
    words = re.sub(r"</?b>", "", names_words(name, origin, address))
    return _svg.picture(WIDTH, HEIGHT, words, *shapes)


def _understood(name: str, full: str, added: bool, ink: str) -> list[str]:
    size = 22 if len(full) < 58 else 15
    step = 0.602 * size
    kept = name.lower() if added else full
    shapes = [_svg.text(24, 146, kept, size, mono=True, bold=True)]
    if added:
        x = 24 + step * len(kept)
        shapes += [
            _svg.text(x, 146, full[len(kept) :], size, ink, mono=True, bold=True),
            _svg.line(x, 154, x + step * (len(full) - len(kept)), 154, ink, stroke_width=3),
            _svg.text(x, 172, "ajouté par la zone", 13, ink),
        ]
    return shapes


def _octets(address: str) -> list[str]:
    shapes = []
    for rank, octet in enumerate(address.split(".")):
        turned = 3 - rank
        colour = _svg.SLICES[rank]
        for place, y in ((rank, 208), (turned, 254)):
            shapes.append(_svg.rect(24 + 74 * place, y, 66, 30, colour, rx=5))
            shapes.append(
                _svg.text(57 + 74 * place, y + 21, octet, 16, anchor="middle", mono=True, bold=True)
            )
    shapes.append(_svg.text(330, 276, ".in-addr.arpa.", 18, mono=True, bold=True))
    shapes.append(_svg.text(330, 230, "retournés, puis suivis de", 13, _svg.QUIET))
    return shapes


class ZoneExplorer(StillVBox):
    """A name, a zone and an address to type."""

    def __init__(
        self,
        name: str = "ns1",
        origin: str = "angers.briere.example.",
        address: str = "10.42.17.12",
    ):
        wide = {"style": {"description_width": "90px"}, "layout": w.Layout(width="300px")}
        self.name = w.Text(name, description="Nom écrit", **wide)
        self.origin = w.Text(origin, description="Zone", **wide)
        self.address = w.Text(address, description="Adresse", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.name, self.origin, self.address):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.name, self.origin, self.address], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        name, origin = self.name.value.strip(), self.origin.value.strip()
        address = self.address.value.strip()
        try:
            parse_address(address)
            if not (NAME.fullmatch(name) and NAME.fullmatch(origin.rstrip(".") or "!")):
                raise ValueError(
                    "un nom n'a que des lettres sans accent, chiffres, tirets et points"
                )
        except ValueError as error:
            self.words.value = unreadable("Saisie", error)
            return
        self.picture.value = names_picture(name, origin, address)
        self.words.value = note(names_words(name, origin, address))
