"""The learner's kernel, driven from the grader's side: cells in, bounded outputs out."""

import ast
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import zmq
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.session import Session

import gmsi
from gmsi.grading._inspection import weaknesses
from gmsi.grading._sandbox import DOES_NOT_START, NoSandbox, Sandbox
from gmsi.grading.provisioner import SandboxProvisioner

KERNELS = Path(__file__).parent / "kernels"
KERNEL = "gmsi-sandbox"
MAX_CELL_OUTPUT = 5_000_000
MAX_MESSAGE = 30_000_000
MAX_SOCKET_FOLDER = 1_000_000
START_LIMIT = 30.0
ANSWER_LIMIT = 5.0
AFTER_INTERRUPT = 2.0
SHOWN = {"stream", "display_data", "execute_result", "error"}


class OurKernels(KernelSpecManager):
    """The kernelspecs of this package, which no Jupyter launcher shows."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The kernelspec `kernel_name`, read where it is."""
        return KernelSpec.from_resource_dir(str(KERNELS / kernel_name))


class KernelLost(RuntimeError):
    """The kernel died, or answers nothing any more; `kind` says which."""

    def __init__(self, kind: str):
        super().__init__(kind)
        self.kind = kind


@dataclass
class CellRun:
    """What one cell did: its outputs, and the accident that stopped it, if any."""

    outputs: list = field(default_factory=list)
    accident: str | None = None


class LearnerKernel:
    """A running kernel; use `started`."""

    def __init__(self, manager: KernelManager, sandbox: Sandbox):
        self.manager, self.sandbox = manager, sandbox
        info = manager.get_connection_info(session=False)
        # A session and sockets of our own: the client's would wait 200 ms for nothing at start.
        self.session = Session(key=info["key"], signature_scheme=info["signature_scheme"])
        self.context = zmq.Context()
        self.shell = self._connect(zmq.DEALER, info, "shell_port")
        self.iopub = self._connect(zmq.SUB, info, "iopub_port")
        self.iopub.setsockopt(zmq.SUBSCRIBE, b"")
        self.poller = zmq.Poller()
        self.poller.register(self.shell, zmq.POLLIN)
        self.poller.register(self.iopub, zmq.POLLIN)

    def _connect(self, kind: int, info: dict, port: str) -> zmq.Socket:
        kernel_socket = self.context.socket(kind)
        kernel_socket.linger = 0
        kernel_socket.setsockopt(zmq.RECONNECT_IVL, 10)
        kernel_socket.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE)
        kernel_socket.connect(f"ipc://{info['ip']}-{info[port]}")
        return kernel_socket

    def close(self) -> None:
        """Kill the kernel, and with it everything that its cells started."""
        self.context.destroy(linger=0)
        self.manager.shutdown_kernel(now=True)

    def wait_until_heard(self) -> None:
        """Wait until both ways work: requests are answered, outputs arrive."""
        deadline = time.monotonic() + START_LIMIT
        heard: set[int] = set()
        asked = 0.0
        while len(heard) < 2:
            if time.monotonic() > deadline or not self._alive():
                raise KernelLost("start")
            if time.monotonic() - asked > 0.1:
                self.session.send(self.shell, "kernel_info_request", {})
                asked = time.monotonic()
            for ready, _ in self.poller.poll(20):
                heard.add(ready)
                ready.recv_multipart()
        time.sleep(0.02)
        while self.poller.poll(0):
            for ready, _ in self.poller.poll(0):
                ready.recv_multipart()

    def run(self, source: str, limit: float) -> CellRun:
        """Run a cell for at most `limit` seconds; raises KernelLost."""
        request = self.session.send(
            self.shell,
            "execute_request",
            {"code": source, "silent": False, "allow_stdin": False, "stop_on_error": False},
        )
        run, size = CellRun(), 0
        deadline, interrupted = time.monotonic() + limit, False
        replied = idle = False
        while not (replied and idle):
            wait = deadline - time.monotonic()
            if wait < 0:
                if interrupted:
                    raise KernelLost(run.accident or "timeout")
                run.accident = run.accident or "timeout"
                self.manager.interrupt_kernel()
                interrupted, deadline = True, time.monotonic() + AFTER_INTERRUPT
                continue
            for where, message in self._messages(min(wait, 0.25)):
                if message["parent_header"].get("msg_id") != request["msg_id"]:
                    continue
                kind = message["msg_type"]
                if where is self.shell:
                    replied = True
                    # Outputs may trail the reply; a kernel that forges it only waits for itself.
                    deadline = min(deadline, time.monotonic() + AFTER_INTERRUPT)
                elif kind == "status":
                    idle = message["content"].get("execution_state") == "idle"
                elif size <= MAX_CELL_OUTPUT:
                    size += sum(map(len, map(str, message["content"].values())))
                    if size > MAX_CELL_OUTPUT:
                        run.accident, deadline = "output", time.monotonic() - 1
                    else:
                        _keep(run.outputs, kind, message)
        return run

    def evaluate(self, expression: str, limit: float = ANSWER_LIMIT) -> str:
        """The text that a Python expression of ours gives in the kernel; raises KernelLost."""
        content = {
            "code": "",
            "silent": True,
            "store_history": False,
            "user_expressions": {"answer": expression},
            "allow_stdin": False,
        }
        request = self.session.send(self.shell, "execute_request", content)
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            for where, message in self._messages(0.05):
                if where is self.shell and message["parent_header"]["msg_id"] == request["msg_id"]:
                    return _expression(message["content"])
        raise KernelLost("silent")

    def park(self, number: int) -> None:
        """Have the kernel leave a copy of itself for test cell `number`; raises KernelLost."""
        answer = self.evaluate(
            f"__import__('gmsi.grading._bridge', fromlist=['park']).park({number})"
        )
        if not answer.isdecimal():
            raise KernelLost("processes")

    def check_isolation(self, witness: Path) -> list[str]:
        """The sandbox's weaknesses, looked for from inside and from outside."""
        package = str(Path(gmsi.__file__).parent)
        expression = (
            "__import__('gmsi.grading._inspection', fromlist=['facts'])"
            f".facts({str(witness)!r}, {package!r})"
        )
        seen = json.loads(ast.literal_eval(self.evaluate(expression)))
        return weaknesses(seen, self.sandbox.environment(), self.manager.provisioner.child)

    def _messages(self, wait: float) -> Iterator[tuple[zmq.Socket, dict]]:
        ready = self.poller.poll(wait * 1000)
        if not ready:
            self._watch()
        for where, _ in ready:
            try:
                _, parts = self.session.feed_identities(where.recv_multipart(zmq.NOBLOCK))
                yield where, self.session.deserialize(parts)
            except (zmq.ZMQError, ValueError, KeyError, TypeError):
                continue

    def _watch(self) -> None:
        if not self._alive():
            raise KernelLost("died")
        size = sum(entry.lstat().st_size for entry in self.sandbox.sockets.iterdir())
        if self.sandbox.isolated and size > MAX_SOCKET_FOLDER:
            raise KernelLost("sockets")

    def _alive(self) -> bool:
        process = self.manager.provisioner.process
        return process is not None and process.poll() is None


def _expression(content: dict) -> str:
    try:
        return str(content["user_expressions"]["answer"]["data"]["text/plain"])
    except (KeyError, TypeError):
        return ""


def _keep(outputs: list, kind: str, message: dict) -> None:
    if kind == "clear_output":
        outputs.clear()
    if kind not in SHOWN:
        return
    try:
        output = nbformat.v4.output_from_msg(message)
        nbformat.validate(output, ref="output", version=4)
    except Exception:
        return
    last = outputs[-1] if outputs else None
    if last and kind == "stream" == last.output_type and last.name == output.name:
        last.text += output.text
    else:
        outputs.append(output)


@contextmanager
def started(sandbox: Sandbox, witness: Path) -> Iterator[LearnerKernel]:
    """A kernel in the sandbox, checked; raises NoSandbox when the sandbox is not one."""
    manager = KernelManager(kernel_name=KERNEL, kernel_spec_manager=OurKernels())
    manager.provisioner = SandboxProvisioner(
        kernel_id=os.urandom(8).hex(),
        kernel_spec=manager.kernel_spec,
        parent=manager,
        sandbox=sandbox,
    )
    manager.start_kernel()
    kernel = LearnerKernel(manager, sandbox)
    try:
        try:
            kernel.wait_until_heard()
        except KernelLost:
            manager.provisioner.process.kill()
            manager.provisioner.process.wait()
            said = manager.provisioner.last_words()
            raise NoSandbox(f"{DOES_NOT_START}\n{said}".strip()) from None
        wrong = kernel.check_isolation(witness) if sandbox.isolated else []
        if wrong:
            raise NoSandbox("Le bac à sable ne protège pas\u00a0: " + "\u00a0; ".join(wrong))
        # From here on, nobody listens to what the kernel says outside its cells.
        manager.provisioner.process.stderr.close()
        yield kernel
    finally:
        kernel.close()
