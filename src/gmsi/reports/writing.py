"""The files of the report: the class page, one page a learner, and nothing left from before."""

import hashlib
import re
from datetime import datetime
from pathlib import Path

from nbgrader.api import Gradebook

from gmsi.reports.analysis import analyse
from gmsi.reports.class_page import class_page
from gmsi.reports.learner_page import learner_page
from gmsi.reports.record import read

CLASS_PAGE = "classe.html"
LEARNERS_FOLDER = "releves"
OURS = '<meta name="generator" content="gmsi report">'


def write_reports(
    course_root: Path,
    db_url: str,
    out_dir: Path,
    now: datetime,
    course_id: str = "gmsi",
) -> list[Path]:
    """Write the class page and one page a learner into `out_dir`; return them, class page first.

    `now` carries its zone. Pages of learners who have left the gradebook are removed.
    """
    with Gradebook(db_url, course_id) as gradebook:
        record = read(gradebook)
    analysis = analyse(record, course_root)
    files = file_names(record.learners.index)
    folder = out_dir / LEARNERS_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    pages = {out_dir / CLASS_PAGE: class_page(analysis, files, now)}
    pages |= {folder / files[who]: learner_page(analysis, who, now) for who in files}
    for path, html in pages.items():
        path.write_text(html, encoding="utf-8")
    _remove_former(folder, set(pages))
    return list(pages)


def file_names(learners) -> dict[str, str]:
    """A safe file name a learner; a digest keeps apart names that look alike once cleaned."""
    return {learner: f"{_safe(learner)}.html" for learner in learners}


def _safe(learner: str) -> str:
    clean = re.sub(r"[^a-z0-9._-]", "_", learner).lstrip(".")[:60]
    if clean == learner:
        return clean
    return f"{clean}-{hashlib.sha256(learner.encode()).hexdigest()[:8]}"


def _remove_former(folder: Path, current: set[Path]) -> None:
    """Remove the pages that an earlier report wrote and this one did not."""
    for path in set(folder.glob("*.html")) - current:
        if OURS in path.read_text(encoding="utf-8", errors="replace")[:1000]:
            path.unlink()
