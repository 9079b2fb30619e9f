"""CC1's page: one line a question, and the verdict on right answers, in integers."""

import pytest
from page_maker import make_page, quiz_cells


def page(right, count=40, **options):
    scores = {f"test_q{n:02}": 1.0 for n in range(1, right + 1)}
    return make_page(quiz_cells(count, right), scores=scores, quiz=True, **options)


@pytest.mark.parametrize(
    ("right", "word"), [(28, "Non validé"), (29, "Validé"), (40, "Validé"), (0, "Non validé")]
)
def test_the_verdict_counts_right_answers(right, word):
    """28 of 40 fails, 29 passes."""
    html = page(right)
    assert f">{word}</span> {right} réponses justes sur 40&nbsp;; il en faut au moins 29." in html


def test_each_question_stands_alone_and_shows_no_test():
    """Its statement is the title; what was wrong is said below; the test cell stays unseen."""
    html = page(39)
    assert html.count("<article") == 40
    assert "Votre réponse, 40\u00a0: ce n&#39;est pas cela." in html
    assert "secret()" not in html


def test_another_assignment_has_no_verdict():
    """Only the quiz is passed or failed."""
    assert "réponses justes" not in make_page(quiz_cells(10, 0))
