"""The people of a trial hub: passwords drawn at start, one Unix account or one for each."""

import grp
import hmac
import pwd
import secrets
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from jupyterhub.auth import Authenticator
from traitlets import Dict

from gmsi.hub.places import Places, make_course_folders, members_group, trainers_group
from gmsi.hub.seats import Membership


@dataclass(frozen=True)
class Person:
    """Someone who may log in to the trial hub."""

    name: str
    password: str
    course: str
    trainer: bool


class ListedPasswords(Authenticator):
    """Lets in the people of the trial's own list, each with their password."""

    passwords = Dict(config=True, help="password of each user")

    async def authenticate(self, handler, data):
        expected = self.passwords.get(data["username"])
        given = data["password"] or ""
        if expected and hmac.compare_digest(expected.encode(), given.encode()):
            return data["username"]
        return None


def draw_people(course: str) -> list[Person]:
    """One trainer and two learners, with fresh passwords."""
    names = [("demo-formatrice", True), ("demo-lea", False), ("demo-karim", False)]
    return [Person(name, secrets.token_urlsafe(6), course, trainer) for name, trainer in names]


def memberships_from_people(people: list[dict]) -> Callable[[str], list[Membership]]:
    """The memberships of a trial where all people share one Unix account."""

    def memberships(username: str) -> list[Membership]:
        return [
            Membership(person["course"], person["trainer"])
            for person in people
            if person["name"] == username
        ]

    return memberships


def as_plan(people: list[Person]) -> list[dict]:
    return [asdict(person) for person in people]


def unreachable_for_others(path: Path) -> Path | None:
    """The first folder on the way to `path` that other accounts may not cross, if any."""
    resolved = path.resolve()
    for folder in [*reversed(resolved.parents), resolved]:
        if folder.is_dir() and not folder.stat().st_mode & 0o001:
            return folder
    return None


class SystemAccounts:
    """Unix accounts and groups that live as long as the trial, for root only.

    Refuses, with FileExistsError, to touch an account that it did not create. What it creates is
    noted in a file first, so that a trial that was killed is cleaned up by the next one.
    """

    def __init__(self, places: Places, people: list[Person]):
        self.places, self.people = places, people
        self.note = places.root / "comptes-de-l-essai.txt"

    def __enter__(self):
        self._remove_noted()
        homes = self.places.root / "homes"
        homes.mkdir(parents=True, exist_ok=True)
        homes.chmod(0o755)
        for person in self.people:
            if _account_exists(person.name):
                raise FileExistsError(
                    f"Le compte « {person.name} » existe déjà sur cette machine : un essai ne "
                    "touche pas aux comptes qu'il n'a pas créés."
                )
        try:
            for course in sorted({person.course for person in self.people}):
                self._add_group(members_group(course))
                self._add_group(trainers_group(course))
            for person in self.people:
                self._add_person(person, homes)
            for course in sorted({person.course for person in self.people}):
                make_course_folders(self.places, course, with_groups=True)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._remove_noted()

    def _remove_noted(self) -> None:
        if not self.note.exists():
            return
        for line in reversed(self.note.read_text(encoding="utf-8").splitlines()):
            kind, name = line.split()
            if kind == "account":
                _end_processes_of(name)
                _run("userdel", "--remove", name, check=False)
            else:
                _run("groupdel", name, check=False)
        self.note.unlink()

    def _note(self, kind: str, name: str) -> None:
        with self.note.open("a", encoding="utf-8") as lines:
            lines.write(f"{kind} {name}\n")

    def _add_group(self, name: str) -> None:
        if _group_exists(name):
            raise FileExistsError(
                f"Le groupe « {name} » existe déjà : cette machine sert sans doute une vraie "
                "classe. Un essai n'y touche pas."
            )
        _run("groupadd", name)
        self._note("group", name)

    def _add_person(self, person: Person, homes: Path) -> None:
        groups = [members_group(person.course)]
        groups += [trainers_group(person.course)] if person.trainer else []
        home = str(homes / person.name)
        shell = ["--shell", "/bin/bash", "--home-dir", home, "--create-home"]
        _run("useradd", *shell, "--groups", ",".join(groups), person.name)
        self._note("account", person.name)
        Path(home).chmod(0o700)
        _run("chpasswd", stdin=f"{person.name}:{person.password}\n")


def _account_exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _group_exists(name: str) -> bool:
    try:
        grp.getgrnam(name)
    except KeyError:
        return False
    return True


def _end_processes_of(name: str) -> None:
    # Only for accounts that this trial created: nothing else runs under them.
    _run("pkill", "-KILL", "-u", name, check=False)


def _run(*command: str, stdin: str | None = None, check: bool = True) -> None:
    done = subprocess.run(command, input=stdin, capture_output=True, text=True)
    if check and done.returncode:
        raise OSError(f"{command[0]} a échoué : {done.stderr.strip()}")
