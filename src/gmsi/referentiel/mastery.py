"""How far a competence is mastered, in the words that learners and trainers both read."""

from dataclasses import dataclass

ROUNDING = 1e-9


@dataclass(frozen=True)
class Level:
    """A level of mastery, from `floor` (share of points, in percent) upwards."""

    key: str
    label: str
    symbol: str
    floor: int


# The course's own thresholds, for teaching: the certification fixes none but CC1's.
LEVELS = (
    Level("mastered", "maîtrisée", "✔", 80),
    Level("growing", "en cours", "◐", 50),
    Level("weak", "à renforcer", "✘", 0),
)


def level(earned: float, possible: float) -> Level:
    """The level reached with `earned` of `possible` points (possible > 0)."""
    return next(
        (level for level in LEVELS if 100 * earned >= level.floor * possible - ROUNDING),
        LEVELS[-1],
    )
