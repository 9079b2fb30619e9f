"""Electrical waste: categories, channels, the public reuse rate, and footprints."""

from fractions import Fraction

import pytest

from gmsi import footprint, waste
from gmsi.waste import Device

LAPTOP = Device("portable", screen_cm2=700, longest_cm=36, holds_data=True)


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        (LAPTOP, 2),
        (Device("écran 55 pouces", screen_cm2=8000, longest_cm=123), 2),
        (Device("téléphone", screen_cm2=100, longest_cm=16), 6),
        (Device("tour", longest_cm=50), 6),
        (Device("baie", longest_cm=200), 4),
        (Device("climatiseur de salle", longest_cm=90, is_it=False, exchanges_heat=True), 1),
        (Device("bouilloire", longest_cm=25, is_it=False), 5),
    ],
)
def test_categories(device, expected):
    """Heat first, then screens over 100 cm², then size over 50 cm, then what it is for."""
    assert waste.category(device) == expected


def test_channels_follow_the_legal_order_once_data_are_erased():
    """Erase, then réemploi, préparation à la réutilisation, recyclage."""
    assert waste.channel(LAPTOP) == "effacement"
    assert waste.channel(Device("p", holds_data=True, erased=True)) == "réemploi"
    broken = Device("p", works=False, repairable=True)
    assert waste.channel(broken) == "préparation à la réutilisation"
    assert waste.channel(Device("p", works=False)) == "recyclage"


def test_exclusions_leave_both_terms_of_the_rate():
    """Too old, classified or not IT: neither reused nor retired for the rate."""
    devices = [
        Device("a", reused=True),
        Device("b"),
        Device("vieux", years=11, reused=True),
        Device("secret", classified=True),
        Device("baie", longest_cm=200, reused=True),
        Device("dix ans", years=10, reused=True),
    ]
    assert waste.reuse_rate(devices) == Fraction(2, 3)
    assert waste.reuse_rate([Device("vieux", years=12)]) is None


def test_public_targets():
    """25 %, 35 %, then 50 %; none before."""
    assert [waste.public_target(year) for year in (2023, 2024, 2025, 2030)] == [25, 35, 50, 50]
    with pytest.raises(ValueError, match="2023"):
        waste.public_target(2022)


def test_keeping_a_device_spreads_its_manufacture():
    """250 kg over 3 then 5 years, 30 kWh at 0.06 kg: two years more save 33.3 kg a year."""
    made = footprint.manufacture(312.5, 0.2)
    assert made == 250
    three, five = (footprint.yearly(made, 30, 0.06, years) for years in (3, 5))
    assert round(three, 2) == 85.13
    assert round(three - five, 2) == 33.33
    with pytest.raises(ValueError, match="durée"):
        footprint.yearly(made, 30, 0.06, 0)
    with pytest.raises(ValueError, match="usage"):
        footprint.manufacture(300, 20)
