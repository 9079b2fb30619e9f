"""An IPv4 address plan: named blocks in a parent network, what clashes and what is left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from gmsi import ipv4


@dataclass(frozen=True)
class NamedBlock:
    """A block as someone wrote it; `address` is an integer and may lie inside the block."""

    address: int
    prefix: int
    name: str = ""

    @property
    def network(self) -> int:
        """The first address the block really covers: what the mask keeps (RFC 4632)."""
        return ipv4.network(self.address, self.prefix)

    @property
    def last(self) -> int:
        """The last address the block really covers."""
        return ipv4.broadcast(self.address, self.prefix)

    @property
    def aligned(self) -> bool:
        """Whether the block was written with its own network address."""
        return self.address == self.network

    @property
    def cidr(self) -> str:
        """The block as it was written, `a.b.c.d/p`."""
        return f"{ipv4.format_address(self.address)}/{self.prefix}"


@dataclass(frozen=True)
class Overlap:
    """Two blocks that share the addresses `first` to `last`, bounds included."""

    one: NamedBlock
    other: NamedBlock
    first: int
    last: int


def read_block(text: str, name: str = "") -> NamedBlock:
    """The block written `a.b.c.d/p`; ValueError, in French, if it cannot be read."""
    return NamedBlock(*ipv4.parse_cidr(text), name)


def overlaps(blocks: Iterable[NamedBlock]) -> list[Overlap]:
    """Every pair of blocks that share addresses."""
    shared = (
        Overlap(one, other, max(one.network, other.network), min(one.last, other.last))
        for one, other in combinations(blocks, 2)
    )
    return [overlap for overlap in shared if overlap.first <= overlap.last]


def outside(parent: NamedBlock, blocks: Iterable[NamedBlock]) -> list[NamedBlock]:
    """The blocks that are not wholly inside the parent."""
    return [b for b in blocks if b.network < parent.network or b.last > parent.last]


def free_blocks(parent: NamedBlock, blocks: Sequence[NamedBlock]) -> list[NamedBlock]:
    """What no block covers, as the fewest aligned blocks, in order of address."""
    if not any(b.network <= parent.last and b.last >= parent.network for b in blocks):
        return [NamedBlock(parent.network, parent.prefix)]
    if any(b.network <= parent.network and b.last >= parent.last for b in blocks):
        return []
    size = ipv4.wildcard(parent.prefix + 1) + 1
    halves = (NamedBlock(parent.network + i * size, parent.prefix + 1) for i in range(2))
    return [free for half in halves for free in free_blocks(half, blocks)]


def free_ranges(parent: NamedBlock, blocks: Sequence[NamedBlock]) -> list[tuple[int, int]]:
    """What no block covers, as the longest (first, last) ranges, in order of address."""
    ranges: list[tuple[int, int]] = []
    for block in free_blocks(parent, blocks):
        if ranges and ranges[-1][1] + 1 == block.network:
            ranges[-1] = ranges[-1][0], block.last
        else:
            ranges.append((block.network, block.last))
    return ranges
