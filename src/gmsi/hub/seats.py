"""Who sits where: a person's classes, and the environment each kind of seat gives their server."""

import grp
import os
import pwd
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gmsi.hub.places import Places, members_group, trainers_group

HERE = Path(__file__).parent
PERSONAL = "personnel"


@dataclass(frozen=True)
class Membership:
    """One person's place in one course."""

    course: str
    trainer: bool


@dataclass(frozen=True)
class Seat:
    """What one server is for: teaching `course`, or learning in all of `courses`."""

    role: str  # "learner" or "trainer"
    courses: tuple[str, ...]


class NoSeat(Exception):
    """The person has no place here, or asked for one that is not theirs; the text says so."""


def memberships_from_groups(places: Places) -> Callable[[str], list[Membership]]:
    """A function from an account name to its memberships, read from Unix groups each time."""

    def memberships(username: str) -> list[Membership]:
        account = pwd.getpwnam(username)
        groups = {grp.getgrgid(gid).gr_name for gid in os.getgrouplist(username, account.pw_gid)}
        return [
            Membership(course, trainers_group(course) in groups)
            for course in places.course_names()
            if groups & {members_group(course), trainers_group(course)}
        ]

    return memberships


def choices(memberships: list[Membership]) -> list[str]:
    """The seats a person chooses between at start; empty when there is nothing to choose."""
    taught = [place.course for place in memberships if place.trainer]
    return [*taught, PERSONAL] if taught else []


def seat_for(memberships: list[Membership], choice: str | None) -> Seat:
    """The seat someone gets: the chosen course for a trainer, all their courses for a learner.

    Raises NoSeat, with a sentence for that person, when there is none.
    """
    if not memberships:
        raise NoSeat(
            "Votre compte n'est inscrit dans aucune classe. "
            "Demandez à votre formateur ou à votre formatrice de vous y inscrire."
        )
    offered = choices(memberships)
    choice = choice or (offered[0] if offered else PERSONAL)
    if choice in offered and choice != PERSONAL:
        return Seat("trainer", (choice,))
    if choice != PERSONAL:
        raise NoSeat(f"Vous n'enseignez pas dans la classe « {choice} ».")
    return Seat("learner", tuple(place.course for place in memberships))


def seat_environment(seat: Seat, places: Places, *, shared_account: bool) -> dict[str, str]:
    """The variables that make a person's server show their seat and nothing else."""
    environment = {
        # Before the person's own settings in Jupyter's search order: a seat cannot be undone there.
        "JUPYTER_CONFIG_PATH": str(HERE / "jupyter" / seat.role),
        "GMSI_ROLE": seat.role,
        "GMSI_COURSES": ",".join(seat.courses),
        "GMSI_EXCHANGE": str(places.exchange),
        "GMSI_LESSONS": str(places.lessons),
        "GMSI_SHARED_ACCOUNT": "1" if shared_account else "",
    }
    if seat.role == "trainer":
        environment["GMSI_COURSE"] = seat.courses[0]
        environment["GMSI_COURSE_FOLDER"] = str(places.courses / seat.courses[0])
    return environment
