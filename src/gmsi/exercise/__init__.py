"""What a test cell uses: checks with partial points and French feedback."""

from gmsi.exercise._check import Check
from gmsi.exercise._verdict import Aspect, Line, Verdict

__all__ = ["Aspect", "Check", "Line", "Verdict"]
