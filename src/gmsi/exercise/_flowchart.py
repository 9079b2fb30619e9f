"""The properties of a learner's flowchart: its form, and the order that every path respects."""

from collections.abc import Iterable
from typing import Any

from gmsi.exercise._check import Check
from gmsi.flowchart import START, Flowchart, always_passes, form_faults, read_flowchart
from gmsi.misconceptions import describe


def read_chart(check: Check, data: Any, needed: Iterable[str]) -> Flowchart | None:
    """The chart, or None once what is ill-formed or missing is told; other nodes are welcome."""
    try:
        chart = read_flowchart(data)
    except ValueError as error:
        check.that(False, f"Ordinogramme illisible\u00a0: {error}.")
        return None
    lacking = [node for node in needed if node not in chart.nodes]
    check.that(
        not lacking, f"Il manque une étape\u00a0: {', '.join(lacking)}.", "chart_step_missing"
    )
    return None if lacking else chart


def check_chart_form(check: Check, chart: Flowchart | None) -> None:
    """The chart can be followed from its start to an end, whatever the answers."""
    for fault in form_faults(chart) if chart else ():
        check.that(False, f"{fault.words[0].upper()}{fault.words[1:]}.", fault.key)


def check_before(check: Check, chart: Flowchart | None, step: str, target: str, key: str) -> None:
    """Every path from the start to `target` goes through `step`."""
    if chart is None:
        return
    starts = chart.of_kind(START)
    check.that(bool(starts), "Sans début, il n'y a aucun chemin à suivre.", "chart_start")
    for start in starts:
        check.that(
            always_passes(chart, start, step, target),
            f"Un chemin mène à «\u00a0{target}\u00a0» sans passer par «\u00a0{step}\u00a0»\u00a0: "
            f"{describe(key)}.",
            key,
        )


def check_tried_again(
    check: Check, chart: Flowchart | None, question: str, step: str, target: str, key: str
) -> None:
    """From the « non » of a question, every path to `target` goes through `step` again."""
    arrows = chart.exits(question) if chart else []
    exits = [arrow.target for arrow in arrows if arrow.label == "non"]
    for start in exits:
        # Leaving for good is allowed; going on without trying again is not.
        check.that(
            target not in chart.reachable(start) or always_passes(chart, start, step, target),
            f"Après le «\u00a0non\u00a0» de «\u00a0{question}\u00a0», un chemin mène à "
            f"«\u00a0{target}\u00a0» sans repasser par «\u00a0{step}\u00a0»\u00a0: "
            f"{describe(key)}.",
            key,
        )
