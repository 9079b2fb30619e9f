"""A short script run one line at a time: which line comes next, and what the names then hold.

Only the course's own scripts are traced: the code runs in this process, with no protection.
"""

import copy
import io
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

MAX_STEPS = 400
PLAIN = (bool, int, float, str, list, tuple, dict, set, type(None))
NAME = "<script pas à pas>"


class TooLong(Exception):
    """The script takes more steps than anyone would read: its loop may never end."""


@dataclass(frozen=True)
class Step:
    """The state just before `line` (1 for the first) runs; `line` is None once all is done.

    `variables` holds the plain values by name, in the order in which they were born; `printed`
    is what the script has displayed so far.
    """

    line: int | None
    variables: Mapping[str, Any] = field(default_factory=dict)
    printed: str = ""


def trace(source: str, limit: int = MAX_STEPS) -> list[Step]:
    """The steps of a script, the last one after its end.

    Functions defined in the script are called in one step. TooLong after `limit` steps;
    SyntaxError, or any exception the script raises, is passed on.
    """
    code = compile(source, NAME, "exec")
    namespace: dict[str, Any] = {"__name__": "script"}
    screen, steps = io.StringIO(), []

    def note(line: int | None) -> None:
        if len(steps) >= limit:
            raise TooLong(f"plus de {limit} étapes")
        steps.append(Step(line, plain_values(namespace), screen.getvalue()))

    with redirect_stdout(screen):
        run_by_line(code, namespace, note)
    note(None)
    return steps


def run_by_line(code: CodeType, namespace: dict[str, Any], note: Callable[[int], None]) -> None:
    """Run the code and call `note` with the number of each line that is about to run."""

    def follow(frame: FrameType, event: str, _arg: Any):
        if frame.f_code is not code:
            return None
        if event == "line":
            note(frame.f_lineno)
        return follow

    # A debugger or a coverage tool may be following already: it gets its place back.
    before = sys.gettrace()
    sys.settrace(follow)
    try:
        exec(code, namespace)
    finally:
        sys.settrace(before)


def plain_values(namespace: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of the values that can be shown: neither functions, nor modules, nor `__names__`."""
    return {
        name: copy.deepcopy(value)
        for name, value in namespace.items()
        if not name.startswith("__") and isinstance(value, PLAIN)
    }


def changed(before: Step, after: Step) -> list[str]:
    """The names born or changed between two steps."""
    return [
        name
        for name, value in after.variables.items()
        if name not in before.variables or before.variables[name] != value
    ]
