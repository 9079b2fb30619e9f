"""The common messages of four checkers told in French, with the line; the original is quoted after.

Matched on fragments that have been stable from one version to the next. A message that is not
known is quoted with what can always be said: which file, and which line.
"""

import re
from collections.abc import Iterable

from gmsi.tools.services import Message

NAMES = {"kea": "Kea", "zone": "named-checkzone", "sshd": "sshd", "samba": "testparm"}
MAX_QUOTED = 160

# (fragment, what to say; {0}, {1}… are the groups of the fragment).
KNOWN: dict[str, tuple[tuple[str, str], ...]] = {
    "kea": (
        (
            r"syntax error, unexpected end of file",
            "le fichier s'arrête trop tôt, il manque une accolade ou un crochet fermant",
        ),
        (
            r'syntax error, unexpected .*, expecting "," or',
            "il manque une virgule juste avant, ou une accolade est en trop",
        ),
        (r"syntax error, unexpected .*, expecting :", "il manque les deux-points après le nom"),
        (
            r"unexpected constant string, expecting integer",
            "un nombre est attendu, sans guillemets",
        ),
        (
            r"unexpected constant string, expecting Dhcp4",
            "le premier nom doit être « Dhcp4 », majuscule comprise",
        ),
        (r"unexpected \S+, expecting constant string", "un texte entre guillemets est attendu"),
        (r"Invalid character: ['“”«‘’�]", "les guillemets doivent être droits et doubles"),
        (r"Invalid character", "un caractère n'a rien à faire là"),
        (r'unexpected keyword "(.+?)" in (\S+)', "« {0} » n'existe pas à cet endroit ({1})"),
        (r"Extraneous comma", "une virgule est en trop"),
        (r"does not match the prefix of a subnet: (\S+)", "la plage sort du sous-réseau {0}"),
        (
            r"Failed to create pool defined by: (\S+)",
            "la plage « {0} » ne va pas\u00a0: dernière "
            "adresse avant la première, ou adresse mal écrite",
        ),
        (r"overlaps with an existing pool", "deux plages se chevauchent"),
        (r"Invalid subnet syntax", "le sous-réseau s'écrit avec son préfixe, comme 192.0.2.0/24"),
        (
            r"interface '(.+?)' doesn't exist",
            "l'interface « {0} » n'existe pas sur la machine qui "
            'vérifie\u00a0: gardez "interfaces": []',
        ),
        (r"reservation '(.+?)' is not within", "l'adresse réservée {0} est hors du sous-réseau"),
        (r"this host has already been added", "la même adresse matérielle est réservée deux fois"),
        (r"invalid host identifier value '(.+?)'", "« {0} » n'est pas une adresse matérielle"),
        (r"one of the supported identifiers must", "une réservation n'a pas d'adresse matérielle"),
        (
            r"definition for the option '(?:dhcp4\.)?(.+?)' does not exist",
            "l'option « {0} » n'existe pas\u00a0: vérifiez son nom",
        ),
        (r"Failed to convert string to address '(.+?)'", "« {0} » n'est pas une adresse"),
        (
            r"subnet with the prefix of '(.+?)' already exists",
            "le sous-réseau {0} est décrit deux fois",
        ),
        (r"Can't open include file (\S+)", "le fichier inclus {0} n'est pas là"),
    ),
    "zone": (
        (
            r"NS '(.+?)' has no address records",
            "le serveur de noms « {0} » n'a pas d'adresse\u00a0: "
            "un point final oublié, ou un enregistrement A manquant",
        ),
        (r"MX '(.+?)' is a CNAME", "le MX désigne un alias, « {0} »"),
        (r"MX '(.+?)' has no address records", "le MX désigne « {0} », qui n'a pas d'adresse"),
        (r"near '(.+?)': bad dotted quad", "« {0} » n'est pas une adresse IPv4"),
        (r"(\S+): CNAME and other data", "« {0} » est un alias et porte aussi autre chose"),
        (r"near '(.+?)': out of range", "« {0} » est trop grand"),
        (r"near '(.+?)': not a valid number", "« {0} » n'est pas un nombre"),
        (
            r"near '(.+?)': extra input text",
            "« {0} » est en trop\u00a0: une parenthèse oubliée\u00a0?",
        ),
        (r"unexpected end of input", "il manque la valeur, ou une parenthèse fermante"),
        (r"unknown RR type '(.+?)'", "« {0} » n'est pas un type d'enregistrement"),
        (r"no TTL specified", "aucune durée de vie\u00a0: il manque la ligne $TTL"),
        (
            r"no current owner name|no owner",
            "la première ligne n'a pas de nom (il faut par exemple @)",
        ),
        (r"has 0 SOA records", "il manque l'enregistrement SOA"),
        (r"has no NS records", "il manque l'enregistrement NS"),
        (r"bad owner name", "ce nom n'est pas permis pour une machine"),
        (r"ignoring out-of-zone data \((.+?)\)", "« {0} » n'est pas dans cette zone"),
        (r"file not found", "le fichier inclus n'est pas là"),
    ),
    "sshd": (
        (r"Bad configuration option: (\S+)", "l'option « {0} » n'existe pas"),
        (r'no argument after keyword "(.+?)"', "l'option « {0} » n'a pas de valeur"),
        (
            r"Directive '(.+?)' is not allowed within a Match block",
            "« {0} » n'est pas permis dans un bloc Match",
        ),
        (r'unsupported option "(.+?)"', "la valeur « {0} » n'est pas admise pour cette option"),
        (r"(\S+) integer value invalid", "{0} attend un nombre"),
        (r"invalid time value|time value", "cette durée est mal écrite"),
        (r"Bad Match condition|Unsupported Match", "la condition du bloc Match est mal écrite"),
        (r"extra arguments|extra argument", "il y a des mots en trop sur la ligne"),
        (r"no hostkeys available", "aucune clé d'hôte ne se charge"),
    ),
    "samba": (
        (
            r'Unknown parameter encountered: "(.+?)"',
            "le paramètre « {0} » n'existe pas, Samba l'ignore en silence",
        ),
        (r"\((.*?)\): value is not boolean", "« {0} » est écrit là où il faut yes ou no"),
        (
            r"Ignoring invalid value '(.+?)' for parameter '(.+?)'",
            "« {0} » n'est pas une valeur de « {1} »",
        ),
        (r"No path in service (\S+)", "le partage « {0} » n'a pas de chemin (path)"),
        (
            r"Badly formed section header|Error loading services",
            "Samba ne lit pas le fichier\u00a0: "
            "cherchez un crochet non refermé ou une valeur mal écrite",
        ),
    ),
}
# Said after another message, these teach nothing.
ECHOES = (
    r"^zone \S+: (not loaded|loading from)",
    r"terminating, \d+ bad",
    r"^Ignoring unknown parameter",
    r"is flagged unavailable",
)


def told(tool: str, messages: Iterable[Message]) -> list[str]:
    """The messages as French sentences, each once, with the original quoted."""
    kept = [m for m in messages if not any(re.search(echo, m.text) for echo in ECHOES)]
    return list(dict.fromkeys(sentence(tool, message) for message in kept))


def sentence(tool: str, message: Message) -> str:
    """One message in French: the line, what is wrong, and the tool's own words."""
    quoted = message.text[:MAX_QUOTED]
    where = f"ligne {message.line}\u00a0: " if message.line else ""
    french = translate(tool, message.text) or "ceci n'est pas accepté"
    own = f"(mots de {NAMES[tool]}\u00a0: «\u00a0{quoted}\u00a0»)"
    return _spaced(f"{where}{french} {own}.")


def translate(tool: str, text: str) -> str | None:
    """The French of a message, None when it is not known."""
    for fragment, french in KNOWN[tool]:
        if found := re.search(fragment, text):
            return french.format(*found.groups())
    return None


def _spaced(text: str) -> str:
    return text.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
