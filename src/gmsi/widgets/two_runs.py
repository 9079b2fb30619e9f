"""One script, or its careful version, run twice: what the second run changes, or does not."""

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as w

from gmsi.tools import Run
from gmsi.widgets._french import NBSP, bad, good
from gmsi.widgets._still import StillVBox
from gmsi.widgets.script_run import run_html, try_script


def changes(first: Run, second: Run) -> list[str]:
    """What the second run changed in the folder, in French, and whether it failed."""
    words = []
    names = sorted(n for n in {*first.files, *second.files} if not n.endswith("-"))
    for name in names:
        if name not in first.files:
            words.append(f"«{NBSP}{name}{NBSP}» apparaît")
        elif name not in second.files:
            words.append(f"«{NBSP}{name}{NBSP}» disparaît")
        elif first.files[name] != second.files[name]:
            words.append(f"«{NBSP}{name}{NBSP}» change")
    for name in sorted(first.modes.keys() & second.modes.keys()):
        if first.modes[name] != second.modes[name] and not name.endswith("-"):
            words.append(f"les droits de «{NBSP}{name}{NBSP}» changent")
    if second.stderr and not first.stderr:
        words.append("des erreurs apparaissent")
    if second.code != first.code:
        words.append(f"le code de sortie passe de {first.code} à {second.code}")
    return words


def verdict_html(first: Run, second: Run) -> str:
    """The box that says whether the script can be run again."""
    found = changes(first, second)
    if found:
        title = "✘ Le second passage n'est pas sans effet"
        return bad(f"{', '.join(found)}.", title)
    return good("le second passage n'a rien changé. Le script est idempotent.")


class TwoRunsViewer(StillVBox):
    """A choice of scripts, each shown with the state after its first and its second run."""

    def __init__(
        self,
        scripts: Mapping[str, str],
        args: Sequence[str] = (),
        files: Mapping[str, str | bytes] | None = None,
    ):
        self.scripts, self.args, self.files = dict(scripts), args, files
        self.choice = w.ToggleButtons(
            options=[*self.scripts], description="Version", style={"button_width": "auto"}
        )
        self.choice.observe(self._draw, "value")
        self.code, self.words, self.picture = w.HTML(), w.HTML(), w.HTML()
        super().__init__([self.choice, self.code, self.words, self.picture])
        self._draw()

    def _draw(self, _change=None) -> None:
        script = self.scripts[self.choice.value]
        trial = try_script(script, self.args, self.files, times=2)
        self.code.value = code_html(script)
        self.words.value = verdict_html(*trial.runs)
        self.picture.value = "".join(
            run_html(trial.command, run, f"Passage {rank}{NBSP}: ")
            for rank, run in enumerate(trial.runs, 1)
        )


def code_html(script: str) -> str:
    """A script's text, to read."""
    style = (
        "background:#f1f5f9;color:#1f2933;padding:8px 12px;border-radius:6px;margin:4px 0;"
        "line-height:1.5;max-width:896px;white-space:pre-wrap"
    )
    return f"<pre style='{style}'>{escape(script.strip())}</pre>"
