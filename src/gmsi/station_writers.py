"""The same fixed settings in four syntaxes: netsh, PowerShell, nmcli, netplan."""

from collections.abc import Callable

from gmsi import ipv4
from gmsi.station import Station

show = ipv4.format_address


def netsh(station: Station) -> str:
    """Commands for the old Windows prompt: a dotted mask, a server a line."""
    name, mask = f'name="{station.interface}"', show(ipv4.mask(station.prefix))
    gateway = f" {show(station.gateway)}" if station.gateway is not None else ""
    lines = [
        f"netsh interface ip set address {name} static {show(station.address)} {mask}{gateway}"
    ]
    for rank, server in enumerate(map(show, station.dns), start=1):
        verb, more = ("set", "static ") if rank == 1 else ("add", "")
        end = f" index={rank}" if rank > 1 else ""
        lines.append(f"netsh interface ip {verb} dnsservers {name} {more}{server}{end}")
    return "\n".join(lines)


def powershell(station: Station) -> str:
    """Two cmdlets: a prefix length, servers separated by commas."""
    alias = f'-InterfaceAlias "{station.interface}"'
    gateway = f" -DefaultGateway {show(station.gateway)}" if station.gateway is not None else ""
    made = (
        f"New-NetIPAddress {alias} -IPAddress {show(station.address)} "
        f"-PrefixLength {station.prefix}{gateway}"
    )
    servers = ",".join(map(show, station.dns))
    asked = f"Set-DnsClientServerAddress {alias} -ServerAddresses {servers}"
    return f"{made}\n{asked}" if servers else made


def nmcli(station: Station) -> str:
    """One command of NetworkManager: the prefix is written with the address."""
    words = [
        "nmcli connection add type ethernet con-name poste",
        f'ifname "{station.interface}" ipv4.method manual',
        f"ipv4.addresses {show(station.address)}/{station.prefix}",
    ]
    if station.gateway is not None:
        words.append(f"ipv4.gateway {show(station.gateway)}")
    if station.dns:
        words.append(f'ipv4.dns "{",".join(map(show, station.dns))}"')
    return " ".join(words)


def netplan(station: Station) -> str:
    """A YAML file of Ubuntu: the indents are part of the meaning."""
    lines = [
        "network:",
        "  version: 2",
        "  ethernets:",
        f"    {station.interface}:",
        "      dhcp4: false",
        f"      addresses: [{show(station.address)}/{station.prefix}]",
    ]
    if station.gateway is not None:
        lines += [
            "      routes:",
            "        - to: default",
            f"          via: {show(station.gateway)}",
        ]
    if station.dns:
        servers = ", ".join(map(show, station.dns))
        lines += ["      nameservers:", f"        addresses: [{servers}]"]
    return "\n".join(lines) + "\n"


WRITERS: dict[str, Callable[[Station], str]] = {
    "netsh": netsh,
    "PowerShell": powershell,
    "nmcli": nmcli,
    "netplan": netplan,
}
