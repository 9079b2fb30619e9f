"""Opening a class on a machine with real accounts: groups, folders, people, lessons."""

import grp
import pwd
import shutil
import subprocess
from pathlib import Path

from gmsi.hub.lessons import publish_lessons
from gmsi.hub.places import (
    Places,
    copy_material,
    make_course_folders,
    members_group,
    share_with_trainers,
    trainers_group,
)


def open_class(
    places: Places, course: str, trainers: list[str], learners: list[str], material: Path
) -> None:
    """Make a class, or bring it up to date: people are added, never removed, and no file is lost.

    Raises ValueError for a bad name, KeyError for an account that does not exist.
    """
    for name in (*trainers, *learners):
        _require_account(name)
    for group in (members_group(course), trainers_group(course)):
        _ensure_group(group)
    make_course_folders(places, course, with_groups=True)
    folder = places.courses / course
    fresh = not (folder / "nbgrader_config.py").exists()
    if fresh:
        copy_material(material, folder)
        share_with_trainers(places, course)
    for name in (*trainers, *learners):
        _enrol(name, members_group(course))
    for name in trainers:
        _enrol(name, trainers_group(course))
    if (folder / "notebooks").is_dir():
        share_lessons(places, course)


def share_lessons(places: Places, course: str) -> None:
    """Publish a class's lessons in a repository that its trainers may write and learners read."""
    repository = places.lessons_of(course)
    publish_lessons(places.courses / course, repository, group_shared=True)
    for path in (repository, *repository.rglob("*")):
        shutil.chown(path, group=trainers_group(course))
        path.chmod(0o2775 if path.is_dir() else 0o664)


def _require_account(name: str) -> None:
    try:
        pwd.getpwnam(name)
    except KeyError:
        raise KeyError(
            f"Le compte « {name} » n'existe pas sur cette machine. Créez-le : adduser {name}"
        ) from None


def _ensure_group(name: str) -> None:
    try:
        grp.getgrnam(name)
    except KeyError:
        subprocess.run(["groupadd", name], check=True)


def _enrol(account: str, group: str) -> None:
    subprocess.run(["gpasswd", "--add", account, group], check=True, capture_output=True)
