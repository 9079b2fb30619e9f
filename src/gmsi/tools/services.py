"""Network services judged by their own checkers: what each accepts, says and understands."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from gmsi.tools._confinement import ACCOUNTS, ToolMissing
from gmsi.tools._run import Run, find, run

# sshd wants a host key and a user of its own; the key is made inside the run and dies with it.
SSHD = (
    'sed "s#/etc/ssh/sshd_config.d/#$PWD/sshd_config.d/#" depart > sshd_config && '
    'ssh-keygen -q -t ed25519 -N "" -f cle && '
    '"$0" -T -h "$PWD/cle" -f "$PWD/sshd_config" "$@"'
)
# The same text gets the same answer: several aspects of a cell ask for it.
KEPT = 256
SAMBA_FOLDERS = ("/var/lib/samba", "/var/cache/samba", "/run/samba")


@dataclass(frozen=True)
class Message:
    """One sentence of a checker, in its own language; `line` is the line it speaks of."""

    text: str
    line: int | None = None


@dataclass(frozen=True)
class Judgement:
    """Whether a checker accepts a file, what it says, and what it understood of it."""

    accepted: bool
    messages: tuple[Message, ...] = ()
    values: dict[str, list[str]] = field(default_factory=dict)
    records: tuple[tuple[str, str, str], ...] = ()


@lru_cache(maxsize=KEPT)
def judge_kea(text: str) -> Judgement:
    """What `kea-dhcp4 -t` says of a Kea file; its warning on useless commas comes too."""
    done = run(["kea-dhcp4", "-t", "kea.conf"], {"kea.conf": text}, package="kea-dhcp4-server")
    said = [*done.stderr.splitlines(), *re.findall(r"syntax warning: (.*)", done.stdout)]
    return Judgement(done.code == 0, _told(said, r"kea\.conf:(\d+)[.:]"))


@lru_cache(maxsize=KEPT)
def judge_zone(text: str, origin: str) -> Judgement:
    """What `named-checkzone -D` says of a zone, with its records as (owner, type, data).

    Names are whole and lower case, as BIND writes them.
    """
    # Local: what other zones hold is nobody's business here, and no resolver is asked.
    command = ["named-checkzone", "-i", "local", "-D", origin.rstrip("."), "zone"]
    done = run(command, {"zone": text}, package="bind9-utils")
    if done.code:
        said = [line for line in (done.stderr + done.stdout).splitlines() if line != "OK"]
        return Judgement(False, _told(said, r"\bzone:(\d+):"))
    lines = (line.split(None, 4) for line in done.stdout.splitlines())
    records = tuple((r[0].lower(), r[3], r[4].lower()) for r in lines if len(r) == 5)
    said = [line for line in done.stderr.splitlines() if line != "OK" and "loaded" not in line]
    return Judgement(True, _told(said, r"\bzone:(\d+):"), records=records)


def judge_sshd(
    text: str,
    drop_ins: Mapping[str, str] | None = None,
    user: str | None = None,
    groups: Mapping[str, Iterable[str]] | None = None,
    address: str = "192.0.2.10",
) -> Judgement:
    """What `sshd -T` understands of a configuration, for one user or for none in particular.

    `drop_ins` are the files of /etc/ssh/sshd_config.d, by name; `groups` the groups of each user.
    """
    asked = ("-C", f"user={user},host=poste,addr={address}") if user else ()
    people = tuple((name, tuple(names)) for name, names in (groups or {}).items())
    done = _sshd(text, tuple((drop_ins or {}).items()), asked, people)
    if "privilege separation directory" in done.stderr:
        raise ToolMissing(
            "sshd demande un dossier que cette machine n'a pas\u00a0: sudo mkdir /run/sshd"
        )
    values: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        keyword, _, value = line.partition(" ")
        values.setdefault(keyword, []).extend([value])
    said = [line for line in done.stderr.splitlines() if "Unable to load host key" not in line]
    return Judgement(done.code == 0, _told(said, r"line (\d+)"), values)


def judge_samba(text: str) -> Judgement:
    """What `testparm` says of an smb.conf, its remarks on the machine itself left out."""
    done = _testparm(text)
    said = [line for line in done.stderr.splitlines() if _speaks_of_the_file(line)]
    return Judgement("Loaded services file OK." in done.stderr, _told(said, r"line (\d+)"))


def samba_values(text: str, section: str) -> dict[str, str] | None:
    """The value that Samba takes for every parameter of a section; None for an unknown section."""
    found: dict[str, dict[str, str]] = {}
    values: dict[str, str] = {}
    for line in _testparm(text).stdout.splitlines():
        if line.startswith("["):
            values = found.setdefault(line.strip("[]").lower(), {})
        elif " = " in line:
            name, _, value = line.partition(" = ")
            values[name.strip()] = value.strip()
    # testparm prints every default once, under [global], and for a share what differs from it.
    own = found.get(section.lower())
    return None if own is None else {**found.get("global", {}), **own}


@lru_cache(maxsize=KEPT)
def _testparm(text: str) -> Run:
    return run(
        ["testparm", "-s", "-v", "smb.conf"],
        {"smb.conf": text},
        package="samba-common-bin",
        system={f"{folder}/.ici": "" for folder in SAMBA_FOLDERS},
    )


def _speaks_of_the_file(line: str) -> bool:
    chatter = ("Load smb config", "Loaded services", "Weak crypto", "Server role", "Press enter")
    machine = ("lock directory", "state directory", "cache directory", "pid directory", "rlimit")
    return (
        bool(line.strip()) and not line.startswith(chatter) and not any(m in line for m in machine)
    )


def _told(lines: Iterable[str], number: str) -> tuple[Message, ...]:
    found = []
    for line in lines:
        where = re.search(number, line)
        # Debian's tools name the file by where it lay for the run: no use to a reader.
        words = re.sub(r"/(travail|tmp)/\S*/(?=\S)|/travail/", "", line).strip()
        found.append(Message(words, int(where[1]) if where else None))
    return tuple(found)


@lru_cache(maxsize=KEPT)
def _sshd(text: str, drop_ins: tuple, asked: tuple[str, ...], groups: tuple) -> Run:
    sshd = find("sshd", "openssh-server")
    find("ssh-keygen", "openssh-client")
    files = {f"sshd_config.d/{name}": drop_in for name, drop_in in drop_ins}
    command = ["sh", "-c", SSHD, sshd, *asked]
    return run(command, {"depart": text, **files}, system=_accounts(dict(groups)))


def _accounts(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """A password and a group file with these users, sshd's own, and the one who runs it."""
    people = {"sshd": 102, "execution": os.getuid()}
    people |= {f"correction{number}": number for number in ACCOUNTS}
    people |= {name: 2000 + rank for rank, name in enumerate(groups)}
    passwd = (f"{name}:x:{uid}:{uid}::/nonexistent:/bin/sh\n" for name, uid in people.items())
    members: dict[str, list[str]] = {}
    for user, names in groups.items():
        for name in names:
            members.setdefault(name, []).append(user)
    group = (f"{name}:x:{3000 + i}:{','.join(m)}\n" for i, (name, m) in enumerate(members.items()))
    return {
        "/etc/passwd": "".join(passwd),
        "/etc/group": "".join(group),
        "/run/sshd/.ici": "",
    }
