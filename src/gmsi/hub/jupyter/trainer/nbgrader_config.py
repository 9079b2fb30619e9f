"""nbgrader, as trainers use it: added to the course folder's own nbgrader_config.py."""

import os

c = get_config()  # noqa: F821

if os.environ.get("GMSI_SHARED_ACCOUNT"):
    # One system account for all: a submission's owner says nothing of its author.
    c.ExchangeCollect.check_owner = False
else:
    c.CourseDirectory.groupshared = True
