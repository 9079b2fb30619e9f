"""What a worker has at hand before the first submission, and keeps from one to the next."""

import gc
import importlib
from contextlib import suppress

from gmsi.grading._recorder import TrainerShell
from gmsi.grading._reference import Foresight
from gmsi.grading.fork_client import ForkClient, ForkServer


def import_ahead(modules: tuple[str, ...]) -> None:
    """Import `modules` in this process, and warm up, for those forked from it.

    A missing module is left out.
    """
    for name in ("gmsi.exercise", *modules):
        with suppress(Exception):
            importlib.import_module(name)
    TrainerShell.instance().warm_up()
    gc.collect()
    gc.freeze()


class WarmUp:
    """What a worker keeps from one submission to the next.

    That is the fork server that it uses, started when first asked for, and what it knows of tests.
    """

    def __init__(self, client: ForkClient | None = None):
        self.client = client
        self.foresight = Foresight()

    def get(self, modules: tuple[str, ...], isolated: bool) -> ForkClient:
        """A client of a fork server that has imported `modules`; raises NoSandbox."""
        server = self.client.server if self.client else None
        if server is None or (server.modules, server.isolated) != (modules, isolated):
            self.forget()
            import_ahead(modules)
            server = ForkServer(modules, isolated)
            server.wait_ready(server.clients[0])
            self.client = ForkClient(server, server.clients[0])
        return self.client

    def forget(self) -> None:
        """End the fork server, if there is one."""
        if self.client:
            self.client.server.close()
        self.client = None
