"""The names an item's expressions may use, beyond what it draws itself.

Addresses are plain integers (32 or 128 bits); prefix lengths are integers.
"""

import random
from collections.abc import Callable, Mapping
from typing import Any

from gmsi.ipv4 import (
    broadcast,
    format_address,
    host_count,
    mask,
    network,
    parse_address,
    prefix_for_hosts,
)
from gmsi.misconceptions.subnetting import classful_prefix

PRIVATE = ((8, 10 << 24), (12, (172 << 24) + (16 << 16)), (16, (192 << 24) + (168 << 16)))
# RFC 5737: the three blocks kept for documentation, our "public" addresses.
DOCUMENTATION = ((192 << 24) + (2 << 8), (198 << 24) + (51 << 16) + (100 << 8), 0xCB007100)


def octet(address: int, rank: int) -> int:
    """Octet 1 to 4 of an address."""
    return address >> 8 * (4 - rank) & 255


def class_prefix(address: int) -> int:
    """The prefix of the former class A, B or C of an address, to foresee that error."""
    return classful_prefix(address)[0]


def bits(value: int, width: int = 8) -> str:
    """Binary digits, padded to `width`."""
    return format(value, f"0{width}b")


def dotted_bits(address: int) -> str:
    """The 32 bits of an address, an octet at a time."""
    return ".".join(bits(octet(address, rank)) for rank in (1, 2, 3, 4))


def hexa(value: int, width: int = 1) -> str:
    """Hexadecimal digits, lower case."""
    return format(value, f"0{width}x")


def fr(value: int | float, digits: int = 0) -> str:
    """A number as French writes it: comma, non-breaking space between thousands."""
    return f"{value:,.{digits}f}".replace(",", "\u00a0").replace(".", ",")


def trim(value: float) -> str:
    """A decimal without useless zeros, with a comma."""
    return f"{round(value, 6):g}".replace(".", ",")


def mac(value: int, separator: str = ":") -> str:
    """A 48-bit integer as a MAC address."""
    digits = format(value, "012x")
    return separator.join(digits[i : i + 2] for i in range(0, 12, 2))


def fields6(value: int) -> list[str]:
    """The eight fields of an IPv6 address, leading zeros removed."""
    return [format(value >> 16 * (7 - i) & 0xFFFF, "x") for i in range(8)]


def full6(value: int) -> str:
    """An IPv6 address with every zero written."""
    return ":".join(field.zfill(4) for field in fields6(value))


def zero_runs6(value: int) -> list[tuple[int, int]]:
    """(start, length) of each run of zero fields, in order."""
    runs: list[tuple[int, int]] = []
    for i, field in enumerate(fields6(value)):
        if field != "0":
            continue
        if runs and sum(runs[-1]) == i:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((i, 1))
    return runs


def squeeze6(value: int, start: int, length: int) -> str:
    """An IPv6 address with `::` for the given run of fields."""
    fields = fields6(value)
    return ":".join(fields[:start]) + "::" + ":".join(fields[start + length :])


def short6(value: int) -> str:
    """The text form of RFC 5952."""
    runs = [run for run in zero_runs6(value) if run[1] > 1]
    # max keeps the first of equal runs, as section 4.2.3 asks.
    return squeeze6(value, *max(runs, key=lambda run: run[1])) if runs else _joined6(value)


def _joined6(value: int) -> str:
    return ":".join(fields6(value))


def eui64(mac_value: int) -> int:
    """The modified EUI-64 identifier of a MAC address (RFC 4291, appendix A)."""
    high, low = mac_value >> 24, mac_value & 0xFFFFFF
    return (high << 40 | 0xFFFE << 24 | low) ^ 1 << 57


# Short names: an expression must fit in a sentence.
FUNCTIONS: Mapping[str, Callable] = {
    "dotted": format_address,
    "ip": parse_address,
    "hosts": host_count,
    "prefix_for": prefix_for_hosts,
} | {
    function.__name__: function
    for function in (
        *(mask, network, broadcast, octet, class_prefix, bits, dotted_bits, hexa, fr, trim, mac),
        *(full6, short6, fields6, zero_runs6, squeeze6, eui64),
        *(len, min, max, sum, sorted, reversed, range, list, str, int, abs, round, any, all),
        *(zip, enumerate, divmod),
    )
}


def random_functions(rng: random.Random) -> dict[str, Any]:
    """What only `draw` lines may call: everything here depends on `rng`."""

    def sample(values, count):
        return rng.sample(list(values), count)

    def private_network(prefix: int) -> int:
        width, base = rng.choice([block for block in PRIVATE if block[0] <= prefix])
        return base + (rng.randrange(2 ** (prefix - width)) << 32 - prefix)

    def host_in(net: int, prefix: int) -> int:
        return net + rng.randint(1, 2 ** (32 - prefix) - 2)

    def private_host(prefix: int) -> int:
        return host_in(private_network(prefix), prefix)

    def public_host() -> int:
        return rng.choice(DOCUMENTATION) + rng.randint(1, 254)

    def random_mac() -> int:
        # Locally administered and multicast bits clear: a card's own address.
        return rng.getrandbits(48) & ~(3 << 40)

    return {
        "randint": rng.randint,
        "choice": rng.choice,
        "sample": sample,
        "private_network": private_network,
        "private_host": private_host,
        "host_in": host_in,
        "public_host": public_host,
        "random_mac": random_mac,
    }
