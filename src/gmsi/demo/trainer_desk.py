"""The trainer's side: the stock nbgrader commands, run in the course directory."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class CommandFailed(Exception):
    """A stock nbgrader command ended with an error."""


@dataclass(frozen=True)
class TrainerDesk:
    """Where the trainer works, and where the commands' output is kept."""

    root: Path
    exchange: Path
    log: Path

    def nbgrader(
        self, verb: str, *arguments: str, on_line: Callable[[str], None] | None = None
    ) -> int:
        """Run `nbgrader VERB …` in the course root, its output in the log; its exit code."""
        command = [sys.executable, "-m", "nbgrader", verb, *arguments]
        environment = {**os.environ, "GMSI_EXCHANGE": str(self.exchange)}
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ nbgrader {verb} {' '.join(arguments)}\n")
            process = subprocess.Popen(
                command,
                cwd=self.root,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
            )
            for line in process.stdout:
                log.write(line)
                if on_line:
                    on_line(line)
            return process.wait()

    def must(self, verb: str, *arguments: str) -> None:
        """The same, for a command that may not fail."""
        if code := self.nbgrader(verb, *arguments):
            raise CommandFailed(
                f"« nbgrader {verb} {' '.join(arguments)} » s'est arrêté (code {code})\u00a0; "
                f"voir la fin de {self.log}."
            )
