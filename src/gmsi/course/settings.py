"""The course directory as nbgrader sees it, settings included."""

import os
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

CONFIG_FILE = "nbgrader_config.py"


class NotACourse(Exception):
    """The folder has no nbgrader_config.py."""


def load_config(root: Path) -> Config:
    """The settings of the course in `root`; NotACourse when there is none."""
    if not (root / CONFIG_FILE).is_file():
        raise NotACourse(
            f"{root} n'est pas un dossier de cours\u00a0: il n'y a pas de {CONFIG_FILE}. "
            "Placez-vous à la racine du cours, puis relancez la commande."
        )
    config = Config()
    # What a hub's seat adds (groups that share the course), as nbgrader's own commands read it;
    # the course has the last word.
    seats = os.environ.get("JUPYTER_CONFIG_PATH", "").split(os.pathsep)
    for folder in (*(Path(seat) for seat in reversed(seats) if seat), root):
        if (folder / CONFIG_FILE).is_file():
            config.merge(PyFileConfigLoader(CONFIG_FILE, str(folder)).load_config())
    return config


def course_directory(root: Path) -> CourseDirectory:
    """nbgrader's CourseDirectory for `root`: folders, gradebook address, course name."""
    return CourseDirectory(config=load_config(root))


def assignments(root: Path) -> list[str]:
    """The names of the assignments in `source/`, sorted."""
    return sorted({path.parent.name for path in (root / "source").glob("*/*.ipynb")})


def inbound(root: Path) -> Path:
    """Where the exchange keeps what the learners of this course hand in."""
    config = load_config(root)
    return Path(config.Exchange.root) / config.CourseDirectory.course_id / "inbound"
