"""Other right answers to the services' assignment than the trainer's: all get full marks."""

from pathlib import Path

import nbformat
import pytest

from gmsi.course import rehearsal
from gmsi.identity import LEARNER_VARIABLE

NOTEBOOK = Path(__file__).parents[1] / "source" / "bloc2-services" / "services.ipynb"
BLOCK = 'bloc = CAS["reseau"].removesuffix("0/24")\n'

TWO_POOLS = (
    BLOCK
    + r"""
import json
dhcp = "/* écrit\n par un programme */\n" + json.dumps({"Dhcp4": {
    "interfaces-config": {"interfaces": []},
    "valid-lifetime": 60,
    "option-data": [{"code": 6, "data": CAS["serveurs"]["ns1"]}],
    "shared-networks": [{"name": "agence", "subnet4": [{
        "id": 1, "subnet": CAS["reseau"],
        "valid-lifetime": CAS["bail"],
        "renew-timer": CAS["bail"] // 2, "rebind-timer": CAS["bail"] * 7 // 8,
        "pools": [{"pool": bloc + "64/26"}, {"pool": bloc + "128-" + bloc + "250"}],
        "option-data": [{"code": 3, "data": CAS["passerelle"]},
                        {"name": "domain-name", "data": CAS["zone"] + "."}],
        "reservations": [{"hw-address": IMPRIMANTE["mac"].upper(),
                          "ip-address": IMPRIMANTE["adresse"]}],
    }]}],
}}).replace("\n", "\r\n")
"""
)
GLOBAL_RESERVATION = TWO_POOLS.replace(
    '        "reservations": [{', '    }]}], "reservations-global": True, "reservations": [{'
).replace('"adresse"]}],\n    }]}],', '"adresse"]}],')
WHOLE_NAMES = r"""
def zone_de(nom):
    return f"{nom}.{CAS['zone']}."
lignes = ["; ma zone", "$ORIGIN BRIERE.EXAMPLE.", "$TTL 1D"]
lignes += [f"{zone_de('x')[2:]} 3600 IN SOA {zone_de('NS1')} {zone_de('hostmaster')} ("]
lignes += [f"  {CAS['jour']}99 ; le numéro", "  1H 15M 2W 1H )", "  IN NS " + zone_de("ns1")]
for nom, adresse in [*CAS["serveurs"].items(), ("imprimante", IMPRIMANTE["adresse"])]:
    lignes.append(f"{zone_de(nom)} 300 A {adresse}")
lignes += [f"{zone_de('x')[2:]} MX 10 {zone_de('courriel')}"]
lignes += [f"{zone_de('intranet')} CNAME {zone_de('fichiers')}"]
zone = "\r\n".join(lignes) + "\r\n"
"""
WHOLE_POINTERS = r"""
lignes = ["$TTL 1h", f"@ SOA ns1.{CAS['zone']}. hostmaster.{CAS['zone']}. {CAS['jour']}50 1 1 1 1"]
lignes += [f"@ NS ns1.{CAS['zone']}."]
for nom, adresse in [*CAS["serveurs"].items(), ("imprimante", IMPRIMANTE["adresse"])]:
    lignes.append(f"{nom_ptr(adresse)} IN PTR {nom}.{CAS['zone']}.")
inverse_dns = "\n".join(lignes)
"""
OTHER_SSHD = r'''
nom_fichier = "00-agence.conf"
durcissement = f"""# agence
passwordauthentication no
PermitRootLogin=no
MaxAuthTries 2
X11Forwarding no
AllowGroups gg_admins
AllowGroups gg_depots

Match User {CAS['depot']}
  AllowTcpForwarding no
  ForceCommand internal-sftp
Match all
"""
'''
OTHER_SMB = r'''
nom = CAS["partage"]
partages = f"""; agence
[GLOBAL]
workgroup = briere
min protocol = SMB3_11
[{nom.upper()}]
path = /srv/partages/{nom}
valid users = +gg_{nom}, @gg_direction
writeable = yes
read list = @gg_direction
create mode = 660
force create mode = 0060
directory mode = 0770
"""
'''
ORDER = """procedure = ["installer", "adresse", "copier", "ecrire", "verifier", "rival",
    "redemarrer", "essayer", "noter"]"""
SWEEP = """
def pointe(baux):
    mouvements = []
    for debut, fin in baux:
        mouvements.append((debut, 1))
        mouvements.append((fin, -1))
    en_cours = plus = 0
    for _, pas in sorted(mouvements):
        en_cours += pas
        plus = max(plus, en_cours)
    return plus
"""
ANSWERS = {
    "dhcp": TWO_POOLS,
    "zone": WHOLE_NAMES,
    "inverse_dns": WHOLE_POINTERS,
    "durcissement": OTHER_SSHD,
    "partages": OTHER_SMB,
    "procedure": ORDER,
    "pointe": SWEEP,
}


@pytest.mark.parametrize("learner", ["camille", "0042", "Éloïse d'Arc"])
@pytest.mark.parametrize("cell", ANSWERS)
def test_another_right_answer_gets_every_point(cell, learner, monkeypatch):
    """Other pools, other forms of the same names, synonyms, Windows line ends, other orders."""
    monkeypatch.setenv(LEARNER_VARIABLE, learner)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    try:
        verdicts = rehearsal.rehearse_one(notebook, cell, ANSWERS[cell])
    except rehearsal.Unchecked as missing:
        pytest.skip(str(missing))
    lines = [line.text for v in verdicts.values() for a in v.aspects for line in a.lines]
    assert lines == []


def test_a_reservation_for_the_whole_server_is_as_good(monkeypatch):
    """Kea looks there too when it is told so, and only then."""
    monkeypatch.setenv(LEARNER_VARIABLE, "camille")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    try:
        verdicts = rehearsal.rehearse_one(notebook, "dhcp", GLOBAL_RESERVATION)
    except rehearsal.Unchecked as missing:
        pytest.skip(str(missing))
    assert float(verdicts["test_dhcp_adresses"].score) == 3
    ignored = GLOBAL_RESERVATION.replace('"reservations-global": True', '"server-tag": "a"')
    verdicts = rehearsal.rehearse_one(notebook, "dhcp", ignored)
    assert float(verdicts["test_dhcp_adresses"].score) == 2


@pytest.mark.parametrize("text", ["/*" * 60_000, "(" * 60_000, "[" * 60_000])
def test_a_huge_text_is_refused_at_once(text, monkeypatch):
    """No reader is fed what no configuration file is."""
    monkeypatch.setenv(LEARNER_VARIABLE, "camille")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    answers = {"dhcp": f"dhcp = {text!r}", "zone": f"zone = {text!r}"}
    try:
        verdicts = rehearsal.rehearse(notebook, answers)
    except rehearsal.Unchecked as missing:
        pytest.skip(str(missing))
    for name in ("test_dhcp_accepte", "test_dhcp_bail", "test_zone_acceptee", "test_zone_noms"):
        assert verdicts[name].score == 0
