"""On Kubernetes, numbers stand for people: they never meet, and seats stay the same."""

import copy
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from chart_values import faults
from traitlets.config import Config

import gmsi.hub
from gmsi.hub import Membership
from gmsi.hub.kubernetes import (
    FIRST_PERSON,
    SEATS,
    configure_pods,
    group_number,
    memberships_in,
    person_number,
    pod_settings,
)
from gmsi.hub.seats import NoSeat
from gmsi.hub.session import is_nameless, name_for_number

PROJECT = Path(__file__).parents[2]
DEPLOY = PROJECT / "deploy" / "kubernetes"
VALUES = yaml.safe_load((DEPLOY / "values.yaml").read_text(encoding="utf-8"))
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
ROOM = Path(gmsi.hub.__file__).parent


def test_numbers_of_people_and_groups_never_meet():
    """Below a million people, no person's number is a group's."""
    assert person_number(1) == 20_001
    assert person_number(979_999) < group_number(1)


def test_groups_on_the_hub_are_the_same_as_on_a_machine():
    """A trainer is in both of a course's groups, a learner in the first."""
    names = {"gmsi-jour", "gmsi-soir", "gmsi-soir-form", "autre"}
    assert memberships_in(names) == [Membership("jour", False), Membership("soir", True)]


def test_a_pod_runs_as_its_person_with_their_groups():
    """Uid, groups, home and environment are that person's, and no one else's."""
    settings = pod_settings(7, "lea", {"gmsi-jour": 3}, None)
    assert (settings["uid"], settings["supplemental_gids"]) == (20_007, [1_000_003])
    assert settings["notebook_dir"] == "/home/lea"
    assert settings["environment"]["GMSI_ROLE"] == "learner"


def test_a_pod_for_someone_elses_course_is_refused():
    """The choice made in the form is checked again here."""
    with pytest.raises(NoSeat):
        pod_settings(7, "lea", {"gmsi-jour": 3}, "jour")


def test_a_bare_number_is_given_its_name(tmp_path):
    """A pod's number has no account; the files name it as the hub does."""
    assert is_nameless(person_number(7))
    variables = name_for_number(tmp_path, "lea", 20_007, 20_007, tmp_path / "home")
    line = (tmp_path / "passwd").read_text(encoding="utf-8")
    assert line.startswith("lea:x:20007:20007:")
    assert variables["NSS_WRAPPER_PASSWD"] == str(tmp_path / "passwd")


def test_a_seats_settings_are_those_of_the_image_of_peoples_servers():
    """The hub runs in another image: a path of its own would leave a learner with Formgrader."""
    for groups, role in (({"gmsi-jour": 3}, "learner"), ({"gmsi-jour-form": 4}, "trainer")):
        settings = pod_settings(7, "lea", groups, None)
        assert settings["environment"]["JUPYTER_CONFIG_PATH"] == f"{SEATS}/{role}"
    assert {path.name for path in (ROOM / "jupyter").iterdir()} >= {"learner", "trainer"}
    assert "COPY src src\n" in DOCKERFILE
    assert "WORKDIR /opt/gmsi\n" in DOCKERFILE


def test_only_a_trainers_pod_is_given_the_gradebook():
    """Its class's database, and a password that is a secret of that class alone."""
    learner = pod_settings(7, "lea", {"gmsi-jour-2": 3}, None)
    assert not {"GMSI_GRADEBOOK", "PGPASSWORD"} & learner["environment"].keys()
    trainer = pod_settings(8, "mdurand", {"gmsi-jour-2-form": 4}, None)
    assert trainer["environment"]["GMSI_GRADEBOOK"].endswith("gmsi-gradebook:5432/gmsi_jour_2")
    secret = trainer["environment"]["PGPASSWORD"]["valueFrom"]["secretKeyRef"]
    assert secret == {"name": "gmsi-gradebook-jour-2", "key": "password"}
    assert trainer["extra_labels"] == {"gmsi-role": "trainer"}


def test_a_new_home_is_given_to_its_person_before_their_pod_starts():
    """Once, whatever the number of starts, beside the chart's own container, with few rights."""
    config = Config()
    configure_pods(config)
    group = SimpleNamespace(name="gmsi-jour", id=3)
    person = SimpleNamespace(id=7, name="lea", orm_user=SimpleNamespace(groups=[group]))
    theirs = {"name": "block-cloud-metadata"}
    spawner = SimpleNamespace(
        user=person,
        user_options={},
        image="image",
        environment={"TZ": "Europe/Paris"},
        extra_labels={},
        init_containers=[theirs],
    )
    for _ in range(2):
        config.Spawner.pre_spawn_hook(spawner)
    first, keeper = spawner.init_containers
    assert first == theirs
    assert keeper["command"][2].startswith("chown 20007:20007")
    (mount,) = keeper["volumeMounts"]
    storage = VALUES["singleuser"]["storage"]
    assert mount["subPath"] == storage["static"]["subPath"]
    assert mount["mountPath"] == storage["homeMountPath"].format(unescaped_username="lea")
    assert keeper["securityContext"]["capabilities"]["drop"] == ["ALL"]
    assert (spawner.uid, spawner.environment["TZ"]) == (20_007, "Europe/Paris")


def test_every_value_is_one_that_the_chart_knows():
    """The chart refuses an unknown key or a wrong type; so does this check."""
    assert faults(VALUES) == []
    wrong = copy.deepcopy(VALUES)
    wrong["singleuser"]["memroy"] = {"limit": "1G"}
    wrong["cull"]["timeout"] = "3600"
    wrong["hub"]["concurrentSpawnLimit"] = True
    assert faults(wrong) == ["hub.concurrentSpawnLimit", "singleuser.memroy.limit", "cull.timeout"]


def manifests():
    files = (file for file in DEPLOY.glob("*.yaml") if file.name != "values.yaml")
    return [document for file in files for document in yaml.safe_load_all(file.read_text("utf-8"))]


def test_the_manifests_agree_with_the_values_and_the_code():
    """Claims, images, labels, ports and numbers are the same wherever they are named."""
    found = {(document["kind"], document["metadata"]["name"]): document for document in manifests()}
    claim = VALUES["singleuser"]["storage"]["static"]["pvcName"]
    assert ("PersistentVolumeClaim", claim) in found
    assert found["PersistentVolumeClaim", claim]["spec"]["accessModes"] == ["ReadWriteMany"]
    for volume in VALUES["singleuser"]["storage"]["extraVolumes"]:
        assert volume["persistentVolumeClaim"]["claimName"] == claim
    image = "{name}:{tag}".format(**VALUES["singleuser"]["image"])
    for name in ("gmsi-dask-scheduler", "gmsi-dask-worker"):
        pod = found["Deployment", name]["spec"]["template"]
        assert pod["spec"]["containers"][0]["image"] == image
        assert pod["metadata"]["labels"] == found["Deployment", name]["metadata"]["labels"]
    worker = found["Deployment", "gmsi-dask-worker"]["spec"]["template"]["spec"]
    # A grader's number is nobody's: people's begin at the next.
    assert worker["securityContext"] == {"runAsNonRoot": True, "runAsUser": FIRST_PERSON}
    (port,) = found["Service", "gmsi-dask-scheduler"]["spec"]["ports"]
    assert f"tcp://gmsi-dask-scheduler:{port['port']}" in worker["containers"][0]["command"]
    policy = found["NetworkPolicy", "gmsi-trainers"]["spec"]
    trainer = pod_settings(8, "mdurand", {"gmsi-jour-form": 4}, None)
    assert policy["podSelector"]["matchLabels"] == trainer["extra_labels"]
    host = trainer["environment"]["GMSI_GRADEBOOK"].partition("@")[2]
    (port,) = found["Service", "gmsi-gradebook"]["spec"]["ports"]
    assert host.startswith(f"gmsi-gradebook:{port['port']}/")
