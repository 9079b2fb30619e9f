"""A Kea file judged by Kea, and by what Kea lets pass: addresses, timers, options."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gmsi import dhcp, ipv4
from gmsi.exercise._check import Check
from gmsi.exercise._service import named, refuse, text_of
from gmsi.exercise._service_words import told
from gmsi.tools import services

OPTIONS = {"routers": 3, "domain-name-servers": 6, "domain-name": 15}


@dataclass(frozen=True)
class Scope:
    """The one subnet of a Kea file, as the server would serve it.

    `written` is the subnet as it is written, host bits included; timers are None when left out.
    """

    written: tuple[int, int]
    pools: tuple[dhcp.Range, ...]
    options: Mapping[int, str]
    timers: Mapping[str, int | None]
    reservations: Mapping[str, int]

    @property
    def ends(self) -> dhcp.Range:
        """The network and the broadcast address."""
        return ipv4.network(*self.written), ipv4.broadcast(*self.written)


def check_kea(check: Check, text: Any) -> None:
    """Kea itself reads the file; its first messages are told in French."""
    judged = services.judge_kea(text_of(check, text))
    if not judged.accepted:
        for line in told("kea", judged.messages)[:2]:
            check.that(False, f"Kea refuse le fichier, {line}", "kea_syntax")
        check.that(bool(judged.messages), "Kea refuse le fichier.")


def read_scope(check: Check, text: Any) -> Scope:
    """The scope of the file, read without Kea; ends the aspect where it cannot be."""
    try:
        config = dhcp.read_kea(text_of(check, text))["Dhcp4"]
        shared = [s for n in config.get("shared-networks", []) for s in n.get("subnet4", [])]
        found = [*config.get("subnet4", []), *shared]
        if len(found) == 1:
            return _scope(config, found[0])
    except dhcp.UnreadableKea as slip:
        check.stop(f"Le fichier ne se lit pas, ligne {slip.line}\u00a0: {slip}.", "kea_syntax")
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        check.stop(f"La description du sous-réseau ne se lit pas\u00a0: {_reason(error)}.")
    check.stop("Il faut un sous-réseau, et un seul, dans «\u00a0subnet4\u00a0».")


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"il manque «\u00a0{error.args[0]}\u00a0»"
    return str(error) if isinstance(error, ValueError) else "une valeur n'est pas de la bonne forme"


def _scope(config: dict, subnet: dict) -> Scope:
    names = ("valid-lifetime", "renew-timer", "rebind-timer")
    options: dict[int, str] = {}
    for level in (config, subnet, *subnet["pools"]):
        for option in level.get("option-data", []):
            code = option.get("code", OPTIONS.get(option.get("name")))
            options[code] = "".join(option["data"].split())
    listed = list(subnet.get("reservations", []))
    # Kea looks at the reservations of the whole server only where it is told to.
    if subnet.get("reservations-global", config.get("reservations-global")):
        listed += config.get("reservations", [])
    return Scope(
        written=ipv4.parse_cidr(subnet["subnet"].strip()),
        pools=tuple(dhcp.pool_range(pool["pool"]) for pool in subnet["pools"]),
        options=options,
        timers={name: subnet.get(name, config.get(name)) for name in names},
        reservations={
            one["hw-address"].lower(): ipv4.parse_address(one["ip-address"]) for one in listed
        },
    )


def check_subnet(check: Check, scope: Scope, network: str) -> None:
    """The right network, written without host bits (Kea takes them in silence)."""
    wanted = ipv4.parse_cidr(network)
    key = "subnet_host_bits"
    same = (ipv4.network(*scope.written), scope.written[1]) == wanted
    check.that(scope.written == wanted or not same, named(key), key)
    check.that(same, "Ce sous-réseau n'est pas celui de l'agence.")


def check_pools(check: Check, scope: Scope, needed: int, kept: str, gateway: str) -> None:
    """Enough addresses, and none that is the network's own, the gateway's or kept for others.

    `kept` is a range, as Kea writes one.
    """
    low, high = dhcp.pool_range(kept)
    check.that(bool(scope.pools), "Il faut une plage d'adresses.")
    taken = set(scope.ends)
    inside = scope.ends
    for first, last in scope.pools:
        check.that(
            inside[0] <= first <= last <= inside[1], "La plage sort du sous-réseau.", "pool_outside"
        )
        refuse(check, any(first <= end <= last for end in taken), "pool_covers_ends")
        door = ipv4.parse_address(gateway)
        refuse(check, first <= door <= last, "gateway_in_pool")
        refuse(check, low <= last and first <= high, "pool_over_fixed")
    size = sum(dhcp.capacity(pool) for pool in scope.pools if pool[0] <= pool[1])
    refuse(check, size < needed, "pool_too_small")


def check_gateway(check: Check, scope: Scope, gateway: str) -> None:
    """The option routers: the agency's, and inside the subnet, which Kea does not check."""
    written = scope.options.get(3)
    check.that(written is not None, "Il manque l'option «\u00a0routers\u00a0» (la passerelle).")
    first = (written or "").split(",")[0]
    try:
        outside = not scope.ends[0] < ipv4.parse_address(first) < scope.ends[1]
    except ValueError:
        outside = False
    refuse(check, outside, "dhcp_gateway_outside")
    check.that(written == gateway or outside, "La passerelle n'est pas celle de l'agence.")


def check_names(check: Check, scope: Scope, resolver: str, domain: str) -> None:
    """The options that tell stations where to ask for names."""
    servers = (scope.options.get(6) or "").split(",")
    public = any(
        server and _is_address(server) and not ipv4.is_private(ipv4.parse_address(server))
        for server in servers
    )
    refuse(check, public, "option_public_dns")
    check.that(servers == [resolver] or public, "Le serveur de noms (option 6) n'est pas ns1.")
    given = (scope.options.get(15) or "").rstrip(".").lower()
    check.that(given == domain, "Le nom de domaine (option 15) n'est pas celui de l'agence.")


def _is_address(text: str) -> bool:
    try:
        return ipv4.parse_address(text) >= 0
    except ValueError:
        return False


def check_lease(check: Check, scope: Scope, seconds: int) -> None:
    """The length of the lease, in seconds."""
    found = scope.timers["valid-lifetime"]
    units = (seconds // 3600, seconds // 60, seconds * 1000)
    refuse(check, found in units, "lease_wrong_unit")
    check.that(found in (seconds, *units), "La durée du bail n'est pas la bonne.")


def check_timers(check: Check, scope: Scope, seconds: int) -> None:
    """T1 and T2 of a lease of `seconds`; Kea takes a T2 that comes after the end."""
    renew, rebind, _ = dhcp.lease_moments(seconds)
    found = scope.timers["renew-timer"], scope.timers["rebind-timer"]
    refuse(check, found == (rebind, renew), "t1_t2_swapped")
    refuse(check, found[1] == seconds * 3 // 4, "t2_three_quarters")
    refuse(check, isinstance(found[1], int) and found[1] >= seconds, "timer_order")
    check.that(found == (renew, rebind), "Les moments T1 et T2 ne sont pas ceux demandés.")


def check_reservation(check: Check, scope: Scope, mac: str, address: str) -> None:
    """One device always gets one address, outside of what is leased to the others."""
    wanted = ipv4.parse_address(address)
    check.that(
        scope.reservations.get(mac.lower()) == wanted, "La réservation demandée n'y est pas."
    )
    inside = any(first <= wanted <= last for first, last in scope.pools)
    refuse(check, inside, "pool_over_fixed")
