"""What the explorers and self-checks of the lesson on costs do, without a browser."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.comparison import Comparison
from gmsi.course import typography
from gmsi.scoring import Criterion
from gmsi.widgets import (
    DepreciationExplorer,
    Practice,
    StockExplorer,
    TcoExplorer,
    WeightsExplorer,
    channel_figure,
    timeline_figure,
)
from gmsi.widgets._assets import KINDS, draw_question
from gmsi.widgets._chart import ticks
from gmsi.widgets._questions import feedback, read_euros
from gmsi.widgets.depreciation import plan_picture, plan_words, read_date
from gmsi.widgets.tco import LEVERS, comparison_picture, comparison_words

CRITERIA = [
    Criterion("prix", 50, True),
    Criterion("délai", 20, True, maximum=15),
    Criterion("garantie", 30),
]
OFFERS = {
    "Anjou": {"prix": 900, "délai": 10, "garantie": 2},
    "Maine": {"prix": 950, "délai": 6, "garantie": 5},
    "Vendée": {"prix": 700, "délai": 30, "garantie": 2},
}


def words_of(picture):
    """The text equivalent of a picture, which must be well-formed XML with a role."""
    root = ET.fromstring(picture)
    assert root.get("role") == "img"
    return root.get("aria-label")


def test_moving_a_rent_a_life_or_a_rate_turns_the_ranking_over():
    """The comparator says another winner, and the picture says what the words say."""
    explorer = TcoExplorer()
    assert "«\u00a0garder\u00a0», de" in explorer.words.value
    explorer.levers["rent"].value = 250
    assert "«\u00a0louer\u00a0», de" in explorer.words.value
    explorer.levers["rent"].value = 300
    explorer.levers["buy_years"].value = 5
    assert "«\u00a0acheter\u00a0», de" in explorer.words.value
    explorer.levers["rate"].value = 15
    assert "«\u00a0garder\u00a0», de" in explorer.words.value
    assert words_of(explorer.picture.value) in explorer.words.value


@given(st.sampled_from(sorted(LEVERS)), st.data())
def test_every_lever_draws_a_sound_picture_over_its_range(field, data):
    """Wherever a lever stands, the picture is well formed and its words are clean French."""
    lever = LEVERS[field]
    case = replace(Comparison(), **{field: data.draw(st.sampled_from(lever.values()))})
    words = words_of(comparison_picture(case, field))
    assert words == comparison_words(case, field)
    assert list(typography.faults(words)) == []


def test_levers_start_on_the_lesson_case():
    """Nothing moves by itself: the sliders can hold every value of the case."""
    assert TcoExplorer().case == Comparison()


def test_the_break_even_rent_is_said():
    """Following the rent, the words give the rent where leasing stops being the cheapest."""
    case = Comparison()
    border = f"{case.break_even_rent('garder'):.2f}".replace(".", ",")
    assert f"à {border}\u00a0€, de «\u00a0louer\u00a0» à" in comparison_words(case, "rent")


@given(st.integers(500, 5000), st.integers(1, 8), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_plans_are_drawn_for_any_asset(cost, life, start):
    """The two plans, or the linear one alone under three years, in a well-formed picture."""
    words = words_of(plan_picture(Decimal(cost), life, start))
    assert words == plan_words(Decimal(cost), life, start)
    assert list(typography.faults(words)) == []
    assert ("Dégressif" in words) == (life >= 3)


def test_an_unreadable_date_is_told_and_the_plan_stays():
    """A typing slip does not erase what was drawn."""
    explorer = DepreciationExplorer()
    assert "317,78" in explorer.words.value
    before = explorer.picture.value
    explorer.start.value = "31/02/2026"
    assert "illisible" in explorer.words.value
    assert explorer.picture.value == before
    explorer.start.value = "01/01/2026"
    assert "400,00" in explorer.words.value


def test_dates_are_read_as_written_in_france():
    """Day, month, year; anything else is refused in French."""
    assert read_date(" 15/03/2026 ") == date(2026, 3, 15)
    with pytest.raises(ValueError, match="15/03/2026"):
        read_date("2026-03-15")


def test_a_low_order_point_leaves_people_waiting_and_the_advised_one_does_not():
    """The simulator tells shortages in words; another draw tells another story."""
    explorer = StockExplorer(point=5, quantity=40, lead_time=6)
    assert "0\u00a0jour en rupture" not in explorer.words.value
    explorer.point.value = 40
    assert "0\u00a0jour en rupture" in explorer.words.value
    words_of(explorer.picture.value)
    before = explorer.words.value
    explorer.point.value = 5
    explorer.draw_again()
    assert explorer.words.value != before
    assert list(typography.faults(words_of(explorer.picture.value))) == []


def test_moving_a_weight_changes_the_winner():
    """Maine wins until the price weighs enough; the one too slow is out from the start."""
    explorer = WeightsExplorer(OFFERS, CRITERIA)
    assert "Éliminé d'office\u00a0: Vendée" in explorer.words.value
    assert explorer.share.value == 50
    first = explorer.words.value
    explorer.share.value = 95
    assert explorer.words.value != first
    explorer.name.value = "garantie"
    assert explorer.share.value == 30
    words = words_of(explorer.picture.value)
    assert list(typography.faults(words)) == []
    assert "Vendée" not in words.split("Éliminé")[0]
    assert Fraction(explorer.share.value, 100) == Fraction(3, 10)


@given(st.floats(-1000, 1000), st.floats(0.01, 5000))
def test_ticks_stay_inside_and_are_evenly_spaced(low, width):
    """From two to a dozen round values, none outside."""
    found = ticks(low, low + width)
    assert 2 <= len(found) <= 13
    assert low - width / 1e6 <= found[0] <= found[-1] <= low + width * (1 + 1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_each_self_check_accepts_its_answer_and_explains_others(kind):
    """The right answer, typed as shown, is right; explained ones are wrong and in clean French."""
    for seed in range(60):
        question = draw_question(kind, Random(seed))
        shown = question.show(question.answer).strip("«»\u00a0")
        right, words = feedback(question, shown)
        assert right, (question, shown)
        assert question.answer not in question.remarks
        assert not question.choices or question.answer in question.choices
        told = [words, question.statement, question.hint, *question.remarks.values()]
        assert [fault for text in told for fault in typography.faults(text)] == []
        assert all("vous " in remark for remark in question.remarks.values())
        for wrong in question.remarks:
            right, words = feedback(question, question.show(wrong).strip("«»\u00a0"))
            assert not right
            assert question.remarks[wrong] in words


@pytest.mark.parametrize("kind", KINDS)
def test_practice_shows_any_kind_and_draws_another(kind):
    """A wrong entry is told, a reveal gives the answer, another question is asked."""
    practice = Practice(kind)
    first = practice.statement.value
    practice.reveal()
    assert practice.question.solution in practice.message.value
    practice.draw()
    assert practice.statement.value != first


def test_amounts_are_read_as_the_french_write_them():
    """Thin spaces, comma or point, sign and currency; not three decimals nor words."""
    for entry in ("1\u202f049,78\u00a0€", "1049.78", "+1 049,78 €"):
        assert read_euros(entry) == 104978
    assert read_euros("−40") == -4000
    for entry in ("", "1,234", "beaucoup"):
        with pytest.raises(ValueError, match="montant"):
            read_euros(entry)


def test_figures_say_in_words_what_they_draw():
    """Every flow of a time line, every question of the channels."""
    figure = timeline_figure({"acheter": [-960, -40, 60], "louer": [-300, -300, 0]})
    assert words_of(figure.picture) == figure.words
    assert "année 2 +60\u00a0€" in figure.words
    assert "année 2" not in figure.words.split("Louer")[1]
    for words in (figure.words, words_of(channel_figure().picture)):
        assert list(typography.faults(words)) == []
