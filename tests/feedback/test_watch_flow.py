"""`gmsi watch` on a real exchange: submitted, graded, answered, fetched."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from course_builder import Course

from gmsi.course.settings import load_config
from gmsi.demo.learner_desk import LearnerDesk
from gmsi.watch.desk import Desk
from gmsi.watch.ledger import Ledger
from gmsi.watch.rules import Policy
from gmsi.watch.watcher import Watcher

RIGHT = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe) - 2"
WRONG = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe)"


class Clock:
    """A clock that the test moves."""

    def __init__(self):
        self.time = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)

    def __call__(self):
        return self.time


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = Course(tmp_path_factory.mktemp("course"))
    with (course.root / "nbgrader_config.py").open("a") as config:
        # One account plays every learner here.
        config.write("\nc.ExchangeCollect.check_owner = False\n")
    course.nbgrader("release_assignment", course.assignment)
    return course


def submit(course, learner, answer):
    """Submit as nbgrader's own client does."""
    desk = LearnerDesk(learner, course.root / "homes" / learner, load_config(course.root))
    if not (desk.home / course.assignment).exists():
        desk.fetch(course.assignment)
    folder = course.submit(learner, {"nombre_hotes": answer})
    (desk.home / course.assignment / "tp.ipynb").write_text((folder / "tp.ipynb").read_text())
    desk.submit(course.assignment)
    return desk


def score(desk):
    with desk.api.gradebook as gradebook:
        return gradebook.find_submission("adressage", "alice").score


def mark_by_hand(desk, points):
    """What a trainer does in Formgrader with the written answer."""
    with desk.api.gradebook as gradebook:
        grade = gradebook.find_grade("demarche", "tp", "adressage", "alice")
        grade.manual_score, grade.extra_credit = points, 2
        gradebook.db.commit()


def test_a_submission_is_answered_and_the_best_attempt_stays(course, monkeypatch):
    """Three submissions: a good one, a worse one that does not replace it, one too soon."""
    monkeypatch.delenv("GMSI_EXCHANGE", raising=False)
    monkeypatch.setenv("PATH", course.environment()["PATH"])
    clock, desk, ledger = Clock(), Desk(course.root), Ledger(course.root)
    policies = {"adressage": Policy(attempts=5, minutes_between=10, keep="best")}
    watcher = Watcher(desk, ledger, policies, clock)

    learner = submit(course, "alice", RIGHT)
    assert watcher.look() == 1
    assert watcher.look() == 0
    assert score(desk) == 4
    (first,) = learner.fetch_feedback("adressage")
    assert "Combien d'hôtes" in first.read_text().replace("&#39;", "'")

    clock.time += timedelta(minutes=11)
    mark_by_hand(desk, 3)
    submit(course, "alice", WRONG)
    watcher.look()
    assert score(desk) == 4 + 5, "the best attempt is put back, points given by hand apart"
    assert "no_minus_two" not in course.page("alice")
    pages = [Path(page).read_text() for page in learner.fetch_feedback("adressage")]
    assert sum("donne 256" in page for page in pages) == 1

    clock.time += timedelta(minutes=1)
    submit(course, "alice", RIGHT)
    watcher.look()
    ledger.close()
    pages = [Path(page).read_text() for page in learner.fetch_feedback("adressage")]
    assert len(pages) == 3
    assert sum("dans 9 min" in page for page in pages) == 1
    assert [a.outcome for a in ledger.attempts] == ["graded", "graded", "refused"]
    assert [a.score for a in ledger.attempts] == [4, 0, None]
    assert os.stat(course.root / "reports" / "attempts.jsonl").st_size


def test_the_command_answers_what_waits_and_lists_it(course):
    """`gmsi watch --once`, as a service would run it, then `gmsi watch --list`."""
    (course.root / "watch.toml").write_text('[adressage]\nkeep = "last"\n')
    learner = submit(course, "bob", WRONG)
    watched = course.gmsi("watch", "--once")
    assert watched.returncode == 0, watched.stderr
    assert "adressage bob corrigé" in watched.stderr
    (page,) = learner.fetch_feedback("adressage")
    assert "donne 256" in page.read_text()
    assert "bob             corrigé   0 / 9" in course.gmsi("watch", "--list").stdout
