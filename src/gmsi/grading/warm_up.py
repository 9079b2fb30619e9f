"""What a worker has at hand before the first submission, and keeps from one to the next."""

from dataclasses import dataclass

from gmsi.grading.examiner_client import ExaminerClient
from gmsi.grading.learner_client import LearnerClient
from gmsi.grading.servers import Servers


@dataclass(frozen=True)
class Clients:
    """A worker's ways to the two warm processes."""

    learners: LearnerClient
    examiners: ExaminerClient

    @classmethod
    def of(cls, servers: Servers, worker: int = 0) -> "Clients":
        """Those of one of the workers that share `servers`, by its rank."""
        return cls(
            LearnerClient(servers.learners, worker), ExaminerClient(servers.examiners, worker)
        )


class WarmUp:
    """A worker's clients of the warm processes, started when first asked for.

    It may be given those that the workers of a machine share, and its rank among them.
    """

    def __init__(self, servers: Servers | None = None, worker: int = 0):
        self.servers = servers
        self.clients = Clients.of(servers, worker) if servers else None

    def get(self, modules: tuple[str, ...], isolated: bool) -> Clients:
        """Clients of warm processes that have imported `modules`; raises NoSandbox."""
        servers = self.servers
        if servers is None or (servers.modules, servers.isolated) != (modules, isolated):
            self.forget()
            servers = Servers(modules, isolated)
            try:
                servers.wait_ready()
            except BaseException:
                servers.close()
                raise
            self.servers, self.clients = servers, Clients.of(servers)
        return self.clients

    def forget(self) -> None:
        """End the warm processes, if there are any."""
        if self.servers:
            self.servers.close()
        self.servers = self.clients = None
