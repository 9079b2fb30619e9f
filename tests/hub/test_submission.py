"""A copy is handed in whole or not at all, and nothing is lost when it is not."""

import os
import subprocess
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_notebook
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default import ExchangeSubmit
from traitlets.config import Config

from gmsi.grading.collect import SafeCollect
from gmsi.hub.submission import WholeSubmit


@pytest.fixture
def places(tmp_path):
    """An exchange with one assignment out, and a learner's home where it was fetched."""
    for folder in ("exchange/jour/inbound", "exchange/jour/outbound/tp", "home/jour/tp"):
        (tmp_path / folder).mkdir(parents=True)
    for folder in ("exchange/jour/outbound/tp", "home/jour/tp"):
        nbformat.write(new_notebook(), tmp_path / folder / "tp.ipynb")
    return tmp_path


def configured(places):
    config = Config()
    config.Exchange.root = str(places / "exchange")
    config.Exchange.assignment_dir = str(places / "home")
    config.Exchange.cache = str(places / "home" / "cache")
    config.Exchange.path_includes_course = True
    config.ExchangeCollect.check_owner = False
    config.CourseDirectory.root = str(places)
    config.CourseDirectory.db_url = f"sqlite:///{places}/gradebook.db"
    config.CourseDirectory.course_id = "jour"
    config.CourseDirectory.assignment_id = "tp"
    config.CourseDirectory.groupshared = True
    return config


def run(step, places, learner="lea", timestamp=None):
    config = configured(places)
    config.CourseDirectory.student_id = learner
    step = step(
        coursedir=CourseDirectory(config=config),
        authenticator=Authenticator(config=config),
        config=config,
    )
    if timestamp:
        step.set_timestamp = lambda: setattr(step, "timestamp", timestamp)
    step.start()
    return step


def inbound(places):
    return sorted((places / "exchange/jour/inbound").iterdir())


def submitted(places):
    return (places / "submitted/lea/tp/timestamp.txt").read_text()


def test_a_copy_is_handed_in_as_nbgrader_does(places, tmp_path_factory):
    """Same files, same modes, same places as nbgrader's own submit."""
    other = tmp_path_factory.mktemp("other")
    subprocess.run(["cp", "-a", f"{places}/.", other], check=True)
    run(WholeSubmit, places)
    run(ExchangeSubmit, other)

    def shape(root):
        return {
            (path.name.partition("+2")[0], oct(path.stat().st_mode))
            for folder in ("exchange/jour/inbound", "home/cache")
            for path in (root / folder).rglob("*")
        }

    assert shape(places) == shape(other)


@pytest.fixture
def small_exchange(places):
    """The exchange's inbound folder on a disk of 64 kB, of which the system keeps the count."""
    target = places / "exchange/jour/inbound"
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(target)]
    if os.getuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a small disk takes root")
    yield target
    subprocess.run(["umount", str(target)], check=True)


def test_a_full_exchange_refuses_in_french_and_loses_nothing(places, small_exchange):
    """No half copy is left, the learner's work stays, the copy handed in before is collected."""
    run(WholeSubmit, places, timestamp="2026-03-02 10:00:00.000000 UTC")
    work = places / "home/jour/tp/releve.csv"
    work.write_bytes(b"x" * 100_000)
    with pytest.raises(ExchangeError, match=r"plein\. Votre travail est intact"):
        run(WholeSubmit, places, timestamp="2026-03-02 11:00:00.000000 UTC")
    assert len(inbound(places)) == 1
    assert work.stat().st_size == 100_000
    work.unlink()
    run(WholeSubmit, places, timestamp="2026-03-02 12:00:00.000000 UTC")
    run(SafeCollect, places, learner="*")
    assert submitted(places).startswith("2026-03-02 12:00")


def test_an_exchange_that_refuses_says_why(places, monkeypatch):
    """Any other error of the disk is said too, and leaves nothing."""

    def broken(self, src, dest, log=None):
        Path(dest).mkdir()
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(WholeSubmit, "do_copy", broken)
    with pytest.raises(ExchangeError, match=r"n'est pas rendu.*l'échange le refuse.*denied"):
        run(WholeSubmit, places)
    assert inbound(places) == []


def test_a_full_home_does_not_cost_the_copy(places):
    """What cannot be noted in the learner's own folder is handed in all the same."""
    (places / "home/cache").write_text("not a folder")
    run(WholeSubmit, places)
    assert len(inbound(places)) == 1


def test_half_a_copy_never_takes_the_place_of_a_whole_one(places, caplog):
    """Left by a machine that stopped: the newest whole one is collected, and an only half named."""
    run(WholeSubmit, places, timestamp="2026-03-02 10:00:00.000000 UTC")
    for learner in ("lea", "karim"):
        half = places / f"exchange/jour/inbound/{learner}+tp+2026-03-02 11:00:00.000000 UTC+abc"
        half.mkdir(mode=0o700)
        (half / "tp.ipynb").write_text('{"cells": [')
    run(SafeCollect, places, learner="*")
    assert submitted(places).startswith("2026-03-02 10:00")
    assert not (places / "submitted/karim").exists()
    assert "karim\u00a0: copie en cours de dépôt, ou dépôt interrompu" in caplog.text
