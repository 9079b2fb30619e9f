"""What NetworkManager and networkd files set: the ones that `nmcli` and `netplan` write.

Sources: nm-settings-keyfile(5), systemd.network(5); forms tried with nmcli 1.42, netplan 0.106.
"""

from collections.abc import Mapping
from fnmatch import fnmatch

from gmsi import ipv4
from gmsi.station import Station

KEYFILES = "run/NetworkManager/system-connections/*"
NETWORKD = "run/systemd/network/*.network"
Entry = tuple[str, str, str]


def read_keyfile(text: str) -> Station:
    """The settings of a NetworkManager connection; ValueError when it has no fixed address."""
    entries = _entries(text)
    addresses = [value for section, key, value in entries if (section, key) == ("ipv4", "address1")]
    if _first(entries, "ipv4", "method") != "manual" or not addresses:
        raise ValueError("la connexion n'a pas d'adresse fixe (ipv4.method manual)")
    address, _, gateway = addresses[0].partition(",")
    gateway = gateway or _first(entries, "ipv4", "gateway") or _default_route(entries)
    servers = _first(entries, "ipv4", "dns").strip(";").split(";")
    return _station(
        _first(entries, "connection", "interface-name"), address, gateway, filter(None, servers)
    )


def read_networkd(text: str) -> Station:
    """The settings of a networkd file; ValueError when it has no fixed address."""
    entries = _entries(text)
    address = _first(entries, "Network", "Address")
    if not address or _first(entries, "Network", "DHCP") not in ("", "no", "false", "ipv6"):
        raise ValueError("l'interface n'a pas d'adresse fixe, ou demande aussi une adresse DHCP")
    gateway = _first(entries, "Network", "Gateway")
    if not gateway and _first(entries, "Route", "Destination") in ("0.0.0.0/0", ""):
        gateway = _first(entries, "Route", "Gateway")
    servers = [value for section, key, value in entries if (section, key) == ("Network", "DNS")]
    return _station(_first(entries, "Match", "Name"), address, gateway, servers)


def read_generated(files: Mapping[str, str]) -> Station:
    """The settings of the one interface in what `netplan generate` left; ValueError otherwise."""
    readers = [(NETWORKD, read_networkd), (KEYFILES, read_keyfile)]
    found = [
        read(text)
        for pattern, read in readers
        for name, text in sorted(files.items())
        if fnmatch(name, pattern)
    ]
    if len(found) != 1:
        raise ValueError(f"il faut une interface réglée, et une seule, pas {len(found)}")
    return found[0]


def _entries(text: str) -> list[Entry]:
    """(section, key, value) for every line: a key may come several times in networkd's files."""
    entries, section = [], ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            entries.append((section, key, value))
    return entries


def _first(entries: list[Entry], section: str, key: str) -> str:
    return next((value for s, k, value in entries if (s, k) == (section, key)), "")


def _default_route(entries: list[Entry]) -> str:
    routes = (value.split(",") for s, key, value in entries if s == "ipv4" and "route" in key)
    return next((route[1] for route in routes if route[0] == "0.0.0.0/0" and route[1:]), "")


def _station(interface: str, address: str, gateway: str, servers) -> Station:
    return Station(
        interface,
        *ipv4.parse_cidr(address),
        ipv4.parse_address(gateway) if gateway else None,
        tuple(map(ipv4.parse_address, servers)),
    )
