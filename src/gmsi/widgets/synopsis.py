"""A network synopsis to move: the gateway, the range, the DNS, and what they contradict."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape

import ipywidgets as w

from gmsi import ipv4
from gmsi.synopsis import Fault, Synopsis, address_faults, service_faults
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, counted, good, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BAND = 920, 252, 40, 880, 108, 44
BEYOND = 8
COMPANY, PUBLIC, STRANGER = "le DNS de l'entreprise", "un DNS public", "aucun"


def synopsis_words(synopsis: Synopsis) -> str:
    """The picture in one French sentence."""
    show = ipv4.format_address
    fixed = ", ".join(f"{name} {show(address)}" for name, address in synopsis.fixed.items())
    return (
        f"Réseau {show(synopsis.network)}/{synopsis.prefix}{NBSP}: passerelle "
        f"{show(synopsis.gateway)}, plage de {show(synopsis.first)} à {show(synopsis.last)} "
        f"({counted(synopsis.capacity, 'adresse')}), fixes {fixed}."
    )


def synopsis_picture(synopsis: Synopsis) -> str:
    """The SVG network: every address along a strip, the range, the gateway and fixed devices."""
    scale = _Scale(synopsis)
    return _svg.picture(
        WIDTH,
        HEIGHT,
        synopsis_words(synopsis),
        _strip(synopsis, scale),
        _range(synopsis, scale),
        _gateway(synopsis, scale),
        _devices(synopsis, scale),
    )


class _Scale:
    """Addresses to abscissas, from the network's first address to a little after its last."""

    def __init__(self, synopsis: Synopsis):
        self.origin = ipv4.network(synopsis.network, synopsis.prefix)
        self.size = ipv4.wildcard(synopsis.prefix) + 1
        self.step = (RIGHT - LEFT) / (self.size + BEYOND)

    def x(self, address: int) -> float:
        return LEFT + (address - self.origin) * self.step


def _strip(synopsis: Synopsis, scale: _Scale) -> str:
    end = scale.origin + scale.size
    words = f"{ipv4.format_address(scale.origin)}/{synopsis.prefix}"
    shapes = [
        _svg.text(LEFT, 26, words, 16, mono=True, bold=True),
        _svg.text(LEFT + 190, 26, f"masque {ipv4.format_address(synopsis.mask)}", 14, _svg.QUIET),
        _svg.rect(LEFT, TOP, scale.step * scale.size, BAND, _svg.FREE, stroke=_svg.INK),
        _svg.hatched(scale.x(end), TOP, scale.step * BEYOND, BAND, _svg.FREE_INK, _svg.PAPER),
        _svg.text(scale.x(end) + 4, TOP + BAND + 32, "réseau suivant", 11, _svg.QUIET),
    ]
    for address in (scale.origin, end - 1):
        shapes.append(_svg.rect(scale.x(address), TOP, scale.step, BAND, _svg.QUIET))
    for quarter in range(5):
        mark = min(scale.origin + scale.size * quarter // 4, end - 1)
        label = "." + ipv4.format_address(mark).rpartition(".")[2]
        x = scale.x(mark) + scale.step / 2
        shapes.append(_svg.text(x, TOP + BAND + 17, label, 12, _svg.QUIET, "middle", mono=True))
    return "".join(shapes)


def _range(synopsis: Synopsis, scale: _Scale) -> str:
    if synopsis.last < synopsis.first:
        return ""
    x, width = scale.x(synopsis.first), scale.step * synopsis.capacity
    words = f"plage DHCP · {synopsis.capacity}"
    inside = width > 8 * len(words)
    y = TOP + BAND / 2 + 5 if inside else TOP - 8
    edge = {"stroke": _svg.NETWORK, "stroke_width": 2}
    return _svg.rect(x, TOP + 5, width, BAND - 10, _svg.SLICES[0], rx=4, **edge) + _svg.text(
        x + 8, y, words, 13, _svg.NETWORK, bold=True
    )


def _gateway(synopsis: Synopsis, scale: _Scale) -> str:
    x = scale.x(synopsis.gateway) + scale.step / 2
    wrong = not synopsis.holds(synopsis.gateway) or synopsis.gives(synopsis.gateway)
    ink = _svg.BAD if wrong else _svg.GOOD
    words = f"{'⚠ ' if wrong else ''}passerelle {ipv4.format_address(synopsis.gateway)}"
    anchor = "start" if x < WIDTH / 2 else "end"
    return (
        _svg.line(x, 62, x, TOP + BAND, ink, stroke_width=3)
        + _svg.path(f"M{x - 7} 50L{x + 7} 50L{x} 62Z", ink)
        + _svg.text(x + (12 if anchor == "start" else -12), 58, words, 14, ink, anchor, bold=True)
    )


def _devices(synopsis: Synopsis, scale: _Scale) -> str:
    shapes = []
    # From right to left, so that no line crosses a name.
    devices = sorted(synopsis.fixed.items(), key=lambda device: -device[1])
    for rank, (name, address) in enumerate(devices):
        x = scale.x(address) + scale.step / 2
        wrong = not synopsis.holds(address) or synopsis.gives(address)
        ink = _svg.BAD if wrong else _svg.INK
        y = TOP + BAND + 42 + 20 * rank
        words = f"{'⚠ ' if wrong else ''}{name} · {ipv4.format_address(address)}"
        shapes += [
            _svg.line(x, TOP + BAND - 12, x, y - 4, ink),
            _svg.circle(x, TOP + BAND - 12, 5, ink, stroke=_svg.PAPER),
            _svg.text(x + 8, y, words, 12, ink, bold=wrong),
        ]
    return "".join(shapes)


def verdict(faults: list[Fault]) -> str:
    """The box that names every contradiction, or says that there is none."""
    if not faults:
        return good("ce synopsis ne contient aucune contradiction.")
    lines = "".join(f"<li>{escape(fault.words)}</li>" for fault in faults)
    count = counted(len(faults), "incohérence")
    return bad(f"<ul style='margin:4px 0 0'>{lines}</ul>", f"✘ {count}")


class SynopsisExplorer(StillVBox):
    """One network: move its gateway and its range, choose its DNS, read what contradicts what."""

    def __init__(
        self, cidr: str, fixed: Mapping[str, str], clients: int = 30, dns: str = "10.0.0.2"
    ):
        address, prefix = ipv4.parse_cidr(cidr)
        self.base, size = ipv4.network(address, prefix), ipv4.wildcard(prefix) + 1
        self.servers = (ipv4.parse_address(dns),)
        known = {name: ipv4.parse_address(text) for name, text in fixed.items()}
        self.synopsis = Synopsis(
            self.base, prefix, ipv4.mask(prefix), self.base, self.base, self.base, (), known
        )
        wide = {
            "style": {"description_width": "190px"},
            "layout": w.Layout(width="640px", max_width="100%"),
        }
        self.gateway = w.IntSlider(
            20, 0, size + BEYOND - 1, description="Passerelle (rang)", **wide
        )
        self.range = w.IntRangeSlider(
            value=(5, 40), min=0, max=size - 1, description="Plage distribuée", **wide
        )
        self.clients = w.IntSlider(clients, 0, size, description="Postes en DHCP", **wide)
        self.dns = w.Dropdown(
            options=[COMPANY, PUBLIC, STRANGER], value=PUBLIC, description="DNS donné", **wide
        )
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.gateway, self.range, self.clients, self.dns):
            control.observe(self._draw, "value")
        super().__init__(
            [self.gateway, self.range, self.clients, self.dns, self.picture, self.words]
        )
        self._draw()

    def _draw(self, _change=None) -> None:
        first, last = self.range.value
        given = {COMPANY: self.servers, PUBLIC: (ipv4.parse_address("203.0.113.53"),)}
        self.synopsis = replace(
            self.synopsis,
            gateway=self.base + self.gateway.value,
            first=self.base + first,
            last=self.base + last,
            dns=given.get(self.dns.value, ()),
        )
        faults = address_faults(self.synopsis)
        faults += service_faults(self.synopsis, self.clients.value, self.servers)
        self.picture.value = synopsis_picture(self.synopsis)
        self.words.value = verdict(faults) + note(escape(synopsis_words(self.synopsis)))
