"""Immediate feedback: how many attempts, how often, and which one counts."""

from datetime import UTC, datetime, timedelta

import pytest

from gmsi.watch.inbound import arrivals
from gmsi.watch.ledger import AlreadyWatching, Ledger, read_attempts
from gmsi.watch.rules import Attempt, BadPolicy, Policy, kept, read_policies, refusal

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def attempt(minutes=0, score=None, outcome="graded", folder="a"):
    seen_at = (NOON + timedelta(minutes=minutes)).isoformat()
    return Attempt(folder, "alice", "adressage", seen_at, outcome, "", score, 4.0)


def test_the_first_attempt_is_always_graded():
    """Nothing before it: nothing against it."""
    assert refusal(Policy(attempts=1, minutes_between=60), [], NOON) == ""


def test_attempts_are_counted_and_spaced_by_the_watchers_clock():
    """Only graded attempts count; the wait is said in minutes, never less than one."""
    policy = Policy(attempts=2, minutes_between=10)
    early = refusal(policy, [attempt()], NOON + timedelta(minutes=4))
    assert "dans 6 min" in early
    assert refusal(policy, [attempt()], NOON + timedelta(minutes=10)) == ""
    assert "2 essais" in refusal(policy, [attempt(), attempt(20)], NOON + timedelta(days=1))
    others = [attempt(outcome="refused"), attempt(outcome="failed"), attempt(outcome="superseded")]
    assert refusal(policy, others, NOON) == ""


def test_the_score_kept_is_the_best_or_the_last_as_configured():
    """At equal scores the latest stands."""
    tries = [attempt(0, 3.0, folder="a"), attempt(1, 3.0, folder="b"), attempt(2, 1.0, folder="c")]
    assert kept(Policy(keep="best"), tries).folder == "b"
    assert kept(Policy(keep="last"), tries).folder == "c"
    assert kept(Policy(), [attempt(outcome="failed")]) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[cc1]", "jamais"),
        ("[CC1-reseaux]", "jamais"),
        ("[bloc1-cc1]", "jamais"),
        ("[bloc1_CC-2]", "jamais"),
        ("[tp]\nattempts = -1", "entiers positifs"),
        ("[tp]\nattempts = true", "entiers positifs"),
        ('[tp]\nkeep = "first"', "best"),
        ("[tp]\nessais = 3", "attempts"),
        ("[tp", "TOML"),
        ("tp = 3", "attempts"),
    ],
)
def test_a_wrong_policy_stops_the_watch_and_says_why(tmp_path, text, said):
    """A certifying quiz above all can never be opened to attempts."""
    (tmp_path / "watch.toml").write_text(text)
    with pytest.raises(BadPolicy, match=said):
        read_policies(tmp_path)


def test_a_missing_policy_file_is_explained_with_an_example(tmp_path):
    """What to write, and where."""
    with pytest.raises(BadPolicy, match="minutes_between"):
        read_policies(tmp_path)


def test_the_ledger_survives_a_stop_in_the_middle_of_a_line(tmp_path):
    """Attempts are found again; a line cut short is left out."""
    ledger = Ledger(tmp_path)
    ledger.add(attempt(score=2.0))
    ledger.close()
    with (tmp_path / "reports" / "attempts.jsonl").open("a") as file:
        file.write('{"folder": "b", "lear')
    assert [a.score for a in read_attempts(tmp_path)] == [2.0]


def test_a_course_is_watched_by_one_process_at_a_time(tmp_path):
    """The second one is told so."""
    ledger = Ledger(tmp_path)
    with pytest.raises(AlreadyWatching, match="tourne déjà"):
        Ledger(tmp_path)
    ledger.close()


def test_a_submission_still_being_written_waits(tmp_path):
    """nbgrader opens the folder to all as its last step; strangers' names are passed over."""
    for name, mode in [
        ("b+tp+2026-11-23 10:00:00 UTC+x", 0o777),
        ("a+b+tp+2026-11-23 09:00:00 UTC+x", 0o777),
        ("c+tp+2026-11-23 11:00:00 UTC+x", 0o755),
        ("bruit", 0o777),
    ]:
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(mode)
    (tmp_path / "d+tp+2026-11-23 12:00:00 UTC+x").symlink_to(tmp_path / "bruit")
    assert [(a.learner, a.assignment) for a in arrivals(tmp_path)] == [("a+b", "tp"), ("b", "tp")]
