"""At the deadline: on time to the exact second, late a moment after, whoever says it."""

from datetime import timedelta

import pytest

from gmsi.feedback._grades import read_grades
from gmsi.reports.record import read
from gmsi.reports.situations import situations
from gmsi.reports.summary import summary

from .class_builder import DUE

ON_TIME, A_MOMENT, A_SECOND = timedelta(), timedelta(milliseconds=400), timedelta(seconds=1)


@pytest.mark.parametrize("after", [-A_SECOND, ON_TIME, A_MOMENT, A_SECOND], ids=str)
def test_everyone_agrees_on_what_is_late(course, gradebook, db_url, after):
    """nbgrader, the class report, the summary and the feedback page say the same thing."""
    submission = gradebook.find_submission("bloc1-masques", "zoe")
    submission.timestamp = DUE + after
    gradebook.db.commit()
    late = after > ON_TIME
    assert submission.total_seconds_late == max(0, after.total_seconds())
    found = situations(read(gradebook), course)
    zoe = next(s for s in found if (s.learner, s.assignment) == ("zoe", "bloc1-masques"))
    assert any("de retard" in remark for remark in zoe.remarks) == late
    (row,) = [row for row in summary(gradebook, course, "bloc1-masques") if row.learner == "zoe"]
    assert any("en retard" in remark for remark in row.remarks) == late
    notebook = submission.notebooks[0].name
    assert (read_grades(db_url, "bloc1-masques", "zoe", notebook).seconds_late > 0) == late
