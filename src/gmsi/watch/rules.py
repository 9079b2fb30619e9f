"""Who may be answered at once, how often, and which attempt counts: pure decisions."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

POLICY_FILE = "watch.toml"
KEEP = ("best", "last")

OUTCOMES = {
    "graded": "corrigé",
    "refused": "refusé",
    "superseded": "remplacé",
    "failed": "échec",
}

# A certifying quiz is marked by a trainer, once: no setting may open it to attempts.
NEVER = re.compile(r"(?<![^\W_])cc[\s_-]*\d", re.IGNORECASE)


class BadPolicy(ValueError):
    """The policy file is missing, unreadable or asks for what is not allowed."""


@dataclass(frozen=True)
class Policy:
    """What one assignment allows: `keep` says which attempt's score is the one kept."""

    attempts: int = 5
    minutes_between: int = 10
    keep: str = "best"


@dataclass(frozen=True)
class Attempt:
    """One submission seen on the exchange; times are ISO texts in UTC.

    `score` is the automatic one, without what a trainer marks by hand.

    `outcome` is a key of OUTCOMES; `superseded` means that a newer one arrived before this one
    was graded. `seen_at` is the watcher's own clock: the learner writes the submission's.
    """

    folder: str
    learner: str
    assignment: str
    seen_at: str
    outcome: str
    reason: str = ""
    score: float | None = None
    max_score: float | None = None


def read_policies(root: Path) -> dict[str, Policy]:
    """The policies of `watch.toml`, by assignment; BadPolicy with what to correct."""
    file = root / POLICY_FILE
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadPolicy(
            f"il n'y a pas de {POLICY_FILE} dans {root}. Écrivez-y un paragraphe par devoir "
            "d'entraînement, par exemple\u00a0:\n[adressage-ipv4]\nattempts = 5\n"
            'minutes_between = 10\nkeep = "best"'
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadPolicy(f"{file} ne se lit pas comme du TOML\u00a0: {error}") from error
    return {assignment: _policy(assignment, table) for assignment, table in tables.items()}


def _policy(assignment: str, table: object) -> Policy:
    where = f"{POLICY_FILE}, devoir «\u00a0{assignment}\u00a0»"
    if NEVER.search(assignment):
        raise BadPolicy(f"{where}\u00a0: un contrôle certificatif n'est jamais corrigé ainsi")
    if not isinstance(table, Mapping) or table.keys() - Policy.__annotations__.keys():
        known = ", ".join(Policy.__annotations__)
        raise BadPolicy(f"{where}\u00a0: les seuls réglages sont {known}")
    policy = Policy(**table)
    counts = (policy.attempts, policy.minutes_between)
    if not all(type(n) is int and n >= 0 for n in counts) or policy.keep not in KEEP:
        raise BadPolicy(
            f"{where}\u00a0: attempts et minutes_between sont des entiers positifs, "
            "keep vaut « best » ou « last »"
        )
    return policy


def refusal(policy: Policy, earlier: Iterable[Attempt], now: datetime) -> str:
    """Why an attempt made `now` is not graded, in French; empty when it is."""
    graded = [attempt for attempt in earlier if attempt.outcome == "graded"]
    if len(graded) >= policy.attempts:
        return f"Vous avez déjà utilisé vos {policy.attempts} essais corrigés automatiquement."
    if not graded:
        return ""
    last = max(datetime.fromisoformat(attempt.seen_at) for attempt in graded)
    wait = last + timedelta(minutes=policy.minutes_between) - now
    if wait <= timedelta():
        return ""
    minutes = -(-int(wait.total_seconds()) // 60)
    return f"Deux essais doivent être séparés de {policy.minutes_between} minutes\u00a0: " + (
        f"rendez de nouveau votre copie dans {max(1, minutes)} min."
    )


def kept(policy: Policy, attempts: Iterable[Attempt]) -> Attempt | None:
    """The graded attempt whose score counts; at equal scores the latest one."""
    graded = [attempt for attempt in attempts if attempt.outcome == "graded"]
    if not graded:
        return None
    if policy.keep == "last":
        return graded[-1]
    return max(reversed(graded), key=lambda attempt: attempt.score)
