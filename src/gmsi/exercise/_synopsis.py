"""The properties of a learner's own site: a cut network, then a synopsis without contradiction."""

from collections.abc import Mapping
from typing import Any

from gmsi import ipv4
from gmsi.exercise._check import Check
from gmsi.exercise._plan import FAULT_LINES
from gmsi.ipv4 import Block, parse_cidr, plan_faults
from gmsi.misconceptions import describe
from gmsi.misconceptions.subnetting import wrong_plans
from gmsi.synopsis import Fault, Synopsis, address_faults, read_synopsis, service_faults


def read_site_plan(check: Check, site: Mapping[str, Any], plan: Any) -> dict[str, Block]:
    """The blocks of a dictionary service → "a.b.c.d/p", one for each need of the site.

    An ill-formed plan is told, and gives no block.
    """
    named = isinstance(plan, dict) and plan.keys() == site["besoins"].keys()
    check.that(named, "Il faut un dictionnaire avec chaque service, ni plus, ni moins.")
    if not named:
        return {}
    try:
        return {name: Block(*parse_cidr(plan[name])) for name in site["besoins"]}
    except (ValueError, AttributeError):
        check.that(False, "Un bloc ne se lit pas\u00a0: il s'écrit a.b.c.d/préfixe, dans un texte.")
        return {}


def check_site_blocks(check: Check, site: Mapping[str, Any], blocks: Mapping[str, Block]) -> None:
    """Blocks inside the network, aligned and disjoint: any plan that is so is right."""
    parent, needs = parse_cidr(site["reseau"]), list(site["besoins"].values())
    written = list(blocks.values())
    wrong = wrong_plans(parent, needs)
    key = next((key for key, plan in wrong.items() if plan == written), None)
    reason = f"\u00a0: {describe(key)}" if key else ""
    faults = plan_faults(parent, written) if written else frozenset()
    for fault in sorted(faults):
        check.that(False, f"{FAULT_LINES[fault]}{reason}.", key)


def check_site_room(check: Check, site: Mapping[str, Any], blocks: Mapping[str, Block]) -> None:
    """Each block is the smallest that holds its need, and no smaller."""
    for name, block in blocks.items():
        need, hosts = site["besoins"][name], ipv4.host_count(block.prefix)
        key = "no_minus_two" if block.size >= need else None
        reason = f"\u00a0: {describe(key)}" if key else ""
        check.that(
            hosts >= need,
            f"Pour «\u00a0{name}\u00a0», un /{block.prefix} n'offre que {hosts} adresses "
            f"d'hôte{reason}.",
            key,
        )
        smallest = ipv4.prefix_for_hosts(need)
        check.that(
            block.prefix >= smallest,
            f"Pour «\u00a0{name}\u00a0», un /{block.prefix} est plus grand qu'il ne faut.",
            "block_too_big",
        )


def read_agency(check: Check, agency: Mapping[str, Any], data: Any) -> Synopsis | None:
    """The learner's synopsis of the agency's network, or None once what is ill-formed is told."""
    try:
        synopsis = read_synopsis(data)
    except ValueError as error:
        check.that(False, f"Synopsis illisible\u00a0: {error}.")
        return None
    same = parse_cidr(agency["reseau"]) == (synopsis.network, synopsis.prefix)
    check.that(same, "Le réseau n'est pas celui qui vous est confié.")
    return synopsis


def check_agency_addresses(check: Check, synopsis: Synopsis | None) -> None:
    """No address contradicts another."""
    _tell(check, address_faults(synopsis) if synopsis else [])


def check_agency_services(
    check: Check, agency: Mapping[str, Any], synopsis: Synopsis | None
) -> None:
    """Room for every station, the company's DNS, every device under a name that is accepted."""
    if synopsis is None:
        return
    servers = tuple(map(ipv4.parse_address, agency["dns"]))
    _tell(check, service_faults(synopsis, agency["postes"], servers))
    check.that(
        {*agency["appareils"]} <= synopsis.fixed.keys(),
        "Il manque l'adresse fixe d'un appareil.",
        "synopsis_device_missing",
    )


def _tell(check: Check, faults: list[Fault]) -> None:
    for fault in faults:
        check.that(False, f"{fault.words[0].upper()}{fault.words[1:]}.", fault.key)
