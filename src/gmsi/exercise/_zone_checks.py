"""A DNS zone judged by BIND's own checker, and by what it lets pass."""

from collections.abc import Iterable, Mapping
from typing import Any

from gmsi import zones
from gmsi.exercise._check import Check
from gmsi.exercise._service import refuse, text_of
from gmsi.exercise._service_words import told
from gmsi.tools import services

# (owner, type, data): whole names, lower case; the data as one text.
Record = tuple[str, str, str]


def check_zone(check: Check, text: Any, origin: str) -> None:
    """named-checkzone reads the zone; its first messages are told in French."""
    origin = origin_of(origin)
    judged = services.judge_zone(text_of(check, text), origin)
    if not judged.accepted:
        key = "forgotten_dot" if doubled(judged.messages, origin) else None
        for line in told("zone", judged.messages)[:2]:
            check.that(False, f"La zone est refusée, {line}", key)


def origin_of(zone: str) -> str:
    """The name of a zone; of a network "a.b.c.d/p", that of its reverse zone."""
    address, slash, prefix = zone.partition("/")
    return zones.reverse_zone(address, int(prefix)) if slash else zone


def doubled(messages: Iterable[services.Message], origin: str) -> bool:
    """Whether a message speaks of a name that ends twice by the zone's: a dot was forgotten."""
    twice = f"{origin.rstrip('.')}.{origin.rstrip('.')}".lower()
    return any(twice in message.text.lower() for message in messages)


def understood(check: Check, text: Any, origin: str) -> list[Record]:
    """The records as BIND understands them; ends the aspect when the zone is refused."""
    judged = services.judge_zone(text_of(check, text), origin_of(origin))
    if not judged.accepted:
        check.stop("La zone est refusée par named-checkzone\u00a0: voyez plus haut.")
    return list(judged.records)


def read_records(check: Check, text: Any, origin: str) -> list[Record]:
    """The same, read without BIND; ends the aspect where a line cannot be read."""
    try:
        found = zones.read_zone(text_of(check, text), origin_of(origin))
    except zones.UnreadableZone as slip:
        check.stop(f"La zone ne se lit pas, ligne {slip.line}\u00a0: {slip}.")
    return [(one.owner, one.type, " ".join(one.data).lower()) for one in found]


def check_records(
    check: Check, records: list[Record], wanted: Iterable[Record], origin: str
) -> None:
    """Every wanted record is there; a name completed once too often is named as such."""
    tail = origin_of(origin).rstrip(".") + "."
    for owner, kind, data in wanted:
        owners = {(o, d) for o, k, d in records if k == kind}
        twice = (owner, data + tail) in owners or (owner + tail, data) in owners
        refuse(check, twice, "forgotten_dot")
        message = f"Il manque l'enregistrement {kind} de «\u00a0{owner}\u00a0», ou il est faux."
        check.that(twice or (owner, data) in owners, message)


def check_alias(check: Check, records: list[Record], alias: str, target: str) -> None:
    """The alias is a CNAME towards a name that has an address."""
    found = [(k, d) for o, k, d in records if o == alias]
    refuse(check, any(kind == "A" for kind, _ in found), "alias_as_address")
    tail = target.partition(".")[2]
    refuse(check, ("CNAME", target + tail) in found, "forgotten_dot")
    said = f"«\u00a0{alias}\u00a0» doit être un alias de «\u00a0{target}\u00a0»."
    check.that(("CNAME", target) in found or any(k == "A" for k, _ in found), said)


def check_mail(check: Check, records: list[Record], zone: str, target: str) -> None:
    """The MX names the mail server itself, never an alias, and that name has an address."""
    found = [d.split()[-1] for o, k, d in records if (o, k) == (zone, "MX")]
    aliases = {o for o, k, _ in records if k == "CNAME"}
    refuse(check, any(name in aliases for name in found), "mx_to_alias")
    refuse(check, target + zone in found, "forgotten_dot")
    named = bool(set(found) & aliases)
    check.that(
        found == [target] or named, f"Le MX de la zone doit désigner «\u00a0{target}\u00a0»."
    )


def check_serial(check: Check, records: list[Record], published: int, day: int) -> None:
    """The serial is the day's, and grows."""
    serials = [int(d.split()[2]) for _, k, d in records if k == "SOA"]
    serial = serials[0] if serials else 0
    refuse(check, bool(serials) and serial <= published, "serial_not_grown")
    of_the_day = day * 100 < serial < (day + 1) * 100
    check.that(of_the_day or serial <= published, "Le numéro de série n'a pas la forme AAAAMMJJnn.")


def check_contact(check: Check, records: list[Record], wanted: str) -> None:
    """The address of the person in charge stands in the SOA with a dot for its @."""
    contacts = [d.split()[1] for _, k, d in records if k == "SOA"]
    at_sign = any("@" in contact for contact in contacts)
    refuse(check, at_sign, "rname_at_sign")
    said = f"Le responsable, dans le SOA, n'est pas «\u00a0{wanted}\u00a0»."
    check.that(contacts == [wanted] or at_sign, said)


def check_reverse(check: Check, reverse: list[Record], hosts: Mapping[str, str], zone: str) -> None:
    """One PTR an address, to the name that has this address: both zones say the same."""
    pointers = {owner: data for owner, kind, data in reverse if kind == "PTR"}
    for name, address in hosts.items():
        owner, wanted = zones.reverse_name(address), f"{name}.{zone}."
        found = pointers.get(owner)
        tail = owner.partition(".")[2]
        refuse(check, found == wanted + tail, "ptr_not_whole")
        refuse(check, found is None and _misplaced(pointers, address), "ptr_owner_wrong")
        others = {f"{other}.{zone}." for other in hosts} - {wanted}
        refuse(check, found in others, "ptr_mismatch")
        said = f"L'adresse {address} n'a pas de PTR vers «\u00a0{wanted}\u00a0»."
        check.that(found in (wanted, wanted + tail, *others), said)
    doubles = sum(kind == "PTR" for _, kind, _ in reverse) > len(pointers)
    check.that(not doubles, "Une même adresse a deux PTR\u00a0: elle ne doit rendre qu'un nom.")
    expected = {zones.reverse_name(address) for address in hosts.values()}
    check.that(set(pointers) <= expected, "Un PTR porte sur une adresse sans machine.")


def _misplaced(pointers: Mapping[str, str], address: str) -> bool:
    """Whether an owner holds the address whole, not turned over, or turned over twice."""
    return any(
        owner.startswith((f"{address}.", f"{zones.reverse_name(address)[:-1]}."))
        or owner.startswith(zones.reverse_name(address).removesuffix("in-addr.arpa."))
        for owner in pointers
        if owner != zones.reverse_name(address)
    )
