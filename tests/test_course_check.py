"""The course as it stands passes every check of `gmsi check`, nbval over all notebooks included."""

from pathlib import Path

import pytest

from gmsi.course.check import FAST_CHECKS, SLOW_CHECKS

ROOT = Path(__file__).parent.parent
CHECKS = FAST_CHECKS | SLOW_CHECKS


@pytest.mark.parametrize("name", CHECKS)
def test_the_course_has_nothing_to_mend(name):
    """A finding names the file, the cell and the remedy."""
    assert [str(finding) for finding in CHECKS[name](ROOT)] == []
