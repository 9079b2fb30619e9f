"""Where things are: the course's root on the trainer's side, files beside the notebook."""

import os
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.identity import COURSE_VARIABLE

PAPERS_FILE = "sujets-cc1.json"
ANSWERS_FILE = "reponses-cc1.json"
# Where an unreadable answers file is put aside: no work is ever thrown away.
DAMAGED_FILE = "reponses-cc1.abime.json"
SESSIONS = "bank/sessions"


def course_root(start: Path | None = None) -> Path:
    """The course's root: GMSI_COURSE_ROOT, or the nearest folder above that holds a bank."""
    if COURSE_VARIABLE in os.environ:
        return Path(os.environ[COURSE_VARIABLE])
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / "bank" / "cc1").is_dir() and (folder / "nbgrader_config.py").is_file():
            return folder
    raise Cc1Error(
        "La banque du CC1 est introuvable depuis ce dossier. "
        "Lancez la commande depuis la racine du cours."
    )


def session_folder(root: Path, session: str) -> Path:
    """Where a session's record is kept; never in git, since it names learners."""
    return root / SESSIONS / session
