"""What sshd ends up with: files in order, the first value of each keyword, Match blocks."""

from collections.abc import Iterable
from dataclasses import dataclass

# These add up from line to line; for every other keyword the first value wins.
LISTS = {"allowusers", "allowgroups", "denyusers", "denygroups", "acceptenv", "port", "hostkey"}


@dataclass(frozen=True)
class Setting:
    """One line that sets something; `block` is the Match condition above it, "" for everyone."""

    file: str
    line: int
    keyword: str
    value: str
    block: str = ""


def settings(files: Iterable[tuple[str, str]]) -> list[Setting]:
    """The settings of (name, text) files, in the order in which sshd reads them.

    A Match block lasts until the next one, or the end of its file (sshd_config(5)).
    """
    found: list[Setting] = []
    for name, text in files:
        block = ""
        for number, line in enumerate(text.splitlines(), 1):
            words = line.partition(" #")[0].replace("=", " ", 1).split()
            if not words or words[0].startswith("#"):
                continue
            keyword, value = words[0].lower(), " ".join(words[1:]).strip('"')
            if keyword == "match":
                block = "" if value.lower() == "all" else value
            elif keyword != "include":
                found.append(Setting(name, number, keyword, value, block))
    return found


def effective(
    found: Iterable[Setting], keyword: str, user: str = "", groups: Iterable[str] = ()
) -> Setting | None:
    """The setting that decides for this user: the first one outside blocks or in a block of theirs.

    But that a block wins over what stands outside of it: sshd reads the blocks that match first.
    """
    mine = [s for s in found if s.keyword == keyword.lower()]
    inside = [s for s in mine if s.block and matches(s.block, user, set(groups))]
    outside = [s for s in mine if not s.block]
    return next(iter([*inside, *outside]), None)


def matches(block: str, user: str, groups: set[str]) -> bool:
    """Whether a Match condition on users and groups is met; other criteria never are here."""
    words = block.split()
    for kind, names in zip(words[::2], words[1::2], strict=False):
        wanted = set(names.split(","))
        held = {"user": {user}, "group": groups}.get(kind.lower(), set())
        if not wanted & held:
            return False
    return bool(words)


def read_order(names: Iterable[str]) -> list[str]:
    """The drop-ins in the order in which sshd reads them: that of their names."""
    return sorted(name for name in names if name.endswith(".conf"))
