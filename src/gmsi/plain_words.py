"""Advice on a message to a user: jargon, long sentences, what a follow-up memo must say.

It advises and never judges: a word may be right where the reader knows it.
"""

import re

from gmsi.triage import words

LONG_SENTENCE = 25
# What people say in a support team, and what a user would rather read.
JARGON = {
    "ad": "l'annuaire de l'entreprise",
    "bios": "le réglage de démarrage de l'ordinateur",
    "boot": "le démarrage",
    "cache": "la mémoire provisoire du programme",
    "desktop": "le bureau de l'écran",
    "dhcp": "l'attribution automatique d'une adresse au poste",
    "dns": "l'annuaire des noms du réseau",
    "driver": "le petit programme qui fait fonctionner l'appareil",
    "escalade": "nous transmettons à un spécialiste",
    "escalader": "transmettre à un spécialiste",
    "firewall": "le pare-feu, qui filtre les connexions",
    "firmware": "le logiciel interne de l'appareil",
    "flush": "vider",
    "gpo": "un réglage envoyé par le service informatique",
    "gti": "le délai de prise en charge",
    "gtr": "le délai de rétablissement",
    "hotfix": "un correctif",
    "ip": "l'adresse du poste sur le réseau",
    "kb": "un correctif",
    "kernel": "le cœur du système",
    "log": "le journal",
    "logs": "le journal",
    "mtbf": "le temps moyen entre deux pannes",
    "n2": "un spécialiste",
    "nas": "le stockage partagé",
    "patch": "un correctif",
    "ping": "un test de connexion",
    "poe": "l'alimentation par le câble réseau",
    "proxy": "le relais vers Internet",
    "reboot": "le redémarrage",
    "rebooter": "redémarrer",
    "reset": "la remise à zéro",
    "sla": "le délai convenu",
    "spool": "la file d'impression",
    "spooler": "la file d'impression",
    "ssd": "le disque",
    "switch": "le boîtier qui relie les postes au réseau",
    "update": "la mise à jour",
    "vlan": "une partie séparée du réseau",
    "vpn": "la connexion sécurisée à distance",
    "workaround": "une solution provisoire",
}


def jargon(text: str) -> dict[str, str]:
    """The words of the text that a user may not know, with plainer ones, in order."""
    return {word: JARGON[word] for word in words(text) if word in JARGON}


def long_sentences(text: str, limit: int = LONG_SENTENCE) -> list[int]:
    """The number of words of each sentence that has more than `limit`."""
    sentences = re.split(r"[.!?…\n]+", text)
    return [count for count in (len(words(sentence)) for sentence in sentences) if count > limit]


def advice(text: str) -> list[str]:
    """What could be said more plainly, in French; empty when there is nothing to say."""
    found = [
        f"«\u00a0{word}\u00a0»\u00a0: votre lecteur le connaît-il\u00a0? "
        f"Par exemple\u00a0: «\u00a0{plainer}\u00a0»."
        for word, plainer in jargon(text).items()
    ]
    found += [
        f"Une phrase compte {count} mots\u00a0: coupez-la en deux."
        for count in long_sentences(text)
    ]
    if re.search(r"\b(tu|toi|ton|tes)\b", text.lower()):
        found.append("Vous tutoyez votre lecteur\u00a0: est-ce l'usage chez vous\u00a0?")
    return found
