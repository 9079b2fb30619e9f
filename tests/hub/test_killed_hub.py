"""A hub killed without warning, in the middle of a submission: nothing lost, and it starts again.

One account for all, so that it runs anywhere; what a centre's server does then is in the guide.
"""

import contextlib
import os
import shutil
import signal
import threading
import time
from pathlib import Path

import pytest
import requests
from nbgrader.utils import parse_utc

from gmsi.hub import Places, trial
from gmsi.hub.demo import Person
from gmsi.hub.trial import free_port, trial_hub

PROJECT = Path(__file__).parents[2]
LEARNER = Person("lea", "craie-blanche", "jour", False)
PEOPLE = [Person("formatrice", "tableau-noir", "jour", True), LEARNER]


class Visitor:
    """A learner's browser, without its window."""

    def __init__(self, url):
        self.url, self.session = url, requests.Session()
        self.base = f"{url}/user/{LEARNER.name}"
        self.session.get(f"{url}/hub/login")
        form = {"username": LEARNER.name, "password": LEARNER.password}
        self.session.post(f"{url}/hub/login", data={**form, "_xsrf": self._token()})
        for _ in range(240):
            answer = self.session.get(f"{self.base}/lab")
            if "jupyter-config-data" in answer.text:
                return
            time.sleep(0.25)
        raise AssertionError("the lab never came")

    def _token(self):
        cookies = [cookie for cookie in self.session.cookies if cookie.name == "_xsrf"]
        return max(cookies, key=lambda cookie: len(cookie.path)).value

    def call(self, action, data=None):
        address, token = f"{self.base}/assignments{action}", {"X-XSRFToken": self._token()}
        if data is None:
            return self.session.get(address, headers=token).json()
        return self.session.post(address, json=data, headers=token).json()


@pytest.fixture
def hub(tmp_path):
    """A function: the trial hub of one folder, started; twice the same port."""
    material = tmp_path / "material"
    shutil.copytree(PROJECT / "tests" / "e2e" / "course", material)
    shutil.copy(PROJECT / "nbgrader_config.py", material)
    root, port = tmp_path / "hub", free_port()
    # Out already, by hand: releasing takes nbgrader longer than all the rest.
    shutil.copytree(material / "source", root / "exchange" / "jour" / "outbound")

    def start():
        return trial_hub(
            root,
            material,
            project=PROJECT,
            port=port,
            system_accounts=False,
            people=PEOPLE,
            assignments=[],
            log=tmp_path / "jupyterhub.log",
        )

    start.port, start.places = port, Places(root)
    return start


def drafts_or_copies(inbound):
    return list(inbound.iterdir()) if inbound.is_dir() else []


def test_a_hub_killed_in_the_middle_of_a_submission_loses_nothing(hub):
    """The copy arrives whole, the port is free, the next start works at once and shows the copy."""
    inbound = hub.places.exchange / "jour" / "inbound"
    assignment = {"course_id": "jour", "assignment_id": "adresses"}
    with hub() as running:
        learner = Visitor(running.url)
        assert learner.call("/fetch", assignment)["success"]
        home = hub.places.root / "homes" / "lea" / "jour" / "adresses"
        # Long enough to copy that the hub dies meanwhile.
        (home / "releve.csv").write_bytes(os.urandom(90_000_000))

        def submit():
            with contextlib.suppress(requests.RequestException):
                learner.call("/submit", assignment)

        browser = threading.Thread(target=submit)
        browser.start()
        while not drafts_or_copies(inbound):
            time.sleep(0.001)
        os.kill(running.process.pid, signal.SIGKILL)
        browser.join()
        assert trial.port_comes_free(hub.port)
        for _ in range(200):
            if [path for path in drafts_or_copies(inbound) if path.name.startswith("lea+")]:
                break
            time.sleep(0.05)
    (copy,) = drafts_or_copies(inbound)
    assert (copy / "releve.csv").stat().st_size == 90_000_000
    assert parse_utc((copy / "timestamp.txt").read_text())
    with hub() as running:
        listed = Visitor(running.url).call("?course_id=jour")["value"]
    assert [entry["status"] for entry in listed] == ["fetched", "submitted"]


def test_two_trials_do_not_share_a_folder(hub):
    """The second says that the first is at work, and leaves it alone."""
    with (
        trial.alone_in(hub.places.root),
        pytest.raises(trial.CannotStart, match="tourne déjà"),
        hub(),
    ):
        raise AssertionError("never reached")
