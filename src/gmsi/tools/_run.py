"""One run of a real tool: files in, exit code, words and files out."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gmsi.tools._confinement import FOLDER, ToolMissing, confined, wants_confinement

# Debian keeps its checkers in sbin, which an ordinary user's PATH lacks.
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
MAX_WORDS = 100_000
MAX_FILES = 500
# The folder is emptied into an archive at the end, so that it can live in bounded memory.
WRAPPER = 'cp -r "$0"/. . && "$@"; code=$?; tar -cf - . >&3 2>/dev/null; exit $code'
LIMITS = ("--as=1000000000", "--cpu=20", "--nproc=200", "--fsize=10000000", "--core=0")


@dataclass(frozen=True)
class Run:
    """What a run did: `code` is None when it was stopped for taking too long.

    `files` are the text files left in the working folder, by relative path; `modes` the permission
    bits of every file and folder there; `links` where the symbolic links lead.
    """

    code: int | None
    stdout: str
    stderr: str
    files: dict[str, str] = field(default_factory=dict)
    modes: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def installed(tool: str) -> bool:
    """Whether the machine has this command."""
    return shutil.which(tool, path=PATH) is not None


def find(tool: str, package: str | None = None) -> str:
    """The path of a command; raises ToolMissing, naming the Debian `package`, without it."""
    path = shutil.which(tool, path=PATH)
    if path is None:
        raise ToolMissing(
            f"«\u00a0{tool}\u00a0» manque sur cette machine. Installez-le\u00a0: "
            f"sudo apt-get install {package or tool}"
        )
    return path


def run(
    command: list[str],
    files: Mapping[str, str] | None = None,
    *,
    package: str | None = None,
    seconds: float = 10,
    system: Mapping[str, str] | None = None,
) -> Run:
    """Run `command` for at most `seconds` in a folder that holds `files`, by relative path.

    On the grader's side it is confined by bubblewrap: no network, a read-only system, nothing of
    the course or of the trainer, an account without rights; so `command` may be a learner's own
    script. `system` puts read-only files at absolute paths there. Raises ToolMissing, naming the
    Debian `package`, when the machine lacks the command.
    """
    path = find(command[0], package)
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        room = Path(name)
        _lay(room / "depart", files or {})
        _lay(room / "systeme", {p.lstrip("/"): text for p, text in (system or {}).items()})
        return _run_in(room, [path, *command[1:]], seconds, [*(system or {})])


def _lay(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir(mode=0o755)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def _run_in(room: Path, command: list[str], seconds: float, system: list[str]) -> Run:
    room.chmod(0o755)
    with (
        open(room / "stdout", "wb") as out,
        open(room / "stderr", "wb") as err,
        open(room / "archive", "wb") as archive,
    ):
        limited = ["prlimit", *LIMITS, "--", "sh", "-c", WRAPPER]
        if confine := wants_confinement():
            words = confined(room, system, [*limited, FOLDER + ".depart", *command])
            folder = None
        else:
            folder = room / "travail"
            folder.mkdir()
            words = [*limited, str(room / "depart"), *command]
        process = subprocess.Popen(
            # The archive's place is fd 3, whatever this process has open.
            ["bash", "-c", f'exec 3>&{archive.fileno()}; exec "$@"', "bash", *words],
            cwd=folder,
            env=_environment(FOLDER if confine else str(folder)),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            pass_fds=(archive.fileno(),),
            start_new_session=True,
        )
        code = _wait(process, seconds)
    return Run(code, _words(room / "stdout"), _words(room / "stderr"), **_left(room / "archive"))


def _environment(folder: str) -> dict[str, str]:
    return {"PATH": PATH, "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", "USER": "apprenant"}


def _wait(process: subprocess.Popen, seconds: float) -> int | None:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return None


def _words(path: Path) -> str:
    with open(path, "rb") as stream:
        return stream.read(MAX_WORDS).decode(errors="replace")


def _left(archive: Path) -> dict[str, dict]:
    files: dict[str, str] = {}
    modes: dict[str, int] = {}
    links: dict[str, str] = {}
    try:
        with tarfile.open(archive) as members:
            for member, _ in zip(members, range(MAX_FILES), strict=False):
                name = member.name.removeprefix("./")
                if member.issym():
                    links[name] = member.linkname
                elif member.isfile() or member.isdir():
                    modes[name] = member.mode
                if member.isfile():
                    content = members.extractfile(member).read(MAX_WORDS)
                    files[name] = content.decode(errors="replace")
    except tarfile.ReadError:
        # Stopped before its end, or more than a file may hold: what could be read is kept.
        pass
    return {"files": files, "modes": modes, "links": links}
