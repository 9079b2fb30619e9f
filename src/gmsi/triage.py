"""Sorting requests by simple rules, and measuring how well: confusion matrix and macro-F1."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction

UNKNOWN = "à qualifier"
Rules = Mapping[str, Sequence[str]]
Matrix = list[list[int]]


def words(text: str) -> list[str]:
    """The words of a text, in order: lower case, no accents, letters and digits only."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


def hits(text: str, stems: Sequence[str]) -> int:
    """How many words of the text start with one of the stems."""
    return sum(any(word.startswith(stem) for stem in stems) for word in words(text))


def classify(text: str, rules: Rules) -> str:
    """The category with the most hits, the first one in case of a tie; UNKNOWN without a hit."""
    counts = {category: hits(text, stems) for category, stems in rules.items()}
    best = max(counts, key=counts.get, default=UNKNOWN)
    return best if counts.get(best) else UNKNOWN


def confusion(truth: Sequence[str], found: Sequence[str], categories: Sequence[str]) -> Matrix:
    """Rows: true category; columns: category found. ValueError if the lengths differ.

    A pair with a category out of the list is left out.
    """
    if len(truth) != len(found):
        raise ValueError("il faut autant de réponses que de demandes")
    pairs = list(zip(truth, found, strict=True))
    return [[pairs.count((row, column)) for column in categories] for row in categories]


def f1_scores(matrix: Matrix) -> list[Fraction | None]:
    """The F1 of each category, 2 × right ÷ (true + found); None for one that never occurs."""
    scores: list[Fraction | None] = []
    for rank, row in enumerate(matrix):
        total = sum(row) + sum(line[rank] for line in matrix)
        scores.append(Fraction(2 * row[rank], total) if total else None)
    return scores


def macro_f1(matrix: Matrix) -> Fraction:
    """The mean F1 of the categories that occur; 0 if none does."""
    scores = [score for score in f1_scores(matrix) if score is not None]
    return sum(scores, Fraction()) / len(scores) if scores else Fraction()


def accuracy(matrix: Matrix) -> Fraction:
    """The share of right answers; 0 for an empty matrix."""
    total = sum(map(sum, matrix))
    return (
        Fraction(sum(row[rank] for rank, row in enumerate(matrix)), total) if total else Fraction()
    )
