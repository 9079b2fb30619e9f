"""The warm process of the trainer's side: it forks an examiner a submission.

    python -P -m gmsi.grading.examiner_server SETTINGS FD…

SETTINGS is JSON: `modules` to import ahead. Each socket FD is one client. What it is told is the
trainer's; of a learner's only the examiner hears.
"""

import json
import socket
import sys
from collections.abc import Iterable

from gmsi.grading._foresight import Call
from gmsi.grading._frames import MAX_OURS, receive, send
from gmsi.grading._recorder import TrainerShell, compiled
from gmsi.grading._reference import rehearsed
from gmsi.grading.ahead import imports_over
from gmsi.grading.examiner import Examination, Question, prepare
from gmsi.grading.forking import Forking, import_all


def main(argv: list[str]) -> None:
    """Import, then serve each client until all have hung up."""
    shell = TrainerShell.instance()
    import_all(["gmsi.exercise", *json.loads(argv[0])["modules"]])
    shell.warm_up()
    server = Examiners(argv[1:], shell)
    imports_over()
    server.serve()


class Examiners(Forking):
    """Forks and ends examiners; `rehearsals` are the calls of each test, by its grade_id.

    `{"rehearse": …}`, with the `cells` of a reference notebook and what `prepare` needs, is
    answered by a `rehearsal`, to be named in later settings, and the `tests` whose calls it knows.
    """

    def __init__(self, numbers: Iterable[str], shell: TrainerShell):
        super().__init__(numbers)
        self.shell = shell
        self.rehearsals: list[dict[str, tuple[Call, ...]]] = []
        self.known: dict[str, int] = {}

    def start(self, number: int, settings: dict, passed: list[socket.socket]) -> None:
        """Compile the trainer's cells before the fork: once a class."""
        for source in settings["sources"]:
            compiled(source)
        super().start(number, settings, passed)

    def live(self, settings: dict, sockets: list[socket.socket]) -> None:
        """Be an examiner; `settings` are those of `ExaminerClient`."""
        control, *connections = sockets
        number = settings["rehearsal"]
        calls = {} if number is None else self.rehearsals[number]
        prepare(settings["folder"], settings["environment"])
        asked = receive(control, limit=MAX_OURS)["questions"]
        questions = [
            question_of(source, one, connections, calls)
            for source, one in zip(settings["sources"], asked, strict=True)
        ]
        Examination(self.shell, questions).hold(control)

    def other(self, client: socket.socket, request: dict) -> None:
        """Rehearse, unless it was done."""
        if "rehearse" not in request:
            super().other(client, request)
        asked = request["rehearse"]
        about = json.dumps(asked["cells"])
        if about not in self.known:
            for cell in asked["cells"]:
                compiled(cell["source"])
            self.known[about] = len(self.rehearsals)
            self.rehearsals.append(rehearsed(**asked))
        number = self.known[about]
        send(client, {"rehearsal": number, "tests": sorted(self.rehearsals[number])})


def question_of(
    source: str,
    asked: dict,
    connections: list[socket.socket],
    calls: dict[str, tuple[Call, ...]],
) -> Question:
    """A question, from what crosses: its connection by rank, foreseen calls by grade_id."""
    connection, foreseen = asked["connection"], asked["foreseen"]
    return Question(
        source,
        asked["names"],
        None if connection is None else connections[connection],
        None if foreseen is None else calls[foreseen],
        asked["limit"],
        asked["points"],
        asked["repeatable"],
    )


if __name__ == "__main__":
    main(sys.argv[1:])
