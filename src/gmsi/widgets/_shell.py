"""The self-checks of the lesson on shell scripts: drawn, answered and explained without any widget.

What the shell does was tried with bash; each wrong answer is what one misconception gives.
Texts are HTML, in French.
"""

from collections.abc import Callable, Mapping
from random import Random

from gmsi.misconceptions import describe
from gmsi.widgets._french import NBSP
from gmsi.widgets._questions import Answer, Question

NAMES = ("facture été.pdf", "plan du hall.odt", "devis n 12 final.pdf", "photo atelier.jpg")
FOLDERS = ("mes documents", "bureau d études", "service achats")


def count(statement: str, right: int, wrong: Mapping[str, int], solution: str, hint: str):
    """A question answered by a whole number; `wrong` names the mistakes."""
    remarks = {value: describe(key) for key, value in wrong.items() if value != right}
    return Question(statement, right, solution, hint, remarks, form="number")


def choice(statement: str, right: str, remarks: Mapping[str, str], solution: str, hint: str):
    """A question answered by choosing; `remarks` explains the other choices."""
    options = tuple(sorted({right, *remarks}))
    return Question(statement, right, solution, hint, dict(remarks), options, "choice")


def break_even(random: Random) -> Question:
    gain, left = random.randint(3, 20), random.randint(1, 10)
    writing = random.randint(4, 20) * gain + random.randint(1, gain - 1)
    right = -(-writing // gain)
    return count(
        f"À la main{NBSP}: {gain + left} minutes. Avec un script, il en reste {left} à faire. "
        f"L'écrire prend {writing} minutes. À partir de combien d'exécutions est-il "
        f"remboursé{NBSP}?",
        right,
        {
            "break_even_rounded_down": right - 1,
            "residual_time_forgotten": -(-writing // (gain + left)),
        },
        f"Chaque exécution gagne {gain} minutes{NBSP}: {writing} ÷ {gain}, arrondi au-dessus, "
        f"donne {right}.",
        "Divisez le temps d'écriture par ce que gagne une exécution, et arrondissez au-dessus.",
    )


def words(random: Random) -> Question:
    name, quoted = random.choice(NAMES), random.random() < 0.4
    written = '"$fichier"' if quoted else "$fichier"
    pieces = len(name.split())
    right: Answer = 1 if quoted else pieces
    return Question(
        f"<code>fichier='{name}'</code>, puis <code>rm {written}</code>. Combien d'arguments "
        f"<code>rm</code> reçoit-il{NBSP}?",
        right,
        "Les guillemets doubles gardent la valeur entière."
        if quoted
        else f"Sans guillemets, la valeur est coupée à chaque espace{NBSP}: {right} mots.",
        f"Y a-t-il des guillemets doubles autour de la variable{NBSP}?",
        {pieces: "les guillemets doubles empêchent la coupure"}
        if quoted
        else {1: describe("unquoted_variable")},
        form="number",
    )


def removal(random: Random) -> Question:
    folder = random.choice(FOLDERS)
    first, *_ = folder.split()
    if random.random() < 0.5:
        return choice(
            f"<code>D='{folder}'</code> et <code>f=cache</code>. Que vise "
            f"<code>rm -rf $D/$f</code>{NBSP}?",
            f"«{NBSP}{first}{NBSP}» et d'autres morceaux du nom",
            {f"le sous-dossier cache de {folder}": describe("unquoted_variable")},
            f"Le nom est coupé à ses espaces{NBSP}: rm reçoit plusieurs chemins, dont {first}.",
            "La variable n'est pas entre guillemets.",
        )
    return choice(
        f'<code>f=""</code> (un champ vide du fichier). Que fait '
        f'<code>rm -rf "projets/$f"</code>{NBSP}?',
        "il efface tout le dossier projets",
        {
            "il n'efface rien": describe("rm_empty_variable"),
            "il s'arrête sur une erreur": "vous comptez sur rm pour refuser, alors que "
            "projets/ est un chemin valable",
        },
        'Il reste rm -rf "projets/". Vérifiez avant, ou écrivez <code>"${f:?}"</code>.',
        "Remplacez la variable par rien, et relisez la ligne.",
    )


STOPS = (
    ("set -e; cd dossier-absent; echo FIN", False, "errexit_default"),
    ("cd dossier-absent; echo FIN", True, "errexit_default"),
    ("set -e; test -f absent && cat absent; echo FIN", True, "errexit_in_condition"),
    ("set -e; ls absent | wc -l; echo FIN", True, "pipefail_status"),
    ("set -e -o pipefail; ls absent | wc -l; echo FIN", False, "pipefail_status"),
    ("set -u; echo $SERVEURR; echo FIN", False, "unset_variable"),
)


def stops(random: Random) -> Question:
    text, ends, key = random.choice(STOPS)
    yes, no = "oui", "non"
    return choice(
        f"<code>{text}</code><br>(<code>absent</code>, <code>dossier-absent</code> et "
        f"<code>SERVEURR</code> n'existent pas.) <code>FIN</code> est-il écrit{NBSP}?",
        yes if ends else no,
        {no if ends else yes: describe(key)},
        "Oui, le script va au bout." if ends else "Non, il s'arrête avant.",
        f"Quel réglage est mis{NBSP}? La commande qui échoue est-elle testée, ou suivie d'un "
        f"tube{NBSP}?",
    )


SYMPTOMS = (
    (
        "«\u00a0compta\\r\u00a0» au lieu de «\u00a0compta\u00a0»",
        "des fins de ligne Windows",
    ),
    (
        "une première colonne introuvable, alors qu'elle s'affiche bien",
        "une marque invisible (BOM)",
    ),
    ("«\u00a0ZoÃ©\u00a0»", "de l'UTF-8 lu comme du cp1252"),
    ("iconv -f utf-8 échoue sur un accent", "du cp1252 lu comme de l'UTF-8"),
)


def symptom(random: Random) -> Question:
    seen, right = random.choice(SYMPTOMS)
    others = [cause for _seen, cause in SYMPTOMS if cause != right]
    return choice(
        f"Un CSV vient du tableur. Vous constatez{NBSP}: {seen}. Qu'est-ce que c'est{NBSP}?",
        right,
        dict.fromkeys(others, "vous pensez à un autre défaut, qui ne se voit pas ainsi"),
        f"Réponse{NBSP}: {right}.",
        "\\r est un caractère, le BOM en est un autre, et é fait deux octets en UTF-8.",
    )


def redirection(random: Random) -> Question:
    if random.random() < 0.5:
        return choice(
            f"Que contient <code>liste</code> après <code>sort liste &gt; liste</code>{NBSP}?",
            "plus rien",
            {"les lignes triées": describe("file_onto_itself")},
            "Le shell vide le fichier avant de lancer sort.",
            f"Qui ouvre le fichier le premier, le shell ou sort{NBSP}?",
        )
    return choice(
        f"Quelle écriture ajoute une ligne à la fin du journal{NBSP}?",
        'echo "fin" >> journal',
        {
            'echo "fin" > journal': describe("log_overwritten"),
            'echo "fin" | journal': "vous lancez une commande qui s'appellerait journal",
        },
        ">> ajoute, > écrase.",
        "Un chevron écrase, deux ajoutent.",
    )


STATES = (
    ("le groupe rh existe", "getent group rh || groupadd rh", "groupadd rh"),
    ("le dossier partages/rh existe", "mkdir -p partages/rh", "mkdir partages/rh"),
    (
        "srv2 figure une fois dans la liste",
        "grep -qxF srv2 postes || echo srv2 >> postes",
        "echo srv2 >> postes",
    ),
    ("le lien courant mène à v2", "ln -sfn v2 courant", "ln -s v2 courant"),
)


def idempotent(random: Random) -> Question:
    state, right, wrong = random.choice(STATES)
    return choice(
        f"Vous voulez que {state}. Quelle ligne peut être relancée sans dommage{NBSP}?",
        right,
        {wrong: describe("run_again_changes")},
        "Elle regarde d'abord, ou demande un état plutôt qu'une action.",
        "Imaginez le second passage.",
    )


RIGHTS = {"rwx": 7, "rw-": 6, "r-x": 5, "r--": 4, "---": 0}


def octal(random: Random) -> Question:
    owner, group, other = "rwx", random.choice(("rwx", "r-x")), random.choice(("---", "r-x"))
    base = 100 * RIGHTS[owner] + 10 * RIGHTS[group] + RIGHTS[other]
    return count(
        f"Propriétaire <code>{owner}</code>, groupe <code>{group}</code>, autres "
        f"<code>{other}</code>, <b>avec setgid</b>. Quels sont les quatre chiffres de "
        f"<code>chmod</code>{NBSP}?",
        2000 + base,
        {
            "setgid_missing": base,
            "setuid_for_setgid": 4000 + base,
            "open_to_all": 2000 + base - RIGHTS[other] + 7,
        },
        f"2 pour setgid, puis {base}.",
        f"r vaut 4, w vaut 2, x vaut 1{NBSP}; setgid est le 2 de devant.",
    )


def ranking(random: Random) -> Question:
    small, big = random.randint(7, 9), random.randint(10, 60)
    return choice(
        f"Deux lignes, <code>{small} 203.0.113.5</code> et <code>{big} 198.51.100.7</code>. "
        f"Laquelle vient en premier après <code>sort -r</code>{NBSP}?",
        f"{small} 203.0.113.5",
        {f"{big} 198.51.100.7": "vous pensez que sort lit des nombres, ce qu'il fait avec -n"},
        f"Comme du texte, {small} vient après {str(big)[0]}. Il fallait sort -nr.",
        "Sans -n, sort compare des caractères.",
    )


def verdict(random: Random) -> Question:
    used, limit = random.choice(((80, 80), (9, 80), (85, 90), (97, 90)))
    right = 1 if used >= limit else 0
    wrong = {1 - right: describe("threshold_excluded" if right else "text_comparison")}
    return Question(
        f"Seuil{NBSP}: {limit}{NBSP}%, «{NBSP}ou plus{NBSP}». Un disque est à {used}{NBSP}%. Quel "
        f"est le code de sortie de votre script d'alerte (0 ou 1){NBSP}?",
        right,
        f"{used} {'atteint' if right else 'est sous'} {limit}.",
        "0 veut dire que tout va bien.",
        wrong,
        form="number",
    )


def deleted(random: Random) -> Question:
    have, keep = random.randint(5, 12), random.randint(2, 14)
    right = max(have - keep, 0)
    return count(
        f"Un dossier a {have} archives datées et un lisez-moi. On en garde {keep}. Combien de "
        f"fichiers sont supprimés{NBSP}?",
        right,
        {"foreign_file_deleted": max(have + 1 - keep, 0), "oldest_kept": min(have, keep)},
        f"{have} − {keep} = {right}, et le lisez-moi n'est pas une archive."
        if right
        else f"Aucun{NBSP}: il n'y en a que {have}.",
        "Seules les archives comptent, et l'on ne peut pas en supprimer moins que zéro.",
    )


def order(random: Random) -> Question:
    failing = random.choice(("le disque est plein", "le serveur de fichiers ne répond pas"))
    return choice(
        f"Cette nuit, {failing} pendant la copie. Quel ordre laisse vos anciennes copies "
        f"intactes{NBSP}?",
        "copier, vérifier, puis supprimer",
        {
            "supprimer, puis copier": describe("deleted_before_copy"),
            "copier et supprimer en même temps": describe("deleted_before_copy"),
        },
        "On ne supprime qu'après avoir vu la nouvelle copie réussir.",
        "Demandez-vous ce qu'il reste si la copie échoue.",
    )


CARDS = (
    ("une boucle sur les lignes d'un CSV", "Import-Csv … | ForEach-Object { … }"),
    ("test -f fichier", "Test-Path fichier"),
    ("mkdir -p dossier", "New-Item -ItemType Directory -Force dossier"),
    ("echo … >> journal", "Add-Content journal …"),
    ("$? (le code d'un programme)", "$LASTEXITCODE"),
)


def equivalent(random: Random) -> Question:
    (bash, right), *others = random.sample(CARDS, 3)
    return choice(
        f"En PowerShell, qu'est-ce qui remplace <code>{bash}</code>{NBSP}?",
        right,
        {power: f"vous prenez l'équivalent de «{NBSP}{words}{NBSP}»" for words, power in others},
        f"{right}.",
        "Une commande PowerShell s'écrit Verbe-Nom.",
    )


KINDS: dict[str, Callable[[Random], Question]] = {
    "script-seuil": break_even,
    "script-mots": words,
    "script-rm": removal,
    "script-arret": stops,
    "script-csv": symptom,
    "script-redirection": redirection,
    "script-relance": idempotent,
    "script-droits": octal,
    "script-tri": ranking,
    "script-alerte": verdict,
    "script-retention": deleted,
    "script-ordre": order,
    "script-powershell": equivalent,
}


def draw_question(kind: str, random: Random) -> Question:
    """A new question of a kind."""
    return KINDS[kind](random)
