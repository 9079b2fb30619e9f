"""The properties of a learner's address plan, checked on the table that a function returns."""

from collections.abc import Callable, Mapping
from typing import Any

from gmsi.exercise._check import Check
from gmsi.ipv4 import Block, parse_cidr, plan_faults
from gmsi.misconceptions import describe
from gmsi.misconceptions.subnetting import wrong_plans

FAULT_LINES = {
    "outside": "Un sous-réseau sort du réseau à découper",
    "unaligned": "Un sous-réseau ne commence pas sur un multiple de sa taille",
    "overlap": "Deux sous-réseaux se recouvrent",
}


def check_plan(
    check: Check,
    parent: str,
    needs: Mapping[str, int],
    function: Callable[[str, Mapping[str, int]], Any],
) -> None:
    """Check that `function(parent, needs)` returns blocks inside `parent`, aligned and disjoint.

    The table has a row a need and columns `reseau` (dotted) and `prefixe` (integer); which
    blocks were chosen, and how large, is not looked at. A plan that exists must not be refused.
    """
    try:
        table = function(parent, needs)
    except ValueError:
        check.that(
            False, f"Vous refusez un plan qui tient\u00a0: {describe('plan_gaps')}.", "plan_gaps"
        )
        return
    rows = check.rows(table, {"reseau": str, "prefixe": int})
    check.that(len(rows) == len(needs), "Il faut une ligne par service, ni plus, ni moins.")
    try:
        blocks = [read_block(row["reseau"], row["prefixe"]) for row in rows]
    except ValueError:
        check.that(False, "Un sous-réseau n'est pas une adresse avec un préfixe de 0 à 32.")
        return
    parent_block = parse_cidr(parent)
    wrong = wrong_plans(parent_block, list(needs.values()))
    key = next((key for key, plan in wrong.items() if plan == blocks), None)
    reason = f"\u00a0: {describe(key)}" if key else ""
    for fault in sorted(plan_faults(parent_block, blocks)):
        check.that(False, f"{FAULT_LINES[fault]}{reason}.", key)


def read_block(address: str, prefix: int) -> Block:
    """The block a row names; ValueError, in French, if it names none."""
    return Block(*parse_cidr(f"{address}/{prefix}"))
