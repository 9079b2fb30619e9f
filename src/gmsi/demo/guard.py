"""What keeps the demonstration away from real learners' work."""

import shutil
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

PREFIX = "demo-"
LEARNER_FOLDERS = ("submitted", "autograded", "feedback")


class RealLearners(Exception):
    """The course directory holds work that is not the demonstration's."""


def refuse_real_learners(root: Path, coursedir: CourseDirectory) -> None:
    """Raise RealLearners if the gradebook or a folder holds anyone but simulated learners."""
    found = {
        path.name
        for folder in LEARNER_FOLDERS
        for path in (root / folder).glob("*")
        if path.is_dir() and not path.name.startswith(PREFIX)
    }
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        found |= {s.id for s in gradebook.students if not s.id.startswith(PREFIX)}
    if found:
        names = ", ".join(sorted(found)[:5]) + ("…" if len(found) > 5 else "")
        raise RealLearners(
            f"Ce dossier contient le travail de vrais apprenants ({names}). "
            "La démonstration n'y touche pas. Lancez-la dans un autre clone du cours."
        )


def forget_simulated_class(root: Path, coursedir: CourseDirectory) -> None:
    """Remove what an earlier demonstration left, and nothing else."""
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        for learner in [s.id for s in gradebook.students if s.id.startswith(PREFIX)]:
            gradebook.remove_student(learner)
    for folder in LEARNER_FOLDERS:
        for path in (root / folder).glob(f"{PREFIX}*"):
            make_writable(path)
            shutil.rmtree(path)
    shutil.rmtree(root / "demo", ignore_errors=True)


def make_writable(folder: Path) -> None:
    """Let the owner delete a folder that nbgrader made read-only."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
