"""A learner's own sites to plan: networks, needs and servers, drawn from the name alone."""

from gmsi import ipv4
from gmsi.identity import seeded_random

PREFIX = 22
AGENCY_PREFIXES = {25: (60, 90), 26: (28, 45), 27: (12, 20)}


def personal_site(learner: str, purpose: str = "bloc1-synopsis") -> dict:
    """A site to cut: `reseau` (a /22) and `besoins`, gateways included, in no order of size.

    The needs always fit: they take at most 512 + 256 + 64 + 32 + 4 of 1 024 addresses.
    """
    draw = seeded_random(purpose, learner)
    block = ipv4.personal_network(learner, purpose, (PREFIX,))
    return {
        "reseau": str(block),
        "besoins": {
            "serveurs": draw.randint(15, 30),
            "postes": draw.randint(256, 400),
            "liaison": 2,
            "téléphones": draw.randint(127, 250),
            "imprimantes": draw.randint(31, 62),
        },
    }


def personal_agency(learner: str, purpose: str = "bloc1-synopsis-agence") -> dict:
    """An agency's network to set: what is decided (network, DNS servers), and what it must hold."""
    draw = seeded_random(purpose, learner)
    prefix = draw.choice(tuple(AGENCY_PREFIXES))
    block = ipv4.personal_network(learner, purpose, (prefix,))
    # The company's DNS servers live in another network, behind the gateway.
    servers = ipv4.parse_address(f"10.{draw.randint(0, 255)}.{draw.randint(0, 255)}.0")
    if ipv4.network(servers, 24) == ipv4.network(block.network, 24):
        servers ^= 1 << 16
    return {
        "reseau": str(block),
        "postes": draw.randint(*AGENCY_PREFIXES[prefix]),
        "appareils": ["IMP-ACCUEIL", "IMP-ATELIER", "BORNE-WIFI-1"],
        "dns": [ipv4.format_address(servers + last) for last in (2, 3)],
    }
