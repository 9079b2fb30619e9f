"""A trainer's Formgrader in a real browser: same scores as the command, hostile copies inert."""

import shutil

import nbformat
import pytest
from course_builder import Course
from live_formgrader import autograde, formgrader_server
from nbgrader.api import Gradebook
from payloads import HTML, MARKDOWN, MIMES

pytestmark = pytest.mark.browser

RIGHT = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe) - 2"
WRONG = "def nombre_hotes(prefixe):\n    return 2 ** (32 - prefixe)"
ELSEWHERE = "http://ailleurs.invalid/"
FETCHING = [
    f"<img src={ELSEWHERE}img>",
    f"<style>@import '{ELSEWHERE}css'; body {{background: url({ELSEWHERE}bg)}}</style>",
    f"<iframe src={ELSEWHERE}frame></iframe>",
    f"<svg><image href='{ELSEWHERE}svg'/></svg>",
    f"![]({ELSEWHERE}markdown)",
]
WIDGET = "application/vnd.jupyter.widget-view+json"
PAYLOADS = [text.replace("\ud800", "") for text in (*HTML, *MARKDOWN, *FETCHING)]
HOSTILE_CODE = f"""{WRONG}
from IPython.display import display
for texte in {PAYLOADS!r}:
    print(texte)
    for sorte in {MIMES!r}:
        display({{sorte: texte, "text/plain": texte}}, raw=True)
raise ValueError({PAYLOADS[0]!r} + {PAYLOADS[3]!r})
"""
HOSTILE_TEXT = "\n\n".join(PAYLOADS)


@pytest.fixture(scope="module")
def course(tmp_path_factory, empty_gradebook):
    """Two honest copies and a hostile one, collected; nothing graded."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(empty_gradebook, root)
    course = Course(root)
    course.submit("alice", {"nombre_hotes": RIGHT, "demarche": "Deux adresses en moins."})
    course.submit("bob", {"nombre_hotes": WRONG, "adresse": "def adresse(n):\n    return n"})
    course.submit("mallory", {"nombre_hotes": HOSTILE_CODE, "demarche": HOSTILE_TEXT})
    return course


@pytest.fixture(scope="module")
def by_command(course, tmp_path_factory):
    """The same course, graded by `nbgrader autograde`."""
    root = tmp_path_factory.mktemp("command") / "course"
    shutil.copytree(course.root, root)
    other = Course.__new__(Course)
    other.root, other.assignment = root, course.assignment
    other.nbgrader("autograde", course.assignment)
    return other


@pytest.fixture(scope="module")
def url(course, by_command):
    with formgrader_server(course) as url:
        yield url


@pytest.fixture
def tab(browser, url):
    """A page that counts what runs, and notes what it asks of other machines."""
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.hits, page.asked = [], []
    page.expose_function("hit", lambda: page.hits.append(1))

    def note(route):
        page.asked.append(route.request.url)
        route.abort()

    page.route(lambda address: not address.startswith((url, "data:", "blob:")), note)
    yield page
    page.close()


def grades(course):
    """Every cell's score, by learner."""
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        return {
            (submission.student.id, grade.name): (grade.auto_score, grade.needs_manual_grade)
            for submission in gradebook.assignment_submissions(course.assignment)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def test_the_autograde_button_gives_the_commands_scores(course, by_command, url, tab):
    """Cell by cell, for a right copy, a wrong one and a hostile one."""
    shown = {name: autograde(tab, url, "adressage", name) for name in ("alice", "bob", "mallory")}
    assert grades(course) == grades(by_command)
    assert grades(course)["alice", "test_nombre_hotes"] == (4, False)
    assert shown == {"alice": "4 / 9", "bob": "0 / 9", "mallory": "0 / 9"}


def open_copy(page, url, course, learner):
    """Formgrader's page for grading one learner's notebook by hand, given time to misbehave."""
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        name = gradebook.find_submission_notebook("tp", course.assignment, learner).id
    page.goto(f"{url}/formgrader/submissions/{name}/", wait_until="domcontentloaded")
    page.wait_for_timeout(1500)


def test_a_hostile_copy_is_inert_in_formgrader(course, url, tab):
    """Opened for manual grading: shown, never run, and nothing asked of another machine."""
    open_copy(tab, url, course, "alice")
    own = set(tab.asked)
    open_copy(tab, url, course, "mallory")
    assert "window.hit()" in tab.inner_text("body")
    for link in tab.locator("#notebook-container a:visible").all():
        assert not (link.get_attribute("href") or "").startswith("javascript:")
    assert tab.locator("#click").count() == 0
    assert not tab.hits
    assert set(tab.asked) == own


def test_without_our_protections_the_same_copy_runs(course, by_command, url, tab):
    """The test above can fail: graded without the cleaning, the copy acts as the trainer."""
    with (by_command.root / "nbgrader_config.py").open("a") as settings:
        settings.write("\nc.Autograde.autograde_preprocessors.remove(")
        settings.write('"gmsi.grading.safe_pages.SafePages")\n')
    by_command.nbgrader("autograde", "--force", course.assignment, "--student", "mallory")
    graded = "autograded/mallory/adressage/tp.ipynb"
    notebook = nbformat.read(by_command.root / graded, 4)
    for cell in notebook.cells:
        # Left in, this one alone keeps Formgrader from opening the copy at all (error 500).
        outputs = cell.get("outputs", [])
        outputs[:] = [output for output in outputs if WIDGET not in output.get("data", {})]
    nbformat.write(notebook, course.root / graded)
    open_copy(tab, url, course, "mallory")
    assert tab.hits
    assert [address for address in tab.asked if address.startswith(ELSEWHERE)]
