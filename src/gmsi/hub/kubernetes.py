"""The same seats on Kubernetes: people and groups are numbers that the hub gives each pod.

Numbers are drawn from the hub's own record of a person or a group, so they never change and never
meet: files on the shared volume keep their authors, and the exchange its permissions.
"""

from pathlib import Path

from gmsi.hub.places import Places, members_group, trainers_group
from gmsi.hub.seats import Membership, seat_environment, seat_for

FIRST_PERSON = 20_000
FIRST_GROUP = 1_000_000
TEMPLATES = str(Path(__file__).parent / "templates")


def person_number(hub_user_id: int) -> int:
    """The Unix number of a person, from their row in the hub's database."""
    return FIRST_PERSON + hub_user_id


def group_number(hub_group_id: int) -> int:
    """The Unix number of a group, from its row in the hub's database."""
    return FIRST_GROUP + hub_group_id


def memberships_in(group_names: set[str]) -> list[Membership]:
    """A person's places, from the names of their groups on the hub."""
    courses = {
        name.removeprefix("gmsi-").removesuffix("-form")
        for name in group_names
        if name.startswith("gmsi-")
    }
    return [
        Membership(course, trainers_group(course) in group_names)
        for course in sorted(courses)
        if group_names & {members_group(course), trainers_group(course)}
    ]


def pod_settings(user_id: int, name: str, groups: dict[str, int], choice: str | None) -> dict:
    """What KubeSpawner is told for one person: numbers, environment, folder.

    `groups` maps the person's groups on the hub to their row numbers there. Raises NoSeat.
    """
    places = Places(Path("/srv/gmsi"))
    seat = seat_for(memberships_in(set(groups)), choice)
    home = f"/home/{name}"
    account = {"HOME": home, "USER": name, "GMSI_LEARNER": name}
    return {
        "uid": person_number(user_id),
        "gid": person_number(user_id),
        "supplemental_gids": sorted(group_number(row) for row in groups.values()),
        "environment": seat_environment(seat, places, shared_account=False) | account,
        "notebook_dir": str(places.courses / seat.courses[0]) if seat.role == "trainer" else home,
    }


def configure_pods(c) -> None:
    """Seat each person in their pod, just before it starts."""

    def take_seat(spawner):
        groups = {group.name: group.id for group in spawner.user.orm_user.groups}
        settings = pod_settings(
            spawner.user.id, spawner.user.name, groups, spawner.user_options.get("course")
        )
        environment = {**spawner.environment, **settings.pop("environment")}
        for name, value in settings.items():
            setattr(spawner, name, value)
        spawner.environment = environment

    c.JupyterHub.template_paths = [TEMPLATES]
    c.Spawner.pre_spawn_hook = take_seat
