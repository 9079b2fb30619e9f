"""A learner's paper, drawn from the session and the learner alone."""

from collections import Counter
from collections.abc import Collection
from random import Random

from gmsi.identity import seeded_random
from gmsi.quiz.bank import Bank, Slot
from gmsi.quiz.building import build_question
from gmsi.quiz.errors import BankError
from gmsi.quiz.question import Paper
from gmsi.quiz.session import Session

ATTEMPTS = 100


def draw_paper(bank: Bank, session: Session, learner: str, excluded: Collection[str] = ()) -> Paper:
    """The paper of `learner`, without the `excluded` items.

    The session's secret takes part in every draw: with the package alone, a learner can
    re-derive neither the choice of items nor the order of the choices.
    """
    chosen = _choose_items(bank, session, learner, excluded)
    questions = tuple(
        build_question(
            bank.items[item], seeded_random(f"{session.seed}:{item}", learner), bank.lines
        )
        for item in chosen
    )
    return Paper(session.name, learner, questions)


def _choose_items(
    bank: Bank, session: Session, learner: str, excluded: Collection[str]
) -> list[str]:
    rng = seeded_random(session.seed, learner)
    places = list(Counter(bank.slots(session.questions)).items())
    for slot, count in places:
        _check_enough(bank, slot, count, excluded)
    # An early choice may leave a later place without an item: the whole paper is drawn again.
    for _ in range(ATTEMPTS):
        if chosen := _one_attempt(bank, places, excluded, rng):
            return chosen
    raise BankError("tirage", "les « apart » de la banque empêchent tout sujet ; ajoutez des items")


def _check_enough(bank: Bank, slot: Slot, count: int, excluded: Collection[str]) -> None:
    left = len(set(bank.stratum(slot)) - set(excluded))
    if left < count:
        raise BankError(
            f"thème {slot.topic}, niveau {slot.level}",
            f"il faut {count} items, il en reste {left} ; ajoutez-en à la banque",
        )


def _one_attempt(
    bank: Bank, places: list[tuple[Slot, int]], excluded: Collection[str], rng: Random
) -> list[str] | None:
    """One item a place, none of which gives another's answer away; None at a dead end."""
    chosen: list[str] = []
    barred = set(excluded)
    for slot, count in places:
        wanted = len(chosen) + count
        stratum = bank.stratum(slot)
        for item in rng.sample(stratum, len(stratum)):
            if len(chosen) < wanted and item not in barred:
                chosen.append(item)
                barred |= bank.apart(item)
        if len(chosen) < wanted:
            return None
    return chosen
