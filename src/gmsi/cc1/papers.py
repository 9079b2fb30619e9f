"""Papers: drawn and recorded on the trainer's side, released as statements only."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from gmsi.cc1.bank_files import BANK, load_bank
from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.files import write_atomically
from gmsi.cc1.place import PAPERS_FILE, session_folder
from gmsi.cc1.sessions import load_session
from gmsi.quiz import Paper, Question, Session, draw_paper

FORMAT = 1


def paper_of(root: Path, session: Session, learner: str) -> Paper:
    """The learner's paper: as recorded, else drawn now and recorded.

    The record is what the learner was given, keys included: later edits of the bank
    change no paper that was handed out.
    """
    path = session_folder(root, session.name) / "sujets" / f"{quote(learner, safe='')}.json"
    if path.is_file():
        return _read_record(path, session, learner)
    excluded = {
        question.item
        for earlier in _earlier(root, session)
        if earlier.admits(learner)
        for question in paper_of(root, earlier, learner).questions
    }
    paper = draw_paper(load_bank(root / BANK), session, learner, excluded)
    record = {"format": FORMAT, "questions": [question.as_dict() for question in paper.questions]}
    write_atomically(path, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    return paper


def _read_record(path: Path, session: Session, learner: str) -> Paper:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        questions = tuple(map(Question.from_dict, record["questions"]))
    except (ValueError, KeyError, TypeError) as error:
        raise Cc1Error(
            f"Le sujet gardé dans {path} est abîmé\u00a0: reprenez une sauvegarde."
        ) from error
    return Paper(session.name, learner, questions)


def _earlier(root: Path, session: Session) -> Iterable[Session]:
    seen = {session.name}
    while session.retake_of is not None:
        if session.retake_of in seen:
            raise Cc1Error(f"La session {session.name} est un rattrapage d'elle-même.")
        session = load_session(root, session.retake_of)
        seen.add(session.name)
        yield session


def released_papers(session: Session, papers: Iterable[Paper]) -> str:
    """The text of the file released to everyone: statements, packed, one entry a learner."""
    content = {
        "format": FORMAT,
        "session": session.name,
        "title": session.title,
        "date": session.date.isoformat(),
        "papers": {entry(session.name, p.learner): _pack(p) for p in papers},
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def entry(session: str, learner: str) -> str:
    """Under which name a learner's paper is released: the file lists nobody."""
    return hashlib.sha256(f"{session}\0{learner}".encode()).hexdigest()[:20]


def _pack(paper: Paper) -> str:
    """The public part of a paper, compressed: 30 papers must stay a small download."""
    public = [question.public() for question in paper.questions]
    data = zlib.compress(json.dumps(public, ensure_ascii=False).encode(), 9)
    return base64.b64encode(data).decode("ascii")


def unpack(packed: str) -> list[dict[str, Any]]:
    """The questions of one released entry."""
    return json.loads(zlib.decompress(base64.b64decode(packed)))


def read_released(folder: Path) -> Mapping[str, Any] | None:
    """The released file of a folder, or None if there is none; Cc1Error if it is damaged."""
    path = folder / PAPERS_FILE
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(content["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise Cc1Error(
            f"Le fichier {PAPERS_FILE} est abîmé. Effacez le dossier du devoir "
            "et récupérez-le de nouveau (Assignment List)\u00a0; gardez reponses-cc1.json."
        ) from error
    return content
