"""Small immutable objects for what the certification asks."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property


@dataclass(frozen=True)
class Competence:
    """One competence, `code` being official (« 1-4-2 ») and `label` our own wording."""

    code: str
    label: str

    @property
    def activity(self) -> str:
        return self.code.rpartition("-")[0]

    @property
    def bloc(self) -> str:
        return self.code.partition("-")[0]


@dataclass(frozen=True)
class Criterion:
    """One evaluation criterion of an activity, with the competences it bears out."""

    code: str
    label: str
    competences: tuple[str, ...]


@dataclass(frozen=True)
class Activity:
    """One activity, its competences and its evaluation criteria, in official order."""

    code: str
    label: str
    competences: tuple[Competence, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Modality:
    """One way of being evaluated.

    `kind` is project, report, oral, cc1 or experience; `months`, `pages` and `minutes` are
    given where the certification fixes them.
    """

    kind: str
    label: str
    months: int | None = None
    pages: int | None = None
    minutes: int | None = None

    def __str__(self) -> str:
        sizes = {"mois": self.months, "pages": self.pages, "minutes": self.minutes}
        size = next((f" (environ {n} {unit})" for unit, n in sizes.items() if n), "")
        return self.label + size


@dataclass(frozen=True)
class Bloc:
    """One bloc: what it holds, how it is evaluated and what its project must hand in."""

    code: str
    label: str
    modalities: tuple[Modality, ...]
    deliverables: tuple[str, ...]
    activities: tuple[Activity, ...]

    @property
    def competences(self) -> tuple[Competence, ...]:
        return tuple(c for activity in self.activities for c in activity.competences)


@dataclass(frozen=True)
class Referentiel:
    """The whole certification."""

    label: str
    modalities: tuple[Modality, ...]
    blocs: tuple[Bloc, ...]

    @cached_property
    def activities(self) -> tuple[Activity, ...]:
        return tuple(activity for bloc in self.blocs for activity in bloc.activities)

    @cached_property
    def competences(self) -> tuple[Competence, ...]:
        return tuple(competence for bloc in self.blocs for competence in bloc.competences)

    @cached_property
    def _by_code(self) -> dict[str, Competence]:
        return {competence.code: competence for competence in self.competences}

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def competence(self, code: str) -> Competence:
        """The competence with this official code; KeyError, with the nearest code, if none."""
        try:
            return self._by_code[code]
        except (KeyError, TypeError):
            raise KeyError(f"compétence inconnue\u00a0: {code!r}{self.hint(code)}") from None

    def hint(self, code: object) -> str:
        """« (vouliez-vous dire 1-4-2 ?) », or nothing when no code looks like it."""
        near = get_close_matches(str(code), self._by_code, n=1, cutoff=0.7)
        return f" (vouliez-vous dire {near[0]}\u00a0?)" if near else ""

    def activity(self, code: str) -> Activity:
        """The activity with this official code; KeyError if there is none."""
        return _matching(self.activities, code)

    def bloc(self, code: str) -> Bloc:
        """The bloc with this official code; KeyError if there is none."""
        return _matching(self.blocs, code)

    def criteria_of(self, code: str) -> tuple[Criterion, ...]:
        """The criteria that bear out a competence; empty where the référentiel has none."""
        activity = self.activity(self.competence(code).activity)
        return tuple(c for c in activity.criteria if code in c.competences)


def _matching(items: tuple, code: str):
    for item in items:
        if item.code == code:
            return item
    raise KeyError(f"code inconnu\u00a0: {code!r}")
