"""The pages of the report: what they say, what they survive, and which files they write."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gmsi.cli import main
from gmsi.reports.cc1 import ASSIGNMENT
from gmsi.reports.writing import file_names, write_reports

from .class_builder import ClassBuilder

NOW = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
HOSTILE = "<script>alert('x')</script> \"O'Neil\" & $x^2$"


def texts(paths) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


@pytest.fixture
def write(tmp_path, db_url):
    """Write the reports of the test's course; returns page name → HTML."""
    return lambda: texts(write_reports(tmp_path, db_url, tmp_path / "reports", NOW))


def rows(html: str) -> list[str]:
    """The table rows of a page as plain text, tags and extra spaces left out."""
    found = re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in found]


def test_there_is_one_page_a_learner_and_one_for_the_class(course, write):
    """Three learners, four pages, the class page first."""
    assert list(write()) == ["classe.html", "bob.html", "elie.html", "zoe.html"]


def test_the_class_page_names_each_true_situation(course, write):
    """Verdicts, help needed and gaps are those computed by hand in the data tests."""
    page = write()["classe.html"]
    lines = rows(page)
    assert "Étienne Élie 7/10 non validé" in lines
    assert "Zola Zoé 8/10 validé" in lines
    assert "Bernard Bob — non passé rien rendu" in lines
    assert any("1-4-2" in line and "Étienne Élie (0 %)" in line for line in lines)
    assert "bloc1-masques rien rendu 1 Bernard Bob" in lines
    assert "bloc1-masques 1 cellule à noter à la main 1 Étienne Élie" in lines
    assert "au moins <strong>8 sur 10</strong>" in page
    assert "3/42" in page


def test_a_releve_tells_one_learner_alone(course, write):
    """Zoé's page has her points and her verdict, and nobody else's name."""
    page = write()["zoe.html"]
    lines = rows(page)
    assert any("1-4-1" in line and "15/20 75 % ◐ en cours" in line for line in lines)
    assert any("1-4-3" in line and "5/5 100 % ✔ maîtrisée" in line for line in lines)
    assert "8 réponses justes sur 10" in page
    assert "Étienne" not in page
    assert "Bob" not in page


def test_a_learner_who_handed_nothing_in_still_has_a_page(course, write):
    """Bob's page says what is missing and claims nothing else."""
    page = write()["bob.html"]
    assert page.count("rien rendu") == 2
    assert "Aucune copie rendue" in page
    assert "maîtrisée</span>" not in page


def test_late_penalties_show_in_the_assignment_alone(course, write):
    """Élie's 1 point less a penalty of 2 leaves 0, and his competences keep the point."""
    lines = rows(write()["elie.html"])
    assert any(line.startswith("bloc1-masques 1/15 0/15") for line in lines)
    assert any("1-4-1" in line and "8/20" in line for line in lines)


def test_pages_stand_alone(course, write):
    """No page asks anything of the network; the only links lead to the learners' pages."""
    for page in write().values():
        assert "http://" not in page.replace("http-equiv", "")
        assert not re.search(r"(src|href)=\"(?!data:|#|releves/)", page)
        assert "default-src 'none'" in page


def test_names_are_never_markup(course, gradebook, write):
    """Quotes, HTML, ampersands and dollars in a name or an assignment stay text."""
    builder = ClassBuilder(gradebook)
    builder.learner("mallory", HOSTILE, "<b>x</b>")
    builder.assignment('"><img src=x onerror=alert(1)>', {"<i>": (1, [])})
    builder.submission("mallory", '"><img src=x onerror=alert(1)>', {"<i>": 1})
    for page in write().values():
        assert "<script" not in page
        assert "<b>x" not in page
        assert "<img src=x" not in page
        assert "<i>" not in page


def test_an_empty_gradebook_gives_a_page_that_says_so(write):
    """Nobody and nothing: one page, and what to run."""
    pages = write()
    assert list(pages) == ["classe.html"]
    assert "Aucun devoir n'est dans le carnet de notes" in pages["classe.html"]


def test_assignments_without_learners_say_so(gradebook, write):
    """A class that is not yet enrolled gives the command that enrols it."""
    ClassBuilder(gradebook).assignment("bloc1-masques", {"test_masque": (1, ["1-4-1"])})
    assert "nbgrader db student import" in write()["classe.html"]


def test_learners_without_assignments_say_so(gradebook, write):
    """A class that has not started has its pages, without a figure."""
    ClassBuilder(gradebook).learner("zoe", "Zola", "Zoé")
    pages = write()
    assert "Aucun devoir" in pages["classe.html"]
    assert "Aucun devoir" in pages["zoe.html"]


def test_a_class_of_one_is_reported(gradebook, tmp_path, write):
    """One learner and one question: statistics say that they mean nothing, the page stands."""
    builder = ClassBuilder(gradebook)
    builder.assignment(ASSIGNMENT, {"test_q01": (1, ["1-4-1"])})
    builder.learner("seul", "Robinson", None)
    builder.submission("seul", ASSIGNMENT, {"test_q01": 1})
    page = write()["classe.html"]
    assert "Robinson 1/1 validé" in rows(page)
    assert "incalculable" in page
    assert "n&#39;est plus dans source/" in page


def test_what_cannot_be_read_costs_a_line_not_the_report(course, gradebook, write):
    """A nameless learner, a deleted assignment, an unknown code: a line each, and the rest."""
    builder = ClassBuilder(gradebook)
    builder.learner("anonyme")
    builder.assignment("bloc1-ancien", {"test_ancien": (1, ["1-4-1"])})
    notebook = course / "source/bloc1-masques/bloc1-masques.ipynb"
    text = notebook.read_text(encoding="utf-8").replace('["1-4-3"]', '["9-9-9"]')
    notebook.write_text(text, encoding="utf-8")
    page = write()["classe.html"]
    notice = page[page.index('id="a-verifier"') : page.index('id="cc1"')]
    assert "«\u00a0anonyme\u00a0» n'a pas de nom" in notice.replace("&#39;", "'")
    assert "bloc1-ancien" in notice
    assert "9-9-9" in notice
    assert "Zola Zoé 8/10 validé" in rows(page)


def test_file_names_are_safe_and_never_meet():
    """A path in an identifier stays a name; identifiers that clean alike stay apart."""
    names = file_names(["zoe", "../../etc/passwd", "Zoe", "zoé", "z/e", "z?e", ".zoe", "x" * 300])
    assert names["zoe"] == "zoe.html"
    assert len({name.casefold() for name in names.values()}) == len(names)
    for name in names.values():
        assert re.fullmatch(r"[a-z0-9_][a-z0-9._-]{0,90}\.html", name), name


def test_the_page_of_a_learner_who_left_is_removed(course, gradebook, write, tmp_path):
    """A relevé of a former run goes; a file that the report did not write stays."""
    write()
    own = tmp_path / "reports/releves/notes-du-formateur.html"
    own.write_text("<p>à moi</p>", encoding="utf-8")
    gradebook.remove_student("bob")
    assert "bob.html" not in write()
    assert sorted(path.name for path in own.parent.iterdir()) == [
        "elie.html",
        "notes-du-formateur.html",
        "zoe.html",
    ]


def test_the_same_class_gives_the_same_bytes(course, write):
    """Nothing but the data and the given moment enters a page."""
    assert write() == write()


def test_the_command_writes_into_the_course(course, course_settings, capsys):
    """`gmsi report` finds the gradebook by nbgrader's own settings."""
    assert main(["report", "--root", str(course)]) == 0
    out = capsys.readouterr().out
    assert str(course / "reports/classe.html") in out
    assert (course / "reports/releves/zoe.html").is_file()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("sqlite:////nowhere/gradebook.db", "Il n'y a pas encore de carnet de notes"),
        ("sqlite:///{folder}/other.db", "n'est pas un carnet de notes"),
        ("postgresql+psycopg2://nobody:secret@127.0.0.1:1/none", "ne s'ouvre pas"),
        ("not an address", "ne s'ouvre pas"),
    ],
)
def test_a_gradebook_that_is_not_there_is_never_created(tmp_path, capsys, address, words):
    """A wrong address is told in French, exit code 3, without a password and without a trace."""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    (tmp_path / "other.db").touch()
    address = address.format(folder=tmp_path)
    assert main(["report", "--root", str(tmp_path), "--db", address]) == 3
    out = capsys.readouterr().out
    assert words in out
    assert "secret" not in out
    assert not (tmp_path / "reports").exists()
    assert not Path("/nowhere").exists()
