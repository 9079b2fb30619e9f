"""Exceptions of learners' code, told in French: what happened, and what to look at."""

import re
from dataclasses import dataclass

MAX_MESSAGE = 200

# name: (what happened, what to look at). The first completes « votre code s'est interrompu : … ».
SENTENCES = {
    "AssertionError": (
        "une vérification (assert) n'est pas satisfaite",
        "la condition écrite après assert, et les valeurs qu'elle compare",
    ),
    "AttributeError": (
        "vous demandez à une valeur un attribut ou une méthode qu'elle n'a pas",
        "l'orthographe après le point, et le type de ce qui est avant le point",
    ),
    "EOFError": (
        "le code attend une saisie au clavier, impossible pendant la correction",
        "les appels à input(), à remplacer par des arguments de fonction",
    ),
    "FileNotFoundError": (
        "le fichier demandé n'existe pas à cet endroit",
        "le nom du fichier (accents, extension) et le dossier où il se trouve",
    ),
    "ImportError": (
        "un nom importé n'existe pas dans ce module",
        "l'orthographe du nom après import, et celle du module",
    ),
    "IndentationError": (
        "le décalage des lignes (indentation) n'est pas régulier",
        "les espaces en début de ligne\u00a0: quatre de plus après chaque deux-points",
    ),
    "IndexError": (
        "vous demandez un élément au-delà de la fin d'une liste ou d'un texte",
        "la longueur de la liste (len)\u00a0: les positions vont de 0 à longueur − 1",
    ),
    "KeyError": (
        "vous demandez à un dictionnaire ou à un tableau une clé qui n'y est pas",
        "l'orthographe exacte de la clé ou de la colonne, accents et majuscules compris",
    ),
    "KeyboardInterrupt": (
        "le calcul a été arrêté parce qu'il durait trop longtemps",
        "la condition d'arrêt de vos boucles while",
    ),
    "MemoryError": (
        "le calcul demande plus de mémoire qu'il n'est permis",
        "les listes ou les textes qui grandissent sans fin dans une boucle",
    ),
    "ModuleNotFoundError": (
        "vous importez un module qui n'existe pas ici",
        "l'orthographe du module, et la liste des modules que l'énoncé autorise",
    ),
    "NameError": (
        "vous utilisez un nom qui n'est pas défini",
        "l'orthographe du nom (faute de frappe\u00a0?), et la ligne qui doit le définir avant",
    ),
    "NotImplementedError": (
        "la réponse n'a pas encore été écrite",
        "la ligne raise NotImplementedError, à remplacer par votre réponse",
    ),
    "OSError": (
        "le système refuse une opération (fichier, réseau ou processus)",
        "ce que le code demande au système\u00a0: la correction n'a ni réseau ni autre dossier",
    ),
    "OverflowError": (
        "un calcul donne un nombre trop grand",
        "les puissances et les divisions\u00a0: préférez les entiers (//) aux nombres à virgule",
    ),
    "PermissionError": (
        "l'accès à un fichier est refusé",
        "le chemin du fichier\u00a0: seul le dossier du devoir est accessible",
    ),
    "RecursionError": (
        "la fonction s'appelle elle-même sans fin",
        "le cas simple qui doit arrêter les appels",
    ),
    "StopIteration": (
        "il ne reste plus d'élément à parcourir",
        "les appels à next()\u00a0: donnez-leur une valeur par défaut",
    ),
    "SyntaxError": (
        "Python ne peut pas lire cette ligne\u00a0: elle n'est pas écrite correctement",
        "les parenthèses, les guillemets et les deux-points de cette ligne et de la précédente",
    ),
    "TabError": (
        "des tabulations et des espaces sont mélangés en début de ligne",
        "le début des lignes\u00a0: n'utilisez que des espaces",
    ),
    "TimeoutError": (
        "le calcul a été arrêté parce qu'il durait trop longtemps",
        "la condition d'arrêt de vos boucles while",
    ),
    "TypeError": (
        "une opération ou une fonction reçoit une valeur d'un mauvais type",
        "le type des valeurs (entier, texte, liste…) et le nombre d'arguments",
    ),
    "UnboundLocalError": (
        "une variable est lue avant d'avoir reçu une valeur",
        "la ligne qui donne sa première valeur à la variable, dans la fonction elle-même",
    ),
    "UnicodeDecodeError": (
        "le fichier n'est pas écrit dans l'encodage annoncé",
        "l'argument encoding de open()\u00a0: essayez utf-8, puis cp1252",
    ),
    "ValueError": (
        "une fonction reçoit une valeur qu'elle ne peut pas traiter",
        "la valeur donnée à la fonction\u00a0: affichez-la juste avant cette ligne",
    ),
    "ZeroDivisionError": (
        "un calcul divise par zéro",
        "le diviseur, et le cas où il vaut zéro",
    ),
}

KNOWN_EXCEPTIONS = frozenset(SENTENCES)

UNKNOWN = (
    "une erreur interrompt votre code",
    "la ligne signalée et les valeurs qu'elle utilise",
)

# (exception, its English message, what it says in French): tried in this order.
MESSAGES = [
    ("AttributeError", r"'(\w+)' object has no attribute '(\w+)'", "{0} n'a pas d'attribut {1}"),
    ("FileNotFoundError", r"No such file or directory: '([^']*)'", "le fichier «\u00a0{0}\u00a0»"),
    ("KeyError", r"^'([^']*)'$", "la clé «\u00a0{0}\u00a0»"),
    ("ModuleNotFoundError", r"No module named '([\w.]+)'", "le module «\u00a0{0}\u00a0»"),
    ("NameError", r"name '(\w+)' is not defined", "le nom «\u00a0{0}\u00a0»"),
    ("SyntaxError", r"^'(.)' was never closed", "le signe {0} n'est jamais refermé"),
    ("SyntaxError", r"^unmatched '(.)'", "le signe {0} ne ferme rien"),
    ("SyntaxError", r"^expected ':'", "il manque le deux-points à la fin de la ligne"),
    ("SyntaxError", r"^unterminated string", "un texte n'est pas refermé par son guillemet"),
    ("SyntaxError", r"Maybe you meant '=='", "pour comparer, écrivez == et non ="),
    ("SyntaxError", r"Perhaps you forgot a comma", "il manque peut-être une virgule"),
    ("TypeError", r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'", "{1} {0} {2}"),
    ("TypeError", r"can only concatenate str \(not \"(\w+)\"\) to str", "texte + {0}"),
    (
        "TypeError",
        r"missing (\d+) required positional arg",
        "nombre d'arguments manquants\u00a0: {0}",
    ),
    ("TypeError", r"takes (\d+) .*but (\d+) w", "arguments prévus\u00a0: {0}, donnés\u00a0: {1}"),
    ("TypeError", r"'(\w+)' object is not callable", "{0} n'est pas une fonction"),
    ("TypeError", r"'(\w+)' object is not subscriptable", "{0} n'accepte pas les crochets [ ]"),
    ("TypeError", r"'(\w+)' object is not iterable", "{0} ne se parcourt pas avec for"),
    ("UnboundLocalError", r"local variable '(\w+)'", "la variable «\u00a0{0}\u00a0»"),
    (
        "ValueError",
        r"invalid literal for int\(\) with base 10: '([^']*)'",
        "«\u00a0{0}\u00a0» ne se lit pas comme un entier",
    ),
    ("ValueError", r"could not convert string to float: '([^']*)'", "«\u00a0{0}\u00a0»"),
    ("ValueError", r"not enough values to unpack \(expected (\d+)", "{0} valeurs étaient prévues"),
    ("ValueError", r"too many values to unpack \(expected (\d+)", "{0} valeurs étaient prévues"),
]

TYPE_NAMES = {
    "NoneType": "None (rien)",
    "bool": "booléen",
    "bytes": "octets",
    "dict": "dictionnaire",
    "float": "nombre à virgule",
    "function": "fonction",
    "int": "entier",
    "list": "liste",
    "module": "module",
    "set": "ensemble",
    "str": "texte",
    "tuple": "tuple",
}


@dataclass(frozen=True)
class Explanation:
    """An exception in French: what happened, the detail Python gives, and what to look at."""

    name: str
    sentence: str
    detail: str
    look_at: str


def explain_named(name: str, message: str = "") -> Explanation:
    """The explanation for an exception known by its class name and message."""
    sentence, look_at = SENTENCES.get(name, UNKNOWN)
    return Explanation(name, sentence, _french_detail(name, message), look_at)


def explain(error: BaseException, with_message: bool = True) -> str:
    """One French sentence for an exception, with its type and, if asked, its detail.

    Without the message the type is named only if it is a known one: a learner may name a class.
    """
    name = type(error).__name__
    if not with_message and name not in SENTENCES:
        return UNKNOWN[0]
    told = explain_named(name, str(error) if with_message else "")
    detail = told.detail or (_one_line(str(error)) if with_message else "")
    return f"{told.sentence} ({name}\u00a0: {detail})" if detail else f"{told.sentence} ({name})"


def _french_detail(name: str, message: str) -> str:
    """What the English message adds, in French; empty when it is not one we know."""
    for known, pattern, french in MESSAGES:
        found = re.search(pattern, message[:1000]) if known == name else None
        if found:
            words = [TYPE_NAMES.get(word, word) for word in found.groups()]
            return _one_line(french.format(*words))
    return ""


def _one_line(text: str) -> str:
    text = re.sub(r"[ \t\r\n]+", " ", text).strip()
    return text if len(text) <= MAX_MESSAGE else f"{text[:MAX_MESSAGE]}…"
