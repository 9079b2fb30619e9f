"""Reliability, planning and the business clock, against brute force and tables."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gmsi import business_clock as clock
from gmsi import planning, reliability, risk, week_plan
from gmsi.computus import easter
from gmsi.maintenance_case import DAYS, SPANS, personal_week
from gmsi.planning import Job, Slot

jobs = st.lists(
    st.builds(Job, st.just("t"), st.integers(1, 9), st.integers(0, 25), st.integers(1, 5)),
    max_size=5,
)
CLOSED = {day for year in (2025, 2026, 2027) for day in clock.holidays(year)}
EASTERS = {
    1961: (4, 2),
    2000: (4, 23),
    2008: (3, 23),
    2011: (4, 24),
    2019: (4, 21),
    2024: (3, 31),
    2025: (4, 20),
    2026: (4, 5),
    2027: (3, 28),
    2038: (4, 25),
}


@given(jobs)
def test_each_rule_is_the_best_of_all_orders_for_its_aim(jobs):
    """No order beats EDF on lateness, Moore-Hodgson on late jobs, Smith on weighted waiting."""
    for rule, aim in [
        (planning.earliest_due_date, planning.worst_lateness),
        (planning.moore_hodgson, planning.late_count),
        (planning.smith, planning.weighted_wait),
    ]:
        assert aim(rule(jobs)) == min(map(aim, permutations(jobs)))


@given(jobs, st.sampled_from(sorted(planning.RULES)))
def test_a_rule_only_reorders(jobs, rule):
    """Every job comes out once."""
    assert sorted(map(repr, planning.RULES[rule](jobs))) == sorted(map(repr, jobs))


def test_slots_that_touch_do_not_overlap_and_lunch_is_closed():
    """One worker cannot do two things at once, nor work through lunch or on a closed day."""
    first, second = Slot("a", "Inès", "lundi", 8, 10), Slot("b", "Inès", "lundi", 10, 12)
    clash, lunch = Slot("c", "Inès", "lundi", 9, 11), Slot("d", "Lou", "lundi", 11, 14)
    holiday = Slot("e", "Lou", "jeudi", 8, 9)
    slots = [first, second, clash, lunch, holiday]
    assert planning.overlapping([first, second]) == []
    assert planning.overlapping(slots) == [(first, clash), (second, clash)]
    assert planning.outside(slots, {"lundi": SPANS}) == [lunch, holiday]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6))
def test_merged_spans_cover_the_same_hours(pairs):
    """Hour by hour, merging changes nothing, and leaves a gap between two spans."""
    spans = [(start, start + length) for start, length in pairs]
    found = reliability.merged(spans)
    covered = {hour for start, end in spans for hour in range(start, end)}
    assert {hour for start, end in found for hour in range(start, end)} == covered
    assert all(one[1] < other[0] for one, other in pairwise(found))


def test_a_journal_of_outages():
    """Overlaps count once, planned stops are out of the reckoning, no failure has no mean."""
    found = reliability.record(1010, [(100, 104), (102, 106), (500, 504)], planned=10)
    assert (found.failures, found.mtbf, found.mttr, found.availability) == (2, 495, 5, 0.99)
    assert reliability.record(10, []) == reliability.Record(0, None, None, 1.0)
    with pytest.raises(ValueError, match="dépassent"):
        reliability.record(10, [(0, 11)])


def test_golden_availabilities():
    """2000 h and 4 h; three in series; two in parallel; three nines in hours a year."""
    assert reliability.availability(2000, 4) == pytest.approx(0.998004, abs=1e-6)
    assert reliability.series([0.99] * 3) == pytest.approx(0.970299)
    assert reliability.parallel([0.99] * 2) == pytest.approx(0.9999)
    assert reliability.yearly_downtime(0.999) == pytest.approx(8.76)


@pytest.mark.parametrize("year", EASTERS)
def test_easter(year):
    """Published dates, the earliest and the latest among them."""
    assert easter(year) == date(year, *EASTERS[year])


def test_the_eleven_holidays_of_2026():
    """As the official calendar gives them."""
    days = ["0101", "0406", "0501", "0508", "0514", "0525", "0714", "0815", "1101", "1111", "1225"]
    assert [f"{day:%m%d}" for day in clock.holidays(2026)] == days


@given(
    st.datetimes(datetime(2025, 12, 20), datetime(2027, 1, 10)),
    st.integers(1, 700),
    st.sampled_from([clock.OFFICE, clock.ALWAYS, clock.EXTENDED]),
)
def test_the_deadline_counts_open_minutes(start, minutes, coverage):
    """Minute by minute from the start, the clock runs only while open, and stops on the dot."""
    start = start.replace(second=0, microsecond=0)
    spans = [(o.hour * 60, c.hour * 60 or 1440) for o, c in coverage.spans]
    now, left = start, minutes
    while left:
        day = now.date()
        runs = day.weekday() in coverage.weekdays and (coverage.on_holidays or day not in CLOSED)
        left -= runs and any(o <= now.hour * 60 + now.minute < c for o, c in spans)
        now += timedelta(minutes=1)
    assert clock.deadline(start, timedelta(minutes=minutes), coverage) == now


def test_a_ticket_of_a_friday_evening():
    """17:45 before a holiday and a week-end: the last minutes of the day, then Monday's first."""
    start = datetime(2026, 5, 7, 17, 45)
    assert clock.deadline(start, timedelta(hours=1)) == datetime(2026, 5, 11, 8, 45)
    assert clock.deadline(start, timedelta(minutes=15)) == datetime(2026, 5, 7, 18)
    with pytest.raises(ValueError, match="zéro"):
        clock.deadline(start, timedelta(0))
    never = clock.Coverage(((time(8), time(9)),), frozenset())
    with pytest.raises(ValueError, match="dix ans"):
        clock.deadline(start, timedelta(hours=1), never)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 5, 31), 12, date(2027, 5, 31)),
    ],
)
def test_months_end_where_the_month_ends(day, months, expected):
    """31 January plus a month is the last of February."""
    assert clock.add_months(day, months) == expected


def some_plan(week):
    """A plan found greedily, or the names of the tasks that could not be placed."""
    taken, ends, slots = set(), {}, []
    names = sorted(week["taches"], key=lambda n: DAYS.index(week["taches"][n]["echeance"]))
    while names:
        name = next(n for n in names if week["taches"][n]["apres"] not in names)
        names.remove(name)
        task = week["taches"][name]
        ready = ends.get(task["apres"], (0, 0))
        for day in range(DAYS.index(task["echeance"]) + 1):
            for who, skills in sorted(week["techniciens"].items(), key=lambda pair: len(pair[1])):
                for span in SPANS[1:] if task["apres_midi"] else SPANS:
                    for start in range(span[0], span[1] - task["duree"] + 1):
                        hours = {(who, day, start + h) for h in range(task["duree"])}
                        if (
                            name not in ends
                            and task["competence"] in skills
                            and [who, DAYS[day]] != week["absence"]
                            and (day, start) >= ready
                            and not hours & taken
                        ):
                            taken |= hours
                            ends[name] = (day, start + task["duree"])
                            slots.append(Slot(name, who, DAYS[day], start, ends[name][1]))
        if name not in ends:
            return None
    return slots


@pytest.mark.parametrize("first", range(0, 300, 100))
def test_every_learner_has_a_week_without_a_late_task(first):
    """Whatever the name, a plan exists that respects everything."""
    for number in range(first, first + 100):
        week = personal_week(f"learner-{number}")
        assert week_plan.faults(week, some_plan(week)) == [], number
        hours = sum(
            task["duree"] for task in week["taches"].values() if task["competence"] == "serveur"
        )
        assert hours >= 8, "the server's tasks would fit in one technician's Monday"


scores = st.integers(1, 4)


@given(st.lists(st.builds(risk.Mode, st.text(max_size=3), scores, scores, scores)))
def test_failure_modes_are_ranked_and_the_gravest_are_never_left_out(modes):
    """From the most critical down; acting is for whoever reaches the threshold, or gravity 4."""
    found = risk.ranked(modes)
    assert sorted(map(repr, found)) == sorted(map(repr, modes))
    assert all(one.criticality >= other.criticality for one, other in pairwise(found))
    for mode in modes:
        asked = mode.gravity * mode.frequency * mode.detection >= 12 or mode.gravity == 4
        assert risk.must_act(mode, 12) == asked


def test_a_score_out_of_its_scale_is_refused():
    """Zero would hide a mode, for anything times zero is zero."""
    with pytest.raises(ValueError, match="de 1 à 4"):
        risk.Mode("disque", 0, 3, 3)


@given(st.dictionaries(st.text(max_size=2), st.integers(0, 50), max_size=6), st.integers(1, 100))
def test_pareto_keeps_the_fewest_causes_that_reach_the_share(hours, percent):
    """No smaller set of causes reaches it, and those kept do."""
    kept, total = risk.pareto(hours, percent), sum(hours.values())
    assert 100 * sum(hours[cause] for cause in kept) >= percent * total
    heaviest = sorted(hours.values(), reverse=True)[: max(len(kept) - 1, 0)]
    assert not kept or 100 * sum(heaviest) < percent * total


def test_each_rule_of_a_week_finds_its_fault():
    """A sound plan, then the same with one thing wrong."""
    week = personal_week("camille")
    plan = some_plan(week)
    first = plan[0]
    assert {fault.key for fault in week_plan.faults(week, plan[1:])} >= {"task_missing"}
    for change, key in [
        ({"end": first.end + 1}, "wrong_duration"),
        ({"worker": "personne"}, "skill_missing"),
        ({"start": 12, "end": 12 + first.end - first.start}, "outside_hours"),
        ({"day": "jeudi"}, "due_missed"),
        ({"task": "dormir"}, None),
    ]:
        wrong = [replace(first, **change), *plan[1:]]
        assert key in {fault.key for fault in week_plan.faults(week, wrong)}
    twice = week_plan.faults(week, [*plan, first])
    assert {fault.key for fault in twice} == {"task_twice", "two_at_once"}
