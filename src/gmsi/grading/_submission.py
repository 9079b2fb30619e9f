"""Executing one submission: a canonical notebook in, the same with outputs out.

A pure task: no gradebook, no course directory; the same arguments in any process of any machine
give the same notebook.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from gmsi.grading._calculators import Reader
from gmsi.grading._crossing import Step, plan
from gmsi.grading._frames import Broken, receive, send
from gmsi.grading._learner import CellRun, KernelLost, LearnerKernel, started
from gmsi.grading._names import names_of
from gmsi.grading._remote import LOST_TIME
from gmsi.grading._repairs import Repair
from gmsi.grading._sandbox import Limits, Sandbox
from gmsi.grading.examiner import CELL_LIMIT
from gmsi.identity import COURSE_VARIABLE, LEARNER_VARIABLE
from gmsi.tools import MUST_CONFINE

MAX_RESTARTS = 3
# What Python would import: from a learner, never on the grader's side.
CODE = {".py", ".pyc", ".so", ".pth", ".zip"}


@dataclass(frozen=True)
class Task:
    """What is needed to execute a submission; plain data, so that it can travel.

    `files` are the assignment's files; `learner_files` those of them that learners write, which the
    grader's process is given only as data. `course` is where the trainer's side finds the course.
    Times in seconds.
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
    "sockets": "la cellule a écrit hors de son dossier",
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


def execute(notebook: NotebookNode, task: Task) -> Outcome:
    """Run every code cell of a canonical notebook on its side.

    Raises NoSandbox when the learner's code cannot be confined; nothing that a learner wrote
    makes it raise.
    """
    execution = Execution(nbformat.from_dict(notebook), task)
    with tempfile.TemporaryDirectory(prefix="gmsi-", dir="/tmp") as name:
        execution.run_in(Path(name))
    return Outcome(execution.notebook, execution.incidents)


class Execution:
    """The state of one execution."""

    def __init__(self, notebook: NotebookNode, task: Task):
        self.notebook, self.task = notebook, task
        self.steps = plan(notebook, task.provided)
        sources = [(step, notebook.cells[step.index].source) for step in self.steps]
        self.reader = Reader(
            [(step.index, source) for step, source in sources if not step.grader],
            [source for step, source in sources if step.grader],
        )
        self.incidents: list[Repair] = []
        self.fatal: dict[int, str] = {}
        self.deadline = time.monotonic() + task.total_limit

    def run_in(self, folder: Path) -> None:
        """Run, again without the cells that took the kernel down, as long as patience lasts."""
        for cell in self.notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        _lay_files(folder / "copie", self.task.files)
        code = {name for name in self.task.learner_files if Path(name).suffix in CODE}
        safe = {name: data for name, data in self.task.files.items() if name not in code}
        _lay_files(folder / "formateur", safe)
        for attempt in range(MAX_RESTARTS + 1):
            with self._examiner(folder, attempt) as (examiner, sandbox):
                if self._attempt(examiner, sandbox, folder, last=attempt == MAX_RESTARTS):
                    return

    @contextmanager
    def _examiner(self, folder: Path, attempt: int) -> Iterator[tuple["Examiner", Sandbox]]:
        sockets = folder / str(attempt)
        sockets.mkdir()
        sandbox = Sandbox(
            sockets=sockets,
            learner=self.task.learner,
            files=folder / "copie",
            limits=self.task.limits,
            isolated=self.task.isolated,
        )
        address = sandbox.environment()["GMSI_CALLS"]
        examiner = Examiner(folder / "formateur", address, self.task)
        try:
            yield examiner, sandbox
        finally:
            examiner.close()

    def _attempt(self, examiner: "Examiner", sandbox: Sandbox, folder: Path, last: bool) -> bool:
        """Run everything once; False when a cell took the kernel down, and a new run is due."""
        witness = folder / "temoin"
        witness.touch()
        with started(sandbox, witness) as kernel:
            examiner.wait_ready()
            if sandbox.uid is not None:
                os.chown(examiner.address, sandbox.uid, sandbox.uid)
            self._send_ahead(examiner)
            culprit = self._learner_side(kernel)
            if culprit is not None and not last:
                return False
            self._grader_side(examiner)
        return True

    def _learner_side(self, kernel: LearnerKernel) -> int | None:
        """Run the learner's cells, leaving a copy at each test; the cell that broke it all."""
        self.parked: set[int] = set()
        last_run = None
        for step in self.steps:
            try:
                if step.test:
                    kernel.park(step.index)
                    self.parked.add(step.index)
                elif step.index in self.fatal:
                    self._tell(step, CellRun(accident=self.fatal[step.index]))
                else:
                    last_run = step.index
                    self._tell(step, self._run(kernel, step))
            except KernelLost as lost:
                if last_run is None:
                    return step.index
                self.fatal[last_run] = lost.kind
                return last_run
        return None

    def _run(self, kernel: LearnerKernel, step: Step) -> CellRun:
        left = self.deadline - time.monotonic()
        if left <= 0:
            return CellRun(accident="total")
        return kernel.run(self.notebook.cells[step.index].source, min(self.task.cell_limit, left))

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

    def _send_ahead(self, examiner: "Examiner") -> None:
        """Let the examiner run the first set-up cells while the learner's side runs."""
        self.ahead = set()
        for step in self.steps:
            if step.test:
                return
            if step.grader:
                examiner.ask(self.notebook.cells[step.index].source)
                self.ahead.add(step.index)

    def _grader_side(self, examiner: "Examiner") -> None:
        """Run set-up and test cells; only what is written here makes a score."""
        for step in self.steps:
            if not step.grader or step.index in self.ahead:
                continue
            cell = self.notebook.cells[step.index]
            if step.test and self._refuse_calculator(cell, step):
                continue
            park = step.index if step.index in self.parked else None
            reply = examiner.run(cell.source, park, step.names, self.task.cell_limit)
            if not step.test:
                continue
            cell.outputs = [nbformat.from_dict(output) for output in reply["outputs"]]
            for kind, name in reply["accidents"]:
                message = CALL_ACCIDENTS[kind].format(name)
                where = place(cell, step.index)
                self._note(Repair(f"call_{kind}", message, "incident", cell=where))

    def _refuse_calculator(self, cell: NotebookNode, step: Step) -> bool:
        """Give no point, and say why, when what the test reads rests on a ready-made calculator."""
        tainted = self.reader.tainted(step.index)
        read = names_of(cell.source).read
        for name in sorted(set(step.names) & read & tainted.keys()):
            message = CALCULATOR.format(name, tainted[name])
            cell.outputs = [error_output("CalculateurInterdit", message)]
            self._note(Repair("calculator", message, "refused", cell=place(cell, step.index)))
            return True
        return False


class Examiner:
    """The grader's process, seen from here."""

    def __init__(self, folder: Path, address: str, task: Task):
        self.address, self.pending = address, 0
        self.control, theirs = socket.socketpair()
        environment = {**os.environ, LEARNER_VARIABLE: task.learner, "MPLBACKEND": "Agg"}
        if task.isolated:
            environment[MUST_CONFINE] = "1"
        if task.course:
            environment[COURSE_VARIABLE] = task.course
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "gmsi.grading.examiner", str(theirs.fileno()), address],
            pass_fds=[theirs.fileno()],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        theirs.close()

    def wait_ready(self) -> None:
        """Wait until it listens for parked copies."""
        receive(self.control, 30)

    def ask(
        self, source: str, park: int | None = None, names: tuple[str, ...] = (), limit: float = 0
    ) -> None:
        """Have one cell run; its reply comes in its turn."""
        request = {"source": source, "park": park, "names": list(names), "limit": limit}
        send(self.control, request)
        self.pending += 1

    def run(self, source: str, park: int | None, names: tuple[str, ...], limit: float) -> dict:
        """Run one cell; a cell that takes the examiner down leaves an error, and so the next."""
        try:
            self.ask(source, park, names, limit)
            while self.pending:
                reply = receive(self.control, CELL_LIMIT + LOST_TIME)
                self.pending -= 1
            return reply
        except (Broken, OSError):
            self.process.kill()
            message = "la correction de cette cellule s'est interrompue, voir le formateur"
            return {"outputs": [error_output("Interrompue", message)], "accidents": []}

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.wait()
        self.control.close()


def place(cell: NotebookNode, index: int) -> str:
    """How to name a cell to a person: its grade_id, else its rank."""
    return cell.metadata.get("nbgrader", {}).get("grade_id") or f"cellule {index + 1}"


def error_output(name: str, message: str) -> NotebookNode:
    """An error output that says `message`."""
    return nbformat.v4.new_output("error", ename=name, evalue=message, traceback=[message])


def _lay_files(folder: Path, files: dict[str, bytes]) -> None:
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
