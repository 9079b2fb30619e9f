"""A shell script followed line by line: variables, files and output just before each line."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets as w

from gmsi import tools
from gmsi.shell_lab import commands_for, script_text
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

TRACE, OUTPUT = ".suivi", ".sortie"
MAX_STEPS = 200
# Bash calls this before each command of the script, which is read into the same shell.
DRIVER = r"""
set -T
exec 8> .suivi > .sortie 2>&1
watched=(@NAMES@)
follow() {
  printf '\036%s\n' "$1" >&8
  local name
  for name in "${watched[@]}"; do
    [ -z "${!name+set}" ] || { local -n value=$name; printf 'v%s=%s\n' "$name" "${value@Q}" >&8; }
    unset -n value
  done
  find . -mindepth 1 ! -name .suivi ! -name .sortie -printf 'f%P%y\n' | sort >&8
  printf 'o%s\n' "$(wc -c < .sortie)" >&8
}
trap '[ "${BASH_SOURCE[0]##*/}" != script ] || follow "$LINENO"' DEBUG
trap 'trap - DEBUG; follow 0' EXIT
. script "$@"
"""


@dataclass(frozen=True)
class Step:
    """The state just before a line is run; line 0 is the end."""

    line: int
    variables: Mapping[str, str]
    files: tuple[str, ...]
    output: str


def follow_script(
    script: str,
    args: Sequence[str] = (),
    files: Mapping[str, str | bytes] | None = None,
    watch: Sequence[str] = (),
) -> list[Step]:
    """Run the script once, for real, and tell the state before each command, then at the end.

    `watch` names the variables to show, each value as the shell would quote it.
    """
    programs = {"script": script_text(script)} | commands_for(files or {})
    driver = DRIVER.replace("@NAMES@", shlex.join(watch))
    run = tools.run(["bash", "-c", driver, "bash", *args], files, programs=programs)
    return read_steps(run.files.get(TRACE, ""), run.files.get(OUTPUT, ""))


def read_steps(trace: str, output: str) -> list[Step]:
    """The steps written by the driver, as data."""
    steps = []
    for part in trace.split("\036")[1 : MAX_STEPS + 1]:
        line, *rows = part.split("\n")
        variables = dict(row[1:].split("=", 1) for row in rows if row.startswith("v"))
        found = [row[1:-1] + "/" * row.endswith("d") for row in rows if row.startswith("f")]
        size = next((int(row[1:]) for row in rows if row.startswith("o")), 0)
        written = output.encode()[:size].decode(errors="replace")
        steps.append(Step(int(line), variables, tuple(found), written))
    return steps


def step_html(script: str, step: Step, before: Step) -> str:
    """The script with its current line, and the state beside it; what has changed is in bold."""
    lines = script_text(script).splitlines()
    rows = "".join(_line_html(number, text, step.line) for number, text in enumerate(lines, 1))
    code = f"<table style='border-collapse:collapse;width:100%'>{rows}</table>"
    names = [
        _mark(f"{name} = {value}", before.variables.get(name) != value)
        for name, value in step.variables.items()
    ]
    files = [_mark(name, name not in before.files) for name in step.files]
    gone = [f"<s>{escape(name)}</s>" for name in before.files if name not in step.files]
    side = "".join(
        [
            _list("Variables", names),
            _list("Fichiers", files + gone),
            _list("Sortie", [escape(line) for line in step.output.splitlines()]),
        ]
    )
    return (
        f"<div style='display:flex;flex-wrap:wrap;gap:18px;max-width:920px;color:{_svg.INK};"
        f"background:{_svg.PAPER};border:1px solid {_svg.LINE};border-radius:10px;padding:10px'>"
        f"<div style='flex:3 1 460px'>{code}</div><div style='flex:2 1 260px'>{side}</div></div>"
    )


def _line_html(number: int, text: str, current: int) -> str:
    here = number == current
    paper = _svg.HOST if here else "transparent"
    sign = "▶" if here else ""
    pre = "margin:0;white-space:pre-wrap;background:none;font-size:13px;line-height:1.5"
    left = "text-align:right;padding:0 8px 0 0;width:44px"
    return (
        f"<tr style='background:{paper}'><td style='{left};color:{_svg.QUIET}'>{sign} {number}</td>"
        f"<td style='text-align:left;padding:0'><pre style='{pre};color:{_svg.INK}'>"
        f"{escape(text)}</pre></td></tr>"
    )


def _mark(words: str, changed: bool) -> str:
    return f"<b>{escape(words)}</b>" if changed else escape(words)


def _list(title: str, rows: Sequence[str]) -> str:
    style = "font-family:monospace;font-size:13px;line-height:1.5;padding-left:8px"
    inside = "<br>".join(rows) or "<i>(rien)</i>"
    return f"<div style='margin-bottom:8px'><b>{title}</b><div style='{style}'>{inside}</div></div>"


class ScriptStepper(StillVBox):
    """A script run once; a slider and two buttons move from one step to the next."""

    def __init__(self, script: str, args=(), files=None, watch=()):
        self.script = script
        self.steps = follow_script(script, args, files, watch)
        last = max(len(self.steps) - 1, 0)
        self.slider = w.IntSlider(
            1, 1, last + 1, description="Étape", layout=w.Layout(width="430px")
        )
        self.slider.observe(self._draw, "value")
        buttons = [self._button("Précédente", "arrow-left", -1)]
        buttons.append(self._button("Suivante", "arrow-right", 1))
        self.picture, self.words = w.HTML(), w.HTML()
        row = w.HBox([*buttons, self.slider], layout=w.Layout(flex_flow="row wrap"))
        super().__init__([row, self.picture, self.words])
        self._draw()

    def _button(self, words: str, icon: str, move: int) -> w.Button:
        button = w.Button(description=words, icon=icon, layout=w.Layout(width="auto"))
        button.on_click(lambda _button: self._move(move))
        return button

    def _move(self, by: int) -> None:
        self.slider.value = min(max(self.slider.value + by, 1), self.slider.max)

    def _draw(self, _change=None) -> None:
        rank = self.slider.value - 1
        step, before = self.steps[rank], self.steps[max(rank - 1, 0)]
        self.picture.value = step_html(self.script, step, before)
        where = f"juste avant la ligne {step.line}" if step.line else "à la fin du script"
        self.words.value = note(
            f"Étape {rank + 1} sur {len(self.steps)}{NBSP}: l'état {where}. En gras, ce que "
            f"l'étape précédente vient de changer."
        )
