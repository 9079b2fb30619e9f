"""What several tests need: a course directory, a gradebook made once, and one browser."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent

# nbgrader starts `alembic` by name, wherever the tests are started from.
os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory):
    """An empty gradebook file: nbgrader takes seconds to make one, a copy takes none."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    Gradebook(f"sqlite:///{path}", "gmsi").close()
    return path


@pytest.fixture
def course(tmp_path, empty_gradebook, monkeypatch):
    """A course directory with the project's settings and an empty gradebook."""
    monkeypatch.delenv("GMSI_EXCHANGE", raising=False)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copy(empty_gradebook, tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium, headless.

    Closed after each module: Playwright leaves an event loop running meanwhile, which a second
    Playwright, or nbgrader's own loop, does not bear.
    """
    options = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*options, "--disable-gpu"]
        )
        yield chromium
        chromium.close()
