"""`nbgrader collect` that never follows a link and never stops at one learner's files.

Set `c.ExchangeFactory.collect = "gmsi.grading.collect.SafeCollect"`. A learner owns the folder they
drop in the exchange: nbgrader's own copy would follow a link planted there, with the trainer's
rights, and stop the whole collection on a file too big. It would also prefer half a copy, left by a
full disk or still on its way, to the whole one handed in before.
"""

import os
import stat
from pathlib import Path

from nbgrader.exchange.default import ExchangeCollect

from gmsi.grading.files import read_plain, survey

MAX_FILE = 200_000_000
MAX_SUBMISSION = 400_000_000


class SafeCollect(ExchangeCollect):
    """nbgrader's collect, copying regular files only, of whole submissions only."""

    def _sort_by_timestamp(self, records):
        """One learner's submissions, newest first: the whole ones where there are any."""
        newest_first = super()._sort_by_timestamp(records)
        return [record for record in newest_first if self._is_whole(record)] or newest_first

    def copy_files(self):
        """Collect all but the learners whose only submission is not whole, and name these."""
        for record in self.src_records:
            if not self._is_whole(record):
                self.log.warning(
                    "%s\u00a0: copie en cours de dépôt, ou dépôt interrompu. Elle n'est pas "
                    "ramassée\u00a0; si elle ne se complète pas, faites-la rendre à nouveau.",
                    record["username"],
                )
        self.src_records = [record for record in self.src_records if self._is_whole(record)]
        super().copy_files()

    def _is_whole(self, record) -> bool:
        """nbgrader opens a folder to all as the last step of submitting."""
        mode = os.lstat(os.path.join(self.inbound_path, record["filename"])).st_mode
        return not stat.S_ISDIR(mode) or mode & 0o777 == 0o777

    def do_copy(self, src, dest, log=None):
        """Copy the regular files of `src` into `dest`, up to a total size; say what is left out."""
        source, target = Path(src), Path(dest)
        target.mkdir(parents=True)
        if source.is_symlink():
            self.log.warning("%s est un lien\u00a0: rien n'est collecté", source)
            return
        left = MAX_SUBMISSION
        for found in survey(source, MAX_FILE):
            left -= found.size
            try:
                if found.refusal or left < 0:
                    raise OSError(found.refusal or "too_big")
                data = read_plain(source, found.path, MAX_FILE)
            except OSError as error:
                self.log.warning("%s/%s n'est pas collecté (%s)", source, found.path, error)
                continue
            path = target / found.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
