"""A small course in a temporary folder, and hostile or clumsy submissions to it."""

import json
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

REPOSITORY = Path(__file__).resolve().parents[2]


def graded_metadata(grade_id, *, grade=False, solution=False, points=None):
    nbgrader = {
        "grade": grade,
        "grade_id": grade_id,
        "locked": not solution,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        nbgrader["points"] = points
    return {"nbgrader": nbgrader}


def code(source, grade_id=None, id=None, **kwargs):
    metadata = graded_metadata(grade_id, **kwargs) if grade_id else {}
    return new_code_cell(source, metadata=metadata, id=id or grade_id or "libre")


def notebook(*cells):
    return new_notebook(
        cells=list(cells),
        metadata={"kernelspec": {"name": "python3", "display_name": "P", "language": "python"}},
    )


def dumps(nb) -> bytes:
    return nbformat.writes(nb).encode()


class Course:
    """A course directory driven through nbgrader's own API, with our settings or stock ones."""

    def __init__(self, root: Path, assignment: str = "devoir"):
        self.root, self.assignment = root, assignment
        self.extra: dict[str, dict] = {}

    def api(self, stock: bool = False):
        from nbgrader.apps import NbGrader
        from nbgrader.apps.api import NbGraderAPI
        from nbgrader.coursedir import CourseDirectory
        from traitlets.config import Config
        from traitlets.config.loader import PyFileConfigLoader

        config = Config()
        if not stock:
            loader = PyFileConfigLoader(str(REPOSITORY / "nbgrader_config.py"))
            config = loader.load_config()
            config.merge(Config(self.extra))
        config.CourseDirectory.root = str(self.root)
        config.CourseDirectory.course_id = "essai"
        config.CourseDirectory.db_url = f"sqlite:///{self.root}/gradebook.db"
        app = NbGrader(config=config)
        return NbGraderAPI(CourseDirectory(parent=app), parent=app)

    def release(self, **notebooks):
        folder = self.root / "source" / self.assignment
        folder.mkdir(parents=True)
        for name, nb in notebooks.items():
            nbformat.write(nb, folder / f"{name}.ipynb")
        result = self.api().generate_assignment(self.assignment)
        assert result["success"], result

    def released(self, name):
        path = self.root / "release" / self.assignment / f"{name}.ipynb"
        return nbformat.read(path, as_version=4)

    def submit(self, learner, files: dict[str, bytes]):
        folder = self.root / "submitted" / learner / self.assignment
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return folder

    def autograde(self, learner="*", stock=False):
        return self.api(stock).autograde(self.assignment, learner, force=True)

    def autograded(self, learner, name):
        path = self.root / "autograded" / learner / self.assignment / f"{name}.ipynb"
        return nbformat.read(path, as_version=4)

    def scores(self, learner) -> dict[str, float]:
        """The automatic score of every graded cell, by grade_id."""
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.root}/gradebook.db", "essai") as gradebook:
            submission = gradebook.find_submission(self.assignment, learner)
            return {g.name: g.auto_score for n in submission.notebooks for g in n.grades}

    def log(self, learner) -> list[dict]:
        path = self.root / "autograded" / learner / self.assignment / "reparations.json"
        return json.loads(path.read_text()) if path.exists() else []

    def kinds(self, learner) -> set[str]:
        return {line["kind"] for line in self.log(learner)}
