"""A station's settings in four syntaxes, judged by what they set and not by how they are spelt.

The Linux ones go through the real tool; ToolMissing passes through where it is not installed.
"""

import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from gmsi import tools
from gmsi.exercise._check import Check
from gmsi.ipv4 import format_address
from gmsi.linux_settings import read_generated, read_keyfile
from gmsi.misconceptions import describe
from gmsi.station import Station, read_station
from gmsi.windows_commands import Misread, read_netsh, read_powershell

NETPLAN_FILE = "etc/netplan/01-poste.yaml"
MAX_WORDS = 4000


def check_netsh(check: Check, text: Any, wanted: Mapping[str, Any]) -> None:
    """Check that netsh commands make the settings `wanted`, a dictionary with French keys."""
    _check_settings(check, text, wanted, read_netsh)


def check_powershell(check: Check, text: Any, wanted: Mapping[str, Any]) -> None:
    """Check that PowerShell cmdlets make the settings `wanted`."""
    _check_settings(check, text, wanted, read_powershell)


def check_nmcli(check: Check, text: Any, wanted: Mapping[str, Any]) -> None:
    """Check that `nmcli connection add …`, run for real and offline, makes the settings."""
    _check_settings(check, text, wanted, _run_nmcli)


def check_netplan(check: Check, text: Any, wanted: Mapping[str, Any]) -> None:
    """Check that a file that `netplan generate` accepts, without a warning, makes the settings."""
    _check_settings(check, text, wanted, _run_netplan)


def _check_settings(
    check: Check, text: Any, wanted: Mapping[str, Any], read: Callable[[str], Station]
) -> None:
    if not isinstance(text, str) or not text.strip() or len(text) > MAX_WORDS:
        check.that(False, "Il fallait un texte, avec les commandes ou le fichier.")
        return
    try:
        found = read(text)
    except Misread as error:
        why = describe(error.key)
        _tell(
            check, f"Refusé\u00a0: {error} ({why}).", f"Réglages refusés\u00a0: {why}.", error.key
        )
    except ValueError as error:
        _tell(check, f"Refusé\u00a0: {error}.", "Sur un poste que vous ne voyez pas, c'est refusé.")
    else:
        for shown, words, key in _differences(found, read_station(wanted)):
            end = f"\u00a0: {describe(key)}." if key else "."
            _tell(check, f"{words} ({shown}){end}", f"{words}{end}", key)


def _tell(check: Check, visible: str, hidden: str, key: str | None = None) -> None:
    # What a learner's function wrote on a hidden case must not carry that case out.
    check._fail(visible, hidden, key)


def _differences(found: Station, wanted: Station) -> Iterator[tuple[str, str, str | None]]:
    """What is set otherwise: the learner's value, the sentence without it, the misconception."""
    if found.interface != wanted.interface:
        yield repr(found.interface), "L'interface réglée n'est pas la bonne", None
    if found.address != wanted.address:
        shown = format_address(found.address)
        yield shown, "L'adresse réglée n'est pas celle du poste", None
    if found.prefix != wanted.prefix:
        key = "station_host_prefix" if found.prefix == 32 else "station_prefix"
        yield f"/{found.prefix}", "Le préfixe réglé n'est pas celui du poste", key
    if found.gateway != wanted.gateway:
        yield _gateway_difference(found)
    if found.dns != wanted.dns:
        shown = ", ".join(map(format_address, found.dns)) or "aucun"
        yield shown, "Les serveurs DNS réglés ne sont pas les bons", _dns_key(found, wanted)


def _gateway_difference(found: Station) -> tuple[str, str, str | None]:
    if found.gateway is None:
        return "aucune", "La passerelle n'est pas réglée", "station_gateway_lost"
    shown = format_address(found.gateway)
    if found.gateway_on_link:
        return shown, "La passerelle réglée n'est pas la bonne", None
    return shown, "La passerelle réglée n'est pas la bonne", "station_gateway_off_link"


def _dns_key(found: Station, wanted: Station) -> str | None:
    if sorted(found.dns) == sorted(wanted.dns):
        return "station_dns_order"
    return "station_dns_lost" if {*found.dns} < {*wanted.dns} else None


def _run_nmcli(text: str) -> Station:
    try:
        # As a shell does: a backslash at the end of a line continues it.
        words = shlex.split(re.sub(r"\\\r?\n", " ", text), comments=True)
    except ValueError:
        raise ValueError("un guillemet n'est pas refermé") from None
    words = words[1:] if words[:1] == ["sudo"] else words
    words = [word for word in words if word != "--offline"]
    verbs = [("connection", 1), ("add", 1)]
    right = len(words) > 3 and words[0] == "nmcli"
    if not right or not all(_short(w, *v) for w, v in zip(words[1:3], verbs, strict=True)):
        raise ValueError("la commande commence par «\u00a0nmcli connection add\u00a0»")
    done = tools.run(
        ["nmcli", "--offline", "connection", "add", *words[3:]], package="network-manager"
    )
    if done.code != 0:
        key = "station_nmcli_mask" if "invalid prefix" in done.stderr else None
        raise _refusal("nmcli", done.stderr, key)
    return read_keyfile(done.stdout)


def _short(word: str, whole: str, least: int) -> bool:
    """Whether nmcli takes `word` for `whole`: any beginning of it."""
    return len(word) >= least and whole.startswith(word)


def _run_netplan(text: str) -> Station:
    done = tools.run(
        ["netplan", "generate", "--root-dir", "."], {NETPLAN_FILE: text}, package="netplan.io"
    )
    if done.code != 0:
        key = "station_prefix_missing" if "missing /prefixlength" in done.stderr else None
        raise _refusal("netplan", done.stderr, key)
    if "gateway4" in done.stderr:
        raise Misread("station_gateway4", "netplan avertit que gateway4 est abandonné")
    return read_generated(done.files)


def _refusal(tool: str, stderr: str, key: str | None) -> ValueError:
    """What the tool says, on one line, without what it says of our own folders."""
    lines = [line for line in stderr.splitlines() if line.strip() and "WARNING" not in line]
    said = re.sub(r"\s+", " ", re.sub(r"^\S*\.yaml:", "ligne ", " ".join(lines[:1]))).strip()
    words = f"{tool} répond «\u00a0{said.removeprefix('Error: ').rstrip('.')}\u00a0»"
    return Misread(key, words) if key else ValueError(words)
