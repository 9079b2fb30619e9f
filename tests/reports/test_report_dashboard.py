"""The trainer's dashboard: its filters, and its notebook with and without a gradebook."""

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from gmsi.reports.cc1 import ASSIGNMENT
from gmsi.reports.dashboard import Dashboard, open_class

from .class_builder import ClassBuilder

NOTEBOOK = Path(__file__).parents[2] / "notebooks/formateur/tableau-de-bord.ipynb"


@pytest.fixture
def dashboard(course, course_settings):
    return Dashboard(open_class(course))


def test_it_opens_on_the_whole_class(dashboard):
    """No filter: every learner's competences, and a picture to compare them."""
    shown = dashboard.competences.value
    assert "<img" in shown
    assert "Zola Zoé" in shown
    assert "Étienne Élie" in shown


def test_filters_combine(dashboard):
    """By learner, then by assignment, then by bloc; nothing left says so."""
    dashboard.learner.value = "zoe"
    assert "Étienne" not in dashboard.competences.value
    assert "15/20" in dashboard.competences.value
    dashboard.assignment.value = ASSIGNMENT
    assert "8/10" in dashboard.competences.value
    assert len(dashboard.cell.options) == 1 + 10
    dashboard.bloc.value = "3"
    assert "Rien n&#x27;est noté" in dashboard.competences.value
    assert len(dashboard.cell.options) == 1


def test_a_cell_opens_on_each_learner(dashboard):
    """Drilling down gives everyone's grade on the cell, and what still awaits one."""
    dashboard.cell.value = ("bloc1-masques", "bloc1-masques", "redaction")
    assert "à noter" in dashboard.grades.value
    assert "5/5" in dashboard.grades.value
    dashboard.learner.value = "zoe"
    assert "Étienne" not in dashboard.grades.value
    dashboard.bloc.value = "2"
    assert dashboard.grades.value == ""


def test_names_are_text(course, course_settings, gradebook):
    """A name that holds markup is shown, not run."""
    builder = ClassBuilder(gradebook)
    builder.learner("mallory", "<img src=x onerror=alert(1)>")
    builder.submission("mallory", ASSIGNMENT, {"test_q01": 1})
    shown = Dashboard(open_class(course)).competences.value
    assert "<img src=x" not in shown
    assert "&lt;img src=x" in shown


@pytest.mark.parametrize("with_gradebook", [True, False])
def test_the_notebook_runs_from_top_to_bottom(tmp_path, course_settings, with_gradebook, request):
    """With a gradebook it counts the class; without one it says so in French, and still runs."""
    if with_gradebook:
        request.getfixturevalue("course")
    folder = tmp_path / "notebooks/formateur"
    folder.mkdir(parents=True)
    shutil.copy(NOTEBOOK, folder)
    notebook = nbformat.read(folder / NOTEBOOK.name, as_version=4)
    NotebookClient(notebook, resources={"metadata": {"path": str(folder)}}).execute()
    first = next(cell for cell in notebook.cells if cell.cell_type == "code")
    said = first.outputs[0].text
    words = "3 apprenants, 2 devoirs." if with_gradebook else "Il n'y a pas encore de carnet"
    assert words in said
    outputs = [out for cell in notebook.cells for out in cell.get("outputs", [])]
    assert not [out for out in outputs if out.output_type == "stream" and out.name == "stderr"]
