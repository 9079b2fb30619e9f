"""The wrong solutions that the tests prove each exercise with."""

from pathlib import Path


def wrong_solutions(root: Path, assignment: str) -> dict[str, dict[str, str]]:
    """For each misconception key, the wrong answer of each grade_id it touches."""
    return {}
