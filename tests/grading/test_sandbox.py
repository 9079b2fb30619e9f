"""Without a sandbox that holds, nothing is graded, unless the trainer says otherwise."""

import asyncio

import pytest
from small_course import code, dumps, notebook

from gmsi.grading import _sandbox
from gmsi.grading._sandbox import NoSandbox, Sandbox
from gmsi.grading._submission import Task, execute


@pytest.fixture(scope="module")
def handed_in(course):
    """A course with one right submission."""
    answer = code("### BEGIN SOLUTION\nx = 1\n### END SOLUTION", "reponse", solution=True)
    test = code("assert x == 1", "test_x", grade=True, points=1)
    course.release(petit=notebook(answer, test))
    nb = course.released("petit")
    nb.cells[0].source = "x = 1"
    course.submit("ada", {"petit.ipynb": dumps(nb)})
    return course


def test_formgraders_button_grades_as_the_command_does(handed_in):
    """Formgrader calls nbgrader's API from inside its server's running event loop."""

    async def button():
        return handed_in.autograde("ada")

    result = asyncio.run(button())
    assert result["success"], result["log"]
    assert handed_in.scores("ada") == {"test_x": 1}
    assert handed_in.kinds("ada") == set()


def test_grading_stops_where_bubblewrap_is_missing(handed_in, monkeypatch):
    """The message is French and says what to install; the submission is not graded."""
    monkeypatch.setattr(_sandbox.shutil, "which", lambda name: None)
    result = handed_in.autograde("ada")
    assert not result["success"]
    assert "sudo apt-get install bubblewrap" in result["log"] + str(result.get("error"))


def test_grading_without_a_sandbox_is_asked_for_and_said(handed_in, monkeypatch):
    """The trainer's explicit setting grades, and every submission's log says how."""
    monkeypatch.setattr(_sandbox.shutil, "which", lambda name: None)
    monkeypatch.setitem(handed_in.extra, "IsolatedExecute", {"allow_unsandboxed": True})
    result = handed_in.autograde("ada")
    assert result["success"], result["log"]
    assert handed_in.scores("ada") == {"test_x": 1}
    assert handed_in.kinds("ada") == {"unsandboxed"}


@pytest.mark.parametrize(
    ("lacking", "word"), [("--unshare-net", "espaces de noms"), ("--remount-ro", "écriture")]
)
def test_a_sandbox_that_leaks_is_seen_from_inside(monkeypatch, lacking, word):
    """What was asked for proves nothing: each run looks, before any learner's code."""
    whole = Sandbox.command

    def leaky(sandbox, inner, info):
        words = whole(sandbox, inner, info)
        while lacking in words:
            at = words.index(lacking)
            del words[at : at + (2 if lacking == "--remount-ro" else 1)]
        if lacking == "--remount-ro":
            at = words.index("--ro-bind")
            words[at:at] = ["--perms", "1777", "--tmpfs", "/etc"]
        return words

    monkeypatch.setattr(Sandbox, "command", leaky)
    nb = notebook(code("x = 1", "reponse", solution=True))
    with pytest.raises(NoSandbox, match=word):
        execute(nb, Task(learner="ada"))
