"""A person before a share: the door, the share's right, the folder's, and what is left."""

import ipywidgets as w

from gmsi.shares import LEVELS, NONE, Share, combined, share_right
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 300
PEOPLE = {
    "Léa (gg_devis)": ("lea", ("gg_devis",)),
    "Hugo (gg_direction)": ("hugo", ("gg_direction",)),
    "Nina (gg_accueil)": ("nina", ("gg_accueil",)),
}
VALID = ("@gg_devis", "@gg_direction")
WRITERS = ("@gg_devis",)
INKS = {"aucun": _svg.BAD, "lecture": _svg.NETWORK, "écriture": _svg.GOOD}


def rights(person: str, valid: bool, read_only: bool, listed: bool, folder: str) -> tuple[str, str]:
    """(what the share lets do, what is left once the folder is asked too)."""
    share = Share(
        valid=VALID if valid else (), read_only=read_only, writers=WRITERS if listed else ()
    )
    own = share_right(share, *PEOPLE[person])
    return own, combined(own, folder)


def rights_words(person: str, own: str, folder: str, left: str) -> str:
    """The steps in one sentence."""
    name = person.partition(" ")[0]
    if own == NONE:
        return f"{name} n'entre pas{NBSP}: «{NBSP}valid users{NBSP}» ne nomme pas son groupe."
    return (
        f"{name} a «{NBSP}{own}{NBSP}» sur le partage et «{NBSP}{folder}{NBSP}» sur le dossier. "
        f"Par le réseau, il reste <b>le plus étroit des deux</b>{NBSP}: «{NBSP}{left}{NBSP}»."
    )


def rights_picture(person: str, own: str, folder: str, left: str) -> str:
    """Two gates side by side and what passes both."""
    gates = (
        ("Le partage", "smb.conf", own),
        ("Le dossier", "chmod, setfacl", folder),
        ("Il reste", "par le réseau", left),
    )
    shapes = []
    for rank, (title, more, level) in enumerate(gates):
        x, reach = 24 + 304 * rank, LEVELS.index(level)
        shapes.append(_svg.text(x, 36, title, 17, bold=True))
        shapes.append(_svg.text(x, 56, more, 13, _svg.QUIET))
        for step, name in enumerate(LEVELS[1:], 1):
            y = 190 - 66 * (step - 1)
            opened = step <= reach
            paper = "#e3f8ef" if opened else _svg.FREE
            ink = INKS[name] if opened else _svg.FREE_INK
            shapes.append(_svg.rect(x, y - 52, 250, 56, paper, rx=8, stroke=ink, stroke_width=2))
            mark = "✔" if opened else "✘"
            shapes.append(_svg.text(x + 16, y - 18, f"{mark} {name}", 18, ink, bold=opened))
        shapes.append(_svg.text(x, 226, f"→ {level}", 18, INKS[level], bold=True))
        if rank < 2:
            sign = "et" if rank == 0 else "="
            shapes.append(_svg.text(x + 277, 150, sign, 22, _svg.QUIET, "middle", bold=True))
    words = rights_words(person, own, folder, left).replace("<b>", "").replace("</b>", "")
    shapes.append(_svg.text(24, 274, f"{person}", 16, _svg.HOST_INK, bold=True))
    return _svg.picture(WIDTH, HEIGHT, words, *shapes)


class ShareExplorer(StillVBox):
    """A person, three lines of smb.conf and the right on the folder itself."""

    def __init__(self) -> None:
        wide = {"style": {"description_width": "100px"}, "layout": w.Layout(width="300px")}
        box = {"indent": False, "layout": w.Layout(width="auto")}
        self.person = w.Dropdown(options=[*PEOPLE], description="Personne", **wide)
        self.folder = w.Dropdown(options=LEVELS, value="écriture", description="Dossier", **wide)
        self.valid = w.Checkbox(True, description="valid users = @gg_devis @gg_direction", **box)
        self.read_only = w.Checkbox(True, description="read only = yes", **box)
        self.listed = w.Checkbox(True, description="write list = @gg_devis", **box)
        self.picture, self.words = w.HTML(), w.HTML()
        controls = (self.person, self.folder, self.valid, self.read_only, self.listed)
        for control in controls:
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        super().__init__([w.HBox(controls, layout=row), self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        person, folder = self.person.value, self.folder.value
        own, left = rights(
            person, self.valid.value, self.read_only.value, self.listed.value, folder
        )
        self.picture.value = rights_picture(person, own, folder, left)
        self.words.value = note(rights_words(person, own, folder, left))
