"""An smb.conf judged by testparm, and by what it accepts in silence."""

from collections.abc import Iterable, Mapping
from typing import Any

from gmsi import shares
from gmsi.exercise._check import Check
from gmsi.exercise._service import refuse, text_of
from gmsi.exercise._service_words import told
from gmsi.tools import services

ACCESS = ("valid users", "invalid users", "read only", "write list", "read list", "guest ok")
SMB3 = ("SMB3", "SMB3_00", "SMB3_02", "SMB3_10", "SMB3_11")
UNKNOWN = "Unknown parameter"


def check_smb(check: Check, text: Any) -> None:
    """testparm reads the file, and knows every parameter: it only warns of those it ignores."""
    judged = services.judge_samba(text_of(check, text))
    for message in judged.messages:
        key = "samba_unknown_parameter" if message.text.startswith(UNKNOWN) else None
        for line in told("samba", [message]):
            check.that(False, f"Samba n'est pas d'accord\u00a0: {line}", key)
    check.that(judged.accepted, "Samba ne lit pas ce fichier.")


def smb_values(check: Check, text: Any, section: str, names: Iterable[str]) -> dict[str, str]:
    """What Samba takes for these parameters; ends the aspect when the section is not there."""
    text = text_of(check, text)
    values = services.samba_values(text, section)
    if values is None or not services.judge_samba(text).accepted:
        check.stop(f"Le partage «\u00a0{section}\u00a0» n'existe pas pour Samba.")
    return {name: values[name] for name in names}


def read_values(check: Check, text: Any, section: str, names: Iterable[str]) -> dict[str, Any]:
    """The same, read without Samba, None for what is not written."""
    found = shares.read_smb(text_of(check, text))
    if section.lower() not in found.sections:
        check.stop(f"Il manque la section [{section}].")
    return {name: found.value(section, name) for name in names}


def check_guest(check: Check, values: Mapping[str, Any]) -> None:
    """Nobody comes in without a name; least of all to write."""
    guest = shares.is_true(values["guest ok"])
    open_to_write = guest and not shares.is_true(values["read only"] or "yes")
    refuse(check, open_to_write, "guest_writes")
    check.that(not guest or open_to_write, "Le partage est ouvert aux invités.")


def check_groups(check: Check, values: Mapping[str, Any]) -> None:
    """A group is written with its @, or Samba looks for a person of that name."""
    share = shares.share_of(values)
    listed = (*share.valid, *share.writers, *share.readers)
    refuse(check, any(name.startswith("gg_") for name in listed), "group_without_at")
    said = "Personne n'est nommé\u00a0: le partage est ouvert à tous les comptes."
    check.that(bool(share.valid or share.invalid), said, "share_open_to_all")


def check_rights(
    check: Check, values: Mapping[str, Any], people: Mapping[str, list[str]], due: Mapping[str, str]
) -> None:
    """Each person gets what is due to them, by the share alone."""
    share = shares.share_of(values)
    found = {user: shares.share_right(share, user, names) for user, names in people.items()}
    writes_too = any(found[user] == shares.WRITE and due[user] == shares.READ for user in people)
    refuse(check, writes_too, "readers_write")
    nobody = bool(share.valid) and any(
        found[user] == shares.READ and due[user] == shares.WRITE for user in people
    )
    refuse(check, nobody, "read_only_left")
    opened = any(found[user] != shares.NONE and due[user] == shares.NONE for user in people)
    refuse(check, opened, "share_open_to_all")
    for user, right in due.items():
        if not (writes_too or nobody or opened):
            said = f"«\u00a0{user}\u00a0» a «\u00a0{found[user]}\u00a0», pas «\u00a0{right}\u00a0»."
            check.that(found[user] == right, said)


def check_protocol(check: Check, values: Mapping[str, Any]) -> None:
    """SMB 3 at least: what is older neither encrypts nor resists tampering."""
    lowest = (values["server min protocol"] or "").upper()
    refuse(check, lowest in ("CORE", "LANMAN1", "LANMAN2", "NT1"), "smb1_allowed")
    said = "Le protocole le plus ancien accepté doit être SMB3 (server min protocol)."
    check.that(lowest in SMB3 or lowest in ("CORE", "LANMAN1", "LANMAN2", "NT1"), said)


def check_masks(check: Check, values: Mapping[str, Any]) -> None:
    """What the group creates, the group can change, and nobody else can read."""
    pairs = (
        ("create mask", "force create mode", 0o660),
        ("directory mask", "force directory mode", 0o770),
    )
    for mask, forced, wanted in pairs:
        try:
            mode = int(values[mask], 8) | int(values[forced] or "0", 8)
        except (TypeError, ValueError):
            check.stop(f"Il manque «\u00a0{mask}\u00a0», en octal.")
        refuse(check, bool(mode & 0o007), "mask_open_to_others")
        check.that(mode & wanted == wanted, f"«\u00a0{mask}\u00a0» prive le groupe d'un droit.")
