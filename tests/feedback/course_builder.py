"""A small course in a temporary folder, run by the stock nbgrader commands."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

REPOSITORY = Path(__file__).resolve().parents[2]
CANARY = "canari-test-cache"

SETUP = "from gmsi.exercise import Check"

HOSTS_TEST = f"""check = Check(points=4, lesson="notebooks/bloc1/adressage.ipynb#hotes")
with check.aspect("cas courants", points=1):
    check.equal(nombre_hotes, (24,), 254, wrong={{"no_minus_two": 256}})
### BEGIN HIDDEN TESTS
# {CANARY}
with check.aspect("petits réseaux", points=1, hidden=True):
    check.equal(nombre_hotes, (29,), 6, wrong={{"no_minus_two": 8}})
### END HIDDEN TESTS
check.result()"""

PLAIN_TEST = f"""assert isinstance(adresse(1), str)
### BEGIN HIDDEN TESTS
assert adresse(7) == "{CANARY}-7", "{CANARY}-message"
### END HIDDEN TESTS"""

SOLUTION_HOSTS = """def nombre_hotes(prefixe):
    ### BEGIN SOLUTION
    return 2 ** (32 - prefixe) - 2
    ### END SOLUTION"""

SOLUTION_ADDRESS = f"""def adresse(n):
    ### BEGIN SOLUTION
    return f"{CANARY}-{{n}}"
    ### END SOLUTION"""


def nbgrader_cell(grade_id, source, *, solution=False, points=None, kind="code", competences=()):
    """A cell with nbgrader's metadata: a test when it has points and no solution."""
    make = new_code_cell if kind == "code" else new_markdown_cell
    cell = make(source)
    cell.metadata["nbgrader"] = {
        "grade": points is not None,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        cell.metadata["nbgrader"]["points"] = points
    if competences:
        cell.metadata["gmsi"] = {"competences": list(competences)}
    return cell


def source_notebook():
    """Two programmed exercises and a written one."""
    notebook = new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python"}})
    notebook.cells = [
        new_markdown_cell("# Adresses et réseaux"),
        nbgrader_cell("preparation", SETUP),
        new_markdown_cell("## Combien d'hôtes ?\n\nÉcrivez `nombre_hotes`."),
        nbgrader_cell("nombre_hotes", SOLUTION_HOSTS, solution=True),
        nbgrader_cell("test_nombre_hotes", HOSTS_TEST, points=4, competences=["1-4-1"]),
        new_markdown_cell("## Une adresse"),
        nbgrader_cell("adresse", SOLUTION_ADDRESS, solution=True),
        nbgrader_cell("test_adresse", PLAIN_TEST, points=2, competences=["1-4-2"]),
        new_markdown_cell("## Votre démarche"),
        nbgrader_cell(
            "demarche",
            "*Réponse.*",
            solution=True,
            points=3,
            kind="markdown",
            competences=["1-4-3"],
        ),
    ]
    return notebook


class Course:
    """A course directory of its own, and the commands run in it."""

    def __init__(self, root: Path, notebook=None, assignment: str = "adressage"):
        self.root, self.assignment = root, assignment
        shutil.copy(REPOSITORY / "nbgrader_config.py", root)
        folder = root / "source" / assignment
        folder.mkdir(parents=True)
        nbformat.write(notebook or source_notebook(), folder / "tp.ipynb")
        self.nbgrader("generate_assignment", assignment)

    def nbgrader(self, *command: str, check: bool = True) -> subprocess.CompletedProcess:
        """Run a stock command; its whole output is in the error when it fails."""
        done = self._run("nbgrader", *command)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def gmsi(self, *command: str) -> subprocess.CompletedProcess:
        """Run one of our verbs in the course directory."""
        return self._run("gmsi.cli", *command)

    def _run(self, module: str, *command: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", module, *command],
            cwd=self.root,
            env=self.environment(),
            capture_output=True,
            text=True,
        )

    def environment(self) -> dict[str, str]:
        """A home of its own, so that nbgrader's cache of submissions stays in the test."""
        mine = ("JUPYTER", "GMSI_")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(mine)}
        home = self.root / "home"
        home.mkdir(exist_ok=True)
        # nbgrader calls `alembic` by its bare name when it makes a gradebook.
        path = os.pathsep.join([str(Path(sys.executable).parent), kept["PATH"]])
        return {**kept, "PATH": path, "HOME": str(home), "JUPYTER_DATA_DIR": str(home / "jupyter")}

    def submit(self, learner: str, answers: dict[str, str]) -> Path:
        """Put a submission in place: the released notebook with these cells answered."""
        notebook = nbformat.read(self.root / "release" / self.assignment / "tp.ipynb", 4)
        for cell in notebook.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
            cell.source = answers.get(grade_id, cell.source)
        folder = self.root / "submitted" / learner / self.assignment
        folder.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, folder / "tp.ipynb")
        (folder / "timestamp.txt").write_text("2026-11-23 14:05:00 UTC")
        return folder

    def page(self, learner: str) -> str:
        """The feedback page of one learner, as a file."""
        return (self.root / "feedback" / learner / self.assignment / "tp.html").read_text("utf-8")
