"""The class page: what its template is given."""

import math
from datetime import datetime

import pandas as pd

from gmsi.quiz.verdict import needed
from gmsi.referentiel import load
from gmsi.reports import analysis as worked
from gmsi.reports import cc1
from gmsi.reports.analysis import Analysis
from gmsi.reports.competences import LEVELS, SYMBOLS
from gmsi.reports.figures import distributions_figure, heat_map_figure
from gmsi.reports.templating import render
from gmsi.reports.wording import counted, french, percent, whole_percent

SECTIONS = (
    ("cc1", "CC1"),
    ("competences", "Compétences"),
    ("aider", "Qui aider"),
    ("devoirs", "Devoirs"),
    ("non-note", "Non noté"),
    ("cellules", "Cellules"),
    ("releves", "Relevés"),
)


def class_page(analysis: Analysis, files: dict[str, str], now: datetime) -> str:
    """The class report; `files` names each learner's own page."""
    names = analysis.record.learners["name"].to_dict()
    assessed = [load().competence(code) for code in analysis.heat.columns]
    finals = _finals(analysis)
    return render(
        "class.html.j2",
        now,
        sections=SECTIONS if names and len(analysis.record.assignments) else (),
        names=names,
        learners=[{"name": names[key], "file": files[key]} for key in names],
        competence_count=len(load().competences),
        columns=assessed,
        unassessed=[c for c in load().competences if c not in assessed],
        remarks=analysis.remarks,
        cc1=_cc1(analysis),
        cc1_assignment=cc1.ASSIGNMENT,
        heat_figure=heat_map_figure(analysis.heat, list(names.values())) if assessed else "",
        heat_text=_heat_text(analysis) if assessed else "",
        heat_rows=_heat_rows(analysis, names),
        help=_help(analysis, names),
        weak_ceiling=LEVELS[-2].floor,
        distributions_figure=distributions_figure(finals) if finals else "",
        distributions_text=_distributions_text(finals),
        assignments=[_assignment_row(analysis, name) for name in analysis.record.assignments.index],
        pending=sum(s.pending for s in analysis.situations),
        gap_rows=_gap_rows(analysis, names),
        hardest=_hardest(analysis),
        fail_ceiling=whole_percent(worked.NEARLY_ALL_FAIL),
        fail_learners=worked.ENOUGH_TO_SAY_SO,
        items=[_items(table) for table in analysis.items],
    )


def _cc1(analysis: Analysis) -> dict | None:
    if not analysis.verdicts:
        return None
    states = [verdict.state for verdict in analysis.verdicts]
    totals = sorted({verdict.total for verdict in analysis.verdicts}, reverse=True)
    gaps = {(s.learner, s.assignment): s.gaps for s in analysis.situations}
    counts = [
        _state_count(states.count(state), word)
        for state, word in cc1.WORDS.items()
        if state in states
    ]
    return {
        "verdicts": analysis.verdicts,
        "reasons": {
            verdict.learner: gaps.get((verdict.learner, verdict.sitting.assignment), ())
            + tuple(earlier.told() for earlier in reversed(verdict.earlier))
            for verdict in analysis.verdicts
        },
        "several": any(v.sitting.retake or v.earlier for v in analysis.verdicts),
        "passed": states.count("passed"),
        "thresholds": [(needed(total), total) for total in totals],
        "summary": ", ".join(counts) + ".",
    }


def _state_count(number: int, word: str) -> str:
    """« 1 non validé », « 3 validés », « 2 en attente »."""
    return counted(number, word) if word.endswith("é") else f"{number} {word}"


def _heat_text(analysis: Analysis) -> str:
    """The text alternative of the heat map: its size, its weakest and strongest column."""
    means = analysis.heat.mean()
    return (
        f"Carte de chaleur\u00a0: {counted(len(analysis.heat), 'apprenant')} en lignes, "
        f"{counted(len(means), 'compétence')} en colonnes, du bleu sombre (0\u00a0%) au jaune "
        f"(100\u00a0%). En moyenne, la plus fragile est {means.idxmin()} "
        f"({percent(means.min())}), la mieux réussie {means.idxmax()} ({percent(means.max())}). "
        "Tous les nombres sont dans le tableau qui suit."
    )


def _heat_rows(analysis: Analysis, names: dict[str, str]) -> list[dict]:
    levels = analysis.results["level"].to_dict()
    rows = []
    for learner, shares in zip(names, analysis.heat.to_numpy(), strict=True):
        cells = [
            _heat_cell(share, levels.get((learner, code)))
            for code, share in zip(analysis.heat.columns, shares, strict=True)
        ]
        rows.append({"name": names[learner], "cells": cells})
    return rows


def _heat_cell(share: float, key: str | None) -> dict:
    if key is None:
        return {"key": "none", "text": "–"}
    text = SYMBOLS[key] if math.isnan(share) else f"{SYMBOLS[key]}\u00a0{whole_percent(share)}"
    return {"key": key, "text": text}


def _help(analysis: Analysis, names: dict[str, str]) -> list[dict]:
    """The competences on which somebody is weak, weakest first, with those learners."""
    weak = analysis.results[analysis.results["level"] == LEVELS[-1].key]["share"].clip(lower=0)
    means = analysis.heat.mean()
    rows = []
    for code, shares in weak.groupby("competence"):
        learners = shares.droplevel("competence").sort_values(kind="stable")
        rows.append(
            {
                "code": code,
                "label": load().competence(code).label,
                "mean": means[code],
                "whole_class": len(names) > 1 and 100 * means[code] < LEVELS[-2].floor,
                "learners": [(names[learner], share) for learner, share in learners.items()],
            }
        )
    return sorted(rows, key=lambda row: row["mean"])


def _finals(analysis: Analysis) -> dict[str, list[float]]:
    """Each assignment's shares of points after the late penalty, for the graded copies."""
    finals: dict[str, list[float]] = {}
    for situation in analysis.situations:
        if situation.score is not None and situation.points > 0:
            share = min(1.0, situation.final / situation.points)
            finals.setdefault(situation.assignment, []).append(share)
    return finals


def _distributions_text(finals: dict[str, list[float]]) -> str:
    medians = (
        f"{name}, {counted(len(values), 'copie')}, médiane {percent(pd.Series(values).median())}"
        for name, values in finals.items()
    )
    return f"Histogrammes des notes par devoir\u00a0: {'; '.join(medians)}."


def _assignment_row(analysis: Analysis, name: str) -> dict:
    values = pd.Series(_finals(analysis).get(name, []), dtype=float)
    figures = ("min", "median", "mean", "max")
    return {
        "name": name,
        "points": float(analysis.record.cells.query("assignment == @name")["points"].sum()),
        "graded": sum(s.score is not None for s in analysis.situations if s.assignment == name),
        **{key: getattr(values, key)() if len(values) else None for key in figures},
    }


def _gap_rows(analysis: Analysis, names: dict[str, str]) -> list[dict]:
    """What was not graded, one row an assignment and reason."""
    rows: dict[tuple[str, str], list[str]] = {}
    for situation in analysis.situations:
        for gap in situation.gaps:
            rows.setdefault((situation.assignment, gap), []).append(names[situation.learner])
    return [
        {"assignment": assignment, "reason": reason, "names": learners}
        for (assignment, reason), learners in rows.items()
    ]


def _hardest(analysis: Analysis) -> list[dict]:
    return [
        {"item": row.Index, "assignment": table.assignment, **row._asdict()}
        for table in analysis.items
        for row in table.hardest.itertuples()
    ]


def _items(table: worked.ItemTable) -> dict:
    result = table.reliability
    value = "incalculable" if result.value is None else french(result.value)
    return {
        "assignment": table.assignment,
        "reliability": f"{result.name} = {value}, {counted(result.learners, 'copie', 'complète')}, "
        f"{counted(result.items, 'cellule')}",
        "warning": result.warning,
        "rows": [
            {
                "item": row.Index,
                "graded": row.graded,
                "difficulty": _known(row.difficulty),
                "discrimination": _known(row.discrimination),
            }
            for row in table.items.itertuples()
        ],
    }


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
