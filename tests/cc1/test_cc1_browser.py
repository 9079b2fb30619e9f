"""CC1 in a real JupyterLab: taken by keyboard alone, the tab closed in the middle, then graded."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from string import ascii_uppercase as LETTERS

import pytest
from axe_playwright_python.sync_playwright import Axe
from centre import ASSIGNMENT, SESSION, hand_out, nbgrader, open_centre
from nbgrader.api import Gradebook
from playwright.sync_api import Page

from gmsi.cc1.papers import paper_of
from gmsi.cc1.sessions import load_session
from gmsi.cc1.simulate import right_answer, wrong_answer
from gmsi.quiz import is_passed

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ARTEFACTS = Path(__file__).parents[2] / "artefacts"
LEARNER = "alice"
RIGHT = 29
WAIT = 120_000


@pytest.fixture
def centre(tmp_path, empty_gradebook):
    """A centre that has released alice's paper, fetched into home/."""
    (tmp_path / "cours").mkdir()
    folder = open_centre(tmp_path / "cours")
    (folder / "gradebook.db").write_bytes(empty_gradebook.read_bytes())
    hand_out(folder, [LEARNER])
    nbgrader(folder, "generate_assignment", ASSIGNMENT)
    shutil.copytree(folder / "release" / ASSIGNMENT, tmp_path / "home")
    return folder


@pytest.fixture
def lab(centre, tmp_path):
    """JupyterLab in alice's folder; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {"GMSI_LEARNER": LEARNER, "JUPYTER_CONFIG_DIR": str(tmp_path / "jc")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"]
    command += ["--IdentityProvider.token=", f"--ServerApp.root_dir={tmp_path / 'home'}"]
    command += ["--LabApp.expose_app_in_browser=True"]
    log = (tmp_path / "lab.log").open("w")
    server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, tmp_path / "lab.log")
        yield address
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def wait_for(address: str, log: Path) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/api", timeout=5)
            return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(log.read_text()[-2000:])


def open_form(browser, address: str) -> Page:
    """Open the notebook and run its first cells, the keyboard focus then in the form."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.goto(f"{address}/lab/tree/controle-reseaux.ipynb?reset")
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=WAIT)
    page.wait_for_function(
        "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status"
        " === 'idle'",
        timeout=WAIT,
    )
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector(".gmsi-cc1 .cc1-card", timeout=WAIT)
    page.evaluate("() => document.querySelector('.gmsi-cc1 .cc1-quiet').focus()")
    # From the first button of the form on, everything is done with the keyboard.
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => !!document.activeElement.closest('.cc1-card')"):
            return page
    raise AssertionError("Tab never reaches the question")


def nameless(page: Page) -> list[str]:
    """The controls of the whole form that a screen reader could not name."""
    page.evaluate("() => document.querySelector('.gmsi-cc1 .cc1-quiet').click()")
    page.wait_for_function("() => document.querySelectorAll('.cc1-card').length === 40")
    return page.evaluate(
        """() => [...document.querySelectorAll('.gmsi-cc1 :is(input, select, button, fieldset)')]
        .filter((node) => !(node.ariaLabel || node.textContent.trim() || node.labels?.length))
        .map((node) => node.outerHTML)
        .concat([...document.querySelectorAll('.cc1-card [aria-describedby]')]
        .filter((node) => !document.getElementById(node.getAttribute('aria-describedby')))
        .map((node) => node.outerHTML))"""
    )


def current(page: Page) -> str:
    rank = page.evaluate("() => Number(document.querySelector('.cc1-card').dataset.rank)")
    return f"q{rank + 1:02d}"


def intended(question, rank: int):
    """The key for the first questions, something else, of the right form, for the others."""
    if rank <= RIGHT:
        return right_answer(question)
    return ["0"] * len(question.key) if question.kind == "table" else wrong_answer(question)


def take(page: Page, question, answer) -> None:
    """Give `answer` to the shown question by keyboard; focus is on the card."""
    if question.kind in ("choice", "line"):
        page.keyboard.press(str(answer))
    elif question.kind == "choices":
        for letter in answer:
            page.keyboard.press(letter)
    else:
        for value in [answer] if question.kind in ("number", "text") else answer:
            page.keyboard.press("Tab")
            if question.kind in ("order", "match"):
                for _ in range(LETTERS.index(value) + 1):
                    page.keyboard.press("ArrowDown")
            else:
                page.keyboard.type(value)


def take_up_to(page: Page, paper, stop: int) -> None:
    """Go on from the shown question to question `stop`, then wait until all is saved."""
    while True:
        name = current(page)
        page.evaluate("() => document.querySelector('.cc1-card').focus()")
        take(page, paper[name], intended(paper[name], int(name[1:])))
        page.wait_for_function(
            "(name) => [...document.querySelectorAll('.cc1-grid .cc1-done')]"
            ".some((b) => Number(b.textContent) === Number(name.slice(1)))",
            arg=name,
            timeout=20_000,
        )
        if int(name[1:]) >= stop:
            return
        page.keyboard.press("PageDown")


def test_a_paper_is_taken_by_keyboard_and_graded(centre, lab, browser, tmp_path):
    """Forty answers typed, 29 right, the tab closed after ten: nothing is lost, CC1 is passed.

    The form has no serious fault of accessibility by axe-core.
    """
    paper = paper_of(centre, load_session(centre, SESSION), LEARNER).numbered()
    answers = tmp_path / "home" / "reponses-cc1.json"
    page = open_form(browser, lab)
    take_up_to(page, paper, 10)
    page.keyboard.press("PageDown")
    page.keyboard.press("r")
    page.wait_for_selector(".cc1-grid .cc1-review")
    page.close()
    assert len(json.loads(answers.read_text())["answers"]) == 10

    page = open_form(browser, lab)
    assert page.locator(".cc1-count").inner_text() == "10 sur 40 répondues, 1 à revoir"
    assert current(page) == "q11"
    take_up_to(page, paper, 40)
    assert page.locator(".cc1-count").inner_text() == "40 sur 40 répondues, 1 à revoir"
    assert nameless(page) == []
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / "cc1-formulaire.png")
    serious = [
        violation["id"]
        for violation in Axe().run(page, context=".gmsi-cc1").response["violations"]
        if violation["impact"] in ("serious", "critical")
    ]
    assert serious == []
    cells = page.evaluate("() => window.jupyterapp.shell.currentWidget.content.model.cells.length")
    page.close()
    # No key of the form was taken as a command on the notebook.
    notebook = json.loads((tmp_path / "home/controle-reseaux.ipynb").read_text())
    assert cells == len(notebook["cells"])

    submitted = centre / "submitted" / LEARNER / ASSIGNMENT
    shutil.copytree(
        tmp_path / "home", submitted, ignore=shutil.ignore_patterns(".ipynb_checkpoints")
    )
    nbgrader(centre, "autograde", ASSIGNMENT)
    with Gradebook(f"sqlite:///{centre}/gradebook.db", "gmsi") as gradebook:
        score = gradebook.find_submission(ASSIGNMENT, LEARNER).score
    assert score == RIGHT
    assert is_passed(RIGHT, 40)
