"""A retake of CC1 in the reports: both sittings are shown, and the latest one taken holds."""

import csv

import pytest

from gmsi.cc1.sittings import sittings
from gmsi.cli import main
from gmsi.reports.cc1 import ASSIGNMENT, every_verdict, verdicts
from gmsi.reports.record import read
from gmsi.reports.summary import summary

from .class_builder import CC1, ClassBuilder
from .test_report_pages import rows, write  # noqa: F401

RETAKE = "bloc1-cc1-rattrapage"
SESSION = """\
title = "CC1"
date = {date}
questions = 10
assignment = "{assignment}"
learners = {learners}
secret = "x"
"""


def session(course, name, assignment, date, learners='"all"', after=None):
    """Write a session's file."""
    text = SESSION.format(date=date, assignment=assignment, learners=learners)
    folder = course / "bank/sessions"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text + (f'retake_of = "{after}"\n' if after else ""))


def answers(right: int) -> dict:
    return {name: rank < right for rank, name in enumerate(CC1)}


@pytest.fixture
def retaken(course, gradebook):
    """Élie failed at 7 and retakes, 9 of 10; Zoé passed at 8 and is not of the retake."""
    session(course, "automne", ASSIGNMENT, "2026-11-30")
    session(course, "hiver", RETAKE, "2026-12-14", '["elie", "bob"]', after="automne")
    builder = ClassBuilder(gradebook)
    builder.assignment(RETAKE, CC1)
    builder.submission("elie", RETAKE, answers(9))
    return course


def held(course, gradebook):
    found = verdicts(read(gradebook), sittings(course)[0])
    return {v.learner: v for v in found}


def test_the_retake_taken_last_holds(retaken, gradebook):
    """Élie passes by the retake, and the first verdict stays on record."""
    elie = held(retaken, gradebook)["elie"]
    assert (elie.right, elie.word, elie.sitting.assignment) == (9, "validé", RETAKE)
    assert [(v.right, v.word) for v in elie.earlier] == [(7, "non validé")]


def test_a_worse_retake_holds_too(retaken, gradebook):
    """The rule is the latest sitting, not the best one."""
    for number, name in enumerate(CC1):
        gradebook.find_grade(name, RETAKE, RETAKE, "elie").auto_score = number < 3
    gradebook.db.commit()
    elie = held(retaken, gradebook)["elie"]
    assert (elie.right, elie.state) == (3, "failed")


def test_a_retake_not_taken_changes_nothing(retaken, gradebook):
    """Bob took neither; Zoé keeps the verdict of her only sitting."""
    found = held(retaken, gradebook)
    assert (found["zoe"].right, found["zoe"].state, found["zoe"].earlier) == (8, "passed", ())
    assert found["bob"].state == "absent"


def test_a_copy_of_a_learner_not_admitted_does_not_count(retaken, gradebook):
    """Zoé hands in the retake she is not part of: her first verdict still holds."""
    ClassBuilder(gradebook).submission("zoe", RETAKE, answers(0))
    zoe = held(retaken, gradebook)["zoe"]
    assert (zoe.right, zoe.state, zoe.sitting.assignment) == (8, "passed", ASSIGNMENT)


def test_a_retake_awaiting_a_grade_suspends_the_verdict(retaken, gradebook):
    """No verdict is given by the earlier sitting meanwhile."""
    grade = gradebook.find_grade("test_q10", RETAKE, RETAKE, "elie")
    grade.auto_score, grade.needs_manual_grade = None, True
    gradebook.db.commit()
    assert held(retaken, gradebook)["elie"].state == "pending"


def test_a_retake_follows_what_it_retakes_whatever_the_dates(course):
    """A retake dated too early by mistake is still the second sitting."""
    session(course, "automne", ASSIGNMENT, "2026-11-30")
    session(course, "hiver", RETAKE, "2025-12-14", after="automne")
    assert [s.assignment for s in sittings(course)[0]] == [ASSIGNMENT, RETAKE]


def test_an_assignment_used_twice_is_the_session_whose_papers_it_holds(course):
    """Last year's session on the same assignment is not a sitting of this class."""
    session(course, "demo", ASSIGNMENT, "2026-11-23")
    session(course, "automne", ASSIGNMENT, "2026-11-20")
    folder = course / "source" / ASSIGNMENT
    (folder / "sujets-cc1.json").write_text('{"format": 1, "session": "automne", "papers": {}}')
    assert [s.session for s in sittings(course)[0]] == ["automne"]


@pytest.mark.parametrize(
    "text", ["date = [", "title = 3", SESSION.format(date="1", assignment="a", learners="3")]
)
def test_a_damaged_session_is_told_and_stops_nothing(retaken, gradebook, text):
    """The report is made without it."""
    (retaken / "bank/sessions/abimee.toml").write_text(text)
    found, remarks = sittings(retaken)
    assert [s.assignment for s in found] == [ASSIGNMENT, RETAKE]
    assert "abimee" in remarks[0]


def test_a_circle_of_retakes_stops_nothing(course):
    """Two sessions that retake each other are still two sittings."""
    session(course, "un", ASSIGNMENT, "2026-11-30", after="deux")
    session(course, "deux", RETAKE, "2026-12-14", after="un")
    assert len(sittings(course)[0]) == 2


def test_the_class_page_shows_both_sittings(retaken, write):  # noqa: F811
    """The verdict that holds in the table, the earlier one beside it, and the rule."""
    page = write()["classe.html"]
    lines = [line.replace("\u00a0", " ") for line in rows(page)]
    earlier = "première session du 30 novembre 2026 : 7/10, non validé"
    assert f"Étienne Élie 9/10 validé rattrapage du 14 décembre 2026 {earlier}" in lines
    assert "Zola Zoé 8/10 validé première session du 30 novembre 2026" in lines
    assert "la dernière session passée vaut" in page


def test_the_releve_shows_both_sittings(retaken, write):  # noqa: F811
    """The learner reads which verdict holds and what came before."""
    page = write()["elie.html"].replace("\u00a0", " ").replace("&nbsp;", " ")
    assert "9 réponses justes sur 10" in page
    assert "Session : rattrapage du 14 décembre 2026." in page
    assert "Avant : première session du 30 novembre 2026 : 7/10, non validé." in page


def test_the_summary_says_which_sitting_holds(retaken, gradebook):
    """On the first assignment as on the retake."""
    said = {
        name: next(r for r in summary(gradebook, retaken, name) if r.learner == "elie").remarks
        for name in (ASSIGNMENT, RETAKE)
    }
    assert said[ASSIGNMENT][0] == "CC1 non validé (une session passée depuis vaut)"
    assert said[RETAKE][0] == "CC1 validé au rattrapage"


def test_the_export_has_one_row_a_sitting(retaken, course_settings):
    """`gmsi export cc1` names the sitting, its kind and whether it holds."""
    path = retaken / "cc1.csv"
    words = ["export", "cc1", "--root", str(retaken), "--to", str(path)]
    assert main(words) == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))
    assert [(row[0], *row[4:]) for row in found[1:]] == [
        (
            "bob",
            ASSIGNMENT,
            "automne",
            "2026-11-30",
            "première session",
            "",
            "10",
            "non passé",
            "oui",
        ),
        (
            "elie",
            ASSIGNMENT,
            "automne",
            "2026-11-30",
            "première session",
            "7",
            "10",
            "non validé",
            "non",
        ),
        ("elie", RETAKE, "hiver", "2026-12-14", "rattrapage", "9", "10", "validé", "oui"),
        (
            "zoe",
            ASSIGNMENT,
            "automne",
            "2026-11-30",
            "première session",
            "8",
            "10",
            "validé",
            "oui",
        ),
    ]
    assert main([*words, "--assignment", RETAKE]) == 0
    assert len(path.read_text().splitlines()) == 2


def test_without_a_session_there_is_one_sitting(course, gradebook):
    """A course without bank/sessions is reported as before."""
    found, remarks = sittings(course)
    assert ([s.assignment for s in found], remarks) == ([ASSIGNMENT], [])
    everyone = list(every_verdict(verdicts(read(gradebook), found)))
    assert all(holds for _, holds in everyone)
