"""CC1's verdict, on integers alone."""


def is_passed(right: int, total: int) -> bool:
    """True if strictly more than 70 % of `total` answers are right.

    Criterion 1-4.a of the certification: 28 of 40 fails, 29 of 40 passes. No share is ever
    computed, so nothing is rounded. ValueError unless 0 <= right <= total and total >= 1.
    """
    if total < 1 or not 0 <= right <= total:
        raise ValueError(f"{right} réponses justes sur {total}\u00a0: compte impossible")
    return 10 * right > 7 * total


def needed(total: int) -> int:
    """The smallest number of right answers that passes out of `total`."""
    if total < 1:
        raise ValueError(f"{total} questions\u00a0: compte impossible")
    return 7 * total // 10 + 1
