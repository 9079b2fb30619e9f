"""What `netsh` and PowerShell commands would set, read from their words: nothing is run.

Errors are ValueError in French; `Misread` also carries the misconception that explains them.
Forms: help of `netsh interface ipv4 set address`; Microsoft's pages on New-NetIPAddress and
Set-DnsClientServerAddress.
"""

import re
from collections.abc import Sequence

from gmsi import ipv4
from gmsi.station import Station

NBSP = "\u00a0"
WORD = re.compile(r'(?:[^\s"]|"[^"]*")+')
TOKEN = re.compile(r"""'[^']*'|"[^"]*"|[^\s,()'";]+|[,();\n]""")


class Misread(ValueError):
    """A command that says something else than what was meant; `key` names the mistake."""

    def __init__(self, key: str, message: str):
        super().__init__(message)
        self.key = key


def read_netsh(text: str) -> Station:
    """The settings that lines of netsh make; Misread or ValueError when they make none."""
    found: dict = {"dns": []}
    for line in filter(None, map(str.strip, text.splitlines())):
        words = [word.replace('"', "") for word in WORD.findall(line)]
        verb, what, rest = _netsh_verb(words)
        if (verb, what) == ("set", "address"):
            found |= _netsh_address(rest)
        else:
            slots = ("name", "address", "index") if verb == "add" else ("name", "source", "address")
            values = _tagged(rest, slots)
            if verb == "set":
                _need_static(values)
                found["dns"] = []
            _same_interface(found, values.get("name", ""))
            found["dns"].append(_address(values.get("address", "")))
    if "address" not in found:
        raise ValueError("aucune commande ne règle l'adresse (set address)")
    return Station(
        found["name"], found["address"], found["prefix"], found["gateway"], tuple(found["dns"])
    )


def _netsh_verb(words: list[str]) -> tuple[str, str, list[str]]:
    """The verb, what it acts on, and the words that follow."""
    low = [word.lower() for word in words[:5]]
    if len(low) < 5 or low[0] not in ("netsh", "netsh.exe") or low[1] not in ("interface", "int"):
        raise ValueError("une ligne netsh commence par «\u00a0netsh interface ip set\u00a0»")
    objects = {"address": "address", "addr": "address", "dns": "dns", "dnsservers": "dns"}
    what = (objects | {"dnsserver": "dns"}).get(low[4])
    known = (
        low[2] in ("ip", "ipv4") and what and (low[3] == "set" or (low[3], what) == ("add", "dns"))
    )
    if not known:
        raise ValueError(f"commande netsh inconnue ici{NBSP}: {' '.join(words[:5])}")
    return low[3], what, words[5:]


def _netsh_address(rest: list[str]) -> dict:
    values = _tagged(rest, ("name", "source", "address", "mask", "gateway", "gwmetric"))
    _need_static(values)
    address, slash, prefix = values.get("address", "").partition("/")
    mask = values.get("mask", "")
    if mask.isdigit() or mask.startswith("/"):
        raise Misread("station_netsh_prefix", f"netsh attend un masque décimal, pas {mask!r}")
    length = ipv4.parse_cidr(f"0.0.0.0/{prefix}")[1] if slash else None
    return {
        "name": values.get("name", ""),
        "address": _address(address),
        "prefix": ipv4.prefix_of_mask(_address(mask)) if length is None else length,
        "gateway": _address(values["gateway"]) if values.get("gateway", "none") != "none" else None,
    }


def _need_static(values: dict[str, str]) -> None:
    if values.get("source", "").lower() != "static":
        raise ValueError("il manque le mot static, qui annonce une adresse fixe")


def _tagged(words: Sequence[str], slots: Sequence[str]) -> dict[str, str]:
    """Words as values of `slots`, by their tag (name=…) or else by their rank."""
    values: dict[str, str] = {}
    aliases = {"addr": "address"}
    for word in words:
        tag, equal, value = word.partition("=")
        tag = aliases.get(tag.lower(), tag.lower())
        if equal and tag in (*slots, "register", "validate"):
            values[tag] = value
        elif not equal:
            free = [slot for slot in (*slots, "register") if slot not in values]
            if not free:
                raise ValueError(f"mot de trop{NBSP}: {word}")
            values[free[0]] = word
        else:
            raise ValueError(f"netsh ne connaît pas {tag}= ici")
    return values


def _address(text: str) -> int:
    if not text:
        raise ValueError("il manque une adresse ou un masque")
    return ipv4.parse_address(text)


def _same_interface(found: dict, name: str) -> None:
    if found.setdefault("name", name) != name:
        raise ValueError(f"deux interfaces{NBSP}: {found['name']!r} et {name!r}")


PARAMETERS = {
    "new-netipaddress": (
        "ipaddress",
        ("interfacealias", "ipaddress", "prefixlength", "defaultgateway", "addressfamily"),
    ),
    "set-dnsclientserveraddress": ("interfacealias", ("interfacealias", "serveraddresses")),
}


def read_powershell(text: str) -> Station:
    """The settings that New-NetIPAddress and Set-DnsClientServerAddress make."""
    found: dict[str, dict[str, list[str]]] = {}
    for tokens in _statements(text):
        command = tokens[0].lower()
        if command not in PARAMETERS:
            raise ValueError(f"commande PowerShell inconnue ici{NBSP}: {tokens[0]}")
        found[command] = _parameters(tokens[1:], *PARAMETERS[command])
    made, dns = (found.get(command, {}) for command in PARAMETERS)
    if not made:
        raise ValueError("aucune commande ne règle l'adresse (New-NetIPAddress)")
    alias = _single(made, "interfacealias")
    if dns and _single(dns, "interfacealias") != alias:
        raise ValueError("les deux commandes ne règlent pas la même interface")
    gateway = _single(made, "defaultgateway") if "defaultgateway" in made else None
    return Station(
        alias,
        _address(_single(made, "ipaddress")),
        _prefix(_single(made, "prefixlength")),
        _address(gateway) if gateway else None,
        tuple(map(_address, _listed(dns.get("serveraddresses", [])))),
    )


def _listed(values: list[str]) -> list[str]:
    """Addresses, also when one text holds several with commas, as many scripts have it."""
    return [part.strip() for value in values for part in value.split(",")]


def _statements(text: str) -> list[list[str]]:
    """The tokens of each command: a backtick joins lines, `;` and a new line end a command."""
    joined = re.sub(r"`[ \t]*\r?\n", " ", text)
    lines = [re.sub(r"(^|\s)#.*", "", line) for line in joined.splitlines()]
    statements: list[list[str]] = [[]]
    for token in TOKEN.findall("\n".join(lines)):
        if token in "\n;":
            statements.append([])
        elif token not in "()" and token != "@":
            statements[-1].append(token)
    return [statement for statement in statements if statement]


def _parameters(tokens: list[str], first: str, known: Sequence[str]) -> dict[str, list[str]]:
    """Values by parameter; a value without a name goes to `first`, names may be shortened."""
    values: dict[str, list[str]] = {}
    name, comma = first, False
    for token in tokens:
        if token == ",":
            comma = True
            continue
        if token.startswith("-") and len(token) > 1:
            wanted, colon, value = token[1:].lower().partition(":")
            name = _parameter(wanted, known)
            values[name] = [value] if colon and value else []
        elif comma or not values.get(name):
            values.setdefault(name, []).append(token.strip("'\""))
        else:
            raise ValueError(f"mot de trop{NBSP}: {token} (une liste s'écrit avec des virgules)")
        comma = False
    return values


def _parameter(wanted: str, known: Sequence[str]) -> str:
    if wanted in ("subnetmask", "mask"):
        raise Misread("station_powershell_mask", "PowerShell n'a pas de paramètre de masque")
    matches = [name for name in known if name == wanted] or [
        name for name in known if name.startswith(wanted)
    ]
    if len(matches) != 1:
        raise ValueError(f"paramètre inconnu{NBSP}: -{wanted}")
    return matches[0]


def _single(values: dict[str, list[str]], name: str) -> str:
    found = values.get(name, [])
    if len(found) != 1:
        raise ValueError(f"il faut une valeur, et une seule, pour -{name}")
    return found[0]


def _prefix(text: str) -> int:
    if "." in text:
        raise Misread("station_powershell_mask", f"-PrefixLength attend une longueur, pas {text!r}")
    return ipv4.parse_cidr(f"0.0.0.0/{text.removeprefix('/')}")[1]
