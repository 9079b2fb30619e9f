"""The doctor names the checkers that a grading machine lacks, without calling it broken."""

import pytest

from gmsi.hub import doctor_command
from gmsi.hub.doctor import check_checkers
from gmsi.hub.finding import Installation
from gmsi.hub.places import Places


@pytest.fixture
def installation(tmp_path):
    """An installation whose course asks for one tool that is there, and one that is not."""
    (tmp_path / "scripts").mkdir()
    listed = tmp_path / "scripts" / "packages-checkers.txt"
    listed.write_text("# outil paquet\nsh dash\noutil-absent paquet-absent service\n")
    return Installation(Places(tmp_path), tmp_path, "http://127.0.0.1:9")


def test_a_missing_checker_is_a_warning_with_its_command(installation):
    """The package is named, and only the one that is missing."""
    (finding,) = check_checkers(installation)
    assert "outil-absent" in finding.saying
    assert finding.cure.endswith("--no-install-recommends paquet-absent")
    assert finding.warning


def test_a_warning_is_not_something_to_mend(installation, monkeypatch, capsys):
    """The command still says that all is well, after the remedy."""
    monkeypatch.setattr("gmsi.hub.doctor.CHECKS", [check_checkers])
    arguments = type("Arguments", (), vars(installation) | {"root": installation.project})
    arguments.url = installation.hub_url
    assert doctor_command.run(arguments) == 0
    said = capsys.readouterr().out
    assert said.startswith("! outils")
    assert "apt-get install" in said


def test_a_complete_machine_has_one_good_line(installation):
    """Nothing is missing: no remedy."""
    listed = installation.project / "scripts" / "packages-checkers.txt"
    listed.write_text("sh dash\n")
    (finding,) = check_checkers(installation)
    assert (finding.saying, finding.cure) == ("Outils de vérification présents : 1.", "")
