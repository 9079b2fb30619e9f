"""A real tool, or a learner's script, runs on text and touches nothing else."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from gmsi import tools


def script(text: str, **options) -> tools.Run:
    return tools.run(["bash", "essai.sh"], {"essai.sh": text}, **options)


def test_a_run_gives_the_exit_code_and_both_outputs():
    """What the shell would show."""
    done = script("echo bien; echo mal >&2; exit 3")
    assert (done.code, done.stdout, done.stderr) == (3, "bien\n", "mal\n")


def test_a_run_gives_what_the_script_left():
    """Text files, permission bits and links, by relative path."""
    done = script("mkdir -p a; chmod 2770 a; echo é > a/b; ln -s a lien")
    assert done.files["a/b"] == "é\n"
    assert done.modes["a"] == 0o2770
    assert done.links == {"lien": "a"}


def test_a_script_sees_nothing_of_this_machine_and_changes_nothing(tmp_path):
    """No file of the trainer's, no write to the system, no network, no rights."""
    (tmp_path / "secret").write_text("clé")
    done = script(
        f"cat {tmp_path}/secret; ls {tmp_path.parent}; touch /usr/vol /etc/vol\n"
        "(exec 9<>/dev/tcp/127.0.0.1/22) && echo réseau; grep CapEff /proc/self/status"
    )
    assert "clé" not in done.stdout
    assert "réseau" not in done.stdout
    assert "CapEff:\t0000000000000000" in done.stdout
    assert done.stderr.count("Read-only file system") == 2


def test_files_can_be_put_where_a_tool_looks_for_them():
    """A tool that reads /etc finds there what the run gives it, and no more."""
    done = script("cat /etc/passwd", system={"/etc/passwd": "bob:x:1:1::/:/bin/sh\n"})
    assert done.stdout == "bob:x:1:1::/:/bin/sh\n"


@pytest.mark.parametrize(
    "text",
    ["while :; do :; done", "for i in {1..500}; do sleep 60 & done; sleep 60", "sleep 60 & wait"],
)
def test_a_script_without_end_is_stopped(text):
    """An endless loop, a fork bomb, an endless wait: no code, and nothing stays behind."""
    assert script(text, seconds=1).code is None


def test_an_endless_output_is_cut():
    """Neither a file nor what is shown grows without bound."""
    done = script("yes > gros; yes")
    assert done.code != 0
    assert len(done.stdout) <= 100_000


def test_a_missing_tool_is_told_with_its_remedy():
    """The Debian package to install is named."""
    with pytest.raises(tools.ToolMissing, match="sudo apt-get install kea-dhcp4-server"):
        tools.run(["kea-dhcp-inconnu"], package="kea-dhcp4-server")


def test_where_confinement_is_due_nothing_runs_without_it(monkeypatch):
    """On the grader's side a machine without bubblewrap runs no learner's script."""
    monkeypatch.setenv(tools.MUST_CONFINE, "1")
    monkeypatch.setattr("gmsi.tools._confinement.can_confine", lambda: False)
    with pytest.raises(tools.ToolMissing, match="bubblewrap"):
        script("echo raté")


def test_a_file_may_be_bytes_and_a_script_may_read_its_input():
    """A file in cp1252 reaches the script as it is, and so does what it reads on its input."""
    done = tools.run(
        ["bash", "-c", "iconv -f cp1252 -t utf-8 f; cat"], {"f": "é\n".encode("cp1252")}, stdin="à"
    )
    assert done.stdout == "é\nà"


def test_programs_come_before_those_of_the_system_and_cannot_be_changed():
    """A stand-in is found first on PATH, by the learner's script too, which its shebang runs."""
    done = tools.run(
        ["essai", "a b"],
        programs={
            "essai": '#!/usr/bin/env bash\nuseradd "$1"; echo >> "$0"',
            "useradd": '#!/bin/sh\necho "<$*>"',
        },
    )
    assert done.stdout == "<a b>\n"
    assert done.code != 0
    assert done.files == {}


def test_a_run_can_start_from_what_another_left():
    """Files, empty folders, modes, links and dates are as the first run left them."""
    first = script(
        "mkdir -m 2770 vide; ln -s vide lien; echo un > f; chmod 640 f; touch -d 2020-01-01 f"
    )
    second = tools.run(["bash", "-c", "stat -c %y f; echo deux >> f"], after=first)
    assert second.stdout.startswith("2020-01-01")
    assert second.files["f"] == "un\ndeux\n"
    assert second.modes == first.modes | {".": second.modes["."]}
    assert second.links == {"lien": "vide"}


def test_files_are_readable_whatever_the_umask_of_who_runs():
    """A trainer with a strict umask grades as another does."""
    before = os.umask(0o077)
    try:
        done = tools.run(["bash", "-c", "cat d/f; stat -c %a d"], {"d/f": "lu\n"})
    finally:
        os.umask(before)
    assert done.stdout == "lu\n755\n"


def test_within_tighter_limits_a_run_still_starts():
    """In a learner's sandbox a process may have less than a run asks for: it has that."""
    words = [sys.executable, "-c", "from gmsi import tools; print(tools.run(['true']).code)"]
    limits = ["prlimit", "--nproc=128:128", "--fsize=5000000:5000000", "--"]
    done = subprocess.run([*limits, *words], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_a_neighbours_fork_bomb_leaves_other_runs_alone():
    """Two submissions graded at once: one takes every process it may have, the other is judged."""
    with ThreadPoolExecutor() as pool:
        bomb = pool.submit(script, ":(){ :|:& };:; sleep 9", seconds=6)
        time.sleep(1)
        honest = [script("echo a | cat").stdout for _ in range(8)]
    assert honest == ["a\n"] * 8
    assert bomb.result().code is None
