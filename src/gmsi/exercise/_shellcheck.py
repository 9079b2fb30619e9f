"""What shellcheck says of a learner's script: a few codes that matter, told in French."""

import json
from collections.abc import Iterable
from functools import lru_cache

from gmsi import tools
from gmsi.exercise._check import Check
from gmsi.exercise._script import text_of
from gmsi.misconceptions import describe

# shellcheck's code: the misconception that it betrays.
CODES = {
    "SC2010": "loop_over_ls",
    "SC2012": "loop_over_ls",
    "SC2030": "pipe_subshell",
    "SC2031": "pipe_subshell",
    "SC2045": "loop_over_ls",
    "SC2046": "unquoted_variable",
    "SC2048": "unquoted_variable",
    "SC2068": "unquoted_variable",
    "SC2071": "text_comparison",
    "SC2086": "unquoted_variable",
    "SC2148": "no_shebang",
    "SC2162": "read_without_r",
    "SC2206": "unquoted_variable",
    "SC2231": "unquoted_variable",
}


def check_lint(check: Check, script: str, codes: Iterable[str] = CODES) -> None:
    """Check that shellcheck finds none of `codes` in the script, nor a fault of syntax.

    Check a run in the same aspect: an empty script has nothing to be reproached with.
    """
    for line, code in remarks(text_of(check, script), tuple(sorted(codes))):
        key = CODES.get(f"SC{code}")
        reason = describe(key) if key else "le shell ne peut pas lire cette ligne"
        words = f"Ligne {line} (shellcheck SC{code})\u00a0: {reason}."
        check.fault(words, words, key)


@lru_cache(maxsize=2000)
def remarks(text: str, codes: tuple[str, ...]) -> list[tuple[int, int]]:
    """The (line, code number) that shellcheck reports: `codes`, and every fault of syntax."""
    done = tools.run(["shellcheck", "-f", "json", "script"], {"script": text})
    found = [
        (comment["line"], comment["code"], comment["level"] == "error")
        for comment in json.loads(done.stdout or "[]")
    ]
    unreadable = 2000  # shellcheck numbers what it cannot read below, what it advises above
    return [
        (line, code)
        for line, code, error in found
        if (code < unreadable and error) or f"SC{code}" in codes
    ]
