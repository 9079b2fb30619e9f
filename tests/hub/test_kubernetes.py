"""On Kubernetes, numbers stand for people: they never meet, and seats stay the same."""

import pytest

from gmsi.hub import Membership
from gmsi.hub.kubernetes import group_number, memberships_in, person_number, pod_settings
from gmsi.hub.seats import NoSeat
from gmsi.hub.session import is_nameless, name_for_number


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
