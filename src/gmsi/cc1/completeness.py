"""What Validate says: how many questions are answered, nothing more."""

import os

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.learner_copy import LearnerCopy


def check_complete(copy: LearnerCopy) -> None:
    """Under Validate, stop with the count when answers are missing; else show it."""
    message = count_line(copy)
    complete = copy.questions and len(copy.answered()) == len(copy.questions)
    if os.environ.get("NBGRADER_EXECUTION") == "validate" and not complete:
        raise Cc1Error(message)
    print(message)


def count_line(copy: LearnerCopy) -> str:
    """How many questions are answered, and which are not."""
    if not copy.questions:
        return copy.notice
    done = set(copy.answered())
    total = len(copy.questions)
    missing = [identifier for identifier in copy.questions if identifier not in done]
    line = f"Vous avez répondu à {len(done)} questions sur {total}."
    return line if not missing else f"{line} Sans réponse\u00a0: {', '.join(missing)}."
