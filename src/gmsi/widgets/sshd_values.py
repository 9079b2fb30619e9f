"""Three SSH files in the order in which sshd reads them, and the line that decides."""

import ipywidgets as w

from gmsi.ssh_settings import Setting, effective, read_order, settings
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 340
KEYWORD = "PasswordAuthentication"
HOST_FILE = "50-cloud-init.conf"
MAIN = "sshd_config"
OWN = ("10-agence.conf", "90-agence.conf")
TEXTS = {
    "la règle, pour tous": "PasswordAuthentication no\n",
    "yes, puis no": "PasswordAuthentication yes\nPasswordAuthentication no\n",
    "la règle, sous un bloc Match": "Match User depot\n    PasswordAuthentication no\n",
    "la règle, et une exception": (
        "PasswordAuthentication no\nMatch User depot\n    PasswordAuthentication yes\n"
    ),
}
ACCOUNTS = ("mleroy", "depot")


def read_files(own: str, text: str) -> list[tuple[str, str]]:
    """The files in reading order: the drop-ins by name, then what follows Include."""
    drop_ins = {own: text, HOST_FILE: "PasswordAuthentication yes\n"}
    ordered = [(name, drop_ins[name]) for name in read_order(drop_ins)]
    return [*ordered, (MAIN, "UsePAM yes\nX11Forwarding yes\n")]


def decider(files: list[tuple[str, str]], account: str) -> Setting:
    """The line that decides; one of the files always does."""
    found = effective(settings(files), KEYWORD, account)
    assert found is not None
    return found


def sshd_words(files: list[tuple[str, str]], account: str) -> str:
    """Which line decides for this account, and why."""
    found = decider(files, account)
    way = "ferme" if found.value == "no" else "ouvre"
    why = (
        "le bloc Match qui le vise l'emporte sur ce qui est écrit hors des blocs"
        if found.block
        else "c'est la première lue, parmi celles qui valent pour ce compte"
    )
    return (
        f"Pour «{NBSP}{account}{NBSP}», la ligne {found.line} de {found.file} décide{NBSP}: elle "
        f"<b>{way}</b> les mots de passe. Raison{NBSP}: {why}."
    )


def sshd_picture(files: list[tuple[str, str]], account: str) -> str:
    """The files side by side, first read first, the deciding line in colour."""
    found = decider(files, account)
    shapes = [
        _svg.text(24, 32, "Lus de gauche à droite, de haut en bas", 16, bold=True),
    ]
    for rank, (name, text) in enumerate(files):
        x = 24 + 298 * rank
        shapes += [
            _svg.rect(x, 52, 280, 200, _svg.FREE, rx=8, stroke=_svg.LINE),
            _svg.text(x + 14, 78, f"{rank + 1}. {name}", 15, _svg.NETWORK, bold=True),
        ]
        for number, line in enumerate(text.splitlines(), 1):
            y = 110 + 30 * (number - 1)
            decides = (name, number) == (found.file, found.line)
            if decides:
                paper = _svg.GOOD_PAPER if found.value == "no" else _svg.BAD_PAPER
                ink = _svg.GOOD if found.value == "no" else _svg.BAD
                shapes.append(_svg.rect(x + 6, y - 19, 268, 28, paper, rx=5, stroke=ink))
            indent = 18 if line.startswith(" ") else 0
            shapes.append(_svg.text(x + 12 + indent, y, line.strip(), 13, mono=True, bold=decides))
    mark = "✔ fermé" if found.value == "no" else "✘ ouvert"
    ink = _svg.GOOD if found.value == "no" else _svg.BAD
    said = f"{account}{NBSP}: mot de passe {mark}"
    shapes.append(_svg.text(24, 296, said, 20, ink, bold=True))
    shapes.append(
        _svg.text(24, 322, f"décidé par {found.file}, ligne {found.line}", 14, _svg.QUIET)
    )
    words = sshd_words(files, account).replace("<b>", "").replace("</b>", "")
    return _svg.picture(WIDTH, HEIGHT, words, *shapes)


class SshdExplorer(StillVBox):
    """The name of one's file, what it says, and the account that comes in."""

    def __init__(self, own: str = OWN[1], text: str = "la règle, pour tous"):
        wide = {"style": {"description_width": "120px"}, "layout": w.Layout(width="330px")}
        self.own = w.Dropdown(options=OWN, value=own, description="Votre fichier", **wide)
        self.text = w.Dropdown(options=[*TEXTS], value=text, description="Il dit", **wide)
        self.account = w.ToggleButtons(options=ACCOUNTS, description="Compte", **wide)
        self.account.style.button_width = "90px"
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.own, self.text, self.account):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="960px")
        controls = w.HBox([self.own, self.text, self.account], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        files = read_files(self.own.value, TEXTS[self.text.value])
        self.picture.value = sshd_picture(files, self.account.value)
        self.words.value = note(sshd_words(files, self.account.value))
