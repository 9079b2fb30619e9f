"""What runs as the person, just before JupyterLab: folders, fresh lessons, then the server.

Started by the hub as `python -m gmsi.hub.session`; it replaces itself with JupyterHub's own
single-user server, so that nothing of it stays in memory.
"""

import os
import sys
from pathlib import Path

from gmsi.hub.lessons import update_lessons

HOME_NOTEBOOK = "notebooks/accueil.ipynb"


def work_folder(home: Path) -> Path:
    """Where a learner's fetched assignments live."""
    return home / "travaux"


def lessons_folder(home: Path, course: str) -> Path:
    """Where a learner's copy of a course's lessons lives."""
    return home / "cours" / course


def prepare_learner(home: Path, lessons: Path, courses: list[str]) -> str | None:
    """Make the learner's folders, update their lessons, and return the page to open first."""
    work_folder(home).mkdir(exist_ok=True)
    first_page = None
    for course in courses:
        copy = lessons_folder(home, course)
        problem = update_lessons(lessons / f"{course}.git", copy)
        if problem:
            print(f"Leçons de {course} : {problem}", file=sys.stderr)
        page = copy / HOME_NOTEBOOK
        if first_page is None and page.exists():
            first_page = f"/lab/tree/{page.relative_to(home)}"
    return first_page


def main() -> None:
    home = Path.home()
    courses = os.environ.get("GMSI_COURSES", "").split(",")
    if os.environ.get("GMSI_ROLE") == "trainer":
        # Trainers of one course share its files through their group, and only them.
        os.umask(0o007)
        os.chdir(os.environ["GMSI_COURSE_FOLDER"])
        first_page = f"/lab/tree/{HOME_NOTEBOOK}" if Path(HOME_NOTEBOOK).exists() else None
    else:
        os.umask(0o077)
        os.chdir(home)
        first_page = prepare_learner(home, Path(os.environ["GMSI_LESSONS"]), courses)
    if first_page:
        os.environ["JUPYTERHUB_DEFAULT_URL"] = first_page
    arguments = [argument for argument in sys.argv[1:] if "default_url" not in argument]
    os.execv(sys.executable, [sys.executable, "-m", "jupyterhub.singleuser", *arguments])


if __name__ == "__main__":
    main()
