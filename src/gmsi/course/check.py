"""Every check on the course, from the cheapest to the one that runs all the notebooks."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat

from gmsi.course import (
    competences,
    coverage,
    hygiene,
    mirror,
    release,
    subnet_calculators,
    typography,
)
from gmsi.course.finding import Finding
from gmsi.course.settings import assignments
from gmsi.grading import author_findings
from gmsi.identity import LEARNER_VARIABLE

# Rooms whose Python must not import a ready-made subnet calculator.
PYTHON_ROOMS = ("src", "bench", "bank")
NOBODY = "verification"


def notebooks(root: Path) -> list[Path]:
    """The notebooks of the course, lessons then assignments."""
    return [path for path, _ in mirror.pairs(root) if path.exists()]


def check_mirror(root: Path) -> Iterator[Finding]:
    """Each notebook and its text mirror agree."""
    for notebook, text in mirror.pairs(root):
        if message := mirror.difference(notebook, text):
            yield Finding(str(notebook.relative_to(root)), message)


def check_notebooks(root: Path) -> Iterator[Finding]:
    """Hygiene, typography, and no ready-made subnet calculator in a notebook."""
    for path in notebooks(root):
        notebook = nbformat.read(path, as_version=4)
        place = str(path.relative_to(root))
        for find in (
            hygiene.findings,
            typography.findings,
            competences.findings,
            author_findings,
        ):
            yield from (Finding(place, message) for message in find(notebook))
        for cell in notebook.cells:
            if cell.cell_type == "code" and not cell.source.startswith("%"):
                yield from calculators(place, cell.source)


def check_guides(root: Path) -> Iterator[Finding]:
    """Typography of what is written in French beside the notebooks."""
    for path in sorted([root / "README.md", *(root / "docs").glob("guide-*.md")]):
        for message in typography.faults(path.read_text(encoding="utf-8")):
            yield Finding(str(path.relative_to(root)), message)


def check_python(root: Path) -> Iterator[Finding]:
    """No ready-made subnet calculator in the package."""
    for room in PYTHON_ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            yield from calculators(str(path.relative_to(root)), path.read_text(encoding="utf-8"))


def check_coverage(root: Path) -> Iterator[Finding]:
    """The coverage page says what the notebooks hold."""
    page = root / coverage.PAGE
    written = page.read_text(encoding="utf-8") if page.exists() else ""
    if written != coverage.as_page(coverage.coverage(root)):
        yield Finding(
            coverage.PAGE.as_posix(),
            "la page ne suit plus les notebooks\u00a0; réécrivez-la avec « gmsi coverage --write »",
        )


def calculators(place: str, source: str) -> Iterator[Finding]:
    """A finding for each calculator that the source uses."""
    try:
        for name in subnet_calculators.imported(source):
            yield Finding(place, f"utilise «\u00a0{name}\u00a0»\u00a0; calculez sur des entiers")
    except SyntaxError as error:
        yield Finding(place, f"code illisible\u00a0: {error}")


def check_releases(root: Path) -> Iterator[Finding]:
    """Nothing of the trainer's is left in a freshly generated release."""
    for assignment in assignments(root):
        for message in release.findings(root, assignment):
            yield Finding(f"source/{assignment}", message)


def check_execution(root: Path) -> Iterator[Finding]:
    """Every notebook runs from top to bottom (nbval)."""
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "-q", "-p", "no:cacheprovider"]
    command += ["--override-ini=addopts=", *map(str, notebooks(root))]
    # Once papers are drawn, the quiz asks whose copy it marks: here, nobody's of the class.
    told = {**os.environ, LEARNER_VARIABLE: NOBODY}
    result = subprocess.run(
        command, cwd=root, env=told, capture_output=True, text=True, check=False
    )
    if result.returncode:
        yield Finding("nbval", f"un notebook ne s'exécute pas\u00a0:\n{result.stdout[-4000:]}")


FAST_CHECKS = {
    "miroir texte": check_mirror,
    "propreté des notebooks": check_notebooks,
    "guides": check_guides,
    "code du paquet": check_python,
    "page de couverture": check_coverage,
}
SLOW_CHECKS = {
    "versions distribuées": check_releases,
    "exécution des notebooks": check_execution,
}
