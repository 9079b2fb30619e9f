"""Sessions as files: `bank/sessions/<name>.toml`."""

import json
import re
import secrets
import tomllib
from datetime import date
from pathlib import Path

from gmsi.cc1.errors import Cc1Error
from gmsi.cc1.files import write_atomically
from gmsi.cc1.place import SESSIONS
from gmsi.quiz import Session

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# nbgrader refuses a plus sign in the name of an assignment.
ASSIGNMENT = re.compile(r"[\w-]+")


def load_session(root: Path, name: str) -> Session:
    """The session of that name; Cc1Error lists the known ones when there is none."""
    path = root / SESSIONS / f"{name}.toml"
    if not NAME.fullmatch(name) or not path.is_file():
        known = ", ".join(names(root)) or "aucune"
        raise Cc1Error(
            f"La session «\u00a0{name}\u00a0» n'existe pas. Sessions connues\u00a0: {known}."
        )
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        table["learners"] = _learners(table.pop("learners", "all"))
        session = Session(name=name, **table)
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise Cc1Error(f"{path.name} est mal écrit\u00a0: {error}") from error
    if not isinstance(session.date, date) or session.questions < 1 or not session.secret:
        raise Cc1Error(f"{path.name}\u00a0: date, questions ou secret ne convient pas.")
    return session


def _learners(value) -> tuple[str, ...] | None:
    if value == "all":
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise TypeError('learners vaut "all" ou une liste de noms')
    return tuple(value)


def names(root: Path) -> list[str]:
    """The sessions there are."""
    return sorted(path.stem for path in (root / SESSIONS).glob("*.toml"))


def create_session(
    root: Path,
    name: str,
    day: date,
    *,
    title: str = "Contrôle de connaissances Réseaux (CC1)",
    questions: int = 40,
    assignment: str = "bloc1-cc1",
    learners: tuple[str, ...] | None = None,
    retake_of: str | None = None,
) -> Path:
    """Write a new session with a secret of its own; Cc1Error rather than replace one."""
    path = root / SESSIONS / f"{name}.toml"
    if not NAME.fullmatch(name):
        raise Cc1Error(f"«\u00a0{name}\u00a0»\u00a0: minuscules, chiffres et tirets seulement.")
    if not ASSIGNMENT.fullmatch(assignment):
        raise Cc1Error(f"«\u00a0{assignment}\u00a0» ne peut pas être le nom d'un devoir.")
    if path.exists():
        raise Cc1Error(f"La session «\u00a0{name}\u00a0» existe déjà\u00a0: {path}.")
    if retake_of is not None:
        load_session(root, retake_of)
    # A JSON string or list of strings is also a TOML one, quotes included.
    people = json.dumps("all" if learners is None else list(learners), ensure_ascii=False)
    lines = [
        f"title = {json.dumps(title, ensure_ascii=False)}",
        f"date = {day.isoformat()}",
        f"questions = {questions}",
        f"assignment = {json.dumps(assignment)}",
        f"learners = {people}",
        "# Le corrigé n'est montré dans les retours que si vous écrivez true.",
        "explain = false",
        "# Part de tous les tirages. Ne le changez plus dès que des sujets sont préparés.",
        f'secret = "{secrets.token_hex(16)}"',
    ]
    if retake_of is not None:
        lines.insert(4, f'retake_of = "{retake_of}"')
    write_atomically(path, "\n".join(lines) + "\n")
    return path
