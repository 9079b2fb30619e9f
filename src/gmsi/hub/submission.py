"""`nbgrader submit` whose copy appears on the exchange whole or not at all.

A learner's seat sets `c.ExchangeFactory.submit = "gmsi.hub.submission.WholeSubmit"`. nbgrader's own
writes straight under the final name: a full disk, or a server killed at that moment, leaves half a
copy there, which is then collected in place of the whole one handed in before.
"""

import errno
import secrets
import shutil
from pathlib import Path

from nbgrader.exchange.default import ExchangeSubmit

FILES, FOLDERS = 0o644, 0o755
# nbgrader's own: the trainer may remove it; what hides it is the secret part of its name.
DEPOSIT = 0o777

NOT_HANDED_IN = (
    "Votre devoir n'est pas rendu\u00a0: {reason}. Votre travail est intact dans votre dossier. "
    "Prévenez votre formateur ou votre formatrice, puis rendez à nouveau."
)
FULL = "le disque de l'échange est plein"


class WholeSubmit(ExchangeSubmit):
    """Writes a draft out of the trainer's sight, then gives it its name in one step."""

    def copy_files(self):
        """Hand in the assignment; fails with a French sentence, nothing being left behind."""
        self.init_release()
        self.check_filename_diff()
        secret = secrets.token_hex(64)
        final = Path(self.inbound_path, self.assignment_filename)
        # No « + » in it: neither collect nor gmsi watch takes it for a copy.
        draft = final.with_name(f".depot-{secrets.token_hex(8)}")
        try:
            self._write(draft, secret)
            self.set_perms(draft, FILES, FOLDERS)
            draft.chmod(DEPOSIT)
            draft.rename(final)
        except OSError as problem:
            shutil.rmtree(draft, ignore_errors=True)
            self.fail(NOT_HANDED_IN.format(reason=_reason(problem)))
        self._remember(secret)
        self.log.info("Rendu\u00a0: %s", final)

    def _write(self, folder: Path, secret: str) -> None:
        self.do_copy(self.src_path, str(folder))
        (folder / "timestamp.txt").write_text(self.timestamp, encoding="utf-8")
        (folder / "submission_secret.txt").write_text(secret, encoding="utf-8")

    def _remember(self, secret: str) -> None:
        """Keep the learner's own copy, by which they list what they handed in."""
        name = self.assignment_filename
        name = name.rpartition("+")[0] if self.add_random_string else name
        copy = Path(self.cache_path, name)
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            self._write(copy, secret)
        except OSError as problem:
            shutil.rmtree(copy, ignore_errors=True)
            self.log.error(
                "Devoir rendu, mais absent de «\u00a0Mes devoirs\u00a0»\u00a0: %s", problem
            )


def _reason(problem: OSError) -> str:
    """Why a copy could not be written; copying a tree hides each file's error in its text."""
    codes = (errno.ENOSPC, errno.EDQUOT)
    if problem.errno in codes or any(f"[Errno {code}]" in str(problem) for code in codes):
        return FULL
    return f"l'échange le refuse ({problem})"
