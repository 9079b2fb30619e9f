"""nbgrader, as learners use it: the exchange, their own folder."""

import os
from pathlib import Path

c = get_config()  # noqa: F821

c.Exchange.root = os.environ["GMSI_EXCHANGE"]
# Absolute, for nbgrader enters this folder before it resolves it.
c.Exchange.assignment_dir = str(Path.home())
c.Exchange.path_includes_course = True
# A copy handed in is whole or absent, whatever happens to the disk or to this server meanwhile.
c.ExchangeFactory.submit = "gmsi.hub.submission.WholeSubmit"
if os.environ.get("GMSI_SHARED_ACCOUNT"):
    # One system account for all: nbgrader would name every submission after it.
    c.CourseDirectory.student_id = os.environ["GMSI_LEARNER"]
else:
    # Without it nbgrader demands an exchange where anyone may write, hence invent a course.
    c.CourseDirectory.groupshared = True
