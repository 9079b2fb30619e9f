"""The catalogue of misconceptions, and the wrong value each wrong procedure gives."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import ipv4, misconceptions
from gmsi.course import typography
from gmsi.misconceptions import subnetting as wrong

ADDRESS, PREFIX = ipv4.parse_cidr("172.16.45.200/20")
addresses = st.integers(0, 2**32 - 1)
prefixes = st.integers(0, 32)


@pytest.mark.parametrize("key", sorted(misconceptions.keys()))
def test_every_misconception_is_told_in_clean_french(key):
    """A clause speaks to the learner, fits after a colon, and points to a lesson's section."""
    clause = misconceptions.describe(key)
    assert "vous" in clause
    assert clause[0].islower()
    assert clause[-1] not in ".!?"
    assert list(typography.faults(clause)) == []
    assert "#" in misconceptions.lesson_of(key)


def test_the_golden_case():
    """172.16.45.200/20 gives the known value of each wrong procedure."""
    networks = wrong.dotted(wrong.wrong_networks(ADDRESS, PREFIX))
    assert networks == {
        "classful": "172.16.0.0",
        "octet_stop": "172.16.45.0",
        "wrong_octet": "172.16.45.192",
        "block_plus_one": "172.16.48.0",
    }
    broadcasts = wrong.dotted(wrong.wrong_broadcasts(ADDRESS, PREFIX))
    assert broadcasts == {
        "bcast_is_next": "172.16.48.0",
        "bcast_last_octet": "172.16.32.255",
        "classful": "172.16.255.255",
        "octet_stop": "172.16.45.255",
        "bcast_is_last_host": "172.16.47.254",
    }
    assert wrong.wrong_host_counts(PREFIX, ADDRESS) == {
        "no_minus_two": 4096,
        "minus_one": 4095,
        "swap_bits": 2**20 - 2,
        "subnets_for_hosts": 16,
        "classful": 65534,
    }
    masks = wrong.dotted(wrong.wrong_masks(PREFIX, ADDRESS))
    assert masks["prefix_as_octet"] == "255.255.20.0"
    assert masks["classful"] == "255.255.0.0"
    assert wrong.dotted(wrong.wrong_wildcards(PREFIX))["wild_is_block"] == "0.0.16.255"
    assert wrong.dotted(wrong.wrong_first_hosts(ADDRESS, PREFIX))["first_is_net"] == "172.16.32.0"
    assert wrong.dotted(wrong.wrong_last_hosts(ADDRESS, PREFIX))["last_is_bcast"] == "172.16.47.255"


def test_taking_two_away_from_the_smallest_blocks():
    """/31 and /32 give 0 and -1 to those who always subtract two."""
    assert wrong.wrong_host_counts(31)["minus_two_always"] == 0
    assert wrong.wrong_host_counts(32)["minus_two_always"] == -1


def test_the_private_blocks_badly_learnt():
    """172.20 is private and 172.32 is not, whatever startswith or a /16 say."""
    for text, value in (("172.20.1.1", False), ("172.32.1.1", True), ("172.16.1.1", None)):
        assert wrong.wrong_private(ipv4.parse_address(text)).get("rfc1918_16") is value


def test_addresses_sorted_as_text():
    """.10 comes before .2 in the wrong order; nothing is wrong where both orders agree."""
    low, high = ipv4.parse_address("10.0.0.2"), ipv4.parse_address("10.0.0.10")
    assert wrong.wrong_orders([low, high]) == {"string_order": [high, low]}
    assert wrong.wrong_orders([low]) == {}


def test_plans_made_in_the_order_of_the_request():
    """10 hosts then 100: the second block is misaligned, or pulled back over the first."""
    plans = wrong.wrong_plans(ipv4.parse_cidr("192.168.10.0/24"), [10, 100])
    shown = {key: [str(block) for block in plan] for key, plan in plans.items()}
    assert shown == {
        "next_free_unaligned": ["192.168.10.0/28", "192.168.10.16/25"],
        "block_aligned_down": ["192.168.10.0/28", "192.168.10.0/25"],
    }
    assert wrong.wrong_plans(ipv4.parse_cidr("192.168.10.0/24"), [100, 10]) == {}


def test_an_octet_misread():
    """Bits read backwards, counted, or taken for decimal digits."""
    assert wrong.wrong_octets(0b11000000) == {
        "bits_reversed": 3,
        "bits_counted": 2,
        "bits_as_decimal": 11000000,
    }
    assert "bits_reversed" not in wrong.wrong_octets(0b10000001)


@given(addresses, prefixes)
def test_a_wrong_value_is_wrong_named_and_not_repeated(address, prefix):
    """No table holds the right answer, twice the same value, or an unknown key."""
    right_broadcast = ipv4.broadcast(address, prefix) if prefix <= 30 else None
    first, last = ipv4.first_host(address, prefix), ipv4.last_host(address, prefix)
    tables = [
        (wrong.wrong_masks(prefix, address), ipv4.mask(prefix)),
        (wrong.wrong_wildcards(prefix), ipv4.wildcard(prefix)),
        (wrong.wrong_prefixes(ipv4.mask(prefix)), prefix),
        (wrong.wrong_networks(address, prefix), ipv4.network(address, prefix)),
        (wrong.wrong_broadcasts(address, prefix), right_broadcast),
        (wrong.wrong_ranges(address, prefix), (first, last)),
        (wrong.wrong_first_hosts(address, prefix), first),
        (wrong.wrong_last_hosts(address, prefix), last),
        (wrong.wrong_host_counts(prefix, address), ipv4.host_count(prefix)),
    ]
    for table, right in tables:
        assert right not in table.values()
        assert len(set(table.values())) == len(table)
        assert table.keys() <= misconceptions.keys()


@given(st.integers(1, 2**32 - 2))
def test_a_wrong_prefix_for_hosts_is_wrong(hosts):
    """Never the right prefix, and only known keys."""
    table = wrong.wrong_prefixes_for_hosts(hosts)
    assert ipv4.prefix_for_hosts(hosts) not in table.values()
    assert table.keys() <= misconceptions.keys()


@given(addresses, addresses, prefixes)
def test_a_wrong_same_network_is_wrong(one, other, prefix):
    """The wrong verdicts contradict the right one."""
    right = ipv4.network(one, prefix) == ipv4.network(other, prefix)
    assert all(
        value is not right for value in wrong.wrong_same_network(one, other, prefix).values()
    )


@given(addresses, prefixes)
def test_wrong_addresses_can_be_written(address, prefix):
    """Every wrong address has a dotted notation; pairs without one are dropped."""
    wrong.dotted(wrong.wrong_networks(address, prefix))
    wrong.dotted(wrong.wrong_broadcasts(address, prefix))
    wrong.dotted(wrong.wrong_first_hosts(address, prefix))
    wrong.dotted(wrong.wrong_last_hosts(address, prefix))
    assert wrong.dotted_pairs(wrong.wrong_ranges(address, prefix)) is not None


def test_every_section_of_the_addressing_lesson_that_feedback_names_exists():
    """The link opens in JupyterLab: the anchor is the id of the cell that opens the section."""
    path = "notebooks/bloc1/1-4-adressage-ipv4.ipynb"
    lesson = json.loads((Path(__file__).parents[1] / path).read_text(encoding="utf-8"))
    references = set(map(misconceptions.lesson_of, misconceptions.keys()))
    anchors = {reference.partition("#")[2] for reference in references if path in reference}
    assert {"diffusion", "vlsm"} <= anchors <= {cell["id"] for cell in lesson["cells"]}
