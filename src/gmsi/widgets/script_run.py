"""A shell script tried at once from a notebook: what it says, its exit code, what it leaves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from gmsi import tools
from gmsi.shell_lab import command_line, commands_for, script_text
from gmsi.tools import Run
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP

SECONDS = 10
MAX_SHOWN = 4_000
PRE = "margin:2px 0 6px;padding:6px 10px;border-radius:6px;white-space:pre-wrap;line-height:1.4"
UNCONFINED = (
    f"Sur cette machine, bubblewrap manque{NBSP}: le script tourne avec vos droits, dans un "
    f"dossier provisoire. N'y essayez pas d'effacement hors de ce dossier."
)


@dataclass(frozen=True)
class Trial:
    """One or more runs of a script in a row, each from what the one before left."""

    command: str
    runs: tuple[Run, ...]
    confined: bool

    def __repr__(self) -> str:
        return "\n".join(
            f"$ {self.command}\n{run.stdout}{run.stderr}[code de sortie : {code_words(run)}]"
            for run in self.runs
        )

    def _repr_html_(self) -> str:
        warning = "" if self.confined else f"<em>{UNCONFINED}</em>"
        many = len(self.runs) > 1
        parts = [
            run_html(self.command, run, f"Passage {rank}{NBSP}: " if many else "")
            for rank, run in enumerate(self.runs, 1)
        ]
        box = f"max-width:920px;color:{_svg.INK};line-height:1.5"
        return f"<div style='{box}'>{warning}{''.join(parts)}</div>"


def try_script(
    script: str,
    args: Sequence[str] = (),
    files: Mapping[str, str | bytes] | None = None,
    stdin: str = "",
    times: int = 1,
    name: str = "script",
) -> Trial:
    """Run the script with these arguments in a new folder that holds `files`, `times` in a row.

    Nothing of the real system changes. Raises ToolMissing where a tool lacks.
    """
    text = script_text(script)
    programs = {name: text} | commands_for(files or {})
    runs: list[Run] = []
    for _ in range(times):
        before = runs[-1] if runs else None
        given = None if runs else files
        run = tools.run(
            [name, *args], given, programs=programs, stdin=stdin, after=before, seconds=SECONDS
        )
        runs.append(run)
    return Trial(command_line([name, *args]), tuple(runs), tools.can_confine())


def code_words(run: Run) -> str:
    """The exit code, or why there is none."""
    return f"aucun, arrêté après {SECONDS} s" if run.code is None else str(run.code)


def run_html(command: str, run: Run, title: str = "") -> str:
    """The command, its two outputs, its exit code and the files it left."""
    ink = _svg.GOOD if run.code == 0 else _svg.BAD
    head = f"<strong>{title}</strong><code>$ {escape(command)}</code>"
    code = f"<strong style='color:{ink}'>code de sortie{NBSP}: {code_words(run)}</strong>"
    return "".join(
        [
            f"<div style='border-left:4px solid {ink};padding:4px 12px;margin:6px 0'>",
            f"<div>{head} · {code}</div>",
            output_html("sortie", run.stdout, "#f1f5f9"),
            output_html("sortie d'erreur", run.stderr, _svg.BAD_PAPER),
            tree_html(run),
            "</div>",
        ]
    )


def output_html(title: str, text: str, paper: str) -> str:
    """One output, as it is; nothing where it is empty."""
    if not text:
        return ""
    shown = text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
    return f"<div>{title}</div><pre style='{PRE};background:{paper}'>{escape(shown)}</pre>"


def tree_html(run: Run) -> str:
    """The files and folders left, with their modes and the text of each file."""
    # The account commands keep a copy of what they change (`passwd-`): it would only puzzle.
    names = sorted(n for n in [*run.modes, *run.links] if n != "." and not n.endswith("-"))
    if not names:
        return "<div>le dossier de travail est vide à la fin</div>"
    style = "border-collapse:collapse;margin:2px 0 6px"
    rows = "".join(row_html(run, name) for name in names)
    summary = f"{len(names)} fichier(s) et dossier(s) à la fin"
    table = f"<table style='{style}'>{rows}</table>"
    opened = " open" if len(names) < 13 else ""
    return f"<details{opened}><summary>{summary}</summary>{table}</details>"


def row_html(run: Run, name: str) -> str:
    """One file, folder or link."""
    cell = "text-align:left;padding:1px 14px 1px 0;vertical-align:top"
    indent = 18 * name.count("/")
    base = name.rpartition("/")[2]
    if name in run.links:
        kind, text = "lien", f"→ {run.links[name]}"
    elif name in run.files:
        kind, text = f"{run.modes[name]:04o}", run.files[name]
    else:
        base, kind, text = base + "/", f"{run.modes[name]:04o}", ""
    short = text if len(text) < 200 else f"{text[:200]}…"
    return (
        f"<tr style='background:none'><td style='{cell}'><code>{kind}</code></td>"
        f"<td style='{cell};padding-left:{indent}px'><code>{escape(base)}</code></td>"
        f"<td style='{cell}'><pre style='margin:0;white-space:pre-wrap;color:{_svg.QUIET}'>"
        f"{escape(short)}</pre></td></tr>"
    )
