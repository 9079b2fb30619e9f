"""Who gets which seat, and what a seat shows."""

import json
from pathlib import Path

import pytest
from tornado.web import HTTPError

import gmsi.hub
from gmsi.hub import Membership, Places
from gmsi.hub.places import course_folders, make_course_folders
from gmsi.hub.seats import PERSONAL, NoSeat, choices, seat_environment, seat_for
from gmsi.hub.settings import refuse

LEARNS, TEACHES = Membership("jour", False), Membership("soir", True)
ROOM = Path(gmsi.hub.__file__).parent


def test_a_learner_sits_in_all_their_courses_and_chooses_nothing():
    """No question is put to someone who teaches nowhere."""
    assert choices([LEARNS]) == []
    seat = seat_for([LEARNS, Membership("soir", False)], None)
    assert (seat.role, seat.courses) == ("learner", ("jour", "soir"))


def test_a_trainer_sits_in_one_course_at_a_time():
    """The seat is on the chosen course, the first one by default, or in their own folder."""
    people = [TEACHES, Membership("week-end", True)]
    assert seat_for(people, None).courses == ("soir",)
    assert seat_for(people, "week-end").role == "trainer"
    assert seat_for(people, PERSONAL).role == "learner"


@pytest.mark.parametrize("course", ["jour", "nuit", "../soir"])
def test_a_course_that_one_does_not_teach_is_refused(course):
    """Learning in a course, or naming one by hand, opens no trainer's seat."""
    with pytest.raises(NoSeat, match="Vous n'enseignez pas"):
        seat_for([LEARNS, TEACHES], course)


def test_an_account_without_a_class_is_told_whom_to_ask():
    """Nothing starts, and the sentence says what to do."""
    with pytest.raises(NoSeat, match="aucune classe"):
        seat_for([], None)


def test_a_refusal_reaches_the_page():
    """JupyterHub shows the text of an HTTPError only, made safe for the page."""
    error = refuse(403, "Classe <b> à 100 %.")
    assert isinstance(error, HTTPError)
    assert (error.status_code, error.jupyterhub_message) == (403, "Classe <b> à 100 %.")
    assert error.jupyterhub_html_message == "Classe &lt;b&gt; à 100 %."
    assert "100 %" in str(error)


def test_a_seats_settings_come_before_the_persons_own(tmp_path):
    """Jupyter reads JUPYTER_CONFIG_PATH first: a learner cannot bring Formgrader back."""
    seat = seat_for([LEARNS], None)
    environment = seat_environment(seat, Places(tmp_path), shared_account=False)
    folder = Path(environment["JUPYTER_CONFIG_PATH"])
    page = json.loads((folder / "labconfig" / "page_config.json").read_text(encoding="utf-8"))
    assert page["lockedExtensions"]["@jupyter/nbgrader:formgrader"] is True
    assert "GMSI_COURSE_FOLDER" not in environment


def test_only_trainers_may_enter_a_courses_folder(tmp_path):
    """The class's folder, and the lists of submissions and feedback, open to its trainers alone."""
    folders = {
        path.name: (group, mode) for path, group, mode in course_folders(Places(tmp_path), "jour")
    }
    assert folders["jour"] == ("gmsi-jour", 0o2750)  # the exchange: listed last, members only
    assert folders["inbound"] == ("gmsi-jour-form", 0o2773)
    assert folders["feedback"] == ("gmsi-jour-form", 0o2771)
    course = (Places(tmp_path).courses / "jour", "gmsi-jour-form", 0o2770)
    assert course in course_folders(Places(tmp_path), "jour")


@pytest.mark.parametrize("name", ["", "Jour", "été", "a/b", "..", "x" * 22, "1a"])
def test_a_name_that_cannot_make_a_group_is_refused(tmp_path, name):
    """A class's name becomes folders and Unix groups: nothing is created for a bad one."""
    with pytest.raises(ValueError, match="ne peut pas nommer"):
        make_course_folders(Places(tmp_path / "gmsi"), name, with_groups=False)
    assert not (tmp_path / "gmsi").exists()


def test_a_home_that_cannot_hold_work_is_told_apart(tmp_path):
    """Absent, read-only or someone else's: each has its words; a sound home has none."""
    import os

    from gmsi.hub.settings import home_problem

    mine = os.getuid() or 4242
    home = tmp_path / "home"
    assert home_problem(home, mine) == "n'existe pas"
    home.mkdir(mode=0o500)
    owner = home.stat().st_uid
    assert home_problem(home, owner) == "n'est pas accessible en écriture"
    home.chmod(0o700)
    assert home_problem(home, owner) is None
    assert home_problem(home, owner + 1) == "appartient à un autre compte"
