"""An empty gradebook a test, copied from one that nbgrader made once."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory):
    """The file of a gradebook without learners; nbgrader starts alembic by name to make one."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        Gradebook(f"sqlite:///{path}", "gmsi").close()
    return path


@pytest.fixture
def db_url(tmp_path, empty_gradebook):
    """The address of a fresh, empty gradebook in the test's folder."""
    shutil.copy(empty_gradebook, tmp_path / "gradebook.db")
    return f"sqlite:///{tmp_path}/gradebook.db"


@pytest.fixture
def gradebook(db_url):
    with Gradebook(db_url, "gmsi") as gradebook:
        yield gradebook
