"""The self-checks of the lesson on support: drawn, answered and explained without any widget.

The arithmetic is that of the pure modules; each wrong answer is what one misconception gives.
Texts are HTML, in French.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from html import escape
from random import Random

from gmsi.misconceptions import describe
from gmsi.plain_words import JARGON
from gmsi.priority import GLPI_MATRIX, LEVELS, Matrix, aged, final_priority, priority, turned
from gmsi.sla_clock import elapsed
from gmsi.ticket_case import CATEGORIES, MATRIX, REQUESTS
from gmsi.tickets import backlog, resolution_hours
from gmsi.triage import classify, words
from gmsi.widgets._assets import choice, named
from gmsi.widgets._french import NBSP
from gmsi.widgets._questions import Question
from gmsi.widgets.backlog import START, incidents_of
from gmsi.widgets.sla_clock import DESK, MONDAY, moment


def count(statement: str, right: int, wrong: dict[str, int], solution: str, hint: str) -> Question:
    """A question whose answer is a whole number."""
    return Question(statement, right, solution, hint, named(right, wrong), form="number")


def matrix_cell(random: Random) -> Question:
    impact, urgency = random.sample(LEVELS, 2)
    right = priority(impact, urgency, MATRIX)
    line = ", ".join(map(str, MATRIX[urgency - 1]))
    return count(
        f"Chez Bois & Compas, l'impact d'un ticket est {impact} et son urgence {urgency}. Quelle "
        f"est sa priorité{NBSP}?{matrix_table(MATRIX)}",
        right,
        {
            "priority_axes_swapped": priority(urgency, impact, MATRIX),
            "priority_product": impact * urgency,
            "priority_mean": (impact + urgency) // 2,
            "priority_is_urgency": urgency,
        },
        f"Ligne {urgency} ({line}), colonne {impact}{NBSP}: {right}.",
        "Cherchez d'abord la ligne de l'urgence, puis la colonne de l'impact.",
    )


def matrix_table(matrix: Matrix) -> str:
    """The matrix as a small table, a line an urgency."""
    head = "".join(f"<th>{impact}</th>" for impact in LEVELS)
    lines = "".join(
        f"<tr><th>{urgency}</th>{''.join(f'<td>{level}</td>' for level in line)}</tr>"
        for urgency, line in zip(LEVELS, matrix, strict=True)
    )
    return (
        "<table style='border-spacing:14px 0;margin:4px 0;text-align:center'>"
        f"<tr><th>urgence ↓ impact →</th>{head}</tr>{lines}</table>"
    )


def other_scale(random: Random) -> Question:
    level = random.choice((1, 2, 4, 5))
    right = turned(level)
    return count(
        f"Le prestataire écrit «{NBSP}P{level}{NBSP}», et chez lui P1 est la plus urgente. Quel "
        f"est notre niveau, où 5 est le plus urgent{NBSP}?",
        right,
        {"scale_not_turned": level, "scale_off_by_one": 5 - level},
        f"6 − {level} = {right}.",
        "Vérifiez d'abord sur P1, qui doit donner 5.",
    )


def exception(random: Random) -> Question:
    impact, urgency = random.choice(((5, 5), (4, 3), (2, 2), (3, 4)))
    vip, major = random.choice(((True, False), (True, True), (False, True)))
    found = priority(impact, urgency, GLPI_MATRIX)
    right = final_priority(impact, urgency, vip, major, GLPI_MATRIX)
    who = " et ".join(["d'un <b>VIP</b>"] * vip + ["déclarée <b>incident majeur</b> (6)"] * major)
    wrong = {"vip_above_five": found + 1, "vip_takes_all": 5}
    if major:
        wrong = {"vip_over_major": min(found + 1, 5), "major_inside_matrix": 5}
    return count(
        f"La matrice donne {found} à une demande {who}. Quelle est sa priorité{NBSP}?",
        right,
        wrong,
        "Majeur d'abord, et plus rien ne s'y ajoute." if major else "Un niveau de plus, au plus 5.",
        "Deux règles, dans l'ordre : l'incident majeur, puis le VIP.".replace(" :", f"{NBSP}:"),
    )


def first_in_queue(random: Random) -> Question:
    high, low = random.choice(((5, 2), (4, 3), (5, 4)))
    soon, late = random.choice(((10, 15), (11, 16), (9, 14)))
    names = random.sample(("T-9", "T-10", "T-11", "T-8"), 3)
    right, other, third = names
    return choice(
        f"Qui passe d'abord{NBSP}? {right}{NBSP}: priorité {high}, échéance {soon + 2}{NBSP}h. "
        f"{other}{NBSP}: priorité {high}, échéance {late + 3}{NBSP}h. {third}{NBSP}: priorité "
        f"{low}, échéance {soon}{NBSP}h.",
        right,
        {
            other: describe("queue_deadline_ignored"),
            third: describe("queue_lowest_first"),
        },
        f"Priorité {high} d'abord, puis l'échéance la plus proche{NBSP}: {right}.",
        "La priorité d'abord, l'échéance ensuite.",
    )


def older(random: Random) -> Question:
    level, step = random.choice((1, 2, 3)), random.choice((60, 120, 240))
    waited = step * random.randint(1, 2) + round(step * 0.75)
    right = aged(level, waited, step)
    return count(
        f"Un ticket de priorité {level} attend depuis {waited} minutes. Il gagne un niveau par "
        f"tranche entière de {step} minutes, jusqu'à 5. Quelle est sa priorité{NBSP}?",
        right,
        {
            "ageing_rounded": min(level + round(waited / step), 5),
            "ageing_uncapped": level + waited // step,
            "queue_no_ageing": level,
        },
        f"{waited} ÷ {step}{NBSP}: {waited // step} tranche(s) entière(s), donc {right}.",
        "Comptez les tranches entières, sans arrondir.",
    )


def open_minutes(random: Random) -> Question:
    day = random.choice((1, 3, 4))
    start = MONDAY + timedelta(days=day, hours=random.choice((16, 17)))
    end = start + timedelta(days=3 if day == 4 else 1)
    end = end.replace(hour=random.choice((9, 10)))
    right = elapsed(start, end, [], DESK) // timedelta(minutes=1)
    calendar = (end - start) // timedelta(minutes=1)
    return count(
        f"L'assistance ouvre du lundi au vendredi, de 8{NBSP}h à 18{NBSP}h. Combien de minutes "
        f"l'horloge compte-t-elle de {moment(start)} à {moment(end)}{NBSP}?",
        right,
        {
            "sla_calendar_minutes": calendar,
            "sla_weekend_counted": right + (1200 if day == 4 else 0),
        },
        f"{18 - start.hour}{NBSP}h le premier jour et {end.hour - 8}{NBSP}h le dernier{NBSP}: "
        f"{right} minutes.",
        f"Arrêtez l'horloge à 18{NBSP}h, remettez-la en marche à 8{NBSP}h.",
    )


def paused(random: Random) -> Question:
    start = MONDAY + timedelta(days=random.choice((0, 1, 2)), hours=9)
    first, last = random.choice(((11, 14), (10, 13), (12, 15)))
    end = start.replace(hour=17)
    pauses = [
        (start.replace(hour=first), start.replace(hour=last)),
        (start.replace(hour=last - 1), start.replace(hour=last + 1)),
    ]
    right = elapsed(start, end, pauses, DESK) // timedelta(hours=1)
    return count(
        f"Un ticket court de 9{NBSP}h à 17{NBSP}h le même jour, avec deux pauses{NBSP}: de {first}"
        f"{NBSP}h à {last}{NBSP}h, et de {last - 1}{NBSP}h à {last + 1}{NBSP}h. Combien d'heures "
        f"l'horloge a-t-elle tourné{NBSP}?",
        right,
        {"pauses_twice": 8 - (last - first) - 2, "pause_ignored": 8},
        f"8{NBSP}h moins une seule pause, de {first}{NBSP}h à {last + 1}{NBSP}h{NBSP}: il reste "
        f"{right}{NBSP}h.",
        "Réunissez d'abord les deux pauses, qui se chevauchent.",
    )


def which_words(random: Random) -> Question:
    text = random.choice(("L'Écran est noir", "C'est réglé, merci", "Où est l'Accès VPN"))
    right = " ".join(words(text))
    kept = " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
    glued = " ".join(words(text.replace("'", "zzz"))).replace("zzz", "'")
    return choice(
        f"Que devient «{NBSP}{text}{NBSP}», une fois normalisé{NBSP}?",
        right,
        {
            kept: describe("words_accents_kept"),
            glued: describe("words_punctuation_kept"),
            text.replace("'", " "): describe("words_case_kept"),
        },
        f"Minuscules, sans accents, coupé à l'apostrophe{NBSP}: {right}.",
        "Trois gestes : minuscules, sans accents, couper partout.".replace(" :", f"{NBSP}:"),
    )


RULES = {"matériel": ["ecran", "son", "souris"], "compte": ["mot", "passe"]}
SAID = (
    ("Cette personne est en retard.", {"matériel": "stem_inside_word", "compte": None}),
    (
        "La souris n'accepte plus mon mot de passe.",
        {"matériel": "triage_first_rule_wins", "à qualifier": None},
    ),
    ("Mot affiché sur l'écran.", {"compte": "tie_to_the_last", "à qualifier": None}),
    ("Rien ne marche.", {"matériel": "unknown_guessed", "compte": None}),
)


def rule(random: Random) -> Question:
    text, wrong = random.choice(SAID)
    right = classify(text, RULES)
    remarks = {
        name: describe(key) if key else "aucun de ses radicaux n'a le plus de mots ici"
        for name, key in wrong.items()
    }
    return choice(
        f"Règles, dans l'ordre{NBSP}: matériel (ecran, son, souris){NBSP}; compte (mot, passe). Où "
        f"va «{NBSP}{text}{NBSP}»{NBSP}?",
        right,
        remarks,
        f"On compte les mots qui commencent par un radical{NBSP}: {right}.",
        "Comptez, pour chaque catégorie, les mots qui commencent par un de ses radicaux.",
    )


def confused(random: Random) -> Question:
    right, first, second = random.sample(range(3, 12), 3)
    return count(
        "Voici une matrice de confusion (lignes : vraies catégories ; colonnes : trouvées). "
        f"Ligne matériel{NBSP}: {first} en matériel, {right} en logiciel. Ligne logiciel{NBSP}: "
        f"{second} en matériel, 20 en logiciel. Combien de vrais problèmes de matériel ont été "
        f"pris pour du logiciel{NBSP}?".replace(" :", f"{NBSP}:").replace(" ;", f"{NBSP};"),
        right,
        {"confusion_transposed": second},
        f"Ligne matériel, colonne logiciel{NBSP}: {right}.",
        "La vraie catégorie est la ligne.",
    )


def rare_class(random: Random) -> Question:
    big, small = random.choice(((90, 10), (95, 5), (80, 20)))
    shown = f"{big}{NBSP}%"
    return choice(
        f"{big} demandes de matériel, {small} de réseau. Un tri répond toujours «{NBSP}matériel"
        f"{NBSP}». Que valent son taux de bonnes réponses et son F1 pour le réseau{NBSP}?",
        f"{shown} et 0",
        {
            f"{shown} et {big}{NBSP}%": describe("accuracy_for_f1"),
            "0 et 0": "vous oubliez les demandes de matériel, toutes justes",
        },
        f"{big} réponses justes sur 100, mais aucune demande de réseau trouvée{NBSP}: F1 = 0.",
        "Le F1 se calcule pour chaque catégorie.",
    )


def who_next(random: Random) -> Question:
    minutes, level = random.choice(((30, "N1"), (300, "N1"), (12, "N1"), (240, "N2"), (45, "N2")))
    right = {"N1": "N2" if minutes >= 30 else "N1", "N2": "N3" if minutes >= 240 else "N2"}[level]
    remarks = dict.fromkeys(("N1", "N2", "N3"), "relisez les seuils, 30 et 240 minutes")
    remarks["N3"] = describe("escalation_level_skipped")
    if minutes in (30, 240):
        remarks[level] = describe("escalation_limit_excluded")
    del remarks[right]
    return choice(
        f"Un ticket individuel est en {level} depuis {minutes} minutes. On passe en N2 à partir de "
        f"30 minutes, en N3 à partir de 240 minutes de N2, une marche à la fois. Où doit-il être"
        f"{NBSP}?",
        right,
        remarks,
        f"{minutes} minutes en {level}{NBSP}: {right}.",
        "À partir de 30 minutes : 30 compris.".replace(" :", f"{NBSP}:"),
    )


MONTHS = {
    2: "février",
    3: "mars",
    4: "avril",
    5: "mai",
    6: "juin",
    7: "juillet",
    8: "août",
    9: "septembre",
    10: "octobre",
    11: "novembre",
}


def day_first(random: Random) -> Question:
    day, month = random.sample(list(MONTHS), 2)
    right, swapped = f"{day} {MONTHS[month]}", f"{month} {MONTHS[day]}"
    return choice(
        f"Un journal écrit à la française porte «{NBSP}{day:02d}/{month:02d}/2026{NBSP}». De quel "
        f"jour s'agit-il{NBSP}?",
        right,
        {
            swapped: describe("log_month_day"),
            "on ne peut pas savoir": "vous oubliez que l'on sait comment ce journal est écrit",
        },
        f"Le jour d'abord{NBSP}: {right}. En Python, «{NBSP}%d/%m/%Y{NBSP}».",
        "En France, le jour vient d'abord.",
    )


def by_case(random: Random) -> Question:
    late, lines = random.choice(((2, 4), (1, 6), (3, 3))), random.randint(6, 9)
    late, good = late[0], 4 - late[0]
    total = 4 * lines
    right = 100 * good // 4
    return count(
        f"Quatre tickets ont {lines} lignes chacun. «{NBSP}Dans les délais{NBSP}» vaut oui sur "
        f"toutes les lignes, sauf sur la <b>dernière</b> de {late} d'entre eux. Quel est le taux "
        f"de respect, en pour cent{NBSP}?",
        right,
        {"sla_by_row": round(100 * (total - late) / total), "sla_if_ever_in_time": 100},
        f"{good} tickets sur 4{NBSP}: {right}{NBSP}%.",
        "Comptez des tickets, pas des lignes.",
    )


def middle(random: Random) -> Question:
    hours = [*random.sample((1, 2, 3, 4, 6, 8), 4), random.choice((40, 60, 80))]
    found = incidents_of([(0, hour) for hour in hours] + [(3, None)])
    mean, median = resolution_hours(found) or (0, 0)
    unsorted = hours[2]
    with_zero = sorted([0, *hours])
    return count(
        f"Cinq tickets résolus ont duré {', '.join(map(str, hours))} heures{NBSP}; un sixième est "
        f"encore ouvert. Quelle est la médiane, en heures{NBSP}?",
        int(median),
        {
            "mttr_mean_twice": round(mean),
            "median_unsorted": unsorted,
            "mttr_open_as_zero": (with_zero[2] + with_zero[3]) // 2,
        },
        f"Rangées{NBSP}: {', '.join(map(str, sorted(hours)))}. Celle du milieu est {int(median)}.",
        "Rangez d'abord, puis prenez la troisième.",
    )


def how_many(random: Random) -> Question:
    at = random.randint(10, 14)
    spans = [(at - 3, at), (at, at + 4), (at - 2, at + 1), (at - 5, None), (at + 1, at + 2)]
    random.shuffle(spans)
    right = backlog(incidents_of(spans), START + timedelta(hours=at))
    shown = f"{NBSP}; ".join(
        f"de {low}{NBSP}h à {high}{NBSP}h" if high else f"depuis {low}{NBSP}h, encore ouvert"
        for low, high in spans
    )
    return count(
        f"Cinq tickets{NBSP}: {shown}. Quel est l'encours à {at}{NBSP}h{NBSP}?",
        right,
        {
            "backlog_end_included": right + 1,
            "backlog_start_excluded": right - 1,
            "backlog_never_resolved": 1,
        },
        f"Celui qui s'ouvre à {at}{NBSP}h compte, celui qui se termine à {at}{NBSP}h ne compte "
        f"plus{NBSP}: {right}.",
        "Un ticket compte de son ouverture, comprise, à sa résolution, non comprise.",
    )


def first_contact(random: Random) -> Question:
    resolved, opened = random.choice(((40, 10), (20, 5), (50, 10)))
    moved, again = resolved // 10 * 2, resolved // 10
    clean = resolved - moved - again
    return count(
        f"{resolved + opened} tickets, dont {resolved} résolus. Parmi les résolus, {moved} ont été "
        f"transférés et {again} autres rouverts. Quel est le FCR, en pour cent{NBSP}?",
        100 * clean // resolved,
        {
            "fcr_over_all": round(100 * clean / (resolved + opened)),
            "fcr_reopened": 100 * (clean + again) // resolved,
            "fcr_transferred": 100 * (clean + moved) // resolved,
        },
        f"{clean} sur {resolved}.",
        "Ni transféré, ni rouvert, parmi les résolus.",
    )


def law(random: Random) -> Question:
    daily, days, hours = (
        random.randint(6, 20),
        random.choice((10, 20, 30)),
        random.choice((12, 36, 48)),
    )
    right = daily * hours // 24
    return count(
        f"{daily * days} tickets arrivent en {days} jours et durent en moyenne {hours} heures "
        f"d'horloge. Combien sont en cours en moyenne{NBSP}?",
        right,
        {
            "little_units": daily * hours,
            "little_total": daily * days * hours // 24,
            "little_divided": daily * 24 // hours,
        },
        f"{daily} par jour × {hours} ÷ 24 jours = {right}.",
        "Arrivées par jour, fois durée en jours.",
    )


def how_long(random: Random) -> Question:
    alert = datetime(2026, 3, 3, 9, random.randint(0, 20))
    call, back = alert + timedelta(minutes=12), alert + timedelta(minutes=random.randint(60, 110))
    closed = back + timedelta(hours=5)

    def minutes(start: datetime, end: datetime) -> int:
        return (end - start) // timedelta(minutes=1)

    def at(when: datetime) -> str:
        return f"{when.hour}{NBSP}h{NBSP}{when:%M}"

    right = minutes(alert, back)
    return count(
        f"Alerte de la supervision à {at(alert)}, premier appel à {at(call)}, service rétabli à "
        f"{at(back)}, clôture à {at(closed)}. Combien de minutes la panne a-t-elle duré{NBSP}?",
        right,
        {"duration_from_call": minutes(call, back), "duration_to_closing": minutes(alert, closed)},
        f"De {at(alert)} à {at(back)}{NBSP}: {right} minutes.",
        "De la première trace au rétablissement.",
    )


MEMO = {
    "le numéro": "Demande T-2041.",
    "l'état": "État : pièce commandée.",
    "la prochaine étape": "Prochaine étape : la livraison de votre batterie.",
    "le délai": "Délai : jeudi 9 avril.",
    "le contact": "Contact : Inès, poste 4210.",
}


def missing(random: Random) -> Question:
    right = random.choice(list(MEMO))
    said = " ".join(line for name, line in MEMO.items() if name != right)
    shown = said.replace(" :", f"{NBSP}:")
    return choice(
        f"Que manque-t-il à ce mémo{NBSP}? «{NBSP}{shown}{NBSP}»",
        right,
        {name: "cette information y est" for name in MEMO if name != right},
        f"Il manque {right}.",
        "Cinq informations : numéro, état, prochaine étape, délai, contact.".replace(
            " :", f"{NBSP}:"
        ),
    )


PLAIN = (
    ("spooler", "J'ai redémarré le spooler, vos travaux vont sortir."),
    ("proxy", "Le proxy bloquait ce site, j'ai ajouté une exception."),
    ("reboot", "Faites un reboot avant midi, s'il vous plaît."),
    ("driver", "Le driver de votre imprimante était trop ancien."),
)


def plainer(random: Random) -> Question:
    (word, said), other = random.sample(PLAIN, 2)
    right = JARGON[word]
    return choice(
        f"«{NBSP}{said}{NBSP}» Que dire à la place de «{NBSP}{word}{NBSP}» à quelqu'un qui n'est "
        f"pas informaticien{NBSP}?",
        right,
        {
            JARGON[other[0]]: f"c'est plutôt ce que veut dire «{NBSP}{other[0]}{NBSP}»",
            "rien, il comprendra": "un mot inconnu fait perdre toute la phrase",
        },
        f"{word}{NBSP}: {right}.",
        "Dites à quoi cela sert, pas comment cela s'appelle.",
    )


def kind_of_trouble(random: Random) -> Question:
    text, right = random.choice(REQUESTS)
    others = [name for name in CATEGORIES if name != right]
    remarks = dict.fromkeys(others, f"relisez la demande{NBSP}: ce n'est pas ce qui bloque ici")
    return choice(
        f"Quelle est la catégorie de «{NBSP}{escape(text, quote=False)}{NBSP}»{NBSP}?",
        right,
        remarks,
        f"C'est une demande de la catégorie {right}.",
        "Cherchez ce qui est en cause : l'appareil, le programme, la liaison, le droit ou le "
        "geste.".replace(" :", f"{NBSP}:"),
    )


# What is said, a good answer, one that blames, one in jargon.
SAID_AGAIN = (
    (
        "Ça ne s'imprime plus depuis hier, et j'ai une réunion tout à l'heure.",
        "Depuis hier vos impressions ne sortent plus, et il vous les faut bientôt, c'est cela",
        "Vous avez encore éteint l'imprimante",
        "C'est le spooler, non",
    ),
    (
        "Je ne peux plus entrer, il me dit que c'est faux, et je dois finir la paie.",
        "Votre mot de passe est refusé alors que vous finissez la paie, c'est bien cela",
        "Vous l'avez mal tapé, peut-être",
        "Votre compte AD est verrouillé par la GPO, vous êtes sur quel domaine",
    ),
    (
        "C'est lent, c'est lent, on ne peut pas travailler, et c'est tout l'étage.",
        "Tout l'étage est ralenti et ne peut plus travailler, ai-je bien compris",
        "Vous n'avez pas lu la note de service",
        "Vous êtes sur quel VLAN, derrière quel switch",
    ),
)


def said_again(random: Random) -> Question:
    said, *answers = random.choice(SAID_AGAIN)
    right, blame, jargon = (f"{answer}{NBSP}?" for answer in answers)
    return choice(
        f"«{NBSP}{said}{NBSP}» Quelle réponse reformule la demande{NBSP}?",
        right,
        {
            blame: "vous reprochez, au lieu de vérifier que vous avez compris",
            jargon: "vous parlez avec des mots que l'utilisateur ne connaît pas",
        },
        "On redit l'essentiel avec des mots courants, et l'on demande confirmation.",
        "Cherchez celle qui redit ce qui bloque et demande confirmation.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "priorite": matrix_cell,
    "echelle": other_scale,
    "exception": exception,
    "file": first_in_queue,
    "vieillir": older,
    "heures-ouvertes": open_minutes,
    "pause": paused,
    "typologie": kind_of_trouble,
    "mots": which_words,
    "regle": rule,
    "confusion": confused,
    "rare": rare_class,
    "escalade": who_next,
    "jour-mois": day_first,
    "par-ticket": by_case,
    "mediane": middle,
    "encours": how_many,
    "fcr": first_contact,
    "little": law,
    "rapport": how_long,
    "memo": missing,
    "clair": plainer,
    "reformuler": said_again,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
