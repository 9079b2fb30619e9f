"""Who is working: the learner's name, and numbers drawn from it alone."""

import hashlib
import os
import pwd
import random

# Set by grading, which runs under the trainer's account on a learner's behalf.
LEARNER_VARIABLE = "GMSI_LEARNER"
# Set by grading for the trainer's side alone: the course's folder, where CC1's bank is.
COURSE_VARIABLE = "GMSI_COURSE_ROOT"


def current_learner() -> str:
    """The learner's name, as the exchange will name the submission.

    nbgrader trusts JUPYTERHUB_USER only under the container account `jovyan`
    (nbgrader/utils.py, get_username); doing likewise keeps both sides in agreement.
    """
    if LEARNER_VARIABLE in os.environ:
        return os.environ[LEARNER_VARIABLE]
    account = pwd.getpwuid(os.getuid()).pw_name
    if account == "jovyan":
        return os.environ.get("JUPYTERHUB_USER", account)
    return account


def seeded_random(purpose: str, learner: str) -> random.Random:
    """A generator that depends on `purpose` and `learner` alone, the same on every machine."""
    digest = hashlib.sha256(f"{purpose}\0{learner}".encode()).digest()
    return random.Random(int.from_bytes(digest))
