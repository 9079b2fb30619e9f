"""The result of a test cell: aspects, the lines that explain them, and the points earned."""

from dataclasses import dataclass, field
from fractions import Fraction

from gmsi.exercise._verdict_html import verdict_html

VERDICT_MIME = "application/vnd.gmsi.verdict+json"


@dataclass(frozen=True)
class Line:
    """One sentence of feedback; `misconception` is the catalogue key it comes from, if any."""

    text: str
    misconception: str | None = None


@dataclass
class Aspect:
    """One thing a test cell checks, worth `points`; earned when no line was recorded.

    `refused` says in French why it could not be checked here; a line already recorded stands.
    """

    title: str
    points: int
    hidden: bool = False
    lines: list[Line] = field(default_factory=list)
    refused: str | None = None

    @property
    def lost(self) -> bool:
        return bool(self.lines)

    @property
    def unchecked(self) -> bool:
        return bool(self.refused) and not self.lost

    @property
    def earned(self) -> bool:
        return not self.lost and not self.unchecked


@dataclass(frozen=True)
class Verdict:
    """What a test cell displays; its plain text is the number nbgrader reads as a score."""

    points: int
    aspects: tuple[Aspect, ...]
    lesson: str | None = None

    @property
    def score(self) -> Fraction:
        """Points earned, in the proportion of the weights of the aspects that were checked."""
        total = sum(aspect.points for aspect in self.aspects if not aspect.unchecked)
        earned = sum(aspect.points for aspect in self.aspects if aspect.earned)
        # Nothing could be checked: nothing is lost, and grading gives no score.
        return Fraction(self.points * earned, total) if total else Fraction(self.points)

    @property
    def refused(self) -> str | None:
        """Why this machine can give no score, in French; None when all could be checked."""
        return next((aspect.refused for aspect in self.aspects if aspect.unchecked), None)

    def as_dict(self) -> dict:
        """The same as plain data, for the feedback page and the reports."""
        return {
            "points": self.points,
            "score": float(self.score),
            "lesson": self.lesson,
            "refused": self.refused,
            "aspects": [
                {
                    "title": aspect.title,
                    "points": aspect.points,
                    "earned": aspect.earned,
                    "refused": aspect.refused if aspect.unchecked else None,
                    "lines": [
                        {"text": line.text, "misconception": line.misconception}
                        for line in aspect.lines
                    ],
                }
                for aspect in self.aspects
            ],
        }

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {
            "text/plain": f"{round(float(self.score), 3):g}",
            "text/html": verdict_html(self),
            VERDICT_MIME: self.as_dict(),
        }
