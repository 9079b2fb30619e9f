"""What to act on first: an AMDEC to score and a Pareto chart, each with a threshold that moves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import ipywidgets as w

from gmsi.risk import HIGHEST, Mode, by_weight, must_act, pareto, ranked
from gmsi.widgets import _svg
from gmsi.widgets._chart import Plane
from gmsi.widgets._french import NBSP, counted, note
from gmsi.widgets._still import StillVBox

WIDTH = 920
MODES = (
    Mode("disque plein", 3, 3, 1),
    Mode("alimentation du serveur", 4, 1, 2),
    Mode("ventilateur encrassé", 2, 3, 3),
    Mode("toner vide", 1, 4, 1),
    Mode("batterie de l'onduleur", 3, 2, 4),
)
HOURS = {
    "imprimante": 46,
    "réseau": 30,
    "poste": 12,
    "onduleur": 6,
    "écran": 4,
    "souris et clavier": 2,
}
SCORES = {"gravity": "Gravité G", "frequency": "Fréquence F", "detection": "Détection D"}


def risk_words(modes: Sequence[Mode], threshold: int) -> str:
    """The ranking, and what calls for action, with the reason."""
    each = ", ".join(f"{mode.name} {mode.criticality}" for mode in ranked(modes))
    kept = [mode for mode in ranked(modes) if must_act(mode, threshold)]
    saved = [mode.name for mode in kept if mode.criticality < threshold]
    gravest = f" (dont {', '.join(saved)}, à cause de sa gravité)" if saved else ""
    names = ", ".join(mode.name for mode in kept) or "rien"
    return f"Criticités{NBSP}: {each}. Au seuil de {threshold}, on traite{NBSP}: {names}{gravest}."


def risk_picture(modes: Sequence[Mode], threshold: int) -> str:
    """A bar a mode from the most critical down, and the threshold across them."""
    plane = Plane(240, 44, 600, 38.0 * len(modes), (0.0, 64.0), (0.0, 1.0))
    shapes = [_svg.text(24, 28, "Criticité = G × F × D", 16, bold=True)]
    for rank, mode in enumerate(ranked(modes)):
        y, act = 48 + 38 * rank, must_act(mode, threshold)
        ink = _svg.BAD if act else _svg.FREE_INK
        scores = f"{mode.gravity} × {mode.frequency} × {mode.detection} = {mode.criticality}"
        why = " · gravité maximale" if act and mode.criticality < threshold else ""
        width = plane.x(mode.criticality) - plane.left
        shapes.append(_svg.text(228, y + 18, mode.name, 14, ink if act else _svg.INK, "end"))
        shapes.append(_svg.rect(plane.left, y, width, 26, ink, rx=3))
        words = f"{scores}{why}{' · à traiter' if act else ''}"
        x = max(plane.left + width, plane.x(threshold)) + 10
        shapes.append(_svg.text(x, y + 18, words, 13, ink, bold=act))
    x, bottom = plane.x(threshold), 52 + 38 * len(modes)
    shapes.append(_svg.line(x, 40, x, bottom, _svg.INK, stroke_width=2, stroke_dasharray="6 4"))
    shapes.append(_svg.text(x, bottom + 16, f"seuil{NBSP}: {threshold}", 13, anchor="middle"))
    return _svg.picture(WIDTH, int(bottom) + 28, risk_words(modes, threshold), *shapes)


def pareto_words(hours: Mapping[str, int], percent: int) -> str:
    """The causes kept, and what they weigh."""
    kept, total = pareto(hours, percent), sum(hours.values())
    held = sum(hours[cause] for cause in kept)
    return (
        f"Pour atteindre {percent}{NBSP}% de {total}{NBSP}h, il faut "
        f"{counted(len(kept), 'cause')} sur {len(hours)}{NBSP}: {', '.join(kept)}. Elles font "
        f"{held}{NBSP}h, soit {100 * held / total:.0f}{NBSP}%."
    )


def pareto_picture(hours: Mapping[str, int], percent: int) -> str:
    """The hours of each cause, the heaviest first, and the share of the total they add up to."""
    names, kept, total = by_weight(hours), pareto(hours, percent), sum(hours.values())
    plane = Plane(70, 50, 780, 250, (0.0, float(len(names))), (0.0, 100.0))
    shapes = [
        _svg.text(24, 30, "Heures d'arrêt par cause, et part cumulée du total", 16, bold=True),
        plane.axes(lambda _: "", lambda share: f"{share:.0f}{NBSP}%", []),
    ]
    shares, points = 0.0, [(0.0, 0.0)]
    for rank, name in enumerate(names):
        share = 100 * hours[name] / total
        shares += share
        points.append((rank + 1.0, shares))
        left, top = plane.x(rank + 0.12), plane.y(share)
        fill = "#a6d0f5" if name in kept else _svg.LINE
        width = plane.x(rank + 0.88) - left
        shapes.append(_svg.rect(left, top, width, plane.y(0) - top, fill))
        middle = left + width / 2
        shapes.append(_svg.text(middle, top - 6, f"{hours[name]}{NBSP}h", 12, anchor="middle"))
        shapes.append(
            _svg.text(middle, plane.y(0) + 20, name, 13, anchor="middle", bold=name in kept)
        )
    shapes.append(plane.curve(points, _svg.BORDER))
    shapes += [_svg.circle(plane.x(x), plane.y(y), 4, _svg.BORDER) for x, y in points[1:]]
    shapes.append(plane.level(percent, _svg.INK, f"{percent}{NBSP}%"))
    return _svg.picture(WIDTH, 334, pareto_words(hours, percent), *shapes)


class RiskExplorer(StillVBox):
    """A failure mode to choose and to score, and the threshold of the whole table."""

    def __init__(self, modes: Sequence[Mode] = MODES, threshold: int = 12):
        self.modes = {mode.name: mode for mode in modes}
        wide = {"style": {"description_width": "110px"}, "layout": w.Layout(width="430px")}
        self.name = w.Dropdown(options=list(self.modes), description="Défaillance", **wide)
        self.scores = {
            field: w.IntSlider(1, 1, HIGHEST, description=label, **wide)
            for field, label in SCORES.items()
        }
        self.threshold = w.IntSlider(threshold, 1, 40, description="Seuil", **wide)
        self.picture, self.words = w.HTML(), w.HTML()
        self.name.observe(self._show_scores, "value")
        for control in (*self.scores.values(), self.threshold):
            control.observe(self._draw, "value")
        row = w.Layout(flex_flow="row wrap", max_width="920px")
        controls = w.HBox([self.name, *self.scores.values(), self.threshold], layout=row)
        super().__init__([controls, self.picture, self.words])
        self._show_scores()

    def _show_scores(self, _change=None) -> None:
        mode = self.modes[self.name.value]
        # Moving one slider draws: the three scores must be those of the chosen mode before.
        self.shown = None
        for field, slider in self.scores.items():
            slider.value = getattr(mode, field)
        self.shown = mode.name
        self._draw()

    def _draw(self, _change=None) -> None:
        if self.shown is None:
            return
        moved = {field: slider.value for field, slider in self.scores.items()}
        self.modes[self.shown] = replace(self.modes[self.shown], **moved)
        case = list(self.modes.values()), self.threshold.value
        self.picture.value = risk_picture(*case)
        self.words.value = note(risk_words(*case))


class ParetoExplorer(StillVBox):
    """The share to reach, from half to all of the hours."""

    def __init__(self, hours: Mapping[str, int] | None = None, percent: int = 80):
        self.hours = dict(hours or HOURS)
        self.percent = w.IntSlider(
            percent,
            50,
            100,
            description="Part à atteindre (%)",
            style={"description_width": "150px"},
            layout=w.Layout(width="430px"),
        )
        self.picture, self.words = w.HTML(), w.HTML()
        self.percent.observe(self._draw, "value")
        super().__init__([self.percent, self.picture, self.words])
        self._draw()

    def _draw(self, _change=None) -> None:
        self.picture.value = pareto_picture(self.hours, self.percent.value)
        self.words.value = note(pareto_words(self.hours, self.percent.value))
