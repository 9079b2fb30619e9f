"""nbgrader's settings for this course: read by every nbgrader command run in this folder."""

import os
import sys
from pathlib import Path

COURSE_ROOT = Path(__file__).resolve().parent

# nbgrader starts `alembic` by name when it makes a gradebook: find ours without an activated venv.
os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"

# An installation with real accounts sets GMSI_EXCHANGE; a lone clone keeps its exchange beside it.
EXCHANGE_ROOT = Path(os.environ.get("GMSI_EXCHANGE", COURSE_ROOT / "exchange"))
if not EXCHANGE_ROOT.exists():
    EXCHANGE_ROOT.mkdir(parents=True)
    EXCHANGE_ROOT.chmod(0o777)

c = get_config()  # noqa: F821

c.CourseDirectory.root = str(COURSE_ROOT)
# One class, one course: a hub with several names the one that this folder is.
c.CourseDirectory.course_id = os.environ.get("GMSI_COURSE", "gmsi")
# Past one machine, the gradebook is a database of its own (see docs/scaling.md).
if os.environ.get("GMSI_GRADEBOOK"):
    c.CourseDirectory.db_url = os.environ["GMSI_GRADEBOOK"]
c.Exchange.root = str(EXCHANGE_ROOT)

c.ClearSolutions.code_stub = {"python": "# Votre réponse ici\nraise NotImplementedError"}
c.ClearSolutions.text_stub = "*Votre réponse ici.*"

# Feedback is our own page, made from the graded notebook and the gradebook together.
c.GenerateFeedback.exporter_class = "gmsi.feedback.exporter.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
c.FeedbackExporter.timezone = "Europe/Paris"

# Grading: what each setting replaces, and why, is in docs/grading.md.
c.Autograde.exporter_class = "gmsi.grading.exporter.CanonicalExporter"
c.ExchangeFactory.collect = "gmsi.grading.collect.SafeCollect"
c.Autograde.autograde_preprocessors = [
    "gmsi.grading.isolated.IsolatedExecute",
    "gmsi.grading.safe_pages.SafePages",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    "gmsi.grading.save_grades.SaveGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
