"""What checks on configuration files share: the text itself, and sentences from the catalogue."""

from typing import Any

from gmsi.exercise._check import Check
from gmsi.misconceptions import describe

# A company's files hold a few thousand characters; none of the readers need bear more than this.
MAX_TEXT = 20_000


def text_of(check: Check, text: Any) -> str:
    """The learner's text, byte order mark and Windows line ends set apart; ends the aspect else."""
    if not isinstance(text, str) or not text.strip():
        check.stop('Il faut un texte entre r"""…""", et il ne doit pas être vide.')
    if len(text) > MAX_TEXT:
        check.stop("Ce texte est bien trop long pour un fichier de configuration.")
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def refuse(check: Check, condition: bool, key: str) -> None:
    """Lose the aspect, in the catalogue's words, where a mistake shows."""
    check.that(not condition, named(key), key)


def named(key: str) -> str:
    """The clause of a misconception as a sentence."""
    clause = describe(key)
    return f"{clause[:1].upper()}{clause[1:]}."
