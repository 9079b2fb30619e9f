"""The certification as data: its counts, its codes and its wording."""

import re
from dataclasses import FrozenInstanceError

import pytest

from gmsi.referentiel import load

REFERENTIEL = load()


def test_counts_are_those_of_the_certification():
    """4 blocs, 15 activities (4+4+4+3), 42 competences (11+10+13+8), 43 criteria."""
    assert len(REFERENTIEL.blocs) == 4
    assert [len(bloc.activities) for bloc in REFERENTIEL.blocs] == [4, 4, 4, 3]
    assert [len(bloc.competences) for bloc in REFERENTIEL.blocs] == [11, 10, 13, 8]
    assert len(REFERENTIEL.activities) == 15
    assert len(REFERENTIEL.competences) == 42
    criteria = {activity.code: len(activity.criteria) for activity in REFERENTIEL.activities}
    assert criteria == {
        **{"1-1": 3, "1-2": 2, "1-3": 2, "1-4": 4},
        **{"2-1": 3, "2-2": 5, "2-3": 4, "2-4": 0},
        **{"3-1": 4, "3-2": 3, "3-3": 3, "3-4": 4},
        **{"4-1": 3, "4-2": 3, "4-3": 0},
    }


def test_codes_are_numbered_without_a_gap():
    """A code is its parent's code and its rank, from 1, with no repeat."""
    for rank, bloc in enumerate(REFERENTIEL.blocs, 1):
        assert bloc.code == str(rank)
        for place, activity in enumerate(bloc.activities, 1):
            assert activity.code == f"{bloc.code}-{place}"
            assert [c.code for c in activity.competences] == [
                f"{activity.code}-{i}" for i, _ in enumerate(activity.competences, 1)
            ]
            assert [c.code for c in activity.criteria] == [
                f"{activity.code}.{letter}"
                for letter, _ in zip("abcdef", activity.criteria, strict=False)
            ]


def test_a_criterion_bears_out_competences_of_its_own_activity():
    """Each criterion names at least one competence, always of the same activity."""
    for activity in REFERENTIEL.activities:
        codes = {competence.code for competence in activity.competences}
        for criterion in activity.criteria:
            assert criterion.competences
            assert set(criterion.competences) <= codes


def test_every_competence_of_an_activity_with_criteria_is_borne_out():
    """Where the activity has criteria, no competence is left without one."""
    for activity in REFERENTIEL.activities:
        for competence in activity.competences if activity.criteria else ():
            assert REFERENTIEL.criteria_of(competence.code), competence.code


def test_modalities_are_a_project_a_report_and_an_oral_a_bloc():
    """About 10 pages each; 20 minutes, but 10 for bloc 2; CC1 in bloc 1 alone."""
    for bloc in REFERENTIEL.blocs:
        kinds = [modality.kind for modality in bloc.modalities]
        assert kinds[:3] == ["project", "report", "oral"]
        assert bloc.modalities[0].months == 4
        assert bloc.modalities[1].pages == 10
        assert bloc.modalities[2].minutes == (10 if bloc.code == "2" else 20)
        assert ("cc1" in kinds) == (bloc.code == "1")


def test_labels_are_short_and_differ():
    """A label fits a table cell (60 characters; 80 for a criterion) and names one thing."""
    labels = [competence.label for competence in REFERENTIEL.competences]
    assert len(set(labels)) == 42
    assert max(map(len, labels)) <= 60
    for activity in REFERENTIEL.activities:
        assert all(len(criterion.label) <= 80 for criterion in activity.criteria)


def test_labels_follow_french_typography():
    """A non-breaking space, never a plain one, comes before « : », « ; » and « % »."""
    for activity in REFERENTIEL.activities:
        for item in (*activity.competences, *activity.criteria):
            assert not re.search(r" [:;?!%»]", item.label), item.label


def test_an_unknown_code_says_which_one_is_near():
    """A typing error is answered with the nearest official code."""
    with pytest.raises(KeyError, match=r"1-4-9.*vouliez-vous dire 1-4-"):
        REFERENTIEL.competence("1-4-9")
    assert "réseaux" not in REFERENTIEL
    assert "1-4-2" in REFERENTIEL


def test_objects_cannot_be_changed():
    """The certification is read, never edited, by the code."""
    with pytest.raises(FrozenInstanceError):
        REFERENTIEL.competences[0].label = "autre"
