"""Login names: a person's name as at most twenty letters, and a number for namesakes."""

import unicodedata
from collections.abc import Collection

LIMIT = 20
# Letters that NFKD does not take apart.
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o"})


def plain(text: str) -> str:
    """Lower case, accents removed, letters from a to z alone."""
    spread = unicodedata.normalize("NFKD", text.lower().translate(LIGATURES))
    return "".join(letter for letter in spread if "a" <= letter <= "z")


def login(first_name: str, last_name: str) -> str:
    """An initial for each part of the first name, then the whole last name, cut at 20.

    ValueError when nothing is left of the last name.
    """
    family = plain(last_name)
    if not family:
        raise ValueError("empty last name")
    initials = (plain(part)[:1] for part in first_name.replace("-", " ").split())
    return ("".join(initials) + family)[:LIMIT]


def free_login(base: str, taken: Collection[str]) -> str:
    """`base`, or `base` and the first free number from 2; never more than 20 characters."""
    busy = {name.lower() for name in taken}
    candidate, rank = base, 1
    while candidate in busy:
        rank += 1
        candidate = f"{base[: LIMIT - len(str(rank))]}{rank}"
    return candidate
