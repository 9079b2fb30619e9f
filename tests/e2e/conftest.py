"""A real hub and a real browser: real system accounts for root, one account otherwise."""

import os
import shutil
from pathlib import Path

import pytest

from gmsi.hub.demo import Person
from gmsi.hub.trial import accounts_obstacle, free_port, trial_hub

PROJECT = Path(__file__).parents[2]
ARTEFACTS = PROJECT / "artefacts" / "e2e"
SYSTEM_ROOT = Path("/srv/gmsi-e2e")  # system accounts must be able to walk to it

TRAINER = Person("e2e-formatrice", "tableau-noir", "e2e-jour", True)
LEARNER = Person("e2e-lea", "craie-blanche", "e2e-jour", False)
NEIGHBOUR = Person("e2e-karim", "gomme-rose", "e2e-jour", False)
STRANDED = Person("e2e-sami", "encre-violette", "e2e-jour", False)
OTHER_TRAINER = Person("e2e-autre", "regle-verte", "e2e-soir", True)


@pytest.fixture(scope="session")
def hub(tmp_path_factory):
    """A hub with two classes: one assignment is out in the first."""
    material = tmp_path_factory.mktemp("material")
    shutil.copytree(Path(__file__).parent / "course", material, dirs_exist_ok=True)
    shutil.copy(PROJECT / "nbgrader_config.py", material)
    # GMSI_E2E=one tries the ordinary user's way, as root too.
    wanted = os.environ.get("GMSI_E2E") != "one"
    system_accounts = wanted and accounts_obstacle(SYSTEM_ROOT) is None
    root = SYSTEM_ROOT if system_accounts else tmp_path_factory.mktemp("hub")
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    with trial_hub(
        root,
        material,
        project=PROJECT,
        port=free_port(),
        system_accounts=system_accounts,
        people=[TRAINER, LEARNER, NEIGHBOUR, STRANDED, OTHER_TRAINER],
        assignments=["adresses"],
        banner="Hub des tests.",
        log=ARTEFACTS / "jupyterhub.log",
    ) as trial:
        yield trial
    if system_accounts:
        shutil.rmtree(root)


@pytest.fixture(scope="module")
def log_in(hub, browser):
    """A function: a person's page, logged in, their JupyterLab open; once each."""
    pages = {}

    def page_of(person):
        if person.name not in pages:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.set_default_timeout(30_000)
            page.goto(hub.url)
            page.fill("#username_input", person.name)
            page.fill("#password_input", person.password)
            page.click("#login_submit")
            page.wait_for_selector("#jp-top-panel")
            pages[person.name] = page
        return pages[person.name]

    yield page_of
    for name, page in pages.items():
        page.screenshot(path=ARTEFACTS / f"dernier-ecran-{name}.png")
