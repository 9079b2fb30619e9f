"""A network at a glance, in the words a learner reads."""

from gmsi.ipv4._blocks import broadcast, first_host, host_count, last_host, mask, network, wildcard
from gmsi.ipv4._notation import format_address, parse_cidr


def describe_network(cidr: str) -> dict[str, str | int | None]:
    """What is to be known of the network of "a.b.c.d/p", under French labels.

    « diffusion » is None in a /31 and a /32, which have no broadcast (RFC 3021).
    `pandas.Series(describe_network(...))` shows it as a table. ValueError as `parse_cidr`.
    """
    address, prefix = parse_cidr(cidr)
    return {
        "réseau": format_address(network(address, prefix)),
        "préfixe": prefix,
        "masque": format_address(mask(prefix)),
        "joker": format_address(wildcard(prefix)),
        "première": format_address(first_host(address, prefix)),
        "dernière": format_address(last_host(address, prefix)),
        "diffusion": format_address(broadcast(address, prefix)) if prefix <= 30 else None,
        "nb_hôtes": host_count(prefix),
    }
