"""A finding: something to mend in the course, and where."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What is wrong and where (`place`: a file of the course, and a cell if it is in one)."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}\u00a0: {self.message}"
