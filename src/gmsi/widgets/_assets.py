"""The self-checks of the lesson on costs: drawn, answered and explained without any widget.

The arithmetic is that of the pure modules; each wrong answer is what one misconception gives.
Amounts are asked in euros and kept in cents. Texts are HTML, in French.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from math import ceil
from random import Random

from gmsi import costs, depreciation, stock, waste
from gmsi.misconceptions import describe
from gmsi.money import euros, nearest_cent
from gmsi.widgets._french import NBSP, number
from gmsi.widgets._questions import Answer, Question


def cents(amount: Decimal) -> int:
    """An amount in euros as cents, rounded half-up."""
    return nearest_cent(100 * amount)


def named(right: Answer, wrong: Mapping[str, Answer]) -> dict[Answer, str]:
    """The clause of the catalogue for each wrong value; the right one is never explained away."""
    return {value: describe(key) for key, value in wrong.items() if value != right}


def money(statement: str, right: int, wrong: Mapping[str, int], solution: str, hint: str):
    """A question whose answer is an amount, in cents."""
    return Question(statement, right, solution, hint, named(right, wrong), form="euros")


def choice(statement: str, right: str, remarks: Mapping[str, str], solution: str, hint: str):
    """A question answered by choosing; `remarks` explains the other choices."""
    options = tuple(sorted({right, *remarks}))
    return Question(statement, right, solution, hint, dict(remarks), options, "choice")


def discounting(random: Random) -> Question:
    amount, years = Decimal(random.randrange(100, 1000, 50)), random.randint(2, 5)
    percent = random.choice((3, 4, 5, 6, 8))
    step = 1 + Decimal(percent) / 100
    right = cents(amount / step**years)
    return money(
        f"Au taux de {percent}{NBSP}%, que valent aujourd'hui {euros(amount)} reçus dans {years} "
        f"ans{NBSP}?",
        right,
        {
            "van_not_discounted": cents(amount),
            "van_capitalised": cents(amount * step**years),
            "van_first_discounted": cents(amount / step ** (years + 1)),
        },
        f"{euros(amount)} ÷ {step}<sup>{years}</sup> = {euros(Decimal(right) / 100)}.",
        f"Divisez par {step}, une fois par année.",
    )


def last_flow(random: Random) -> Question:
    running, resale = random.randrange(20, 70, 5), random.randrange(80, 200, 10)
    years = random.randint(3, 5)
    right = 100 * (resale - running)
    return money(
        f"Un portable coûte {running}{NBSP}€ d'entretien à la fin de chaque année et se revend "
        f"{resale}{NBSP}€ à la fin de la {years}<sup>e</sup> et dernière. Quel est le flux de "
        f"cette année-là (négatif si l'on paie){NBSP}?",
        right,
        {
            "resale_as_cost": -100 * (resale + running),
            "running_cost_today": 100 * resale,
            "resale_extra_year": -100 * running,
        },
        f"+{resale} − {running} = {euros(resale - running)}.",
        "La dernière année, on paie l'entretien et l'on encaisse la revente.",
    )


def last_rent(random: Random) -> Question:
    years, in_advance = random.randint(3, 5), random.random() < 0.6
    right = years - 1 if in_advance else years
    term = "à échoir" if in_advance else "échu"
    paid = "au début" if in_advance else "à la fin"
    wrong = {"rent_due_swapped": years if in_advance else years - 1}
    return Question(
        f"Une location de {years} ans se paie à terme <b>{term}</b>. Dans combien d'années "
        f"paie-t-on le <b>dernier</b> loyer{NBSP}?",
        right,
        f"Terme {term}{NBSP}: on paie {paid} de chaque année, donc le dernier loyer dans {right} "
        f"ans.",
        f"Terme {term}{NBSP}: chaque loyer est payé {paid} de l'année.",
        named(right, wrong | {"rent_one_too_many": years + 1}),
        form="number",
    )


def annuity(random: Random) -> Question:
    years, percent = random.randint(2, 5), random.choice((3, 4, 5, 6, 8))
    rate = Decimal(percent) / 100
    factor = costs.annuity_factor(rate, years).quantize(Decimal("0.0001"))
    total = Decimal(random.randrange(500, 1500, 10))
    right = cents(total / factor)
    later = costs.annuity_factor(rate, years + 1).quantize(Decimal("0.0001"))
    return money(
        f"À {percent}{NBSP}%, payer 1{NBSP}€ à la fin de chacune des {years} années vaut "
        f"{str(factor).replace('.', ',')}{NBSP}€ aujourd'hui. Une solution coûte en tout "
        f"{euros(total)} (VAN, changée de signe) sur {years} ans. Quel est son coût annuel{NBSP}?",
        right,
        {"van_over_years": cents(total / years), "annuity_year_count": cents(total / later)},
        f"{euros(total)} ÷ {str(factor).replace('.', ',')} = {euros(Decimal(right) / 100)} par an.",
        "Divisez la VAN par ce que vaut aujourd'hui 1 € par an.",
    )


def lives(random: Random) -> Question:
    years, shorter = random.choice(((4, 3), (5, 3), (4, 2), (6, 4)))
    yearly = random.randrange(200, 320, 10)
    total, other = yearly * years, (yearly + random.randrange(20, 50, 10)) * shorter
    return choice(
        f"Au taux de 0{NBSP}%, la solution <b>A</b> coûte {number(total)}{NBSP}€ sur {years} ans, "
        f"la solution <b>B</b> {number(other)}{NBSP}€ sur {shorter} ans. Laquelle est la moins "
        f"chère{NBSP}?",
        "A",
        {"B": describe("van_across_lives")},
        f"Par an{NBSP}: A coûte {yearly}{NBSP}€, B {other // shorter}{NBSP}€.",
        "Ramenez chacune à une année.",
    )


def monthly(random: Random) -> Question:
    percent = random.choice((6, 8, 10, 12, 15))
    rate = Decimal(percent) / 100

    def shown(value: Decimal) -> str:
        return f"{100 * value:.4f}{NBSP}%".replace(".", ",")

    right = shown(costs.monthly_rate(rate))
    return choice(
        f"Quel taux mensuel, composé douze fois, redonne {percent}{NBSP}% par an{NBSP}?",
        right,
        {shown(rate / 12): describe("monthly_rate_twelfth")},
        f"(1 + {percent}{NBSP}%)<sup>1/12</sup> − 1 = {right}.",
        "Les intérêts rapportent aussi des intérêts.",
    )


def break_even(random: Random) -> Question:
    percent, yearly = random.choice((4, 5, 8, 10)), Decimal(random.randrange(250, 400, 5))
    step = 1 + Decimal(percent) / 100
    right = cents(yearly / step)
    return money(
        f"À {percent}{NBSP}%, un achat coûte {euros(yearly)} par an (annuité de fin d'année). Au-"
        f"dessous de quel loyer annuel <b>à échoir</b> la location est-elle moins chère{NBSP}?",
        right,
        {"rent_due_ignored": cents(yearly), "van_capitalised": cents(yearly * step)},
        f"{euros(yearly)} ÷ {step} = {euros(Decimal(right) / 100)}{NBSP}: payé un an plus tôt, "
        f"chaque loyer doit être plus petit.",
        "Un loyer à échoir est payé un an plus tôt que l'annuité.",
    )


CASH = ("le loyer du premier mois", "la revente de l'ancien portable", "la facture d'entretien")


def cash_or_not(random: Random) -> Question:
    right = "la dotation aux amortissements de l'année"
    machine = random.choice(("un portable", "un serveur", "un copieur", "une tablette"))
    others = {
        line: f"vous écartez {line}, qui est bien un mouvement d'argent"
        for line in random.sample(CASH, 2)
    }
    return choice(
        f"Laquelle de ces lignes n'a <b>rien à faire</b> dans la VAN d'{machine}{NBSP}?",
        right,
        others,
        "L'amortissement est une écriture. L'argent est sorti une seule fois, à l'achat.",
        "Cherchez celle où aucun euro ne change de mains.",
    )


def draw_day(random: Random) -> date:
    return date(2026, random.randint(2, 11), random.choice((5, 10, 15, 20, 25, 30)))


def days(random: Random) -> Question:
    day = draw_day(random)
    right = depreciation.days_left(day)
    months = 12 - day.month
    return Question(
        f"Mise en service le {day:%d/%m/%Y}, exercice clos le 31 décembre. Combien de jours compte "
        f"le premier exercice, en linéaire{NBSP}?",
        right,
        f"{months} mois de 30 jours et {30 - day.day + 1} jours{NBSP}: {right}.",
        "Des mois de 30 jours, et le jour de la mise en service compte.",
        named(
            right,
            {
                "months_for_days": (months + 1) * 30,
                "days_start_excluded": right - 1,
                "days_365": (date(day.year, 12, 31) - day).days + 1,
            },
        ),
        form="number",
    )


def first_annuity(random: Random) -> Question:
    day, life = draw_day(random), random.choice((3, 4, 5))
    cost = Decimal(360 * random.randint(2, 8))
    right = cents(depreciation.linear(cost, life, day)[0].amount)
    left = depreciation.days_left(day)
    return money(
        f"{euros(cost)} sur {life} ans, mise en service le {day:%d/%m/%Y} ({left} jours). Quelle "
        f"est la première annuité linéaire{NBSP}?",
        right,
        {
            "full_years_only": cents(cost / life),
            "months_for_days": cents(cost / life * (13 - day.month) / 12),
        },
        f"{euros(cost)} ÷ {life} × {left} ÷ 360 = {euros(Decimal(right) / 100)}.",
        "L'annuité d'une année entière, multipliée par les jours, divisée par 360.",
    )


def second_declining(random: Random) -> Question:
    life, cost = random.choice((4, 5, 6)), Decimal(random.randrange(1000, 6000, 200))
    plan = depreciation.declining(cost, life, date(2026, 1, 1))
    rate = depreciation.declining_rate(life)
    right = cents(plan[1].amount)
    left = cost - plan[0].amount
    shown_rate = f"{100 * rate:.2f}".replace(".", ",").removesuffix(",00")
    return money(
        f"{euros(cost)} en dégressif sur {life} ans, acquis en janvier{NBSP}: le taux est "
        f"{shown_rate}{NBSP}%, la première annuité {euros(plan[0].amount)}. Quelle est la "
        f"deuxième{NBSP}?",
        right,
        {
            "declining_on_gross": cents(cost * rate),
            "full_years_only": cents(cost / life),
        },
        f"Il reste {euros(left)}{NBSP}; le plus grand de reste × taux et de reste ÷ {life - 1} "
        f"est {euros(plan[1].amount)}.",
        "Le taux s'applique à ce qui reste, pas au prix d'achat.",
    )


def gain(random: Random) -> Question:
    cost, net = Decimal(random.randrange(900, 1500, 50)), Decimal(random.randrange(150, 400, 10))
    price = net + random.choice((-80, -50, 40, 60, 90))
    right = cents(price - net)
    word = "plus-value" if right > 0 else "moins-value"
    return money(
        f"Acheté {euros(cost)}, un serveur a une valeur nette comptable de {euros(net)} le jour où "
        f"on le vend {euros(price)}. Quel est le résultat de cession (négatif si l'on perd){NBSP}?",
        right,
        {"gain_on_cost": cents(price - cost), "sale_no_prorata": cents(price)},
        f"{euros(price)} − {euros(net)} = {euros(price - net)}{NBSP}: une {word}.",
        "Comparez le prix de vente à ce que le bien vaut encore dans les comptes.",
    )


def mark(random: Random) -> Question:
    low, step = random.randrange(600, 900, 50), random.choice((20, 30, 40))
    here = random.randint(1, 4)
    prices = (low, low + here * step, low + 5 * step)
    right = 100 - 20 * here
    shown = ", ".join(f"{price}{NBSP}€" for price in prices)
    return Question(
        f"Trois offres{NBSP}: {shown}. Quelle note <b>sur 100</b> la deuxième reçoit-elle au "
        f"critère du prix{NBSP}?",
        right,
        f"({prices[2]} − {prices[1]}) ÷ ({prices[2]} − {prices[0]}) = {right}/100{NBSP}: la moins "
        f"chère a 100, la plus chère 0.",
        "Situez le prix entre le plus cher (0) et le moins cher (100).",
        named(
            right,
            {
                "cost_not_inverted": 100 - right,
                "divided_by_max": round(100 * prices[0] / prices[1]),
            },
        ),
        form="number",
    )


def eliminated(random: Random) -> Question:
    limit = random.choice((8, 10, 12))
    return choice(
        f"Le délai ne doit pas dépasser {limit} jours. Une offre à {limit + 15} jours est de loin "
        f"la moins chère. Quand l'écarter{NBSP}?",
        "avant de calculer les notes",
        {
            "après avoir calculé les notes": describe("eliminated_on_scale"),
            f"jamais{NBSP}: son prix compense": describe("elimination_ignored"),
        },
        "Écartée avant, elle n'étire pas l'échelle des prix de celles qui restent.",
        "Son prix, s'il reste dans le calcul, fixe la note des autres.",
    )


def encoding(random: Random) -> Question:
    right = "il est en cp1252"
    found, letter = random.choice(
        (("Électro-Loire", "É"), ("Matériel du Maine", "é"), ("Câbles et réseaux", "â"))
    )
    return choice(
        f"Lu en UTF-8, un fichier lève UnicodeDecodeError sur le «{NBSP}{letter}{NBSP}» de "
        f"«{NBSP}{found}{NBSP}». Qu'en concluez-vous{NBSP}?",
        right,
        {
            "il commence par un BOM": "vous pensez au BOM, qui se lit très bien en UTF-8",
            "il est vide": "vous pensez à un fichier vide, qui ne lève rien",
        },
        "C'est l'ancien codage de Windows. Un BOM, lui, se lit en UTF-8 et se colle au premier "
        "nom de colonne.",
        "Une lettre accentuée tient sur un octet dans ce codage-là, sur deux en UTF-8.",
    )


def holding(random: Random) -> Question:
    price, percent = random.randrange(20, 120, 10), random.choice((20, 25, 30))
    right = 100 * price * percent // 100
    return money(
        f"Une batterie coûte {price}{NBSP}€, le taux de possession est de {percent}{NBSP}% par an. "
        f"Que coûte la possession d'une batterie pendant un an{NBSP}?",
        right,
        {"holding_rate_alone": percent, "units_mixed": right // 12},
        f"{price} × {percent}{NBSP}% = {euros(Decimal(right) / 100)}.",
        "Le taux se multiplie par le prix.",
    )


def point(random: Random) -> Question:
    lead, mean, sigma = random.choice((4, 9, 16)), random.randint(3, 20), random.randint(1, 5)
    z, chance = 2, int(lead**0.5) * sigma * 2
    right = stock.order_point(mean, lead, stock.safety_stock(z, sigma, lead))
    return Question(
        f"Demande{NBSP}: {mean} par jour, écart type {sigma}. Délai{NBSP}: {lead} jours. "
        f"Avec z = {z}, quel est le point de commande{NBSP}?",
        right,
        f"{mean} × {lead} + {z} × {sigma} × √{lead} = {mean * lead} + {chance} = {right}.",
        "La demande pendant le délai, plus z × écart type × racine du délai.",
        named(
            right,
            {
                "sigma_times_delay": mean * lead + z * sigma * lead,
                "no_safety_stock": ceil(mean * lead),
            },
        ),
        form="number",
    )


def order_today(random: Random) -> Question:
    limit, coming = random.randrange(15, 30), random.randrange(10, 40, 5)
    have = limit - coming + random.choice((-4, -1, 0, 1, 5, 9))
    have = max(have, 0)
    yes = stock.position(have, coming, 0) <= limit
    wrong = {}
    if not yes and have <= limit:
        wrong["oui"] = describe("in_transit_ignored")
    if yes and have + coming == limit:
        wrong["non"] = describe("strict_order_point")
    return Question(
        f"En stock{NBSP}: {have}. En route{NBSP}: {coming}. Point de commande{NBSP}: {limit}. "
        f"Faut-il commander ce soir{NBSP}?",
        "oui" if yes else "non",
        f"Position{NBSP}: {have} + {coming} = {have + coming}, point {limit}{NBSP}: "
        f"{'on commande' if yes else 'on attend'}.",
        "Comparez la position (stock + en route) au point de commande.",
        wrong,
        ("oui", "non"),
        "choice",
    )


DEVICES = (
    waste.Device("un portable de 15 pouces", screen_cm2=665, longest_cm=36),
    waste.Device("un écran de 24 pouces", screen_cm2=1580, longest_cm=54),
    waste.Device("une unité centrale (tour de 45 cm)", longest_cm=45),
    waste.Device("un téléphone à écran de 95 cm²", screen_cm2=95, longest_cm=16),
    waste.Device("un routeur de bureau", longest_cm=25),
    waste.Device("un copieur de 110 cm, petit écran de 60 cm²", screen_cm2=60, longest_cm=110),
    waste.Device("le climatiseur de la salle serveur", longest_cm=90, exchanges_heat=True),
    waste.Device("une tablette à écran de 380 cm²", screen_cm2=380, longest_cm=25),
)


def deee(random: Random) -> Question:
    device = random.choice(DEVICES)
    right = waste.category(device)
    wrong = {}
    if right == 2:
        wrong["laptop_small_it"] = 6
    if device.screen_cm2 > 100 and device.longest_cm > 50:
        wrong["size_before_screen"] = 4
    return Question(
        f"Dans quelle catégorie DEEE (1 à 7) rangez-vous {device.name}{NBSP}?",
        right,
        f"Catégorie {right}{NBSP}: {waste.CATEGORIES[right]}.",
        "Suivez l'ordre du tableau, et prenez la première ligne qui convient.",
        named(right, wrong),
        form="number",
    )


STATES = (
    waste.Device("marche, et son disque n'est pas effacé", holds_data=True),
    waste.Device("marche, et son disque est effacé", holds_data=True, erased=True),
    waste.Device(
        "ne s'allume plus mais se répare, et son disque est effacé",
        works=False,
        repairable=True,
        holds_data=True,
        erased=True,
    ),
    waste.Device("est cassé sans remède, disque retiré et détruit", works=False),
    waste.Device(
        "est cassé sans remède, et son disque n'est pas effacé", works=False, holds_data=True
    ),
)
ALL_CHANNELS = ("effacement", "réemploi", "préparation à la réutilisation", "recyclage")


def channel(random: Random) -> Question:
    device = random.choice(STATES)
    right = waste.channel(device)
    if right == "effacement":
        remarks = dict.fromkeys(ALL_CHANNELS, describe("data_not_erased"))
    elif right == "recyclage":
        remarks = {}
    else:
        remarks = dict.fromkeys(ALL_CHANNELS, describe("reuse_words_swapped"))
        remarks["recyclage"] = "vous recyclez un appareil qui peut encore servir"
        remarks["effacement"] = "vous effacez un disque qui l'est déjà"
    remarks.pop(right, None)
    return Question(
        f"Un portable {device.name}. Quelle est sa filière{NBSP}?",
        right,
        f"On suit les questions dans l'ordre{NBSP}: {right}.",
        "Relisez les questions du schéma, dans l'ordre.",
        remarks,
        ALL_CHANNELS,
        "choice",
    )


def footprint_year(random: Random) -> Question:
    years, use = random.randint(3, 6), random.randint(2, 9)
    made = years * random.randrange(40, 80, 5)
    right = made // years + use
    return Question(
        f"Fabriquer un portable a émis {made}{NBSP}kg de CO₂, l'utiliser en émet {use}{NBSP}kg par "
        f"an. Combien de kg par an s'il sert {years} ans{NBSP}?",
        right,
        f"{made} ÷ {years} + {use} = {right}{NBSP}kg par an.",
        "Répartissez la fabrication sur la durée, ajoutez une année d'usage.",
        named(
            right,
            {
                "manufacture_not_spread": made + use,
                "use_over_whole_life": made // years + use * years,
            },
        ),
        form="number",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "actualisation": discounting,
    "achat": last_flow,
    "location": last_rent,
    "annuite": annuity,
    "durees": lives,
    "mensuel": monthly,
    "equilibre": break_even,
    "flux": cash_or_not,
    "jours": days,
    "lineaire": first_annuity,
    "degressif": second_declining,
    "cession": gain,
    "notes": mark,
    "eliminatoire": eliminated,
    "fichier": encoding,
    "possession": holding,
    "point": point,
    "position": order_today,
    "deee": deee,
    "filiere": channel,
    "empreinte": footprint_year,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
