"""From an item to a question: numbers drawn, templates filled, choices shuffled."""

import random
import re
from collections.abc import Callable, Mapping
from string import ascii_uppercase as LETTERS
from typing import Any

from gmsi.quiz.errors import BankError
from gmsi.quiz.expressions import evaluate, fill, has_hole
from gmsi.quiz.item import Item
from gmsi.quiz.normalise import normalise
from gmsi.quiz.question import Question, Wrong
from gmsi.quiz.typography import french_spaces
from gmsi.quiz.vocabulary import FUNCTIONS, random_functions

ATTEMPTS = 300
SHOWN_WRONG = 3
KEY_NAME = re.compile(r"[a-z0-9_]+")
Body = tuple[dict[str, Any], Any, list[Wrong]]


def build_question(item: Item, rng: random.Random, lines: Mapping[str, str]) -> Question:
    """Draw `item`; `lines` gives the sentence of each named misconception.

    Parameters are drawn again while `keep` is false or fewer than three distinct wrong
    choices remain; BankError when 300 draws were not enough.
    """
    where = f"item {item.id}"
    try:
        for _ in range(ATTEMPTS):
            names = _draw(item, rng)
            body = names and BUILDERS[item.kind](item, Filler(names, lines, item.id), rng)
            if body:
                return _question(item, names, body)
    except BankError as error:
        raise BankError(where, f"{error.where}, {error.what}") from error
    raise BankError(where, f"aucun tirage utilisable sur {ATTEMPTS}")


class Filler:
    """Fills the templates of one draw."""

    def __init__(self, names: Mapping[str, Any], lines: Mapping[str, str], item: str):
        self.names, self.lines, self.item = names, lines, item

    def text(self, template: str) -> str:
        filled = french_spaces(fill(template, self.names))
        if has_hole(filled):
            raise BankError(f"« {template} »", f"il reste un trou : « {filled} »")
        return filled

    def typed(self, form: str, template: str) -> str:
        """The canonical form of a key or of a foreseen wrong answer."""
        text = fill(str(template), self.names)
        value = normalise(form, text)
        if value is None:
            raise BankError(f"« {template} »", f"« {text} » n'est pas de format {form}")
        return value

    def wrong(self, answer: Any, because: str) -> Wrong:
        """`because` is a key of the misconceptions file, or the sentence itself."""
        if not KEY_NAME.fullmatch(because):
            return Wrong(answer, self.text(because), f"cc1:{self.item}")
        if because not in self.lines:
            raise BankError(because, "cette idée fausse n'a pas de phrase")
        return Wrong(answer, french_spaces(self.lines[because]), because)


def _draw(item: Item, rng: random.Random) -> dict[str, Any] | None:
    names: dict[str, Any] = dict(FUNCTIONS)
    drawing = random_functions(rng)
    for name, expression in item.draw:
        names[name] = evaluate(expression, {**names, **drawing})
    return names if item.keep is None or evaluate(item.keep, names) else None


def _question(item: Item, names: Mapping[str, Any], body: Body) -> Question:
    form, key, wrong = body
    filler = Filler(names, {}, item.id)
    return Question(
        item=item.id,
        topic=item.topic,
        competence=item.competence,
        level=item.level,
        kind=item.kind,
        statement=filler.text(item.ask.strip()),
        form=form,
        key=key,
        wrong=tuple(wrong),
        why=filler.text(item.why.strip()),
        source=item.source,
    )


def _shuffled(values: list, rng: random.Random) -> list:
    return rng.sample(values, len(values))


def _choice(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    key = filler.text(item.body["key"])
    wrong: dict[str, str] = {}
    for template, because in item.body["wrong"]:
        text = filler.text(template)
        if text != key:
            wrong.setdefault(text, because)
    if len(wrong) < SHOWN_WRONG:
        return None
    shown = rng.sample(sorted(wrong), SHOWN_WRONG)
    texts = _shuffled([key, *shown], rng)
    letters = dict(zip(texts, LETTERS, strict=False))
    named = [filler.wrong(letters[text], wrong[text]) for text in shown]
    return {"choices": texts}, letters[key], named


def _choices(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    right = [filler.text(template) for template in item.body["right"]]
    wrong = {filler.text(template): because for template, because in item.body["wrong"]}
    if "pick" in item.body:
        right, wrong = _pick_choices(right, wrong, item.body["pick"], rng)
    if len({*right, *wrong}) != len(right) + len(wrong):
        return None
    texts = _shuffled([*right, *wrong], rng)
    letters = dict(zip(texts, LETTERS, strict=False))
    named = [filler.wrong(letters[text], because) for text, because in wrong.items()]
    return {"choices": texts}, sorted(letters[text] for text in right), named


def _pick_choices(right, wrong, pick, rng):
    count = rng.randint(max(2, pick - len(wrong)), min(len(right), pick - 1))
    kept = rng.sample(sorted(wrong), pick - count)
    return rng.sample(right, count), {text: wrong[text] for text in kept}


def _number(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    form = item.body.get("format", "entier")
    public = {"format": form, "unit": filler.text(item.body.get("unit", ""))}
    return _typed(item, filler, form, public)


def _text(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    form = item.body["format"]
    return _typed(item, filler, form, {"format": form, "unit": ""})


def _typed(item: Item, filler: Filler, form: str, public: dict[str, Any]) -> Body:
    keys = [filler.typed(form, t) for t in (item.body["key"], *item.body.get("accept", []))]
    wrong: dict[str, str] = {}
    for template, because in item.body.get("wrong", []):
        value = filler.typed(form, template)
        if value not in keys:
            wrong.setdefault(value, because)
    return public, keys, [filler.wrong(value, because) for value, because in wrong.items()]


def _order(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    sequence = [filler.text(template) for template in item.body["sequence"]]
    if "pick" in item.body:
        kept = sorted(rng.sample(range(len(sequence)), item.body["pick"]))
        sequence = [sequence[rank] for rank in kept]
    shown = _shuffled(sequence, rng)
    if shown == sequence or len(set(sequence)) < len(sequence):
        return None
    return {"choices": shown}, [LETTERS[shown.index(text)] for text in sequence], []


def _match(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    pairs = [(filler.text(left), filler.text(right)) for left, right in item.body["pairs"]]
    pairs = rng.sample(pairs, item.body.get("pick", len(pairs)))
    extra = [filler.text(template) for template in item.body.get("extra", [])]
    rights = _shuffled([right for _, right in pairs] + extra, rng)
    if len(set(rights)) < len(rights):
        return None
    key = [LETTERS[rights.index(right)] for _, right in pairs]
    return {"left": [left for left, _ in pairs], "choices": rights}, key, []


def _table(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    formats = item.body["formats"]
    rows, keys, asked = [], [], []
    for row in item.body["rows"]:
        shown = []
        for form, template in zip(formats, row, strict=True):
            to_fill = template.startswith("?")
            shown.append(None if to_fill else filler.text(template))
            if to_fill:
                keys.append(filler.typed(form, template[1:]))
                asked.append(form)
        rows.append(shown)
    columns = [filler.text(title) for title in item.body["columns"]]
    foreseen = [(filler.typed("exact", t), because) for t, because in item.body.get("wrong", [])]
    wrong = [filler.wrong(value, because) for value, because in foreseen if value not in keys]
    return {"columns": columns, "rows": rows, "formats": asked}, keys, wrong


def _line(item: Item, filler: Filler, rng: random.Random) -> Body | None:
    lines = [fill(template, filler.names) for template in item.body["lines"]]
    if any(map(has_hole, lines)):
        raise BankError("lines", "il reste un trou")
    fault = evaluate(str(item.body["fault"]), filler.names)
    notes = {int(rank): because for rank, because in item.body.get("notes", {}).items()}
    wrong = [
        filler.wrong(rank, notes.get(rank, item.body["otherwise"]))
        for rank in range(1, len(lines) + 1)
        if rank != fault
    ]
    if not 1 <= fault <= len(lines):
        raise BankError("fault", f"la ligne {fault} n'existe pas")
    return {"lines": lines}, fault, wrong


BUILDERS: Mapping[str, Callable[[Item, Filler, random.Random], Body | None]] = {
    "choice": _choice,
    "choices": _choices,
    "number": _number,
    "text": _text,
    "order": _order,
    "match": _match,
    "table": _table,
    "line": _line,
}
