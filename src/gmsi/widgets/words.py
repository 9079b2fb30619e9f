"""How the shell cuts a command line into words: write one, and see each argument in its box."""

import shlex
from collections.abc import Mapping

import ipywidgets as w

from gmsi import tools
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, bad, counted, note
from gmsi.widgets._still import StillVBox

EXAMPLES = (
    "$fichier",
    '"$fichier"',
    "'$fichier'",
    '"$dossier/$fichier"',
    "$dossier/$fichier",
    "*.pdf",
    '"*.pdf"',
    "$vide suite",
    '"$vide" suite',
    "$(ls)",
)
FILES = ("facture été.pdf", "plan.pdf", "note.txt")
SPACE = "␣"


def cut(line: str, variables: Mapping[str, str], files: tuple[str, ...] = FILES) -> list[str]:
    """The arguments that a command written `commande LINE` receives; ValueError if it is no line.

    It is bash that cuts, in a folder that holds the files.
    """
    given = "".join(f"{name}={shlex.quote(value)}\n" for name, value in variables.items())
    text = f'{given}commande() {{ printf \'%s\\0\' "$#" "$@"; }}\ncommande {line}\n'
    run = tools.run(["bash", "-c", text], dict.fromkeys(files, ""), seconds=3)
    count, *words = run.stdout.split("\0")[:-1] or [""]
    if run.code != 0 or not count.isdigit() or int(count) != len(words):
        raise ValueError("bash ne peut pas lire cette ligne (guillemet ou parenthèse oublié)")
    return words


def words_picture(words: list[str]) -> str:
    """One box a word, spaces shown; several lines where they do not fit."""
    x, y, shapes = 24.0, 44.0, []
    said = counted(len(words), "argument")
    for rank, word in enumerate(words, 1):
        shown = word.replace(" ", SPACE).replace("\n", "↵") or "(vide)"
        width = max(60.0, 10.2 * len(shown) + 24)
        if x + width > 890:
            x, y = 24.0, y + 74
        shapes.append(_svg.text(x + 4, y + 8, f"${rank}", 13, _svg.QUIET, mono=True))
        shapes.append(
            _svg.rect(x, y + 14, width, 36, _svg.SLICES[(rank - 1) % 6], rx=6, stroke=_svg.LINE)
        )
        shapes.append(_svg.text(x + 12, y + 38, shown, 16, mono=True))
        x += width + 12
    title = _svg.text(24, 28, f"La commande reçoit {said}", 16, bold=True)
    return _svg.picture(920, int(y + 66), words_sentence(words), title, *shapes)


def words_sentence(words: list[str]) -> str:
    """The picture in words."""
    if not words:
        return "La commande ne reçoit aucun argument."
    each = ", ".join(f"${rank} est «{NBSP}{word}{NBSP}»" for rank, word in enumerate(words, 1))
    return f"La commande reçoit {counted(len(words), 'argument')}{NBSP}: {each}."


class WordsExplorer(StillVBox):
    """The value of two variables, a line to write or to choose, and the words that bash makes."""

    def __init__(self, line: str = "$fichier", name: str = "facture été.pdf"):
        wide = {"style": {"description_width": "170px"}, "layout": w.Layout(width="430px")}
        self.name = w.Text(name, description="fichier =", continuous_update=False, **wide)
        self.folder = w.Text(
            "mes documents", description="dossier =", continuous_update=False, **wide
        )
        self.example = w.Dropdown(options=EXAMPLES, value=line, description="Un exemple", **wide)
        self.line = w.Text(line, description="commande", continuous_update=False, **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        self.example.observe(self._take, "value")
        for control in (self.name, self.folder, self.line):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.name, self.folder, self.example, self.line], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _take(self, change) -> None:
        self.line.value = change.new

    def _draw(self, _change=None) -> None:
        variables = {"fichier": self.name.value, "dossier": self.folder.value, "vide": ""}
        try:
            found = cut(self.line.value, variables)
        except ValueError as error:
            self.words.value = bad(f"{error}.")
            return
        self.picture.value = words_picture(found)
        there = ", ".join(f"«{NBSP}{name}{NBSP}»" for name in FILES)
        self.words.value = note(
            f"{words_sentence(found)} (<code>vide</code> est une variable vide. Le dossier "
            f"contient {there}.)"
        )
