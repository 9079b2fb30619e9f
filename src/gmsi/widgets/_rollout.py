"""The self-checks of the lesson on deployment: drawn, answered and explained without any widget."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil
from random import Random

from gmsi.misconceptions import describe
from gmsi.rollout import copy_seconds
from gmsi.widgets._assets import choice, named
from gmsi.widgets._french import NBSP, number
from gmsi.widgets._questions import Question


def units(random: Random) -> Question:
    size = random.randrange(10, 60, 5)
    right = size * 2**30 // 10**6
    return Question(
        f"Windows affiche une image de «{NBSP}{size} Go{NBSP}», qui sont des Gio. Combien de "
        f"<b>mégaoctets</b> (10⁶ octets) cela fait-il, arrondi au-dessous{NBSP}?",
        right,
        f"{size} × 2³⁰ ÷ 10⁶ = {number(right)}{NBSP}Mo.",
        "Un Gio fait 2³⁰ octets, soit 1 073,741 824 Mo.",
        named(right, {"rollout_gio_as_go": size * 1000}),
        form="number",
    )


def one_copy(random: Random) -> Question:
    size, megabits = random.choice((10, 15, 20, 25, 30, 40)), random.choice((100, 1000))
    percent = random.choice((50, 80))
    share = Fraction(percent, 100)
    right = copy_seconds(size, "Go", megabits, share)
    return Question(
        f"Combien de <b>secondes</b> pour copier {size}{NBSP}Go à {number(megabits)}{NBSP}Mbit/s, "
        f"avec un rendement de {percent}{NBSP}%{NBSP}?",
        int(right),
        f"{size} × 10⁹ × 8 ÷ ({number(megabits)} × 10⁶ × {percent}{NBSP}%) = "
        f"{number(int(right))}{NBSP}s.",
        "Des octets aux bits, puis divisez par le débit utile.",
        named(
            int(right),
            {
                "rollout_bits_bytes": round(right / 8),
                "rollout_share_multiplied": round(right * share * share),
                "rollout_share_ignored": round(right * share),
            },
        ),
        form="number",
    )


def batches(random: Random) -> Question:
    mode = random.choice(("unicast", "multicast", "multicast"))
    batch, copy = random.choice((8, 12, 16, 24)), random.choice((3, 4, 5, 6))
    stations = random.choice((batch * 2, batch * 2 + 1, batch * 3 - 2, batch - 3))
    count = ceil(stations / batch)
    right = (stations if mode == "unicast" else count) * copy
    wrong = {
        "unicast": {"rollout_unicast_once": copy, "rollout_batch_fraction": count * copy},
        "multicast": {
            "rollout_multicast_each": stations * copy,
            "rollout_batch_too_many": (stations // batch + 1) * copy,
        },
    }[mode]
    told, whole = f"{count} × {copy} min, par lot", stations // batch * copy
    lost = {whole: "vous oubliez le dernier lot, incomplet"} if whole not in (0, right) else {}
    if mode == "unicast":
        told = f"{stations} copies de {copy} min"
    return Question(
        f"Une copie dure {copy} minutes. Combien de <b>minutes</b> pour {stations} postes en "
        f"<b>{mode}</b>, par lots de {batch}{NBSP}?",
        right,
        f"{told}{NBSP}: {right}{NBSP}min.",
        "En unicast, comptez les postes. En multicast, comptez les lots, au-dessus.",
        lost | named(right, wrong),
        form="number",
    )


def technology(random: Random) -> Question:
    cases = (
        (
            "dix vendeurs en télétravail reçoivent leur portable chez eux ; l'entreprise a Intune "
            "et Entra ID P1",
            "Autopilot",
            {
                "clonage multicast": "vous clonez par le réseau local des postes qui n'y sont pas",
                "MDT": describe("rollout_retired"),
            },
        ),
        (
            "trente postes identiques dans une salle, démarrage PXE, commutateurs multicast, une "
            "heure, aucun abonnement",
            "clonage multicast",
            {
                "Autopilot": describe("rollout_needs_ignored"),
                "MDT": describe("rollout_retired"),
            },
        ),
        (
            "trois postes dans un local sans serveur, sans Internet, une journée",
            "clés USB",
            {
                "clonage unicast par PXE": describe("rollout_needs_ignored"),
                "Autopilot": describe("rollout_needs_ignored"),
            },
        ),
    )
    words, right, remarks = random.choice(cases)
    words = words.replace(" ;", f"{NBSP};")
    return choice(
        f"{words[0].upper()}{words[1:]}. Que retenez-vous{NBSP}?",
        right,
        remarks,
        "On écarte ce qui est retiré, puis ce dont le site n'a pas tous les prérequis.",
        "Regardez les prérequis de chacune.",
    )


def exits(random: Random) -> Question:
    cases = (
        (
            "la question «\u00a0image correcte\u00a0» n'a que la sortie oui",
            "une question a deux sorties",
        ),
        (
            "l'action «\u00a0capturer\u00a0» a deux flèches sortantes",
            "une action a une seule sortie",
        ),
        ("deux nœuds sont des débuts", "il faut un seul début"),
        ("du nœud «\u00a0corriger\u00a0» ne part aucune flèche", "un chemin s'arrête avant la fin"),
    )
    fault, right = random.choice(cases)
    others = [rule for _, rule in cases if rule != right]
    return choice(
        f"Dans un ordinogramme, {fault}. Quelle règle n'est pas suivie{NBSP}?",
        right,
        dict.fromkeys(random.sample(others, 2), f"cette règle-là est suivie, mais {fault}"),
        f"{right[0].upper()}{right[1:]}.",
        "Comptez les flèches qui sortent du nœud nommé.",
    )


ORDERS = (
    ("généraliser", "capturer", "chart_generalize_too_late"),
    ("installer les logiciels", "généraliser", "chart_generalize_too_soon"),
    ("tester la restauration", "déployer en masse", "chart_untested_rollout"),
    ("déployer", "joindre l'annuaire", "chart_join_too_soon"),
)
DIRECTORY = (
    ("vérifier le DNS", "joindre", "chart_dns_unchecked"),
    ("renommer le poste", "joindre", "chart_name_after_join"),
    ("redémarrer", "ouvrir une session de l'annuaire", "chart_no_restart"),
    ("ouvrir une session de l'annuaire", "remettre le poste", "chart_unproved"),
)


def order(cases: tuple[tuple[str, str, str], ...], random: Random) -> Question:
    """Which of two steps comes first."""
    first, second, key = random.choice(cases)
    return choice(
        f"«{NBSP}{first}{NBSP}» et «{NBSP}{second}{NBSP}»{NBSP}: laquelle vient d'abord{NBSP}?",
        first,
        {second: describe(key)},
        f"D'abord «{NBSP}{first}{NBSP}». Dans l'autre ordre, {describe(key)}.",
        "Demandez-vous ce qui manquerait dans l'autre sens.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "unites": units,
    "copie": one_copy,
    "lots": batches,
    "technologie": technology,
    "ordinogramme": exits,
    "ordre-master": lambda random: order(ORDERS, random),
    "annuaire": lambda random: order(DIRECTORY, random),
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
