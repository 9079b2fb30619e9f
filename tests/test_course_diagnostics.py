"""The table of diagnostics in the documentation is what the exercises really say."""

from pathlib import Path

import pytest

from gmsi.course.diagnostics import ROOM, diagnostics, pages
from gmsi.course.rehearsal import Unchecked
from gmsi.identity import LEARNER_VARIABLE

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def found():
    """Every named wrong solution of the course, and the line it gets."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(LEARNER_VARIABLE, "camille")
        try:
            return list(diagnostics(ROOT))
        except Unchecked as missing:
            pytest.skip(str(missing))


def test_the_pages_are_up_to_date(found):
    """docs/diagnostics/ is what `gmsi diagnostics --write` would write today, and no more."""
    written = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8")
        for path in (ROOT / ROOM).glob("*.md")
    }
    assert written == pages(found), "lancez : gmsi diagnostics --write"


def test_each_wrong_solution_gets_a_line_of_its_own(found):
    """No line is missing, and two misconceptions of one exercise never read the same."""
    assert [one for one in found if not one.line] == []
    lines = {(one.exercise, one.misconception): one.line for one in found}
    assert len({(exercise, line) for (exercise, _), line in lines.items()}) == len(lines)
