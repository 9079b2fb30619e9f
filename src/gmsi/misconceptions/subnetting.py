"""The value that each wrong procedure of subnetting gives for a case, by misconception key.

Every function answers one question and returns only wrong values: those equal to the right
answer are dropped, and of two procedures that give the same value the first is kept (from the
most to the least likely). Addresses, masks and wildcards are integers, prefixes 0 to 32.
The procedures are analysed in the course's domain notes; keys are those of the catalogue.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from gmsi import ipv4
from gmsi.ipv4 import Block

Value = TypeVar("Value")
Case = tuple[str, Value]
ALL_ONES = (1 << 32) - 1


def wrong_integers(address: int) -> dict[str, int]:
    """Wrong integers read from the four octets of an address."""
    octets = address.to_bytes(4)
    base_255 = 0
    for octet in octets:
        base_255 = base_255 * 255 + octet
    cases = [("byte_order", int.from_bytes(octets, "little")), ("base_255", base_255)]
    return wrong_only(cases, address)


def wrong_octets(octet: int) -> dict[str, int]:
    """Wrong values of an octet read from its eight bits."""
    cases: list[Case[int]] = [
        ("bits_reversed", int(f"{octet:08b}"[::-1], 2)),
        ("bits_counted", octet.bit_count()),
        ("bits_as_decimal", int(f"{octet:b}")),
    ]
    return wrong_only(cases, octet)


def wrong_masks(prefix: int, address: int | None = None) -> dict[str, int]:
    """Wrong masks of a prefix; `classful` only when the address it goes with is given."""
    full, rest = divmod(prefix, 8)
    cases: list[Case[int]] = []
    if address is not None:
        cases += [("classful", ipv4.mask(p)) for p in classful_prefix(address)]
    cases.append(("octet_stop", ipv4.mask(octet_prefix(prefix))))
    if 1 < prefix < 32:
        cases.append(("prefix_as_octet", ipv4.mask(full * 8) | prefix << 24 - full * 8))
    if rest:
        cases.append(
            ("low_bits_first", ipv4.mask(full * 8) | (1 << rest) - 1 << 24 - full * 8),
        )
    cases.append(("mask_is_wildcard", ipv4.wildcard(prefix)))
    return wrong_only(cases, ipv4.mask(prefix))


def wrong_wildcards(prefix: int, address: int | None = None) -> dict[str, int]:
    """Wrong wildcards of a prefix; `classful` only when the address it goes with is given."""
    full, rest = divmod(prefix, 8)
    cases: list[Case[int]] = []
    if address is not None:
        cases += [("classful", ipv4.wildcard(p)) for p in classful_prefix(address)]
    if rest:
        below = ipv4.wildcard(full * 8 + 8)
        cases.append(("wild_is_block", 1 << 8 - rest << 24 - full * 8 | below))
    cases.append(("wildcard_is_mask", ipv4.mask(prefix)))
    cases.append(("octet_stop", ipv4.wildcard(octet_prefix(prefix))))
    return wrong_only(cases, ipv4.wildcard(prefix))


def wrong_prefixes(mask: int) -> dict[str, int]:
    """Wrong prefixes of a valid mask."""
    prefix = ipv4.prefix_of_mask(mask)
    cases: list[Case[int]] = [
        ("octet_stop", (prefix // 8) * 8),
        ("octet_stop", octet_prefix(prefix)),
        ("swap_bits", 32 - prefix),
    ]
    return wrong_only(cases, prefix)


def wrong_networks(address: int, prefix: int) -> dict[str, int]:
    """Wrong network addresses of `address`/`prefix`."""
    right, rest = ipv4.network(address, prefix), prefix % 8
    cases: list[Case[int]] = [
        ("classful", ipv4.network(address, p)) for p in classful_prefix(address)
    ]
    cases.append(("octet_stop", ipv4.network(address, octet_prefix(prefix))))
    if rest:
        cases.append(("wrong_octet", ipv4.network(address, 24 + rest)))
    cases.append(("block_plus_one", ipv4.broadcast(address, prefix) + 1))
    return wrong_only(in_range(cases), right)


def wrong_broadcasts(address: int, prefix: int) -> dict[str, int]:
    """Wrong broadcast addresses of `address`/`prefix`.

    From /31 on there is no broadcast: the right answer is None, and the last address of the
    block is itself a wrong one.
    """
    right = ipv4.broadcast(address, prefix) if prefix <= 30 else None
    cases: list[Case[int]] = [
        ("broadcast_always", ipv4.broadcast(address, prefix)),
        ("bcast_is_next", ipv4.broadcast(address, prefix) + 1),
        ("bcast_last_octet", ipv4.network(address, prefix) | 255),
        *(("classful", ipv4.broadcast(address, p)) for p in classful_prefix(address)),
        ("octet_stop", ipv4.broadcast(address, octet_prefix(prefix))),
        ("bcast_is_last_host", ipv4.last_host(address, prefix)),
    ]
    return wrong_only(in_range(cases), right)


def wrong_ranges(address: int, prefix: int) -> dict[str, tuple[int, int]]:
    """Wrong (first host, last host) pairs of `address`/`prefix`."""
    low, high = ipv4.network(address, prefix), ipv4.broadcast(address, prefix)
    first, last = ipv4.first_host(address, prefix), ipv4.last_host(address, prefix)
    cases: list[Case[tuple[int, int]]] = [
        ("first_is_net", (low, last)),
        ("last_is_bcast", (first, high)),
        ("bounds_included", (low, high)),
        ("minus_two_always", (low + 1, high - 1)),
    ]
    for key, wrong in (
        *(("classful", p) for p in classful_prefix(address)),
        ("octet_stop", octet_prefix(prefix)),
    ):
        cases.append((key, (ipv4.first_host(address, wrong), ipv4.last_host(address, wrong))))
    return wrong_only(cases, (first, last))


def wrong_first_hosts(address: int, prefix: int) -> dict[str, int]:
    """Wrong first hosts of `address`/`prefix`."""
    ranges = wrong_ranges(address, prefix).items()
    return wrong_only(
        in_range(
            (key, low)
            for key, (low, _) in ranges
            if key not in ("last_is_bcast", "bounds_included")
        ),
        ipv4.first_host(address, prefix),
    )


def wrong_last_hosts(address: int, prefix: int) -> dict[str, int]:
    """Wrong last hosts of `address`/`prefix`."""
    ranges = wrong_ranges(address, prefix).items()
    return wrong_only(
        in_range(
            (key, high)
            for key, (_, high) in ranges
            if key not in ("first_is_net", "bounds_included")
        ),
        ipv4.last_host(address, prefix),
    )


def wrong_host_counts(prefix: int, address: int | None = None) -> dict[str, int]:
    """Wrong numbers of hosts of a prefix; `classful` only when an address is given."""
    size = ipv4.wildcard(prefix) + 1
    cases: list[Case[int]] = [
        ("minus_two_always", size - 2),
        ("no_minus_two", size),
        ("minus_one", size - 1),
        ("swap_bits", (1 << prefix) - 2),
        ("subnets_for_hosts", 1 << prefix % 8),
    ]
    if address is not None:
        cases += [("classful", ipv4.host_count(p)) for p in classful_prefix(address)]
    return wrong_only(cases, ipv4.host_count(prefix))


def wrong_prefixes_for_hosts(hosts: int) -> dict[str, int]:
    """Wrong prefixes for a number of hosts (1 to 2**32 - 2)."""
    right = ipv4.prefix_for_hosts(hosts)
    cases: list[Case[int]] = [
        ("no_minus_two", 32 - (hosts - 1).bit_length()),
        ("swap_bits", 32 - right),
        ("block_too_big", right - 1),
    ]
    return wrong_only(cases, right)


def wrong_private(address: int) -> dict[str, bool]:
    """The wrong answer to « is it private? », for addresses in 172.0.0.0/8 only."""
    second = address >> 16 & 255
    if address >> 24 != 172 or second == 16:
        return {}
    return {"rfc1918_16": not 17 <= second <= 31}


def wrong_same_network(one: int, other: int, prefix: int) -> dict[str, bool]:
    """Wrong answers to « are these two in the same network? »."""
    right = ipv4.network(one, prefix) == ipv4.network(other, prefix)
    cases: list[Case[bool]] = []
    for stop in (octet_prefix(prefix), prefix // 8 * 8):
        cases.append(("octet_stop", ipv4.network(one, stop) == ipv4.network(other, stop)))
    for wrong in classful_prefix(one):
        cases.append(("classful", ipv4.network(one, wrong) == ipv4.network(other, wrong)))
    return wrong_only(cases, right)


def wrong_orders(addresses: Sequence[int]) -> dict[str, list[int]]:
    """Wrong ascending orders of addresses."""
    as_text = sorted(addresses, key=ipv4.format_address)
    return {} if as_text == sorted(addresses) else {"string_order": as_text}


def wrong_plans(parent: tuple[int, int], needs: Sequence[int]) -> dict[str, list[Block]]:
    """Wrong VLSM plans, as (network, prefix) in the order of `needs`; may leave the parent."""
    unaligned, aligned_down = [], []
    free = ipv4.network(*parent)
    for need in needs:
        block = Block(free, ipv4.prefix_for_hosts(need))
        unaligned.append(block)
        aligned_down.append(Block(ipv4.network(*block), block.prefix))
        free += block.size
    if all(block.network == ipv4.network(*block) for block in unaligned):
        return {}
    return {"next_free_unaligned": unaligned, "block_aligned_down": aligned_down}


def dotted(wrong: dict[str, int]) -> dict[str, str]:
    """The same wrong values in dotted notation, as a learner would give them."""
    return {key: ipv4.format_address(value) for key, value in wrong.items()}


def dotted_pairs(wrong: dict[str, tuple[int, int]]) -> dict[str, tuple[str, str]]:
    """The same wrong pairs in dotted notation, pairs that leave the 32 bits dropped."""
    return {
        key: (ipv4.format_address(low), ipv4.format_address(high))
        for key, (low, high) in wrong.items()
        if 0 <= low <= ALL_ONES and 0 <= high <= ALL_ONES
    }


def classful_prefix(address: int) -> list[int]:
    """The prefix of the former class (A, B or C) of an address; none for classes D and E."""
    first = address >> 24
    limits = ((128, 8), (192, 16), (224, 24))
    return [prefix for limit, prefix in limits if first < limit][:1]


def octet_prefix(prefix: int) -> int:
    """The prefix once the cut is moved to the next octet boundary: /20 becomes /24."""
    return -(-prefix // 8) * 8


def in_range(cases: Iterable[Case[int]]) -> list[Case[int]]:
    """The cases whose value is an address."""
    return [(key, value) for key, value in cases if 0 <= value <= ALL_ONES]


def wrong_only(cases: Iterable[Case[Value]], right: Value | None) -> dict[str, Value]:
    """One value a key and one key a value, the right answer left out."""
    kept: dict[str, Value] = {}
    for key, value in cases:
        if key not in kept and value != right and value not in kept.values():
            kept[key] = value
    return kept
