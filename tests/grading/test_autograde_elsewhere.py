"""Past one machine: a Dask cluster without a shared disk, and PostgreSQL as the gradebook."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import class_of_learners as made
import pytest
import sqlalchemy
from test_autograde_class import new_course

from gmsi.autograde.cluster import parcel, unpack

POSTGRESQL = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


@pytest.fixture(scope="module")
def ungraded(tmp_path_factory):
    """A course and what its class handed in."""
    before = os.getcwd()
    root = tmp_path_factory.mktemp("classe")
    made.hand_in(new_course(root))
    os.chdir(before)
    return root


@pytest.fixture(scope="module")
def graded(ungraded, tmp_path_factory):
    """The class graded on this machine."""
    root = tmp_path_factory.mktemp("ici") / "cours"
    shutil.copytree(ungraded, root, symlinks=True)
    assert made.gmsi(root, "autograde", "devoir").returncode == 0
    return root


def free_port() -> int:
    with socket.socket() as any_socket:
        any_socket.bind(("127.0.0.1", 0))
        return any_socket.getsockname()[1]


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers on loopback: its address, and the workers' processes.

    Each worker has its own folder, in which nothing of the course is.
    """
    address = f"tcp://127.0.0.1:{free_port()}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    dask = [sys.executable, "-m", "dask"]
    port = address.rpartition(":")[2]
    scheduler = subprocess.Popen(
        [*dask, "scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"], **quiet
    )
    workers = [
        subprocess.Popen(
            [*dask, "worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"],
            cwd=tmp_path,
            **quiet,
        )
        for _ in range(2)
    ]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_cluster_grades_as_this_machine_does(cluster, ungraded, graded, tmp_path):
    """A worker is killed in mid-run: its submissions are graded elsewhere, with the same result."""
    address, workers = cluster
    root = tmp_path / "cours"
    shutil.copytree(ungraded, root, symlinks=True)
    run = subprocess.Popen(
        [sys.executable, "-m", "gmsi.cli", "autograde", "devoir", "--dask", address],
        cwd=root,
        env={**os.environ, "GMSI_COURSE": "essai"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while run.poll() is None and not list((root / "autograded").glob("*/devoir")):
        time.sleep(0.1)
    workers[0].send_signal(signal.SIGKILL)
    said, errors = run.communicate()
    assert run.returncode == 0, errors
    assert "9 copie(s)" in said
    assert made.rows(root) == made.rows(graded)
    assert made.files(root) == made.files(graded)


def test_a_submission_travels_as_data(ungraded, tmp_path):
    """Packed and unpacked elsewhere, a folder has the same files and the same links."""
    for folder in sorted((ungraded / "submitted").glob("*/devoir")):
        there = tmp_path / folder.parent.name
        there.mkdir()
        unpack(parcel(folder), there)
        for path in folder.rglob("*"):
            twin = there / path.relative_to(folder)
            assert path.is_symlink() == twin.is_symlink()
            if path.is_file() and not path.is_symlink():
                assert twin.read_bytes() == path.read_bytes()


@pytest.fixture(scope="module")
def postgresql(tmp_path_factory):
    """The address of an empty database on a PostgreSQL server of our own, from Debian's package."""
    assert POSTGRESQL, "PostgreSQL manque : sudo apt-get install postgresql"
    binaries = POSTGRESQL[-1].parent
    folder = tmp_path_factory.mktemp("postgresql")
    # The server refuses to run as root: Debian's package brings an account for it.
    account = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
    account = account if os.getuid() == 0 else []
    if account:
        for parent in (folder, *folder.parents):
            if (
                parent.owner() == "root"
                and parent.is_relative_to("/tmp")
                and parent != Path("/tmp")
            ):
                parent.chmod(0o711)
        shutil.chown(folder, "postgres", "postgres")
    data, port = str(folder / "data"), str(free_port())
    words = ["-D", data, "-U", "gmsi", "--auth=trust", "--no-sync"]
    subprocess.run([*account, binaries / "initdb", *words], check=True, capture_output=True)
    server = subprocess.Popen(
        [*account, binaries / "postgres", "-D", data, "-p", port, "-h", "127.0.0.1", "-k", ""],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    make = [binaries / "createdb", "-h", "127.0.0.1", "-p", port, "-U", "gmsi", "notes"]
    while subprocess.run(make, capture_output=True).returncode:
        assert server.poll() is None
        time.sleep(0.1)
    yield f"postgresql+psycopg2://gmsi@127.0.0.1:{port}/notes"
    server.terminate()
    server.wait()


def test_postgresql_holds_the_same_grades(postgresql, ungraded, graded, tmp_path):
    """The gradebook is a server's: generate, grade and grade again give what SQLite holds."""
    root = tmp_path / "cours"
    shutil.copytree(ungraded, root, symlinks=True)
    settings = (root / "nbgrader_config.py").read_text()
    settings += f"\nc.CourseDirectory.db_url = {postgresql!r}\n"
    (root / "nbgrader_config.py").write_text(settings)
    (root / "gradebook.db").unlink()
    generate = [sys.executable, "-m", "nbgrader", "generate_assignment", "devoir", "--force"]
    environment = {**os.environ, "GMSI_COURSE": "essai"}
    subprocess.run(generate, cwd=root, env=environment, check=True, capture_output=True)
    engine = sqlalchemy.create_engine(postgresql)
    with engine.begin() as database:
        due = "update assignment set duedate = '2026-02-01 00:00:00'"
        database.execute(sqlalchemy.text(due))
    for words in ((), ("--force",)):
        done = made.gmsi(root, "autograde", "devoir", *words)
        assert done.returncode == 0, done.stderr
        with engine.begin() as database:
            grades = {tuple(row) for row in database.execute(sqlalchemy.text(SCORES))}
        assert grades == scores_in_sqlite(graded)
    engine.dispose()


SCORES = """
select s.student_id, b.name, g.auto_score, sn.late_submission_penalty
from grade g join base_cell b on b.id = g.cell_id
join submitted_notebook sn on sn.id = g.notebook_id
join submitted_assignment s on s.id = sn.assignment_id
"""


def scores_in_sqlite(root: Path) -> set[tuple]:
    with sqlite3.connect(root / "gradebook.db") as database:
        return set(database.execute(SCORES))
