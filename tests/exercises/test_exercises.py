"""Every exercise tells right from wrong: reference, untouched release, and named mutants."""

from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.utils import determine_grade

from gmsi import misconceptions
from gmsi.course import rehearsal, release
from gmsi.course.mutants import ROOM, mutants_file, read_mutants
from gmsi.identity import LEARNER_VARIABLE
from gmsi.referentiel.tagging import is_graded, is_marked_by_hand

ROOT = Path(__file__).parents[2]
# A test such as CC1 holds no solution: its bank of questions has proofs of its own.
NOTEBOOKS = [
    path
    for path in sorted((ROOT / "source").glob("*/*.ipynb"))
    if "### BEGIN SOLUTION" in path.read_text(encoding="utf-8")
]
LEARNERS = ["camille", "Éloïse d'Arc", "x", "0042"]
MUTANTS = [
    pytest.param(path, mutant, id=f"{path.parent.name}: {mutant}")
    for path in NOTEBOOKS
    for mutant in read_mutants(mutants_file(ROOT, path))
]
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.parent.name)


@pytest.fixture(autouse=True)
def a_learner(monkeypatch):
    """Someone is working: personal numbers are drawn from this name."""
    monkeypatch.setenv(LEARNER_VARIABLE, LEARNERS[0])


@pytest.fixture(autouse=True)
def beside_the_notebook(request, monkeypatch):
    """A notebook finds its data files in its own folder, as in a real kernel."""
    if "path" in request.fixturenames:
        monkeypatch.chdir(request.getfixturevalue("path").parent)


@cache
def read(path: Path):
    return nbformat.read(path, as_version=4)


def rehearse(*work, how=rehearsal.rehearse):
    """A rehearsal; the test is skipped, with the remedy, where a checker is missing."""
    try:
        return how(*work)
    except rehearsal.Unchecked as missing:
        pytest.skip(str(missing))


def maximum(notebook) -> dict[str, int]:
    """The points of every test cell, from its metadata; what is marked by hand is left out."""
    return {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.points
        for cell in notebook.cells
        if is_graded(cell) and not is_marked_by_hand(cell)
    }


def automatic_answers(notebook) -> dict[str, str]:
    """The source of every answer that tests judge, by grade_id."""
    return {
        cell.metadata.nbgrader.grade_id: cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution") and not is_marked_by_hand(cell)
    }


def points(verdicts) -> dict[str, float]:
    return {name: float(verdict.score) if verdict else 0 for name, verdict in verdicts.items()}


@each_notebook
@pytest.mark.parametrize("learner", LEARNERS)
def test_the_reference_earns_every_point(path, learner, monkeypatch):
    """Whoever the learner is, the trainer's solution gets full marks in every cell."""
    monkeypatch.setenv(LEARNER_VARIABLE, learner)
    assert points(rehearse(read(path))) == maximum(read(path))


@each_notebook
def test_checks_and_metadata_agree_on_the_points(path):
    """A test cell's Check is worth what its metadata says, or nbgrader would refuse the score."""
    worth = {name: verdict.points for name, verdict in rehearse(read(path)).items()}
    assert worth == maximum(read(path))


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """What nbgrader itself releases of each assignment."""

    @cache
    def generate(path: Path):
        workspace = tmp_path_factory.mktemp("release")
        return read(release.generate(ROOT, path.parent.name, workspace) / path.name)

    return generate


@each_notebook
def test_what_is_marked_by_hand_tells_its_points_and_its_rubric(path):
    """A learner reads what earns the points before writing, and a trainer while marking."""
    statement = ""
    for cell in read(path).cells:
        if not cell.metadata.get("nbgrader"):
            statement = cell.source
        elif is_marked_by_hand(cell):
            role = cell.metadata.nbgrader
            assert "barème" in statement.lower()
            assert f"{role.points} points, à la main" in statement


@each_notebook
def test_an_answer_marked_by_hand_is_released_blank(path, released):
    """Blank, nbgrader gives it zero by itself; written, it leaves the points to the trainer."""
    for cell in released(path).cells:
        if is_marked_by_hand(cell):
            assert determine_grade(cell)[0] == 0
            cell = nbformat.from_dict({**cell, "source": "Bonjour."})
            assert determine_grade(cell)[0] is None


@each_notebook
def test_the_untouched_release_earns_nothing(path, released):
    """Handed in as it was fetched, and graded with the hidden tests: zero in every cell."""
    stubs = automatic_answers(released(path))
    assert set(points(rehearse(read(path), stubs)).values()) == {0}
    assert set(points(rehearse(released(path))).values()) == {0}


@each_notebook
def test_the_released_checks_can_all_be_satisfied(path, released):
    """A right answer in the released notebook gets full marks on the visible checks alone."""
    answers = automatic_answers(read(path))
    assert points(rehearse(released(path), answers)) == maximum(read(path))


@pytest.mark.parametrize(("path", "mutant"), MUTANTS)
def test_a_mutant_loses_points_and_is_named(path, mutant):
    """A named misconception loses a point or more and gets its line; another mistake loses."""
    notebook = read(path)
    verdicts = rehearse(notebook, mutant.grade_id, mutant.source, how=rehearsal.rehearse_one)
    worth = maximum(notebook)
    lost = sum(worth[name] for name in verdicts) - sum(points(verdicts).values())
    assert lost > 0
    if mutant.key:
        assert lost >= 1
        assert mutant.key in named(verdicts)


def named(verdicts) -> set[str]:
    """The misconceptions that the feedback of these test cells names."""
    return {
        line.misconception
        for verdict in verdicts.values()
        for aspect in (verdict.aspects if verdict else ())
        for line in aspect.lines
    }


@each_notebook
def test_mutants_name_known_misconceptions_and_every_solution_cell(path):
    """A misspelt key or grade_id would prove nothing, nor would a cell nobody got wrong."""
    mutants = read_mutants(mutants_file(ROOT, path))
    solutions = automatic_answers(read(path)).keys()
    assert {mutant.grade_id for mutant in mutants} == solutions
    assert {mutant.key for mutant in mutants} - {None} <= misconceptions.keys()


@each_notebook
def test_what_to_read_again_exists(path):
    """The lesson's section that a verdict sends to is there to be read."""
    lessons = {verdict.lesson for verdict in rehearse(read(path)).values() if verdict.lesson}
    assert missing_sections(lessons) == set()


def test_the_catalogue_sends_to_sections_that_exist():
    """So does every misconception's."""
    lessons = set(map(misconceptions.lesson_of, misconceptions.keys()))
    assert missing_sections(lessons) == set()


def missing_sections(lessons) -> set[str]:
    """The `notebook.ipynb#anchor` that a lesson lacks; a lesson may come after its exercises."""
    return {
        lesson
        for lesson in lessons
        if (notebook := ROOT / lesson.partition("#")[0]).exists()
        and f'<a id="{lesson.partition("#")[2]}"></a>' not in text_of(notebook)
    }


def text_of(notebook: Path) -> str:
    return "\n".join(cell.source for cell in read(notebook).cells)


def test_no_mutants_are_left_without_their_notebook():
    """Mutants of a renamed assignment would never run."""
    files = {path.relative_to(ROOT) for path in (ROOT / ROOM).glob("*/*.py")}
    assert files == {mutants_file(ROOT, path).relative_to(ROOT) for path in NOTEBOOKS}


@pytest.mark.parametrize("key", [None, "first"], ids=["reference", "mutant"])
@each_notebook
def test_the_rehearsal_scores_as_a_real_kernel_does(path, key):
    """Executed by a true kernel and scored by nbgrader, each cell gets the same points."""
    mutants = [mutant for mutant in read_mutants(mutants_file(ROOT, path)) if mutant.key]
    answers = {mutants[0].grade_id: mutants[0].source} if key else {}
    notebook = nbformat.from_dict(read(path))
    for cell in notebook.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(grade_id, cell.source)
    NotebookClient(notebook, kernel_name="python3", allow_errors=True).execute()
    graded = {
        cell.metadata.nbgrader.grade_id: determine_grade(cell)[0]
        for cell in notebook.cells
        if is_graded(cell) and not is_marked_by_hand(cell)
    }
    assert graded == pytest.approx(points(rehearse(read(path), answers)), abs=1e-3)
