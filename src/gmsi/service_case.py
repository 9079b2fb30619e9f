"""A learner's own site for the assignment on network services: addresses, names, accounts."""

from random import Random

from gmsi.identity import seeded_random

TOWNS = ("angers", "brest", "cholet", "dinan", "lorient", "laval", "nantes", "rennes", "saumur")
SHARES = ("devis", "plans", "commandes", "chantiers", "factures")
ADMINS = ("mleroy", "sbadji", "kmorel", "pnguyen", "araynal")
DEPOSITS = ("depot-web", "depot-scan", "depot-paie")
LEASES = (14_400, 28_800, 43_200, 86_400)
# Statement: what has a fixed or a reserved address lives below this last octet.
FIRST_DYNAMIC = 60
DAY = 20261127
ORIGINAL_SSHD = """Include /etc/ssh/sshd_config.d/*.conf
KbdInteractiveAuthentication no
UsePAM yes
X11Forwarding yes
PrintMotd no
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
"""
CLOUD_INIT = "PasswordAuthentication yes\n"


def personal_case(learner: str, purpose: str = "bloc2-services") -> dict:
    """Plain data drawn from the name alone, with the French keys that the statement shows.

    `reseau` is a /24 of 10.0.0.0/8; `serveurs` the fixed addresses by name; `imprimante` a device
    to reserve an address for; `postes` how many leases are needed; `bail` in seconds; `serie` the
    serial that is published, `jour` the day of the change (AAAAMMJJ).
    """
    draw = seeded_random(purpose, learner)
    block = f"10.{draw.randint(20, 219)}.{draw.randint(1, 254)}"
    ns1, files, mail = draw.sample(range(10, 50), 3)
    return {
        "zone": f"{draw.choice(TOWNS)}.briere.example",
        "reseau": f"{block}.0/24",
        "passerelle": f"{block}.{draw.choice((1, 254))}",
        "serveurs": {
            "ns1": f"{block}.{ns1}",
            "fichiers": f"{block}.{files}",
            "courriel": f"{block}.{mail}",
        },
        "imprimante": draw_printer(draw, block),
        "postes": draw.randrange(70, 150, 5),
        "bail": draw.choice(LEASES),
        "jour": DAY,
        # Published earlier on that same day: the trap is to write 01 again.
        "serie": DAY * 100 + draw.randint(2, 7),
        "admin": draw.choice(ADMINS),
        "depot": draw.choice(DEPOSITS),
        "partage": draw.choice(SHARES),
    }


def draw_printer(draw: Random, block: str) -> dict[str, str]:
    """A printer: its hardware address (locally administered) and the address to reserve."""
    mac = ":".join(["02", *(f"{draw.randrange(256):02x}" for _ in range(5))])
    return {"nom": "imprimante", "mac": mac, "adresse": f"{block}.{draw.randint(50, 59)}"}


def accounts(case: dict) -> dict[str, list[str]]:
    """The groups of each account of the server: an administrator, a deposit, somebody else."""
    return {
        case["admin"]: ["gg_admins"],
        case["depot"]: ["gg_depots"],
        "stagiaire": ["gg_bureau"],
    }


def people(case: dict) -> dict[str, list[str]]:
    """The groups of three people before the share: who writes, who reads, who has no business."""
    return {
        "lea": [f"gg_{case['partage']}"],
        "hugo": ["gg_direction"],
        "nina": ["gg_accueil"],
    }
