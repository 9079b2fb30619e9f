"""A learner's own incident and request: sound for every name, and different between names."""

import re
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from gmsi.course import typography
from gmsi.ticket_case import personal_incident, personal_ticket
from gmsi.triage import words


def moments(case):
    return [datetime.strptime(line[:16], "%d/%m/%Y %H:%M") for line in case["traces"]]


@given(st.text(max_size=20))
def test_an_incident_is_in_order_on_a_working_day(learner):
    """Alert, call, taking, restoring, closing: five moments, each after the other."""
    case = personal_incident(learner)
    at = moments(case)
    assert len(set(at)) == 5
    assert at == sorted(at)
    assert at[0].weekday() < 5
    assert at[3].date() == at[0].date()
    assert re.search(r"pour les \d+ utilisateurs", case["traces"][3])
    assert [fault for line in case["traces"] for fault in typography.faults(line[18:])] == []


@given(st.text(max_size=20))
def test_a_request_names_its_next_step_and_a_date(learner):
    """The word that the memo must hold is in the step; the date has two digits."""
    case = personal_ticket(learner)
    assert case["mot"] in words(case["prochaine_etape"])
    assert date(2026, 4, 7) <= case["delai"] <= date(2026, 4, 28)
    assert re.fullmatch(r"poste \d{4}", case["contact"])


def test_neighbours_get_other_figures_and_the_same_name_the_same():
    """Comparing methods is possible, copying results is not."""
    cases = [personal_incident(name) for name in ("alice", "bob", "chloé", "dia")]
    assert len({case["numero"] for case in cases}) == 4
    assert len({tuple(case["traces"]) for case in cases}) == 4
    assert personal_incident("alice") == cases[0]
