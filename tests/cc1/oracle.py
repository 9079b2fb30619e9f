"""The independent oracle: keys found again from the statement alone, with `ipaddress`.

Each function takes a drawn question and returns what its key must be, as `answer_of` shows it.
"""

import ipaddress as ia
import re
from string import ascii_uppercase as LETTERS

ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
BLOCK = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}/\d{1,2}")


def answer_of(question):
    """The key as text: a text, a list of texts, or a set of texts for several choices."""
    choices, key = question.form.get("choices"), question.key
    if question.kind == "choice":
        return choices[LETTERS.index(key)]
    if question.kind == "choices":
        return {choices[LETTERS.index(letter)] for letter in key}
    if question.kind in ("order", "match"):
        return [choices[LETTERS.index(letter)] for letter in key]
    return key[0] if question.kind in ("number", "text") else key


def addresses(q):
    return ADDRESS.findall(q.statement)


def interface(q):
    """The first address/prefix of the statement, or its address and mask."""
    found = BLOCK.findall(q.statement)
    return ia.ip_interface(found[0] if found else "/".join(addresses(q)[:2]))


def numbers(q):
    """The whole numbers of the statement that belong to no address."""
    bare = ADDRESS.sub(" ", q.statement.replace("\u00a0", " "))
    return [int(n) for n in re.findall(r"(?<![\w.])\d+", bare)]


def prefix(q):
    return int(re.search(r"/(\d{1,2})\b", q.statement)[1])


def mask(p):
    return str(ia.ip_network(f"0.0.0.0/{p}").netmask)


def usable(p):
    return len(list(ia.ip_network(f"10.0.0.0/{p}").hosts()))


def smallest(count):
    """The longest prefix whose network has `count` hosts."""
    return next(p for p in range(30, 0, -1) if usable(p) >= count)


def routes(q):
    """(network, next hop, metric) of each line of the table shown."""
    rows = re.findall(r"^(\S+/\d+)\s+via (\S+)(?:\s+métrique (\d+))?$", q.statement, re.MULTILINE)
    return [(ia.ip_network(net), hop, int(metric or 0)) for net, hop, metric in rows]


def route_to(q, destination):
    fits = [r for r in routes(q) if ia.ip_address(destination) in r[0]]
    return max(fits, key=lambda r: (r[0].prefixlen, -r[2]))[1]


def last_address(q):
    return addresses(q)[-1]


def blocks_in_order(network, needs):
    """VLSM by decreasing need, with the standard library's own splitting."""
    cursor = int(ia.ip_network(network).network_address)
    for need in sorted(needs, reverse=True):
        net = ia.ip_network((cursor, smallest(need)))
        cursor = int(net.broadcast_address) + 1
        yield need, net


def valid_hosts(q):
    net = interface(q).network
    hosts = set(map(str, net.hosts()))
    return {text for text in q.form["choices"] if text in hosts}


def summary(first, last, p):
    nets = list(ia.summarize_address_range(ia.ip_address(first), ia.ip_network(f"{last}/{p}")[-1]))
    return [str(net) for net in nets]


PRIVATE = [ia.ip_network(n) for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")]


def private(text):
    return any(ia.ip_address(text) in net for net in PRIVATE)


def the_choice(q, test):
    (only,) = [text for text in q.form["choices"] if test(text)]
    return only


def vlsm_share(q, which):
    net = BLOCK.findall(q.statement)[0]
    needs = [int(n) for n in re.findall(r"(\d+) postes", q.statement)]
    return str(dict(blocks_in_order(net, needs))[needs[which]])


def fr(number):
    return f"{number:,}".replace(",", "\u00a0")


ORACLES = {
    "adr-masque-octets": lambda q: mask(prefix(q)),
    "adr-prefixe-vers-masque": lambda q: mask(prefix(q)),
    "adr-masque-vers-prefixe": lambda q: str(ia.ip_network(f"0.0.0.0/{addresses(q)[0]}").prefixlen),
    "adr-reseau-24": lambda q: str(interface(q).network.network_address),
    "adr-diffusion-16": lambda q: str(interface(q).network.broadcast_address),
    "adr-hotes-petit": lambda q: str(usable(prefix(q))),
    "adr-privee-reconnaitre": lambda q: the_choice(q, private),
    "adr-octet-binaire": lambda q: f"{numbers(q)[0]:08b}",
    "adr-binaire-octet": lambda q: str(int(re.search(r"`([01]{8})`", q.statement)[1], 2)),
    "adr-premiere-derniere-24": lambda q: [
        str(interface(q).network[1]),
        str(interface(q).network[-2]),
        str(interface(q).network[-1]),
    ],
    "adr-reseau-troisieme-octet": lambda q: str(interface(q).network.network_address),
    "adr-diffusion-troisieme-octet": lambda q: str(interface(q).network.broadcast_address),
    "adr-reseau-dernier-octet": lambda q: str(interface(q).network.network_address),
    "adr-diffusion-dernier-octet": lambda q: str(interface(q).network.broadcast_address),
    "adr-premier-hote": lambda q: str(interface(q).network[1]),
    "adr-dernier-hote": lambda q: str(interface(q).network[-2]),
    "adr-hotes-grand": lambda q: fr(usable(prefix(q))),
    "adr-prefixe-pour-hotes": lambda q: str(smallest(numbers(q)[0])),
    "adr-prefixe-juste-au-bord": lambda q: f"/{smallest(numbers(q)[0])}",
    "adr-masque-pour-hotes": lambda q: mask(
        smallest(int(re.sub(r"\D", "", re.search(r"compte (.+?) postes", q.statement)[1])))
    ),
    "adr-joker": lambda q: str(ia.ip_network(f"0.0.0.0/{prefix(q)}").hostmask),
    "adr-meme-reseau-oui-non": lambda q: the_choice(
        q, lambda t: ia.ip_address(t) in set(interface(q).network.hosts())
    ),
    "adr-plan-complet-dernier": lambda q: [
        str(interface(q).netmask),
        str(interface(q).network[0]),
        str(interface(q).network[-1]),
    ],
    "adr-adresses-valides-poste": valid_hosts,
    "adr-choisir-privees": lambda q: {text for text in q.form["choices"] if private(text)},
    "adr-nombre-sous-reseaux": lambda q: str(
        len(list(ia.ip_network(f"10.0.0.0/{numbers(q)[1]}").subnets(new_prefix=numbers(q)[0])))
    ),
    "adr-reseau-suivant": lambda q: str(
        ia.ip_network((int(interface(q).network[-1]) + 1, interface(q).network.prefixlen))
    ),
    "adr-ranger-adresses": lambda q: sorted(q.form["choices"], key=ia.ip_address),
    "adr-et-logique": lambda q: str(numbers(q)[0] & numbers(q)[1]),
    "adr-p31": lambda q: str(len(list(interface(q).network.hosts()))),
    "adr-bloc-contenant-deux": lambda q: str(
        max(
            p
            for p in range(1, 33)
            if ia.ip_address(addresses(q)[1])
            in ia.ip_network(f"{addresses(q)[0]}/{p}", strict=False)
        )
    ),
    "adr-passerelle-hors-reseau": lambda q: the_choice(
        q, lambda t: ia.ip_address(t) in set(interface(q).network.hosts())
    ),
    "adr-plan-complet-troisieme": lambda q: [
        str(interface(q).netmask),
        *(str(interface(q).network[rank]) for rank in (0, 1, -2, -1)),
    ],
    "adr-hotes-restants": lambda q: str(
        usable(numbers(q)[0]) - numbers(q)[1] - numbers(q)[2] - numbers(q)[3]
    ),
    "adr-reseau-ou-hote": valid_hosts,
    "adr-decoupe-bornes": lambda q: [
        str(list(interface(q).network.subnets(new_prefix=numbers(q)[1]))[numbers(q)[3] - 1][rank])
        for rank in (0, -1)
    ],
    "adr-masque-minimum-bits": lambda q: next(
        [str(p), str(usable(p))] for p in range(24, 31) if 2 ** (p - 24) >= numbers(q)[1]
    ),
    "adr-ligne-masque-faux": lambda q: next(
        rank
        for rank, line in enumerate(q.form["lines"], 1)
        if not _is_mask(ADDRESS.search(line)[0])
    ),
    "adr-valeurs-masque": lambda q: the_choice(q, lambda t: _is_mask(f"255.255.255.{t}")),
    "rou-bloc-contient": lambda q: the_choice(
        q, lambda t: ia.ip_address(last_address(q)) in ia.ip_network(t)
    ),
    "rou-prefixe-long": lambda q: route_to(q, last_address(q)),
    "rou-route-par-defaut-utilisee": lambda q: route_to(q, last_address(q)),
    "rou-metrique": lambda q: route_to(q, last_address(q)),
    "rou-table-trois-paquets": lambda q: [route_to(q, text) for text in q.form["left"]],
    "rou-vlsm-premier-bloc": lambda q: (
        vlsm_share(q, 1) if len(re.findall(r"\d+ postes", q.statement)) > 1 else _two_needs(q)
    ),
    "rou-premiere-libre": lambda q: str(
        ia.ip_address(addresses(q)[0]) + sum(2 ** (32 - p) for p in numbers(q)[1:4])
    ),
    "rou-resume-exact": lambda q: summary(*addresses(q)[:2], 24)[0],
    "rou-resume-deux-blocs": lambda q: str(
        next(ia.collapse_addresses(map(ia.ip_network, BLOCK.findall(q.statement))))
    ),
    "rou-chevauchement": lambda q: the_choice(
        q, lambda t: ia.ip_network(t).overlaps(interface(q).network)
    ),
    "rou-bloc-mal-aligne": lambda q: next(
        rank
        for rank, line in enumerate(q.form["lines"], 1)
        if not _is_network(BLOCK.search(line)[0])
    ),
    "rou-taille-parent": lambda q: str(
        next(
            p
            for p in range(32, 0, -1)
            if p <= numbers(q)[1] and 2 ** (numbers(q)[1] - p) >= numbers(q)[0]
        )
    ),
    "rou-resume-impossible": lambda q: (
        "C'est impossible\u00a0: le premier n'est pas sur un multiple de 4"
        if len(summary(*addresses(q)[:2], 24)) > 1
        else "exact"
    ),
    "ip6-abreger": lambda q: str(_six(q)),
    "ip6-deux-suites": lambda q: str(_six(q)),
    "ip6-developper": lambda q: _six(q).exploded,
    "ip6-lien-local-reconnaitre": lambda q: the_choice(q, lambda t: ia.ip_address(t).is_link_local),
    "ip6-ecriture-fausse": lambda q: next(
        rank for rank, line in enumerate(q.form["lines"], 1) if not _is_six(line)
    ),
    "ip6-meme-reseau": lambda q: the_choice(
        q,
        lambda t: (
            ia.ip_address(t)
            in ia.ip_network(re.search(r"2001:\S+", q.statement)[0] + "/64", strict=False)
        ),
    ),
    "srv-inverse": lambda q: ia.ip_address(addresses(q)[0]).reverse_pointer,
    "srv-plage-nombre": lambda q: str(
        int(ia.ip_address(addresses(q)[1])) - int(ia.ip_address(addresses(q)[0])) + 1
    ),
    "pos-masque-ou-prefixe": lambda q: str(interface(q).netmask),
    "pos-powershell-prefixe": lambda q: str(ia.ip_network(f"0.0.0.0/{addresses(q)[1]}").prefixlen),
    "pos-lire-ip-a": lambda q: [
        str(interface(q).netmask),
        str(interface(q).network[0]),
        str(interface(q).network[-1]),
    ],
}


def _two_needs(q):
    needs = numbers(q)
    return str(list(blocks_in_order(BLOCK.findall(q.statement)[0], needs[1:3]))[1][1])


def _six(q):
    return ia.IPv6Address(re.search(r"`([0-9a-f:]+)`", q.statement)[1])


def _accepts(build, text):
    try:
        build(text)
    except ValueError:
        return False
    return True


def _is_six(text):
    return _accepts(ia.IPv6Address, text)


def _is_network(text):
    return _accepts(ia.ip_network, text)


def _is_mask(text):
    # ip_network also takes 0.0.0.255 as a mask, read the other way round: only real masks here.
    return _accepts(lambda t: ia.ip_network(f"0.0.0.0/{t}"), text) and text != "0.0.0.0"
