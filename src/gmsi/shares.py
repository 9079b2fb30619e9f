"""Share rights as plain data: what a Samba share lets a person do, and an smb.conf read alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

NONE, READ, WRITE = "aucun", "lecture", "écriture"
LEVELS = (NONE, READ, WRITE)
# Several spellings of one parameter, and those that say its contrary (smb.conf(5)).
SAME = {
    "writeable": "read only",
    "writable": "read only",
    "write ok": "read only",
    "public": "guest ok",
    "create mode": "create mask",
    "directory mode": "directory mask",
    "browsable": "browseable",
    "directory": "path",
    "min protocol": "server min protocol",
}
CONTRARY = {"writeable", "writable", "write ok"}
TRUE, FALSE = {"yes", "true", "1", "on"}, {"no", "false", "0", "off"}


@dataclass(frozen=True)
class Share:
    """Who may come in, and who may write; names of groups start with @."""

    valid: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    read_only: bool = True
    writers: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    guest: bool = False


def share_right(share: Share, user: str, groups: Iterable[str]) -> str:
    """What the share alone lets a person do, "aucun", "lecture" or "écriture" (smb.conf(5)).

    A `write list` wins over `read only` and over a `read list`. An empty `valid users` lets
    everyone in.
    """
    mine = {user, *(f"@{group}" for group in groups)}
    if mine & set(share.invalid) or (share.valid and not mine & set(share.valid)):
        return NONE
    if mine & set(share.writers):
        return WRITE
    if share.read_only or mine & set(share.readers):
        return READ
    return WRITE


def combined(share: str, folder: str) -> str:
    """What is left through the network: the narrower of the share's right and the folder's."""
    return min(share, folder, key=LEVELS.index)


@dataclass
class Smb:
    """An smb.conf read without Samba: the parameters of each section, by their usual name."""

    sections: dict[str, dict[str, str]] = field(default_factory=dict)

    def value(self, section: str, name: str) -> str | None:
        """The value of a parameter, of the section or else of [global]; None when not written."""
        name, contrary = usual(name)
        for one in (section.lower(), "global"):
            found = self.sections.get(one, {}).get(name)
            if found is not None:
                return opposite(found) if contrary else found
        return None


def read_smb(text: str) -> Smb:
    """The sections of an smb.conf; the last value of a parameter is kept, as Samba does."""
    found = Smb()
    section: dict[str, str] = {}
    for line in _whole_lines(text):
        if line.startswith("["):
            name = line[1:].partition("]")[0].strip().lower()
            section = found.sections.setdefault(name, {})
        elif "=" in line:
            key, _, value = line.partition("=")
            name, contrary = usual(key)
            value = value.strip()
            section[name] = opposite(value) if contrary else value
    return found


def usual(name: str) -> tuple[str, bool]:
    """The usual name of a parameter, and whether this spelling says the contrary."""
    name = " ".join(name.lower().split())
    return SAME.get(name, name), name in CONTRARY


def opposite(value: str) -> str:
    """No for yes; a value that is neither stays as it is."""
    return {**dict.fromkeys(TRUE, "no"), **dict.fromkeys(FALSE, "yes")}.get(value.lower(), value)


def is_true(value: str | None) -> bool:
    """Whether a value is one of Samba's ways to say yes."""
    return (value or "").strip().lower() in TRUE


def names(value: str | None) -> tuple[str, ...]:
    """A list of names, separated by commas or blanks, with + and & written as @."""
    words = (value or "").replace(",", " ").split()
    return tuple(f"@{word.lstrip('@+&')}" if word[0] in "@+&" else word for word in words)


def share_of(values: Mapping[str, str | None]) -> Share:
    """The share that these parameters describe; Samba's own defaults for those left out."""
    return Share(
        valid=names(values.get("valid users")),
        invalid=names(values.get("invalid users")),
        read_only=is_true(values.get("read only") or "yes"),
        writers=names(values.get("write list")),
        readers=names(values.get("read list")),
        guest=is_true(values.get("guest ok")),
    )


def _whole_lines(text: str) -> list[str]:
    """The lines without comments, those that end with a backslash joined to the next."""
    joined = text.replace("\\\r\n", " ").replace("\\\n", " ")
    lines = (line.strip() for line in joined.splitlines())
    return [line for line in lines if line and line[0] not in "#;"]
