"""The bubblewrap sandbox of learners' code: what it sees, and what bounds it.

Inside: a read-only system, the Python environment, empty home and temporary folders in memory, a
loopback without network. Nothing of the course, nothing of another submission.
"""

import glob
import importlib.util
import itertools
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import gmsi
import gmsi.grading.refused

HOME = "/home/apprenant"
MEMORY_FOLDERS = ("/tmp", "/dev/shm", HOME)
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
WORK = f"{HOME}/travail"
FILES = "/run/copie"
MEGA = 1_000_000
# Debian keeps 65000 to 65533 for nobody in particular; one apart for each sandbox at a time.
FIRST_UID, UIDS = 65_000, 500
SYSTEM_FOLDERS = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
SYSTEM_FILES = (
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/localtime",
)
# Ready-made subnet arithmetic: an answer computes for itself.
REFUSED_MODULES = ("ipaddress", "netaddr", "IPy")


class NoSandbox(RuntimeError):
    """bubblewrap is not there, or does not work here; the message is French, with the remedy."""


DOES_NOT_START = (
    "Le bac à sable ne démarre pas. Vérifiez-le par la commande\u00a0: "
    "bwrap --unshare-user --unshare-net --ro-bind / / true "
    "(elle ne doit rien répondre), ou installez bubblewrap\u00a0: sudo apt-get install bubblewrap"
)


@dataclass(frozen=True)
class Limits:
    """Bounds of one submission's sandbox. Sizes in bytes, times in seconds."""

    memory: int = 3_000 * MEGA
    cpu: int = 300
    processes: int = 128
    open_files: int = 512
    file_size: int = 50 * MEGA
    home_size: int = 100 * MEGA

    def as_resources(self) -> dict[str, int]:
        """The limits that `setrlimit` keeps, by name."""
        return {
            "RLIMIT_AS": self.memory,
            "RLIMIT_CPU": self.cpu,
            "RLIMIT_NPROC": self.processes + _tasks_of(os.getuid()),
            "RLIMIT_NOFILE": self.open_files,
            "RLIMIT_FSIZE": self.file_size,
            "RLIMIT_CORE": 0,
        }


@dataclass(frozen=True)
class Sandbox:
    """One sandbox: its folder for sockets, the submission's files, who is the learner."""

    sockets: Path
    learner: str
    files: Path | None = None
    limits: Limits = field(default_factory=Limits)
    isolated: bool = True
    rank: int = field(default_factory=itertools.count().__next__)

    @property
    def uid(self) -> int | None:
        """The account that the learner's code runs as, when we are root; else our own.

        Never that of the sandbox before: what a fork bomb left dying would count in its limits.
        """
        if not self.isolated or os.getuid() != 0:
            return None
        return FIRST_UID + (os.getpid() + 7 * self.rank) % UIDS

    def settings(self) -> str:
        """What `learner_kernel` needs, as JSON."""
        if self.isolated:
            files, folder = FILES if self.files else None, WORK
        else:
            files, folder = self.files and str(self.files), str(self.sockets / "travail")
        limits = self.limits.as_resources()
        return json.dumps({"uid": self.uid, "limits": limits, "files": files, "folder": folder})

    def environment(self) -> dict[str, str]:
        """A clean environment for a kernel of this sandbox."""
        return environment(self.learner, HOME if self.isolated else str(self.sockets))

    def command(self, inner: list[str], info: int) -> list[str]:
        """The bubblewrap command around `inner`; it writes its child's pid to the fd `info`."""
        home = str(self.limits.home_size)
        memory = ("--perms", "1777", "--size", home, "--tmpfs")
        words = [_bubblewrap(), *_namespaces(), "--info-fd", str(info), "--as-pid-1"]
        words += [*_system(), "--proc", "/proc", "--dev", "/dev"]
        for folder in MEMORY_FOLDERS:
            words += [*memory, folder]
        words += _python(FILES, str(self.sockets))
        if self.files:
            words += ["--ro-bind", str(self.files), FILES]
        words += ["--bind", str(self.sockets), str(self.sockets)]
        return [*words, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", HOME, "--", *inner]


def environment(learner: str, home: str = HOME) -> dict[str, str]:
    """A clean environment: no token, no key, nothing of the trainer's."""
    threads = ("OPENBLAS", "OMP", "MKL", "NUMEXPR")
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": home,
        "USER": "apprenant",
        "LOGNAME": "apprenant",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": os.environ.get("TZ", ":/etc/localtime"),
        "TMPDIR": "/tmp",
        "MPLCONFIGDIR": f"{home}/.matplotlib",
        "IPYTHONDIR": f"{home}/.ipython",
        "JUPYTER_NO_CONFIG": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NBGRADER_EXECUTION": os.environ.get("NBGRADER_EXECUTION", "autograde"),
        "GMSI_LEARNER": learner,
        **{f"{library}_NUM_THREADS": "1" for library in threads},
    }


def forkserver_command(inner: list[str]) -> list[str]:
    """The bubblewrap command around the process that learners' processes are forked from.

    It alone may make namespaces, mount in them and change account: what it forks gives that up.
    """
    words = [_bubblewrap(), *_walls(), "--as-pid-1"]
    rights = ["SYS_ADMIN", "NET_ADMIN"]
    if os.getuid() == 0:
        rights += ["SETUID", "SETGID", "KILL"]
        words += ["--cap-drop", "ALL"]
    else:
        words += ["--unshare-user"]
    for right in rights:
        words += ["--cap-add", f"CAP_{right}"]
    words += [*_system(), "--proc", "/proc", "--tmpfs", "/dev"]
    for device in DEVICES:
        words += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        words += ["--symlink", f"/proc/self/fd/{number}", f"/dev/{name}"]
    words += ["--symlink", "/proc/self/fd", "/dev/fd"]
    for folder in MEMORY_FOLDERS:
        words += ["--perms", "1777", "--tmpfs", folder]
    words += _python()
    return [*words, "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", HOME, "--", *inner]


def probe() -> None:
    """Start an empty sandbox; raises NoSandbox, with the remedy, where that cannot be done."""
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        sandbox = Sandbox(sockets=Path(name), learner="")
        command = sandbox.command([shutil.which("true") or "true"], info=2)
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode != 0:
        raise NoSandbox(f"{DOES_NOT_START}\n{done.stderr[-500:]}".strip())


def _bubblewrap() -> str:
    path = shutil.which("bwrap")
    if not path:
        raise NoSandbox(
            "bubblewrap manque\u00a0: sans lui, le code des apprenants tournerait avec vos droits. "
            "Installez-le\u00a0: sudo apt-get install bubblewrap"
        )
    return path


def _walls() -> list[str]:
    words = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
    return [
        *words,
        *("--unshare-cgroup-try", "--die-with-parent", "--new-session", "--hostname", "gmsi"),
    ]


def _namespaces() -> list[str]:
    words = _walls()
    if os.getuid() == 0:
        # Root needs no user namespace; the launcher uses these two rights once, to lose them all.
        keep = ("CAP_SETUID", "CAP_SETGID")
        return [*words, "--cap-drop", "ALL", *(w for cap in keep for w in ("--cap-add", cap))]
    return [*words, "--unshare-user", "--disable-userns"]


def _system() -> list[str]:
    words = []
    for folder in SYSTEM_FOLDERS:
        if os.path.islink(folder):
            words += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            words += ["--ro-bind", folder, folder]
    # Made by bubblewrap alone, it would be closed to all but root, and awk is a link through it.
    words += ["--perms", "0755", "--dir", "/etc"]
    for path in SYSTEM_FILES:
        words += ["--ro-bind-try", path, path]
    return words


def _python(*further: str) -> list[str]:
    """The Python environment without ready-made calculators; `further` paths get their parents."""
    words, python = [], _python_paths()
    for parent in _parents([*python, *further]):
        words += ["--perms", "0755", "--dir", parent]
    for path in python:
        words += ["--ro-bind", path, path]
    for target, stand_in in _refused_paths():
        words += ["--ro-bind", stand_in, target]
    return words


def _python_paths() -> list[str]:
    """The Python environment, and of this project the package alone."""
    paths = [sys.prefix, sys.base_prefix, *map(sysconfig.get_path, ("stdlib", "platstdlib"))]
    paths += [p for p in sys.path if p.endswith(("site-packages", "dist-packages", "lib-dynload"))]
    paths.append(str(Path(gmsi.__file__).parent))
    kept: list[str] = []
    for path in sorted({os.path.realpath(p) for p in paths} | set(paths), key=len):
        inside = any(path == k or path.startswith(k + "/") for k in ["/usr", *kept])
        if os.path.isdir(path) and not inside and path != "/":
            kept.append(path)
    return kept


def _parents(paths: list[str]) -> list[str]:
    """Folders to make first, open to all: bubblewrap alone would keep them to their owner."""
    parents = {str(parent) for path in paths for parent in Path(path).parents}
    ready = {"/", "/tmp", *SYSTEM_FOLDERS}
    return sorted(p for p in parents - ready if not p.startswith("/usr/"))


def _refused_paths() -> list[tuple[str, str]]:
    """Files and folders to hide, each with what is mounted over it."""
    file = gmsi.grading.refused.__file__
    pairs = []
    for name in REFUSED_MODULES:
        spec = importlib.util.find_spec(name)
        for folder in spec.submodule_search_locations or [] if spec else []:
            pairs.append((folder, str(Path(file).parent)))
        if spec and not spec.submodule_search_locations:
            pairs.append((spec.origin, file))
    library = os.path.dirname(os.path.dirname(os.path.realpath(os.__file__)))
    for pattern in (f"{library}/python3*/ipaddress.py", "/usr/lib/python3*/ipaddress.py"):
        pairs += [(path, file) for path in glob.glob(pattern)]
    compiled = [
        (path, file)
        for target, _ in pairs
        for path in glob.glob(f"{os.path.dirname(target)}/__pycache__/ipaddress.*.pyc")
    ]
    return sorted({(os.path.realpath(target), stand_in) for target, stand_in in pairs + compiled})


def _tasks_of(uid: int) -> int:
    """Threads that this account already runs: RLIMIT_NPROC may count them all."""
    if uid == 0:
        return 0
    count = 0
    for status in glob.glob("/proc/[0-9]*/task"):
        try:
            if os.stat(status).st_uid == uid:
                count += len(os.listdir(status))
        except OSError:
            continue
    return count
