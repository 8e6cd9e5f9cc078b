"""Actions of meetings: who comes late changes nothing, days are kept; on both databases."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from storage import actions, decisions
from storage.columns import of
from storage.models import Action, Campaign, Contact, Decision, Person
from tests.storage.desk import Desk

A, P = of(Action), of(Person)
NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
TODAY = date(2026, 1, 15)
CAMPAIGN, OTHER, MAKER, ROSA = 1, 2, 11, 12
DAY = timedelta(days=1)


@pytest.fixture
def desk(engine):
    with engine.connect() as connection:
        desk = Desk(connection)
        for campaign, code in ((CAMPAIGN, "c"), (OTHER, "d")):
            desk.add(Campaign, id=campaign, code=code, created_at=NOON)
        for person in (MAKER, ROSA):
            desk.add(Person, id=person, key=bytes([person]) * 16, created_at=NOON)
        yield desk
        connection.rollback()


def agree(desk, action_id, *, due_on=TODAY, office="health", campaign=CAMPAIGN):
    desk.add(
        Action, id=action_id, campaign_id=campaign, office=office, body=b"sealed", due_on=due_on,
        made_by=MAKER, made_at=NOON, outcome="",
    )  # fmt: skip


def due(desk, today):
    return [row.id for row in actions.due(desk.read, CAMPAIGN, today)]


def test_what_is_open_is_listed_by_its_day_and_by_its_office(desk):
    agree(desk, 1, due_on=TODAY + DAY)
    agree(desk, 2, office="works")
    agree(desk, 3, campaign=OTHER)

    assert [row.id for row in actions.still_open(desk.read, CAMPAIGN)] == [2, 1]
    assert [row.id for row in actions.still_open(desk.read, CAMPAIGN, office="health")] == [1]


def test_the_owner_is_asked_on_the_day_and_every_seven_days_after(desk):
    agree(desk, 1, due_on=TODAY)

    asked = [n for n in range(-3, 30) if actions.was_asked(desk, 1, TODAY + n * DAY)]
    assert asked == [0, 7, 14, 21, 28]


def test_a_day_that_comes_twice_or_a_clock_that_goes_back_asks_nobody_again(desk):
    agree(desk, 1)

    assert due(desk, TODAY) == [1]
    assert actions.was_asked(desk, 1, TODAY)
    assert not actions.was_asked(desk, 1, TODAY)
    assert not actions.was_asked(desk, 1, TODAY - DAY)
    assert due(desk, TODAY + 6 * DAY) == []
    assert due(desk, TODAY + 7 * DAY) == [1]


def test_a_new_day_asks_on_that_day(desk):
    agree(desk, 1)
    actions.was_asked(desk, 1, TODAY)

    assert actions.put_off(desk, 1, before=TODAY, after=TODAY + 2 * DAY)
    assert due(desk, TODAY + DAY) == []
    assert due(desk, TODAY + 2 * DAY) == [1]


def test_who_puts_off_what_was_put_off_meanwhile_changes_nothing(desk):
    agree(desk, 1)
    actions.put_off(desk, 1, before=TODAY, after=TODAY + DAY)

    assert not actions.put_off(desk, 1, before=TODAY, after=TODAY + 9 * DAY)
    row: Any = actions.one(desk.read, 1)
    assert row.due_on == TODAY + DAY


def test_it_is_closed_once_and_then_neither_asked_about_nor_put_off(desk):
    agree(desk, 1)

    assert actions.close(desk, 1, person_id=ROSA, at=NOON)
    assert not actions.close(desk, 1, person_id=MAKER, at=NOON + DAY)
    row: Any = actions.one(desk.read, 1)
    assert (row.closed_at, row.closed_by, row.outcome) == (NOON, ROSA, "done")
    assert due(desk, TODAY) == []
    assert not actions.was_asked(desk, 1, TODAY)
    assert not actions.put_off(desk, 1, before=TODAY, after=TODAY + DAY)
    assert actions.still_open(desk.read, CAMPAIGN) == []


def note(desk, action_id, before, after, reason):
    decisions.note(
        desk, about=actions.ABOUT, subject_id=action_id, before=before, after=after,
        reason=reason, campaign_id=CAMPAIGN, n=1, by_id=MAKER,
        version=actions.next_version(desk.read, action_id),
    )  # fmt: skip


def test_the_days_before_are_found_again_in_the_decisions(desk):
    note(desk, 1, "", "2026-01-15", actions.MADE)
    note(desk, 1, "2026-01-15", "2026-01-20", actions.PUT_OFF)
    note(desk, 1, "2026-01-20", "2026-01-25", actions.PUT_OFF)
    note(desk, 2, "", "2026-01-15", actions.MADE)

    found = actions.earlier_days(desk.read, [1, 2])
    assert found == {1: [date(2026, 1, 15), date(2026, 1, 20)]}
    assert actions.earlier_days(desk.read, []) == {}
    versions = desk.read(select(of(Decision).version).where(of(Decision).subject_id == 1))
    assert sorted(row.version for row in versions) == [1, 2, 3]


def test_who_is_forgotten_leaves_the_action_without_leaving_themselves(desk):
    agree(desk, 1)
    agree(desk, 2)
    actions.close(desk, 2, person_id=MAKER, at=NOON)
    actions.forget_person(desk, MAKER, random_key=b"k" * 16)
    actions.forget_person(desk, ROSA, random_key=b"n" * 16)

    rows = desk.read(select(A.made_by, A.closed_by, A.body).order_by(A.id))
    (stranger,) = {row.made_by for row in rows}
    assert stranger not in (MAKER, ROSA)
    assert {row.closed_by for row in rows} == {None}
    assert {row.body for row in rows} == {b"sealed"}
    keys = desk.read(select(P.key).where(P.id.not_in([MAKER, ROSA])))
    assert [row.key for row in keys] == [b"k" * 16]


def test_somebody_who_stopped_or_left_is_not_written_to(desk):
    states: list[dict[str, Any]] = [
        {}, {"stopped_at": NOON}, {"gone_at": NOON}, {"kind": "group"},
    ]  # fmt: skip
    for n, more in enumerate(states):
        columns = {
            "id": 50 + n, "talker": bytes([n]) * 16, "person_id": MAKER, "kind": "person",
            "channel": "console", "account": "a", "address": b"", "created_at": NOON,
            "seen_at": NOON,
        }  # fmt: skip
        desk.add(Contact, **columns | more)

    assert [row.id for row in actions.reach(desk.read, MAKER)] == [50]
