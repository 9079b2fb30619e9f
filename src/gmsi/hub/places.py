"""Where an installation keeps each class's folder, its exchange and its lessons."""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

# The group names derived from a course must stay under Linux's 32 characters.
COURSE_NAME = re.compile(r"[a-z][a-z0-9-]{0,20}")

# What a class's folder starts with: the trainer's own material, never the learners' environment.
COURSE_MATERIAL = ("nbgrader_config.py", "watch.toml", "source", "bank", "notebooks")


def members_group(course: str) -> str:
    """The Unix group of everyone, learner or trainer, who may enter a course's exchange."""
    return f"gmsi-{course}"


def trainers_group(course: str) -> str:
    """The Unix group of those who may open a course's folder and gradebook."""
    return f"gmsi-{course}-form"


@dataclass(frozen=True)
class Places:
    """The folders of one installation, all under `root`."""

    root: Path

    @property
    def courses(self) -> Path:
        return self.root / "courses"

    @property
    def exchange(self) -> Path:
        return self.root / "exchange"

    @property
    def lessons(self) -> Path:
        return self.root / "lessons"

    def course_names(self) -> list[str]:
        """The installed courses, by name."""
        if not self.courses.is_dir():
            return []
        return sorted(entry.name for entry in self.courses.iterdir() if entry.is_dir())

    def lessons_of(self, course: str) -> Path:
        """The bare git repository that learners' copies of the lessons follow."""
        return self.lessons / f"{course}.git"


def course_folders(places: Places, course: str) -> list[tuple[Path, str | None, int]]:
    """Every folder of a course as (path, owning group, mode); None is the installer's own group.

    Modes: the course folder and gradebook are for its trainers alone; members traverse the
    exchange; in `inbound` a member may drop work without listing others'; in `feedback` a member
    may open the page whose secret name they know, and list none (nbgrader's own convention).
    """
    members, trainers = members_group(course), trainers_group(course)
    exchange = places.exchange / course
    return [
        (places.root, None, 0o755),
        (places.courses, None, 0o755),
        (places.exchange, None, 0o755),
        (places.lessons, None, 0o755),
        (places.courses / course, trainers, 0o2770),
        (exchange, members, 0o2750),
        (exchange / "outbound", trainers, 0o2775),
        (exchange / "inbound", trainers, 0o2773),
        (exchange / "feedback", trainers, 0o2771),
    ]


def make_course_folders(places: Places, course: str, *, with_groups: bool) -> None:
    """Create or mend a course's folders; owners and modes are set only when `with_groups`.

    Raises ValueError when the name could not make Unix groups.
    """
    if not COURSE_NAME.fullmatch(course):
        raise ValueError(
            f"« {course} » ne peut pas nommer une classe : il faut des minuscules sans accent, "
            "des chiffres ou des tirets, 21 caractères au plus, en commençant par une lettre."
        )
    for folder, group, mode in course_folders(places, course):
        folder.mkdir(parents=True, exist_ok=True)
        if with_groups:
            shutil.chown(folder, group=group or os.getgid())
            folder.chmod(mode)


def copy_material(source: Path, course_folder: Path) -> None:
    """Copy the course's material into a class's folder, leaving alone what is already there."""
    for name in COURSE_MATERIAL:
        origin, target = source / name, course_folder / name
        if target.exists() or not origin.exists():
            continue
        if origin.is_dir():
            shutil.copytree(origin, target, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        else:
            shutil.copy(origin, target)


def share_with_trainers(places: Places, course: str) -> None:
    """Give a class's whole folder to its trainers' group, whoever copied the files there."""
    top = places.courses / course
    # SQLite makes its file unwritable by the group, and keeps the mode of one that is there.
    (top / "gradebook.db").touch()
    for folder, _, files in os.walk(top):
        shutil.chown(folder, group=trainers_group(course))
        os.chmod(folder, 0o2770)
        for name in files:
            path = os.path.join(folder, name)
            shutil.chown(path, group=trainers_group(course))
            os.chmod(path, 0o660)
