"""A session's results, from the submitted answers files: who has what, and what was found."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.grading_cell import submitted_answers
from gmsi.cc1.neutralised import neutralised_items
from gmsi.cc1.papers import paper_of
from gmsi.quiz import Session, is_passed, mark

# What is read first: the graded copies, which nbgrader made canonical, else what was collected.
ROOMS = ("autograded", "submitted")


@dataclass(frozen=True)
class Result:
    """A learner's copy as marked: by question, whether it is right and what it assesses."""

    learner: str
    right: Mapping[str, bool]
    competences: Mapping[str, str]
    findings: tuple[str, ...] = ()

    @property
    def score(self) -> int:
        """How many answers are right."""
        return sum(self.right.values())

    @property
    def passed(self) -> bool:
        """CC1's rule."""
        return is_passed(self.score, len(self.right))

    def profile(self) -> dict[str, tuple[int, int]]:
        """Right answers and questions, by competence."""
        counts: dict[str, tuple[int, int]] = {}
        for name, code in sorted(self.competences.items(), key=lambda pair: pair[1]):
            right, total = counts.get(code, (0, 0))
            counts[code] = right + self.right[name], total + 1
        return counts


def copies(root: Path, session: Session) -> dict[str, Path]:
    """The folder of each learner's copy for that session's assignment."""
    found: dict[str, Path] = {}
    for room in ROOMS:
        for folder in sorted((root / room).glob(f"*/{session.assignment}")):
            found.setdefault(folder.parent.name, folder)
    return dict(sorted(found.items()))


def results(
    root: Path,
    session: Session,
    extra: Collection[str] = (),
    overrides: Mapping[tuple[str, str], bool] | None = None,
) -> list[Result]:
    """Everyone's result, the neutralised items and those of `extra` being granted.

    `overrides` holds the trainer's own decisions, by (learner, question): they prevail.
    """
    folders = copies(root, session)
    if not folders:
        raise Cc1Error(
            f"Aucune copie de {session.assignment}. Ramassez-les d'abord\u00a0: "
            f"nbgrader collect {session.assignment}"
        )
    granted = neutralised_items(root, session.name) | set(extra)
    return [
        _result(root, session, learner, folder, granted, overrides or {})
        for learner, folder in folders.items()
        if session.admits(learner)
    ]


def _result(root, session, learner, folder, granted, overrides) -> Result:
    questions = paper_of(root, session, learner).numbered()
    answers = submitted_answers(root, folder, session, learner, questions)
    right = {
        name: overrides.get(
            (learner, name),
            question.item in granted or mark(question, answers.answers.get(name)).right,
        )
        for name, question in questions.items()
    }
    competences = {name: question.competence for name, question in questions.items()}
    return Result(learner, right, competences, answers.findings)
