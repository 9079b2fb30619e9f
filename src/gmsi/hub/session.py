"""What runs as the person, just before JupyterLab: folders, fresh lessons, then the server.

Started by the hub as `python -m gmsi.hub.session`; it replaces itself with JupyterHub's own
single-user server, so that nothing of it stays in memory.
"""

import os
import pwd
import sys
import tempfile
from pathlib import Path

from gmsi.hub.lessons import update_lessons

HOME_NOTEBOOK = "notebooks/accueil.ipynb"


def lessons_copy(home: Path, course: str) -> Path:
    """Where a learner's copy of a course's lessons lives, out of sight."""
    return home / ".cours" / course


def lessons_link(home: Path, course: str, first: bool) -> Path:
    """The folder through which a learner sees a course's lessons.

    The first course's is `notebooks`, as in the course itself: fetched assignments, in
    `~/<course>/<assignment>/`, link to their lessons as `../../notebooks/…`.
    """
    return home / ("notebooks" if first else f"notebooks-{course}")


def prepare_learner(home: Path, lessons: Path, courses: list[str]) -> str | None:
    """Update the learner's lessons, link to them, and return the page to open first."""
    for course in courses:
        copy = lessons_copy(home, course)
        problem = update_lessons(lessons / f"{course}.git", copy)
        if problem:
            print(f"Leçons de {course} : {problem}", file=sys.stderr)
        link = lessons_link(home, course, first=course == courses[0])
        if not link.exists() and not link.is_symlink():
            link.symlink_to((copy / "notebooks").relative_to(home))
    return f"/lab/tree/{HOME_NOTEBOOK}" if (home / HOME_NOTEBOOK).exists() else None


def name_for_number(folder: Path, name: str, uid: int, gid: int, home: Path) -> dict[str, str]:
    """Files and variables that give a bare number a name, through the library nss_wrapper.

    A pod runs as its person's number, which no /etc/passwd knows; nbgrader asks for the name.
    """
    passwd, group = folder / "passwd", folder / "group"
    passwd.write_text(f"{name}:x:{uid}:{gid}::{home}:/bin/bash\n", encoding="utf-8")
    group.write_text(f"{name}:x:{gid}:\n", encoding="utf-8")
    return {
        "LD_PRELOAD": "libnss_wrapper.so",
        "NSS_WRAPPER_PASSWD": str(passwd),
        "NSS_WRAPPER_GROUP": str(group),
    }


def is_nameless(uid: int) -> bool:
    """Whether the system has no account of this number."""
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return True
    return False


def main() -> None:
    home = Path.home()
    if is_nameless(os.getuid()):
        names = Path(tempfile.mkdtemp())
        os.environ |= name_for_number(names, os.environ["USER"], os.getuid(), os.getgid(), home)
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
