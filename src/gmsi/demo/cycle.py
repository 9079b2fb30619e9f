"""The whole cycle of the simulated class, step by step."""

import os
from datetime import UTC, datetime
from pathlib import Path

from nbgrader.api import Gradebook
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from gmsi.cc1.prepare import prepare
from gmsi.course.settings import assignments, course_directory, inbound, load_config
from gmsi.demo import guard
from gmsi.demo.learner_desk import LearnerDesk
from gmsi.demo.roster import CLASS, Learner, takers
from gmsi.demo.trainer_desk import TrainerDesk
from gmsi.demo.work import QUIZ_SESSION, do_work, quiz_assignment
from gmsi.reports.summary import as_text, summary
from gmsi.reports.writing import write_reports

COLUMNS = (
    TextColumn("{task.description:<42}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
)


class Cycle:
    """A simulated class in the course directory `root`, from release to report."""

    def __init__(self, root: Path):
        self.root = root
        self.folder = root / "demo"
        self.coursedir = course_directory(root)
        guard.refuse_real_learners(root, self.coursedir)
        guard.forget_simulated_class(root, self.coursedir)
        # An exchange of its own: the settings read it from here, and create the folder.
        os.environ["GMSI_EXCHANGE"] = str(self.folder / "exchange")
        self.config = load_config(root)
        self.trainer = TrainerDesk(root, self.folder / "exchange", self.folder / "nbgrader.log")
        self.assignments = assignments(root)

    def run(self) -> None:
        """Release, work, collect, grade, send feedback back, and tell the result."""
        with Progress(*COLUMNS) as self.progress:
            self.enrol()
            self.release()
            self.work()
            self.collect_and_grade()
            pages = self.send_feedback()
        self.tell(pages)

    def enrol(self) -> None:
        """Put the class list into the gradebook."""
        with self.gradebook() as gradebook:
            for learner in CLASS:
                if learner.known:
                    gradebook.update_or_create_student(
                        learner.id, first_name=learner.first_name, last_name=learner.last_name
                    )

    def release(self) -> None:
        """Draw everyone's CC1 paper, make each assignment's release, put it on the exchange."""
        if quiz_assignment(self.root) in self.assignments:
            prepare(self.root, QUIZ_SESSION, [learner.id for learner in CLASS])
        for assignment in self.track("Distribution des devoirs", self.assignments):
            self.trainer.nbgrader("generate_assignment", assignment, "--force")
            self.trainer.nbgrader("release_assignment", assignment, "--force")

    def work(self) -> None:
        """Everyone fetches, works and submits; the due date falls before the late ones."""
        on_time = [learner for learner in CLASS if not learner.work.late]
        late = [learner for learner in CLASS if learner.work.late]
        for learner in self.track("Travail des apprenants", on_time):
            self.hand_in(learner)
        with self.gradebook() as gradebook:
            now = datetime.now(UTC).replace(tzinfo=None)
            for assignment in self.assignments:
                gradebook.update_or_create_assignment(assignment, duedate=now)
        for learner in self.track("Travail des retardataires", late):
            self.hand_in(learner)

    def hand_in(self, learner: Learner) -> None:
        """One learner fetches, works and submits their assignments."""
        desk = self.desk(learner)
        for assignment in self.taken_by(learner):
            folder = desk.fetch(assignment)
            for _ in range(1, learner.work.submissions):
                desk.submit(assignment)
            do_work(self.root, assignment, folder, learner)
            desk.submit(assignment)

    def collect_and_grade(self) -> None:
        """Collect with the stock command, grade the class with ours."""
        for assignment in self.track("Ramassage et correction", self.assignments):
            self.trainer.nbgrader("collect", assignment, "--ExchangeCollect.check_owner=False")
            self.trainer.gmsi("autograde", assignment)

    def send_feedback(self) -> dict[str, list[Path]]:
        """Generate and release the feedback; every learner fetches theirs."""
        for assignment in self.track("Retours aux apprenants", self.assignments):
            self.trainer.gmsi("feedback", assignment, "--force")
            self.trainer.nbgrader("release_feedback", assignment)
        return {
            learner.id: [
                page
                for assignment in self.taken_by(learner)
                for page in self.desk(learner).fetch_feedback(assignment)
            ]
            for learner in self.track("Lecture des retours", CLASS)
        }

    def tell(self, pages: dict[str, list[Path]]) -> None:
        """Write the class report, print the summary and the paths to open."""
        with self.gradebook() as gradebook:
            for assignment in self.assignments:
                rows = summary(gradebook, self.root, assignment, inbound(self.root))
                print(f"\n{assignment}\n{as_text(rows)}")
        report, *records = write_reports(
            self.root,
            self.coursedir.db_url,
            self.root / "reports",
            datetime.now(UTC),
            self.coursedir.course_id,
        )
        page = next(path for paths in pages.values() for path in paths)
        print()
        for what, path in (
            ("Le bilan de la classe, à ouvrir", report),
            ("Un relevé de compétences, à ouvrir", records[0]),
            ("Un retour d'apprenant, à ouvrir", page),
            ("Le journal des commandes", self.trainer.log),
        ):
            print(f"{what}\u00a0: {path.relative_to(self.root)}")
        print("Les copies corrigées sont dans autograded/, les notes dans gradebook.db.")

    def taken_by(self, learner: Learner) -> list[str]:
        """The assignments that this learner takes."""
        return [name for name in self.assignments if learner in takers(name)]

    def desk(self, learner: Learner) -> LearnerDesk:
        """The learner's side of the exchange."""
        return LearnerDesk(learner.id, self.folder / "homes" / learner.name, self.config)

    def gradebook(self) -> Gradebook:
        """The course's gradebook, open."""
        return Gradebook(self.coursedir.db_url, self.coursedir.course_id)

    def track(self, description: str, items):
        """Iterate with a progress bar."""
        return self.progress.track(items, description=description)
