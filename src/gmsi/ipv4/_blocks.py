"""Masks, bounds and sizes of address blocks (RFC 4632), with /31 and /32 as in RFC 3021."""

from typing import NamedTuple

from gmsi.ipv4._notation import ADDRESS_BITS, ADDRESS_COUNT, format_address, format_cidr

ALL_ONES = ADDRESS_COUNT - 1


class Block(NamedTuple):
    """An aligned block: its first address and its prefix."""

    network: int
    prefix: int

    def __str__(self) -> str:
        return format_cidr(*self)

    @property
    def size(self) -> int:
        """How many addresses the block holds, bounds included."""
        return 1 << ADDRESS_BITS - self.prefix


# RFC 1918.
PRIVATE_BLOCKS = (
    Block(10 << 24, 8),
    Block(172 << 24 | 16 << 16, 12),
    Block(192 << 24 | 168 << 16, 16),
)


def mask(prefix: int) -> int:
    """The mask of a prefix: `prefix` ones, then zeros. ValueError outside 0 to 32."""
    return ALL_ONES ^ wildcard(prefix)


def wildcard(prefix: int) -> int:
    """The wildcard of a prefix: the mask with every bit flipped. ValueError outside 0 to 32."""
    if not 0 <= prefix <= ADDRESS_BITS:
        raise ValueError(f"/{prefix}\u00a0: un préfixe va de 0 à 32")
    return (1 << ADDRESS_BITS - prefix) - 1


def prefix_of_mask(mask_value: int) -> int:
    """The prefix of a mask; ValueError when its ones are not contiguous (255.0.255.0)."""
    dotted = format_address(mask_value)
    prefix = mask_value.bit_count()
    if mask_value != mask(prefix):
        raise ValueError(f"{dotted} n'est pas un masque\u00a0: ses bits à 1 ne se suivent pas")
    return prefix


def network(address: int, prefix: int) -> int:
    """The first address of the block that holds `address`: address AND mask."""
    return address & mask(prefix)


def broadcast(address: int, prefix: int) -> int:
    """The last address of the block that holds `address`: network OR wildcard.

    In a /31 or a /32 that address is a host and there is no broadcast (RFC 3021).
    """
    return address | wildcard(prefix)


def host_count(prefix: int) -> int:
    """How many hosts fit: 2**(32 - prefix) - 2, but 2 in a /31 (RFC 3021) and 1 in a /32."""
    addresses = wildcard(prefix) + 1
    return addresses - 2 if prefix <= 30 else addresses


def first_host(address: int, prefix: int) -> int:
    """The lowest host address: network + 1, or the network address itself in a /31 or /32."""
    return network(address, prefix) + (prefix <= 30)


def last_host(address: int, prefix: int) -> int:
    """The highest host address: broadcast - 1, or the last address itself in a /31 or /32."""
    return broadcast(address, prefix) - (prefix <= 30)


def prefix_for_hosts(hosts: int) -> int:
    """The longest prefix of a local network (/30 at most) where `hosts` hosts fit.

    A /31 joins two routers and a /32 names one address: neither is proposed for 1 or 2 hosts.
    ValueError when `hosts` is below 1 or above 2**32 - 2.
    """
    if not 1 <= hosts <= ADDRESS_COUNT - 2:
        raise ValueError(f"{hosts}\u00a0: le nombre d'hôtes doit aller de 1 à {ADDRESS_COUNT - 2}")
    return ADDRESS_BITS - (hosts + 1).bit_length()


def is_private(address: int) -> bool:
    """Whether the address belongs to one of the three private blocks of RFC 1918."""
    return any(network(address, block.prefix) == block.network for block in PRIVATE_BLOCKS)
