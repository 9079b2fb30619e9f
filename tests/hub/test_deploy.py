"""What is deployed: files laid twice are laid once, and say what the guide says."""

import subprocess
from pathlib import Path

import yaml

PROJECT = Path(__file__).parents[2]


def lay(stage):
    command = [PROJECT / "deploy" / "server" / "install", "--stage", stage]
    subprocess.run(command, check=True, capture_output=True)


def photograph(stage):
    return {
        str(path.relative_to(stage)): (path.stat().st_mode, path.read_bytes())
        for path in stage.rglob("*")
        if path.is_file()
    }


def test_installing_again_changes_nothing_and_keeps_the_centres_answers(tmp_path):
    """The second run leaves every file as it was, and /etc/gmsi/hub.env as the centre wrote it."""
    lay(tmp_path)
    answers = tmp_path / "etc/gmsi/hub.env"
    assert answers.stat().st_mode & 0o777 == 0o600
    answers.write_text(answers.read_text() + "GMSI_MEMORY=2G\n")
    before = photograph(tmp_path)
    lay(tmp_path)
    assert photograph(tmp_path) == before
    assert (tmp_path / "var/backups/gmsi").stat().st_mode & 0o777 == 0o700


def test_the_server_configuration_is_valid_python_with_limits():
    """The configuration that is laid compiles; every variable it reads is offered in hub.env."""
    text = (PROJECT / "deploy/server/jupyterhub_config.py").read_text(encoding="utf-8")
    compile(text, "jupyterhub_config.py", "exec")
    offered = (PROJECT / "deploy/server/hub.env").read_text(encoding="utf-8")
    read = {part.split('"')[0] for part in text.split('os.environ.get("')[1:]}
    assert {name for name in read if name not in offered} <= {"GMSI_HUB_DB"}


def test_kubernetes_files_are_readable_and_open_no_privilege():
    """Each file parses; no pod asks for privileges; graders hold no token to the cluster."""
    documents = [
        document
        for path in (PROJECT / "deploy/kubernetes").glob("*.yaml")
        for document in yaml.safe_load_all(path.read_text(encoding="utf-8"))
    ]
    deployments = [document for document in documents if document.get("kind") == "Deployment"]
    assert len(deployments) == 2
    for deployment in deployments:
        assert deployment["spec"]["template"]["spec"]["automountServiceAccountToken"] is False
    assert "privileged: true" not in str(documents)
