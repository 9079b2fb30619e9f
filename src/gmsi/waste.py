"""Electrical waste (DEEE): category, channel in the legal order of preference, reuse rate.

Categories: code de l'environnement, art. R. 543-172 (since 15 August 2018). Order of
preference: art. L. 541-1; réemploi is for what never became waste, réutilisation for what did
(art. L. 541-1-1). Reuse rate of public bodies: décret 2023-266.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

CATEGORIES = {
    1: "équipements d'échange thermique",
    2: "écrans et équipements à écran de plus de 100 cm²",
    3: "lampes",
    4: "gros équipements (plus de 50 cm)",
    5: "petits équipements",
    6: "petits équipements informatiques et de télécommunications",
    7: "panneaux photovoltaïques",
}
SCREEN_LIMIT_CM2, SIZE_LIMIT_CM = 100, 50
REUSE_AGE_LIMIT = 10
PUBLIC_TARGETS = {2023: 25, 2024: 35}
PUBLIC_TARGET_FROM_2025 = 50
IT_CATEGORIES = frozenset({2, 6})


@dataclass(frozen=True)
class Device:
    """An appliance to part with, told by what decides: measures, state and contents."""

    name: str
    screen_cm2: int = 0
    longest_cm: int = 0
    is_it: bool = True
    exchanges_heat: bool = False
    years: int = 0
    works: bool = True
    repairable: bool = False
    holds_data: bool = False
    erased: bool = False
    classified: bool = False
    reused: bool = False


def category(device: Device) -> int:
    """The category, 1 to 6, of an appliance that is neither a lamp nor a solar panel."""
    if device.exchanges_heat:
        return 1
    if device.screen_cm2 > SCREEN_LIMIT_CM2:
        return 2
    if device.longest_cm > SIZE_LIMIT_CM:
        return 4
    return 6 if device.is_it else 5


def channel(device: Device) -> str:
    """The best channel open to the device: « effacement » comes before any of them."""
    if device.holds_data and not device.erased:
        return "effacement"
    if device.works:
        return "réemploi"
    return "préparation à la réutilisation" if device.repairable else "recyclage"


def counts_for_reuse(device: Device) -> bool:
    """True for what the public target counts: IT of ten years at most, not classified."""
    young = device.years <= REUSE_AGE_LIMIT
    return category(device) in IT_CATEGORIES and young and not device.classified


def reuse_rate(devices: Iterable[Device]) -> Fraction | None:
    """Reused ÷ retired, exclusions taken out of both; None when nothing is left to count."""
    counted = [device for device in devices if counts_for_reuse(device)]
    if not counted:
        return None
    return Fraction(sum(device.reused for device in counted), len(counted))


def public_target(year: int) -> int:
    """The target of public bodies in percent; ValueError before 2023, when there was none."""
    if year < min(PUBLIC_TARGETS):
        raise ValueError(f"aucun objectif avant 2023\u00a0: {year}")
    return PUBLIC_TARGETS.get(year, PUBLIC_TARGET_FROM_2025)
