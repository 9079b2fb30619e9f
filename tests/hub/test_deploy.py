"""What is deployed: files laid twice are laid once, and say what the guide says."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from traitlets.config.loader import PyFileConfigLoader

PROJECT = Path(__file__).parents[2]
SERVER = PROJECT / "deploy" / "server"


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


def test_learners_cannot_read_the_solutions_of_an_installation(tmp_path):
    """Root alone enters what holds solutions, hidden tests and keys, at each installation."""
    for _ in range(2):
        lay(tmp_path)
        home = tmp_path / "opt" / "gmsi"
        for secret in ("bank", "source", "text", "tests"):
            assert (home / secret).stat().st_mode & 0o777 == 0o700
            (home / secret).chmod(0o755)
        for read in ("src/gmsi/hub/session.py", "nbgrader_config.py"):
            assert (home / read).stat().st_mode & 0o777 == 0o644
        for secret in ("bank", "source", "text", "tests"):
            (home / secret).chmod(0o700)


def test_an_update_removes_what_the_project_no_longer_holds(tmp_path):
    """A file of an earlier version goes; one that the centre added there stays."""
    lay(tmp_path)
    home = tmp_path / "opt" / "gmsi"
    for name in ("ancien.py", "du-centre.txt"):
        (home / name).touch()
    with (home / ".laid").open("ab") as laid:
        laid.write(b"ancien.py\0")
    subprocess.run(["sort", "-z", "-o", home / ".laid", home / ".laid"], check=True)
    lay(tmp_path)
    assert not (home / "ancien.py").exists()
    assert (home / "du-centre.txt").exists()


@pytest.mark.parametrize("unit", sorted(path.name for path in SERVER.glob("gmsi-*")))
def test_systemd_finds_no_fault_in_a_unit(tmp_path, unit):
    """As systemd reads it, its program being there."""
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("systemd-analyze is not here")
    for path in SERVER.glob("gmsi-*"):
        text = path.read_text(encoding="utf-8")
        program = f"{shutil.which('true')} "
        for word in ("jupyterhub", "gmsi"):
            text = text.replace(f"/opt/gmsi/.venv/bin/{word} ", program)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    name = unit.replace("@.", "@jour.")
    if name != unit:
        (tmp_path / unit).rename(tmp_path / name)
    done = subprocess.run([analyze, "verify", tmp_path / name], capture_output=True, text=True)
    faults = [line for line in done.stderr.splitlines() if "gmsi-" in line]
    assert (done.returncode, faults) == (0, [])


@pytest.fixture
def server_config(monkeypatch):
    """A function: the centre's configuration, for these answers of hub.env."""
    proxy = ["node", "configurable-http-proxy"]
    monkeypatch.setattr("gmsi.hub.settings.find_proxy", lambda project: list(proxy))

    def load(**answers):
        for name, value in answers.items():
            monkeypatch.setenv(name, value)
        return PyFileConfigLoader("jupyterhub_config.py", str(SERVER)).load_config()

    return load


def test_without_a_certificate_the_hub_stays_on_its_machine(server_config):
    """A password never crosses the network in clear."""
    config = server_config(GMSI_TLS_CERT="", GMSI_TLS_KEY="")
    assert config.JupyterHub.bind_url == "http://127.0.0.1:8000"
    assert "--redirect-port" not in config.ConfigurableHTTPProxy.command


def test_with_a_certificate_the_hub_answers_in_https_only(server_config):
    """Port 443, and port 80 for sending people there."""
    config = server_config(GMSI_TLS_CERT="/etc/c.pem", GMSI_TLS_KEY="/etc/k.pem")
    assert config.JupyterHub.bind_url == "https://:443"
    assert (config.JupyterHub.ssl_cert, config.JupyterHub.ssl_key) == ("/etc/c.pem", "/etc/k.pem")
    assert config.ConfigurableHTTPProxy.command[-2:] == ["--redirect-port", "80"]


def test_the_server_limits_each_person_and_stops_idle_servers(server_config):
    """What hub.env says reaches systemd's units and the culler, whose rights are few."""
    config = server_config(GMSI_MEMORY="2G", GMSI_CPU="0.5", GMSI_IDLE_SECONDS="60")
    assert (config.SystemdSpawner.mem_limit, config.SystemdSpawner.cpu_limit) == ("2G", 0.5)
    (service,) = config.JupyterHub.services
    assert "--timeout=60" in service["command"]
    (role,) = config.JupyterHub.load_roles
    assert not {scope for scope in role["scopes"] if "admin" in scope or "access" in scope}
    assert config.Authenticator.blocked_users == {"root"}


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
