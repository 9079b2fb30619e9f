"""An SSH configuration judged by sshd itself: what it understands, for each account."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any

from gmsi import ssh_settings
from gmsi.exercise._check import Check
from gmsi.exercise._service import named, refuse, text_of
from gmsi.exercise._service_words import told
from gmsi.tools import services

Groups = Mapping[str, Iterable[str]]
DEFAULTS = {"permitrootlogin": "without-password", "passwordauthentication": "yes"}


def drop_ins(check: Check, name: Any, text: Any, others: Mapping[str, str]) -> dict[str, str]:
    """The learner's file among those that are there; ends the aspect for a name sshd ignores."""
    sound = isinstance(name, str) and name.endswith(".conf") and "/" not in name
    if not sound or name.startswith("."):
        check.stop(
            "Le nom du fichier doit finir par .conf, sans chemin\u00a0: sshd ignore les autres."
        )
    if name in others:
        check.stop("Ce fichier existe déjà\u00a0: donnez un autre nom au vôtre.")
    return {**others, name: text_of(check, text) + "\n"}


def check_sshd(check: Check, main: str, files: Mapping[str, str]) -> None:
    """sshd reads the files; its first messages are told in French."""
    judged = services.judge_sshd(main, files)
    if not judged.accepted:
        for line in told("sshd", judged.messages)[:2]:
            check.that(False, f"sshd refuse la configuration, {line}", "sshd_refused")


def sshd_values(
    check: Check, main: str, files: Mapping[str, str], user: str | None, groups: Groups
) -> dict[str, list[str]]:
    """What sshd takes for this account, by keyword; ends the aspect when it refuses the files."""
    judged = services.judge_sshd(main, files, user, groups)
    if not judged.accepted:
        check.stop("sshd refuse la configuration\u00a0: voyez plus haut.")
    return judged.values


def read_sshd(
    files: Mapping[str, str], main: str, user: str, groups: Groups
) -> dict[str, list[str]]:
    """The same for the two main keywords, read without sshd, its own defaults included."""
    ordered = [(name, files[name]) for name in ssh_settings.read_order(files)]
    found = ssh_settings.settings([*ordered, ("sshd_config", main)])
    values = {}
    for keyword, default in DEFAULTS.items():
        setting = ssh_settings.effective(found, keyword, user, groups.get(user, ()))
        value = setting.value.lower() if setting else default
        values[keyword] = [value.replace("prohibit-password", "without-password")]
    return values


def check_setting(
    check: Check,
    values: Mapping[str, list[str]],
    keyword: str,
    wanted: str,
    files: Mapping[str, str] | None = None,
    own: str = "",
) -> None:
    """The value in force is the wanted one; where it is not, the reason is named.

    `files` are the drop-ins and `own` the name of the learner's, for the reason.
    """
    found = " ".join(values.get(keyword.lower(), []))
    if found == wanted:
        return
    key = why_not(keyword, wanted, found, files or {}, own)
    end = f"\u00a0: {named(key)[:1].lower()}{named(key)[1:]}" if key else "."
    check.that(
        False, f"La valeur en vigueur de {keyword} est «\u00a0{found or 'rien'}\u00a0»{end}", key
    )


def why_not(
    keyword: str, wanted: str, found: str, files: Mapping[str, str], own: str
) -> str | None:
    """The misconception behind a value that is not in force, when the files show it."""
    if (keyword, found) == ("PermitRootLogin", "without-password"):
        if any(s.keyword == "permitrootlogin" for s in ssh_settings.settings(files.items())):
            return "root_by_key"
        return None
    written = ssh_settings.settings([(own, files.get(own, ""))])
    mine = [s for s in written if s.keyword == keyword.lower()]
    right = [s for s in mine if s.value.lower() == wanted]
    if not right:
        return None
    if all(s.block for s in right):
        return "match_swallows"
    if mine[0].value.lower() != wanted and not mine[0].block:
        return "last_value_wins"
    return "dropin_too_late" if ssh_settings.read_order(files)[0] != own else None


def allowed(values: Mapping[str, list[str]], user: str, groups: Iterable[str]) -> bool:
    """Whether sshd's four lists let this account in (sshd_config(5), AllowGroups)."""
    groups = list(groups)

    def listed(keyword: str, names: Iterable[str]) -> bool:
        patterns = [p for line in values.get(keyword, []) for p in line.split()]
        return any(fnmatchcase(name, pattern) for name in names for pattern in patterns)

    if listed("denyusers", [user]) or listed("denygroups", groups):
        return False
    if "allowusers" in values and not listed("allowusers", [user]):
        return False
    return "allowgroups" not in values or listed("allowgroups", groups)


def check_doors(
    check: Check,
    values_of: Mapping[str, Mapping[str, list[str]]],
    groups: Groups,
    welcome: set[str],
) -> None:
    """Those who must come in can, the administrator first; the others cannot."""
    for user, names in groups.items():
        open_to = allowed(values_of[user], user, names)
        if user in welcome:
            key = "admin_locked_out"
            check.that(open_to, f"{named(key)[:-1]} («\u00a0{user}\u00a0» reste dehors).", key)
        else:
            refuse(check, open_to, "door_open_to_all")


def check_only_for(
    check: Check,
    mine: Mapping[str, list[str]],
    others: Mapping[str, list[str]],
    wanted: Mapping[str, str],
) -> None:
    """What a Match block sets holds for its account, not for the others, and reopens nothing."""
    for keyword, value in wanted.items():
        found = " ".join(mine[keyword.lower()])
        said = f"Pour ce compte, {keyword} vaut «\u00a0{found}\u00a0», pas «\u00a0{value}\u00a0»."
        check.that(found == value, said)
        refuse(check, found == value == " ".join(others[keyword.lower()]), "match_catches_all")
    reopened = mine["passwordauthentication"] == ["yes"] != others["passwordauthentication"]
    refuse(check, reopened, "match_reopens")
