"""The progress of a class's grading on the screen, and what is said at the end."""

import time

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as Bar

from gmsi.autograde.class_grading import Report


class Progress:
    """A bar with the rate and the time left; on a screen that is no terminal, nothing moves."""

    def __init__(self, name: str, total: int):
        self.begun, self.seconds = time.monotonic(), 0.0
        rate = TextColumn("{task.fields[rate]}")
        columns = (BarColumn(), MofNCompleteColumn(), TaskProgressColumn(), TimeRemainingColumn())
        console = Console(stderr=True)
        self.bar = Bar(
            "Correction", *columns, rate, console=console, disable=not console.is_terminal
        )
        self.task = self.bar.add_task("", total=total, rate="")
        self.done = 0

    def __enter__(self) -> "Progress":
        self.bar.start()
        return self

    def __exit__(self, *error) -> None:
        self.seconds = time.monotonic() - self.begun
        self.bar.stop()

    def advance(self) -> None:
        """One submission more."""
        self.done += 1
        rate = self.done / max(time.monotonic() - self.begun, 0.001)
        self.bar.update(self.task, advance=1, rate=f"{rate:.1f} copies/s".replace(".", ","))

    def told(self, count: int) -> str:
        """How many were done, in what time and at what rate."""
        pace = f", {count / self.seconds:.1f} par seconde" if count and self.seconds else ""
        return f"{count} copie(s) en {self.seconds:.1f} s{pace}".replace(".", ",")


def tell_end(report: Report, progress: Progress) -> int:
    """Say what was done, one line an incident; the exit code."""
    for graded in report.graded:
        for line in graded.log:
            if line.level != "note":
                place = " ".join(filter(None, (line.notebook, line.cell)))
                print(f"{graded.learner}, {place}\u00a0: {line.message}")
    for learner, reason in report.failed.items():
        print(f"{learner}\u00a0: non corrigé, {reason}")
    kept = f"\u00a0; {len(report.skipped)} déjà corrigée(s)" if report.skipped else ""
    print(f"Corrigé\u00a0: {progress.told(len(report.graded))}{kept}.")
    return 1 if report.failed else 0
