"""A centre's course directory with the real bank and the demo session, for the CC1 tests."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from gmsi.cc1.prepare import prepare
from gmsi.cc1.simulate import write_simulated

ROOT = Path(__file__).parents[2]
ASSIGNMENT = "bloc1-cc1"
SESSION = "demo"


def open_centre(folder: Path) -> Path:
    """Copy the bank and the settings into `folder`."""
    shutil.copytree(ROOT / "bank", folder / "bank", ignore=shutil.ignore_patterns("demo"))
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


def hand_out(folder: Path, learners, session: str = SESSION):
    """Prepare everyone's paper."""
    return prepare(folder, session, learners)


def submit(folder: Path, learner: str, right: int) -> Path:
    """A submitted copy with so many right answers, where nbgrader's collect puts it."""
    target = folder / "submitted" / learner / ASSIGNMENT
    target.mkdir(parents=True)
    for path in (folder / "release" / ASSIGNMENT).iterdir():
        shutil.copy(path, target)
    write_simulated(folder, SESSION, learner, right, target)
    return target


def nbgrader(folder: Path, *words: str) -> str:
    """Run nbgrader in the course; its log, AssertionError if it fails."""
    environment = {
        k: v for k, v in os.environ.items() if k not in ("GMSI_LEARNER", "GMSI_COURSE_ROOT")
    }
    command = [sys.executable, "-m", "nbgrader", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stderr
