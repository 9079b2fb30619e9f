"""Calls made beforehand: which ones, in which order, and when they are not."""

import socket
import threading

import pytest

from gmsi.grading._foresight import Astray, Call, Foretold, ask_ahead
from gmsi.grading._frames import Broken, receive, send
from gmsi.grading.examiner_client import RARE, Rehearsal


def request(*args):
    """A call as it crosses."""
    return {"call": "f", "args": [["int", str(arg)] for arg in args], "kwargs": {}}


class Learner:
    """The other end of a connection: notes each message, and answers as it is told to."""

    def __init__(self, answer):
        self.ours, self.theirs = socket.socketpair()
        self.heard = []
        self.answer = answer
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        try:
            while True:
                calls = receive(self.theirs)["calls"]
                self.heard.append([call["args"][0][1] for call in calls])
                send(self.theirs, self.answer(calls))
        except (Broken, OSError):
            pass


def echo(calls):
    """Each call's first argument, as its value."""
    return {"replies": [{"value": call["args"][0]} for call in calls]}


VISIBLE, HIDDEN = Call(request(1), False), Call(request(2), True)
TESTS = {5: (VISIBLE, HIDDEN), 8: (HIDDEN, VISIBLE, VISIBLE)}


def test_visible_cases_are_asked_before_any_hidden_one():
    """What answers a value that feedback may show has heard of no hidden case, of any test."""
    learner = Learner(echo)
    ask_ahead(learner.ours, TESTS)
    assert learner.heard == [["1", "1", "1"], ["2", "2"]]


def test_each_test_gets_the_answers_to_its_own_calls_in_its_own_order():
    """Whatever the order in which they were asked."""
    answers = ask_ahead(Learner(echo).ours, TESTS)
    given = [answers[8].ask(call.request, 1.0) for call in TESTS[8]]
    assert [reply["value"][1] for reply in given] == ["2", "1", "1"]


@pytest.mark.parametrize(
    "answer",
    [
        lambda calls: {"replies": []},
        lambda calls: {"replies": [{"value": ["int", "1"]}] * 99},
        lambda calls: {"replies": ["1"] * len(calls)},
        lambda calls: {"replies": None},
        lambda calls: {"other": 1},
        lambda calls: [1, 2],
        lambda calls: 7,
    ],
)
def test_whatever_is_no_list_of_answers_leads_astray_without_surprise(answer):
    """A learner's process may say anything: it is then asked again, one call after the other."""
    with pytest.raises(Astray) as lost:
        ask_ahead(Learner(answer).ours, TESTS)
    assert not lost.value.surprising


def test_a_learner_who_hangs_up_or_waits_leads_astray(monkeypatch):
    """A function that loops or ends the process costs a bounded wait."""
    monkeypatch.setattr("gmsi.grading._foresight.LIMIT", 0.05)
    learner = Learner(lambda calls: threading.Event().wait(5))
    with pytest.raises(Astray):
        ask_ahead(learner.ours, TESTS)
    learner.theirs.close()
    with pytest.raises(Astray):
        ask_ahead(learner.ours, TESTS)


@pytest.mark.parametrize("known", [[], [(VISIBLE, {"value": ["int", "1"]})]])
def test_a_test_that_asks_something_else_or_more_is_surprising(known):
    """It may well do so of the next submission too."""
    with pytest.raises(Astray) as lost:
        Foretold(known).ask(request(2), 1.0)
    assert lost.value.surprising


def test_no_test_can_swallow_it():
    """A test's own `except Exception` lets it through."""
    assert not issubclass(Astray, Exception)


def test_one_answer_that_leads_a_test_elsewhere_does_not_cost_the_class():
    """The tests go on being foreseen for the others: a surprise costs one submission a run."""
    rehearsal = Rehearsal(0, {"test_a", "test_b"})
    assert rehearsal.expected() == {"test_a", "test_b"}
    rehearsal.surprised("test_a")
    assert rehearsal.expected() == {"test_a", "test_b"}


def test_a_test_that_asks_something_else_of_nearly_everyone_is_no_longer_foreseen():
    """Numbers drawn from the learner's name are such: each copy would run twice."""
    rehearsal = Rehearsal(0, {"test_a", "test_b"})
    for _ in range(2):
        rehearsal.expected()
        rehearsal.surprised("test_a")
    assert rehearsal.expected() == {"test_b"}


def test_a_surprise_now_and_then_is_borne_in_a_class_of_any_size():
    """One submission in RARE, however many there are."""
    rehearsal = Rehearsal(0, {"test_a"})
    for number in range(20 * RARE):
        assert rehearsal.expected() == {"test_a"}
        if number % RARE == RARE - 1:
            rehearsal.surprised("test_a")


def test_what_is_expected_of_one_submission_may_shrink_without_the_others():
    """A submission takes its own surprises out of a set of its own."""
    rehearsal = Rehearsal(0, {"test_a"})
    rehearsal.expected().clear()
    assert rehearsal.expected() == {"test_a"}
