"""A trial hub that cannot start says why, and touches nothing that it did not make."""

import socket
from pathlib import Path

import pytest

from gmsi.cli import main
from gmsi.hub.demo import Person, SystemAccounts, draw_people, unreachable_for_others
from gmsi.hub.places import Places
from gmsi.hub.trial import CannotStart, accounts_obstacle, check_start


@pytest.fixture
def with_proxy(tmp_path, monkeypatch):
    """A project folder whose proxy is installed, on a machine that has Node."""
    script = tmp_path / "node_modules/configurable-http-proxy/bin/configurable-http-proxy"
    script.parent.mkdir(parents=True)
    script.touch()
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    return tmp_path


def test_a_port_in_use_is_named_with_the_way_out(with_proxy):
    """The message gives the port and the same command with another one."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart, match=f"{port} est déjà pris.*\n.*PORT={port + 1}"):
            check_start(with_proxy, port)


def test_a_machine_without_node_is_told_what_to_run(tmp_path, monkeypatch):
    """No Node, or no proxy: the same sentence, and the command that installs it."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(CannotStart, match=r"Node\.js.*\n.*scripts/setup hub"):
        check_start(tmp_path, 8000)


def test_a_machine_without_pam_is_told_what_to_install(tmp_path, monkeypatch):
    """Real accounts are checked by PAM: the packages that bring it are named."""
    there = Path.exists
    monkeypatch.setattr("os.getuid", lambda: 0)
    monkeypatch.setattr(Path, "exists", lambda path: "pam.d" not in str(path) and there(path))
    assert "apt-get install libpam-runtime login" in accounts_obstacle(tmp_path)


def test_an_ordinary_user_cannot_make_accounts(tmp_path, monkeypatch):
    """The obstacle is said before anything is made."""
    monkeypatch.setattr("os.getuid", lambda: 1000)
    assert "root" in accounts_obstacle(tmp_path)


def test_the_command_is_run_from_the_course(tmp_path, monkeypatch, capsys):
    """Elsewhere, it says where to go, and exits as « something is missing »."""
    monkeypatch.chdir(tmp_path)
    assert main(["hub"]) == 3
    assert "racine du cours" in capsys.readouterr().err


def test_a_trial_never_touches_an_account_that_it_did_not_create(tmp_path):
    """An account of that name exists: nothing is created, nothing is removed."""
    someone = Person("root", "mot", "jour", False)
    with (
        pytest.raises(FileExistsError, match="existe déjà"),
        SystemAccounts(Places(tmp_path), [someone]),
    ):
        raise AssertionError("never reached")
    assert not (tmp_path / "comptes-de-l-essai.txt").exists()


def test_passwords_are_drawn_anew_each_time():
    """Two trials share no password, nor do two people."""
    words = [person.password for _ in range(2) for person in draw_people("gmsi")]
    assert len(set(words)) == 6


def test_a_folder_closed_to_others_is_found(tmp_path):
    """Real accounts must be able to walk to the programs and the classes."""
    closed = tmp_path / "ferme"
    (closed / "dedans").mkdir(parents=True)
    tmp_path.chmod(0o755)
    closed.chmod(0o700)
    found = unreachable_for_others(closed / "dedans")
    assert found is not None
    assert found in [closed, *closed.parents]
