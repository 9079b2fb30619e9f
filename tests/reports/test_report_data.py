"""From the gradebook to each learner's situation, against values computed by hand."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from gmsi.grading import Repair
from gmsi.grading._repairs import write_repairs
from gmsi.reports.cc1 import ASSIGNMENT, verdicts
from gmsi.reports.competences import competence_results, heat_map, level
from gmsi.reports.record import read
from gmsi.reports.situations import situations
from gmsi.reports.tags import read_tags
from gmsi.reports.wording import duration, french, moment, percent

from .class_builder import CC1, ClassBuilder


@pytest.fixture
def record(course, gradebook):
    return read(gradebook)


def test_learners_are_sorted_by_name_without_accents(record):
    """Bernard, Étienne, Zola: É sorts with E."""
    assert list(record.learners["name"]) == ["Bernard Bob", "Étienne Élie", "Zola Zoé"]


def test_totals_are_those_of_nbgrader(record, gradebook):
    """Score, points and penalty equal what nbgrader's own API says, learner by learner."""
    for situation in situations(record, Path("/nowhere")):
        if situation.score is None:
            continue
        submission = gradebook.find_submission(situation.assignment, situation.learner)
        assert situation.score == submission.score
        assert situation.points == submission.max_score
        assert situation.penalty == submission.late_submission_penalty
        late = "de retard" in " ".join(situation.remarks)
        assert late == (submission.total_seconds_late > 0)


def test_each_situation_is_told(course, record):
    """Missing, handed in but ungraded, late with a penalty, awaiting a manual grade."""
    (course / "submitted" / "bob" / ASSIGNMENT).mkdir(parents=True)
    found = {(s.learner, s.assignment): s for s in situations(record, course)}
    assert found["bob", "bloc1-masques"].gaps == ("rien rendu",)
    assert "nbgrader autograde" in found["bob", ASSIGNMENT].gaps[0]
    elie = found["elie", "bloc1-masques"]
    assert elie.gaps == ("1 cellule à noter à la main",)
    assert elie.remarks == (
        "rendu avec 1\u00a0j de retard",
        "pénalité de retard, en points\u00a0: 2",
    )
    assert (elie.score, elie.final) == (1.0, 0.0)
    assert found["zoe", "bloc1-masques"].final == 12.0


def test_what_grading_lost_is_a_gap_and_what_it_mended_a_remark(course, record):
    """The repair log is told in few words: losses as reasons, mended faults as remarks."""
    folder = course / "autograded/zoe/bloc1-masques"
    folder.mkdir(parents=True)
    log = [
        Repair("missing_answer", "la réponse est absente", "refused", "masques", "masque"),
        Repair("missing_answer", "la réponse est absente", "refused", "masques", "diffusion"),
        Repair("file_unexpected", "fichier mis de côté", "refused"),
        Repair("truncated", "le fichier est tronqué"),
    ]
    write_repairs(folder, log)
    found = {(s.learner, s.assignment): s for s in situations(record, course)}
    zoe = found["zoe", "bloc1-masques"]
    assert zoe.gaps == ("la réponse est absente (masque, diffusion)",)
    mended = "le fichier est tronqué, demandez une nouvelle copie"
    assert zoe.remarks == ("fichier mis de côté", mended)
    assert not zoe.pending


def test_an_unreadable_repair_log_costs_a_line(course, record):
    """A damaged log is said, and the grades are still there."""
    folder = course / "autograded/zoe/bloc1-masques"
    folder.mkdir(parents=True)
    (folder / "reparations.json").write_text('[{"nope": 1}', encoding="utf-8")
    found = {(s.learner, s.assignment): s for s in situations(record, course)}
    assert "journal de correction illisible" in found["zoe", "bloc1-masques"].gaps[0]
    assert found["zoe", "bloc1-masques"].score == 12.0


def test_an_unfinished_autograding_is_not_a_zero(course, gradebook):
    """A submission none of whose cells was graded has no score, and says what to run."""
    ClassBuilder(gradebook).submission("bob", "bloc1-masques", {})
    found = {(s.learner, s.assignment): s for s in situations(read(gradebook), course)}
    situation = found["bob", "bloc1-masques"]
    assert situation.score is None
    assert "inachevée" in situation.gaps[0]


def test_an_extension_is_not_lateness(course, gradebook):
    """A granted extension moves the due date, as in nbgrader."""
    gradebook.grant_extension("bloc1-masques", "elie", days=2)
    found = situations(read(gradebook), course)
    elie = next(s for s in found if (s.learner, s.assignment) == ("elie", "bloc1-masques"))
    assert not any("retard de" in remark or "de retard" in remark for remark in elie.remarks[:-1])


def test_competences_by_hand(course, record):
    """Zoé: 1-4-1 has 4+3 of 10 and 8 of 10 on CC1, 15/20; 1-4-2 has 3/6; 1-4-3 has 5/5.

    Élie: 1-4-1 has 1+0 of 10 and 7 of 10, 8/20; 1-4-2 has 0/6; 1-4-3 awaits a grade. Bob was
    never assessed. The zero-point cell counts nowhere, nor does the late penalty.
    """
    results = competence_results(record, read_tags(course, record.cells).table)
    shown = {key: (row.earned, row.possible, row.level) for key, row in results.iterrows()}
    assert shown == {
        ("zoe", "1-4-1"): (15, 20, "growing"),
        ("zoe", "1-4-2"): (3, 6, "growing"),
        ("zoe", "1-4-3"): (5, 5, "mastered"),
        ("elie", "1-4-1"): (8, 20, "weak"),
        ("elie", "1-4-2"): (0, 6, "weak"),
        ("elie", "1-4-3"): (0, 0, "pending"),
    }
    assert results.loc[("elie", "1-4-3"), "awaiting"] == 1


def test_the_heat_map_has_every_learner_and_only_assessed_competences(course, record):
    """A learner without a grade is a row of gaps, not a missing row."""
    results = competence_results(record, read_tags(course, record.cells).table)
    table = heat_map(results, record.learners.index)
    assert list(table.index) == ["bob", "elie", "zoe"]
    assert list(table.columns) == ["1-4-1", "1-4-2", "1-4-3"]
    assert table.loc["bob"].isna().all()
    assert table.loc["zoe", "1-4-1"] == 0.75


def test_cc1_verdicts_count_right_answers(record):
    """8 of 10 passes, 7 of 10 fails, no paper is no verdict."""
    assert [(v.learner, v.right, v.total, v.word) for v in verdicts(record)] == [
        ("bob", 0, 10, "non passé"),
        ("elie", 7, 10, "non validé"),
        ("zoe", 8, 10, "validé"),
    ]


def test_partial_points_never_make_a_right_answer(course, gradebook):
    """Eight questions at 0.99 are eight wrong answers; extra credit makes none right either."""
    builder = ClassBuilder(gradebook)
    builder.submission("bob", ASSIGNMENT, {f"test_q{n:02}": 0.99 for n in range(1, 11)})
    gradebook.find_grade("test_q01", ASSIGNMENT, ASSIGNMENT, "bob").extra_credit = 1
    gradebook.db.commit()
    bob = next(v for v in verdicts(read(gradebook)) if v.learner == "bob")
    assert (bob.right, bob.state) == (0, "failed")


def test_a_manual_grade_replaces_the_automatic_one(course, gradebook):
    """A question that the trainer puts right by hand is right."""
    gradebook.find_grade("test_q08", ASSIGNMENT, ASSIGNMENT, "elie").manual_score = 1
    gradebook.db.commit()
    elie = next(v for v in verdicts(read(gradebook)) if v.learner == "elie")
    assert (elie.right, elie.state) == (8, "passed")


def test_a_question_awaiting_a_grade_suspends_the_verdict(course, gradebook):
    """No verdict is given on a paper that is not wholly graded."""
    grade = gradebook.find_grade("test_q10", ASSIGNMENT, ASSIGNMENT, "zoe")
    grade.auto_score, grade.needs_manual_grade = None, True
    gradebook.db.commit()
    zoe = next(v for v in verdicts(read(gradebook)) if v.learner == "zoe")
    assert zoe.state == "pending"


def test_without_cc1_there_is_no_verdict(gradebook):
    """An empty gradebook gives empty tables and nothing breaks."""
    record = read(gradebook)
    assert verdicts(record) == []
    assert situations(record, Path("/nowhere")) == []
    assert heat_map(
        competence_results(record, read_tags(Path("/nowhere"), record.cells).table),
        record.learners.index,
    ).empty


def test_what_source_no_longer_says_is_remarked(course, gradebook):
    """A deleted assignment, a renamed cell, an unknown code, a missing tag: a line each."""
    ClassBuilder(gradebook).assignment("bloc1-ancien", {"test_ancien": (1, [])})
    notebook = course / "source/bloc1-masques/bloc1-masques.ipynb"
    text = notebook.read_text(encoding="utf-8")
    text = text.replace('"test_masque"', '"test_autre"').replace('["1-4-3"]', '["1-4-33"]')
    notebook.write_text(text.replace('["1-4-2"]', "[]"), encoding="utf-8")
    tags = read_tags(course, read(gradebook).cells)
    remarks = "\n".join(tags.remarks)
    assert "«\u00a0bloc1-ancien\u00a0» est dans le carnet de notes mais n'est plus" in remarks
    assert "cellule «\u00a0test_masque\u00a0»\u00a0: absente de source/" in remarks
    assert "compétence inconnue «\u00a01-4-33\u00a0» (vouliez-vous dire 1-4-3" in remarks
    assert "cellule «\u00a0test_bonus\u00a0»\u00a0: aucune compétence" in remarks
    assert set(tags.table["cell"]) == {"test_diffusion", *CC1}


def test_an_unreadable_notebook_is_remarked(course, record):
    """A source notebook that is not JSON costs its own cells, not the report."""
    (course / "source/bloc1-masques/bloc1-masques.ipynb").write_text("{", encoding="utf-8")
    tags = read_tags(course, record.cells)
    assert "Notebook illisible, bloc1-masques/bloc1-masques.ipynb" in tags.remarks[0]
    assert set(tags.table["assignment"]) == {ASSIGNMENT}


def test_reading_takes_as_many_queries_for_one_learner_as_for_all(course, gradebook):
    """Five queries, whatever the size of the class."""
    from sqlalchemy import event

    queries = []
    event.listen(gradebook.engine, "before_cursor_execute", lambda *a: queries.append(a[2]))
    gradebook.db.expire_all()
    read(gradebook)
    assert len(queries) == 5


def test_a_record_can_be_narrowed(record):
    """Filters by learner and by assignment apply to every table."""
    zoe = record.only(learners=["zoe"], assignments=[ASSIGNMENT])
    assert list(zoe.learners.index) == ["zoe"]
    assert list(zoe.assignments.index) == [ASSIGNMENT]
    assert len(zoe.grades) == 10
    assert set(zoe.cells["assignment"]) == {ASSIGNMENT}


@pytest.mark.parametrize(
    ("earned", "possible", "key"),
    [
        (8, 10, "mastered"),
        (7.99, 10, "growing"),
        (5, 10, "growing"),
        (4.99, 10, "weak"),
        (0, 3, "weak"),
        (-1, 3, "weak"),
        (0.1 + 0.7, 1, "mastered"),
        (12, 10, "mastered"),
    ],
)
def test_levels_start_at_their_floor(earned, possible, key):
    """80 % and 50 % are reached exactly at the line, floating-point noise aside."""
    assert level(earned, possible).key == key


def test_words_are_french():
    """Decimal comma, two decimals at most; a delay in one unit."""
    assert [french(x) for x in (2.0, 2.5, 1 / 3, 10, 0)] == ["2", "2,5", "0,33", "10", "0"]
    assert [duration(s) for s in (45, 61, 7200, 200000)] == [
        "moins d'une minute",
        "1\u00a0min",
        "2\u00a0h",
        "2\u00a0j",
    ]
    assert percent(0.7999) == "79\u00a0%"
    assert percent(0.29) == "29\u00a0%"
    assert moment(datetime(2026, 8, 1, 22, 5, tzinfo=UTC)) == "2 août 2026 à 00\u00a0h\u00a005"


def test_namesakes_are_told_apart(gradebook):
    """Two learners of the same name carry their identifiers; a nameless one is its identifier."""
    builder = ClassBuilder(gradebook)
    builder.learner("p1", "Petit", "Chloé")
    builder.learner("p2", "Petit", "Chloé")
    builder.learner("anonyme")
    builder.learner("x", "  ", "")
    assert list(read(gradebook).learners["name"]) == [
        "anonyme",
        "Petit Chloé (p1)",
        "Petit Chloé (p2)",
        "x",
    ]
