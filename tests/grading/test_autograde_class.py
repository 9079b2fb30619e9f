"""`gmsi autograde` gives what `nbgrader autograde` gives, side by side, and bears interruptions."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Future

import class_of_learners as made
import pytest
from small_course import REPOSITORY

from gmsi.autograde import class_grading
from gmsi.autograde.class_grading import ClassGrading, Crew, Report
from gmsi.course.settings import load_config
from gmsi.grading._frames import Broken
from gmsi.grading.grade import grade
from gmsi.grading.workers import LOST, WorkerPool

LIMITS = "\nc.IsolatedExecute.cell_limit = 1\n"


def new_course(root):
    """The class, before anything is graded, in a folder of its own."""
    course = made.make_course(root)
    settings = (REPOSITORY / "nbgrader_config.py").read_text() + LIMITS
    settings += "c.LateSubmissionPlugin.penalty_method = 'zero'\n"
    (root / "nbgrader_config.py").write_text(settings)
    with sqlite3.connect(root / "gradebook.db") as database:
        database.execute("update assignment set duedate = '2026-02-01 00:00:00.000000'")
    return course


@pytest.fixture(scope="module")
def ungraded(tmp_path_factory):
    """A course and what its class handed in."""
    before = os.getcwd()
    root = tmp_path_factory.mktemp("classe")
    made.hand_in(new_course(root))
    os.chdir(before)
    return root


@pytest.fixture
def course(ungraded, tmp_path):
    """A copy of the ungraded class, to do anything to."""
    shutil.copytree(ungraded, tmp_path / "cours", symlinks=True)
    return tmp_path / "cours"


@pytest.fixture(scope="module")
def graded(ungraded, tmp_path_factory):
    """The class graded by `gmsi autograde`: its folder, and what the command said."""
    root = tmp_path_factory.mktemp("gmsi") / "cours"
    shutil.copytree(ungraded, root, symlinks=True)
    return root, made.gmsi(root, "autograde", "devoir", "--jobs", "2")


def test_the_result_is_that_of_nbgraders_command(graded, ungraded, tmp_path):
    """Row for row in the gradebook, byte for byte in `autograded/`, permissions included."""
    root, said = graded
    assert said.returncode == 0, said.stderr
    stock = tmp_path / "cours"
    shutil.copytree(ungraded, stock, symlinks=True)
    command = [sys.executable, "-m", "nbgrader", "autograde", "devoir"]
    done = subprocess.run(
        command, cwd=stock, env={**os.environ, "GMSI_COURSE": "essai"}, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    assert made.rows(root) == made.rows(stock)
    assert made.files(root) == made.files(stock)


def test_the_class_holds_every_kind_of_grade(graded):
    """Full marks, partial, zero, by hand, late, lost: the comparison compares something."""
    _, grades, comments = made.rows(graded[0])
    text = "\n".join(grades)
    for wanted in (
        "'test_double', 2.0",
        "'test_double', 0",
        "'test_noms', 0.5",
        "'pourquoi', None",
    ):
        assert wanted in text, wanted
    assert any("'retard0'" in row and row.endswith("2.0, 0)") for row in grades)
    assert any("No response." in row for row in comments)


def test_what_went_wrong_is_told_by_name(graded):
    """A line for each incident, with the learner and the cell; then the count and the rate."""
    said = graded[1].stdout
    for words in ("boucle0, fonctions test_double", "mort0, fonctions double", "absent0, fichiers"):
        assert words in said, said
    assert "9 copie(s)" in said


def test_graded_submissions_are_not_graded_again(graded, tmp_path):
    """A second run grades nothing; a newer submission, or --force, is graded."""
    root = tmp_path / "cours"
    shutil.copytree(graded[0], root, symlinks=True)
    assert "0 copie(s)" in made.gmsi(root, "autograde", "devoir").stdout
    stamp = root / "submitted" / "retard0" / "devoir" / "timestamp.txt"
    stamp.write_text("2026-03-02 12:00:00.000000 UTC")
    assert "1 copie(s)" in made.gmsi(root, "autograde", "devoir").stdout
    assert made.rows(root)[1] != made.rows(graded[0])[1]
    before = made.rows(root)
    forced = made.gmsi(root, "autograde", "devoir", "--learner", "ada0", "--force")
    assert "1 copie(s)" in forced.stdout
    assert made.rows(root) == before


def test_a_score_given_by_hand_stays(graded, tmp_path):
    """Grading again keeps a trainer's own score, and asks for a second look, as nbgrader does."""
    root = tmp_path / "cours"
    shutil.copytree(graded[0], root, symlinks=True)
    with sqlite3.connect(root / "gradebook.db") as database:
        database.execute("update grade set manual_score = 1.5, needs_manual_grade = 0")
    assert made.gmsi(root, "autograde", "devoir", "--force").returncode == 0
    assert all(", 1.5, None, 1, " in row for row in made.rows(root)[1])


@pytest.mark.parametrize("seed", range(2))
def test_a_run_killed_at_any_moment_loses_nothing(course, graded, seed):
    """SIGKILL to the command again and again: the last run grades what is missing, no more."""
    moments = random.Random(seed)
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-m", "gmsi.cli", "autograde", "devoir", "--jobs", "2"],
            cwd=course,
            env={**os.environ, "GMSI_COURSE": "essai"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # Grading begins after a second; the whole takes several.
        time.sleep(moments.uniform(0.7, 2.5))
        process.send_signal(signal.SIGKILL)
        process.wait()
    last = made.gmsi(course, "autograde", "devoir")
    assert last.returncode == 0, last.stderr
    assert made.rows(course) == made.rows(graded[0])
    assert made.files(course) == made.files(graded[0])


def test_a_folder_is_whole_or_not_there(monkeypatch, tmp_path):
    """Stopped before or after any single step on the disk, old or new content is never mixed."""
    from gmsi.grading import folders

    class Stopped(BaseException):
        """The power is off."""

    steps = []

    def cut(name, function, at):
        def step(*args, **kwargs):
            steps.append(name)
            if len(steps) == at:
                raise Stopped
            return function(*args, **kwargs)

        return step

    def attempt(at):
        folder = tmp_path / str(at) / "devoir"
        folder.mkdir(parents=True)
        (folder / "a.ipynb").write_text("old")
        (folder / "b.ipynb").write_text("old")
        steps.clear()
        with monkeypatch.context() as patch:
            for owner, name in ((os, "fsync"), (type(folder), "rename"), (type(folder), "chmod")):
                patch.setattr(owner, name, cut(name, getattr(owner, name), at))
            # Nothing is tidied up by a machine without power.
            patch.setattr(folders.shutil, "rmtree", lambda *args, **kwargs: None)
            with pytest.raises(Stopped), folders.replaced(folder, new, 0o444):
                pass
        return {path.name: path.read_text() for path in folder.glob("*")}

    new = {"a.ipynb": b"new", "b.ipynb": b"new"}
    old = {"a.ipynb": "old", "b.ipynb": "old"}
    seen = [attempt(at) for at in range(1, 9)]
    assert all(content in (old, {}, {"a.ipynb": "new", "b.ipynb": "new"}) for content in seen)
    assert {} in seen
    assert old in seen


def test_a_half_graded_folder_of_nbgraders_is_graded_again(course, graded):
    """What a killed `nbgrader autograde` leaves is seen as unfinished, by both commands."""
    target = course / "autograded" / "ada0" / "devoir"
    shutil.copytree(course / "submitted" / "ada0" / "devoir", target)
    (target / "fichiers.ipynb").write_text("{")
    for command in (["gmsi.cli", "autograde"], ["nbgrader", "autograde"]):
        root = course.with_name(command[0])
        shutil.copytree(course, root, symlinks=True)
        subprocess.run(
            [sys.executable, "-m", *command, "devoir"],
            cwd=root,
            env={**os.environ, "GMSI_COURSE": "essai"},
            capture_output=True,
            check=True,
        )
        assert made.rows(root) == made.rows(graded[0])


def test_two_trainers_at_once_lose_and_double_nothing(course, graded):
    """The second run waits for the first, then finds nothing to do."""
    command = [sys.executable, "-m", "gmsi.cli", "autograde", "devoir"]
    environment = {**os.environ, "GMSI_COURSE": "essai"}
    runs = [
        subprocess.Popen(command, cwd=course, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = sorted(run.communicate()[0] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert sum("9 copie(s)" in text for text in said) == 1
    assert sum("0 copie(s)" in text and "9 déjà corrigée(s)" in text for text in said) == 1
    assert made.rows(course) == made.rows(graded[0])


def test_a_gradebook_that_another_program_writes_is_waited_for(course, graded):
    """A lock held for longer than SQLite's own patience (Formgrader's, say) only costs time."""
    with sqlite3.connect(course / "gradebook.db", isolation_level=None) as database:
        database.execute("begin immediate")
        run = subprocess.Popen(
            [sys.executable, "-m", "gmsi.cli", "autograde", "devoir"],
            cwd=course,
            env={**os.environ, "GMSI_COURSE": "essai"},
        )
        time.sleep(12)
        assert run.poll() is None
        database.execute("commit")
        assert run.wait() == 0
    assert made.rows(course) == made.rows(graded[0])


def test_a_dead_worker_is_replaced(course, graded):
    """SIGKILL to the workers in mid-run: their submissions are graded by others."""
    run = subprocess.Popen(
        [sys.executable, "-m", "gmsi.cli", "autograde", "devoir", "--jobs", "2"],
        cwd=course,
        env={**os.environ, "GMSI_COURSE": "essai"},
        stdout=subprocess.DEVNULL,
    )
    while run.poll() is None and not list((course / "autograded").glob("*/devoir")):
        time.sleep(0.05)
    listed = subprocess.run(["pgrep", "-P", str(run.pid)], capture_output=True, text=True)
    for pid in listed.stdout.split():
        os.kill(int(pid), signal.SIGKILL)
    assert listed.stdout.split()
    assert run.wait() == 0
    assert made.rows(course) == made.rows(graded[0])


def test_a_copy_whose_processes_end_each_time_is_told_and_the_others_are_graded(
    course, monkeypatch
):
    """Whatever takes them down, a machine short of memory or one copy, the class goes on."""
    monkeypatch.chdir(course)
    monkeypatch.setenv("GMSI_COURSE", "essai")
    grading = ClassGrading(course, load_config(course), "devoir", isolated=True)
    first, *others = grading.submitted([])

    def submit(packed, submission):
        if submission == first:
            lost = Future()
            lost.set_exception(Broken("closed"))
            return lost
        return pool.submit(grade, packed, submission.learner, submission.folder)

    report = Report()
    with WorkerPool([None]) as pool, grading.gradebook() as gradebook:
        work = [first, *others[:2]]
        class_grading.run(grading, gradebook, work, Crew(submit, 1), lambda: None, report)
    assert report.failed == {first.learner: LOST}
    assert {one.learner for one in report.graded} == {one.learner for one in others[:2]}
    assert not grading.destination(first.learner).exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["devoirs"], 2, "Vouliez-vous dire « devoir » ?"),
        (["devoir", "--jobs", "0"], 2, "au moins 1"),
        (["devoir", "--learner", "zoe"], 3, "Aucune copie de zoe"),
        (["devoir", "--dask", "tcp://127.0.0.1:9"], 3, "ne répond pas"),
    ],
)
def test_bad_input_is_told_in_french(course, monkeypatch, words, code, said):
    """With what to do, and an exit code that is not 0; nothing is written."""
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    before = made.rows(course)
    done = made.gmsi(course, "autograde", *words)
    assert done.returncode == code
    assert said in done.stderr.replace("\u00a0", " ")
    assert made.rows(course) == before


def test_no_submission_at_all_is_told(course):
    """An empty `submitted/` names the command that fills it."""
    shutil.rmtree(course / "submitted")
    done = made.gmsi(course, "autograde", "devoir")
    assert done.returncode == 3
    assert "nbgrader collect devoir" in done.stderr


def test_a_full_disk_stops_the_run_and_loses_nothing(course, graded):
    """A file too large to write is told; what was graded before stays whole."""
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
    run = "from gmsi.cli import main; sys.exit(main(['autograde', 'devoir']))"
    done = subprocess.run(
        [sys.executable, "-c", f"import signal; signal.signal(signal.SIGXFSZ, 1); {limit} {run}"],
        cwd=course,
        env={**os.environ, "GMSI_COURSE": "essai"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 3
    assert "Correction arrêtée" in done.stderr
    assert "Traceback" not in done.stderr
    assert made.gmsi(course, "autograde", "devoir").returncode == 0
    assert made.rows(course) == made.rows(graded[0])


def test_a_gradebook_that_cannot_be_written_is_told(course):
    """Read-only: the message says so at once, and nothing is graded."""
    (course / "gradebook.db").write_bytes(b"this is no database")
    done = made.gmsi(course, "autograde", "devoir")
    assert done.returncode == 3
    assert "carnet de notes" in done.stderr
    assert "Traceback" not in done.stderr


def test_feedback_is_that_of_nbgraders_command(graded, tmp_path):
    """The same pages from `gmsi feedback` and `nbgrader generate_feedback`."""
    pages = {}
    for command in (["gmsi.cli", "feedback"], ["nbgrader", "generate_feedback"]):
        root = tmp_path / command[0]
        shutil.copytree(graded[0], root, symlinks=True)
        done = subprocess.run(
            [sys.executable, "-m", *command, "devoir"],
            cwd=root,
            env={**os.environ, "GMSI_COURSE": "essai"},
            capture_output=True,
        )
        assert done.returncode == 0, done.stderr.decode()
        pages[command[0]] = made.files(root, "feedback")
    assert len(pages["gmsi.cli"]) >= 18
    assert pages["gmsi.cli"] == pages["nbgrader"]


def test_the_course_is_as_it_was(graded, ungraded):
    """Grading writes nothing into `submitted/`, `source/` and `release/`."""
    for folder in ("submitted", "source", "release"):
        assert made.files(graded[0], folder) == made.files(ungraded, folder)
