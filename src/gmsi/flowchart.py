"""A flowchart as data: its form, and what every path from its start goes through."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

NBSP = "\u00a0"
START, ACTION, QUESTION, END = KINDS = ("début", "action", "question", "fin")
ANSWERS = ["non", "oui"]
MAX_NODES = 60


@dataclass(frozen=True)
class Arrow:
    """An arrow from a node to another, with the answer that follows it, if any."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True)
class Flowchart:
    """Nodes with their kinds, and arrows."""

    nodes: Mapping[str, str]
    arrows: tuple[Arrow, ...]

    def exits(self, node: str) -> list[Arrow]:
        """The arrows that leave a node."""
        return [arrow for arrow in self.arrows if arrow.source == node]

    def of_kind(self, kind: str) -> list[str]:
        """The nodes of a kind, in the order they were written."""
        return [node for node, its_kind in self.nodes.items() if its_kind == kind]

    def reachable(self, start: str, without: str | None = None) -> set[str]:
        """The nodes that a path from `start` reaches, `start` included, never by `without`."""
        seen: set[str] = set()
        waiting = [start] if start != without else []
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                waiting += [a.target for a in self.exits(node) if a.target != without]
        return seen


@dataclass(frozen=True)
class ChartFault:
    """What is wrong in the form of a chart: a key of the catalogue and a French sentence."""

    key: str
    words: str


def read_flowchart(data: Any) -> Flowchart:
    """The chart of a dictionary: `noeuds` (name → kind) and `fleches` (from, to[, answer]).

    ValueError, in French, when it is none, or names a kind or a node that does not exist.
    """
    if not isinstance(data, Mapping) or not {"noeuds", "fleches"} <= data.keys():
        raise ValueError("il faut un dictionnaire aux clés noeuds et fleches")
    nodes, arrows = data["noeuds"], data["fleches"]
    if not isinstance(nodes, Mapping) or not isinstance(arrows, list | tuple):
        raise ValueError("noeuds est un dictionnaire, fleches une liste")
    if len(nodes) > MAX_NODES or len(arrows) > 3 * MAX_NODES:
        raise ValueError(f"un ordinogramme compte {MAX_NODES} nœuds au plus")
    for node, kind in nodes.items():
        if not isinstance(node, str) or kind not in KINDS:
            raise ValueError(f"{node!r} doit être {', '.join(KINDS[:-1])} ou {KINDS[-1]}")
    return Flowchart(dict(nodes), tuple(_arrow(arrow, nodes) for arrow in arrows))


def _arrow(arrow: Any, nodes: Mapping[str, str]) -> Arrow:
    texts = isinstance(arrow, list | tuple) and all(isinstance(part, str) for part in arrow)
    if not texts or len(arrow) not in (2, 3):
        raise ValueError(f"{arrow!r} n'est pas une flèche (de, vers) ou (de, vers, réponse)")
    for node in arrow[:2]:
        if node not in nodes:
            raise ValueError(f"une flèche nomme {node!r}, qui n'est pas dans noeuds")
    return Arrow(*arrow)


def form_faults(chart: Flowchart) -> Iterator[ChartFault]:
    """What keeps the chart from being followed from one start to an end, whatever the answers."""
    starts = chart.of_kind(START)
    if len(starts) != 1 or not chart.of_kind(END):
        yield ChartFault("chart_start", "il faut un début, un seul, et une fin au moins")
        return
    for node, kind in chart.nodes.items():
        yield from _exit_faults(node, kind, chart.exits(node))
    lost = [node for node in chart.nodes if node not in chart.reachable(starts[0])]
    for node in lost:
        yield ChartFault("chart_unreachable", f"aucun chemin ne mène à «{NBSP}{node}{NBSP}»")
    for node in chart.nodes:
        # A node without an exit has its own line.
        if chart.exits(node) and not chart.reachable(node) & {*chart.of_kind(END)}:
            yield ChartFault(
                "chart_endless", f"de «{NBSP}{node}{NBSP}», on n'arrive jamais à une fin"
            )


def _exit_faults(node: str, kind: str, exits: list[Arrow]) -> Iterator[ChartFault]:
    name = f"«{NBSP}{node}{NBSP}»"
    if kind == QUESTION and sorted(arrow.label for arrow in exits) != ANSWERS:
        yield ChartFault(
            "chart_question_exits", f"la question {name} doit avoir deux sorties, oui et non"
        )
    elif kind in (START, ACTION) and not exits:
        yield ChartFault("chart_dead_end", f"{name} ne mène nulle part")
    elif kind in (START, ACTION) and len(exits) > 1:
        yield ChartFault("chart_two_exits", f"{name} a plusieurs sorties sans être une question")
    elif kind == END and exits:
        yield ChartFault("chart_after_end", f"une flèche sort de la fin {name}")


def always_passes(chart: Flowchart, start: str, step: str, target: str) -> bool:
    """Whether `target` can be reached from `start`, and only through `step` (path dominance)."""
    return target in chart.reachable(start) and target not in chart.reachable(start, step)
