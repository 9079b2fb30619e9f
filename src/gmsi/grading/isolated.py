"""nbgrader's execution step, replaced: the learner's code in a sandbox, the tests elsewhere.

Set in `c.Autograde.autograde_preprocessors`, in place of nbgrader's `Execute`.
"""

from dataclasses import replace
from pathlib import Path

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, Integer

from gmsi.grading._intake import MAX_EXTRA
from gmsi.grading._repairs import read_repairs, write_repairs
from gmsi.grading._submission import Task, execute_warm
from gmsi.grading._tasks import is_data, task_of
from gmsi.grading.files import read_plain, survey
from gmsi.grading.sandbox import Limits


class IsolatedExecute(NbGraderPreprocessor):
    """Executes a canonical submission in two processes."""

    cell_limit = Float(10, help="Secondes accordées à chaque cellule d'un apprenant.").tag(
        config=True
    )
    total_limit = Float(120, help="Secondes accordées à toutes les cellules d'une copie.").tag(
        config=True
    )
    memory = Integer(3_000, help="Mémoire accordée à une copie, en millions d'octets.").tag(
        config=True
    )
    processes = Integer(128, help="Nombre de processus accordés à une copie.").tag(config=True)
    allow_unsandboxed = Bool(
        False,
        help="Corriger sans bac à sable là où il manque\u00a0: le code des apprenants a alors "
        "tous vos droits. Chaque compte rendu le dira.",
    ).tag(config=True)

    def preprocess(self, nb, resources):
        """Execute one submission on behalf of its learner, and log the incidents."""
        folder = Path(resources["metadata"]["path"])
        name = resources["nbgrader"]["notebook"]
        released = self.parent.releases[resources["nbgrader"]["assignment"]]
        found = (f.path for f in survey(folder, MAX_EXTRA) if not f.refusal)
        files = {path: read_plain(folder, path, MAX_EXTRA) for path in found if is_data(path)}
        learner = resources["nbgrader"]["student"]
        limits = bounds(self, self.parent.course, self.parent.isolated)
        task = task_of(released, name, learner, files, limits)
        outcome = self.parent.workers.submit(execute_warm, nb, task).result()
        if outcome.incidents:
            log = [replace(line, notebook=name) for line in outcome.incidents]
            write_repairs(folder, [*read_repairs(folder), *log])
            for line in log:
                self.log.warning("%s %s %s\u00a0: %s", folder, name, line.cell, line.message)
        return outcome.notebook, resources


def bounds(settings: IsolatedExecute, course: str, isolated: bool) -> Task:
    """A task with the bounds that the settings give, and no submission."""
    return Task(
        learner="",
        course=course,
        cell_limit=settings.cell_limit,
        total_limit=settings.total_limit,
        limits=Limits(memory=settings.memory * 1_000_000, processes=settings.processes),
        isolated=isolated,
    )
