"""How often equipment fails, how long repairs last, and the availability that follows.

Convention: MTBF is the mean *operating* time between failures, so availability is
MTBF / (MTBF + MTTR). Some French courses define MTBF = MTTF + MTTR; their availability,
(MTBF − MTTR) / MTBF, is the same number from another letter. Times are in hours.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

HOURS_A_YEAR = 8760

Span = tuple[float, float]


@dataclass(frozen=True)
class Record:
    """What a journal of outages tells; the two means are None where nothing failed."""

    failures: int
    mtbf: float | None
    mttr: float | None
    availability: float


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, overlapping or touching ones made one; ValueError if one is reversed."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if end < start:
            raise ValueError("un intervalle finit avant de commencer")
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def record(observed: float, outages: Iterable[Span], planned: float = 0) -> Record:
    """The figures of `observed` hours, of which `planned` were a planned stop and do not count."""
    spans = merged(outages)
    down = sum(end - start for start, end in spans)
    required = observed - planned
    if not 0 <= down <= required or required == 0:
        raise ValueError("les arrêts dépassent la durée observée")
    count = len(spans)
    if not count:
        return Record(0, None, None, 1.0)
    return Record(count, (required - down) / count, down / count, (required - down) / required)


def availability(mtbf: float, mttr: float) -> float:
    """The share of time in service, from 0 to 1; ValueError unless mtbf > 0 and mttr ≥ 0."""
    if mtbf <= 0 or mttr < 0:
        raise ValueError("le MTBF est plus grand que 0, le MTTR n'est pas négatif")
    return mtbf / (mtbf + mttr)


def series(parts: Iterable[float]) -> float:
    """The availability of parts that are all needed."""
    return prod(parts)


def parallel(parts: Iterable[float]) -> float:
    """The availability of parts of which one is enough, when they fail independently."""
    return 1 - prod(1 - part for part in parts)


def yearly_downtime(share: float) -> float:
    """The hours of a 365-day year that an availability leaves out of service."""
    return (1 - share) * HOURS_A_YEAR
