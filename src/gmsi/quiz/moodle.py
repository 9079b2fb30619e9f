"""Items to and from Moodle XML: single and several choices, short answers, numbers.

Format: Moodle documentation, "Moodle XML format". Moodle draws no numbers the way the bank
does: an item with drawn numbers goes out as as many fixed questions as asked for.
"""

import json
import random
import re
import unicodedata
from html import unescape
from xml.etree import ElementTree as ET

from gmsi.quiz.bank import Bank, Topic
from gmsi.quiz.building import build_question
from gmsi.quiz.question import Question
from gmsi.quiz.typography import to_html

TYPES = {
    "choice": "multichoice",
    "choices": "multichoice",
    "number": "numerical",
    "text": "shortanswer",
}
KINDS = ("multichoice", "shortanswer", "numerical", "truefalse")
MAX_BYTES = 5_000_000


class MoodleError(Exception):
    """A file that is no Moodle XML."""


def export_xml(bank: Bank, draws: int = 1) -> tuple[str, int, int]:
    """The XML, how many questions it holds, and how many items have no equivalent.

    An item with drawn numbers gives `draws` questions, always the same ones; 0 leaves it out.
    """
    quiz = ET.Element("quiz")
    left_out = 0
    for item in bank.items.values():
        copies = draws if item.parametric else 1
        if item.kind not in TYPES or item.retired or not copies:
            left_out += 1
            continue
        for copy in range(1, copies + 1):
            name = f"{item.id}-{copy}" if copies > 1 else item.id
            question = build_question(item, random.Random(name), bank.lines)
            quiz.append(_element(question, name))
    ET.indent(quiz)
    text = ET.tostring(quiz, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', len(quiz), left_out


def _element(question: Question, name: str) -> ET.Element:
    element = ET.Element("question", type=TYPES[question.kind])
    _text(ET.SubElement(element, "name"), name)
    _text(ET.SubElement(element, "questiontext", format="html"), to_html(question.statement))
    why = f"{to_html(question.why)} ({to_html(question.source)})"
    _text(ET.SubElement(element, "generalfeedback", format="html"), why)
    if question.kind in ("number", "text"):
        for key in question.key:
            _answer(element, key, 100, "")
        for wrong in question.wrong:
            _answer(element, wrong.answer, 0, wrong.line)
        return element
    ET.SubElement(element, "single").text = "true" if question.kind == "choice" else "false"
    ET.SubElement(element, "shuffleanswers").text = "true"
    _choices(element, question)
    return element


def _choices(element: ET.Element, question: Question) -> None:
    lines = {wrong.answer: wrong.line for wrong in question.wrong}
    several = question.kind == "choices"
    for rank, text in enumerate(question.form["choices"]):
        letter = chr(ord("A") + rank)
        if letter in lines:
            fraction = -100 / len(lines) if several else 0
        else:
            fraction = 100 / len(question.key) if several else 100
        _answer(element, to_html(text), round(fraction, 5), lines.get(letter, ""))


def _answer(parent: ET.Element, text: str, fraction: float, feedback: str) -> None:
    answer = ET.SubElement(parent, "answer", fraction=f"{fraction:g}", format="html")
    ET.SubElement(answer, "text").text = text
    _text(ET.SubElement(answer, "feedback", format="html"), to_html(feedback))


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text


def import_xml(data: bytes, topic: Topic) -> tuple[str, int, list[str]]:
    """TOML items to read over, how many were taken, and why the others were left out.

    MoodleError for what is no Moodle XML. A DTD is refused: it could make the parser expand
    a small file into gigabytes.
    """
    if len(data) > MAX_BYTES or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise MoodleError("fichier trop gros, ou qui définit des entités\u00a0: refusé")
    try:
        quiz = ET.fromstring(data)
    except ET.ParseError as error:
        raise MoodleError(f"ce n'est pas du XML lisible ({error})") from error
    if quiz.tag != "quiz":
        raise MoodleError("ce n'est pas un fichier de questions Moodle (balise quiz attendue)")
    tables, refused, seen = [_header(topic)], [], set()
    for rank, element in enumerate(quiz.iter("question"), 1):
        if element.get("type") == "category":
            continue
        name = _plain(element.findtext("name/text")) or f"question {rank}"
        try:
            tables.append(_item(element, _identifier(name, rank, seen)))
        except MoodleError as error:
            refused.append(f"{name}\u00a0: {error}")
    return "\n".join(tables), len(tables) - 1, refused


def _header(topic: Topic) -> str:
    return (
        "# Importé de Moodle\u00a0: relisez chaque item, son niveau, sa source et la raison de "
        "chaque erreur.\n[defaults]\n"
        f'topic = "{topic.id}"\ncompetence = "{topic.competence}"\nlevel = 2\n'
    )


def _item(element: ET.Element, identifier: str) -> str:
    kind = element.get("type")
    if kind not in KINDS:
        raise MoodleError(f"type «\u00a0{kind}\u00a0» sans équivalent ici")
    answers = [
        (
            float(a.get("fraction") or 0),
            _plain(a.findtext("text")),
            _plain(a.findtext("feedback/text")),
        )
        for a in element.findall("answer")
    ]
    right = [text for fraction, text, _ in answers if fraction > 0]
    wrong = [(text, why or "ce choix est faux") for fraction, text, why in answers if fraction <= 0]
    if not right:
        raise MoodleError("aucune réponse juste")
    fields = {
        "id": identifier,
        **_kind_fields(element, kind, right, wrong),
        "ask": _plain(element.findtext("questiontext/text")),
        "why": _plain(element.findtext("generalfeedback/text")) or "À expliquer.",
        "source": "Importé de Moodle, source à vérifier",
    }
    return "[[item]]\n" + "".join(f"{k} = {_toml(v)}\n" for k, v in fields.items())


def _kind_fields(element: ET.Element, kind: str, right: list, wrong: list) -> dict:
    if kind == "shortanswer":
        return {"kind": "text", "format": "mot", "key": right[0], "accept": right[1:]}
    if kind == "numerical":
        return {"kind": "number", "format": "decimal", "key": right[0]}
    pairs = [list(pair) for pair in wrong]
    if kind == "multichoice" and (element.findtext("single") or "true").strip() == "false":
        return {"kind": "choices", "right": right, "wrong": pairs}
    if len(pairs) < 3:
        raise MoodleError("moins de trois choix faux")
    return {"kind": "choice", "key": right[0], "wrong": pairs}


def _identifier(name: str, rank: int, seen: set[str]) -> str:
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = "moodle-" + (re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:40].strip("-") or "q")
    identifier = base if base not in seen else f"{base}-{rank}"
    seen.add(identifier)
    return identifier


def _plain(text: str | None) -> str:
    """Text without tags; braces, which mean an expression here, become parentheses."""
    bare = unescape(re.sub(r"<[^>]{0,2000}>", "", text or "")).strip()
    return bare.replace("{", "(").replace("}", ")")


def _toml(value) -> str:
    # A JSON string or list of strings is also a TOML one.
    return json.dumps(value, ensure_ascii=False)
