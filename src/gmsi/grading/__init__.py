"""Grading that cannot be cheated: canonical submissions, sandboxed code, the verdict elsewhere."""

from gmsi.grading._repairs import Repair, repairs

__all__ = ["Repair", "author_findings", "repairs"]


def author_findings(notebook) -> list[str]:
    """What to mend in a source notebook so that its tests can be graded in another process."""
    # nbgrader takes a second to import, which a reader of the repair log need not wait for.
    from gmsi.grading._authoring import author_findings as find

    return find(notebook)
