"""What a test cell uses: checks with partial points and French feedback."""

from gmsi.exercise._check import Check
from gmsi.exercise._deadline import check_deadlines
from gmsi.exercise._exceptions import KNOWN_EXCEPTIONS, Explanation, explain_named
from gmsi.exercise._order import check_orders
from gmsi.exercise._plan import check_plan
from gmsi.exercise._verdict import VERDICT_MIME, Aspect, Line, Verdict
from gmsi.exercise._week import check_week

__all__ = [
    "KNOWN_EXCEPTIONS",
    "VERDICT_MIME",
    "Aspect",
    "Check",
    "Explanation",
    "Line",
    "Verdict",
    "check_deadlines",
    "check_orders",
    "check_plan",
    "check_week",
    "explain_named",
]
