"""What the page says beside the exercises: lateness, comments, lessons, mastery."""

from datetime import datetime
from pathlib import Path

import nbformat
import pytest
from course_builder import nbgrader_cell
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.utils import compute_checksum
from page_maker import exercise_cells, make_page, verdict_output

from gmsi.feedback._exercises import read_exercises
from gmsi.feedback._grades import Grade, Grades
from gmsi.feedback._page import Page, profile, render
from gmsi.misconceptions import lesson_of

LESSON = "notebooks/bloc1/adressage.ipynb"
ABSENT = "notebooks/bloc1/absent.ipynb"


@pytest.fixture
def root(tmp_path):
    """A course with one lesson of two sections."""
    file = tmp_path / LESSON
    file.parent.mkdir(parents=True)
    cells = [
        new_markdown_cell("# L'adressage"),
        new_markdown_cell('<a id="reseau"></a>\n## 1. Le **réseau**\n\nTexte'),
        new_markdown_cell('<a id="hotes"></a>\n## 2. Les hôtes'),
    ]
    nbformat.write(new_notebook(cells=cells), file)
    return tmp_path


def with_lesson(reference, root, misconception=None):
    aspect = ("calcul", False, [("Ce n'est pas cela.", misconception)])
    output = verdict_output(2, 0, aspect, lesson=reference)
    return make_page(exercise_cells("un", "x = 1", [], [output]), root=root)


def test_the_section_to_read_again_is_named_by_its_title(root):
    """The learner reads the words of the heading, not an address."""
    page = with_lesson(f"{LESSON}#hotes", root)
    assert "À relire&nbsp;: " in page
    assert "«&nbsp;2. Les hôtes&nbsp;»" in page
    assert "dans la leçon «&nbsp;L&#39;adressage&nbsp;»" in page
    assert "Par où reprendre" in page


@pytest.mark.parametrize("written", [False, True])
def test_a_text_marked_by_hand_and_left_blank_is_told_so(written):
    """As released, it is said to be unwritten; once written it is shown, and nothing is said."""
    cell = nbgrader_cell("avis", "*Votre réponse ici.*", solution=True, points=3, kind="markdown")
    cell.metadata["nbgrader"]["checksum"] = compute_checksum(cell)
    cell.source = "Mon avis." if written else cell.source
    page = make_page([new_markdown_cell("## Votre avis"), cell])
    assert ("Vous n'avez pas encore écrit cette réponse" in page) == (not written)


def test_a_reference_that_leads_nowhere_is_left_out(root):
    """Where grading is not isolated, a learner may write it."""
    for reference in ("../../etc/passwd", "javascript:alert(1)", f"{LESSON}#<b>", "", None, ABSENT):
        assert "À relire" not in with_lesson(reference, root)


def test_a_named_mistake_leads_to_the_section_that_explains_it(root):
    """The catalogue's section comes before the check's own."""
    file = root / lesson_of("no_minus_two").partition("#")[0]
    anchor = lesson_of("no_minus_two").partition("#")[2]
    section = new_markdown_cell(f'<a id="{anchor}"></a>\n## Compter')
    nbformat.write(new_notebook(cells=[section]), file)
    page = with_lesson(f"{LESSON}#reseau", root, misconception="no_minus_two")
    assert "«&nbsp;Compter&nbsp;»" in page
    assert "Le réseau" not in page


def test_an_answer_left_unwritten_is_said_once():
    """Not one line a check, each telling of the same NotImplementedError."""
    line = ("f(1)\u00a0: la réponse n'a pas encore été écrite (NotImplementedError).", None)
    output = verdict_output(2, 0, ("un", False, [line]), ("deux", False, [line]))
    page = make_page(exercise_cells("un", "raise NotImplementedError", [], [output]))
    assert page.count("pas encore écrit") == 1
    assert "f(1)" not in page


def test_a_late_penalty_is_taken_off_and_said():
    """The total is what the gradebook keeps; below zero there is nothing to take."""
    cells = exercise_cells("un", "x = 1", [], [verdict_output(2, 2, ("calcul", True, []))])
    page = make_page(cells, scores={"test_un": 2.0}, late_penalty=1.0, seconds_late=60.0)
    assert "<b>1</b><span>sur 2 points</span>" in page
    assert "Retard&nbsp;: 1 point de pénalité, déjà retiré du total." in page
    page = make_page(cells, scores={"test_un": 2.0}, late_penalty=9.0)
    assert "<b>0</b><span>sur 2 points</span>" in page


def test_the_hour_is_the_course_s():
    """The gradebook keeps UTC; a learner reads Paris time, in winter and in summer."""
    cells = exercise_cells("un", "x = 1")
    winter = make_page(cells, submitted_at=datetime(2026, 1, 15, 8, 5))
    assert "15/01/2026 à 9\u00a0h\u00a005" in winter
    summer = make_page(cells, submitted_at=datetime(2026, 7, 15, 22, 30))
    assert "16/07/2026 à 0\u00a0h\u00a030" in summer


def test_the_trainers_comment_stands_under_the_exercise():
    """As text, with its own lines."""
    cells = exercise_cells("un", "x = 1")
    page = make_page(cells, comments={"un": "Bien vu.\n<b>Attention</b> au /31."})
    assert "<b>Votre formateur</b>Bien vu.\n&lt;b&gt;Attention&lt;/b&gt; au /31." in page


def test_cells_that_a_learner_added_are_part_of_their_work():
    """Grading marks them; an empty one is nothing, and a title of theirs names no exercise."""
    cells = exercise_cells("un", "x = 1", heading="Énoncé")
    added = [new_code_cell("def aide():\n    return 7"), new_code_cell(" ")]
    title = new_markdown_cell("## Mon titre")
    for cell in (*added, title):
        cell.metadata["gmsi"] = {"added": True}
    page = make_page([cells[0], title, added[0], *cells[1:2], added[1], *cells[2:]])
    assert page.count('aria-label="Votre code"') == 2
    assert "aide" in page
    assert "Mon titre" not in page
    assert "1. Énoncé" in page


def test_mastery_is_said_in_words_with_the_points():
    """The same words as in the trainer's report."""
    cells = [c for n in range(4) for c in exercise_cells(f"e{n}", "x", [], [])]
    page = make_page(cells, scores={f"test_e{n}": 2.0 for n in range(3)})
    assert '<span class="pts">6 / 8</span>' in page
    assert "en cours" in page


def refused_page(pending):
    """The page of an exercise whose checker the grading machine lacks."""
    why = "testparm manque. Installez-le\u00a0: <b>sudo</b>"
    output = verdict_output(2, 2, ("partage", False, []), refused=why)
    cells = exercise_cells("un", "x = 1", [], [output])
    grades = Grades("Alice", {"test_un": Grade(0.0, 2, pending)})
    exercises = read_exercises(cells, grades)
    return render(Page("Devoir", grades, exercises, profile(exercises, {}), [], Path(".")))


def test_a_part_that_could_not_be_checked_is_said_to_be_ungraded():
    """No zero, no reproach: the machine lacks a tool, and the trainer reads which one."""
    page = refused_page(pending=True)
    assert "Pas encore noté&nbsp;: il manque un outil à la machine qui corrige" in page
    assert "testparm manque" in page
    assert "<b>sudo</b>" not in page
    assert "pas encore vérifié" in page
    assert "à revoir" not in page


def test_once_graded_by_hand_it_no_longer_waits():
    """The trainer's grade stands, and the page says whose it is."""
    page = refused_page(pending=False)
    assert "Pas encore noté" not in page
    assert "noté par votre formateur" in page
