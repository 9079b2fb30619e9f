"""The self-checks of the lesson on the network synopsis: drawn, answered and explained.

Each wrong answer is what one misconception of the catalogue gives. Texts are HTML, in French.
"""

from collections.abc import Callable
from random import Random

from gmsi import ipv4
from gmsi.misconceptions import describe
from gmsi.synopsis import name_fault
from gmsi.widgets._assets import choice, named
from gmsi.widgets._french import NBSP, number
from gmsi.widgets._questions import Question

show = ipv4.format_address


def draw_network(random: Random, prefixes: tuple[int, ...] = (25, 26, 27)) -> tuple[int, int]:
    """A small network, (address, prefix), that does not start at .0 when it can help it."""
    prefix = random.choice(prefixes)
    size = ipv4.wildcard(prefix) + 1
    third, rank = random.randrange(256), random.randrange(1, max(256 // size, 2))
    return ipv4.parse_address(f"192.168.{third}.0") + (rank * size) % 256, prefix


def smallest_block(random: Random) -> Question:
    hosts = random.choice((6, 7, 14, 15, 30, 31, 62, 63, 126, 127, 20, 50, 100))
    right = ipv4.prefix_for_hosts(hosts)
    size = ipv4.wildcard(right) + 1
    return Question(
        f"Quel est le préfixe du plus petit bloc qui offre {hosts} adresses d'hôte{NBSP}?",
        right,
        f"Un /{right} a {number(size)} adresses, donc {number(size - 2)} hôtes{NBSP}; un "
        f"/{right + 1} n'en aurait que {number(size // 2 - 2)}.",
        f"Cherchez la plus petite puissance de 2 qui atteigne {hosts} + 2.",
        named(
            right,
            {"no_minus_two": 32 - (hosts - 1).bit_length(), "block_too_big": right - 1},
        ),
        form="prefix",
    )


def mask_line(random: Random) -> Question:
    network, prefix = draw_network(random, (22, 23, 25, 26, 27, 28))
    right = ipv4.mask(prefix)
    block = f"{show(ipv4.network(network, prefix))}/{prefix}"
    return Question(
        f"Un synopsis annonce le réseau {block}. Quel masque doit-il donner{NBSP}?",
        right,
        f"{prefix} bits à 1, puis {32 - prefix} bits à 0{NBSP}: {show(right)}.",
        "Le masque et le préfixe sont la même information.",
        named(
            right,
            {"mask_is_wildcard": ipv4.wildcard(prefix), "octet_stop": ipv4.mask(24)},
        ),
    )


def gateway_place(random: Random) -> Question:
    network, prefix = draw_network(random)
    end = ipv4.broadcast(network, prefix)
    right = show(network + random.randrange(1, 5))
    remarks = {
        show(network): describe("synopsis_edges_are_hosts"),
        show(end): describe("synopsis_edges_are_hosts"),
        show(network ^ (1 << 32 - prefix)): describe("synopsis_three_octets"),
    }
    return choice(
        f"Laquelle de ces adresses peut être la passerelle du réseau {show(network)}/"
        f"{prefix}{NBSP}?",
        right,
        remarks,
        f"Les adresses d'hôte vont de {show(network + 1)} à {show(end - 1)}.",
        f"Ce réseau va de {show(network)} à {show(end)}, bornes exclues pour les hôtes.",
    )


def range_capacity(random: Random) -> Question:
    start = ipv4.parse_address(f"10.{random.randrange(256)}.{random.randrange(250)}.0")
    first = start + random.randrange(180, 250)
    last = start + 256 * random.randint(1, 2) + random.randrange(5, 120)
    right = last - first + 1
    return Question(
        f"Combien d'adresses distribue la plage de {show(first)} à {show(last)}{NBSP}?",
        right,
        f"{number(last)} − {number(first)} + 1 = {number(right)}{NBSP}: les deux bornes comptent.",
        "Comptez sur des entiers (un pas du troisième octet vaut 256), bornes comprises.",
        named(
            right,
            {
                "synopsis_range_minus_one": right - 1,
                "synopsis_minus_two": right - 2,
                "synopsis_last_octet": last % 256 - first % 256 + 1,
            },
        ),
        form="number",
    )


def fixed_address(random: Random) -> Question:
    network, prefix = draw_network(random, (25, 26))
    first, last = network + 10, network + random.randint(30, 50)
    gateway = network + 1
    right = show(network + random.randint(2, 9))
    return choice(
        f"Réseau {show(network)}/{prefix}, passerelle {show(gateway)}, plage de {show(first)} à "
        f"{show(last)}. Quelle adresse fixe donner à l'imprimante{NBSP}?",
        right,
        {
            show(last): describe("synopsis_bounds_free"),
            show(first + 7): describe("synopsis_fixed_in_range"),
            show(gateway): describe("synopsis_gateway_not_counted"),
        },
        "Elle est dans le réseau, hors de la plage, et personne d'autre ne l'a.",
        "Dans le réseau, hors de la plage bornes comprises, et libre.",
    )


WAYS = ("directement", "par la passerelle", "il ne peut pas")


def way_to_dns(random: Random) -> Question:
    network, prefix = draw_network(random)
    station, inside = network + 5, network + 2
    other = network ^ (1 << 32 - prefix)
    case = random.choice(WAYS)
    gateway = other + 1 if case == WAYS[2] else network + 1
    server = inside if case == WAYS[0] else other + 9
    remarks = {
        WAYS[0]: {
            WAYS[1]: "le serveur est dans le réseau du poste, aucune passerelle n'est utile",
            WAYS[2]: "le serveur est dans le réseau du poste",
        },
        WAYS[1]: {
            WAYS[0]: describe("synopsis_three_octets"),
            WAYS[2]: describe("synopsis_dns_direct_only"),
        },
        WAYS[2]: {
            WAYS[0]: describe("synopsis_three_octets"),
            WAYS[1]: describe("synopsis_gateway_trusted"),
        },
    }[case]
    return choice(
        f"Poste {show(station)}/{prefix}, passerelle {show(gateway)}, DNS {show(server)}. Comment "
        f"le poste atteint-il son DNS{NBSP}?",
        case,
        remarks,
        f"Le réseau du poste va de {show(network)} à {show(ipv4.broadcast(network, prefix))}.",
        "Regardez d'abord si le DNS est dans le réseau du poste, puis si la passerelle y est.",
    )


NAMES = {
    "PC-COMPTA-01": "au premier poste de la comptabilité",
    "SRV-FICHIERS": "au serveur de fichiers",
    "IMP-ACCUEIL-2": "à la deuxième imprimante de l'accueil",
    "BORNE-WIFI-1": "à la première borne Wi-Fi",
    "PC-DIRECTION-1": "au premier poste de la direction",
}
BAD_NAMES = (
    ("PC-COMPTABILITE-02", "synopsis_name_length"),
    ("SERVEUR-DE-FICHIERS", "synopsis_name_length"),
    ("PC-DÉPÔT-01", "synopsis_name_accents"),
    ("IMPRIMANTE-RÉCEP", "synopsis_name_accents"),
)


def good_name(random: Random) -> Question:
    right, machine = random.choice(tuple(NAMES.items()))
    bad = dict(random.sample(BAD_NAMES, 2)) | {"IMP_ACCUEIL": "synopsis_name"}
    remarks = {name: f"«{NBSP}{name}{NBSP}» est refusé{NBSP}: {name_fault(name)}" for name in bad}
    return choice(
        f"Lequel de ces noms peut-on donner {machine}{NBSP}?",
        right,
        remarks,
        "Quinze caractères au plus, sans accent, avec le tiret pour seul signe.",
        "Comptez les caractères, cherchez un accent, un soulignement.",
    )


def windows_unit(random: Random) -> Question:
    prefix = random.choice((20, 21, 22, 23, 25, 26, 27))
    mask = show(ipv4.mask(prefix))
    if random.random() < 0.5:
        command, right, wrong = "netsh interface ip set address", mask, str(prefix)
        key = "station_netsh_prefix"
    else:
        command, right, wrong = "New-NetIPAddress … -PrefixLength", str(prefix), mask
        key = "station_powershell_mask"
    return choice(
        f"Un poste est dans un réseau /{prefix}. Qu'écrit-on dans <code>{command}</code>{NBSP}?",
        right,
        {wrong: describe(key), show(ipv4.wildcard(prefix)): describe("mask_is_wildcard")},
        "netsh veut un masque décimal, PowerShell une longueur de préfixe.",
        "Les deux outils n'emploient pas la même unité.",
    )


SILENT = {
    "préfixe oublié": "nmcli comprend alors /32, un réseau d'une seule machine, et n'en dit rien.",
    "passerelle hors du réseau": "La commande est bien formée, et nmcli ne juge que cela.",
}


def nmcli_silence(random: Random) -> Question:
    address = f"192.168.{random.randrange(1, 255)}.{random.randrange(2, 60)}"
    accepted = random.choice(tuple(SILENT))
    refused = "un masque décimal derrière l'adresse"
    return choice(
        f"On règle l'adresse {address} avec <code>nmcli</code>. Laquelle de ces fautes est "
        f"acceptée <b>sans un mot</b>{NBSP}?",
        accepted,
        {
            refused: "nmcli la refuse, avec le code 2 et un message",
            "une adresse dont un octet vaut 300": "nmcli la refuse, avec un message",
        },
        SILENT[accepted],
        "Demandez-vous ce que l'outil peut savoir de votre réseau.",
    )


WARNED = "accepté, avec un avertissement"


def netplan_answer(random: Random) -> Question:
    cases = {
        "l'adresse est écrite sans préfixe": "refusé",
        "la clé des adresses est écrite <code>adresses</code>, à la française": "refusé",
        "la passerelle est donnée par la clé <code>gateway4</code>": WARNED,
        "la route par défaut passe par 192.168.99.254": "accepté, sans un mot",
    }
    fault = random.choice(tuple(cases))
    right = cases[fault]
    why = {
        "refusé": "il manque un préfixe, ou la clé n'existe pas",
        WARNED: "gateway4 marche encore, mais netplan avertit que cette clé est abandonnée",
        "accepté, sans un mot": "netplan ne compare pas la passerelle au réseau du poste",
    }
    return choice(
        f"Un poste doit avoir l'adresse 192.168.20.2/26. Dans son fichier, {fault}{NBSP}; le reste "
        f"est juste. Que dit <code>netplan generate</code>{NBSP}?",
        right,
        {answer: f"ce n'est pas ce cas{NBSP}: {why[right]}" for answer in why if answer != right},
        f"{why[right][0].upper()}{why[right][1:]}.",
        "netplan juge l'écriture, pas le sens.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "plus-petit-bloc": smallest_block,
    "masque-synopsis": mask_line,
    "passerelle-synopsis": gateway_place,
    "capacite": range_capacity,
    "fixe": fixed_address,
    "chemin-dns": way_to_dns,
    "nom": good_name,
    "unite-windows": windows_unit,
    "nmcli": nmcli_silence,
    "netplan": netplan_answer,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
