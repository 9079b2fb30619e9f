"""Sorting requests: words, rules, and scores against their textbook definitions."""

import unicodedata
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi.plain_words import JARGON, advice
from gmsi.ticket_case import CATEGORIES, REQUESTS
from gmsi.triage import UNKNOWN, accuracy, classify, confusion, f1_scores, macro_f1, words

names = st.sampled_from(["A", "B", "C", "D"])
pairs = st.lists(st.tuples(names, names), max_size=40)


@given(st.text())
def test_words_are_plain_and_do_not_depend_on_the_unicode_form(text):
    """Composed or not, upper case or not: letters from a to z and digits only."""
    found = words(text)
    assert all(
        word and word.isascii() and word.isalnum() and word == word.lower() for word in found
    )
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


def test_golden_words():
    """Apostrophes and hyphens cut, accents go, ligatures open."""
    assert words("L'Écran, est-ce le cœur ? N° 12") == [
        *("l", "ecran", "est", "ce", "le", "coeur", "n", "12")
    ]


def test_the_most_words_win_then_the_first_category():
    """A stem counts at the start of a word only, and a word once."""
    rules = {"son": ["son", "sonn"], "mot": ["mot", "passe"]}
    assert classify("Une personne", rules) == UNKNOWN
    assert classify("La sonnerie et le mot", rules) == "son"
    assert classify("Sonnerie, mot de passe", rules) == "mot"
    assert classify("", rules) == UNKNOWN
    assert classify("Rien", {}) == UNKNOWN


@given(pairs)
def test_the_matrix_counts_every_pair_once(couples):
    """Rows are true, columns found; a category out of the list is left out."""
    truth, found = [a for a, _ in couples], [b for _, b in couples]
    kept = "ABC"
    matrix = confusion(truth, found, kept)
    counts = Counter(couples)
    for row, true in zip(matrix, kept, strict=True):
        assert row == [counts[true, guess] for guess in kept]


@given(pairs)
def test_f1_is_the_harmonic_mean_of_precision_and_recall(couples):
    """Computed the long way, category by category."""
    matrix = confusion([a for a, _ in couples], [b for _, b in couples], "ABCD")
    for rank, score in enumerate(f1_scores(matrix)):
        right, true = matrix[rank][rank], sum(matrix[rank])
        found = sum(row[rank] for row in matrix)
        if not true + found:
            assert score is None
        elif not right:
            assert score == 0
        else:
            recall, precision = Fraction(right, true), Fraction(right, found)
            assert score == 2 * precision * recall / (precision + recall)


def test_a_lazy_sorter_is_right_often_and_scores_low():
    """90 of 100 right, and a macro-F1 under one half."""
    lazy = [[90, 0], [10, 0]]
    assert accuracy(lazy) == Fraction(9, 10)
    assert macro_f1(lazy) < Fraction(1, 2)
    assert macro_f1([[0, 0], [0, 0]]) == accuracy([]) == 0


def test_lists_of_different_lengths_are_refused():
    """Rather than a pair forgotten in silence."""
    with pytest.raises(ValueError, match="autant"):
        confusion(["A"], [], "A")


def test_every_category_has_enough_requests_to_learn_from():
    """Six of each, all different."""
    assert Counter(category for _text, category in REQUESTS) == dict.fromkeys(CATEGORIES, 6)
    assert len({text for text, _category in REQUESTS}) == len(REQUESTS)


def test_advice_names_jargon_and_long_sentences_and_spares_plain_words():
    """It says what to write instead, and nothing where there is nothing to say."""
    assert advice("Votre file d'impression était bloquée. Rallumez l'imprimante.") == []
    (line,) = advice("Le SPOOLER était bloqué.")
    assert "la file d'impression" in line
    (line,) = advice("mot " * 26)
    assert "26 mots" in line
    assert any("tutoyez" in line for line in advice("Tu relances le poste."))
    assert all(words(word) == [word] and plainer for word, plainer in JARGON.items())
