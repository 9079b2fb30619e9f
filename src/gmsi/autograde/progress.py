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
from gmsi.grading.grade import Graded


class Progress:
    """A bar with the rate and the time left; on a screen that is no terminal, nothing moves."""

    def __init__(self, total: int):
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

    def advance(self, graded: Graded | None) -> None:
        """One submission more."""
        self.done += 1
        rate = self.done / max(time.monotonic() - self.begun, 0.001)
        self.bar.update(self.task, advance=1, rate=f"{rate:.1f} copies/s".replace(".", ","))


def tell_end(report: Report, seconds: float) -> int:
    """Say what was done, one line an incident; the exit code."""
    for graded in report.graded:
        for line in graded.log:
            if line.level != "note":
                place = " ".join(filter(None, (line.notebook, line.cell)))
                print(f"{graded.learner}, {place}\u00a0: {line.message}")
    for learner, reason in report.failed.items():
        print(f"{learner}\u00a0: non corrigé, {reason}")
    count = len(report.graded)
    rate = f", {count / seconds:.1f} par seconde".replace(".", ",") if count and seconds else ""
    done = f"{count} copie(s) corrigée(s) en {seconds:.1f} s".replace(".", ",") + rate
    kept = f"\u00a0; {len(report.skipped)} déjà corrigée(s)" if report.skipped else ""
    print(f"{done}{kept}.")
    return 1 if report.failed else 0
