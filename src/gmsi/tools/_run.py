"""One run of a real tool: files in, exit code, words and files out."""

import os
import resource
import select
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gmsi.tools._confinement import (
    FOLDER,
    PROGRAMS,
    ToolMissing,
    confined,
    wants_confinement,
)

# Debian keeps its checkers in sbin, which an ordinary user's PATH lacks.
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
MAX_WORDS = 100_000
MAX_FILES = 500
# The folder is emptied into an archive at the end, so that it can live in bounded memory; the next
# run can start from that archive, which keeps modes, links and dates (the folder itself, which
# tar cannot change, is nobody's). `command -p`: a stand-in for cp must not be used here.
WRAPPER = """umask 022
archive=$1; shift
if [ -e "$0"/fichiers ]; then command -p cp -r "$0"/fichiers/. .; fi
if [ -e "$0"/avant.tar ]; then
  command -p tar --no-overwrite-dir -xpf "$0"/avant.tar 2>/dev/null
fi
"$@"
code=$?; command -p tar -cf - . 2>/dev/null >"$archive"; exit $code"""
LIMITS = {"as": 1_000_000_000, "cpu": 20, "nproc": 200, "fsize": 10_000_000, "core": 0}


@dataclass(frozen=True)
class Run:
    """What a run did: `code` is None when it was stopped for taking too long.

    `files` are the text files left in the working folder, by relative path; `modes` the permission
    bits of every file and folder there; `links` where the symbolic links lead. `archive` is the
    folder itself, for a next run to start from.
    """

    code: int | None
    stdout: str
    stderr: str
    files: dict[str, str] = field(default_factory=dict)
    modes: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    archive: bytes = field(default=b"", repr=False)


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
    files: Mapping[str, str | bytes] | None = None,
    *,
    package: str | None = None,
    seconds: float = 10,
    system: Mapping[str, str] | None = None,
    programs: Mapping[str, str] | None = None,
    stdin: str = "",
    after: Run | None = None,
) -> Run:
    """Run `command` for at most `seconds` in a folder that holds `files`, by relative path.

    On the grader's side it is confined by bubblewrap: no network, a read-only system, nothing of
    the course or of the trainer, an account without rights; so `command` may be a learner's own
    script. `system` puts read-only files at absolute paths there. `programs` are scripts by name,
    first on PATH: a learner's own, or stand-ins for commands of the system. With `after`, the
    folder is first what that run left, modes, links and dates included. Raises ToolMissing, naming
    the Debian `package`, when the machine lacks the command.
    """
    programs = programs or {}
    path = command[0] if command[0] in programs else find(command[0], package)
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        room = Path(name)
        _lay(room / "depart", {f"fichiers/{path}": data for path, data in (files or {}).items()})
        _lay(room / "systeme", {p.lstrip("/"): text for p, text in (system or {}).items()})
        _lay(room / "programmes", programs, mode=0o755)
        if after is not None:
            _lay(room / "depart", {"avant.tar": after.archive})
        (room / "stdin").write_text(stdin, encoding="utf-8")
        return _run_in(room, [path, *command[1:]], seconds, [*(system or {})])


def _lay(folder: Path, files: Mapping[str, str | bytes], mode: int = 0o644) -> None:
    """Write the files, readable by the account that the tool runs as, whatever the umask."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path.chmod(mode)
    for path in [folder.parent, folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)


def _run_in(room: Path, command: list[str], seconds: float, system: list[str]) -> Run:
    room.chmod(0o755)
    confine = wants_confinement()
    # Written by the account that the tool runs as.
    (room / "archive").touch()
    (room / "archive").chmod(0o666)
    limited = ["prlimit", *_limits(confine), "--", "sh", "-c", WRAPPER]
    if confine:
        words = confined(room, system, [*limited, FOLDER + ".depart", FOLDER + ".fin", *command])
        folder, programs = None, PROGRAMS
    else:
        folder, programs = room / "travail", str(room / "programmes")
        folder.mkdir()
        words = [*limited, str(room / "depart"), str(room / "archive"), *command]
    with (
        open(room / "stdin", "rb") as given,
        open(room / "stdout", "wb") as out,
        open(room / "stderr", "wb") as err,
    ):
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=_environment(FOLDER if confine else str(folder), programs),
            stdin=given,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        code = _wait(process, seconds)
    return Run(code, _words(room / "stdout"), _words(room / "stderr"), **_left(room / "archive"))


def _limits(confine: bool) -> list[str]:
    """The limits as prlimit's words, none above what this process has itself.

    Unconfined, processes would be counted with all those of the account: that limit is left out.
    """
    words = []
    for name, wanted in LIMITS.items():
        _soft, hard = resource.getrlimit(getattr(resource, f"RLIMIT_{name.upper()}"))
        if confine or name != "nproc":
            words.append(f"--{name}={wanted if hard < 0 else min(wanted, hard)}")
    return words


def _environment(folder: str, programs: str) -> dict[str, str]:
    path = f"{programs}:{PATH}"
    return {"PATH": path, "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC", "USER": "apprenant"}


def _wait(process: subprocess.Popen, seconds: float) -> int | None:
    """The exit code as soon as there is one; None after `seconds`, when the process is ended.

    Popen's own wait looks again after a while that doubles: half of a short run's time.
    """
    handle = os.pidfd_open(process.pid)
    try:
        ended = select.select([handle], [], [], seconds)[0]
    finally:
        os.close(handle)
    if not ended:
        os.killpg(process.pid, 9)
    code = process.wait()
    return code if ended else None


def _words(path: Path) -> str:
    with open(path, "rb") as stream:
        return stream.read(MAX_WORDS).decode(errors="replace")


def _left(archive: Path) -> dict:
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
    return {"files": files, "modes": modes, "links": links, "archive": archive.read_bytes()}
