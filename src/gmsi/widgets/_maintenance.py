"""The self-checks of the lesson on maintenance: drawn, answered and explained without any widget.

The arithmetic is that of the pure modules; each wrong answer is what one misconception gives.
Texts are HTML, in French.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random

from gmsi import business_clock, planning, reliability, risk
from gmsi.business_clock import add_months
from gmsi.computus import easter
from gmsi.misconceptions import describe
from gmsi.planning import Job
from gmsi.widgets._assets import choice, named
from gmsi.widgets._french import NBSP, counted, number
from gmsi.widgets._questions import Question
from gmsi.widgets.clock import day_words, moment_words

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def day_text(day: date) -> str:
    """A date in words, the 1st as the French write it."""
    number = "1er" if day.day == 1 else f"{day.day}"
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def count(statement: str, right: int, wrong: Mapping[str, int], solution: str, hint: str):
    """A question whose answer is a whole number; `wrong` gives a number a misconception."""
    return Question(statement, right, solution, hint, named(right, wrong), form="number")


def pick(statement: str, right: str, wrong: Mapping[str, str], solution: str, hint: str):
    """A question answered by choosing; `wrong` gives a choice a misconception."""
    return choice(statement, right, named(right, wrong), solution, hint)


def outages(random: Random) -> Question:
    start = random.randrange(5, 60, 5)
    first = (start, start + random.randint(6, 12))
    second = (start + random.randint(2, 5), first[1] + random.randint(2, 6))
    later = second[1] + random.randint(8, 40)
    third = (later, later + random.randint(2, 6))
    rows = [first, second, third]
    right = sum(end - begin for begin, end in reliability.merged(rows))
    shown = f"{NBSP}; ".join(f"de {begin} à {end}" for begin, end in rows)
    return count(
        f"Journal d'un serveur, en heures{NBSP}: {shown}. Combien d'heures a duré l'arrêt, en "
        f"tout{NBSP}?",
        right,
        {
            "overlap_twice": sum(end - begin for begin, end in rows),
            "overlap_dropped": first[1] - first[0] + third[1] - third[0],
        },
        f"Un arrêt de {first[0]} à {second[1]}, un autre de {third[0]} à {third[1]}{NBSP}: "
        f"{right}{NBSP}h.",
        "Deux lignes se recouvrent. Dessinez-les sur un axe.",
    )


def mtbf(random: Random) -> Question:
    failures, mean, repair = (
        random.randint(2, 5),
        random.randrange(100, 400, 10),
        random.randint(2, 9),
    )
    planned = failures * random.randint(2, 6)
    down, up = failures * repair, failures * mean
    observed = up + down + planned
    return count(
        f"{observed}{NBSP}h observées, dont {planned}{NBSP}h d'arrêt <b>planifié</b>{NBSP}; "
        f"{failures} pannes, {down}{NBSP}h d'arrêt en tout. Quel est le MTBF, en heures{NBSP}?",
        mean,
        {
            "mtbf_total_time": (up + down) // failures,
            "planned_ignored": (up + planned) // failures,
            "planned_as_outage": (up - planned) // failures,
        },
        f"({observed} − {planned} − {down}) ÷ {failures} = {mean}{NBSP}h de marche par panne.",
        "Le temps de marche, c'est la durée observée sans l'arrêt planifié ni les pannes.",
    )


def downtime(random: Random) -> Question:
    promised, missing, lost = random.choice(
        (("95", "5", 500), ("98", "2", 200), ("99", "1", 100), ("99,5", "0,5", 50))
    )
    right = 525600 * lost // 10000
    return count(
        f"Un hébergeur promet {promised}{NBSP}% de disponibilité. Combien de <b>minutes</b> "
        f"d'arrêt par an (365 jours) s'autorise-t-il{NBSP}?",
        right,
        {
            "year_of_360_days": 518400 * lost // 10000,
            "uptime_for_downtime": 525600 - right,
        },
        f"{missing}{NBSP}% de 365 × 24 × 60 = {number(525600)} minutes{NBSP}: {number(right)}.",
        f"Ce qui manque à 100{NBSP}%, multiplié par les minutes d'une année.",
    )


def links(random: Random) -> Question:
    one, other = random.sample((95, 90, 80, 70, 60), 2)
    together = random.random() < 0.5
    both, either = one * other, 10000 - (100 - one) * (100 - other)
    if both % 100 or either % 100:
        return links(random)
    how = (
        f"Il faut un commutateur ({one}{NBSP}%) <b>et</b> un serveur ({other}{NBSP}%)"
        if together
        else f"Deux serveurs, {one}{NBSP}% et {other}{NBSP}%, dont <b>un seul suffit</b>"
    )
    wrong = (
        {
            "series_mean": (one + other) // 2,
            "series_weakest": min(one, other),
            "series_as_parallel": either // 100,
        }
        if together
        else {"parallel_as_series": both // 100, "parallel_best": max(one, other)}
    )
    solution = (
        f"{one}{NBSP}% × {other}{NBSP}% = {both // 100}{NBSP}%."
        if together
        else f"Les deux s'arrêtent ensemble {100 - one}{NBSP}% × {100 - other}{NBSP}% = "
        f"{100 - either // 100}{NBSP}% du temps{NBSP}: reste {either // 100}{NBSP}%."
    )
    return count(
        f"{how}. Quelle est la disponibilité de l'ensemble, en pour cent{NBSP}?",
        (both if together else either) // 100,
        wrong,
        solution,
        "En série, on multiplie les disponibilités. Redondants, on multiplie les indisponibilités.",
    )


def criticality(random: Random) -> Question:
    gravity, frequency, detection = (random.randint(1, 4) for _ in range(3))
    if detection == 3 or len({gravity, frequency, detection}) == 1:
        return criticality(random)
    seen = {
        1: "un voyant prévient à coup sûr (1)",
        2: "l'œil exercé la voit venir (2)",
        4: "rien ne prévient (4)",
    }[detection]
    right = gravity * frequency * detection
    return count(
        f"Gravité {gravity}, fréquence {frequency}. Détection{NBSP}: {seen}. Quelle est la "
        f"criticité{NBSP}?",
        right,
        {
            "criticality_summed": gravity + frequency + detection,
            "detection_reversed": gravity * frequency * (5 - detection),
        },
        f"{gravity} × {frequency} × {detection} = {right}.",
        "La criticité est un produit de trois notes.",
    )


def act_or_not(random: Random) -> Question:
    scores = random.choice(((4, 1, 2), (4, 1, 1), (3, 2, 2), (2, 3, 2), (3, 3, 1), (2, 2, 2)))
    mode = risk.Mode("", *scores)
    act = risk.must_act(mode, 12)
    key = "gravity_max_forgotten" if mode.criticality < 12 else "threshold_not_enough"
    remarks = (
        {"non": describe(key)}
        if act
        else {"oui": "vous traitez un mode sous le seuil, dont la gravité n'est pas maximale"}
    )
    return choice(
        f"Notes de 1 à 4, seuil de <b>12</b>. Gravité {scores[0]}, fréquence {scores[1]}, "
        f"détection {scores[2]}{NBSP}: faut-il traiter ce mode{NBSP}?",
        "oui" if act else "non",
        remarks,
        f"Criticité {mode.criticality}, gravité {mode.gravity}{NBSP}: {'oui' if act else 'non'}.",
        "On traite dès que le seuil est atteint, et toujours si la gravité est de 4.",
    )


CAUSES = ("imprimante", "réseau", "disque", "écran", "souris")


def few_causes(random: Random) -> Question:
    weights = random.choice(
        ((45, 25, 15, 10, 5), (50, 30, 10, 6, 4), (38, 27, 20, 10, 5), (62, 20, 9, 6, 3))
    )
    names = random.sample(CAUSES, 5)
    hours = dict(zip(names, weights, strict=True))
    right = len(risk.pareto(hours))
    shown = ", ".join(f"{name} {hours[name]}{NBSP}h" for name in sorted(names))
    kept = list(accumulate(sorted(weights, reverse=True)))[:right]
    return count(
        f"Heures d'arrêt de l'année{NBSP}: {shown} (100{NBSP}h en tout). Combien de causes "
        f"suffisent pour atteindre 80{NBSP}%{NBSP}?",
        right,
        {"pareto_stops_before": right - 1, "pareto_fifth_of_causes": 1},
        f"De la plus lourde à la plus légère, on cumule {', '.join(map(str, kept))}{NBSP}: "
        f"{counted(right, 'cause')}.",
        "Rangez de la plus lourde à la plus légère, puis cumulez.",
    )


def french_date(random: Random) -> Question:
    day = date(2026, random.randint(1, 12), random.randint(1, 12))
    if day.day == day.month:
        return french_date(random)
    return pick(
        f"Un inventaire français porte «{NBSP}{day:%d/%m/%Y}{NBSP}». Quel jour est-ce{NBSP}?",
        day_text(day),
        {"month_day_swapped": day_text(date(day.year, day.day, day.month))},
        f"Le jour, puis le mois{NBSP}: {day_text(day)}.",
        "En France, le jour vient d'abord.",
    )


def months_later(random: Random) -> Question:
    day = random.choice(
        (date(2026, 1, 31), date(2026, 8, 31), date(2028, 1, 31), date(2027, 3, 31))
    )
    months = random.choice((1, 3, 6))
    right = add_months(day, months)
    first = add_months(day.replace(day=1), months)
    return pick(
        f"Un entretien du {day_text(day)} revient {months} mois plus tard. Quel jour{NBSP}?",
        day_text(right),
        {
            "month_overflow": day_text(first + timedelta(days=day.day - 1)),
            "month_of_30_days": day_text(day + timedelta(days=30 * months)),
        },
        f"Le même jour du mois d'arrivée, ou son dernier jour{NBSP}: {day_text(right)}.",
        "Si le jour n'existe pas dans ce mois, on prend le dernier du mois.",
    )


def drift(random: Random) -> Question:
    day = random.choice(
        (date(2026, 1, 31), date(2026, 1, 30), date(2027, 1, 31), date(2027, 1, 29))
    )
    second, right = add_months(day, 1), add_months(day, 2)
    return pick(
        f"Entretien mensuel, compté <b>depuis la première date</b>{NBSP}: {day_text(day)}, puis "
        f"{day_text(second)}. Et ensuite{NBSP}?",
        day_text(right),
        {"month_drift": day_text(add_months(second, 1)), "first_date_skipped": day_text(second)},
        f"Deux mois après la première{NBSP}: {day_text(right)}.",
        "Repartez de la première date, pas de la précédente.",
    )


def queue(random: Random, size: int) -> list[Job]:
    """Some jobs of distinct durations and due dates, each feasible on its own."""
    names = random.sample(("disque", "écran", "scanner", "portable", "copieur"), size)
    durations = random.sample(range(1, 7), size)
    dues = random.sample(range(4, 14), size)
    weights = random.sample((1, 2, 3, 5, 6), size)
    return [
        Job(name, duration, max(due, duration), weight)
        for name, duration, due, weight in zip(names, durations, dues, weights, strict=True)
    ]


def lateness(random: Random) -> Question:
    jobs = queue(random, 3)
    late = planning.lateness(jobs)
    right = planning.worst_lateness(jobs)
    if right == 0 or sum(one > 0 for one in late) < 2:
        return lateness(random)
    shown = ", ".join(f"{job.name} ({job.duration}{NBSP}h, pour {job.due}{NBSP}h)" for job in jobs)
    ends = ", ".join(map(str, planning.completions(jobs)))
    return count(
        f"Un technicien fait, dans cet ordre{NBSP}: {shown}. Quel est le <b>pire</b> retard, en "
        f"heures{NBSP}?",
        right,
        {
            "lateness_summed": sum(max(one, 0) for one in late),
            "lateness_from_start": max(
                0, *(one - job.duration for one, job in zip(late, jobs, strict=True))
            ),
        },
        f"Les tâches finissent à {ends}{NBSP}: le plus grand retard est de {right}{NBSP}h.",
        "Cumulez les durées, puis comparez chaque fin à son échéance.",
    )


def due_first(random: Random) -> Question:
    jobs = queue(random, 4)
    first, short = planning.earliest_due_date(jobs)[0], planning.shortest_first(jobs)[0]
    if len({first, short, jobs[0]}) < 3 or sum(job.due == first.due for job in jobs) > 1:
        return due_first(random)
    shown = ", ".join(f"{job.name} ({job.duration}{NBSP}h, pour {job.due}{NBSP}h)" for job in jobs)
    return pick(
        f"Arrivées dans cet ordre{NBSP}: {shown}. Par laquelle commencer, pour que le <b>pire</b> "
        f"retard soit le plus petit{NBSP}?",
        first.name,
        {"shortest_for_due": short.name, "arrival_order": jobs[0].name},
        f"L'échéance la plus proche d'abord{NBSP}: {first.name}, attendu à {first.due}{NBSP}h.",
        "Les durées n'entrent pas dans cette règle.",
    )


def put_off(random: Random) -> Question:
    jobs = planning.earliest_due_date(queue(random, 3))
    longest = max(jobs, key=lambda job: job.duration)
    ends = planning.completions(jobs)
    too_late = ends[2] > jobs[2].due and ends[0] <= jobs[0].due and ends[1] <= jobs[1].due
    if not too_late or longest is jobs[2]:
        return put_off(random)
    shown = ", ".join(f"{job.name} ({job.duration}{NBSP}h, pour {job.due}{NBSP}h)" for job in jobs)
    return pick(
        f"Par échéance{NBSP}: {shown}. La troisième finirait en retard. Laquelle Moore-Hodgson "
        f"écarte-t-il{NBSP}?",
        longest.name,
        {"last_put_off": jobs[2].name},
        f"La plus longue, {longest.name}{NBSP}: elle libère {longest.duration}{NBSP}h.",
        "On cherche à libérer le plus de temps possible.",
    )


def cheapest_first(random: Random) -> Question:
    jobs = queue(random, 4)
    first, short = planning.smith(jobs)[0], planning.shortest_first(jobs)[0]
    heavy = max(jobs, key=lambda job: job.weight)
    ratios = sorted(job.duration / job.weight for job in jobs)
    if len({first, short, heavy}) < 3 or ratios[0] == ratios[1]:
        return cheapest_first(random)
    shown = ", ".join(f"{job.name} ({job.duration}{NBSP}h, poids {job.weight})" for job in jobs)
    return pick(
        f"{shown[0].upper()}{shown[1:]}. Par laquelle commencer, pour que l'attente pondérée soit "
        f"la plus petite{NBSP}?",
        first.name,
        {"weight_alone": heavy.name, "duration_alone": short.name},
        f"La plus petite durée ÷ poids{NBSP}: {first.name}, {first.duration} ÷ {first.weight}.",
        "Divisez chaque durée par son poids.",
    )


FAULTS = {
    "deux tâches à la fois": (
        "Karim prépare les portables mardi de 8\u00a0h à 11\u00a0h, et nettoie les imprimantes "
        "mardi de 10\u00a0h à 12\u00a0h.",
        "Lou change le commutateur vendredi de 13\u00a0h à 16\u00a0h et livre un écran vendredi de "
        "15\u00a0h à 17\u00a0h.",
    ),
    "en dehors des heures de travail": (
        "Inès sauvegarde le serveur lundi de 11\u00a0h à 14\u00a0h.",
        "Karim nettoie les imprimantes jeudi, qui est férié, de 9\u00a0h à 11\u00a0h.",
    ),
    "une tâche commencée trop tôt": (
        "La mise à jour du serveur est prévue lundi de 9\u00a0h à 12\u00a0h, sa sauvegarde lundi "
        "de 13\u00a0h à 15\u00a0h.",
        "Les portables sont livrés mardi à 9\u00a0h et préparés mardi de 9\u00a0h à 12\u00a0h.",
    ),
}


def plan_fault(random: Random) -> Question:
    right = random.choice(sorted(FAULTS))
    others = {
        other: "vous voyez une faute qui n'est pas dans ces lignes"
        for other in FAULTS
        if other != right
    }
    return choice(
        f"On travaille de 8{NBSP}h à 12{NBSP}h et de 13{NBSP}h à 17{NBSP}h. "
        f"{random.choice(FAULTS[right])} Quelle faute y a-t-il{NBSP}?",
        right,
        others,
        f"C'est «{NBSP}{right}{NBSP}».",
        "Relisez qui fait quoi, et à quelle heure.",
    )


def bar_start(random: Random) -> Question:
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
    rank, hour = random.randint(1, 4), random.choice((8, 9, 10, 13, 14))
    right = 24 * rank + hour
    wrong = {"day_ignored": hour}
    if rank == 4:
        wrong["friday_after_wednesday"] = 24 * 3 + hour
    return count(
        f"Sur un Gantt gradué en heures depuis le lundi à 0{NBSP}h, où commence une tâche de "
        f"{days[rank]} à {hour}{NBSP}h{NBSP}?",
        right,
        wrong,
        f"24 × {rank} + {hour} = {right}.",
        "Une journée compte 24 heures, nuit comprise, et lundi a le rang 0.",
    )


def moving_day(random: Random) -> Question:
    year = random.choice((2026, 2027, 2028, 2029))
    name, days = random.choice((("l'Ascension", 39), ("le lundi de Pentecôte", 50)))
    sunday = easter(year)
    right = sunday + timedelta(days=days)
    return pick(
        f"Pâques tombe le {day_text(sunday)}. Quand est {name} (+ {days} jours){NBSP}?",
        day_text(right),
        {"counted_from_monday": day_text(right + timedelta(days=1))},
        f"{days} jours après le dimanche{NBSP}: {day_words(right)}.",
        "On compte depuis le dimanche de Pâques.",
    )


def due_moment(random: Random) -> Question:
    opened = datetime.combine(
        random.choice((date(2026, 5, 7), date(2026, 9, 18), date(2026, 11, 10), date(2026, 9, 15))),
        datetime.min.time(),
    ) + timedelta(hours=random.choice((11, 16, 17)), minutes=random.choice((0, 15, 30, 45)))
    hours = random.choice((1, 2, 4))
    delay = timedelta(hours=hours)
    right = moment_words(business_clock.deadline(opened, delay))
    clocks = {
        "clock_never_stops": business_clock.ALWAYS,
        "weekend_counted": business_clock.Coverage(weekdays=frozenset(range(7))),
        "holiday_counted": business_clock.Coverage(on_holidays=True),
    }
    wrong = {
        key: moment_words(business_clock.deadline(opened, delay, clock))
        for key, clock in clocks.items()
    }
    if len({right, *wrong.values()}) < 3:
        return due_moment(random)
    note = " (férié)" if opened.month in (5, 11) else ""
    tomorrow = f" Le lendemain est {day_words(opened + timedelta(days=1))}{note}."
    return pick(
        f"Couverture du lundi au vendredi, 8{NBSP}h-12{NBSP}h et 13{NBSP}h-18{NBSP}h. Ticket "
        f"ouvert {moment_words(opened)}, délai de {hours}{NBSP}h.{tomorrow} Quelle est "
        f"l'échéance{NBSP}?",
        right,
        wrong,
        f"On ne compte que les heures couvertes{NBSP}: {right}.",
        "L'horloge s'arrête à midi, le soir, le week-end et les jours fériés.",
    )


BOTH, NEITHER = "la GTI et la GTR", "aucune des deux"
NOT_BACK = "vous comptez comme rétabli un service qui ne l'est pas"
STARTED = "vous oubliez que la GTI est tenue dès que quelqu'un travaille"
WORKAROUND = "vous attendez la réparation, alors que la GTR se contente du service rendu"
MACHINE = "vous prenez la réponse d'une machine pour le début du travail"
PROMISES = (
    (
        "un technicien a commencé le diagnostic, le service est toujours arrêté",
        "la GTI",
        {BOTH: NOT_BACK, NEITHER: STARTED},
    ),
    (
        "le technicien est sur place, il attend une pièce, et rien ne marche",
        "la GTI",
        {BOTH: NOT_BACK, NEITHER: STARTED},
    ),
    (
        "le technicien a remis le service en route sur un serveur de secours, sans réparer l'autre",
        BOTH,
        {"la GTI": WORKAROUND, NEITHER: STARTED},
    ),
    (
        "le fournisseur n'a envoyé qu'un accusé de réception automatique",
        NEITHER,
        {"la GTI": MACHINE, BOTH: NOT_BACK},
    ),
)


def which_promise(random: Random) -> Question:
    told, right, remarks = random.choice(PROMISES)
    return choice(
        f"Avant la fin des deux délais, {told}. Quelle garantie est tenue{NBSP}?",
        right,
        remarks,
        f"GTI{NBSP}: quelqu'un a commencé à travailler. GTR{NBSP}: le service est rendu, même par "
        f"un contournement. Ici{NBSP}: {right}.",
        "L'une porte sur le début du travail, l'autre sur le retour du service.",
    )


def notice(random: Random) -> Question:
    end = random.choice(
        (date(2027, 5, 31), date(2027, 12, 31), date(2027, 4, 30), date(2027, 1, 15))
    )
    months, tacit = random.choice((1, 2, 3)), random.random() < 0.7
    right = add_months(end, -months) if tacit else end
    key = "notice_ignored" if tacit else "notice_for_all"
    other = end if tacit else add_months(end, -months)
    kind = "à tacite reconduction" if tacit else "<b>sans</b> tacite reconduction"
    return pick(
        f"Contrat {kind}, fin le {day_text(end)}, préavis de {months} mois. Quelle date limite "
        f"mettre à l'agenda{NBSP}?",
        day_text(right),
        {key: day_text(other), "month_of_30_days": day_text(end - timedelta(days=30 * months))},
        f"{day_text(right)}{NBSP}: "
        + ("la fin moins le préavis." if tacit else "la fin, puisque rien ne se reconduit."),
        "Demandez-vous ce qui se passe si personne ne fait rien.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "pannes": outages,
    "mtbf": mtbf,
    "minutes": downtime,
    "maillons": links,
    "criticite": criticality,
    "traiter": act_or_not,
    "pareto": few_causes,
    "date": french_date,
    "mois": months_later,
    "derive": drift,
    "retard": lateness,
    "edf": due_first,
    "moore": put_off,
    "smith": cheapest_first,
    "faute": plan_fault,
    "gantt": bar_start,
    "feries": moving_day,
    "horloge": due_moment,
    "garanties": which_promise,
    "preavis": notice,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
