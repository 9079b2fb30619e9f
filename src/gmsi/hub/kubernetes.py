"""The same seats on Kubernetes: people and groups are numbers that the hub gives each pod.

Numbers are drawn from the hub's own record of a person or a group, so they never change and never
meet: files on the shared volume keep their authors, and the exchange its permissions.
"""

from pathlib import Path
from urllib.parse import quote

from gmsi.hub.places import Places, members_group, trainers_group
from gmsi.hub.seats import Membership, seat_environment, seat_for

FIRST_PERSON = 20_000
FIRST_GROUP = 1_000_000
# In the image of people's servers, which is not that of the hub, where this runs.
SEATS = "/opt/gmsi/src/gmsi/hub/jupyter"
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


def gradebook_environment(course: str) -> dict:
    """How a trainer's pod reaches its class's gradebook: a database and a password of its own."""
    role = f"gmsi_{course.replace('-', '_')}"
    address = f"postgresql+psycopg2://{quote(role)}@gmsi-gradebook:5432/{quote(role)}"
    secret = {"name": f"gmsi-gradebook-{course}", "key": "password"}
    return {"GMSI_GRADEBOOK": address, "PGPASSWORD": {"valueFrom": {"secretKeyRef": secret}}}


def home_keeper(image: str, number: int, home: str) -> dict:
    """The container that gives a new home to its person before their pod starts.

    Kubernetes makes a volume's missing folders for root: their owner could not write in them.
    """
    own = f'chown {number}:{number} "$0" && chmod 700 "$0"'
    return {
        "name": "dossier-personnel",
        "image": image,
        "command": ["sh", "-c", own, home],
        "securityContext": {
            "runAsUser": 0,
            "allowPrivilegeEscalation": False,
            "capabilities": {"drop": ["ALL"], "add": ["CHOWN", "FOWNER", "DAC_OVERRIDE"]},
        },
        "volumeMounts": [{"name": "home", "mountPath": home, "subPath": "homes/{username}"}],
    }


def pod_settings(user_id: int, name: str, groups: dict[str, int], choice: str | None) -> dict:
    """What KubeSpawner is told for one person: numbers, environment, folder.

    `groups` maps the person's groups on the hub to their row numbers there. Raises NoSeat.
    """
    places = Places(Path("/srv/gmsi"))
    seat = seat_for(memberships_in(set(groups)), choice)
    home = f"/home/{name}"
    environment = seat_environment(seat, places, shared_account=False)
    environment |= {"HOME": home, "USER": name, "GMSI_LEARNER": name}
    environment["JUPYTER_CONFIG_PATH"] = f"{SEATS}/{seat.role}"
    if seat.role == "trainer":
        environment |= gradebook_environment(seat.courses[0])
    return {
        "uid": person_number(user_id),
        "gid": person_number(user_id),
        "supplemental_gids": sorted(group_number(row) for row in groups.values()),
        "environment": environment,
        # The network policy of trainers goes by this label.
        "extra_labels": {"gmsi-role": seat.role},
        "notebook_dir": str(places.courses / seat.courses[0]) if seat.role == "trainer" else home,
    }


def configure_pods(c) -> None:
    """Seat each person in their pod, just before it starts."""

    def take_seat(spawner):
        groups = {group.name: group.id for group in spawner.user.orm_user.groups}
        settings = pod_settings(
            spawner.user.id, spawner.user.name, groups, spawner.user_options.get("course")
        )
        keeper = home_keeper(spawner.image, settings["uid"], settings["environment"]["HOME"])
        spawner.environment = {**spawner.environment, **settings.pop("environment")}
        spawner.extra_labels = {**spawner.extra_labels, **settings.pop("extra_labels")}
        spawner.init_containers = [
            *(c for c in spawner.init_containers if c["name"] != keeper["name"]),
            keeper,
        ]
        for name, value in settings.items():
            setattr(spawner, name, value)

    c.JupyterHub.template_paths = [TEMPLATES]
    c.Spawner.pre_spawn_hook = take_seat
