"""Confining a tool with bubblewrap: who must be, and how."""

import os
import random
import shutil
import subprocess
from contextlib import suppress
from functools import cache
from pathlib import Path

# Grading sets this for the process that runs the tests: there, a tool that cannot be confined must
# not run. Elsewhere (a learner's own JupyterLab, an author's) it is confined where it can be.
MUST_CONFINE = "GMSI_CONFINE_TOOLS"
FOLDER = "/travail"
PROGRAMS = "/outils"
SIZE = "50000000"
SYSTEM_FOLDERS = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
SYSTEM_FILES = ("/etc/alternatives", "/etc/ld.so.cache", "/etc/localtime")
# Debian keeps 65000 to 65533 for nobody in particular; learners' kernels use the first ones. One
# apart for each run at a time: processes are counted by account, and a neighbour may be a fork
# bomb.
ACCOUNTS = range(65_500, 65_533)


class ToolMissing(Exception):
    """The machine lacks the tool, or what confines it; the message is French, with the remedy."""


def wants_confinement() -> bool:
    """Whether to confine: raises ToolMissing where it must be and cannot."""
    if can_confine():
        return True
    if os.environ.get(MUST_CONFINE):
        raise ToolMissing(
            "bubblewrap manque ou ne démarre pas\u00a0: sans lui, aucun outil ne tourne sur le "
            "travail d'un apprenant. Installez-le\u00a0: sudo apt-get install bubblewrap"
        )
    return False


@cache
def can_confine() -> bool:
    """Whether bubblewrap is there and works for this account."""
    if shutil.which("bwrap") is None:
        return False
    # With /proc: inside another sandbox, that is what is refused.
    words = [*_namespaces(), *_devices(), *_system(), "--", *_account(), "true"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def confined(room: Path, system: list[str], command: list[str]) -> list[str]:
    """The bubblewrap command around `command`, whose folders lie in `room`."""
    words = [*_namespaces(), *_devices()]
    parents = {str(parent) for path in [*system, "/etc/passwd"] for parent in Path(path).parents}
    for parent in sorted(parents - {"/", *SYSTEM_FOLDERS}):
        words += ["--perms", "0755", "--dir", parent]
    words += [*_system(), "--ro-bind", str(room / "depart"), FOLDER + ".depart"]
    words += ["--bind", str(room / "archive"), FOLDER + ".fin"]
    words += ["--ro-bind", str(room / "programmes"), PROGRAMS]
    for path in system:
        words += ["--ro-bind", str(room / "systeme" / path.lstrip("/")), path]
    for folder in ("/tmp", FOLDER):
        words += ["--perms", "1777", "--size", SIZE, "--tmpfs", folder]
    words += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", FOLDER]
    return [*words, "--", *_account(), *command]


def _namespaces() -> list[str]:
    words = ["bwrap", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    words += ["--die-with-parent", "--new-session", "--hostname", "poste"]
    if os.getuid() == 0:
        # Root needs no user namespace: these two rights are used once, by setpriv, to lose all.
        return [*words, "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    return [*words, "--unshare-user", "--disable-userns"]


def _devices() -> list[str]:
    return ["--proc", "/proc", "--dev", "/dev"]


def _account() -> list[str]:
    if os.getuid() != 0:
        return []
    number = str(random.choice(sorted(set(ACCOUNTS) - _busy_accounts()) or ACCOUNTS))
    words = ["setpriv", "--reuid", number, "--regid", number, "--clear-groups"]
    return [*words, "--no-new-privs", "--bounding-set=-all", "--pdeathsig", "KILL"]


def _busy_accounts() -> set[int]:
    """The accounts that have a process now."""
    found = set()
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            found.add(process.stat().st_uid)
    return found


def _system() -> list[str]:
    words = []
    for folder in SYSTEM_FOLDERS:
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            words += ["--ro-bind", folder, folder]
    for path in SYSTEM_FILES:
        words += ["--ro-bind-try", path, path]
    return words
