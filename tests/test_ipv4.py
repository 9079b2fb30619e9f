"""IPv4 arithmetic on integers agrees with the standard library, used here as an oracle."""

import ipaddress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import ipv4

addresses = st.integers(0, 2**32 - 1)
prefixes = st.integers(0, 32)


def oracle(address: int, prefix: int) -> ipaddress.IPv4Network:
    return ipaddress.IPv4Network((address, prefix), strict=False)


@given(addresses)
def test_dotted_notation_is_the_standard_one_and_reads_back(address):
    """Writing an address gives the standard notation, and reading it gives the address."""
    assert ipv4.format_address(address) == str(ipaddress.IPv4Address(address))
    assert ipv4.parse_address(ipv4.format_address(address)) == address


@given(st.text(alphabet="0123456789.٣ +-_/x", max_size=16))
def test_reading_accepts_exactly_what_the_oracle_accepts(text):
    """A text is refused with ValueError exactly when the standard library refuses it."""
    try:
        expected = int(ipaddress.IPv4Address(text))
    except ValueError:
        with pytest.raises(ValueError, match=r"il faut|n'est pas|zéro|dépasse"):
            ipv4.parse_address(text)
    else:
        assert ipv4.parse_address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "01.2.3.4",
        " 1.2.3.4",
        "1.2.3.4 ",
        "1..2.3",
        "-1.2.3.4",
    ],
)
def test_reading_refuses_malformed_addresses(text):
    """Missing, extra, empty, too large, signed, zero-padded or spaced octets are refused."""
    with pytest.raises(ValueError, match="\u00a0: "):
        ipv4.parse_address(text)


@pytest.mark.parametrize(
    "text", ["10.0.0.1", "10.0.0.1/", "10.0.0.1/33", "10.0.0.1/08", "10.0.0.1/-1"]
)
def test_reading_refuses_malformed_prefixes(text):
    """A missing, empty, too long, zero-padded or signed prefix is refused."""
    with pytest.raises(ValueError, match="\u00a0: "):
        ipv4.parse_cidr(text)


@given(addresses, prefixes)
def test_cidr_reads_back(address, prefix):
    """The a.b.c.d/p notation keeps the host bits and the prefix."""
    assert ipv4.parse_cidr(ipv4.format_cidr(address, prefix)) == (address, prefix)


@given(addresses, prefixes)
def test_bounds_mask_and_wildcard_agree_with_the_oracle(address, prefix):
    """Network, last address, mask and wildcard are the standard library's."""
    expected = oracle(address, prefix)
    assert ipv4.network(address, prefix) == int(expected.network_address)
    assert ipv4.broadcast(address, prefix) == int(expected.broadcast_address)
    assert ipv4.mask(prefix) == int(expected.netmask)
    assert ipv4.wildcard(prefix) == int(expected.hostmask)


@given(addresses, st.integers(20, 32))
def test_hosts_agree_with_the_oracle(address, prefix):
    """First host, last host and their number follow RFC 3021 as the standard library does."""
    hosts = list(oracle(address, prefix).hosts())
    assert ipv4.host_count(prefix) == len(hosts)
    assert ipv4.first_host(address, prefix) == int(hosts[0])
    assert ipv4.last_host(address, prefix) == int(hosts[-1])


@given(addresses)
def test_a_mask_is_recognised_or_refused(value):
    """A value is a mask exactly when it is the mask of some prefix."""
    masks = {ipv4.mask(prefix): prefix for prefix in range(33)}
    if value in masks:
        assert ipv4.prefix_of_mask(value) == masks[value]
    else:
        with pytest.raises(ValueError, match="ne se suivent pas"):
            ipv4.prefix_of_mask(value)


@given(prefixes)
def test_every_mask_gives_its_prefix_back(prefix):
    """From prefix to mask and back."""
    assert ipv4.prefix_of_mask(ipv4.mask(prefix)) == prefix


@pytest.mark.parametrize("prefix", [-1, 33])
def test_an_impossible_prefix_is_refused(prefix):
    """Prefixes below 0 or above 32 raise ValueError."""
    with pytest.raises(ValueError, match="de 0 à 32"):
        ipv4.mask(prefix)


@given(st.integers(1, 2**32 - 2))
def test_the_prefix_for_hosts_is_enough_and_minimal(hosts):
    """The block holds the hosts, and the next smaller local network does not."""
    prefix = ipv4.prefix_for_hosts(hosts)
    assert ipv4.host_count(prefix) >= hosts
    assert prefix == 30 or ipv4.host_count(prefix + 1) < hosts


@pytest.mark.parametrize("hosts", [0, -1, 2**32 - 1])
def test_an_impossible_number_of_hosts_is_refused(hosts):
    """No hosts, or more than IPv4 can hold, raise ValueError."""
    with pytest.raises(ValueError, match="nombre d'hôtes"):
        ipv4.prefix_for_hosts(hosts)


@given(
    st.one_of(addresses, st.integers(0xAC000000, 0xAC300000), st.integers(0xC0A70000, 0xC0AA0000))
)
def test_private_means_rfc_1918(address):
    """Private addresses are those of the three blocks of RFC 1918, and no other."""
    blocks = map(ipaddress.IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
    expected = any(ipaddress.IPv4Address(address) in block for block in blocks)
    assert ipv4.is_private(address) is expected


@given(addresses, st.integers(8, 24), st.lists(st.integers(1, 5000), min_size=1, max_size=12))
def test_a_plan_has_every_property_or_is_refused(address, prefix, needs):
    """Blocks are aligned, inside, disjoint, minimal, in input order; else the sizes overflow."""
    parent = oracle(address, prefix)
    sizes = sum(2 ** (32 - ipv4.prefix_for_hosts(need)) for need in needs)
    if sizes > parent.num_addresses:
        with pytest.raises(ValueError, match="il en faudrait"):
            ipv4.vlsm((int(parent.network_address), prefix), needs)
        return
    plan = ipv4.vlsm((int(parent.network_address), prefix), needs)
    blocks = [ipaddress.IPv4Network(tuple(block)) for block in plan]  # strict: must be aligned
    assert [block.prefix for block in plan] == [ipv4.prefix_for_hosts(need) for need in needs]
    assert not ipv4.plan_faults((int(parent.network_address), prefix), plan)
    assert all(block.subnet_of(parent) for block in blocks)
    ordered = sorted(blocks)
    assert not any(low.overlaps(high) for low, high in pairwise(ordered))


def test_the_golden_plan():
    """192.168.10.0/24 for 100, 50, 25, 10 and 2 hosts gives the known cut, in any order."""
    needs = {100: "0/25", 50: "128/26", 25: "192/27", 10: "224/28", 2: "240/30"}
    for order in (sorted(needs), sorted(needs, reverse=True)):
        plan = ipv4.vlsm(ipv4.parse_cidr("192.168.10.0/24"), order)
        assert [str(block) for block in plan] == [f"192.168.10.{needs[n]}" for n in order]


@pytest.mark.parametrize(
    ("blocks", "faults"),
    [
        (["192.168.10.0/25", "192.168.10.128/26"], set()),
        (["192.168.10.128/26", "192.168.10.0/24"], {"overlap"}),
        (["192.168.10.0/28", "192.168.10.16/25"], {"unaligned"}),
        (["192.168.11.0/28"], {"outside"}),
        (["192.168.10.64/25", "192.168.10.128/25"], {"unaligned", "overlap"}),
        (["192.168.10.192/25"], {"unaligned", "outside"}),
        (["192.168.10.0/30", "192.168.10.0/30"], {"overlap"}),
    ],
)
def test_the_faults_of_a_plan(blocks, faults):
    """Overlapping, misaligned and outside blocks are told apart."""
    parent = ipv4.parse_cidr("192.168.10.0/24")
    assert ipv4.plan_faults(parent, [ipv4.parse_cidr(block) for block in blocks]) == faults


def test_a_plan_needs_a_true_network():
    """A parent with host bits set is refused."""
    with pytest.raises(ValueError, match="n'est pas une adresse de réseau"):
        ipv4.vlsm(ipv4.parse_cidr("192.168.10.1/24"), [10])


@given(st.text(), st.text())
def test_a_personal_station_lives_in_the_personal_network(learner, purpose):
    """Station and network agree, are private, and depend on nothing but the two names."""
    block = ipv4.personal_network(learner, purpose)
    address, prefix = ipv4.personal_station(learner, purpose)
    assert (ipv4.network(address, prefix), prefix) == block
    assert ipv4.first_host(*block) <= address <= ipv4.last_host(*block)
    assert ipv4.is_private(address)
    assert ipv4.personal_station(learner, purpose) == (address, prefix)


def test_neighbours_have_different_networks():
    """In a class of 30, names that differ by a digit give networks that differ."""
    networks = {ipv4.personal_network(f"apprenant{i}", "adressage") for i in range(30)}
    assert len(networks) == 30
    assert ipv4.personal_network_count() == 31744


def test_a_network_described_in_french():
    """A lesson shows the whole network under French labels; a /31 has no broadcast."""
    assert ipv4.describe_network("172.16.45.200/20") == {
        "réseau": "172.16.32.0",
        "préfixe": 20,
        "masque": "255.255.240.0",
        "joker": "0.0.15.255",
        "première": "172.16.32.1",
        "dernière": "172.16.47.254",
        "diffusion": "172.16.47.255",
        "nb_hôtes": 4094,
    }
    assert ipv4.describe_network("192.0.2.7/31")["diffusion"] is None
