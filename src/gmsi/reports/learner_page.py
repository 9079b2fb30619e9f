"""One learner's *relevé de compétences*: what its template is given."""

from datetime import datetime

from gmsi.quiz.verdict import needed
from gmsi.referentiel import Bloc, Competence, load
from gmsi.reports.analysis import Analysis
from gmsi.reports.competences import LEVELS, PENDING, SYMBOLS, WORDS
from gmsi.reports.templating import render
from gmsi.reports.wording import whole_percent


def learner_page(analysis: Analysis, learner: str, now: datetime) -> str:
    """One learner's *relevé de compétences*, made to be printed on A4."""
    blocs = _blocs(analysis, learner)
    rows = [row for bloc in blocs for row in bloc["rows"]]
    verdict = next((v for v in analysis.verdicts if v.learner == learner), None)
    return render(
        "learner.html.j2",
        now,
        name=analysis.record.learners.at[learner, "name"],
        blocs=blocs,
        counts=[(level, sum(r["key"] == level.key for r in rows)) for level in LEVELS],
        pending=sum(row["key"] == PENDING for row in rows),
        unassessed=len(load().competences) - len(rows),
        verdict=verdict,
        needed=needed(verdict.total) if verdict else None,
        situations=[s for s in analysis.situations if s.learner == learner],
    )


def _blocs(analysis: Analysis, learner: str) -> list[dict]:
    known = learner in analysis.results.index.get_level_values("learner")
    own = analysis.results.loc[learner].to_dict("index") if known else {}
    return [_bloc(bloc, own, analysis.evidence.get(learner, {})) for bloc in load().blocs]


def _bloc(bloc: Bloc, own: dict[str, dict], evidence: dict[str, list[str]]) -> dict:
    rows = [_learner_row(c, own[c.code], evidence) for c in bloc.competences if c.code in own]
    absent = [competence for competence in bloc.competences if competence.code not in own]
    return {"code": bloc.code, "label": bloc.label, "rows": rows, "unassessed": absent}


def _learner_row(competence: Competence, result: dict, evidence: dict[str, list[str]]) -> dict:
    key = result["level"]
    return {
        "code": competence.code,
        "label": competence.label,
        "evidence": ", ".join(evidence.get(competence.code, ())),
        "earned": result["earned"],
        "possible": result["possible"],
        "share": result["share"],
        "width": max(0, min(100, whole_percent(result["share"]))) if result["possible"] else 0,
        "awaiting": int(result["awaiting"]),
        "key": key,
        "symbol": SYMBOLS[key],
        "word": WORDS[key],
    }
