"""`gmsi doctor` names what is wrong with an installation, and how to mend it."""

import http.server
import os
import subprocess
import threading
from types import SimpleNamespace

import pytest

from gmsi.cli import main
from gmsi.hub import Places, doctor, doctor_centre
from gmsi.hub.finding import Installation
from gmsi.hub.places import make_course_folders

HOMES = ("karim, n'existe pas.", "n'est pas accessible en écriture.", "parti est dans une classe")


@pytest.fixture
def installation(tmp_path):
    """A class without groups, a project whose solutions are closed, a centre's settings."""
    places = Places(tmp_path / "srv")
    make_course_folders(places, "jour", with_groups=False)
    project = tmp_path / "opt"
    for name in doctor_centre.SECRET:
        (project / name).mkdir(parents=True, mode=0o700)
    settings = tmp_path / "hub.env"
    settings.write_text("# commentaire\nGMSI_ADMINISTRATORS=mdurand\nGMSI_TLS_CERT=\n")
    settings.chmod(0o600)
    return Installation(places, project, "http://127.0.0.1:9", settings)


def wrong(check, installation):
    return [(finding.saying, finding.cure) for finding in check(installation) if finding.cure]


def test_every_check_runs_and_its_findings_are_whole(installation):
    """No check fails on a poor machine; each says something, in a sentence."""
    found = list(doctor.examine(installation))
    assert len({finding.subject for finding in found}) >= 12
    assert [finding for finding in found if "n'a pas pu se faire" in finding.saying] == []
    assert all(finding.saying.endswith(".") for finding in found)


def test_a_check_that_fails_is_a_finding(installation, monkeypatch):
    """The others still run."""

    def broken(_):
        raise RuntimeError("panne")
        yield

    monkeypatch.setattr(doctor, "CHECKS", [broken, doctor.check_fonts])
    first, second = doctor.examine(installation)
    assert "RuntimeError, panne" in first.saying
    assert second.cure == ""


def test_folders_with_the_wrong_modes_are_named_with_the_command(installation):
    """A listable inbound, or an absent folder, is told with its path."""
    inbound = installation.places.exchange / "jour" / "inbound"
    inbound.chmod(0o777)
    ((saying, cure),) = wrong(doctor.check_folders, installation)
    assert f"{inbound} (drwxrwxrwx" in saying
    assert cure == "sudo gmsi class jour"


def test_a_gradebook_that_is_none_is_told(installation):
    """Garbage in place of the database: the archive's command is given."""
    (installation.places.courses / "jour" / "gradebook.db").write_bytes(b"abime" * 999)
    ((saying, cure),) = wrong(doctor.check_gradebooks, installation)
    assert "jour" in saying
    assert "gmsi backup restore" in cure


def test_solutions_open_to_all_accounts_are_named(installation):
    """Learners have a terminal: what they can read is theirs."""
    assert wrong(doctor_centre.check_secrets, installation) == []
    (installation.project / "bank").chmod(0o755)
    ((saying, cure),) = wrong(doctor_centre.check_secrets, installation)
    assert "opt/bank" in saying
    assert cure.startswith("chmod o= ")


def test_settings_open_to_all_are_told(installation):
    """They may hold a database's password."""
    assert wrong(doctor_centre.check_scopes, installation) == []
    installation.settings_file.chmod(0o644)
    assert "lisible" in wrong(doctor_centre.check_scopes, installation)[0][0]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    """Two self-signed certificates: good for ten days, and for a year."""
    folder = tmp_path_factory.mktemp("tls")
    for days in (10, 365):
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=hub"]
        files = ["-keyout", str(folder / f"{days}.key"), "-out", str(folder / f"{days}.pem")]
        subprocess.run([*command, "-days", str(days), *files], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize(
    ("certificate", "key", "mode", "said"),
    [
        ("365.pem", "365.key", 0o600, []),
        ("365.pem", "365.key", 0o644, ["lisible par d'autres"]),
        ("10.pem", "10.key", 0o600, ["valable jusqu'au"]),
        ("365.key", "365.key", 0o600, ["n'est pas un certificat PEM"]),
        ("absent.pem", "365.key", 0o600, ["absent.pem n'existe pas"]),
        ("", "", 0o600, ["Pas de certificat"]),
    ],
)
def test_a_certificate_is_examined(installation, certificates, certificate, key, mode, said):
    """Absent, unreadable, too old, or with a key that others can read."""
    paths = [str(certificates / name) if name else "" for name in (certificate, key)]
    installation.settings_file.write_text("GMSI_TLS_CERT={}\nGMSI_TLS_KEY={}\n".format(*paths))
    for file in certificates.glob("*.key"):
        file.chmod(mode)
    found = [saying for saying, _ in wrong(doctor_centre.check_certificate, installation)]
    assert len(found) == len(said)
    assert all(words in saying for words, saying in zip(said, found, strict=True))


class Hub(http.server.BaseHTTPRequestHandler):
    """A hub that tells its version, and, when `open`, everyone's names."""

    is_open = False

    def do_GET(self):
        refused = self.path.endswith("/users") and not self.is_open
        self.send_response(403 if refused else 200)
        self.end_headers()
        if not refused:
            self.wfile.write(b'{"version": "6.1"}')

    def log_message(self, *_):
        pass


@pytest.mark.parametrize("is_open", [False, True])
def test_a_hub_that_shows_its_people_to_strangers_is_told(installation, is_open):
    """Anyone may ask the version; the list of people needs a right."""
    handler = type("Hub", (Hub,), {"is_open": is_open})
    with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}"
        asked = Installation(installation.places, installation.project, url)
        found = [saying for saying, _ in wrong(doctor_centre.check_hub, asked)]
        server.shutdown()
    assert found == (["La liste des personnes n'est pas protégée."] if is_open else [])


def test_a_home_that_cannot_hold_work_is_named(installation, monkeypatch, tmp_path):
    """The page sends its owner to this command: absent, closed, or an account that is gone."""
    homes = {"lea": tmp_path / "lea", "karim": tmp_path / "karim"}
    homes["lea"].mkdir(mode=0o500)
    group = SimpleNamespace(gr_mem=["lea", "karim", "parti"])
    accounts = {
        name: SimpleNamespace(pw_dir=str(home), pw_uid=os.stat(tmp_path).st_uid)
        for name, home in homes.items()
    }
    monkeypatch.setattr("os.getuid", lambda: 0)
    monkeypatch.setattr("grp.getgrnam", lambda name: group)
    monkeypatch.setattr("pwd.getpwnam", accounts.__getitem__)
    found = [saying for saying, _ in wrong(doctor_centre.check_homes, installation)]
    assert [words in saying for words, saying in zip(HOMES, found, strict=True)] == [True] * 3


def test_an_interrupted_deposit_is_counted(installation):
    """What a killed server left in inbound is no submission, and may go."""
    (installation.places.exchange / "jour" / "inbound" / ".depot-a").mkdir()
    ((saying, _),) = wrong(doctor_centre.check_deposits, installation)
    assert "1 dépôt(s) interrompu(s)" in saying


def test_a_machine_whose_name_leads_nowhere_is_told(installation, monkeypatch):
    """The hub would wait for its proxy under a name that nothing answers."""
    monkeypatch.setattr("socket.gethostname", lambda: "nulle-part.invalid")
    ((_, cure),) = wrong(doctor.check_name, installation)
    assert "127.0.1.1 nulle-part.invalid" in cure


def test_the_command_counts_what_is_to_mend(tmp_path, capsys):
    """Exit 1 and the number of points, each under its finding."""
    arguments = ["--root", str(tmp_path), "--url", "http://127.0.0.1:9"]
    assert main(["doctor", *arguments]) == 1
    shown = capsys.readouterr().out
    assert "point(s) à corriger." in shown
    assert "→ sudo gmsi class" in shown
