"""Variable-length subnetting: one block for each need, none overlapping another."""

from collections.abc import Sequence
from itertools import pairwise

from gmsi.ipv4._blocks import Block, broadcast, network, prefix_for_hosts
from gmsi.ipv4._notation import format_cidr


def vlsm(parent: tuple[int, int], needs: Sequence[int]) -> list[Block]:
    """The blocks of `parent`, (network, prefix), for `needs` hosts each, in the order of `needs`.

    The largest needs are placed first (equal needs keep their order), each in the smallest
    block that holds it: sizes being powers of two, every block then falls on a multiple of its
    size, and the plan exists whenever the sizes add up. ValueError when they do not, when a
    need is below 1, or when the parent's address has host bits set.
    """
    parent = Block(*parent)
    if parent.network != network(*parent):
        raise ValueError(f"{format_cidr(*parent)} n'est pas une adresse de réseau")
    plan: dict[int, Block] = {}
    free = parent.network
    for index in sorted(range(len(needs)), key=lambda index: -needs[index]):
        block = plan[index] = Block(free, prefix_for_hosts(needs[index]))
        free += block.size
    if free > parent.network + parent.size:
        asked = free - parent.network
        raise ValueError(f"{parent} offre {parent.size} adresses, il en faudrait {asked}")
    return [plan[index] for index in range(len(needs))]


def plan_faults(parent: tuple[int, int], blocks: Sequence[tuple[int, int]]) -> frozenset[str]:
    """What is wrong with a plan of (network, prefix): "outside", "unaligned", "overlap".

    An unaligned block is taken to start where it is written and to keep its size.
    """
    low, high = network(*parent), broadcast(*parent)
    written = sorted((start, start + Block(start, prefix).size - 1) for start, prefix in blocks)
    faults = {
        "outside": any(start < low or end > high for start, end in written),
        "unaligned": any(start != network(start, prefix) for start, prefix in blocks),
        "overlap": any(one[1] >= other[0] for one, other in pairwise(written)),
    }
    return frozenset(name for name, found in faults.items() if found)
