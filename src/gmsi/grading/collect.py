"""`nbgrader collect` that never follows a link and never stops at one learner's files.

Set `c.ExchangeFactory.collect = "gmsi.grading.collect.SafeCollect"`. A learner owns the folder they
drop in the exchange: nbgrader's own copy would follow a link planted there, with the trainer's
rights, and stop the whole collection on a file too big.
"""

from pathlib import Path

from nbgrader.exchange.default import ExchangeCollect

from gmsi.grading.files import read_plain, survey

MAX_FILE = 200_000_000
MAX_SUBMISSION = 400_000_000


class SafeCollect(ExchangeCollect):
    """nbgrader's collect, copying regular files only."""

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
