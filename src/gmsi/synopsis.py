"""A network synopsis: one network, its gateway, the range given out, and what contradicts what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gmsi import ipv4

NBSP = "\u00a0"
MAX_NAME = 15
NAME_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
KEYS = ("reseau", "masque", "passerelle", "plage", "dns", "fixes")


@dataclass(frozen=True)
class Fault:
    """One contradiction: its key in the catalogue of misconceptions, and a French sentence."""

    key: str
    words: str


@dataclass(frozen=True)
class Synopsis:
    """A network as someone wrote it; addresses are integers, `fixed` maps names to addresses."""

    network: int
    prefix: int
    mask: int
    gateway: int
    first: int
    last: int
    dns: tuple[int, ...]
    fixed: Mapping[str, int]

    @property
    def capacity(self) -> int:
        """How many addresses the range gives out, bounds included; 0 when it is reversed."""
        return max(self.last - self.first + 1, 0)

    def holds(self, address: int) -> bool:
        """Whether a station of this network may bear the address."""
        low = ipv4.first_host(self.network, self.prefix)
        return low <= address <= ipv4.last_host(self.network, self.prefix)

    def gives(self, address: int) -> bool:
        """Whether the DHCP server may give out the address."""
        return self.first <= address <= self.last


def read_synopsis(data: Any) -> Synopsis:
    """The synopsis of a dictionary with French keys; ValueError, in French, if it is ill-formed.

    `reseau` is "a.b.c.d/p", `plage` a pair, `dns` a sequence, `fixes` maps names to addresses.
    """
    if not isinstance(data, Mapping) or any(key not in data for key in KEYS):
        raise ValueError(f"il faut un dictionnaire aux clés {', '.join(KEYS)}")
    if not _pair(data["plage"]):
        raise ValueError("la plage est un couple (première adresse, dernière adresse)")
    if not isinstance(data["dns"], list | tuple) or not isinstance(data["fixes"], Mapping):
        raise ValueError("dns est une liste d'adresses, fixes un dictionnaire nom → adresse")
    network, prefix = ipv4.parse_cidr(_text(data["reseau"]))
    if prefix > 30:
        raise ValueError(f"un réseau de postes va jusqu'à /30, pas /{prefix}")
    read = (ipv4.parse_address(_text(value)) for value in _addresses(data))
    mask, gateway, first, last, *others = read
    count = len(data["dns"])
    names = [_text(name) for name in data["fixes"]]
    fixed = dict(zip(names, others[count:], strict=True))
    return Synopsis(network, prefix, mask, gateway, first, last, tuple(others[:count]), fixed)


def _addresses(data: Mapping) -> list:
    ends = [data["masque"], data["passerelle"], *data["plage"]]
    return [*ends, *data["dns"], *data["fixes"].values()]


def _pair(value: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r}{NBSP}: il faut un texte entre guillemets")
    return value


def address_faults(synopsis: Synopsis) -> list[Fault]:
    """What the addresses contradict: network, mask, gateway, range, fixed addresses."""
    return [
        *_network_faults(synopsis),
        *_gateway_faults(synopsis),
        *_range_faults(synopsis),
        *_fixed_faults(synopsis),
    ]


def _network_faults(synopsis: Synopsis) -> Iterator[Fault]:
    start = ipv4.network(synopsis.network, synopsis.prefix)
    show = ipv4.format_address
    if synopsis.network != start:
        yield Fault(
            "synopsis_network_host",
            f"{show(synopsis.network)} n'est pas l'adresse d'un réseau /{synopsis.prefix}",
        )
    if synopsis.mask != ipv4.mask(synopsis.prefix):
        yield Fault(
            "synopsis_mask",
            f"le masque {show(synopsis.mask)} n'est pas celui d'un /{synopsis.prefix}",
        )


def _gateway_faults(synopsis: Synopsis) -> Iterator[Fault]:
    gateway = ipv4.format_address(synopsis.gateway)
    if not synopsis.holds(synopsis.gateway):
        yield Fault(
            "synopsis_gateway_outside",
            f"la passerelle {gateway} n'est pas une adresse d'hôte du réseau{NBSP}: aucun poste "
            "ne peut l'atteindre",
        )
    if synopsis.gives(synopsis.gateway):
        yield Fault(
            "synopsis_gateway_in_range",
            f"la passerelle {gateway} est dans la plage distribuée{NBSP}: un poste la recevrait",
        )


def _range_faults(synopsis: Synopsis) -> Iterator[Fault]:
    if synopsis.last < synopsis.first:
        yield Fault("synopsis_range_reversed", "la plage finit avant de commencer")
    for bound in (synopsis.first, synopsis.last):
        if not synopsis.holds(bound):
            yield Fault(
                "synopsis_range_outside",
                f"la borne {ipv4.format_address(bound)} de la plage n'est pas une adresse d'hôte "
                "du réseau",
            )


def _fixed_faults(synopsis: Synopsis) -> Iterator[Fault]:
    seen = {synopsis.gateway: "la passerelle"}
    for name, address in synopsis.fixed.items():
        shown = f"{name} ({ipv4.format_address(address)})"
        if not synopsis.holds(address):
            yield Fault("synopsis_fixed_outside", f"{shown} n'est pas une adresse d'hôte du réseau")
        if synopsis.gives(address):
            yield Fault("synopsis_fixed_in_range", f"{shown} est dans la plage distribuée")
        if address in seen:
            yield Fault("synopsis_address_twice", f"{shown} a la même adresse que {seen[address]}")
        seen.setdefault(address, name)


def service_faults(
    synopsis: Synopsis, clients: int = 0, servers: Sequence[int] = ()
) -> list[Fault]:
    """What the services contradict: room for `clients` stations, DNS among `servers`, names."""
    faults = []
    if synopsis.capacity < clients:
        faults.append(
            Fault(
                "synopsis_range_short",
                f"la plage distribue {synopsis.capacity} adresses, il en faut {clients}",
            )
        )
    if not synopsis.dns or any(address not in servers for address in synopsis.dns if servers):
        faults.append(
            Fault(
                "synopsis_dns",
                "le DNS n'est pas celui de l'entreprise, seul à connaître l'annuaire",
            )
        )
    return faults + [
        Fault("synopsis_name", f"le nom {name!r} est refusé{NBSP}: {reason}")
        for name in synopsis.fixed
        if (reason := name_fault(name))
    ]


def name_fault(name: str) -> str | None:
    """Why a machine's name is refused, in French, or None.

    NetBIOS keeps 15 characters of it; the course keeps to letters without accents, digits and
    hyphens, from a letter on, which every directory and every DNS accepts.
    """
    if not 1 <= len(name) <= MAX_NAME:
        return f"il faut de 1 à {MAX_NAME} caractères"
    if not set(name.upper()) <= NAME_CHARACTERS or not name.isascii():
        return "seuls les lettres sans accent, les chiffres et le tiret sont admis"
    if not name[0].isalpha():
        return "un nom commence par une lettre"
    return "un nom ne finit pas par un tiret" if name.endswith("-") else None
