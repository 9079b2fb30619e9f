"""The life of a DHCP lease: four messages, then three moments, according to who answers."""

import ipywidgets as w

from gmsi.dhcp import lease_moments
from gmsi.widgets import _svg
from gmsi.widgets._french import NBSP, note
from gmsi.widgets._still import StillVBox

WIDTH, HEIGHT = 920, 400
LENGTHS = {
    "1 heure": 3_600,
    "4 heures": 14_400,
    "8 heures": 28_800,
    "1 jour": 86_400,
    "8 jours": 691_200,
}
STORIES = {
    "le serveur répond à T1": "T1",
    "le serveur ne répond plus, un autre répond à T2": "T2",
    "plus aucun serveur ne répond": "fin",
}
DORA = (
    ("DISCOVER", "à tous", "« y a-t-il un serveur ? »", True),
    ("OFFER", "", "« voici une adresse libre »", False),
    ("REQUEST", "à tous", "« je prends celle-ci »", True),
    ("ACK", "", "« accordé, pour cette durée »", False),
)


def span(seconds: int) -> str:
    """A length in the largest units that say it exactly: « 3 h 30 min », « 7 j »."""
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3_600)
    minutes, left = divmod(rest, 60)
    parts = [(days, "j"), (hours, "h"), (minutes, "min"), (left, "s")]
    return f"{NBSP}".join(f"{value}{NBSP}{unit}" for value, unit in parts if value) or f"0{NBSP}s"


def lease_words(seconds: int, story: str) -> str:
    """What happens after the four messages, in words."""
    t1, t2, end = map(span, lease_moments(seconds))
    told = {
        "T1": f"À T1 ({t1}), le client demande à <b>son</b> serveur de prolonger, et l'obtient"
        f"{NBSP}: un nouveau bail commence, T2 n'arrive jamais.",
        "T2": f"À T1 ({t1}), son serveur se tait. À T2 ({t2}), le client demande à <b>tous</b>, et "
        f"un autre serveur prolonge le bail.",
        "fin": f"Ni à T1 ({t1}), ni à T2 ({t2}) quelqu'un ne répond. Au bout de {end}, le client "
        f"<b>rend l'adresse</b> et perd le réseau.",
    }
    return f"Bail de {end}. {told[story]}"


def lease_picture(seconds: int, story: str) -> str:
    """The four messages on the left, the lease and its moments on the right."""
    shapes = [_svg.text(24, 30, "Obtenir une adresse", 16, bold=True), *_messages()]
    shapes += [_svg.text(330, 30, "La garder, ou la rendre", 16, bold=True)]
    shapes += _lease(seconds, story)
    words = lease_words(seconds, story).replace("<b>", "").replace("</b>", "")
    return _svg.picture(WIDTH, HEIGHT, words, *shapes)


def _messages() -> list[str]:
    left, right = 60, 270
    shapes = [
        _svg.text(left, 62, "poste", 14, _svg.NETWORK, "middle", bold=True),
        _svg.text(right, 62, "serveur", 14, _svg.GOOD, "middle", bold=True),
        _svg.line(left, 70, left, 372, _svg.NETWORK, stroke_width=2),
        _svg.line(right, 70, right, 372, _svg.GOOD, stroke_width=2),
    ]
    for rank, (name, to_all, words, asks) in enumerate(DORA):
        y = 108 + 70 * rank
        start, end = (left, right) if asks else (right, left)
        ink = _svg.NETWORK if asks else _svg.GOOD
        back = -9 if asks else 9
        shapes += [
            _svg.line(start, y, end + back, y, ink, stroke_width=3),
            _svg.path(f"M{end} {y}L{end + back} {y - 6}L{end + back} {y + 6}Z", ink),
            _svg.text(165, y - 8, f"{name} {to_all}".strip(), 14, ink, "middle", bold=True),
            _svg.text(
                165,
                y + 18,
                words.replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»").replace(" ?", f"{NBSP}?"),
                12,
                _svg.INK,
                "middle",
            ),
        ]
    return shapes


def _lease(seconds: int, story: str) -> list[str]:
    t1, t2, end = lease_moments(seconds)
    left, width, y = 350, 530, 150

    def x(moment: int) -> float:
        return left + width * moment / end

    last = {"T1": t1, "T2": t2, "fin": end}[story]
    shapes = [
        _svg.rect(left, y, width, 44, _svg.FREE, stroke=_svg.LINE, rx=4),
        _svg.rect(left, y, x(last) - left, 44, "#a6d0f5", rx=4),
        _svg.text(left + 10, y + 28, "le poste a son adresse", 14, _svg.NETWORK, bold=True),
    ]
    marks = ((0, "début", 0), (t1, "T1 = 1/2", 0), (t2, "T2 = 7/8", 34), (end, "fin", 0))
    for moment, name, drop in marks:
        at = x(moment)
        anchor = "start" if moment == 0 else "end" if moment == end else "middle"
        shapes += [
            _svg.line(at, y - 8, at, y + 58 + drop, _svg.INK, stroke_width=2),
            _svg.text(at, y + 76 + drop, name, 14, _svg.INK, anchor, bold=True),
            _svg.text(at, y + 94 + drop, span(moment), 13, _svg.QUIET, anchor),
        ]
    asked = {"T1": (t1,), "T2": (t1, t2), "fin": (t1, t2)}[story]
    for moment in asked:
        answered = moment == last and story != "fin"
        ink = _svg.GOOD if answered else _svg.BAD
        words = "prolongé ✔" if answered else "pas de réponse ✘"
        high = y - 22 if moment == t1 else y - 44
        shapes.append(_svg.text(x(moment), high, words, 13, ink, "middle", bold=True))
    shapes += _end(story, left, y)
    return shapes


def _end(story: str, left: int, y: int) -> list[str]:
    if story == "fin":
        words, ink = "✘ adresse rendue : plus de réseau", _svg.BAD
    else:
        words, ink = "✔ un nouveau bail commence ici, pour la durée entière", _svg.GOOD
    return [_svg.text(left, y + 190, words.replace(" :", f"{NBSP}:"), 15, ink, bold=True)]


class LeaseExplorer(StillVBox):
    """A length of lease and a story to choose; the timeline follows."""

    def __init__(self, length: str = "8 heures", story: str = "le serveur répond à T1"):
        wide = {"style": {"description_width": "110px"}, "layout": w.Layout(width="430px")}
        self.length = w.Dropdown(options=[*LENGTHS], value=length, description="Bail", **wide)
        self.story = w.Dropdown(options=[*STORIES], value=story, description="Histoire", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        for control in (self.length, self.story):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        super().__init__([w.HBox([self.length, self.story], layout=row), self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        seconds, story = LENGTHS[self.length.value], STORIES[self.story.value]
        self.picture.value = lease_picture(seconds, story)
        self.words.value = note(lease_words(seconds, story))
