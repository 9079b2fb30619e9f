"""Grading that cannot be cheated: canonical submissions, sandboxed code, the verdict elsewhere."""

from gmsi.grading._repairs import Repair, repairs

__all__ = ["Repair", "repairs"]
