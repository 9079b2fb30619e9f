"""Time and size of feedback pages: ours beside stock `nbgrader generate_feedback`.

Run it from the repository, with the project's Python:

    .venv/bin/python bench/feedback.py [--learners 30] [--rounds 3]

It makes a throwaway course from the project's own assignment, grades it once, then lets both
make the same pages in turn, in the same process, several times; medians are printed.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import nbformat
from nbgrader.apps.api import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader

REPOSITORY = Path(__file__).resolve().parents[1]
ASSIGNMENT = "bloc1-adressage"
OURS = ("exporter_class", "preprocessors")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    # nbgrader's own way of filling its gradebook warns at every submission.
    warnings.simplefilter("ignore")
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    os.environ.pop("GMSI_EXCHANGE", None)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        graded_class(root, args.learners)
        makers = {"stock": stock_config(root), "gmsi": course_config(root)}
        times, sizes = {name: [] for name in makers}, {}
        for _ in range(args.rounds):
            for name, config in makers.items():
                times[name].append(make_pages(config))
                sizes[name] = size(root)
        for name, seconds in times.items():
            median = statistics.median(seconds)
            each = 1000 * median / args.learners
            print(f"{name:6}{median:7.2f} s, {each:6.1f} ms a page, {sizes[name]}")


def graded_class(root: Path, learners: int) -> None:
    """A course where every learner handed in the reference with one answer in three spoilt."""
    shutil.copy(REPOSITORY / "nbgrader_config.py", root)
    shutil.copytree(REPOSITORY / "notebooks", root / "notebooks")
    shutil.copytree(REPOSITORY / "source" / ASSIGNMENT, root / "source" / ASSIGNMENT)
    nbgrader(root, "generate_assignment")
    (source,) = (root / "source" / ASSIGNMENT).glob("*.ipynb")
    released = root / "release" / ASSIGNMENT / source.name
    nbformat.write(answered(released, source), root / "answered.ipynb")
    folder = root / "submitted" / "a000" / ASSIGNMENT
    folder.mkdir(parents=True)
    shutil.copy(root / "answered.ipynb", folder / source.name)
    nbgrader(root, "autograde")
    multiply(root, learners)


def answered(released: Path, source: Path) -> nbformat.NotebookNode:
    solutions = {
        cell.metadata.nbgrader.grade_id: cell.source
        for cell in nbformat.read(source, 4).cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }
    notebook = nbformat.read(released, 4)
    for number, (grade_id, solution) in enumerate(solutions.items()):
        text = re.sub(r"^ *### (BEGIN|END) SOLUTION\n?", "", solution, flags=re.MULTILINE)
        if number % 3 == 0:
            text = text.replace("return ", "return None and ")
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id:
                cell.source = text
    return notebook


def multiply(root: Path, learners: int) -> None:
    """Give the first learner's graded copy and grades to the others: grading is not measured."""
    from nbgrader.api import Gradebook

    graded = root / "autograded" / "a000"
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}", "gmsi") as gradebook:
        first = gradebook.find_submission(ASSIGNMENT, "a000")
        scores = {
            g.name: (g.auto_score, g.needs_manual_grade) for n in first.notebooks for g in n.grades
        }
        for number in range(1, learners):
            name = f"a{number:03}"
            shutil.copytree(graded, root / "autograded" / name)
            gradebook.add_student(name)
            for notebook in gradebook.add_submission(ASSIGNMENT, name).notebooks:
                for grade in notebook.grades:
                    grade.auto_score, grade.needs_manual_grade = scores[grade.name]
        gradebook.db.commit()


def course_config(root: Path):
    return PyFileConfigLoader("nbgrader_config.py", str(root)).load_config()


def stock_config(root: Path):
    config = course_config(root)
    for setting in OURS:
        del config.GenerateFeedback[setting]
    return config


def make_pages(config) -> float:
    """Seconds to make every learner's page anew."""
    api = NbGraderAPI(config=config)
    api.log.setLevel("ERROR")
    start = time.perf_counter()
    result = api.generate_feedback(ASSIGNMENT)
    seconds = time.perf_counter() - start
    if not result["success"]:
        sys.exit(result.get("log") or result["error"])
    return seconds


def size(root: Path) -> str:
    """The weight of one page, and what it would load from elsewhere."""
    page = min((root / "feedback").glob(f"*/{ASSIGNMENT}/*.html"))
    text = page.read_text(encoding="utf-8")
    loads = len(set(re.findall(r"src=[\"'](https?://[^\"']+)", text)))
    return f"{len(text.encode()) / 1000:4.0f} kB, {loads} address(es) loaded from the network"


def nbgrader(root: Path, verb: str) -> None:
    command = [sys.executable, "-m", "nbgrader", verb, ASSIGNMENT]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)


if __name__ == "__main__":
    main()
