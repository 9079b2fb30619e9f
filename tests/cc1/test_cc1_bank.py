"""The quality gate of the CC1 bank: every item, over 200 draws."""

import random
import re
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from oracle import ORACLES, answer_of

from gmsi.cc1.bank_files import load_bank
from gmsi.cc1.sessions import load_session
from gmsi.cc1.simulate import right_answer, wrong_answer
from gmsi.misconceptions import keys as catalogue_keys
from gmsi.quiz import BankError, build_question, draw_paper, mark, read_bank
from gmsi.referentiel import load

ROOT = Path(__file__).parents[2]
BANK = load_bank(ROOT / "bank/cc1")
SESSION = load_session(ROOT, "demo")
DRAWS = 200
# Questions that two papers of a class of 30 may have in common, out of 40.
MOST_SHARED = 8
MEAN_SHARED = 2


@pytest.fixture(scope="module")
def draws():
    """200 draws of every item."""
    return {
        item.id: [build_question(item, random.Random(seed), BANK.lines) for seed in range(DRAWS)]
        for item in BANK.items.values()
    }


def identity(question):
    """What makes two questions the same to a reader, the order of the choices left aside."""
    form = question.form
    parts = [sorted(form.get("choices", [])), form.get("lines"), form.get("rows"), form.get("left")]
    return question.statement, str(parts)


def failures(draws, test):
    """The items for which `test(question)` is false at some draw."""
    return sorted({name for name, drawn in draws.items() if not all(map(test, drawn))})


def test_the_bank_is_large_and_mostly_parametric(draws):
    """At least 200 items, of which 120 give at least 20 different questions in 200 draws."""
    varied = [n for n, drawn in draws.items() if len(set(map(identity, drawn))) >= 20]
    assert len(BANK.items) >= 200
    assert len(varied) >= 120
    assert all(BANK.items[name].parametric for name in varied)


def test_every_place_of_a_paper_has_items_for_a_retake_too():
    """Each topic and level holds at least three times what a paper takes."""
    needs = Counter(BANK.slots(40))
    assert {s: n for s, n in needs.items() if len(BANK.stratum(s)) < 3 * n} == {}


def test_the_plan_follows_the_blueprint():
    """Shares of domain 1.9: 15, 10, 25, 15, 15, 15 (station and directory) and 5 %."""
    shares = {topic.id: topic.share for topic in BANK.topics}
    assert shares.pop("poste") + shares.pop("annuaire") == 15
    assert list(shares.values()) == [15, 10, 25, 15, 15, 5]


def test_items_carry_known_competences():
    """Official codes of activity 1-4."""
    known = {c.code for c in load().competences}
    assert {item.competence for item in BANK.items.values()} <= known


def test_choices_have_one_key_and_three_distinct_wrong_ones(draws):
    """Whatever is drawn, four different choices, one of them right."""

    def sound(q):
        if q.kind != "choice":
            return True
        wrong = {w.answer for w in q.wrong}
        return len(set(q.form["choices"])) == 4 and len(wrong) == 3 and q.key not in wrong

    assert failures(draws, sound) == []


def test_several_choices_have_right_and_wrong_ones(draws):
    """At least two right choices, at least one wrong, all different."""

    def sound(q):
        if q.kind != "choices":
            return True
        texts = q.form["choices"]
        return len(set(texts)) == len(texts) and 2 <= len(q.key) < len(texts)

    assert failures(draws, sound) == []


def test_matches_have_one_solution(draws):
    """No two choices of a match or of an order read the same."""
    assert (
        failures(
            draws,
            lambda q: (
                q.kind not in ("match", "order")
                or len(set(q.form["choices"])) == len(q.form["choices"])
            ),
        )
        == []
    )


def test_the_key_is_right_and_known_errors_are_wrong(draws):
    """Marking agrees with the key, and names the reasoning behind each foreseen wrong answer."""

    def sound(q):
        if not mark(q, right_answer(q)).right or mark(q, wrong_answer(q)).right:
            return False
        if q.kind in ("choices", "table"):
            return True
        return all(mark(q, w.answer).line == w.line for w in q.wrong)

    assert failures(draws, sound) == []


def test_the_oracle_agrees(draws):
    """Keys found again from the statement alone with the standard library's ipaddress."""
    assert set(ORACLES) <= set(BANK.items)
    wrong = [
        (name, q.statement, answer_of(q), oracle(q))
        for name, oracle in ORACLES.items()
        for q in draws[name]
        if answer_of(q) != oracle(q)
    ]
    assert wrong[:3] == []


def test_statements_are_clean_french(draws):
    """No hole, no double space, non-breaking spaces, a real ending, nothing forbidden."""
    code = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
    forbidden = re.compile(
        r"toutes les réponses|aucune des réponses|aucune de ces|\btu\b|  | [:;?!»]|« "
    )

    def clean(q):
        prose = code.sub("C", q.statement)
        shown = [prose, q.why, *(code.sub("C", c) for c in q.form.get("choices", []))]
        ends = q.statement.rstrip()[-1] in "?.…»)`"
        return ends and not any(map(forbidden.search, shown))

    assert failures(draws, clean) == []


def test_explanations_and_sources_are_there(draws):
    """Every item explains its key and says where the fact comes from."""
    assert failures(draws, lambda q: len(q.why) >= 10 and len(q.source) >= 8) == []


def test_every_misconception_has_its_sentence(draws):
    """Each wrong choice names a reasoning, as a clause: no capital, no final stop."""

    def sound(q):
        if q.kind in ("choice", "choices") and len(q.wrong) < len(q.form["choices"]) - len(q.key):
            return False
        return all(w.line and w.line[-1] not in ".!" and w.misconception for w in q.wrong)

    assert failures(draws, sound) == []


def test_shared_misconceptions_are_all_used():
    """The file of shared sentences holds nothing that no item cites."""
    text = "".join(path.read_text() for path in (ROOT / "bank/cc1").glob("*.toml"))
    assert [k for k in BANK.lines if f'"{k}"' not in text] == []


def test_misconceptions_known_to_the_lessons_keep_their_names():
    """The classics of subnetting go by the same key here and in the exercises."""
    classics = {"classful", "bcast_is_next", "bcast_last_octet", "no_minus_two", "octet_stop"}
    assert classics <= catalogue_keys() & set(BANK.lines)


def test_a_thousand_papers_have_the_same_profile():
    """Topic, level and competence of each place are the same for all: the bound is zero."""
    profiles = {
        tuple(
            (q.topic, q.level, q.competence) for q in draw_paper(BANK, SESSION, f"p{n}").questions
        )
        for n in range(1000)
    }
    assert len(profiles) == 1


def test_no_question_gives_another_ones_answer():
    """Items that the bank keeps apart never meet, in 1,000 papers, the retake's included."""
    for n in range(500):
        first = {q.item for q in draw_paper(BANK, SESSION, f"p{n}").questions}
        second = {q.item for q in draw_paper(BANK, SESSION, f"p{n}", first).questions}
        for paper in (first, second):
            assert [item for item in paper if paper & BANK.apart(item)] == []


def test_a_commands_answer_stands_in_no_other_statement(draws):
    """Whoever must find a command does not read it in a question of the same paper."""
    asked = {"pos-commande-ipconfig": "ipconfig /", "rou-commande-trace": "`tracert"}
    asked |= {"pos-commande-linux-adresse": "`ip a"}
    for item, command in asked.items():
        told = {name for name, drawn in draws.items() if any(command in q.statement for q in drawn)}
        assert told - {item} <= BANK.apart(item)


def test_keeping_apart_holds_both_ways_and_names_real_items():
    """One of two items says it for both; a mistyped name is refused."""
    for item in BANK.items:
        assert all(item in BANK.apart(other) for other in BANK.apart(item))
    one = {"id": "a", "topic": "t", "competence": "1-4-1", "level": 1, "kind": "order"}
    one |= {"ask": "?", "why": "", "source": "", "sequence": ["a", "b"], "apart": ["b"]}
    plan = {"topics": {"t": {"title": "", "share": 100, "competence": "1-4-1"}}}
    with pytest.raises(BankError, match="apart nomme un inconnu"):
        read_bank([{"item": [one]}], plan | {"levels": {"1": 1, "2": 0, "3": 0}}, {})


def test_neighbours_share_few_questions():
    """In classes of 30, no two papers share more than 8 questions of 40; 2 at most on average."""
    for room in range(3):
        papers = [draw_paper(BANK, SESSION, f"classe{room}-{n}").questions for n in range(30)]
        seen = [set(map(identity, paper)) for paper in papers]
        shared = [len(a & b) for a, b in combinations(seen, 2)]
        assert max(shared) <= MOST_SHARED
        assert sum(shared) / len(shared) <= MEAN_SHARED


def test_the_key_has_no_favourite_place():
    """Over many papers each letter is the key about as often: guessing one letter gains nothing."""
    papers = [draw_paper(BANK, SESSION, f"lettre{n}") for n in range(150)]
    keys = Counter(q.key for p in papers for q in p.questions if q.kind == "choice")
    total = sum(keys.values())
    assert all(abs(keys[letter] / total - 0.25) < 0.03 for letter in "ABCD")


def test_the_longest_choice_is_no_better_than_the_others(draws):
    """Choosing the longest, or the shortest, gains less than a point in ten over guessing."""
    for extreme in (max, min):
        shares = []
        for drawn in draws.values():
            asked = [q for q in drawn if q.kind == "choice"]
            lengths = [list(map(len, q.form["choices"])) for q in asked]
            hits = [
                lengths[n][ord(q.key) - ord("A")] == extreme(lengths[n])
                and lengths[n].count(extreme(lengths[n])) == 1
                for n, q in enumerate(asked)
            ]
            shares += [sum(hits) / len(hits)] if hits else []
        assert sum(shares) / len(shares) < 0.33


def test_a_broken_file_is_named():
    """Every bank file is valid TOML whose items sit in the file of their topic."""
    for path in (ROOT / "bank/cc1").glob("*.toml"):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if "defaults" in table:
            assert table["defaults"]["topic"] == path.stem
