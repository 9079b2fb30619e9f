"""A trial hub from start to stop: folders, people, lessons, a released assignment, the server."""

import contextlib
import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gmsi.hub.demo import (
    Person,
    SystemAccounts,
    as_plan,
    unreachable_for_others,
)
from gmsi.hub.lessons import publish_lessons
from gmsi.hub.places import (
    Places,
    copy_material,
    make_course_folders,
    share_with_trainers,
)
from gmsi.hub.settings import find_proxy

CONFIG = Path(__file__).with_name("jupyterhub_config.py")


class CannotStart(Exception):
    """Something is missing; the text says what and which command mends it, in French."""


@dataclass(frozen=True)
class Trial:
    """A running trial hub."""

    url: str
    people: list[Person]
    places: Places
    system_accounts: bool
    process: subprocess.Popen

    def person(self, name: str) -> Person:
        return next(person for person in self.people if person.name == name)


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def port_comes_free(port: int) -> bool:
    """Whether a port is free, or becomes so: a proxy that was told to end takes a moment."""
    for _ in range(20):
        if port_is_free(port):
            return True
        time.sleep(0.1)
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accounts_obstacle(root: Path) -> str | None:
    """Why real accounts cannot be used here, in French; None when they can."""
    if os.getuid() != 0:
        return "créer des comptes système demande d'être root."
    if not Path("/etc/pam.d/login").exists():
        return "PAM n'est pas installé (apt-get install libpam-runtime login)."
    for needed in (Path(sys.executable), Path(__file__), root):
        folder = unreachable_for_others(needed)
        if folder:
            return f"les autres comptes ne peuvent pas entrer dans {folder}, où se trouve {needed}."
    return None


def dying_with_parent(command: list[str]) -> list[str]:
    """The same command, ended by the system when what started it ends, however it ends."""
    tie = shutil.which("setpriv")  # of util-linux
    return [tie, "--pdeathsig", "TERM", *command] if tie else command


@contextlib.contextmanager
def alone_in(root: Path) -> Iterator[None]:
    """Hold a trial's folder, once what a killed trial left there has ended.

    Raises CannotStart when another trial is at work in it.
    """
    with (root / "en-cours.verrou").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotStart(
                f"Un hub d'essai tourne déjà dans {root}\u00a0: arrêtez-le d'abord (Ctrl-C)."
            ) from None
        _wait_for_remains(root)
        yield


def _wait_for_remains(root: Path) -> None:
    # A killed trial's hub and proxy are told to end by the system; they take a few seconds.
    for _ in range(200):
        if not any(_is_alive(root / f"jupyterhub{part}.pid") for part in ("", "-proxy")):
            return
        time.sleep(0.1)


def _is_alive(pid_file: Path) -> bool:
    try:
        command = Path(f"/proc/{int(pid_file.read_text())}/cmdline").read_bytes()
    except (OSError, ValueError):
        return False
    # A number is given again: only a hub or a proxy is waited for.
    return b"jupyterhub" in command or b"configurable-http-proxy" in command


def check_start(project: Path, port: int) -> list[str]:
    """The proxy's command, once all that a trial needs is there; CannotStart otherwise."""
    proxy = find_proxy(project)
    if proxy is None:
        raise CannotStart(
            "Il manque Node.js (20 ou plus récent) ou le module configurable-http-proxy.\n"
            "Lancez : scripts/setup hub"
        )
    if not port_comes_free(port):
        raise CannotStart(
            f"Le port {port} est déjà pris sur cette machine.\n"
            f"Choisissez-en un autre : make hub PORT={port + 1}"
        )
    return proxy


def prepare_course(
    places: Places, course: str, material: Path, assignments: list[str], person: Person | None
) -> None:
    """Fill a course's folder, publish its lessons and release some assignments.

    With real accounts `person` is the trainer who releases; otherwise None.
    """
    folder = places.courses / course
    copy_material(material, folder)
    if (folder / "notebooks").is_dir():
        publish_lessons(folder, places.lessons_of(course))
    if person:
        share_with_trainers(places, course)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "GMSI_EXCHANGE": str(places.exchange),
        "GMSI_COURSE": course,
        "GMSI_SHARED_ACCOUNT": "" if person else "1",
        "JUPYTER_CONFIG_PATH": str(Path(__file__).parent / "jupyter" / "trainer"),
    }
    if person:
        environment["HOME"] = str(places.root / "homes" / person.name)
    # The release must belong to the trainer, not to root.
    become = (
        {"user": person.name, "group": person.name, "extra_groups": _groups_of(person.name)}
        if person
        else {}
    )
    for name in assignments:
        if (places.exchange / course / "outbound" / name).exists():
            continue
        for verb in ("generate_assignment", "release_assignment"):
            done = subprocess.run(
                [sys.executable, "-m", "nbgrader", verb, name],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                umask=0o007 if person else -1,
                **become,
            )
            if done.returncode:
                raise CannotStart(f"nbgrader {verb} {name} a échoué :\n{done.stderr[-2000:]}")


def _groups_of(name: str) -> list[int]:
    import pwd

    return os.getgrouplist(name, pwd.getpwnam(name).pw_gid)


@contextlib.contextmanager
def trial_hub(
    root: Path,
    material: Path,
    *,
    project: Path,
    port: int,
    system_accounts: bool,
    people: list[Person],
    assignments: list[str] = (),
    banner: str = "",
    log: Path,
) -> Iterator[Trial]:
    """A hub that answers on 127.0.0.1:`port` until the block ends; accounts it made then go."""
    places = Places(root)
    root.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        stack.enter_context(alone_in(root))
        proxy = check_start(project, port)
        if system_accounts:
            stack.enter_context(SystemAccounts(places, people))
        for course in sorted({person.course for person in people}):
            if not system_accounts:
                make_course_folders(places, course, with_groups=False)
                places.exchange.chmod(0o777)
            trainer = next(p for p in people if p.course == course and p.trainer)
            prepare_course(
                places, course, material, list(assignments), trainer if system_accounts else None
            )
        process = _start(root, people, port, proxy, system_accounts, banner, log)
        stack.callback(_stop, process)
        _wait_until_ready(process, f"http://127.0.0.1:{port}/hub/api/", log)
        yield Trial(f"http://127.0.0.1:{port}", people, places, system_accounts, process)


def _inner_ports(plan_file: Path) -> dict[str, int]:
    """The hub's and the proxy's own ports: those of the trial before, which its servers know."""
    before = {}
    with contextlib.suppress(OSError, ValueError):
        before = json.loads(plan_file.read_text(encoding="utf-8"))
    ports = {name: before.get(name, 0) for name in ("hub_port", "proxy_port")}
    return {
        name: port if port and port_is_free(port) else free_port() for name, port in ports.items()
    }


def _start(root, people, port, proxy, system_accounts, banner, log) -> subprocess.Popen:
    plan_file = root / "plan.json"
    plan = {
        "root": str(root),
        "people": as_plan(people),
        "port": port,
        **_inner_ports(plan_file),
        "proxy": dying_with_parent(proxy),
        "accounts": "system" if system_accounts else "one",
    }
    plan_file.touch(mode=0o600)
    plan_file.write_text(json.dumps(plan), encoding="utf-8")
    environment = {**os.environ, "GMSI_HUB_PLAN": str(plan_file), "GMSI_HUB_BANNER": banner}
    with log.open("w") as output:
        return subprocess.Popen(
            dying_with_parent([sys.executable, "-m", "jupyterhub", "-f", str(CONFIG)]),
            cwd=root,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            # Its own group: Ctrl-C reaches us alone, and we stop it in order.
            start_new_session=True,
            umask=0o077,
        )


def _wait_until_ready(process: subprocess.Popen, url: str, log: Path) -> None:
    for _ in range(240):
        if process.poll() is not None:
            raise CannotStart(f"JupyterHub s'est arrêté aussitôt. Voyez {log}.")
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5):
            return
        time.sleep(0.25)
    raise CannotStart(f"JupyterHub ne répond pas après une minute. Voyez {log}.")


def _stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
