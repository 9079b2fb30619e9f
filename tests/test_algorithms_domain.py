"""Versions, dependency order, waves, retention and login names, against independent oracles."""

import string
import unicodedata
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.accounts import LIMIT, free_login, login, plain
from gmsi.deployment import Cycle, layers, version_key, wave_totals
from gmsi.retention import kept

NAMES = st.sampled_from("abcdefg")
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, max_size=3, unique=True), max_size=7)
GOLDEN = [date(2026, 11, 22) - timedelta(days=n) for n in range(60)]


@given(GRAPHS)
def test_layers_agree_with_the_standard_library(graph):
    """The same rounds as graphlib, a Cycle exactly where it finds one."""
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError:
        with pytest.raises(Cycle) as error:
            layers(graph)
        names = error.value.names
        assert names[0] == names[-1]
        assert all(after in graph[before] for before, after in pairwise(names))
        return
    rounds = []
    while sorter.is_active():
        ready = sorter.get_ready()
        rounds.append(set(ready))
        sorter.done(*ready)
    assert [set(names) for names in layers(graph)] == rounds


@given(st.lists(st.integers(0, 30), min_size=1, max_size=4), st.integers(0, 3))
def test_trailing_zeros_of_a_version_say_nothing(numbers, zeros):
    """1.2 is 1.2.0; otherwise versions compare as their numbers."""
    text = ".".join(map(str, numbers))
    assert version_key(text) == version_key(text + ".0" * zeros)
    padded = (*numbers, *[0] * 8)[:8]
    other = version_key("3.7")
    assert (version_key(text) < other) == (padded < (3, 7, 0, 0, 0, 0, 0, 0))


@pytest.mark.parametrize("version", ["", "1.x", "1..2"])
def test_what_is_no_version_is_refused(version):
    """Whole numbers between dots, nothing else."""
    with pytest.raises(ValueError, match="invalid literal"):
        version_key(version)


@given(st.integers(0, 500))
def test_waves_cover_the_whole_fleet_and_always_have_a_pilot(count):
    """Rounded up, never past the fleet, all done at 100 %."""
    totals = wave_totals(count, [5, 25, 100])
    assert totals == sorted(totals)
    assert totals[-1] == count
    assert (totals[0] >= 1) == (count >= 1)
    assert all(
        100 * (total - 1) < share * count
        for total, share in zip(totals, (5, 25), strict=False)
        if total
    )


def test_the_golden_retention():
    """Sixty days, 7, 4 and 3: twelve kept, as restic does; the last of each month."""
    found = kept(GOLDEN, {"day": 7, "week": 4, "month": 3})
    assert len(found) == 12
    assert found[date(2026, 10, 31)] == found[date(2026, 9, 30)] == ["month"]
    assert found[date(2026, 11, 22)] == ["day", "week", "month"]


@given(st.sets(st.dates(date(2024, 12, 1), date(2026, 2, 1)), max_size=40), st.integers(0, 5))
def test_retention_keeps_the_last_of_each_of_the_latest_periods(dates, count):
    """By week, found again from Mondays instead of ISO numbers."""
    found = kept(dates, {"week": count})
    mondays = sorted({d - timedelta(days=d.weekday()) for d in dates}, reverse=True)[:count]
    expected = {max(d for d in dates if d - timedelta(days=d.weekday()) == m) for m in mondays}
    assert set(found) == expected


@given(st.text(max_size=30))
def test_a_plain_name_holds_letters_from_a_to_z(text):
    """Whatever comes in; and what is plain already does not change."""
    found = plain(text)
    assert set(found) <= set(string.ascii_lowercase)
    assert plain(found) == found


@given(st.text(alphabet="éèêàùçñôîü", min_size=1, max_size=10))
def test_an_accent_is_removed_and_its_letter_kept(text):
    """As many letters as there were."""
    bare = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()
    assert plain(text) == bare


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("Camille", "Dupont", "cdupont"),
        ("Jean-Pierre", "Le Goff", "jplegoff"),
        ("Anne Sophie", "de La Tour", "asdelatour"),
        ("", "O'Neil", "oneil"),
        ("Œdipe", "Weiß", "oweiss"),
        ("Éloïse", "Montmorency-Laval-Boutteville", "emontmorencylavalbou"),
    ],
)
def test_login_names(first, last, expected):
    """Compound first names, particles, apostrophes, ligatures, twenty characters."""
    assert login(first, last) == expected


def test_a_name_without_letters_is_refused():
    """There would be nothing to log in with."""
    with pytest.raises(ValueError, match="empty"):
        login("Zoé", " - ")


@given(st.text(string.ascii_lowercase, min_size=1, max_size=LIMIT), st.integers(0, 120))
def test_namesakes_get_free_names_of_twenty_characters_at_most(base, others):
    """As many different names as people, case aside."""
    taken: list[str] = []
    for _ in range(others):
        name = free_login(base, [n.upper() for n in taken])
        assert len(name) <= LIMIT
        taken.append(name)
    assert len(set(taken)) == others
