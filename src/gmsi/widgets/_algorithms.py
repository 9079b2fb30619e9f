"""The self-checks of the lesson on algorithms: drawn, answered and explained without any widget.

The right answers come from the pure modules or from running the script shown; each wrong answer
is what one misconception gives. Texts are HTML, in French.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from html import escape
from random import Random

from gmsi.accounts import free_login, login, plain
from gmsi.deployment import Cycle, layers, version_key, wave_totals
from gmsi.misconceptions import describe
from gmsi.retention import kept
from gmsi.tracing import trace
from gmsi.widgets._french import NBSP, counted, number
from gmsi.widgets._questions import Answer, Question
from gmsi.widgets.window import densest, fixed_blocks

Wrong = Mapping[str, Answer]
# Mistakes that only a question of the lesson can show.
SAME_REFERENCE = "vous croyez que b suit a, alors que b a reçu la valeur que a avait alors"
LINES_NOT_KEYS = "vous comptez les lignes, alors qu'un dictionnaire n'a chaque clé qu'une fois"
ACCOUNTS_DOUBLED = "vous croyez que le second passage crée de nouveau les comptes"


def named(right: Answer, wrong: Wrong) -> dict[Answer, str]:
    """Why each wrong value is wrong: a key of the catalogue, or the clause itself.

    The right value is never explained away.
    """
    return {
        value: describe(key) if key.isidentifier() else key
        for key, value in wrong.items()
        if value != right
    }


def ask(statement: str, right: Answer, wrong: Wrong, solution: str, hint: str, form: str):
    """A question whose answer is typed."""
    return Question(statement, right, solution, hint, named(right, wrong), form=form)


def choose(statement: str, right: str, wrong: Mapping[str, str], solution: str, hint: str):
    """A question answered by choosing; `wrong` maps a key of the catalogue to a choice."""
    remarks = named(right, wrong)
    return Question(
        statement, right, solution, hint, remarks, tuple(sorted({right, *remarks})), "choice"
    )


def code(source: str) -> str:
    """A script as a block of text."""
    return f"<pre style='margin:6px 0'>{escape(source)}</pre>"


def listed(values: Sequence[int]) -> str:
    """« 3, 8, 12 », as a typed list is read."""
    return ", ".join(map(str, values))


def worth_it(random: Random) -> Question:
    minutes, runs = random.randrange(5, 65, 5), random.choice((4, 12, 52, 250))
    script = random.randrange(60, 660, 30)
    right = minutes * runs - script
    return ask(
        f"Une tâche prend {minutes} minutes, {runs} fois par an. Son script demanderait {script} "
        f"minutes d'écriture. Quel est le gain de la première année, en minutes (négatif si l'on "
        f"perd){NBSP}?",
        right,
        {"script_cost_forgotten": minutes * runs, "gain_per_run": minutes - script},
        f"{minutes} × {runs} − {script} = {number(right).replace('-', '−')} minutes.",
        "Multipliez la durée par le nombre de fois, puis retirez le temps d'écriture.",
        "number",
    )


def assignment(random: Random) -> Question:
    start, step = random.randint(2, 9), random.randint(1, 6)
    source = f"a = {start}\nb = a\na = a + {step}"
    return ask(
        f"Que vaut <code>b</code> à la fin{NBSP}?{code(source)}",
        trace(source)[-1].variables["b"],
        {SAME_REFERENCE: start + step},
        f"b a reçu {start}, la valeur de a à ce moment-là{NBSP}; la suite ne la change plus.",
        "Suivez ligne par ligne, en notant a et b.",
        "number",
    )


def loop(random: Random) -> Question:
    values = random.sample(range(2, 20), 4)
    turn = random.randint(2, 3)
    total, before = sum(values[:turn]), sum(values[: turn - 1])
    source = "total = 0\nfor i in range(4):\n    total = total + valeurs[i]"
    return ask(
        f"<code>valeurs</code> est la liste {listed(values)}. Que vaut <code>total</code> à la "
        f"<b>fin</b> du tour où i vaut {turn - 1}{NBSP}?{code(source)}",
        total,
        {"trace_before_turn": before, "index_from_one": sum(values[1:turn]) or values[turn - 1]},
        f"i vaut 0, puis 1…{NBSP}: {' + '.join(map(str, values[:turn]))} = {total}.",
        "Les positions commencent à 0. Ajoutez jusqu'à la valeur de ce tour, comprise.",
        "number",
    )


def threshold(random: Random) -> Question:
    limit = random.choice((70, 75, 80, 85, 90))
    above = random.randint(1, 3)
    values = [limit, *random.sample(range(limit + 1, 99), above)]
    values += random.sample(range(20, limit), 4 - above)
    random.shuffle(values)
    return ask(
        f"Combien de disques font passer la condition <code>disque &gt;= {limit}</code> parmi "
        f"{listed(values)}{NBSP}?",
        above + 1,
        {"strict_threshold": above},
        f"{limit} lui-même convient{NBSP}: &gt;= accepte l'égalité.",
        "Comptez ceux qui atteignent le seuil, et ceux qui le dépassent.",
        "number",
    )


def linear_search(random: Random) -> Question:
    values = random.sample(range(10, 99), 5)
    if random.random() < 0.6:
        place = random.randint(1, 4)
        target, right = values[place], place
        wrong = {"index_from_one": place + 1}
        solution = f"Les positions commencent à 0{NBSP}: {target} est en position {place}."
    else:
        target, right = random.choice([n for n in range(10, 99) if n not in values]), -1
        wrong = {"not_found_zero": 0}
        solution = f"{target} n'y est pas{NBSP}: on rend −1, car 0 est la première position."
    return ask(
        f"Une recherche rend la position de la valeur cherchée, ou −1 si elle n'y est pas. Que "
        f"rend-elle pour {target} dans la liste {listed(values)}{NBSP}?",
        right,
        wrong,
        solution,
        "Numérotez les positions 0, 1, 2, 3, 4.",
        "number",
    )


def halves(values: Sequence[int], target: int, gap: int = 1) -> list[int]:
    """The positions that a binary search looks at; `gap` 0 keeps the one just looked at."""
    left, right, seen = 0, len(values) - 1, []
    while left <= right and len(seen) < len(values):
        middle = (left + right) // 2
        seen.append(middle)
        if values[middle] == target:
            break
        left, right = (middle + gap, right) if values[middle] < target else (left, middle - gap)
    return seen


def binary_search(random: Random) -> Question:
    values = sorted(random.sample(range(10, 99), 9))
    target = values[random.choice((0, 2, 3, 5, 6, 8))]
    right = halves(values, target)
    return ask(
        f"On cherche {target} par dichotomie dans {listed(values)} (positions 0 à 8, milieu = "
        f"(gauche + droite) // 2). Quelles <b>positions</b> regarde-t-on, dans l'ordre{NBSP}?",
        listed(right),
        {
            "search_linear": listed(range(values.index(target) + 1)),
            "positions_as_values": listed([values[place] for place in right]),
            "bound_not_excluded": listed(halves(values, target, 0)),
            "last_item_missed": listed(right[:-1]),
        },
        f"{' puis '.join(f'{p} ({values[p]})' for p in right)}{NBSP}: trouvé en {len(right)} "
        "regards.",
        "Le premier milieu est 4. Écartez ensuite une moitié, milieu compris.",
        "numbers",
    )


def insertion_turns(values: Sequence[int]) -> list[list[int]]:
    """The list after each turn of insertion sort."""
    return [sorted(values[: i + 1]) + list(values[i + 1 :]) for i in range(1, len(values))]


def selection_turn(values: Sequence[int]) -> list[int]:
    """The list after the first two turns of selection sort."""
    found = list(values)
    for i in (0, 1):
        small = found.index(min(found[i:]))
        found[i], found[small] = found[small], found[i]
    return found


def insertion_sort(random: Random) -> Question:
    low, *others = sorted(random.sample(range(10, 99), 4))
    random.shuffle(others)
    if others[0] < others[1]:
        others[0], others[1] = others[1], others[0]
    values = [*others, low]
    turns = insertion_turns(values)
    descending = sorted(values[:3], reverse=True) + values[3:]
    wrong = {
        "trace_before_turn": listed(turns[0]),
        "selection_for_insertion": listed(selection_turn(values)),
        "sorted_descending": listed(descending),
    }
    return ask(
        f"Tri par insertion de {listed(values)}. Comment est la liste après les <b>deux</b> "
        f"premiers tours (i = 1, puis i = 2){NBSP}?",
        listed(turns[1]),
        wrong,
        f"Tour 1{NBSP}: {listed(turns[0])}. Tour 2{NBSP}: {listed(turns[1])}. Le dernier n'a pas "
        "encore bougé.",
        "Après le tour i, les valeurs de position 0 à i sont rangées entre elles.",
        "numbers",
    )


def dictionary(random: Random) -> Question:
    words = [random.choice("ABC") for _ in range(6)] + ["A"]
    right = len(set(words))
    source = "compteur = {}\nfor nom in noms:\n    compteur[nom] = compteur.get(nom, 0) + 1"
    return ask(
        f"<code>noms</code> contient {', '.join(words)}. Combien de clés a <code>compteur</code> "
        f"à la fin{NBSP}?{code(source)}",
        right,
        {LINES_NOT_KEYS: len(words)},
        f"Une clé par nom différent{NBSP}: {', '.join(sorted(set(words)))}.",
        "Une clé n'est qu'une fois dans un dictionnaire.",
        "number",
    )


NAMES = ("Éléonore", "Œuvrard", "Zoé-Anaïs", "François", "O'Brien", "Bjørn", "Größe", "Le Goff")


def letters(random: Random) -> Question:
    name = random.choice(NAMES)
    simple = name.lower()
    asciis = "".join(letter for letter in simple if "a" <= letter <= "z")
    capitals = "".join(plain(letter) for letter in name if letter == letter.lower())
    spaced = "".join(plain(letter) or letter for letter in simple)
    right = plain(name)
    lost = "".join("" if letter in "œæßø" else plain(letter) for letter in simple)
    return ask(
        f"Réduisez «{NBSP}{escape(name)}{NBSP}» aux lettres de a à z (minuscules, sans accent, "
        f"œ → oe, æ → ae, ß → ss, ø → o).",
        right,
        {
            "ligatures_lost": lost,
            "accents_deleted": asciis,
            "capitals_dropped": capitals,
            "separators_kept": spaced,
        },
        f"«{NBSP}{right}{NBSP}».",
        "Minuscules, ligatures, accents, puis tout ce qui n'est pas une lettre.",
        "word",
    )


FIRST = ("Jean-Pierre", "Anne Sophie", "Marie-Ève", "Luc")
LAST = ("de La Tour", "Le Goff", "d'Ormesson", "Montmorency-Laval-Boutteville", "Van den Berghe")


def identifier(random: Random) -> Question:
    first, last = random.choice(FIRST), random.choice(LAST)
    right, family = login(first, last), plain(last)
    initials = right[: len(first.replace("-", " ").split())]
    particle = plain(last.replace("-", " ").replace("'", " ").split()[-1])
    wrong = {"not_truncated": initials + family}
    if len(initials) > 1:
        wrong["compound_first_only"] = login(first[0], last)
    if particle != family and "-" not in last:
        wrong["particle_dropped"] = (initials + particle)[:20]
    return ask(
        f"Quel identifiant reçoit {first} {last}{NBSP}? (Une initiale par partie du prénom, le nom "
        f"entier, lettres de a à z, 20 caractères au plus.)",
        right,
        wrong,
        f"{initials} + {family}, coupé à 20{NBSP}: «{NBSP}{right}{NBSP}».",
        "Les initiales d'abord, puis le nom entier, particule comprise.",
        "word",
    )


def namesake(random: Random) -> Question:
    base = random.choice(("cdupont", "mmartin", "emontmorencylavalbou", "aurlanderkonstantino"))
    taken = [base.capitalize(), f"{base[:19]}2"][: random.randint(1, 2)]
    right = free_login(base, taken)
    rank = right[-1]
    wrong = {
        "case_sensitive_accounts": base,
        "suffix_from_one": f"{base[:19]}1",
        "suffix_too_long": f"{base}{rank}" if len(base) == 20 else "",
        "suffix_piled": f"{base}23" if rank == "3" and len(base) < 20 else "",
    }
    return ask(
        f"L'identifiant voulu est <code>{base}</code> ; sont déjà pris{NBSP}: "
        f"{', '.join(f'<code>{name}</code>' for name in taken)}. Lequel donner{NBSP}? (20 "
        f"caractères au plus.)".replace(" ;", f"{NBSP};"),
        right,
        {key: value for key, value in wrong.items() if value},
        f"«{NBSP}{right}{NBSP}»{NBSP}: {len(right)} caractères.",
        "Essayez 2, puis 3 ; raccourcissez la base, et ne distinguez pas les majuscules.".replace(
            " ;", f"{NBSP};"
        ),
        "word",
    )


# What is seen, why, and what that cause makes one see.
FILE_FAULTS = (
    (
        "La colonne <code>matricule</code> est la première, mais "
        '<code>ligne["matricule"]</code> lève KeyError, pour ce fichier-là seulement.',
        "Une marque invisible (BOM) est collée au nom de la première colonne",
        "vous verriez alors la première colonne, et elle seule, introuvable",
    ),
    (
        "Le matricule 0042 devient 42 dans le compte créé.",
        "Le matricule a été lu comme un nombre, et non comme un texte",
        "vous verriez alors des zéros disparaître au début des matricules",
    ),
    (
        f"«{NBSP}Zoé{NBSP}» s'affiche «{NBSP}Zo�{NBSP}».",
        "Le fichier est en cp1252 et a été lu de force en UTF-8",
        "vous verriez alors des � à la place des lettres accentuées",
    ),
    (
        f"Deux lignes semblent porter le même nom, «{NBSP}dupont{NBSP}», et font deux comptes.",
        "Les espaces autour des valeurs n'ont pas été ôtées",
        "vous verriez alors des valeurs égales pour l'œil et différentes pour la machine",
    ),
)


def account_file(random: Random) -> Question:
    symptom, right, _ = random.choice(FILE_FAULTS)
    remarks = {cause: sight for _, cause, sight in FILE_FAULTS if cause != right}
    return Question(
        f"{symptom} Quelle est la cause{NBSP}?",
        right,
        f"Essayez utf-8-sig, puis cp1252{NBSP}; gardez des textes, ôtez les espaces.",
        f"Que lit la machine, octet par octet{NBSP}?",
        remarks,
        tuple(sorted({right, *remarks})),
        "choice",
    )


def second_run(random: Random) -> Question:
    people, already = random.randint(12, 40), random.randint(2, 9)
    fresh = people - already
    twice = random.randint(1, 2)
    return ask(
        f"Un fichier compte {people + twice} lignes pour {people} personnes "
        f"({twice} en double){NBSP}; {already} d'entre elles ont déjà un compte. Le script tourne "
        f"lundi, puis <b>de nouveau</b> mardi. Combien de comptes a-t-il créés en tout{NBSP}?",
        fresh,
        {
            ACCOUNTS_DOUBLED: 2 * fresh,
            "not_idempotent": people,
            "same_person_twice": fresh + twice,
        },
        f"Lundi {people} − {already} = {fresh}, mardi aucun{NBSP}: chacun a déjà le sien.",
        "Un bon script regarde d'abord ce qui existe, y compris ce qu'il vient de créer.",
        "number",
    )


def log_lines(random: Random) -> Question:
    good, bad_lines, blank = random.randint(3, 6), random.randint(1, 3), random.randint(1, 2)
    lines = (
        [f"2026-11-22T08:14:{n:02d} ECHEC 203.0.113.7 admin" for n in range(good)]
        + ["2026-11-22T08:15 ECHEC", "hier SUCCES 203.0.113.9 paul", "###"][:bad_lines]
        + ["(ligne vide)"] * blank
    )
    random.shuffle(lines)
    return ask(
        f"Une ligne valable a quatre mots et un instant lisible ; une ligne vide est ignorée. "
        f"Combien de <b>rejets</b> dans ce journal{NBSP}?{code(chr(10).join(lines))}".replace(
            " ;", f"{NBSP};"
        ),
        bad_lines,
        {"rejects_not_counted": 0, "blank_lines_rejected": bad_lines + blank},
        f"{counted(bad_lines, 'ligne abîmée')} ; les vides ne sont pas des rejets.".replace(
            " ;", f"{NBSP};"
        ),
        "Comptez les lignes qui ne sont ni valables ni vides.",
        "number",
    )


def _other_counts(instants: Sequence[int], length: int) -> tuple[int, int]:
    """What fixed blocks find, and what a window without its first edge finds."""
    strict = max(sum(e - length < t <= e for t in instants) for e in instants)
    return fixed_blocks(instants, length), strict


def sliding(random: Random) -> Question:
    length, shown = random.choice((30, 60)), [0]
    # Drawn again until each wrong way of counting gives a number of its own.
    while len({len(shown), densest(shown, length), *_other_counts(shown, length)}) < 4:
        first = random.randint(length // 2, length)
        others = random.sample(range(5, 3 * length), 4)
        shown = sorted({first, first + length, *others})
    right = densest(shown, length)
    blocks, strict = _other_counts(shown, length)
    end = next(e for e in shown if sum(e - length <= t <= e for t in shown) == right)
    return ask(
        f"Une même adresse échoue aux secondes {listed(shown)}. Quel est le plus grand nombre "
        f"d'échecs dans une fenêtre glissante de {length} secondes, bords compris{NBSP}?",
        right,
        {
            "total_not_window": len(shown),
            "fixed_blocks": blocks,
            "window_end_excluded": strict,
        },
        f"Faites finir la fenêtre sur chaque échec{NBSP}: de {end - length} à {end}, il y en a "
        f"{right}.",
        "La fenêtre peut finir sur n'importe quel échec ; ses deux bords comptent.".replace(
            " ;", f"{NBSP};"
        ),
        "number",
    )


def newest(random: Random) -> Question:
    low, high = random.randint(2, 9), random.randint(10, 30)
    major = random.randint(1, 9)
    kind = random.randint(0, 2)
    if kind == 0:
        one, other, key = f"{major}.{low}", f"{major}.{high}", "versions_as_text"
    elif kind == 1:
        one, other, key = f"{major}.9", f"{major}.10", "versions_as_float"
    else:
        one, other, key = f"{major}.{low}", f"{major}.{low}.0", "short_version_smaller"
    same = "Elles sont égales"
    newer = max((one, other), key=version_key)
    right = same if version_key(one) == version_key(other) else f"{newer} est plus récente"
    wrong = other if kind == 2 else one
    return choose(
        f"Laquelle est la plus récente, {one} ou {other}{NBSP}?",
        right,
        {key: f"{wrong} est plus récente"},
        f"On compare {version_key(one)} et {version_key(other)}, nombre par nombre{NBSP}; un "
        "nombre absent vaut 0.",
        "Découpez au point, et comparez des nombres, pas des textes.",
    )


APPS = ("vpn", "messagerie", "pilotes", "antivirus", "bureautique")


def order(random: Random) -> Question:
    a, b, c, d = random.sample(APPS, 4)
    needs = {a: [b], b: [c], d: []}
    if random.random() < 0.4:
        needs[c] = [a]
    shown = " ; ".join(f"{n} attend {', '.join(w)}" for n, w in needs.items() if w)
    try:
        right = " → ".join(name for name in [c, b, a] if layers(needs))
        wrong = {
            "order_reversed": f"{a} → {b} → {c}",
            "prerequisite_forgotten": f"{b} → {a}",
            "dependency_too_late": f"{b} → {c} → {a}",
        }
        solution = f"{c} d'abord (il n'attend rien), puis {b}, puis {a}."
    except Cycle as cycle:
        right = "Aucun ordre : c'est un cycle".replace(" :", f"{NBSP}:")
        wrong = {"cycle_accepted": f"{c} → {b} → {a}"}
        solution = f"{cycle}{NBSP}: aucune ne peut être la première."
    return choose(
        f"{shown.replace(' ;', NBSP + ';')}. Dans quel ordre les installer{NBSP}?",
        right,
        wrong,
        solution,
        "Cherchez d'abord ce qui n'attend rien.",
    )


def waves(random: Random) -> Question:
    count = random.choice((7, 12, 19, 26, 38, 45, 62))
    first, second = wave_totals(count, [5, 25])
    right = second - first
    return ask(
        f"Un parc de {count} postes est mis à jour par vagues de parts cumulées 5{NBSP}%, "
        f"25{NBSP}%, 100{NBSP}%, arrondies au-dessus. Combien de postes dans la "
        f"<b>deuxième</b> vague{NBSP}?",
        right,
        {
            "wave_rounded_down": count * 25 // 100 - count * 5 // 100,
            "waves_not_cumulative": -(-count * 25 // 100),
        },
        f"Après la vague 2, {second} postes sont faits, dont {first} à la vague 1{NBSP}: "
        f"{second} − {first} = {right}.",
        "Calculez les totaux faits après chaque vague, puis leur différence.",
        "number",
    )


def keep(random: Random) -> Question:
    end = date(2026, 11, 22) - timedelta(days=random.randint(0, 40))
    days, weeks = random.randint(4, 7), random.randint(2, 4)
    dates = [end - timedelta(days=n) for n in range(35)]
    right = len(kept(dates, {"day": days, "week": weeks}))
    return ask(
        f"Une sauvegarde par jour pendant 35 jours, jusqu'au {end:%A} {end:%d/%m/%Y}. On garde les "
        f"{days} derniers jours et la dernière de chacune des {weeks} dernières semaines (du lundi "
        f"au dimanche). Combien en garde-t-on{NBSP}?".replace(f"{end:%A}", WEEKDAYS[end.weekday()]),
        right,
        {"rules_added": days + weeks},
        f"{days} + {weeks} = {days + weeks}, moins celles qui servent aux deux règles{NBSP}: "
        f"{right}.",
        "Marquez les dimanches, et la dernière date, sur un calendrier.",
        "number",
    )


WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

KINDS: dict[str, Callable[[Random], Question]] = {
    "gain": worth_it,
    "variable": assignment,
    "boucle": loop,
    "condition": threshold,
    "recherche": linear_search,
    "dichotomie": binary_search,
    "tri": insertion_sort,
    "dictionnaire": dictionary,
    "lettres": letters,
    "identifiant": identifier,
    "homonyme": namesake,
    "fichier-comptes": account_file,
    "relance": second_run,
    "journal": log_lines,
    "fenetre": sliding,
    "versions": newest,
    "ordre": order,
    "vagues": waves,
    "conserver": keep,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
