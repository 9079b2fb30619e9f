"""Item statistics, in classical test theory: difficulty, discrimination, reliability.

Every function takes `shares`, a DataFrame learners × items of the share of points obtained
(0 to 1; NaN where an item was not graded). Learners with a gap are left out of what compares
items with each other (listwise deletion), and the number of learners kept is always given.
Source: Crocker & Algina, Introduction to Classical and Modern Test Theory, ch. 5, 7 and 14.
"""

import math
from dataclasses import dataclass

import pandas as pd

# Below this, the sampling error of α or of a correlation is as large as what it measures.
ENOUGH_LEARNERS = 30


@dataclass(frozen=True)
class Reliability:
    """Cronbach's α (KR-20 when every item is right or wrong); `value` None if undefined."""

    value: float | None
    learners: int
    items: int
    dichotomous: bool

    @property
    def name(self) -> str:
        return "KR-20" if self.dichotomous else "α de Cronbach"

    @property
    def warning(self) -> str | None:
        """Why the figure must not be relied upon, in French, or None."""
        if self.value is None:
            return (
                "incalculable\u00a0: il faut au moins deux questions, deux apprenants notés "
                "partout et des résultats qui diffèrent"
            )
        if self.learners < ENOUGH_LEARNERS:
            return (
                f"trop peu de copies pour conclure\u00a0: {self.learners}, il en faudrait "
                f"au moins {ENOUGH_LEARNERS}"
            )
        return None


def difficulty(shares: pd.DataFrame) -> pd.Series:
    """The mean share obtained on each item: 1 is easiest; NaN where nobody was graded."""
    return shares.mean()


def discrimination(shares: pd.DataFrame) -> pd.Series:
    """The corrected item-rest correlation of each item, from -1 to 1.

    Pearson's r (the point-biserial when the item is right or wrong) between the item and the
    sum of the other items, so that an item is not correlated with itself. NaN with fewer than
    3 complete learners, or where the item or the rest does not vary.
    """
    complete = shares.dropna()
    if len(complete) < 3:
        return pd.Series(math.nan, index=shares.columns)
    total = complete.sum(axis=1)
    return pd.Series(
        {item: _correlation(complete[item], total - complete[item]) for item in shares.columns},
        index=shares.columns,
        dtype=float,
    )


def _correlation(item: pd.Series, rest: pd.Series) -> float:
    """Pearson's r; NaN when one of the two is constant, up to floating-point noise."""
    if min(item.std(ddof=0), rest.std(ddof=0)) < 1e-9:
        return math.nan
    return float(item.corr(rest))


def reliability(shares: pd.DataFrame) -> Reliability:
    """α = k/(k-1) · (1 - Σ item variances / variance of the totals), population variances.

    With 0/1 items an item's variance is p·q, which makes α Kuder and Richardson's formula 20.
    """
    complete = shares.dropna()
    learners, items = complete.shape
    dichotomous = bool(complete.isin([0, 1]).all(axis=None))
    spread = complete.sum(axis=1).var(ddof=0) if learners > 1 else 0.0
    if items < 2 or learners < 2 or spread < 1e-12:
        return Reliability(None, learners, items, dichotomous)
    ratio = complete.var(ddof=0).sum() / spread
    return Reliability(float(items / (items - 1) * (1 - ratio)), learners, items, dichotomous)
