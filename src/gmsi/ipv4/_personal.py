"""A learner's own network: drawn from the name alone, so that grading draws it again."""

from collections.abc import Sequence

from gmsi.identity import seeded_random
from gmsi.ipv4._blocks import PRIVATE_BLOCKS, Block, first_host, last_host

# The mask cuts inside the third octet: none of these networks can be read off at sight.
PERSONAL_PREFIXES = (18, 19, 20, 21, 22)
PARENT = PRIVATE_BLOCKS[0]


def personal_network_count(prefixes: Sequence[int] = PERSONAL_PREFIXES) -> int:
    """How many networks `personal_network` can draw: 31,744 with the usual prefixes."""
    return sum(1 << prefix - PARENT.prefix for prefix in prefixes)


def personal_network(
    learner: str, purpose: str, prefixes: Sequence[int] = PERSONAL_PREFIXES
) -> Block:
    """The learner's network for `purpose`, inside 10.0.0.0/8: first a prefix, then a block."""
    return _draw(learner, purpose, prefixes)[0]


def personal_station(
    learner: str, purpose: str, prefixes: Sequence[int] = PERSONAL_PREFIXES
) -> tuple[int, int]:
    """The (address, prefix) of one host of `personal_network` with the same arguments."""
    block, address = _draw(learner, purpose, prefixes)
    return address, block.prefix


def _draw(learner: str, purpose: str, prefixes: Sequence[int]) -> tuple[Block, int]:
    draw = seeded_random(purpose, learner)
    prefix = draw.choice(prefixes)
    rank = draw.randrange(1 << prefix - PARENT.prefix)
    block = Block(PARENT.network + (rank << 32 - prefix), prefix)
    return block, draw.randint(first_host(*block), last_host(*block))
