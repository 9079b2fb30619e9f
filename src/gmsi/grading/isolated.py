"""nbgrader's execution step, replaced: the learner's code in a sandbox, the tests elsewhere.

Set in `c.Autograde.autograde_preprocessors`, in place of nbgrader's `Execute`.
"""

from pathlib import Path

from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Float, Integer

from gmsi.grading._crossing import is_test, provided_names
from gmsi.grading._files import read_plain, survey
from gmsi.grading._intake import MAX_EXTRA, SECRET, TIMESTAMP
from gmsi.grading._released import Released
from gmsi.grading._repairs import LOG_NAME, READABLE_NAME, Repair, read_repairs, write_repairs
from gmsi.grading._sandbox import Limits
from gmsi.grading._submission import Outcome, Task, error_output, execute_warm

NOT_DATA = {LOG_NAME, READABLE_NAME, TIMESTAMP, SECRET}
UNSANDBOXED = Repair(
    "unsandboxed",
    "corrigé SANS bac à sable, avec les droits du formateur, par son réglage explicite",
    "incident",
)


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
        lost = nb.metadata.get("gmsi", {}).get("lost")
        outcome = _nothing(nb, lost) if lost else self._execute(nb, resources, folder)
        if outcome.incidents:
            log = [Repair(**{**vars(line), "notebook": name}) for line in outcome.incidents]
            write_repairs(folder, [*read_repairs(folder), *log])
            for line in log:
                self.log.warning("%s %s %s\u00a0: %s", folder, name, line.cell, line.message)
        return outcome.notebook, resources

    def _execute(self, nb, resources, folder: Path) -> Outcome:
        released: Released = self.parent.releases[resources["nbgrader"]["assignment"]]
        isolated = self.parent.isolated
        files = {
            found.path: read_plain(folder, found.path, MAX_EXTRA)
            for found in survey(folder, MAX_EXTRA)
            if not found.refusal
            and not found.path.endswith(".ipynb")
            and found.path not in NOT_DATA
        }
        task = Task(
            learner=resources["nbgrader"]["student"],
            files=files,
            learner_files=released.accepted & files.keys(),
            provided=provided_names(released.answers.get(resources["nbgrader"]["notebook"], {})),
            course=self.parent.course,
            cell_limit=self.cell_limit,
            total_limit=self.total_limit,
            limits=Limits(memory=self.memory * 1_000_000, processes=self.processes),
            isolated=isolated,
            modules=released.modules,
        )
        outcome = self.parent.workers.submit(execute_warm, nb, task).result()
        if not isolated:
            outcome.incidents.append(UNSANDBOXED)
        return outcome


def _nothing(nb, reason: str) -> Outcome:
    """A submission with nothing to run: every test says why it gives no point."""
    for cell in nb.cells:
        if is_test(cell):
            cell.outputs = [error_output("CopieIllisible", reason)]
    return Outcome(nb, [])
