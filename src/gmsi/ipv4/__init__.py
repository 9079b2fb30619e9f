"""IPv4 addresses and blocks as plain integers: reading, cutting, planning, drawing.

An address is an integer from 0 to 2**32 - 1, a prefix an integer from 0 to 32. Nothing here
uses Python's `ipaddress`, which serves only as an independent oracle in the tests.
"""

from gmsi.ipv4._blocks import (
    Block,
    broadcast,
    first_host,
    host_count,
    is_private,
    last_host,
    mask,
    network,
    prefix_for_hosts,
    prefix_of_mask,
    wildcard,
)
from gmsi.ipv4._describe import describe_network
from gmsi.ipv4._notation import format_address, format_cidr, parse_address, parse_cidr
from gmsi.ipv4._personal import (
    PERSONAL_PREFIXES,
    personal_network,
    personal_network_count,
    personal_station,
)
from gmsi.ipv4._plan import plan_faults, vlsm

__all__ = [
    "PERSONAL_PREFIXES",
    "Block",
    "broadcast",
    "describe_network",
    "first_host",
    "format_address",
    "format_cidr",
    "host_count",
    "is_private",
    "last_host",
    "mask",
    "network",
    "parse_address",
    "parse_cidr",
    "personal_network",
    "personal_network_count",
    "personal_station",
    "plan_faults",
    "prefix_for_hosts",
    "prefix_of_mask",
    "vlsm",
    "wildcard",
]
