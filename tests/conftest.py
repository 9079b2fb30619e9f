"""What several tests need: the course's root, and a gradebook that is made once."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

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
