"""A real tool, or a learner's script, runs on text and touches nothing else."""

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
