"""The IPv4 settings of a station, whatever the tool that writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gmsi import ipv4


@dataclass(frozen=True)
class Station:
    """Fixed settings: addresses are integers, `gateway` is None when there is none."""

    interface: str
    address: int
    prefix: int
    gateway: int | None
    dns: tuple[int, ...]

    @property
    def gateway_on_link(self) -> bool:
        """Whether the gateway is another host of the station's own network."""
        if self.gateway is None:
            return False
        low = ipv4.first_host(self.address, self.prefix)
        high = ipv4.last_host(self.address, self.prefix)
        return low <= self.gateway <= high and self.gateway != self.address


def read_station(data: Mapping[str, Any]) -> Station:
    """The settings of a dictionary with the French keys that the lesson shows.

    Keys: interface, adresse, prefixe, passerelle, dns. ValueError when an address is unreadable.
    """
    return Station(
        data["interface"],
        ipv4.parse_address(data["adresse"]),
        data["prefixe"],
        ipv4.parse_address(data["passerelle"]),
        tuple(map(ipv4.parse_address, data["dns"])),
    )
