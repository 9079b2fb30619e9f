"""What to act on first: the criticality of failure modes (AMDEC), and Pareto's few causes.

A mode is scored from 1 to 4 on gravity, frequency and detection; detection grows when the failure
is hard to see coming. The criticality is the product. The scales are the organisation's choice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

HIGHEST = 4


@dataclass(frozen=True)
class Mode:
    """A failure mode and its three scores; ValueError for a score out of 1 to 4."""

    name: str
    gravity: int
    frequency: int
    detection: int

    def __post_init__(self):
        scores = self.gravity, self.frequency, self.detection
        if not all(1 <= score <= HIGHEST for score in scores):
            raise ValueError(f"une note va de 1 à {HIGHEST}")

    @property
    def criticality(self) -> int:
        """Gravity × frequency × detection."""
        return self.gravity * self.frequency * self.detection


def ranked(modes: Iterable[Mode]) -> list[Mode]:
    """By criticality, then by gravity, the greatest first; then by name."""
    return sorted(modes, key=lambda mode: (-mode.criticality, -mode.gravity, mode.name))


def must_act(mode: Mode, threshold: int) -> bool:
    """Whether a mode calls for action: critical enough, or of the highest gravity."""
    return mode.criticality >= threshold or mode.gravity == HIGHEST


def by_weight(hours: Mapping[str, int]) -> list[str]:
    """The causes, the heaviest first; of two equals, in alphabetical order."""
    return sorted(hours, key=lambda cause: (-hours[cause], cause))


def pareto(hours: Mapping[str, int], percent: int = 80) -> list[str]:
    """The heaviest causes, up to the one that makes their sum reach `percent` of the total."""
    kept: list[str] = []
    total = sum(hours.values())
    for cause in by_weight(hours):
        if 100 * sum(hours[each] for each in kept) >= percent * total:
            break
        kept.append(cause)
    return kept
