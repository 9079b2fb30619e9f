"""What holds for the self-checks of all lessons together."""

from collections import Counter

from gmsi.widgets.practice import SUBJECTS


def test_no_two_subjects_have_a_kind_of_one_name():
    """`Practice("…")` would show one lesson the questions of another."""
    counts = Counter(kind for subject in SUBJECTS for kind in subject.KINDS)
    assert [kind for kind, count in counts.items() if count > 1] == []
