"""Releases from rows: what counts where, the same bytes each time, and what is kept."""

from datetime import timedelta

import pytest

from bot import releases as building
from publishing import periods
from publishing.facts import MOST_OF_ONE
from storage import releases
from storage.db import reading
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.sim import a_house

WEEK = periods.week_of(MONDAY)


@pytest.fixture
def harbour(engine):
    return Harbour(engine)


@pytest.fixture
def house(engine):
    return a_house(engine, now=lambda: NOW)


def built(house, harbour, period=WEEK):
    return building.build_one(house, harbour.campaign_id, period)


def counted(house, name):
    with reading(house.engine) as read:
        row = releases.named(read, name)
        return {each.report_id: each for each in releases.counted(read, row.id)}


def test_only_reports_that_were_approved_agreed_to_and_not_held_count(house, harbour):
    right, _ = harbour.tell(MONDAY, "Market", "light")
    harbour.tell(MONDAY, "Market", "light", review="received")
    harbour.tell(MONDAY, "Market", "light", agreed=False)
    harbour.tell(MONDAY, "Market", "light", held="outside")
    harbour.tell(MONDAY, "Market", "light", review="withdrawn")
    harbour.tell(MONDAY, "Market", "light", grade="refuted")
    harbour.tell(MONDAY, "Market", "light", grade="unverified")
    harbour.tell(MONDAY, "Market", "light", restricted=True)
    harbour.tell(MONDAY, "Market", "secret")
    harbour.tell(MONDAY + timedelta(days=7), "Market", "light")
    found = counted(house, built(house, harbour).name)
    assert {n: each.cell for n, each in found.items()} == {right: f"Market\tlight\t{WEEK.code}"}


def test_of_one_person_three_reports_count_in_a_cell(house, harbour):
    mine = [harbour.tell(MONDAY, "Market", "light", who=1)[0] for _ in range(5)]
    found = counted(house, built(house, harbour).name)
    assert [found[n].counts for n in mine] == [True] * MOST_OF_ONE + [False] * 2


def test_a_release_built_twice_is_the_same_to_the_byte(house, harbour):
    harbour.weeks(1, mean=25)
    first, second = built(house, harbour), built(house, harbour)
    assert first.state == "checked"
    assert first.files == second.files
    assert first.files.keys() == second.files.keys() != set()
    with reading(house.engine) as read:
        rows = releases.every(read, harbour.campaign_id)
        kept = releases.files(read, rows[-1].id)
    assert [(row.number, row.vintage, row.state) for row in rows] == [(1, 1, "checked")]
    assert kept == second.files
