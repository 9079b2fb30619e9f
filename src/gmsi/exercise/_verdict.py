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
    """One thing a test cell checks, worth `points`; earned when no line was recorded."""

    title: str
    points: int
    hidden: bool = False
    lines: list[Line] = field(default_factory=list)

    @property
    def earned(self) -> bool:
        return not self.lines


@dataclass(frozen=True)
class Verdict:
    """What a test cell displays; its plain text is the number nbgrader reads as a score."""

    points: int
    aspects: tuple[Aspect, ...]
    lesson: str | None = None

    @property
    def score(self) -> Fraction:
        """Points earned, in the proportion of the aspects' weights."""
        total = sum(aspect.points for aspect in self.aspects)
        earned = sum(aspect.points for aspect in self.aspects if aspect.earned)
        return Fraction(self.points * earned, total)

    def as_dict(self) -> dict:
        """The same as plain data, for the feedback page and the reports."""
        return {
            "points": self.points,
            "score": float(self.score),
            "lesson": self.lesson,
            "aspects": [
                {
                    "title": aspect.title,
                    "points": aspect.points,
                    "earned": aspect.earned,
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
