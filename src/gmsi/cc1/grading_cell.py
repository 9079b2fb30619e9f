"""What the hidden part of a question's test cell runs, on the trainer's side."""

import os
from functools import lru_cache
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.neutralised import neutralised_items
from gmsi.cc1.papers import paper_of, read_released
from gmsi.cc1.place import ANSWERS_FILE, course_root
from gmsi.cc1.sessions import load_session
from gmsi.exercise import Aspect, Line, Verdict
from gmsi.identity import LEARNER_VARIABLE
from gmsi.quiz import Answers, Mark, Question, Session, mark, read_answers
from gmsi.quiz.answers import MAX_BYTES
from gmsi.quiz.typography import to_plain

MAX_TITLE = 300


def mark_question(assignment: str, identifier: str, folder: Path | None = None) -> Verdict:
    """Mark one question of the copy in `folder` (the current one); the cell's last expression.

    What is wrong with the copy is said in the verdict and earns nothing; only a fault of the
    course itself (no bank, a damaged record) stops the cell.
    """
    folder = folder or Path.cwd()
    root = course_root(folder)
    released = read_released(root / "source" / assignment)
    if released is None:
        return _verdict(f"Question {identifier}", ["aucun sujet n'est préparé pour ce devoir"])
    session = load_session(root, released["session"])
    learner = graded_learner(folder, assignment)
    if not session.admits(learner):
        return _verdict(f"Question {identifier}", [f"{learner} n'est pas de cette session"])
    questions = paper_of(root, session, learner).numbered()
    answers = submitted_answers(root, folder, session, learner, questions)
    question = questions[identifier]
    given = answers.answers.get(identifier)
    outcome = judge(root, session, question, given)
    return _question_verdict(identifier, session, question, given, outcome, answers)


def judge(root: Path, session: Session, question: Question, given: object) -> Mark:
    """The mark, a neutralised item being granted to everyone."""
    if question.item in neutralised_items(root, session.name):
        return Mark(True, "question neutralisée, accordée à tous")
    return mark(question, given)


def graded_learner(folder: Path, assignment: str) -> str:
    """Whose copy is being graded: said by grading, else by nbgrader's own folder names."""
    if LEARNER_VARIABLE in os.environ:
        return os.environ[LEARNER_VARIABLE]
    folder = folder.resolve()
    if folder.name == assignment and folder.parent.parent.name in ("autograded", "submitted"):
        return folder.parent.name
    raise Cc1Error("De qui est cette copie\u00a0? Notez-la avec nbgrader autograde.")


def submitted_answers(root: Path, folder: Path, session: Session, learner: str, known) -> Answers:
    """The answers of a submitted folder; whatever is wrong with the file is a finding."""
    path = folder / ANSWERS_FILE
    if not _plain(path):
        # Grading sets a huge file aside: what was sent still says why there is none.
        path = root / "submitted" / learner / session.assignment / ANSWERS_FILE
    if not _plain(path):
        return Answers(findings=("aucun fichier de réponses n'a été rendu",))
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    return _read(data, session.name, learner, tuple(known))


def _plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


@lru_cache(maxsize=8)
def _read(data: bytes, session: str, learner: str, known: tuple[str, ...]) -> Answers:
    return read_answers(data, session, learner, known)


def _question_verdict(
    identifier: str, session: Session, question: Question, given, outcome: Mark, answers: Answers
) -> Verdict:
    rank = int(identifier.removeprefix("q"))
    title = f"Question {rank}\u00a0: {_cut(to_plain(question.statement))}"
    lines = [] if outcome.right else [outcome.line, *answers.findings]
    if outcome.answered and not outcome.right:
        lines[0] = f"Votre réponse, {shown(question, given)}\u00a0: {outcome.line}"
    if session.explain and not outcome.right:
        lines.append(question.why)
    return _verdict(title, lines, outcome.misconception)


def _verdict(title: str, lines: list[str], misconception: str | None = None) -> Verdict:
    said = [Line(f"{text[0].upper()}{text[1:].rstrip('.')}.") for text in lines]
    if misconception:
        said[0] = Line(said[0].text, misconception)
    return Verdict(1, (Aspect(title, 1, lines=said),))


def shown(question: Question, given: object) -> str:
    """An answer as the learner saw it: the text behind a letter, short."""
    choices = question.form.get("choices")
    if question.kind == "choice" and isinstance(given, str):
        rank = ord(given.strip().upper()[:1] or "?") - ord("A")
        if 0 <= rank < len(choices):
            return f"«\u00a0{_cut(to_plain(choices[rank]))}\u00a0»"
    if question.kind == "line":
        return f"la ligne {_cut(str(given))}"
    text = ", ".join(map(str, given)) if isinstance(given, list) else str(given)
    return f"«\u00a0{_cut(text)}\u00a0»"


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TITLE else f"{text[:MAX_TITLE]}…"
