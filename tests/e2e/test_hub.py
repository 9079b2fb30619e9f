"""A class at work on the hub: a learner and a trainer all the way, and everyone else refused."""

import os
import pwd
import subprocess

import pytest
from playwright.sync_api import expect

from .conftest import LEARNER, NEIGHBOUR, OTHER_TRAINER, PROJECT, STRANDED, TRAINER

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)

ANSWER = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe) - 2"


def open_in_lab(page, hub, person, path):
    """Open a file by its address, as a link in a lesson does."""
    page.goto(f"{hub.url}/user/{person.name}/lab/tree/{path}")
    page.wait_for_selector(".jp-Notebook:visible .jp-Cell")
    # Running a cell before its kernel answers opens a question about which kernel to use.
    status = page.locator("#jp-main-statusbar")
    expect(status).to_contain_text(path.rpartition("/")[2])
    expect(status).to_contain_text("ipykernel) | Inactif")


def my_assignments(page):
    """Open the assignments' panel from the menu; its content."""
    page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").click()
    page.locator(".lm-Menu-itemLabel", has_text="Mes devoirs").click()
    panel = page.locator("#assignments:visible")
    page.wait_for_selector("#course_list_default:text('e2e-jour')")
    return panel


def formgrader(page):
    """Open Formgrader from the menu; the page inside JupyterLab."""
    page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Formgrader", exact=True).click()
    return page.frame_locator("#formgrader-iframe iframe")


def dismiss(grader, words):
    """Check Formgrader's answer to a click, and close it."""
    answer = grader.locator(".modal.in")
    expect(answer).to_contain_text(words)
    answer.locator(".modal-footer [data-dismiss='modal']").click()
    expect(grader.locator(".modal")).to_have_count(0)


@pytest.fixture(scope="module")
def submitted(hub, log_in):
    """The learner's part: lesson, assignment fetched, answered, checked and handed in."""
    page = log_in(LEARNER)
    expect(page.locator(".lm-MenuBar-itemLabel").first).to_have_text("Fichier")
    open_in_lab(page, hub, LEARNER, "notebooks/bloc1/lecon.ipynb")
    page.locator(".jp-Notebook:visible .jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".jp-Notebook:visible .widget-slider")).to_be_visible()
    keep(page, "1-lecon")

    panel = my_assignments(page)
    panel.get_by_role("button", name="Récupérer", exact=True).click()
    expect(panel.get_by_role("button", name="Rendre")).to_be_visible()

    open_in_lab(page, hub, LEARNER, "e2e-jour/adresses/adresses.ipynb")
    cell = page.locator(".jp-Notebook:visible .jp-CodeCell .cm-content").first
    cell.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(ANSWER)
    expect(cell).to_contain_text("2 ** (32 - prefixe) - 2")
    page.get_by_role("button", name="Vérifier").first.click()
    dialog = page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("Votre notebook passe tous les tests visibles.")
    keep(page, "2-verification")
    dialog.locator("button.jp-mod-accept").click()

    panel = my_assignments(page)
    panel.get_by_role("button", name="Rendre").click()
    expect(panel.get_by_role("button", name="Récupérer la correction")).to_be_visible()
    keep(page, "3-devoir-rendu")
    return page


def keep(page, name):
    page.screenshot(path=PROJECT / "artefacts" / "e2e" / f"{name}.png")


@pytest.fixture(scope="module")
def corrected(hub, log_in, submitted):
    """The trainer's part, in Formgrader: collect, autograde, feedback made and released."""
    page = log_in(TRAINER)
    # The home page opens by itself, and would come back over a tab opened before it.
    expect(page.locator("#jp-main-statusbar")).to_contain_text("ipykernel) | Inactif")
    grader = formgrader(page)
    row = grader.locator("tr", has_text="adresses")
    row.locator("td.collect a").click()
    dismiss(grader, "Successfully collected")
    row.locator("td.num-submissions a").click()
    student = grader.locator("tr", has_text=LEARNER.name)
    student.locator("td.autograde a").click()
    dismiss(grader, "Successfully autograded")
    expect(student.locator("td.score")).to_contain_text("2 / 2")
    keep(page, "4-correction")
    student.locator("td.generate-feedback a").click()
    dismiss(grader, "Successfully")
    student.locator("td.release-feedback a").click()
    dismiss(grader, "Successfully")
    return page


def test_the_hub_greets_in_french(hub, browser):
    """Anyone's first page is French, and says what the hub is."""
    page = browser.new_page()
    page.goto(hub.url)
    expect(page.get_by_role("heading")).to_have_text("Connexion")
    expect(page.get_by_role("note")).to_have_text("Hub des tests.")
    page.fill("#username_input", LEARNER.name)
    page.fill("#password_input", "faux")
    page.click("#login_submit")
    expect(page.get_by_role("alert")).to_contain_text("incorrect")
    keep(page, "0-connexion")
    page.close()


def test_work_goes_all_the_way_round(hub, submitted, corrected):
    """Fetched, answered, validated, submitted, collected, graded; then the learner reads it."""
    page = submitted
    panel = my_assignments(page)
    page.locator("#refresh_assignments_list:visible").click()
    expect(panel).to_contain_text("(correction à récupérer)")
    panel.get_by_role("button", name="Récupérer la correction").click()
    expect(panel).to_contain_text("(voir la correction)")
    panel.get_by_text("(voir la correction)").click()
    name = page.locator(".jp-DirListing-item", has_text="adresses.html")
    name.dblclick()
    feedback = page.frame_locator(".jp-HTMLViewer iframe")
    expect(feedback.locator("body")).to_contain_text("Adresses")
    keep(page, "5-correction-lue")


def test_a_learner_whose_home_is_unwritable_is_told_what_is_wrong(hub, browser):
    """JupyterLab does not start, the page says why in French, and that nothing is lost."""
    if not hub.system_accounts:
        pytest.skip("one account for all has no home of one's own")
    home = hub.places.root / "homes" / STRANDED.name
    home.chmod(0o500)
    page = browser.new_page()
    page.goto(hub.url)
    page.fill("#username_input", STRANDED.name)
    page.fill("#password_input", STRANDED.password)
    page.click("#login_submit")
    expect(page.get_by_role("heading")).to_have_text("Votre espace de travail n'a pas pu démarrer.")
    said = page.locator(".error .alert")
    expect(said).to_contain_text("n'est pas accessible en écriture. Votre travail n'est pas perdu")
    keep(page, "6-dossier-personnel-ferme")
    page.close()


def palette(page, words):
    """The commands that JupyterLab's palette offers for some words, once it has looked."""
    page.locator(".lm-MenuBar-itemLabel", has_text="Affichage").click()
    page.locator(".lm-Menu-itemLabel", has_text="palette de commandes").click()
    page.locator(".lm-CommandPalette-input:visible").fill(words)
    page.wait_for_timeout(1000)
    offered = page.locator(".lm-CommandPalette-itemLabel:visible").all_inner_texts()
    page.keyboard.press("Escape")
    return offered


def test_learners_have_no_trainer_menu(hub, submitted, corrected):
    """Neither the menu nor the palette offers a learner what trainers have."""
    page = submitted
    page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").click()
    labels = page.locator(".lm-Menu .lm-Menu-itemLabel").all_inner_texts()
    page.keyboard.press("Escape")
    assert "Mes devoirs" in labels
    assert not [label for label in labels if "Formgrader" in label or "Create" in label]
    for words in ("Formgrader", "Create assignment"):
        assert not [label for label in palette(page, words) if words.lower() in label.lower()]
    assert "Formgrader" in palette(corrected, "Formgrader")


TRAINER_PAGES = [
    "formgrader",
    "formgrader/manage_assignments",
    "formgrader/gradebook",
    "formgrader/api/assignments",
    "formgrader/api/students",
    "formgraders",
    "formgrader/api/assignment/adresses/release",
    "formgrader/static/js/manage_assignments.js",
]


@pytest.mark.parametrize("path", TRAINER_PAGES)
def test_trainer_pages_do_not_exist_for_learners(hub, log_in, submitted, path):
    """On a learner's own server, no address of Formgrader answers, whoever asks."""
    answer = log_in(NEIGHBOUR).request.get(f"{hub.url}/user/{NEIGHBOUR.name}/{path}")
    assert answer.status == 404


@pytest.mark.parametrize("visitor", [NEIGHBOUR, OTHER_TRAINER], ids=["neighbour", "other-class"])
@pytest.mark.parametrize(
    "address",
    [
        f"user/{LEARNER.name}/api/contents/e2e-jour/adresses/adresses.ipynb",
        f"user/{LEARNER.name}/lab",
        f"user/{TRAINER.name}/formgrader/gradebook",
        f"user/{TRAINER.name}/api/contents/source",
        f"hub/api/users/{LEARNER.name}",
        "hub/api/users",
        "hub/admin",
    ],
)
def test_other_peoples_addresses_are_refused(hub, log_in, corrected, visitor, address):
    """Neither another learner nor another class's trainer gets in by address or by API."""
    page = log_in(visitor)
    answer = page.request.get(f"{hub.url}/{address}")
    refused = answer.status in (403, 404) or ("/hub/" in answer.url and answer.status != 200)
    assert refused or "n'est pas pour vous" in answer.text()


def private_places(hub):
    """What no one but its owner, or the class's trainers, may read: as (label, path)."""
    root = hub.places.root
    inbound = hub.places.exchange / "e2e-jour" / "inbound"
    home = root / "homes" / LEARNER.name
    return [
        (
            "a learner's notebook",
            home / "e2e-jour/adresses/adresses.ipynb",
        ),
        ("the list of submissions", inbound),
        ("the course", hub.places.courses / "e2e-jour"),
        ("the solutions", hub.places.courses / "e2e-jour/source/adresses/adresses.ipynb"),
        ("the gradebook", hub.places.courses / "e2e-jour/gradebook.db"),
        ("the list of feedback", hub.places.exchange / "e2e-jour" / "feedback"),
        ("the hub's database", root / "jupyterhub.sqlite"),
        ("the passwords", root / "plan.json"),
    ]


def can_read(path, account):
    """Whether a system account can read a file or list a folder, as its own shell would."""
    command = ["ls" if path.is_dir() else "cat", str(path)]
    groups = os.getgrouplist(account, pwd.getpwnam(account).pw_gid)
    done = subprocess.run(
        command, capture_output=True, user=account, group=groups[0], extra_groups=groups
    )
    return done.returncode == 0


def test_files_are_closed_to_those_they_are_not_for(hub, corrected):
    """From a terminal too: files open to their owner, not to the neighbour or another class.

    With one account for all (an ordinary user's trial) files are shared, as the hub's banner
    says: then only the places' existence is checked.
    """
    places = private_places(hub)
    assert [label for label, path in places if not path.exists()] == []
    if not hub.system_accounts:
        return
    gradebook = hub.places.courses / "e2e-jour/gradebook.db"
    assert can_read(gradebook, TRAINER.name)
    for visitor in (NEIGHBOUR.name, OTHER_TRAINER.name):
        assert [label for label, path in places if can_read(path, visitor)] == []
