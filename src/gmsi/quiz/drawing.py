"""A learner's paper, drawn from the session and the learner alone."""

from collections import defaultdict
from collections.abc import Collection

from gmsi.identity import seeded_random
from gmsi.quiz.bank import Bank, Slot
from gmsi.quiz.building import build_question
from gmsi.quiz.errors import BankError
from gmsi.quiz.question import Paper
from gmsi.quiz.session import Session


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
    counts: dict[Slot, int] = defaultdict(int)
    for slot in bank.slots(session.questions):
        counts[slot] += 1
    chosen = []
    for slot, count in counts.items():
        eligible = [item for item in bank.stratum(slot) if item not in excluded]
        if len(eligible) < count:
            raise BankError(
                f"thème {slot.topic}, niveau {slot.level}",
                f"il faut {count} items, il en reste {len(eligible)} ; ajoutez-en à la banque",
            )
        chosen += rng.sample(eligible, count)
    return chosen
