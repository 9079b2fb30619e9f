"""The self-checks of the lesson on network services: drawn and explained without any widget.

Texts are HTML, in French; each wrong answer is what one misconception gives.
"""

from collections.abc import Callable, Mapping
from random import Random

from gmsi.dhcp import lease_moments, peak
from gmsi.misconceptions import describe
from gmsi.shares import LEVELS, combined
from gmsi.widgets._french import NBSP
from gmsi.widgets._questions import Question
from gmsi.zones import full_name, next_serial, reverse_name

ZONES = ("angers.briere.example.", "laval.briere.example.", "brest.briere.example.")


def number(statement: str, right: int, wrong: Mapping[str, int], solution: str, hint: str):
    """A question answered by an integer; wrong values are named by the catalogue."""
    remarks = {value: describe(key) for key, value in wrong.items() if value != right}
    return Question(statement, right, solution, hint, remarks, form="number")


def choice(statement: str, right: str, wrong: Mapping[str, str], solution: str, hint: str):
    """A question answered by choosing; `wrong` gives each other choice what it betrays."""
    remarks = {option: said for option, said in wrong.items() if option != right}
    return Question(
        statement, right, solution, hint, remarks, tuple(sorted({right, *remarks})), "choice"
    )


def renewal(random: Random) -> Question:
    hours = random.choice((4, 8, 16, 24, 48))
    t1, t2, _ = (moment // 60 for moment in lease_moments(hours * 3600))
    return number(
        f"Un bail dure {hours}{NBSP}h. Combien de <b>minutes</b> après son début le client demande-"
        f"t-il à <b>tous</b> les serveurs de le prolonger (T2){NBSP}?",
        t2,
        {"t2_three_quarters": hours * 45, "t1_t2_swapped": t1},
        f"Sept huitièmes de {hours * 60}{NBSP}min{NBSP}: {t2}.",
        "T2 tombe aux sept huitièmes du bail.",
    )


def pool_size(random: Random) -> Question:
    first, last = random.randrange(20, 80, 10), random.randrange(150, 250, 10)
    low = random.randrange(100, 130, 10)
    high = low + random.choice((9, 19))
    right = last - first + 1 - (high - low + 1)
    return number(
        f"Une plage va de 10.1.2.{first} à 10.1.2.{last}. On en exclut 10.1.2.{low} à "
        f"10.1.2.{high}. Combien d'adresses restent{NBSP}?",
        right,
        {"range_not_inclusive": right - 1, "exclusion_not_inclusive": right + 1},
        f"({last} − {first} + 1) − ({high} − {low} + 1) = {right}.",
        "Les bornes comptent, des deux côtés.",
    )


def busiest(random: Random) -> Question:
    start = 60 * random.randint(7, 9)
    leases = [(start, start + 60), (start + 30, start + 90), (start + 60, start + 120)]
    leases.append((start + 70, start + 80))
    right = peak(leases)
    listed = ", ".join(f"de {_clock(a)} à {_clock(b)}" for a, b in leases)
    return number(
        f"Quatre baux{NBSP}: {listed}. Combien d'adresses faut-il au plus fort{NBSP}? "
        "(À l'heure où un bail finit, son adresse peut resservir.)",
        right,
        {"peak_is_total": 4},
        f"À {_clock(start + 70)}, {right} baux courent ensemble.",
        "Comptez les baux en cours au début de chacun d'eux.",
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60}{NBSP}h{NBSP}{minutes % 60:02}"


# Whether `kea-dhcp4 -t` (2.2) takes the file all the same; each one was tried.
SLIPS = {
    "une virgule oubliée": False,
    "une plage hors du sous-réseau": False,
    "un mot-clé mal orthographié": False,
    "une passerelle hors du sous-réseau": True,
    "une plage qui contient l'adresse de diffusion": True,
    "un T2 plus long que le bail": True,
}


def kea_lets_pass(random: Random) -> Question:
    passes = random.random() < 0.6
    right = random.choice([slip for slip, taken in SLIPS.items() if taken is passes])
    others = random.sample([slip for slip, taken in SLIPS.items() if taken is not passes], 2)
    verb = "laisse-t-il passer" if passes else "refuse-t-il"
    why = "celle-ci, Kea la refuse" if passes else "celle-ci, Kea la laisse passer"
    return choice(
        f"Laquelle de ces trois fautes <code>kea-dhcp4 -t</code> {verb}{NBSP}?",
        right,
        dict.fromkeys(others, why),
        "Le vérificateur lit l'écriture, pas l'intention.",
        "Demandez-vous si le fichier est bien écrit, même s'il fait une bêtise.",
    )


def lease_file(random: Random) -> Question:
    host = random.randint(60, 200)
    rows = [(2000, 0), (5000, 0), (5000, 2 if random.random() < 0.5 else 0)]
    held = rows[-1][1] == 0
    lines = "<br>".join(f"10.1.2.{host}, fin {end}, état {state}" for end, state in rows)
    keys = {"oui": "lease_state_ignored", "non": "lease_first_line_wins"}
    right = "oui" if held else "non"
    return choice(
        f"Le journal des baux, dans l'ordre{NBSP}:<br>{lines}<br>Il est 3000. Cette adresse "
        f"est-elle prise{NBSP}?",
        right,
        {answer: describe(key) for answer, key in keys.items()},
        f"La dernière ligne fait foi{NBSP}: état {rows[-1][1]}, fin à 5000.",
        "Seule la dernière ligne compte, et seul l'état 0 est un bail en cours.",
    )


def final_dot(random: Random) -> Question:
    zone, host = random.choice(ZONES), random.choice(("ns1", "fichiers", "courriel"))
    whole = f"{host}.{zone}"
    written = random.choice((host, whole, whole.rstrip(".")))
    right = full_name(written, zone)
    wrong = {
        full_name(written.rstrip("."), zone): describe("absolute_completed"),
        written.rstrip(".") + ".": describe("relative_kept"),
        whole: "le nom écrit n'a pas de point final, et il n'est donc pas entier",
    }
    return choice(
        f"Dans la zone <code>{zone}</code>, on écrit <code>{written}</code>. Comment le serveur le "
        f"comprend-il{NBSP}?",
        right,
        wrong,
        f"Le serveur comprend <code>{right}</code>.",
        "Regardez le point final, et lui seul.",
    )


def backwards(random: Random) -> Question:
    octets = [10, *random.sample(range(1, 250), 3)]
    address = ".".join(map(str, octets))
    return choice(
        f"Sous quel nom se range le PTR de {address}{NBSP}?",
        reverse_name(address),
        {
            f"{address}.in-addr.arpa.": describe("reverse_not_reversed"),
            f"{octets[3]}.{octets[0]}.{octets[1]}.{octets[2]}.in-addr.arpa.": (
                "vous ne retournez que le dernier octet"
            ),
        },
        f"Octets retournés, puis in-addr.arpa{NBSP}: {reverse_name(address)}",
        "Le dernier octet passe devant, le premier à la fin.",
    )


def serial(random: Random) -> Question:
    day, rank = 20261100 + random.randint(10, 28), random.randint(1, 8)
    current = day * 100 + rank
    return choice(
        f"La zone publiée porte le numéro {current}. Vous la changez encore <b>le même jour</b>. "
        f"Quel numéro écrivez-vous{NBSP}?",
        str(next_serial(current, day)),
        {
            str(
                current
            ): "vous ne changez pas le numéro, et les secondaires ne voient rien de neuf",
            str(day * 100 + 1): describe("serial_restarts"),
            str((day + 1) * 100 + 1): "vous écrivez la date de demain",
        },
        "Le rang augmente, la date reste.",
        "Il doit être plus grand, et dire le jour.",
    )


def mail_target(random: Random) -> Question:
    zone = random.choice(ZONES)
    return choice(
        f"Dans <code>{zone}</code>, <code>www</code> est un alias (CNAME) de "
        f"<code>courriel</code>, qui a une adresse. Que doit désigner le MX{NBSP}?",
        "courriel",
        {"www": describe("mx_to_alias"), "10.1.2.9": "un MX désigne un nom, jamais une adresse"},
        "Un nom qui a lui-même une adresse.",
        "Ni un alias, ni une adresse.",
    )


def first_value(random: Random) -> Question:
    first, second = random.choice((("no", "yes"), ("yes", "no")))
    return choice(
        f"sshd lit d'abord <code>10-agence.conf</code> ({first}), puis "
        f"<code>50-cloud-init.conf</code> ({second}). Que vaut PasswordAuthentication{NBSP}?",
        first,
        {second: describe("last_value_wins")},
        f"La première valeur lue l'emporte{NBSP}: {first}.",
        "sshd garde la première valeur, et non la dernière.",
    )


def match_block(random: Random) -> Question:
    account = random.choice(("depot", "mleroy"))
    right = "no" if account == "depot" else "yes"
    return choice(
        f"Un fichier dit, dans l'ordre{NBSP}:<br><code>Match User depot</code><br><code>"
        f"&nbsp;&nbsp;ForceCommand internal-sftp</code><br><code>PasswordAuthentication no</code>"
        "<br>Rien d'autre n'en parle "
        f"(défaut{NBSP}: yes). Que vaut-il pour <b>{account}</b>{NBSP}?",
        right,
        {"yes" if right == "no" else "no": describe("match_swallows")},
        "La dernière ligne est encore dans le bloc Match, même sans décalage.",
        "Un bloc Match court jusqu'au suivant, ou jusqu'à la fin du fichier.",
    )


def opposite_words(random: Random) -> Question:
    lines = ["read only = yes", "writeable = yes"]
    random.shuffle(lines)
    right = "on écrit" if lines[-1].startswith("writeable") else "on lit seulement"
    other = "on lit seulement" if right == "on écrit" else "on écrit"
    return choice(
        f"Un partage dit <code>{lines[0]}</code>, puis <code>{lines[1]}</code>. Que peut-on y faire"
        f"{NBSP}?",
        right,
        {
            other: describe("read_only_left")
            if other == "on écrit"
            else "vous gardez la première ligne, alors que Samba garde la dernière"
        },
        f"Deux mots contraires pour un même réglage{NBSP}: la dernière ligne l'emporte.",
        "Les deux lignes parlent du même réglage.",
    )


def narrower(random: Random) -> Question:
    share, folder = random.sample(LEVELS, 2)
    right = combined(share, folder)
    wide = max(share, folder, key=LEVELS.index)
    return choice(
        f"Une personne a «{NBSP}{share}{NBSP}» sur le partage et «{NBSP}{folder}{NBSP}» sur le "
        f"dossier. Que peut-elle par le réseau{NBSP}?",
        right,
        {wide: "vous prenez le plus large des deux droits, alors que les deux portes comptent"},
        f"Le plus étroit des deux{NBSP}: {right}.",
        "Il faut passer les deux portes.",
    )


STEPS = (
    (
        "Les paquets sont installés",
        "copier les fichiers d'origine",
        "écrire la configuration",
        "no_copy_before",
    ),
    (
        "La configuration est écrite",
        "la faire lire par le vérificateur",
        "redémarrer le service",
        "check_after_restart",
    ),
    (
        "Le serveur est branché sur un réseau qui marche déjà",
        "chercher si un autre serveur DHCP répond",
        "démarrer le service DHCP",
        "dhcp_rival",
    ),
    (
        "Le système du futur serveur vient d'être installé",
        "lui donner une adresse fixe",
        "démarrer les services",
        "address_after_start",
    ),
)


def next_step(random: Random) -> Question:
    done, right, early, key = random.choice(STEPS)
    return choice(
        f"{done}. De ces deux gestes, lequel vient <b>d'abord</b>{NBSP}?",
        right,
        {early: describe(key)},
        f"D'abord{NBSP}: {right}.",
        "Cherchez lequel des deux a besoin que l'autre soit fait.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "renouvellement": renewal,
    "plage_dhcp": pool_size,
    "pointe": busiest,
    "kea": kea_lets_pass,
    "baux": lease_file,
    "point-final": final_dot,
    "a-l-envers": backwards,
    "serie": serial,
    "courrier": mail_target,
    "premiere-valeur": first_value,
    "match": match_block,
    "contraires": opposite_words,
    "deux-portes": narrower,
    "etape": next_step,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
