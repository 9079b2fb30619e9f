"""The mistakes of simulated learners: the wrong solutions that prove each exercise."""

from pathlib import Path

from gmsi.course.mutants import mutants_file, read_mutants
from gmsi.identity import seeded_random

# How many misconceptions a learner shows in a notebook where their own ones cannot be shown.
DRAWN = 2


def wrong_answers(
    root: Path, notebook: Path, misconceptions: tuple[str, ...], learner: str
) -> dict[str, str]:
    """The wrong answers, by grade_id, of a learner who holds these misconceptions.

    `notebook` is the trainer's, in `source/`. Where none of the misconceptions can show, others
    are drawn from the learner's name.
    """
    path = mutants_file(root, notebook)
    mutants = [mutant for mutant in read_mutants(path) if mutant.key] if path.exists() else []
    shown = [mutant for mutant in mutants if mutant.key in misconceptions]
    if misconceptions and not shown:
        draw = seeded_random(f"mistakes {notebook.stem}", learner)
        shown = draw.sample(mutants, min(DRAWN, len(mutants)))
    return {mutant.grade_id: mutant.source for mutant in shown}
