"""Network services as plain data, and what their own checkers say of the same files."""

import ipaddress
import re
import string
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gmsi import dhcp, shares, ssh_settings, zones
from gmsi.exercise._service_words import KNOWN, sentence, told, translate
from gmsi.service_case import CLOUD_INIT, ORIGINAL_SSHD, accounts, personal_case
from gmsi.tools import installed, services
from gmsi.tools.services import Message

ORIGIN = "angers.briere.example"
LABEL = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
FEW = settings(max_examples=15, deadline=None)


def needs(tool):
    return pytest.mark.skipif(not installed(tool), reason=f"{tool} manque sur cette machine")


# --- DHCP ---


@given(st.integers(0, 2**32 - 300), st.integers(0, 299), st.data())
def test_capacity_counts_what_is_left(first, more, data):
    """As many addresses as a set holds, whatever the exclusions do."""
    bounds = st.integers(max(first - 50, 0), first + 350)
    pairs = data.draw(st.lists(st.tuples(bounds, bounds).map(sorted).map(tuple), max_size=4))
    left = set(range(first, first + more + 1))
    for low, high in pairs:
        left -= set(range(low, high + 1))
    assert dhcp.capacity((first, first + more), pairs) == len(left)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30))))
def test_the_peak_is_that_of_the_busiest_minute(pairs):
    """Minute by minute, a lease holds its address from its start to just before its end."""
    leases = [(start, start + length) for start, length in pairs]
    busiest = max((sum(a <= m < b for a, b in leases) for m in range(100)), default=0)
    assert dhcp.peak(leases) == busiest


@given(st.integers(1, 10**9))
def test_the_moments_of_a_lease_come_in_order(seconds):
    """T1, then T2, never after the end."""
    t1, t2, end = dhcp.lease_moments(seconds)
    assert t1 <= t2 <= end == seconds
    assert (2 * t1, 8 * t2) <= (seconds, 7 * seconds)


@given(st.integers(1, 2**32 - 1).map(ipaddress.IPv4Address), st.integers(8, 30))
def test_a_pool_by_prefix_is_the_whole_network(address, prefix):
    """Kea's two ways to write a pool say the same range."""
    network = ipaddress.ip_network((address, prefix), strict=False)
    bounds = int(network[0]), int(network[-1])
    assert dhcp.pool_range(f"{address}/{prefix}") == bounds
    assert dhcp.pool_range(f"{network[0]} -{network[-1]}") == bounds


def kea(pool="192.0.2.60 - 192.0.2.90", before="", after=""):
    return (
        f'{before}{{"Dhcp4": {{"interfaces-config": {{"interfaces": []}}, "subnet4": [\n'
        f'{{"id": 1, "subnet": "192.0.2.0/24",\n"pools": [{{"pool": "{pool}"}}]{after}}}]}}}}'
    )


KEA_TEXTS = {
    "plain": kea(),
    "comments": kea(before="// un\n# deux\n/* trois\n */ "),
    "hash in a text": kea(after=', "user-context": {"note": "# // non"}'),
    "useless comma": kea(after=","),
    "missing comma": kea().replace('"id": 1,', '"id": 1'),
    "missing brace": kea()[:-2],
    "curly quotes": kea().replace('"id"', "“id”"),
    "include": kea(after=', "option-data": <?include "absent.json"?>'),
    "not an object": "[1, 2]",
    "nothing": "   ",
}


@needs("kea-dhcp4")
@pytest.mark.parametrize("text", KEA_TEXTS.values(), ids=KEA_TEXTS)
def test_what_is_read_without_kea_is_what_kea_reads(text):
    """Comments and useless commas are taken, slips refused, by both alike."""
    try:
        read = bool(dhcp.read_kea(text))
    except dhcp.UnreadableKea:
        read = False
    assert read == services.judge_kea(text).accepted


def test_a_slip_of_json_is_told_in_french_at_its_line():
    """The line is the one where the reader stops, and the words are ours."""
    with pytest.raises(dhcp.UnreadableKea, match="virgule") as slip:
        dhcp.read_kea(KEA_TEXTS["missing comma"])
    assert slip.value.line == 2
    with pytest.raises(dhcp.UnreadableKea, match="autre fichier"):
        dhcp.read_kea(KEA_TEXTS["include"])
    with pytest.raises(dhcp.UnreadableKea, match="refermé"):
        dhcp.read_kea(KEA_TEXTS["missing brace"])


@needs("kea-dhcp4")
@pytest.mark.parametrize(
    "text",
    [
        kea(after=', "option-data": [{"name": "routers", "data": "203.0.113.1"}]'),
        kea(pool="192.0.2.0 - 192.0.2.255"),
        kea().replace("192.0.2.0/24", "192.0.2.9/24"),
        kea(after=', "valid-lifetime": 600, "rebind-timer": 9000'),
    ],
    ids=["gateway outside", "pool over the ends", "host bits", "T2 too late"],
)
def test_kea_lets_these_pass(text):
    """The very mistakes that the course looks for itself; the day Kea refuses one, we know."""
    assert services.judge_kea(text).accepted


# --- DNS ---


@given(LABEL, LABEL)
def test_full_names(name, other):
    """A final dot changes nothing but the origin; @ is the origin."""
    origin = f"{other}.example."
    assert zones.full_name(name, origin) == f"{name}.{origin}"
    assert zones.full_name(f"{name}.", origin) == f"{name}."
    assert zones.full_name("@", origin) == origin


@given(st.integers(0, 2**32 - 1).map(ipaddress.IPv4Address))
def test_reverse_names(address):
    """As Python's own module turns an address over."""
    assert zones.reverse_name(str(address)) == address.reverse_pointer + "."
    for prefix in (8, 16, 24):
        assert zones.reverse_name(str(address)).endswith(zones.reverse_zone(str(address), prefix))
    with pytest.raises(ValueError, match="/23"):
        zones.reverse_zone(str(address), 23)


@given(st.integers(0, 2**32 - 2), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_serial_always_grows(current, day):
    """And says the day wherever it can."""
    written = int(f"{day:%Y%m%d}")
    following = zones.next_serial(current, written)
    assert following > current
    if current < written * 100:
        assert following == written * 100 + 1
    tomorrow = int(f"{day + timedelta(1):%Y%m%d}")
    assert zones.next_serial(following, tomorrow) > following


RECORDS = st.lists(
    st.tuples(LABEL, st.integers(1, 254)), min_size=1, max_size=5, unique_by=lambda r: r[0]
)


@needs("named-checkzone")
@given(RECORDS, st.booleans(), st.booleans())
@FEW
def test_a_zone_read_without_bind_is_what_bind_reads(machines, whole, comments):
    """Owners, data and order of words: the same records from both."""
    tail = f".{ORIGIN}." if whole else ""
    note = " ; une note (sans fin" if comments else ""
    lines = [f"m{name}{tail} IN A 10.1.2.{n}{note}" for name, n in machines]
    text = "\n".join(
        [
            "$TTL 1h",
            f"@ IN SOA m{machines[0][0]} hostmaster (",
            f" 2026112701{note}",
            " 3600 900 1209600 3600 )",
            f" IN NS m{machines[0][0]}{tail}",
            f" 600 IN MX 10 m{machines[-1][0]}{tail}",
            *lines,
            f"alias CNAME m{machines[0][0]}",
            "",
        ]
    )
    judged = services.judge_zone(text, ORIGIN)
    assert judged.accepted, judged.messages
    read = {(r.owner, r.type, " ".join(r.data)) for r in zones.read_zone(text, ORIGIN)}
    assert read == set(judged.records)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("$TTL 1h\n@ IN SOA a b ( 1 2 3\n", 2, "parenthèse"),
        ("@ IN AA 10.0.0.1\n", 1, "«\u00a0AA\u00a0»"),
        ("\n IN NS a\n", 2, "nom"),
        ("a IN A\n", 1, "valeur"),
        ("$INCLUDE x\n", 1, "INCLUDE"),
    ],
)
def test_an_unreadable_zone_says_where_and_why(text, line, words):
    """In French, with the number of the line."""
    with pytest.raises(zones.UnreadableZone, match=words) as slip:
        zones.read_zone(text, ORIGIN)
    assert slip.value.line == line


# --- SSH ---

VALUES = st.sampled_from(["yes", "no"])
BLOCKS = st.sampled_from(["", "Match User bob\n", "Match Group gg_bob\n", "Match User eve\n"])
FILES = st.lists(st.tuples(BLOCKS, VALUES), min_size=1, max_size=4)


@needs("sshd")
@given(st.lists(FILES, min_size=1, max_size=3), st.sampled_from(["bob", "eve"]))
@FEW
def test_the_value_in_force_is_the_one_that_sshd_takes(files, user):
    """First value first, files by name, Match blocks until the end of their file."""
    groups = {"bob": ["gg_bob"], "eve": ["gg_eve"]}
    drop_ins = {
        f"{10 * rank}.conf": "".join(f"{block}PasswordAuthentication {v}\n" for block, v in rows)
        for rank, rows in enumerate(files, 1)
    }
    ordered = [(name, drop_ins[name]) for name in ssh_settings.read_order(drop_ins)]
    found = ssh_settings.settings([*ordered, ("sshd_config", ORIGINAL_SSHD)])
    setting = ssh_settings.effective(found, "PasswordAuthentication", user, groups[user])
    judged = services.judge_sshd(ORIGINAL_SSHD, drop_ins, user, groups)
    assert judged.accepted, judged.messages
    assert judged.values["passwordauthentication"] == [setting.value if setting else "yes"]


# --- Samba ---

READ_ONLY = st.sampled_from(["read only", "writeable", "writable", "write ok", "Read  Only"])


@needs("testparm")
@given(st.lists(st.tuples(READ_ONLY, st.sampled_from(["yes", "no", "true", "0"])), max_size=3))
@FEW
def test_a_share_read_without_samba_is_what_samba_reads(rows):
    """Synonyms, contraries, the last line that wins, and the default."""
    text = "[devis]\n path = /srv/devis\n" + "".join(f"{name} = {v}\n" for name, v in rows)
    own = shares.read_smb(text).value("devis", "read only")
    theirs = services.samba_values(text, "DEVIS")["read only"]
    assert shares.is_true(own or "yes") == shares.is_true(theirs)


@given(st.sampled_from(shares.LEVELS), st.sampled_from(shares.LEVELS))
def test_both_doors_count(share, folder):
    """The narrower right is left, whichever door it is."""
    left = shares.combined(share, folder)
    assert left == shares.combined(folder, share)
    assert shares.LEVELS.index(left) == min(map(shares.LEVELS.index, (share, folder)))


def test_share_rights_by_the_manual():
    """A write list wins over read only and read list; an invalid user never comes in."""
    share = shares.Share(valid=("@a", "@b"), writers=("@a",), readers=("@a",))
    assert shares.share_right(share, "x", ["a"]) == "écriture"
    assert shares.share_right(share, "x", ["b"]) == "lecture"
    assert shares.share_right(share, "x", ["c"]) == "aucun"
    barred = shares.Share(invalid=("x",), read_only=False)
    assert shares.share_right(barred, "x", []) == "aucun"
    assert shares.share_right(barred, "y", []) == "écriture"


# --- What the checkers say, in French ---


@pytest.mark.parametrize("tool", KNOWN)
def test_every_sentence_can_be_filled(tool):
    """A fragment has as many groups as its French asks for."""
    for fragment, french in KNOWN[tool]:
        groups = re.compile(fragment).groups
        assert french.format(*("x",) * groups)
        assert f"{{{groups}}}" not in french


def test_a_known_message_is_translated_with_its_line_and_quoted():
    """The learner reads French first, the tool's own words after."""
    text = 'kea.conf:7.5-13: syntax error, unexpected subnet4, expecting "," or }'
    said = sentence("kea", Message(text, 7))
    assert said.startswith("ligne 7\u00a0: il manque une virgule juste avant")
    assert "mots de Kea" in said
    assert text in said


def test_an_unknown_message_is_never_shown_bare():
    """What can always be said comes first, and a long message is cut."""
    said = sentence("sshd", Message("something new " * 40, 3))
    assert said.startswith("ligne 3\u00a0: ceci n'est pas accepté")
    assert len(said) < 300
    assert translate("sshd", "something new") is None


def test_echoes_are_left_out():
    """« not loaded due to errors » teaches nothing after the error itself."""
    messages = [Message("zone a/IN: has no NS records"), Message("zone a/IN: not loaded due to x")]
    assert len(told("zone", messages)) == 1


@needs("named-checkzone")
@needs("testparm")
def test_real_messages_are_known():
    """What Debian 12's checkers say today finds its French."""
    zone = services.judge_zone("$TTL 1h\n@ IN SOA a b ( 1 1 1 1 1 )\n IN NS a\n", ORIGIN)
    assert "n'a pas d'adresse" in told("zone", zone.messages)[0]
    samba = services.judge_samba("[a]\npath = /a\nraed only = no\n")
    assert samba.accepted
    assert "«\u00a0raed only\u00a0» n'existe pas" in told("samba", samba.messages)[0]


@needs("sshd")
def test_sshd_runs_without_the_machines_own_configuration():
    """Neither host keys nor accounts of this machine are needed, nor seen."""
    case = personal_case("camille")
    files = {"50-cloud-init.conf": CLOUD_INIT}
    judged = services.judge_sshd(ORIGINAL_SSHD, files, case["admin"], accounts(case))
    assert judged.accepted, judged.messages
    assert judged.values["passwordauthentication"] == ["yes"]


@given(st.text(min_size=1, max_size=20))
def test_a_learners_site_is_drawn_from_the_name_alone(learner):
    """The same name, the same site; a room for every fixed address, and none in the pool."""
    case = personal_case(learner)
    assert case == personal_case(learner)
    network = ipaddress.ip_network(case["reseau"])
    fixed = [*case["serveurs"].values(), case["imprimante"]["adresse"], case["passerelle"]]
    assert len(set(fixed)) == len(fixed)
    assert all(ipaddress.ip_address(address) in network for address in fixed)
    assert case["postes"] <= 254 - 60
    assert case["bail"] % 8 == 0
