"""The questions on IPv4 subnetting: drawn and explained without any widget.

A question is about a case, an address and a prefix; the arithmetic is `gmsi.ipv4`'s and the
wrong answers `gmsi.misconceptions.subnetting`'s. Texts are HTML, in French.
"""

from collections.abc import Callable, Mapping
from random import Random

from gmsi import ipv4
from gmsi.misconceptions import describe, subnetting
from gmsi.widgets._french import NBSP, counted, number
from gmsi.widgets._questions import Answer, Question
from gmsi.widgets._stations import CAUSES, broken_station

show = ipv4.format_address


def named(wrong: Mapping[str, Answer]) -> dict[Answer, str]:
    """The clause of the catalogue for each wrong value."""
    return {value: describe(key) for key, value in wrong.items()}


def draw_case(random: Random) -> tuple[int, int]:
    """A private host and a prefix whose border cuts an octet."""
    prefix = random.choice((18, 19, 20, 21, 22, 23, 25, 26, 27, 28))
    base = random.choice((10 << 24, 172 << 24 | 16 << 16, 192 << 24 | 168 << 16))
    inside = {10: 24, 172: 20, 192: 16}[base >> 24]
    network = base + (random.randrange(1 << inside - (32 - prefix)) << 32 - prefix)
    return random.randint(ipv4.first_host(network, prefix), ipv4.last_host(network, prefix)), prefix


def cidr(address: int, prefix: int) -> str:
    """The case in HTML."""
    return f"<code>{ipv4.format_cidr(address, prefix)}</code>"


def step_words(prefix: int) -> str:
    """Where the border cuts and the step there, in one sentence."""
    octet, rest = divmod(prefix, 8)
    if not rest:
        return f"La frontière du /{prefix} passe entre deux octets."
    cut = 256 - 2 ** (8 - rest)
    return (
        f"La frontière du /{prefix} coupe l'octet n°{NBSP}{octet + 1}, où le masque vaut {cut}"
        f"{NBSP}: le pas est 256 − {cut} = {256 - cut}."
    )


def binary(address: int, _prefix: int, _random: Random) -> Question:
    octet = address & 255
    bits = f"{octet:08b}"
    weights = " + ".join(str(1 << 7 - i) for i, bit in enumerate(bits) if bit == "1") or "0"
    return Question(
        f"Que vaut l'octet <code>{bits}</code> en décimal{NBSP}?",
        octet,
        f"{weights} = {octet}.",
        "Les poids sont, de gauche à droite, 128, 64, 32, 16, 8, 4, 2 et 1.",
        named(subnetting.wrong_octets(octet)),
        form="number",
    )


def mask(_address: int, prefix: int, _random: Random) -> Question:
    full, rest = counted(prefix // 8, "octet plein"), prefix % 8
    ones = f"{full}, puis {counted(rest, 'bit')} à 1" if rest else full
    return Question(
        f"Quel est le masque décimal d'un <code>/{prefix}</code>{NBSP}?",
        ipv4.mask(prefix),
        f"{ones}{NBSP}: {show(ipv4.mask(prefix))}.",
        "Remplissez les octets de gauche à droite, 8 bits à la fois.",
        named(subnetting.wrong_masks(prefix)),
    )


def network(address: int, prefix: int, _random: Random) -> Question:
    right = ipv4.network(address, prefix)
    return Question(
        f"Quelle est l'adresse de réseau de {cidr(address, prefix)}{NBSP}?",
        right,
        f"{step_words(prefix)} Le réseau est {show(right)}.",
        step_words(prefix),
        named(subnetting.wrong_networks(address, prefix)),
    )


def broadcast(address: int, prefix: int, _random: Random) -> Question:
    right = ipv4.broadcast(address, prefix)
    return Question(
        f"Quelle est l'adresse de diffusion de {cidr(address, prefix)}{NBSP}?",
        right,
        f"Le réseau suivant est {show(right + 1)}, on recule d'une adresse{NBSP}: {show(right)}.",
        f"Cherchez le réseau suivant, puis reculez d'une adresse. {step_words(prefix)}",
        named(subnetting.wrong_broadcasts(address, prefix)),
    )


def host_range(address: int, prefix: int, random: Random) -> Question:
    last = random.random() < 0.5
    right = (ipv4.last_host if last else ipv4.first_host)(address, prefix)
    wrong = (subnetting.wrong_last_hosts if last else subnetting.wrong_first_hosts)(address, prefix)
    start, end = ipv4.network(address, prefix), ipv4.broadcast(address, prefix)
    return Question(
        f"Quel est le <b>{'dernier' if last else 'premier'}</b> hôte du réseau de "
        f"{cidr(address, prefix)}{NBSP}?",
        right,
        f"Le réseau est {show(start)}, la diffusion {show(end)}{NBSP}: la réponse est "
        f"{show(right)}.",
        f"Trouvez d'abord le réseau et la diffusion. {step_words(prefix)}",
        named(wrong),
    )


def host_count(_address: int, prefix: int, random: Random) -> Question:
    bits, right = 32 - prefix, ipv4.host_count(prefix)
    usual = f"{counted(bits, 'bit')} d'hôte{NBSP}: 2^{bits} − 2 = {number(right)}."
    special = f"un /{prefix} est à part (RFC 3021){NBSP}: {counted(right, 'hôte')}."
    return Question(
        f"Combien d'hôtes dans un <code>/{prefix}</code>{NBSP}?",
        right,
        usual if prefix <= 30 else special,
        f"Il reste {counted(bits, 'bit')} d'hôte.",
        named(subnetting.wrong_host_counts(prefix)),
        form="number",
    )


def prefix_for_hosts(_address: int, prefix: int, random: Random) -> Question:
    size = ipv4.wildcard(prefix) + 1
    # The edges of the block are where one forgets the network and the broadcast.
    hosts = random.choice((size - 3, size - 2, size // 2 - 1, size // 2, size // 2 + 5))
    right = ipv4.prefix_for_hosts(hosts)
    return Question(
        f"Quel est le plus petit réseau (le plus grand préfixe) où loger {number(hosts)} hôtes"
        f"{NBSP}?",
        right,
        f"{number(hosts)} + 2 = {number(hosts + 2)} ≤ {number(1 << 32 - right)} = 2^{32 - right}"
        f"{NBSP}: 32 − {32 - right} = /{right}.",
        "Ajoutez 2, puis cherchez la puissance de 2 qui suffit.",
        named(subnetting.wrong_prefixes_for_hosts(hosts)),
        form="prefix",
    )


KINDS_OF_ADDRESS = {
    "privée (RFC 1918)": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
    "automatique, APIPA (RFC 3927)": ("169.254.0.0/16",),
    "boucle locale (RFC 1122)": ("127.0.0.0/8",),
    "partagée, chez l'opérateur (RFC 6598)": ("100.64.0.0/10",),
    "exemple de documentation (RFC 5737)": ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24"),
}
NONE_OF_THESE = "aucune de celles-ci"


def kind_of_address(address: int) -> str:
    """The reserved block an address belongs to, as the self-check words it."""
    for kind, blocks in KINDS_OF_ADDRESS.items():
        for network_address, prefix in map(ipv4.parse_cidr, blocks):
            if ipv4.network(address, prefix) == network_address:
                return kind
    return NONE_OF_THESE


def private(address: int, _prefix: int, random: Random) -> Question:
    right = kind_of_address(address)
    trapped = bool(subnetting.wrong_private(address))
    private_kind = next(iter(KINDS_OF_ADDRESS))
    tempting = NONE_OF_THESE if right == private_kind else private_kind
    blocks = ", ".join(KINDS_OF_ADDRESS.get(right, ()))
    return Question(
        f"De quelle sorte est l'adresse <code>{show(address)}</code>{NBSP}?",
        right,
        f"{blocks}{NBSP}: {right}."
        if blocks
        else f"Elle n'est dans aucun bloc du tableau{NBSP}: c'est une adresse publique ordinaire.",
        "Parcourez le tableau de la section, bloc par bloc.",
        {tempting: describe("rfc1918_16")} if trapped else {},
        (*KINDS_OF_ADDRESS, NONE_OF_THESE),
        "choice",
    )


def wildcard(_address: int, prefix: int, _random: Random) -> Question:
    right = ipv4.wildcard(prefix)
    return Question(
        f"Quel est le masque joker d'un <code>/{prefix}</code>{NBSP}?",
        right,
        f"255.255.255.255 − {show(ipv4.mask(prefix))} = {show(right)}.",
        f"Le masque est {show(ipv4.mask(prefix))}{NBSP}: retirez chaque octet de 255.",
        named(subnetting.wrong_wildcards(prefix)),
    )


def same_network(address: int, prefix: int, random: Random) -> Question:
    wanted = random.random() < 0.5
    other, wrong = address, {}
    for _ in range(500):  # until a wrong procedure would answer the contrary
        other = address ^ random.randrange(1, 1 << 33 - prefix)
        wrong = subnetting.wrong_same_network(address, other, prefix)
        if wrong and (ipv4.network(other, prefix) == ipv4.network(address, prefix)) == wanted:
            break
    words = {True: "oui", False: "non"}
    mine, its = ipv4.network(address, prefix), ipv4.network(other, prefix)
    return Question(
        f"<code>{show(address)}</code> et <code>{show(other)}</code>, masque <code>/{prefix}</code>"
        f"{NBSP}: même réseau{NBSP}?",
        words[mine == its],
        f"Le premier est dans {show(mine)}/{prefix}, le second dans {show(its)}/{prefix}.",
        f"Calculez les deux adresses de réseau. {step_words(prefix)}",
        {words[value]: describe(key) for key, value in wrong.items()},
        ("oui", "non"),
        "choice",
    )


def equal_parts(address: int, prefix: int, random: Random) -> Question:
    borrowed = random.randint(1, min(4, 30 - prefix))
    parts, new = 2**borrowed, prefix + borrowed
    right = ipv4.host_count(new)
    wrong = {"subnets_for_hosts": parts} | subnetting.wrong_host_counts(new)
    wrong["subnets_for_hosts"] = parts
    return Question(
        f"On découpe {cidr(ipv4.network(address, prefix), prefix)} en {parts} parts égales. "
        f"Combien d'hôtes dans <b>chaque</b> part{NBSP}?",
        right,
        f"{parts} = 2^{borrowed}{NBSP}: /{prefix} + {borrowed} = /{new}, soit "
        f"2^{32 - new} − 2 = {number(right)}.",
        f"{parts} parts, c'est {counted(borrowed, 'bit emprunté')}. Combien de bits d'hôte "
        f"reste-t-il{NBSP}?",
        named(wrong),
        form="number",
    )


def next_block(address: int, prefix: int, random: Random) -> Question:
    """Where a bigger block may start after a small one: the heart of alignment."""
    parent = ipv4.network(address, prefix), prefix
    small, big = random.choice(((10, 50), (2, 25), (12, 28), (6, 60), (25, 50)))
    taken, wanted = ipv4.prefix_for_hosts(small), ipv4.prefix_for_hosts(big)
    right = parent[0] + ipv4.wildcard(wanted) + 1
    plans = subnetting.wrong_plans(parent, (small, big))
    return Question(
        f"Dans {cidr(*parent)}, le bloc {cidr(parent[0], taken)} est déjà pris. Quelle est la "
        f"première adresse où poser un <code>/{wanted}</code>{NBSP}?",
        right,
        f"Un /{wanted} compte {counted(ipv4.wildcard(wanted) + 1, 'adresse')} et commence à un "
        f"multiple de ce nombre{NBSP}: {show(right)}.",
        f"Un /{wanted} commence à un multiple de {ipv4.wildcard(wanted) + 1}.",
        {plan[1].network: describe(key) for key, plan in plans.items()},
    )


def diagnosis(address: int, prefix: int, random: Random) -> Question:
    station = broken_station(address, prefix, random)
    return Question(
        f"Adresse <code>{station.address}</code>, masque <code>{station.mask}</code>, passerelle "
        f"<code>{station.gateway}</code>. Quelle erreur voyez-vous{NBSP}?",
        station.cause,
        station.proof,
        "Posez les questions de la section, dans l'ordre.",
        station.remarks,
        CAUSES,
        "choice",
    )


KINDS: dict[str, Callable[[int, int, Random], Question]] = {
    "binaire": binary,
    "masque": mask,
    "reseau": network,
    "diffusion": broadcast,
    "plage": host_range,
    "nombre-hotes": host_count,
    "prefixe-hotes": prefix_for_hosts,
    "prive": private,
    "joker": wildcard,
    "meme-reseau": same_network,
    "decoupage": equal_parts,
    "vlsm": next_block,
    "diagnostic": diagnosis,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind, on a case drawn for it."""
    address, prefix = DRAWS.get(kind, draw_case)(random)
    return KINDS[kind](address, prefix, random)


def _draw_any_prefix(random: Random) -> tuple[int, int]:
    return 10 << 24, random.choice((18, 20, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32))


def _draw_any_octet(random: Random) -> tuple[int, int]:
    return random.randrange(1, 255), 24


def _draw_kind(random: Random) -> tuple[int, int]:
    blocks = [block for blocks in KINDS_OF_ADDRESS.values() for block in blocks]
    # Half of the draws fall around 172.16.0.0/12, whose border is the trap.
    if random.random() < 0.5:
        return 172 << 24 | random.choice((15, 16, 20, 31, 32)) << 16 | random.randrange(65536), 16
    start, prefix = ipv4.parse_cidr(random.choice(blocks))
    return start + random.randint(1, ipv4.wildcard(prefix) - 1), prefix


def _draw_parent(random: Random) -> tuple[int, int]:
    return 192 << 24 | 168 << 16 | random.randrange(256) << 8, 24


DRAWS: dict[str, Callable[[Random], tuple[int, int]]] = {
    "binaire": _draw_any_octet,
    "nombre-hotes": _draw_any_prefix,
    "prive": _draw_kind,
    "decoupage": _draw_parent,
    "vlsm": _draw_parent,
}
