"""The summary: one line a learner, with the score or the reason why there is none."""

from datetime import datetime, timedelta

import pytest
from nbgrader.api import Gradebook, MissingEntry

from gmsi.grading import Repair
from gmsi.reports.incidents import tell
from gmsi.reports.summary import as_text, handed_in_copies, summary

DUE = datetime(2026, 11, 23, 18, 0)


@pytest.fixture
def gradebook(course):
    """A class of four: on time, late, unknown to the class list, absent."""
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        gradebook.add_assignment("devoir", duedate=DUE)
        gradebook.add_notebook("copie", "devoir")
        gradebook.add_grade_cell("test_a", "copie", "devoir", max_score=4, cell_type="code")
        for learner, last_name in (("anne", "Petit"), ("marc", "Grand"), ("zoe", "Long")):
            gradebook.add_student(learner, last_name=last_name, first_name=learner.title())
        gradebook.add_student("inconnu")
        for learner, minutes in (("anne", -5), ("marc", 90), ("inconnu", 0)):
            at = DUE + timedelta(minutes=minutes)
            gradebook.add_submission("devoir", learner, timestamp=at)
            grade = gradebook.find_grade("test_a", "copie", "devoir", learner)
            grade.auto_score, grade.needs_manual_grade = 3, False
        gradebook.db.commit()
        yield gradebook


def rows(gradebook, root):
    return {row.learner: row for row in summary(gradebook, root, "devoir")}


def test_a_graded_submission_has_its_score_and_nothing_to_say(gradebook, tmp_path):
    """On time, on the class list, fully graded: no remark."""
    row = rows(gradebook, tmp_path)["anne"]
    assert (row.score, row.max_score, row.remarks) == (3, 4, ())


def test_a_late_submission_says_by_how_much(gradebook, tmp_path):
    """Ninety minutes are told in hours, the largest unit that gives at least one."""
    assert "en retard de 1\u00a0h" in rows(gradebook, tmp_path)["marc"].remarks


def test_a_learner_who_is_not_on_the_class_list_is_pointed_out(gradebook, tmp_path):
    """The remark gives the command that enrols them."""
    (remark,) = rows(gradebook, tmp_path)["inconnu"].remarks
    assert "nbgrader db student add inconnu" in remark


def test_nothing_handed_in_and_not_yet_graded_are_told_apart(gradebook, tmp_path):
    """A collected folder without a grade asks for autograde; no folder means nothing came."""
    assert rows(gradebook, tmp_path)["zoe"].remarks == ("rien rendu",)
    (tmp_path / "submitted" / "zoe" / "devoir").mkdir(parents=True)
    (remark,) = rows(gradebook, tmp_path)["zoe"].remarks
    assert "nbgrader autograde" in remark


def test_the_text_has_one_line_a_learner(gradebook, tmp_path):
    """Plain lines, sorted by name; who handed nothing in shares the last one."""
    *lines, last = as_text(summary(gradebook, tmp_path, "devoir")).splitlines()
    assert [line.split()[0] for line in lines] == ["Grand", "inconnu", "Petit"]
    assert last == "Rien rendu\u00a0: Long Zoe."


def test_an_unknown_assignment_is_an_error(gradebook, tmp_path):
    """Nothing is invented for a name that the gradebook does not know."""
    with pytest.raises(MissingEntry):
        summary(gradebook, tmp_path, "autre")


def test_the_same_repair_of_several_cells_is_told_once():
    """The remark lists the cells instead of repeating the message."""
    log = [Repair("lost", "la réponse manque", cell=cell) for cell in ("reseau", "diffusion")]
    assert tell([Repair("cut", "fichier tronqué"), *log]) == [
        "fichier tronqué",
        "la réponse manque (reseau, diffusion)",
    ]


def test_a_second_copy_is_counted_whatever_the_learner_is_called(gradebook, tmp_path):
    """The exchange's folder names tell how often each learner handed the assignment in."""
    for name in ("anne+devoir+t1+x", "anne+devoir+t2+y", "a+b+devoir+t1+x", "anne+autre+t1+x"):
        (tmp_path / "inbound" / name).mkdir(parents=True)
    inbound = tmp_path / "inbound"
    assert handed_in_copies(inbound, "devoir") == {"anne": 2, "a+b": 1}
    row = next(r for r in summary(gradebook, tmp_path, "devoir", inbound) if r.learner == "anne")
    assert row.remarks == ("2 copies rendues, la dernière est corrigée",)


def test_a_missing_tool_is_told_with_its_remedy():
    """The trainer reads what to install, then what to run again."""
    message = "pas encore noté\u00a0: testparm manque. Installez-le\u00a0: sudo apt-get install x"
    (remark,) = tell([Repair("tool_missing", message, "incident", cell="test_partage")])
    assert "sudo apt-get install x, puis corrigez à nouveau" in remark
    assert "nbgrader autograde" in remark
    assert "test_partage" in remark
