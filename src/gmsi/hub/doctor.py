"""What an installation needs, checked piece by piece: each finding says what is wrong and the cure.

A check never changes anything, and one that cannot run is itself a finding.
"""

import importlib.metadata
import os
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

from gmsi.hub import doctor_centre
from gmsi.hub.finding import Finding, Installation
from gmsi.hub.places import course_folders

OLDEST_NODE = 20
NEEDED = {
    "jupyterlab": (4, 4),
    "nbgrader": (0, 9, 5),
    "ipywidgets": (8, 1),
    "pandas": (2, 2),
    "jupyterhub": (5, 2),
    "nbgitpuller": (1, 2),
}


def check_versions(_: Installation) -> Iterator[Finding]:
    """The packages that the course was tried with, or newer."""
    subject = "versions"
    for package, oldest in NEEDED.items():
        wanted = ".".join(map(str, oldest))
        try:
            found = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            yield Finding(subject, f"{package} n'est pas installé.", "scripts/setup hub")
            continue
        if tuple(int(part) for part in found.split(".")[: len(oldest)] if part.isdigit()) < oldest:
            yield Finding(
                subject, f"{package} {found} est trop ancien ({wanted}).", "scripts/setup hub"
            )
    yield Finding(subject, f"Python {sys.version.split()[0]}, bibliothèques examinées.")


def check_folders(installation: Installation) -> Iterator[Finding]:
    """Owners and modes of each class's folder and exchange."""
    places = installation.places
    courses = places.course_names()
    if not courses:
        cure = "sudo gmsi class NOM --trainer COMPTE --learner COMPTE"
        yield Finding("échange", f"Aucune classe dans {places.courses}.", cure)
    for course in courses:
        wrong = [
            f"{path} ({stat.filemode(path.stat().st_mode)}, groupe {_group(path)})"
            if path.exists()
            else f"{path} (absent)"
            for path, group, mode in course_folders(places, course)
            if not path.exists()
            or stat.S_IMODE(path.stat().st_mode) != mode
            or (group and _group(path) != group)
        ]
        if wrong:
            saying = f"Classe {course} : droits à revoir sur {', '.join(wrong)}."
            yield Finding("échange", saying, f"sudo gmsi class {course}")
        else:
            yield Finding("échange", f"Classe {course} : dossiers, groupes et droits corrects.")


def check_room(installation: Installation) -> Iterator[Finding]:
    """Room left where submissions land: a full exchange refuses everyone's work."""
    root = installation.places.root
    if not root.is_dir():
        return
    usage = shutil.disk_usage(root)
    percent = 100 * usage.free // usage.total
    saying = f"{percent} % libres sur le disque de {root} ({usage.free // 2**30} Gio)."
    cure = "Libérez de la place : anciennes sauvegardes, anciennes classes." if percent < 5 else ""
    yield Finding("place", saying, cure)


def check_gradebooks(installation: Installation) -> Iterator[Finding]:
    """Each class's SQLite gradebook opens and is sound."""
    for course in installation.places.course_names():
        path = installation.places.courses / course / "gradebook.db"
        if not os.access(path, os.R_OK):
            yield Finding("notes", f"Classe {course} : pas de carnet lisible depuis ce compte.")
            continue
        try:
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
                sound = database.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        except sqlite3.Error as problem:
            sound = False
            yield Finding("notes", f"Classe {course} : {problem}.", "gmsi backup restore ARCHIVE")
        if sound:
            yield Finding("notes", f"Classe {course} : carnet de notes sain.")


def check_kernel(_: Installation) -> Iterator[Finding]:
    """The Python kernel that every notebook names exists and points at a Python that is there."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        command = KernelSpecManager().get_kernel_spec("python3").argv[0]
        # Jupyter reads this name as its own Python, wherever PATH leads.
        command = sys.executable if command in ("python", "python3") else command
    except NoSuchKernel:
        cure = "python -m ipykernel install --sys-prefix"
        yield Finding("noyaux", "Le noyau « python3 » n'est pas installé.", cure)
        return
    if shutil.which(command):
        yield Finding("noyaux", "Le noyau « python3 » est installé.")
    else:
        yield Finding("noyaux", f"Le noyau « python3 » appelle {command}, absent.", "make setup")


def check_sandbox(_: Installation) -> Iterator[Finding]:
    """bubblewrap starts: learners' code is graded inside it."""
    if not shutil.which("bwrap"):
        yield Finding("bac à sable", "bubblewrap manque.", "apt-get install bubblewrap")
        return
    # As graders run it: root in a class run, each trainer in their own Formgrader.
    command = ["bwrap", "--ro-bind", "/", "/", "--proc", "/proc", "--die-with-parent"]
    ways = {"": ["--unshare-pid", "--unshare-net"]}
    if os.getuid() == 0:
        ways["nobody"] = ["--unshare-all", "--disable-userns"]
    for account, words in ways.items():
        become = {"user": account, "group": "nogroup"} if account else {}
        done = subprocess.run(
            [*command, *words, "true"], capture_output=True, text=True, cwd="/", **become
        )
        if done.returncode:
            who = " pour les comptes ordinaires" if account else ""
            saying = f"bubblewrap ne démarre pas{who}\u00a0: {done.stderr.strip()[-120:]}."
            cure = "sysctl kernel.unprivileged_userns_clone=1 (ou exécutez hors d'un conteneur)"
            yield Finding("bac à sable", saying, cure)
            return
    yield Finding("bac à sable", "bubblewrap démarre, réseau coupé.")


def check_checkers(installation: Installation) -> Iterator[Finding]:
    """The tools that judge learners' files: without one, the cells that call it get no score."""
    listed = installation.project / "scripts" / "packages-checkers.txt"
    if not listed.is_file():
        return
    lines = (line.partition("#")[0].split() for line in listed.read_text("utf-8").splitlines())
    pairs = [(line[0], line[1]) for line in lines if line]
    # Debian keeps checkers in sbin, which an ordinary account's PATH lacks.
    path = f"{os.environ.get('PATH', '')}:/usr/local/sbin:/usr/sbin:/sbin"
    missing = [(tool, package) for tool, package in pairs if not shutil.which(tool, path=path)]
    if not missing:
        yield Finding("outils", f"Outils de vérification présents : {len(pairs)}.")
        return
    tools = ", ".join(tool for tool, _ in missing)
    packages = " ".join(dict.fromkeys(package for _, package in missing))
    saying = f"Outils absents : {tools}. Les cellules qui les appellent n'auront pas de note."
    cure = f"sudo apt-get install --no-install-recommends {packages}"
    yield Finding("outils", saying, cure, warning=True)


def check_proxy(installation: Installation) -> Iterator[Finding]:
    """Node is recent enough, and the pinned proxy is there."""
    from gmsi.hub.settings import find_node, find_proxy

    node = find_node(installation.project)
    version = "0"
    if node:
        done = subprocess.run([node, "--version"], capture_output=True, text=True)
        version = done.stdout.strip().lstrip("v")
    if int(version.split(".")[0] or 0) < OLDEST_NODE:
        saying = f"Node.js {version} est trop ancien." if node else "Node.js manque."
        yield Finding("mandataire", saying, "voyez « Node.js » dans docs/guide-exploitation.md")
    elif find_proxy(installation.project) is None:
        saying = f"configurable-http-proxy n'est pas dans {installation.project}."
        yield Finding("mandataire", saying, "scripts/setup hub")
    else:
        yield Finding("mandataire", f"configurable-http-proxy, Node.js {version}.")


def check_name(_: Installation) -> Iterator[Finding]:
    """The machine's own name leads somewhere: the hub looks for its proxy under it."""
    name = socket.gethostname()
    try:
        socket.getaddrinfo(name, None)
    except OSError:
        cure = f"ajoutez «\u00a0127.0.1.1 {name}\u00a0» à /etc/hosts"
        yield Finding("réseau", f"Le nom de la machine, {name}, ne mène à aucune adresse.", cure)
    else:
        yield Finding("réseau", f"Le nom de la machine, {name}, mène à une adresse.")


def check_pam(_: Installation) -> Iterator[Finding]:
    """PAM, which says who may log in, is there."""
    if Path("/etc/pam.d/login").exists():
        yield Finding("comptes", "PAM est installé.")
    else:
        yield Finding("comptes", "PAM manque.", "apt-get install libpam-runtime login")


def check_french(_: Installation) -> Iterator[Finding]:
    """The language pack, French by default, French labels for nbgrader, and Paris time."""
    shared = Path(sys.prefix) / "share" / "jupyter"
    overrides = shared / "lab" / "settings" / "overrides.d" / "gmsi.json"
    labels = shared / "labextensions" / "gmsi-nbgrader-fr" / "package.json"
    try:
        importlib.metadata.version("jupyterlab-language-pack-fr-FR")
    except importlib.metadata.PackageNotFoundError:
        yield Finding("langue", "Le paquet de langue français manque.", "make setup")
    for path, what in ((overrides, "le français par défaut"), (labels, "les libellés de nbgrader")):
        if not path.exists():
            yield Finding("langue", f"JupyterLab n'a pas {what}.", "make setup")
    ZoneInfo("Europe/Paris")
    encoding = sys.getfilesystemencoding()
    cure = "" if encoding == "utf-8" else "export LANG=C.UTF-8"
    yield Finding("langue", f"Français, heure de Paris, fichiers en {encoding}.", cure)


def check_fonts(_: Installation) -> Iterator[Finding]:
    """A font that draws French accents in figures."""
    from matplotlib import font_manager

    font = Path(font_manager.findfont("DejaVu Sans", fallback_to_default=False))
    yield Finding("polices", f"Figures dessinées avec {font.stem}.")


CHECKS: list[Callable[[Installation], Iterator[Finding]]] = [
    check_versions,
    check_french,
    check_fonts,
    check_kernel,
    check_sandbox,
    check_checkers,
    check_proxy,
    check_name,
    check_pam,
    doctor_centre.check_hub,
    doctor_centre.check_scopes,
    doctor_centre.check_certificate,
    doctor_centre.check_secrets,
    check_folders,
    doctor_centre.check_deposits,
    doctor_centre.check_homes,
    check_room,
    check_gradebooks,
]


def examine(installation: Installation) -> Iterator[Finding]:
    """Every finding of every check, in the order in which they are best mended."""
    for check in CHECKS:
        try:
            yield from check(installation)
        except Exception as problem:
            saying = f"L'examen n'a pas pu se faire : {type(problem).__name__}, {problem}."
            yield Finding(check.__name__.removeprefix("check_"), saying, "signalez cette ligne")


def _group(path: Path) -> str:
    try:
        return path.group()
    except KeyError:
        return str(path.stat().st_gid)
