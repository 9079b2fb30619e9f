"""Stations with one wrong setting, for the diagnosis self-check."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from gmsi import ipv4
from gmsi.widgets._french import NBSP

HOLES, APIPA, IS_NETWORK, IS_BROADCAST, GATEWAY, NOTHING = CAUSES = (
    "le masque a des trous",
    "le serveur DHCP n'a pas répondu",
    "le poste porte l'adresse du réseau",
    "le poste porte l'adresse de diffusion",
    "la passerelle est hors du réseau du poste",
    "aucune erreur dans ces réglages",
)
# Ones that do not follow each other, as a typing slip makes them.
MASKS_WITH_HOLES = ("255.0.255.0", "255.255.0.255", "255.255.253.0", "255.255.255.208")


@dataclass(frozen=True)
class Station:
    """Settings as read on a station, the wrong one, its proof, and why the others are right."""

    address: str
    mask: str
    gateway: str
    cause: str
    proof: str
    remarks: Mapping[str, str]


def broken_station(address: int, prefix: int, random: Random) -> Station:
    """A station around the host `address`/`prefix` (25 to 28 suit best) with one cause or none."""
    cause = random.choice(CAUSES)
    show, start, end = ipv4.format_address, *_bounds(address, prefix)
    gateway, mask = end - 1, show(ipv4.mask(prefix))
    if address == gateway:
        gateway = start + 1
    if cause == HOLES:
        mask = random.choice(MASKS_WITH_HOLES)
    elif cause == APIPA:
        address = (169 << 24 | 254 << 16) + random.randrange(256, 65280)
        return _apipa(show(address))
    elif cause == IS_NETWORK:
        address = start
    elif cause == IS_BROADCAST:
        address = end
    elif cause == GATEWAY:
        gateway = end + 2
    remarks = _remarks(cause, show(start), show(end), prefix, show(gateway), mask)
    proof = remarks.pop(cause)
    return Station(show(address), mask, show(gateway), cause, _sentence(proof), remarks)


def _bounds(address: int, prefix: int) -> tuple[int, int]:
    return ipv4.network(address, prefix), ipv4.broadcast(address, prefix)


def _remarks(cause: str, start: str, end: str, prefix: int, gateway: str, mask: str) -> dict:
    """For each cause: its proof if it is the one, else the fact that rules it out."""
    block = f"{start}/{prefix}"
    if cause == HOLES:
        first = "le masque est faux, et tant qu'il l'est, rien d'autre ne se calcule"
        proof = f"dans {mask}, les bits à 1 ne se suivent pas{NBSP}: ce n'est pas un masque"
        return dict.fromkeys(CAUSES, first) | {HOLES: proof}
    is_it = "est bien" if cause != GATEWAY else "n'est pas"
    return {
        HOLES: f"le masque {mask} est bien fait de 1 puis de 0, c'est un /{prefix}",
        APIPA: "l'adresse ne commence pas par 169.254",
        IS_NETWORK: f"l'adresse du réseau est {start}",
        IS_BROADCAST: f"l'adresse de diffusion de ce réseau est {end}",
        GATEWAY: f"la passerelle {gateway} {is_it} dans le réseau {block}",
        NOTHING: f"le réseau est {block}, la diffusion {end}, la passerelle {gateway}",
    }


def _apipa(address: str) -> Station:
    proof = f"{address} est une adresse automatique (169.254.0.0/16), prise faute de réponse DHCP."
    wrong = "une adresse en 169.254 dit autre chose, et le dit avant tout le reste"
    remarks = {cause: wrong for cause in CAUSES if cause != APIPA}
    return Station(address, "255.255.0.0", "aucune", APIPA, proof, remarks)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
