"""Executing one submission: a canonical notebook in, the same with outputs out.

A pure task: no gradebook, no course directory; the same arguments in any process of any machine
give the same notebook.
"""

import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from gmsi.grading._calculators import Reader
from gmsi.grading._crossing import Horizon, Step, is_test, plan
from gmsi.grading._foresight import Astray
from gmsi.grading._learner import CellRun, KernelLost, LearnerProcess, started
from gmsi.grading._names import names_of
from gmsi.grading._parked import Parked
from gmsi.grading._refusals import refusal
from gmsi.grading._repairs import Repair
from gmsi.grading._stateless import stateless_functions
from gmsi.grading.examiner_client import Asked, Rehearsal
from gmsi.grading.sandbox import Limits
from gmsi.grading.warm_up import Clients, WarmUp
from gmsi.identity import COURSE_VARIABLE, LEARNER_VARIABLE
from gmsi.tools import MUST_CONFINE

MAX_RESTARTS = 3
# Runs with calls made together: in the second, without those of tests that asked something else.
MAX_FORESIGHT = 2
# What Python would import: from a learner, never on the grader's side.
CODE = {".py", ".pyc", ".so", ".pth", ".zip"}


@dataclass(frozen=True)
class Task:
    """What is needed to execute a submission; plain data, so that it can travel.

    `files` are the assignment's files; `learner_files` those of them that learners write, which the
    grader's process is given only as data. `course` is where the trainer's side finds the course.
    `modules` are imported ahead. The `reference` is the notebook with the trainer's answers;
    `one_of_many` says that enough submissions of it follow for a rehearsal to pay at once. Times in
    seconds.
    """

    learner: str
    files: dict[str, bytes] = field(default_factory=dict)
    learner_files: frozenset[str] = frozenset()
    provided: frozenset[str] = frozenset()
    course: str | None = None
    cell_limit: float = 10.0
    total_limit: float = 120.0
    limits: Limits = field(default_factory=Limits)
    isolated: bool = True
    modules: tuple[str, ...] = ()
    reference: NotebookNode | None = None
    one_of_many: bool = False


@dataclass
class Outcome:
    """What an execution gives: the notebook with its outputs, and the incidents."""

    notebook: NotebookNode
    incidents: list[Repair]


ACCIDENTS = {
    "timeout": "la cellule ne s'arrête pas (boucle sans fin ?), elle a été interrompue",
    "output": "la cellule affiche sans fin, elle a été interrompue",
    "died": "la cellule a arrêté Python brutalement (mémoire épuisée, os._exit… ?)",
    "silent": "après la cellule, Python ne répondait plus",
    "processes": "la cellule a lancé trop de processus",
    "total": "le temps accordé à la copie était épuisé, la cellule n'a pas été exécutée",
}
CALL_ACCIDENTS = {
    "timeout": "«\u00a0{}\u00a0» ne s'arrête pas pendant un test (boucle sans fin ?)",
    "died": "«\u00a0{}\u00a0» arrête Python brutalement pendant un test",
}
CALCULATOR = (
    "«\u00a0{}\u00a0» s'appuie sur «\u00a0{}\u00a0», un calculateur tout fait. Le "
    "calcul est à écrire vous-même\u00a0: cette réponse ne rapporte aucun point"
)


UNSANDBOXED = Repair(
    "unsandboxed",
    "corrigé SANS bac à sable, avec les droits du formateur, par son réglage explicite",
    "incident",
)


def execute(notebook: NotebookNode, task: Task, clients: Clients) -> Outcome:
    """Run every code cell of a canonical notebook on its side, and put the outputs in it.

    Raises NoSandbox when the learner's code cannot be confined, OSError when a warm process is
    gone; nothing that a learner wrote makes it raise.
    """
    execution = Execution(notebook, task, clients)
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        execution.run_in(Path(name))
    return Outcome(execution.notebook, execution.incidents)


def execute_warm(notebook: NotebookNode, task: Task, warm: WarmUp) -> Outcome:
    """`execute` in a worker, with its warm process; once more with a new one when that dies.

    A notebook that could not be read is not executed, and says so. The log tells that the trainer
    chose to do without a sandbox.
    """
    outcome = _outcome(notebook, task, warm)
    if not task.isolated:
        outcome.incidents.append(UNSANDBOXED)
    # By this an interrupted run is told from a finished one.
    outcome.notebook.metadata.setdefault("gmsi", NotebookNode())["executed"] = True
    return outcome


def _outcome(notebook: NotebookNode, task: Task, warm: WarmUp) -> Outcome:
    if lost := notebook.metadata.get("gmsi", {}).get("lost"):
        return not_executed(notebook, lost)
    try:
        return execute(notebook, task, warm.get(task.modules, task.isolated))
    except OSError:
        warm.forget()
        return execute(notebook, task, warm.get(task.modules, task.isolated))


class Execution:
    """The state of one execution."""

    def __init__(self, notebook: NotebookNode, task: Task, clients: Clients):
        self.notebook, self.task, self.clients = notebook, task, clients
        self.rehearsal = Rehearsal()
        self.foreseen: set[str] = set()
        self.steps = plan(notebook, task.provided)
        sources = [(step, notebook.cells[step.index].source) for step in self.steps]
        learners = [(step.index, source) for step, source in sources if not step.grader]
        # What a test cell imports never reaches the learner's kernel, under any name.
        setup = [(step.index, source) for step, source in sources if step.grader and step.learner]
        self.reader = Reader(learners, [source for _, source in setup])
        self.functions = stateless_functions(learners, setup)
        self.incidents: list[Repair] = []
        self.fatal: dict[int, str] = {}
        self.parked: dict[int, Parked] = {}
        self.deadline = time.monotonic() + task.total_limit

    def run_in(self, folder: Path) -> None:
        """Run, again without the cells that took the process down, as long as patience lasts."""
        for cell in self.notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        code = {name for name in self.task.learner_files if Path(name).suffix in CODE}
        safe = {name: data for name, data in self.task.files.items() if name not in code}
        lay_files(folder / "formateur", safe)
        witness = folder / "temoin"
        witness.touch()
        self._foresee(folder / "reference")
        if self._attempt_with_foresight(folder / "formateur", witness):
            return
        for attempt in range(MAX_RESTARTS + 1):
            if self._attempt(folder / "formateur", witness, last=attempt == MAX_RESTARTS):
                return

    def _attempt_with_foresight(self, folder: Path, witness: Path) -> bool:
        """Run with calls made together, then without those of tests that asked something else.

        False when that is not to be; a run that fails for it takes none of the learner's time.
        """
        for _ in range(MAX_FORESIGHT):
            expected = set(self.foreseen)
            if not expected:
                break
            if self._attempt(folder, witness, last=False):
                return True
            self.deadline = time.monotonic() + self.task.total_limit
            if self.foreseen == expected:
                break
        self.foreseen = set()
        return False

    def _attempt(self, folder: Path, witness: Path, last: bool) -> bool:
        """Run everything once; False when a new run is due.

        That is when a cell took the process down, or a test asked for what was not foreseen.
        """
        task, complete = self.task, False
        with started(
            self.clients.learners, task.learner, task.files, task.limits, witness
        ) as process:
            try:
                culprit = self._learner_side(process)
                if culprit is None or last:
                    self._grader_side(folder, process)
                    complete = True
            except Astray:
                complete = False
        for state in self.parked.values():
            state.close()
        return complete

    def _learner_side(self, process: LearnerProcess) -> int | None:
        """Run the learner's cells, keeping the state that tests see; the cell that broke it all."""
        self.parked, last_run = {}, None
        waiting: list[Step] = []
        horizon = Horizon()
        for step in self.steps:
            source = self.notebook.cells[step.index].source
            try:
                if step.test:
                    waiting.append(step)
                    horizon.add(source, step.names)
                    continue
                if not horizon.passes(source):
                    self._park(process, waiting)
                horizon.add(source)
                if step.index in self.fatal:
                    self._tell(step, CellRun(accident=self.fatal[step.index]))
                else:
                    last_run = step.index
                    self._tell(step, self._run(process, step))
            except KernelLost as lost:
                return self._blame(step.index if last_run is None else last_run, lost)
        try:
            self._park(process, waiting, last=True)
        except KernelLost as lost:
            return self._blame(last_run, lost)
        return None

    def _blame(self, index: int | None, lost: KernelLost) -> int:
        """Note the cell that took the process down."""
        if index is not None:
            self.fatal[index] = lost.kind
        return -1 if index is None else index

    def _park(self, process: LearnerProcess, waiting: list[Step], last: bool = False) -> None:
        """Keep the state that the waiting tests see; after the `last` no cell runs any more."""
        for foreseen in (True, False):
            steps = [step for step in waiting if self._is_foreseen(step) is foreseen]
            names = tuple(sorted({name for step in steps for name in step.names}))
            if names:
                state = (
                    self._foreseen(process, steps, names, last) if foreseen else process.park(names)
                )
                for step in steps:
                    self.parked[step.index] = state.lent(step.names)
        waiting.clear()

    def _foreseen(
        self, process: LearnerProcess, steps: list[Step], names: tuple[str, ...], last: bool
    ) -> Parked:
        """The state that tests see whose calls are all made together."""
        stand = all(self.functions.stand(step.names, step.index) for step in steps)
        state = process.note(names) if last or stand else process.park_once(names)
        if not state.functions() <= self.functions.names:
            # Bound otherwise than by `def`: nothing tells whether they remember.
            raise Astray
        return state

    def _run(self, process: LearnerProcess, step: Step) -> CellRun:
        left = self.deadline - time.monotonic()
        if left <= 0:
            return CellRun(accident="total")
        return process.run(self.notebook.cells[step.index].source, min(self.task.cell_limit, left))

    def _tell(self, step: Step, run: CellRun) -> None:
        """Put a cell's outputs in place, and say what went wrong."""
        cell = self.notebook.cells[step.index]
        cell.outputs = run.outputs
        if run.accident:
            message = ACCIDENTS[run.accident]
            kept = [o for o in run.outputs if o.get("ename") != "KeyboardInterrupt"]
            cell.outputs = [*kept, error_output("Interrompue", message)]
            self._note(Repair(run.accident, message, "incident", cell=place(cell, step.index)))

    def _note(self, incident: Repair) -> None:
        if incident not in self.incidents:
            self.incidents.append(incident)

    def _grader_side(self, folder: Path, process: LearnerProcess) -> None:
        """Run set-up and test cells; only what is written here makes a score."""
        refused = [step for step in self.steps if step.test and self._refuse_calculator(step)]
        steps = [step for step in self.steps if step.grader and step not in refused]
        cells = [self._asked(step) for step in steps]
        examination = self.clients.examiners.examine(
            cells, self.rehearsal, folder, self._environment()
        )
        with examination as replies:
            found = [(step, reply or LOST) for step, reply in zip(steps, replies, strict=False)]
        self._refuse_astray(found)
        for step, reply in found:
            if step.test:
                self._score(step, reply)

    def _foresee(self, folder: Path) -> None:
        """Find which calls the tests will make, unless functions remember: their order counts."""
        task, cells = self.task, self.notebook.cells
        if self.functions.names:
            trainers = tuple(cells[step.index].source for step in self.steps if step.grader)
            if self.clients.examiners.is_due(trainers, task.one_of_many):
                learners = task.learner_files
                own = {name: data for name, data in task.files.items() if name not in learners}
                lay_files(folder, own)
                self.clients.examiners.rehearse(
                    trainers, task.reference, task.provided, folder, self._environment()
                )
            self.rehearsal = self.clients.examiners.rehearsal(trainers)
            self.foreseen = self.rehearsal.expected()

    def _grade_id(self, step: Step) -> str:
        return self.notebook.cells[step.index].metadata.nbgrader.grade_id

    def _is_foreseen(self, step: Step) -> bool:
        """Whether all the calls of a test can be made beforehand."""
        return step.repeatable and self._grade_id(step) in self.foreseen

    def _refuse_astray(self, replies: list[tuple[Step, dict]]) -> None:
        """Raise Astray where calls were not as foreseen."""
        astray = [(step, reply["surprising"]) for step, reply in replies if "astray" in reply]
        for step, surprising in astray:
            if surprising:
                self.foreseen.discard(self._grade_id(step))
                self.rehearsal.surprised(self._grade_id(step))
        if astray:
            raise Astray

    def _asked(self, step: Step) -> Asked:
        cell = self.notebook.cells[step.index]
        asked = Asked(
            cell.source, self.parked.get(step.index, Parked({}, None)), self.task.cell_limit
        )
        if not step.test:
            return asked
        return replace(
            asked,
            test=self._grade_id(step),
            points=cell.metadata.nbgrader.points,
            repeatable=step.repeatable,
        )

    def _environment(self) -> dict[str, str]:
        """What the tests' process is told; a tool that it starts on learners' work is confined."""
        told = {LEARNER_VARIABLE: self.task.learner}
        if self.task.isolated:
            told[MUST_CONFINE] = "1"
        if self.task.course:
            told[COURSE_VARIABLE] = self.task.course
        return told

    def _score(self, step: Step, reply: dict) -> None:
        """Put a test's outputs in place, and say what went wrong in the learner's calls."""
        cell = self.notebook.cells[step.index]
        cell.outputs = [nbformat.from_dict(output) for output in reply["outputs"]]
        if reason := refusal(cell):
            message = f"pas encore noté\u00a0: {reason}"
            self._note(Repair("tool_missing", message, "incident", cell=place(cell, step.index)))
        for kind, name in reply["accidents"]:
            message = CALL_ACCIDENTS[kind].format(name)
            self._note(Repair(f"call_{kind}", message, "incident", cell=place(cell, step.index)))

    def _refuse_calculator(self, step: Step) -> bool:
        """Give no point, and say why, when what the test reads rests on a ready-made calculator."""
        cell, tainted = self.notebook.cells[step.index], self.reader.tainted(step.index)
        read = names_of(cell.source).read
        name = min(set(step.names) & read & tainted.keys(), default=None)
        if name is None:
            return False
        message = CALCULATOR.format(name, tainted[name])
        cell.outputs = [error_output("CalculateurInterdit", message)]
        self._note(Repair("calculator", message, "refused", cell=place(cell, step.index)))
        return True


def place(cell: NotebookNode, index: int) -> str:
    """How to name a cell to a person: its grade_id, else its rank."""
    return cell.metadata.get("nbgrader", {}).get("grade_id") or f"cellule {index + 1}"


def error_output(name: str, message: str) -> NotebookNode:
    """An error output that says `message`."""
    return nbformat.v4.new_output("error", ename=name, evalue=message, traceback=[message])


def not_executed(notebook: NotebookNode, reason: str) -> Outcome:
    """A submission with nothing to run: every test says why it gives no point."""
    for cell in notebook.cells:
        if is_test(cell):
            cell.outputs = [error_output("CopieIllisible", reason)]
    return Outcome(notebook, [])


LOST = {
    "outputs": [
        error_output(
            "Interrompue", "la correction de cette cellule s'est interrompue, voir le formateur"
        )
    ],
    "accidents": [],
}


def lay_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, readable by the sandbox's account whatever the umask."""
    folder.mkdir()
    folder.chmod(0o755)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o644)
        for parent in path.parents:
            if parent == folder:
                break
            parent.chmod(0o755)
