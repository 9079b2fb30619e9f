"""Time of grading a class: `gmsi autograde` beside stock `nbgrader autograde`, in the same run.

    .venv/bin/python bench/autograde.py [--sizes 20 60 200] [--more 1000] [--assignment …]

It makes a throwaway class on one of the course's own assignments: of four learners, one has every
answer right and the others have one, two and three wrong solutions. Isolation is on for us; stock
runs as it comes. After each pair the two gradebooks are compared row by row. It prints a table,
then where the time of a submission goes and how far that is from the floor (the same cells in a
warm process, without any isolation), and draws `reports/bench-autograde.png`.
"""

import argparse
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nbformat

from gmsi.course.mutants import mutants_file, read_mutants
from gmsi.course.rehearsal import rehearse
from gmsi.demo.answers import solutions, write_answers
from gmsi.identity import LEARNER_VARIABLE

REPOSITORY = Path(__file__).resolve().parents[1]
# Stock nbgrader's own steps, told who the learner is: personal numbers are drawn from the name.
STOCK = """
import os
from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
class NamedExecute(Execute):
    def preprocess(self, nb, resources):
        os.environ["GMSI_LEARNER"] = resources["nbgrader"]["student"]
        return super().preprocess(nb, resources)
steps = Autograde.autograde_preprocessors.default_args[0]
c = get_config()
c.CourseDirectory.root = {root!r}
c.Autograde.autograde_preprocessors = [NamedExecute if s is Execute else s for s in steps]
"""
ROWS = """
select s.student_id, n.name, b.name, g.auto_score, g.needs_manual_grade from grade g
join base_cell b on b.id = g.cell_id join submitted_notebook sn on sn.id = g.notebook_id
join submitted_assignment s on s.id = sn.assignment_id join notebook n on n.id = sn.notebook_id
"""


@dataclass(frozen=True)
class Timing:
    """One run of a command: seconds in all, until the first graded copy, and megabytes."""

    seconds: float
    first: float
    memory: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--assignment", default="bloc1-adressage")
    parser.add_argument("--sizes", type=int, nargs="*", default=[20, 60, 200])
    parser.add_argument("--more", type=int, nargs="*", default=[1000], help="sizes without stock")
    parser.add_argument("--rounds", type=int, default=1, help="runs of each; medians are printed")
    args = parser.parse_args()
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    os.environ.pop("GMSI_EXCHANGE", None)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{'copies':>7} {'stock':>9} {'nbgrader+':>9} {'gmsi':>8} {'ratio':>6} {'ratio+':>6}")
    rows = [measure(args.assignment, size, args.rounds, True) for size in args.sizes]
    rows += [measure(args.assignment, size, args.rounds, False) for size in args.more]
    phases = where_time_goes(args.assignment)
    draw(args.assignment, rows, phases)


def measure(assignment: str, size: int, rounds: int, with_stock: bool) -> dict:
    """Grade a class of `size` each way, in turn; the medians, told and returned."""
    ways = {"gmsi": ["gmsi.cli", "autograde", assignment]}
    if with_stock:
        ways |= {
            "stock": ["nbgrader", "autograde", assignment],
            "nbgrader+": ["nbgrader", "autograde", assignment],
        }
    found = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        roots = {way: make_class(Path(folder) / way, assignment, size, way) for way in ways}
        for _ in range(rounds):
            for way in sorted(ways, reverse=True):
                shutil.rmtree(roots[way] / "autograded", ignore_errors=True)
                found[way].append(timed(roots[way], ways[way], assignment))
        grades = [gradebook(root) for root in roots.values()]
        if any(other != grades[0] for other in grades):
            sys.exit("The gradebooks differ.")
    row = {way: statistics.median(t.seconds for t in timings) for way, timings in found.items()}
    ours = found["gmsi"]
    row |= {"size": size, "first": statistics.median(t.first for t in ours)}
    row["memory"] = max(t.memory for t in ours)
    tell(row)
    return row


def tell(row: dict) -> None:
    def seconds(way: str) -> str:
        return f"{row[way]:.1f} s" if way in row else "–"

    ratio = f"{row['stock'] / row['gmsi']:.1f}" if "stock" in row else "–"
    plus = f"{row['stock'] / row['nbgrader+']:.1f}" if "stock" in row else "–"
    print(
        f"{row['size']:>7} {seconds('stock'):>9} {seconds('nbgrader+'):>9} {seconds('gmsi'):>8} "
        f"{ratio:>6} {plus:>6}   {1000 * row['gmsi'] / row['size']:.0f} ms a copy, first after "
        f"{row['first']:.1f} s, largest process {row['memory']:.0f} MB",
        flush=True,
    )


def make_class(root: Path, assignment: str, size: int, way: str) -> Path:
    """A course directory with `size` submissions and nothing graded."""
    shutil.copytree(REPOSITORY / "source" / assignment, root / "source" / assignment)
    if way == "stock":
        (root / "nbgrader_config.py").write_text(STOCK.format(root=str(root)))
    else:
        shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    command = [sys.executable, "-m", "nbgrader", "generate_assignment", assignment]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    for notebook in (root / "source" / assignment).glob("*.ipynb"):
        right = solutions(notebook)
        mutants = [m for m in read_mutants(mutants_file(REPOSITORY, notebook)) if m.key]
        for number in range(size):
            folder = root / "submitted" / f"a{number:04}" / assignment
            shutil.copytree(root / "release" / assignment, folder, dirs_exist_ok=True)
            drawn = random.Random(number).sample(mutants, number % 4)
            wrong = {mutant.grade_id: mutant.source for mutant in drawn}
            write_answers(folder / notebook.name, right | wrong)
    return root


def timed(root: Path, words: list[str], assignment: str) -> Timing:
    """Run a command in the course and watch it."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    first = None
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if first is None and next((root / "autograded").glob(f"*/{assignment}"), None):
            first = time.perf_counter() - start
        if pid:
            break
        time.sleep(0.02)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(words)} failed in {root}")
    return Timing(seconds, first or seconds, usage.ru_maxrss / 1000)


def gradebook(root: Path) -> list:
    with sqlite3.connect(root / "gradebook.db") as database:
        return sorted(map(repr, database.execute(ROWS)))


def where_time_goes(assignment: str, copies: int = 20) -> dict[str, float]:
    """Milliseconds a submission spends in each phase, in one process, one after the other."""
    from gmsi.autograde.class_grading import ClassGrading
    from gmsi.course.settings import load_config
    from gmsi.grading import grade
    from gmsi.grading.folders import replaced
    from gmsi.grading.gradebook import GradebookWriter
    from gmsi.grading.warm_up import WarmUp

    spent: dict[str, float] = defaultdict(float)

    @contextmanager
    def phase(name: str):
        start = time.perf_counter()
        yield
        spent[name] += (time.perf_counter() - start) * 1000 / copies

    def watched(owner, name: str, label: str):
        function = getattr(owner, name)

        def timed_function(*args, **kwargs):
            with phase(label):
                return function(*args, **kwargs)

        setattr(owner, name, timed_function)

    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        root = make_class(Path(folder) / "phases", assignment, copies, "gmsi")
        grading = ClassGrading(root, load_config(root), assignment, isolated=True)
        warm = WarmUp()
        with grading.gradebook() as book:
            packed = grading.packed(book, far=False, many=True)
            writer = GradebookWriter(book, assignment, grading.penalties())
            submissions = grading.submitted([])
            grade.grade(packed, submissions[0].learner, submissions[0].folder, warm)
            watched(grade, "readable_submission", "canonical copy")
            watched(grade, "execute_warm", "learner's cells and tests")
            watched(grade.Grader, "_sanitize", "nbgrader's steps")
            watched(grade.Grader, "_finish", "nbgrader's steps")
            for one in submissions:
                graded = grade.grade(packed, one.learner, one.folder, warm)
                with phase("gradebook and files"):
                    destination = grading.destination(one.learner)
                    with replaced(destination, graded.files, 0o444):
                        writer.write(graded, None)
        warm.forget()
        spent["floor"] = floor(root, assignment)
    print("\nmilliseconds a copy, one after the other:")
    for name, value in spent.items():
        print(f"{value:8.1f}  {name}")
    return dict(spent)


def floor(root: Path, assignment: str) -> float:
    """The same cells in this process, without isolation, gradebook or files."""
    before = os.getcwd()
    times = []
    for path in sorted((root / "submitted").glob(f"*/{assignment}")):
        os.environ[LEARNER_VARIABLE] = path.parent.name
        os.chdir(root / "source" / assignment)
        total = 0.0
        for notebook in (root / "source" / assignment).glob("*.ipynb"):
            source = nbformat.read(notebook, 4)
            answers = solutions(path / notebook.name)
            start = time.perf_counter()
            rehearse(source, answers)
            total += time.perf_counter() - start
        times.append(total * 1000)
    os.chdir(before)
    return statistics.median(times)


def draw(assignment: str, rows: list[dict], phases: dict[str, float]) -> None:
    """Seconds by size, on logarithmic axes, and the phases of a copy."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(12, 5), layout="constrained")
    names = {"stock": "nbgrader seul", "nbgrader+": "nbgrader, ce cours", "gmsi": "gmsi autograde"}
    for way, label in names.items():
        points = [(row["size"], row[way]) for row in rows if way in row]
        if points:
            left.plot(*zip(*points, strict=True), marker="o", label=label)
    left.set(xscale="log", yscale="log", xlabel="copies", ylabel="secondes", title=assignment)
    left.legend()
    left.grid(which="both", alpha=0.3)
    right.barh(list(phases), list(phases.values()))
    right.set(xlabel="millisecondes par copie, l'une après l'autre")
    path = REPOSITORY / "reports" / "bench-autograde.png"
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=110)
    print(f"\n{path.relative_to(REPOSITORY)}")


if __name__ == "__main__":
    main()
