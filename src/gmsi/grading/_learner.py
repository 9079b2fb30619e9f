"""The learner's process, driven from the grader's side: cells in, bounded outputs out."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from nbformat import NotebookNode

import gmsi
from gmsi.grading import sandbox
from gmsi.grading._frames import receive_passed, send
from gmsi.grading._inspection import weaknesses
from gmsi.grading._learner_loop import A_COPY, COPIES, MYSELF
from gmsi.grading._parked import Parked
from gmsi.grading.learner_client import LearnerClient
from gmsi.grading.sandbox import Limits, NoSandbox

ANSWER_LIMIT = 5.0
AFTER_INTERRUPT = 2.0
MAX_MESSAGES = 100
# Processes that a cell may leave behind: a server to try, a shell's job.
MAX_LEFT = 20


class KernelLost(RuntimeError):
    """The learner's process died, or answers nothing any more; `kind` says which."""

    def __init__(self, kind: str):
        super().__init__(kind)
        self.kind = kind


@dataclass
class CellRun:
    """What one cell did: its outputs, and the accident that stopped it, if any."""

    outputs: list[NotebookNode] = field(default_factory=list)
    accident: str | None = None


class LearnerProcess:
    """A running learner's process; use `started`."""

    def __init__(self, client: LearnerClient, channel: socket.socket):
        self.client, self.channel, self.parked = client, channel, 0

    def run(self, source: str, limit: float) -> CellRun:
        """Run a cell for at most `limit` seconds; raises KernelLost."""
        run = CellRun()
        self._send({"source": source})
        deadline, interrupted = time.monotonic() + limit, False
        for _ in range(MAX_MESSAGES):
            try:
                reply, _ = self._receive(deadline - time.monotonic())
            except TimeoutError:
                reply = {}
            if "outputs" in reply:
                self._refuse_crowd(reply.get("processes"))
                run.outputs = list(outputs_of(reply["outputs"]))
                return run
            if interrupted:
                raise KernelLost(run.accident)
            run.accident = "output" if "flood" in reply else "timeout"
            self.client.interrupt()
            interrupted, deadline = True, time.monotonic() + AFTER_INTERRUPT
        raise KernelLost("silent")

    def _refuse_crowd(self, count: object) -> None:
        """A cell that leaves a crowd of processes would have the next ones pay for it."""
        if not isinstance(count, int) or count > self.parked + MAX_LEFT:
            raise KernelLost("processes")

    def park(self, names: tuple[str, ...]) -> Parked:
        """What a test cell will see of this moment, for calls one by one; raises KernelLost."""
        return self._left(names, COPIES)

    def park_once(self, names: tuple[str, ...]) -> Parked:
        """The same, for calls all together; raises KernelLost."""
        state = self._left(names, A_COPY)
        return replace(state, foreseen=True)

    def note(self, names: tuple[str, ...]) -> Parked:
        """The same, where functions will be no others at the end; raises KernelLost."""
        state = self._left(names, MYSELF)
        return replace(state, foreseen=True, connection=self.channel)

    def _left(self, names: tuple[str, ...], answers: str) -> Parked:
        self._send({"names": list(names), "answers": answers})
        reply, connection = self._answer()
        if not isinstance(reply.get("names"), dict):
            raise KernelLost("processes")
        self.parked += connection is not None
        return Parked(reply["names"], connection)

    def check_isolation(self, witness: Path) -> list[str]:
        """The sandbox's weaknesses, looked for from inside."""
        asked = {"witness": str(witness), "package": str(Path(gmsi.__file__).parent)}
        self._send({"facts": asked})
        reply, _ = self._answer()
        if "facts" not in reply:
            raise NoSandbox(f"{sandbox.DOES_NOT_START}\n{reply.get('failed', '')}".strip())
        return weaknesses(reply["facts"], sandbox.environment(""))

    def _send(self, request: dict) -> None:
        try:
            send(self.channel, request)
        except OSError:
            raise KernelLost("died") from None

    def _answer(self) -> tuple[dict, socket.socket | None]:
        """The answer to a request of ours that is no cell; raises KernelLost."""
        for _ in range(MAX_MESSAGES):
            try:
                reply, passed = self._receive(ANSWER_LIMIT)
            except TimeoutError:
                break
            if "flood" not in reply:
                return reply, passed
        raise KernelLost("silent")

    def _receive(self, limit: float) -> tuple[dict, socket.socket | None]:
        """The next message, if it is a dict; raises TimeoutError or KernelLost."""
        try:
            reply, passed = receive_passed(self.channel, max(limit, 0.001))
        except TimeoutError:
            raise
        except OSError:
            raise KernelLost("died") from None
        return (reply if isinstance(reply, dict) else {}), passed


FIELDS = {
    "stream": {"name": str, "text": str},
    "display_data": {"data": dict},
    "execute_result": {"data": dict, "execution_count": int},
    "error": {"ename": str, "evalue": str, "traceback": list},
}


def outputs_of(found: object) -> Iterator[NotebookNode]:
    """The outputs of a notebook cell in what a learner's process says; the rest is left out.

    Of what is displayed, only texts are kept (pictures are texts too).
    """
    for output in found if isinstance(found, list) else ():
        kind = output.get("output_type") if isinstance(output, dict) else None
        fields = FIELDS.get(kind, {})
        if not fields or not all(isinstance(output.get(k), form) for k, form in fields.items()):
            continue
        kept = NotebookNode(output_type=kind, **{name: output[name] for name in fields})
        if kind == "stream" and kept.name not in ("stdout", "stderr"):
            continue
        if kind == "error":
            kept.traceback = [line for line in kept.traceback if isinstance(line, str)]
        if "data" in fields:
            texts = {kind: text for kind, text in kept.data.items() if isinstance(text, str)}
            kept.data, kept.metadata = NotebookNode(texts), NotebookNode()
        yield kept


@contextmanager
def started(
    client: LearnerClient, learner: str, files: dict[str, bytes], limits: Limits, witness: Path
) -> Iterator[LearnerProcess]:
    """A learner's process, checked; raises NoSandbox when the sandbox is not one."""
    with client.learner(learner, files, limits) as channel:
        process = LearnerProcess(client, channel)
        wrong = process.check_isolation(witness) if client.server.isolated else []
        if wrong:
            raise NoSandbox("Le bac à sable ne protège pas\u00a0: " + "\u00a0; ".join(wrong))
        yield process
