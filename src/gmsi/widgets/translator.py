"""One set of settings seen in four syntaxes, with what none of the four tools checks."""

import re
from html import escape

import ipywidgets as w

from gmsi import ipv4
from gmsi.station import Station
from gmsi.station_writers import WRITERS
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, good, unreadable
from gmsi.widgets._still import StillVBox

PLACES = {
    "netsh": "Windows, ancienne invite",
    "PowerShell": "Windows",
    "nmcli": "Linux avec NetworkManager",
    "netplan": "serveur Ubuntu, /etc/netplan/",
}
BLOCK = (
    "background:{paper};color:{ink};border:1px solid {line};border-radius:6px;padding:8px 10px;"
    "margin:2px 0 8px;white-space:pre-wrap;font-family:monospace;font-size:13px;line-height:1.5;"
    "max-width:900px"
)
MARK = f"background:{_svg.HOST};color:{_svg.HOST_INK};font-weight:700"


def syntax_html(name: str, station: Station) -> str:
    """One syntax: its name, where it is used, and the text with the mask or prefix marked."""
    style = BLOCK.format(paper=_svg.FREE, ink=_svg.INK, line=_svg.LINE)
    text = escape(WRITERS[name](station))
    marked = re.sub(_marked(name, station), rf"<span style='{MARK}'>\g<0></span>", text)
    return (
        f"<strong>{name}</strong> <span style='color:{_svg.QUIET}'>· {PLACES[name]}</span>"
        f"<div style='{style}'>{marked}</div>"
    )


def _marked(name: str, station: Station) -> str:
    if name == "netsh":
        return rf"(?<= ){re.escape(ipv4.format_address(ipv4.mask(station.prefix)))}\b"
    if name == "PowerShell":
        return rf"-PrefixLength {station.prefix}\b"
    return rf"(?<=\d)/{station.prefix}\b"


def coherence(station: Station) -> str:
    """What none of the tools says: whether the station can reach its gateway."""
    network = ipv4.format_cidr(ipv4.network(station.address, station.prefix), station.prefix)
    gateway = ipv4.format_address(station.gateway or 0)
    if station.gateway_on_link:
        return good(f"la passerelle {gateway} est bien dans le réseau {network} du poste.")
    return bad(
        f"la passerelle {gateway} n'est pas une autre machine du réseau {network}. Ces commandes "
        f"sont pourtant bien formées{NBSP}: aucune écriture ne montre cette faute.",
        "✘ Incohérent",
    )


class TranslatorExplorer(StillVBox):
    """Settings to type, and the four texts that make them."""

    def __init__(
        self,
        address: str = "192.168.10.20",
        prefix: int = 24,
        gateway: str = "192.168.10.254",
        dns: str = "192.168.30.2, 192.168.30.3",
    ):
        wide = {"style": {"description_width": "130px"}, "layout": w.Layout(width="400px")}
        self.entries = {
            label: w.Text(value, description=label, continuous_update=False, **wide)
            for label, value in (("Adresse", address), ("Passerelle", gateway), ("DNS", dns))
        }
        self.prefix = w.IntSlider(prefix, 8, 30, description="Préfixe", **wide)
        self.page = w.HTML()
        for control in (*self.entries.values(), self.prefix):
            control.observe(self._draw, "value")
        rows = w.Layout(flex_flow="row wrap", max_width="920px")
        typed = self.entries
        controls = [typed["Adresse"], self.prefix, typed["Passerelle"], typed["DNS"]]
        super().__init__([w.HBox(controls, layout=rows), self.page])
        self._draw()

    def _draw(self, _change=None) -> None:
        try:
            address = self._read("Adresse")
            gateway = self._read("Passerelle")
            servers = [text.strip() for text in self.entries["DNS"].value.split(",")]
            dns = tuple(map(ipv4.parse_address, filter(None, servers)))
        except ValueError as error:
            self.page.value = unreadable("Réglages", error)
            return
        windows, linux = (
            Station(interface, address, self.prefix.value, gateway, dns)
            for interface in ("Ethernet", "enp3s0")
        )
        texts = [
            syntax_html(name, windows if name in ("netsh", "PowerShell") else linux)
            for name in WRITERS
        ]
        self.page.value = coherence(windows) + "".join(texts)

    def _read(self, label: str) -> int:
        return ipv4.parse_address(self.entries[label].value.strip())
