"""The learner's answers file: what it holds, and reading one that may be anything at all."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

FORMAT = 1
MAX_BYTES = 256 * 1024
MAX_ANSWER = 2_000


@dataclass(frozen=True)
class Answers:
    """Answers by question identifier, and in French what was found wrong with the file."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    review: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


def write_answers(session: str, learner: str, answers: Mapping, review: Collection[str]) -> str:
    """The file's text, readable and in a stable order."""
    content = {
        "format": FORMAT,
        "session": session,
        "learner": learner,
        "answers": dict(sorted(answers.items())),
        "review": sorted(review),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_answers(data: bytes, session: str, learner: str, known: Collection[str]) -> Answers:
    """The answers that may be marked; a file of another session or learner holds none."""
    if len(data) > MAX_BYTES:
        size = f"plus de {MAX_BYTES // 1024} Kio"
        return _refused(f"le fichier de réponses est trop gros ({size})")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _refused("le fichier de réponses est illisible (tronqué ou modifié à la main)")
    if not isinstance(content, dict) or not isinstance(content.get("answers"), dict):
        return _refused("le fichier de réponses n'a pas la forme attendue")
    if content.get("session") != session:
        return _refused(f"les réponses sont d'une autre session ({_short(content.get('session'))})")
    if content.get("learner") != learner:
        return _refused(
            f"les réponses sont d'un autre apprenant ({_short(content.get('learner'))})"
        )
    return _keep_known(content, known)


def _refused(finding: str) -> Answers:
    return Answers(findings=(finding,))


def _keep_known(content: Mapping[str, Any], known: Collection[str]) -> Answers:
    given = content["answers"]
    findings = []
    if unknown := sorted(set(given) - set(known)):
        findings.append(f"question inconnue : {_short(', '.join(unknown))}")
    kept = {}
    for name in sorted(set(given) & set(known)):
        if _plain(given[name]):
            kept[name] = given[name]
        else:
            findings.append(f"{name} : réponse d'un type inattendu")
    review = content.get("review")
    marked = [n for n in review if n in known] if _plain_list(review) else []
    return Answers(kept, tuple(marked), tuple(findings))


def _plain(value: Any) -> bool:
    return _scalar(value) or _plain_list(value)


def _plain_list(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 50 and all(map(_scalar, value))


def _scalar(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= MAX_ANSWER and _writable(value)
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _writable(text: str) -> bool:
    """False for half a surrogate pair: JSON can spell one, and no file can hold it."""
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def _short(value: Any) -> str:
    """The beginning of anything, fit for a terminal and a page."""
    text = "".join(letter if letter.isprintable() else "\ufffd" for letter in str(value)[:61])
    return text if len(text) <= 60 else f"{text[:60]}…"
