"""The trainer's side: commands run in the course directory, nbgrader's and ours."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class CommandFailed(Exception):
    """A command ended with an error."""


@dataclass(frozen=True)
class TrainerDesk:
    """Where the trainer works, and where the commands' output is kept."""

    root: Path
    exchange: Path
    log: Path

    def nbgrader(self, verb: str, *arguments: str) -> None:
        """Run `nbgrader VERB …` in the course root; raises CommandFailed."""
        self._run("nbgrader", verb, *arguments)

    def gmsi(self, verb: str, *arguments: str) -> None:
        """Run `gmsi VERB …` in the course root; raises CommandFailed."""
        self._run("gmsi.cli", verb, *arguments)

    def _run(self, module: str, *words: str) -> None:
        told = f"{module.removesuffix('.cli')} {' '.join(words)}"
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ {told}\n")
            log.flush()
            done = subprocess.run(
                [sys.executable, "-m", module, *words],
                cwd=self.root,
                env={**os.environ, "GMSI_EXCHANGE": str(self.exchange)},
                stdout=log,
                stderr=subprocess.STDOUT,
                check=False,
            )
        if done.returncode:
            raise CommandFailed(
                f"« {told} » s'est arrêté (code {done.returncode})\u00a0; "
                f"voir la fin de {self.log}."
            )
