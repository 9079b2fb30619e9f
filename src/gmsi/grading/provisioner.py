"""The Jupyter kernel provisioner that starts a learner's kernel in the sandbox.

Entry point `gmsi-bubblewrap` of `jupyter_client.kernel_provisioners`; the kernelspec beside it
(`kernels/gmsi-sandbox`) names it.
"""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.provisioning import LocalProvisioner
from traitlets import Instance, default

from gmsi.grading.sandbox import Sandbox
from gmsi.identity import LEARNER_VARIABLE

KERNELS = Path(__file__).parent / "kernels"
POLL = 0.005
END_LIMIT = 5.0


class OurKernels(KernelSpecManager):
    """The kernelspecs of this package, which no Jupyter launcher shows."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The kernelspec `kernel_name`, read where it is."""
        return KernelSpec.from_resource_dir(str(KERNELS / kernel_name))


class SandboxProvisioner(LocalProvisioner):
    """Starts the kernel inside bubblewrap, over IPC sockets, and signals it there."""

    sandbox = Instance(Sandbox)
    _own_folder = None
    child = None

    @default("sandbox")
    def _sandbox_of_a_plain_client(self) -> Sandbox:
        """A sandbox of its own, for a Jupyter client that only knows the kernelspec."""
        folder = Path(tempfile.mkdtemp(prefix="gmsi-", dir="/tmp"))
        self._own_folder = folder
        return Sandbox(sockets=folder, learner=os.environ.get(LEARNER_VARIABLE, ""))

    async def cleanup(self, restart: bool = False) -> None:
        """Remove the folder made for a plain client."""
        await super().cleanup(restart=restart)
        if not restart and self._own_folder:
            shutil.rmtree(self._own_folder, ignore_errors=True)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Use short IPC paths in the sandbox's own folder, and wrap the command."""
        folder = str(self.sandbox.sockets)
        manager = self.parent
        manager.transport, manager.ip = "ipc", f"{folder}/k"
        manager.connection_file = f"{folder}/kernel.json"
        kwargs = await super().pre_launch(**kwargs)
        if self.sandbox.uid is not None:
            os.chown(folder, self.sandbox.uid, self.sandbox.uid)
            os.chown(manager.connection_file, self.sandbox.uid, self.sandbox.uid)
        settings = self.sandbox.settings()
        kwargs["cmd"] = [settings if word == "{settings}" else word for word in kwargs["cmd"]]
        return {**kwargs, "env": self.sandbox.environment(), "cwd": folder}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any):
        """Launch, and learn the kernel's own pid, which bubblewrap would not signal."""
        kwargs |= {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        if not self.sandbox.isolated:
            return await super().launch_kernel(cmd, **kwargs)
        reading, writing = os.pipe()
        try:
            wrapped = self.sandbox.command(cmd, writing)
            info = await super().launch_kernel(wrapped, pass_fds=(writing,), **kwargs)
        finally:
            os.close(writing)
        with open(reading, encoding="utf-8") as stream:
            answer = stream.read()
        self.child = json.loads(answer)["child-pid"] if answer else None
        return info

    async def send_signal(self, signum: int) -> None:
        """Signal the kernel itself, which is not in bubblewrap's process group.

        Once the kernel is gone bubblewrap ends by itself, after all that the kernel had started.
        """
        if not self.child:
            await super().send_signal(signum)
            return
        with suppress(ProcessLookupError):
            os.kill(self.child, signum)
        if signum != signal.SIGINT:
            deadline = time.monotonic() + END_LIMIT
            while await self.poll() is None and time.monotonic() < deadline:
                await asyncio.sleep(POLL)
            if await self.poll() is None:
                await super().send_signal(signum)

    async def wait(self) -> int | None:
        """Wait for the end of the process, at a shorter pace than the 100 ms of the base class."""
        while await self.poll() is None:
            await asyncio.sleep(POLL)
        return await super().wait()
