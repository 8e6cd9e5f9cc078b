"""The facts of the quality sheet, counted on both databases; nobody's id among them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from forms.campaign.read import check
from forms.model import Area as CampaignArea
from publishing.periods import read as period_of
from publishing.quality.facts import Area, Group, Repeats, TwoLists
from storage.models import (
    Campaign,
    Case,
    Consent,
    Decision,
    Erased,
    Inbox,
    Judgement,
    Person,
    Report,
    SecondLook,
    SelfDescription,
)
from storage.quality_facts import Wanted, gather
from tests.storage.desk import Desk
from tests.unit.campaigns import GOOD

MONDAY = datetime(2026, 11, 16, 6, tzinfo=UTC)
WEEK = period_of("2026-W47")
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
AMINA, MOSES, RUTH = 11, 12, 13


def campaign_file():
    found = check(GOOD, lambda name: "").campaign
    assert found is not None
    return found


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        there = Desk(connection)
        there.add(Campaign, id=1, code="streets", created_at=MONDAY)
        for person in (AMINA, MOSES, RUTH):
            there.add(Person, id=person, key=bytes([person]) * 16, created_at=MONDAY)
        yield there
        connection.rollback()


def case(desk: Any, n: int, *, after: timedelta = timedelta(), **otherwise: Any) -> None:
    at = MONDAY + after
    known = {"category": "hole", "verification": "verified", "response": "open"} | otherwise
    desk.add(
        Case, id=n, code=f"C{n}", campaign_id=1, opened_at=at, changed_at=at, version=1, **known
    )


def report(
    desk: Any, n: int, of: int, person: int, *, after: timedelta = timedelta(), **otherwise: Any
) -> None:
    at = MONDAY + after
    known = {
        "category": "hole", "area": "Hill", "language": "en", "channel": "sms", "agreed": True,
        "review": "approved", "held": "", "answers": b"sealed", "decided_at": at + 3 * HOUR,
    } | otherwise  # fmt: skip
    desk.add(
        Report, id=n, campaign_id=1, n=1, code_index=n, reporter_id=person, case_id=of,
        received_at=at, version=1, **known,
    )  # fmt: skip


def a_week(desk: Any) -> None:
    case(desk, 71)
    report(desk, 81, 71, AMINA, happened_on=date(2026, 11, 14))
    report(desk, 82, 71, MOSES, after=DAY, channel="telegram", language="sw")
    report(desk, 83, 71, AMINA, after=2 * DAY)
    case(desk, 72, after=HOUR, verification="unverified")
    report(desk, 84, 72, RUTH, after=HOUR, channel="telegram")
    # None of these counts: held, rejected, restricted, a week later.
    report(desk, 85, 72, MOSES, after=HOUR, held="surge")
    report(desk, 86, 72, MOSES, after=HOUR, review="rejected")
    case(desk, 73, restricted=True)
    report(desk, 87, 73, MOSES)
    case(desk, 74, after=8 * DAY)
    report(desk, 88, 74, MOSES, after=8 * DAY)
    desk.add(
        Decision, id=91, campaign_id=1, n=1, about="response", subject_id=71, before="routed",
        after="resolved_claimed", reason="", by_id=None, version=2,
        decided_at=MONDAY + 4 * DAY,
    )  # fmt: skip


def counted(desk: Any) -> Any:
    wanted = Wanted(1, campaign_file(), WEEK, date(2026, 11, 25))
    return gather(desk.read, wanted)


def test_what_counts_is_counted_once_and_what_does_not_is_not(desk):
    a_week(desk)
    facts = counted(desk)
    assert (facts.reports, facts.cases, facts.reporters, facts.held) == (4, 2, 3, 1)
    assert facts.sent == {1: 2, 2: 1}
    assert facts.channels == {"sms": Group(2, 1), "telegram": Group(2, 2)}
    assert facts.languages == {"en": Group(3, 2), "sw": Group(1, 1)}
    assert facts.grades == {"unverified": 1, "verified": 1}
    assert facts.lists == (TwoLists("sms", "telegram", 1, 2, 1),)


def test_delays_are_days_to_the_report_and_hours_to_the_decision(desk):
    a_week(desk)
    facts = counted(desk)
    assert (facts.days_to_report.values, facts.days_to_report.people) == ((2.0,), 1)
    assert facts.hours_to_decision.values == (3.0, 3.0, 3.0, 3.0)
    assert facts.hours_to_decision.people == 3


def test_further_reports_are_those_of_others_until_it_was_mended(desk):
    a_week(desk)
    (found,) = counted(desk).repeats
    # 71 was watched for 4 days; 72 from an hour later until Sunday midnight in Nairobi.
    days = 4 + (datetime(2026, 11, 22, 21, tzinfo=UTC) - MONDAY - HOUR) / DAY
    assert replace(found, days=0.0) == Repeats("Hill", "hole", 2, 3, 1, 0.0, 4.0)
    assert found.days == pytest.approx(days)


def test_a_clock_that_stood_still_is_time_without_intake(desk):
    a_week(desk)
    until = datetime(2026, 11, 22, 21, tzinfo=UTC)
    marks = [MONDAY + n * timedelta(minutes=4) for n in range((until - MONDAY) // HOUR * 15)]
    heard = [at for at in marks if not MONDAY + HOUR < at < MONDAY + 3 * HOUR]
    rows = [
        {"seq": n, "channel": "clock", "account": "heed", "external_id": str(n),
         "talker": b"t" * 16, "received_at": at, "step": "done", "tries": 0, "outcome": ""}
        for n, at in enumerate(heard)
    ]  # fmt: skip
    desk.connection.execute(insert(Inbox), rows)
    found = counted(desk).downtime
    assert 120 <= found.down <= 128
    assert found.known == (until - MONDAY) // timedelta(minutes=1)
    assert found.of == 7 * 24 * 60


def test_without_marks_of_the_clock_nobody_knows_the_downtime(desk):
    a_week(desk)
    assert counted(desk).downtime is None


def test_consents_of_the_week_and_who_told_of_themselves(desk):
    a_week(desk)
    for n, (person, given, withdrawn) in enumerate(
        ((AMINA, MONDAY, None), (MOSES, MONDAY - 9 * DAY, MONDAY + DAY), (RUTH, MONDAY, MONDAY))
    ):
        desk.add(
            Consent, id=100 + n, person_id=person, campaign_id=1, n=1, version="1",
            language="en", given_at=given, withdrawn_at=withdrawn,
        )  # fmt: skip
    desk.add(
        SelfDescription, id=1, person_id=RUTH, campaign_id=1, question="q", body=b"s",
        told_at=MONDAY,
    )  # fmt: skip
    for day, people in ((15, 8), (16, 2), (22, 1), (23, 4)):  # the week is from 16 to 22
        desk.add(Erased, campaign_id=1, erased_on=date(2026, 11, day), people=people)
    found = counted(desk).consents
    assert (found.given, found.withdrawn, found.erased) == (2, 2, 3)
    assert counted(desk).described is None  # this campaign asks nobody


def test_a_week_without_anything_is_facts_all_the_same(desk):
    facts = counted(desk)
    assert (facts.reports, facts.cases, facts.repeats, facts.lists) == (0, 0, (), ())
    assert facts.agreement == ()


def test_areas_have_their_people_and_who_reported_there(desk):
    a_week(desk)
    area = CampaignArea(
        polygons={"Hill": {}, "Dell": {}}, people={"Hill": 900}, people_source="Census",
        groups={"Hill": "town"},
    )  # fmt: skip
    wanted = Wanted(1, replace(campaign_file(), area=area), WEEK, date(2026, 11, 25))
    facts = gather(desk.read, wanted, codes={"Hill": "KE-01"})
    assert facts.areas == (Area("KE-01", 900, 3, 2, "town"), Area("Dell", None, 0, 0))
    assert (facts.placed, facts.population_source) == (3, "Census")


def test_agreement_is_of_those_who_judged_blind(desk):
    a_week(desk)
    for n in (81, 82, 84):
        desk.add(SecondLook, report_id=n, campaign_id=1, step="alike", opened_at=MONDAY,
                 read_along=n == 84)  # fmt: skip
        for kind, person in (("first", MOSES), ("second", RUTH)):
            desk.add(
                Judgement, id=n * 10 + person, campaign_id=1, report_id=n, person_id=person,
                kind=kind, verdict="verified", category="hole", judged_at=MONDAY,
            )  # fmt: skip
    told = counted(desk).agreement
    assert [(each.of, each.category, each.n, each.band) for each in told] == [
        ("verdict", "", 2, "few"), ("category", "", 2, "few")
    ]  # fmt: skip
