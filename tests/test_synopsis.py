"""Synopses, stations, rollouts and flowcharts, against Python's ipaddress and brute force."""

import ipaddress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import ipv4, rollout, station_writers, tools
from gmsi.exercise import (
    Check,
    check_agency_addresses,
    check_agency_services,
    check_netplan,
    check_netsh,
    check_nmcli,
    check_powershell,
    check_tried_again,
    read_agency,
    read_chart,
)
from gmsi.flowchart import always_passes, form_faults, read_flowchart
from gmsi.linux_settings import read_generated, read_keyfile, read_networkd
from gmsi.site_case import personal_agency, personal_site
from gmsi.station import Station
from gmsi.synopsis import address_faults, name_fault, read_synopsis, service_faults
from gmsi.windows_commands import Misread, read_netsh, read_powershell

addresses = st.integers(0, 2**32 - 1)
names = st.text(st.sampled_from("abz059- "), min_size=1, max_size=8).map(str.strip).filter(bool)


@st.composite
def stations(draw) -> Station:
    """Any station whose gateway is another host of its network."""
    prefix, address = draw(st.integers(8, 29)), draw(addresses)
    low, high = ipv4.first_host(address, prefix), ipv4.last_host(address, prefix)
    first, gateway = draw(st.permutations([low, high, (low + high) // 2]))[:2]
    dns = tuple(draw(st.lists(addresses, min_size=1, max_size=3, unique=True)))
    return Station(draw(names), first, prefix, gateway, dns)


def as_dict(station: Station) -> dict:
    """The station as the statements show it."""
    show = ipv4.format_address
    return {
        "interface": station.interface,
        "adresse": show(station.address),
        "prefixe": station.prefix,
        "passerelle": show(station.gateway),
        "dns": [*map(show, station.dns)],
    }


def lines(judge, *args) -> list:
    """The lines of feedback of one check."""
    check = Check(points=1)
    with check.aspect("essai"):
        judge(check, *args)
    return [line for aspect in check.result().aspects for line in aspect.lines]


def keys(judge, *args) -> list[str | None]:
    return [line.misconception for line in lines(judge, *args)]


# --- Synopses ---
SOUND = {
    "reseau": "192.168.20.64/26",
    "masque": "255.255.255.192",
    "passerelle": "192.168.20.126",
    "plage": ("192.168.20.80", "192.168.20.120"),
    "dns": ["192.168.30.2"],
    "fixes": {"IMP-1": "192.168.20.70"},
}


@given(addresses, st.integers(8, 29), st.tuples(*[addresses] * 4))
def test_a_synopsis_is_judged_as_an_independent_library_would(near, prefix, others):
    """Hosts, range and duplicates agree with Python's own module."""
    network = ipaddress.ip_network((near, prefix), strict=False)
    gateway, first, last, fixed = (
        str(ipaddress.ip_address(int(network[0]) + other % (2 * network.num_addresses) & 2**32 - 1))
        for other in others
    )
    synopsis = read_synopsis(
        SOUND
        | {
            "reseau": str(network),
            "masque": str(network.netmask),
            "passerelle": gateway,
            "plage": [first, last],
            "fixes": {"A": fixed},
        }
    )

    def host(text):
        address = ipaddress.ip_address(text)
        inside = address in network
        return inside and address not in (network.network_address, network.broadcast_address)

    def given_out(text):
        low, high, address = map(ipaddress.ip_address, (first, last, text))
        return low <= address <= high

    expected = {
        "synopsis_gateway_outside": not host(gateway),
        "synopsis_gateway_in_range": given_out(gateway),
        "synopsis_range_reversed": ipaddress.ip_address(last) < ipaddress.ip_address(first),
        "synopsis_range_outside": not (host(first) and host(last)),
        "synopsis_fixed_outside": not host(fixed),
        "synopsis_fixed_in_range": given_out(fixed),
        "synopsis_address_twice": fixed == gateway,
    }
    found = {fault.key for fault in address_faults(synopsis)}
    assert found == {key for key, wrong in expected.items() if wrong}


@pytest.mark.parametrize(
    "change",
    [
        {"plage": "192.168.20.80"},
        {"plage": ("192.168.20.80",)},
        {"dns": "192.168.30.2"},
        {"fixes": ["IMP-1"]},
        {"reseau": "192.168.20.64"},
        {"reseau": "192.168.20.64/31"},
        {"passerelle": None},
        {"passerelle": 3232240766},
    ],
)
def test_an_ill_formed_synopsis_is_refused_in_french(change):
    """Whatever a learner types, the error is a ValueError with words."""
    with pytest.raises(ValueError, match=r"\w"):
        read_synopsis(SOUND | change)


@pytest.mark.parametrize("data", [None, [], {}, "texte", SOUND | {1: 2}])
def test_other_objects_are_refused_or_read(data):
    """What is no synopsis is refused; a key too many is not looked at."""
    if data and isinstance(data, dict):
        assert address_faults(read_synopsis(data)) == []
    else:
        with pytest.raises(ValueError, match="clés"):
            read_synopsis(data)


def test_services_are_checked():
    """Too small a range, a foreign DNS, no DNS, a name that the directory truncates."""
    synopsis = read_synopsis(SOUND)
    dns = synopsis.dns
    assert service_faults(synopsis, 41, dns) == []
    assert [fault.key for fault in service_faults(synopsis, 42, dns)] == ["synopsis_range_short"]
    assert [fault.key for fault in service_faults(synopsis, 1, (1,))] == ["synopsis_dns"]
    for wrong in ({"dns": []}, {"fixes": {"IMPRIMANTE-DE-BAS": "192.168.20.70"}}):
        faults = service_faults(read_synopsis(SOUND | wrong), 1, dns)
        assert [fault.key for fault in faults] in (["synopsis_dns"], ["synopsis_name"])


@pytest.mark.parametrize(
    ("name", "sound"),
    [
        ("A", True),
        ("pc-compta-01", True),
        ("PC-COMPTABILITE", True),
        ("PC-COMPTABILITES", False),
        ("", False),
        ("1PC", False),
        ("PC-", False),
        ("-PC", False),
        ("PC_1", False),
        ("PC 1", False),
        ("DÉPÔT", False),
        ("straße", False),
    ],
)
def test_names_follow_the_convention(name, sound):
    """Fifteen plain characters at most, from a letter on, no hyphen at the end."""
    assert (name_fault(name) is None) == sound


@given(st.text(max_size=12))
def test_every_learner_has_sites_that_can_be_planned(learner):
    """The needs fit their network, and an agency has room for all that it must hold."""
    site = personal_site(learner)
    assert ipv4.vlsm(ipv4.parse_cidr(site["reseau"]), [*site["besoins"].values()])
    agency = personal_agency(learner)
    network = ipaddress.ip_network(agency["reseau"])
    assert agency["postes"] + len(agency["appareils"]) + 1 <= network.num_addresses - 2
    assert all(ipaddress.ip_address(server) not in network for server in agency["dns"])
    hosts = [str(host) for host in network.hosts()]
    fixed = dict(zip(agency["appareils"], hosts[1:], strict=False))
    right = {
        "reseau": agency["reseau"],
        "masque": str(network.netmask),
        "passerelle": hosts[0],
        "plage": [hosts[4], hosts[-1]],
        "dns": agency["dns"],
        "fixes": fixed,
    }
    assert keys(lambda c: check_agency_addresses(c, read_agency(c, agency, right))) == []
    assert keys(lambda c: check_agency_services(c, agency, read_agency(c, agency, right))) == []


# --- Settings ---
@given(stations())
def test_windows_commands_are_read_as_they_are_written(station):
    """What the writers say, the readers understand."""
    assert read_netsh(station_writers.netsh(station)) == station
    assert read_powershell(station_writers.powershell(station)) == station


WANTED = Station(
    "Ethernet 2",
    ipv4.parse_address("10.4.9.7"),
    22,
    ipv4.parse_address("10.4.11.254"),
    tuple(map(ipv4.parse_address, ("10.9.0.3", "10.9.0.2"))),
)


@pytest.mark.parametrize(
    "text",
    [
        'NETSH int ipv4 set addr "Ethernet 2" static 10.4.9.7 255.255.252.0 10.4.11.254 1\n'
        'netsh int ip set dns "Ethernet 2" static 10.9.0.3 primary\n'
        'netsh int ip add dns "Ethernet 2" 10.9.0.2 2',
        'netsh interface ip set address source=static name="Ethernet 2" mask=255.255.252.0 '
        "gateway=10.4.11.254 addr=10.4.9.7\r\n\r\n"
        'netsh interface ip set dnsservers name="Ethernet 2" source=static address=10.9.0.3 '
        "register=primary validate=no\r\n"
        'netsh interface ip add dnsservers name="Ethernet 2" addr=10.9.0.2 index=2',
        'netsh interface ipv4 set address name="Ethernet 2" static 10.4.9.7/22 '
        "gateway=10.4.11.254\n"
        'netsh interface ip set dnsservers "Ethernet 2" static 10.9.0.3\n'
        'netsh interface ip add dnsservers "Ethernet 2" 10.9.0.2 index=2',
    ],
)
def test_netsh_is_understood_in_every_spelling(text):
    """Abbreviations, tags in any order, blank lines, Windows line ends."""
    assert read_netsh(text) == WANTED


@pytest.mark.parametrize(
    "text",
    [
        "new-netipaddress 10.4.9.7 -interfacealias 'Ethernet 2' -prefix 22 -default 10.4.11.254; "
        "set-dnsclientserveraddress 'Ethernet 2' -server ('10.9.0.3', '10.9.0.2')",
        "# le poste\nNew-NetIPAddress -InterfaceAlias:'Ethernet 2' `\n  -IPAddress 10.4.9.7 "
        "-PrefixLength 22 `\n  -DefaultGateway 10.4.11.254 -AddressFamily IPv4\n"
        'Set-DnsClientServerAddress -InterfaceAlias "Ethernet 2" '
        '-ServerAddresses @("10.9.0.3","10.9.0.2")',
        'Set-DnsClientServerAddress -InterfaceAlias "Ethernet 2" -ServerAddresses '
        '10.9.0.3 , 10.9.0.2\r\nNew-NetIPAddress -DefaultGateway "10.4.11.254" -PrefixLength 22 '
        '-IPAddress "10.4.9.7" -InterfaceAlias "Ethernet 2"',
    ],
)
def test_powershell_is_understood_in_every_spelling(text):
    """Case, shortened names, positions, quotes, lists, continued lines, comments, any order."""
    assert read_powershell(text) == WANTED


@pytest.mark.parametrize(
    ("read", "text", "key"),
    [
        (read_netsh, "netsh interface ip set address x static 10.0.0.2 24 10.0.0.1", "netsh"),
        (read_netsh, "netsh interface ip set address x static 10.0.0.2 /24 10.0.0.1", "netsh"),
        (
            read_powershell,
            "New-NetIPAddress 10.0.0.2 -PrefixLength 255.255.255.0 -InterfaceAlias x",
            "powershell",
        ),
        (
            read_powershell,
            "New-NetIPAddress 10.0.0.2 -SubnetMask 255.255.255.0 -InterfaceAlias x",
            "powershell",
        ),
    ],
)
def test_the_unit_trap_is_named(read, text, key):
    """A prefix given to netsh, a mask to PowerShell."""
    with pytest.raises(Misread) as caught:
        read(text)
    assert key in caught.value.key


@given(st.text(st.sampled_from("netsh interface ip set address x static 10.0.0.1 =\"'`-,;()\n")))
def test_readers_refuse_nonsense_with_a_value_error(text):
    """No text makes them fail in another way."""
    for read in (read_netsh, read_powershell, read_keyfile, read_networkd):
        with pytest.raises(ValueError):  # noqa: PT011  (every reader says it in its own words)
            read(text)


real_tools = pytest.mark.skipif(
    not (tools.installed("nmcli") and tools.installed("netplan")),
    reason="nmcli ou netplan manque",
)


@real_tools
@pytest.mark.parametrize("prefix", [8, 22, 24, 29])
def test_the_real_tools_say_what_was_written(prefix):
    """nmcli and netplan make the settings that our writers ask for."""
    station = Station("enp3s0", 0x0A040907, prefix, ipv4.last_host(0x0A040907, prefix), (1, 2))
    assert lines(check_nmcli, station_writers.nmcli(station), as_dict(station)) == []
    text = station_writers.netplan(station)
    assert lines(check_netplan, text, as_dict(station)) == []
    by_manager = text.replace("version: 2", "version: 2\n  renderer: NetworkManager")
    assert lines(check_netplan, by_manager, as_dict(station)) == []


LINUX = as_dict(
    Station("enp3s0", 0x0A040907, 22, ipv4.parse_address("10.4.11.254"), (0x0A090003, 0x0A090002))
)
NMCLI = (
    "nmcli connection add type ethernet con-name b ifname enp3s0 ipv4.method manual "
    "ipv4.addresses 10.4.9.7/22 ipv4.gateway 10.4.11.254 ipv4.dns 10.9.0.3,10.9.0.2"
)


@real_tools
@pytest.mark.parametrize(
    "text",
    [
        NMCLI,
        "sudo nmcli --offline con add type ethernet ifname enp3s0 con-name b \\\n ip4 10.4.9.7/22 "
        "gw4 10.4.11.254 ipv4.dns '10.9.0.3 10.9.0.2'",
        "nmcli c a con-name b type ethernet ipv4.dns 10.9.0.3 +ipv4.dns 10.9.0.2 ifname enp3s0 "
        "ipv4.addresses 10.4.9.7/22 ipv4.gateway 10.4.11.254 ipv4.method manual",
    ],
)
def test_nmcli_is_understood_in_every_spelling(text):
    """What counts is what the tool would write."""
    assert lines(check_nmcli, text, LINUX) == []


@real_tools
@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("/22", "/255.255.252.0", "station_nmcli_mask"),
        ("/22", "", "station_host_prefix"),
        ("/22", "/21", "station_prefix"),
        ("10.4.11.254", "10.4.12.254", "station_gateway_off_link"),
        (" ipv4.gateway 10.4.11.254", "", "station_gateway_lost"),
        ("10.9.0.3,10.9.0.2", "10.9.0.2,10.9.0.3", "station_dns_order"),
        (",10.9.0.2", "", "station_dns_lost"),
        ("enp3s0", "eth0", None),
        ("10.4.9.7", "10.4.9.300", None),
        ("nmcli connection add", "nmcli device show", None),
        ("10.9.0.3", '"10.9.0.3', None),
        ("manual", "auto", None),
    ],
)
def test_what_is_wrong_in_nmcli_is_told(old, new, key):
    """Refused by the tool, or accepted and not what was asked."""
    assert key in keys(check_nmcli, NMCLI.replace(old, new), LINUX)


@real_tools
def test_a_tool_never_runs_another_command():
    """Whatever the text, only `nmcli --offline connection add` and `netplan generate` run."""
    for text in ("nmcli connection delete id b", "reboot", "nmcli connection", "; ls", ""):
        assert lines(check_nmcli, text, LINUX)


@real_tools
def test_what_is_wrong_in_netplan_is_told():
    """A missing prefix, gateway4, a gateway elsewhere, two interfaces, DHCP as well, no YAML."""
    station = Station("enp3s0", 0x0A040907, 22, ipv4.parse_address("10.4.11.254"), (1, 2))
    text, wanted = station_writers.netplan(station), as_dict(station)
    old = text.replace("routes:\n        - to: default\n          via:", "gateway4:")
    assert keys(check_netplan, text.replace("/22", ""), wanted) == ["station_prefix_missing"]
    assert keys(check_netplan, old, wanted) == ["station_gateway4"]
    far = text.replace("10.4.11.254", "10.4.12.254")
    assert keys(check_netplan, far, wanted) == ["station_gateway_off_link"]
    for wrong in (
        text.replace("dhcp4: false", "dhcp4: true"),
        text + "    eno1:\n      addresses: [10.0.0.2/24]\n",
        text.replace("  ", "\t"),
        text.replace("addresses", "adresses", 1),
        "network: {version: 2}\n",
        "bonjour",
    ):
        assert keys(check_netplan, wrong, wanted) == [None]


def test_a_hidden_case_is_never_carried_out():
    """Lines of a hidden aspect hold nothing that a learner's function wrote."""
    secret = as_dict(WANTED) | {"interface": "SECRET"}
    check = Check(points=1)
    with check.aspect("caché", hidden=True):
        check_netsh(check, read_back := "SECRET", secret)
        check_netsh(check, station_writers.netsh(WANTED), secret)
        check_powershell(check, "SECRET-10.4.9.7", secret)
        if tools.installed("nmcli"):
            check_nmcli(check, "nmcli connection add SECRET", secret)
    told = [line.text for aspect in check.result().aspects for line in aspect.lines]
    assert told
    assert not [text for text in told if read_back in text or "10.4" in text]


def test_a_missing_tool_is_not_a_mistake(monkeypatch):
    """ToolMissing leaves the check with its remedy: it is not read as a refused command."""
    monkeypatch.setattr("gmsi.tools._run.shutil.which", lambda *_, **__: None)
    with pytest.raises(tools.ToolMissing, match="network-manager"):
        check_nmcli(Check(points=1), NMCLI, LINUX)
    with pytest.raises(tools.ToolMissing, match=r"netplan\.io"):
        check_netplan(Check(points=1), "network: {}", LINUX)


def test_several_interfaces_in_what_netplan_left_are_refused():
    """One interface is asked for."""
    with pytest.raises(ValueError, match="une interface"):
        read_generated({})


# --- Rollouts ---
@given(st.integers(0, 200), st.integers(1, 60), st.integers(1, 50), st.sampled_from(["Go", "Gio"]))
def test_a_rollout_lasts_as_long_as_sending_bit_after_bit(stations, batch, size, unit):
    """Both modes agree with counting what the server emits, station by station."""
    copy = rollout.copy_seconds(size, unit, 1000, Fraction(4, 5))
    assert copy * 8 * 10**8 == size * (10**9 if unit == "Go" else 2**30) * 8
    served, emitted = 0, 0
    while served < stations:
        served, emitted = served + batch, emitted + 1
    assert rollout.rollout_seconds(stations, "multicast", batch, copy) == emitted * copy
    assert rollout.rollout_seconds(stations, "unicast", batch, copy) == stations * copy


def test_impossible_rollouts_are_refused():
    """Units, rates, shares, modes, counts and batches out of range."""
    for args in [(1, "Mo", 1, 1), (1, "Go", 0, 1), (1, "Go", 1, 0), (-1, "Go", 1, 1)]:
        with pytest.raises(ValueError, match=r"\w"):
            rollout.copy_seconds(*args)
    for args in [(1, "broadcast", 1), (-1, "unicast", 1), (1, "multicast", 0)]:
        with pytest.raises(ValueError, match=r"\w"):
            rollout.emissions(*args)


# --- Flowcharts ---
@st.composite
def charts(draw):
    """Any small chart, most of them ill-formed."""
    nodes = [f"n{i}" for i in range(draw(st.integers(1, 6)))]
    kinds = {node: draw(st.sampled_from(["début", "action", "question", "fin"])) for node in nodes}
    ends = st.sampled_from(nodes)
    arrow = st.one_of(st.tuples(ends, ends), st.tuples(ends, ends, st.sampled_from(["oui", "non"])))
    return {"noeuds": kinds, "fleches": draw(st.lists(arrow, max_size=9))}


def walks(chart, start, target):
    """Every path without a repeated node from `start` to `target`."""
    waiting = [(start,)]
    while waiting:
        path = waiting.pop()
        if path[-1] == target:
            yield path
            continue
        waiting += [(*path, a.target) for a in chart.exits(path[-1]) if a.target not in path]


@given(charts(), st.data())
def test_dominance_agrees_with_every_path(data, more):
    """A step is always passed exactly when every path holds it."""
    chart = read_flowchart(data)
    start, step, target = (more.draw(st.sampled_from([*chart.nodes])) for _ in range(3))
    paths = [*walks(chart, start, target)]
    expected = bool(paths) and all(step in path for path in paths)
    assert always_passes(chart, start, step, target) == expected


CHART = {
    "noeuds": {"debut": "début", "a": "action", "b": "question", "c": "action", "fini": "fin"},
    "fleches": [
        ("debut", "a"),
        ("a", "b"),
        ("b", "fini", "oui"),
        ("b", "c", "non"),
        ("c", "a"),
    ],
}


def test_a_sound_chart_has_no_fault_and_loops_back():
    """The example of the lesson, written with lists as JSON would give it."""
    chart = read_flowchart(CHART | {"fleches": [list(arrow) for arrow in CHART["fleches"]]})
    assert [*form_faults(chart)] == []
    assert keys(check_tried_again, chart, "b", "a", "fini", "chart_no_retry") == []
    straight = read_flowchart(CHART | {"fleches": [*CHART["fleches"][:4], ("c", "fini")]})
    found = keys(check_tried_again, straight, "b", "a", "fini", "chart_no_retry")
    assert found == ["chart_no_retry"]


def test_giving_up_after_a_failure_is_allowed():
    """A « non » may lead to an end of its own."""
    nodes = CHART["noeuds"] | {"abandon": "fin"}
    arrows = [*CHART["fleches"][:4], ("c", "abandon")]
    chart = read_flowchart({"noeuds": nodes, "fleches": arrows})
    assert [*form_faults(chart)] == []
    assert keys(check_tried_again, chart, "b", "a", "fini", "chart_no_retry") == []


@pytest.mark.parametrize(
    "data",
    [
        None,
        {"noeuds": {}},
        {"noeuds": [], "fleches": []},
        {"noeuds": {"a": "truc"}, "fleches": []},
        {"noeuds": {1: "fin"}, "fleches": []},
        {"noeuds": {"a": "fin"}, "fleches": [("a",)]},
        {"noeuds": {"a": "fin"}, "fleches": ["aa"]},
        {"noeuds": {"a": "fin"}, "fleches": [("a", "b")]},
        {"noeuds": {"a": "fin"}, "fleches": [("a", "a", True)]},
        {"noeuds": {f"n{i}": "fin" for i in range(99)}, "fleches": []},
    ],
)
def test_ill_formed_charts_are_refused_in_french(data):
    """Whatever a learner types, the line says what to write."""
    with pytest.raises(ValueError, match=r"\w"):
        read_flowchart(data)
    assert len(lines(read_chart, data, ["a"])) == 1
