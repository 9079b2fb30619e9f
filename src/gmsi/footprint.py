"""Carbon footprint of a device: what making it costs, what using it costs, year by year.

Every figure is a parameter with its source and date: published values differ widely by method
(the Boavizta catalogue itself warns against comparing brands), so none is fixed here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Parameter:
    """A figure, its unit, and where and when it was read."""

    value: float
    unit: str
    source: str
    date: str


def manufacture(total: float, use_share: float) -> float:
    """All that is not use, transport and end of life included: total · (1 − share of use)."""
    if not 0 <= use_share <= 1:
        raise ValueError(f"une part d'usage est entre 0 et 1\u00a0: {use_share}")
    return total * (1 - use_share)


def yearly(manufacture_kg: float, kwh_a_year: float, kg_a_kwh: float, years: float) -> float:
    """kgCO2e a year of use: manufacture spread over the life, plus each year's electricity."""
    if years <= 0:
        raise ValueError(f"la durée est plus grande que zéro\u00a0: {years}")
    return manufacture_kg / years + kwh_a_year * kg_a_kwh
