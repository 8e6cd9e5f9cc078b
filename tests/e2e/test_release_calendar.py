"""The calendar of releases: the clock has them built and tells; two people publish."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from channels import Arrival
from storage.columns import of
from storage.db import writing
from storage.models import Campaign, Release
from tests.e2e.organisers import organised
from tests.fakes.facts import CAMPAIGN, MONDAY, Harbour

pytestmark = pytest.mark.check
MONTHLY = CAMPAIGN.replace("release:\n", "release:\n  calendar: {every: month, within_days: 14}\n")
FIRST, SECOND = "harbour-2026-M10-v1", "harbour-2026-M10-v2"


@pytest.fixture
def harbour(engine):
    """A month of reports; the campaign began with it."""
    told = Harbour(engine, MONTHLY)
    told.weeks(5, mean=20)
    with writing(engine) as connection:
        connection.execute(update(Campaign).values(created_at=datetime(2026, 9, 28, tzinfo=UTC)))
    return told


@pytest.fixture
def sim(engine, harbour):
    with organised(engine, harbour, at=datetime(2026, 11, 2, 6, tzinfo=UTC)) as sim:
        sim.stepped.errands.in_process = True
        yield sim


def is_over(sim, day):
    """The morning after a day."""
    morning = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
    sim.clock.at = max(sim.clock.at, morning + timedelta(hours=30))
    sim.stepped.keep("clock", "heed", Arrival(f"release:harbour:{day}", "", b""))
    sim.stepped.settle()


def states(sim):
    rows = sim.rows(select(Release).order_by(of(Release).number))
    return [(row.name, row.state) for row in rows]


def publish(sim):
    for who in ("olga", "otto"):
        sim.presses(who, "Publish")


def test_a_month_that_is_over_is_built_and_told_once_and_published_by_two(sim):
    is_over(sim, "2026-10-31")
    assert states(sim) == []
    is_over(sim, "2026-11-01")
    assert states(sim) == [(FIRST, "checked")]
    for who in ("olga", "otto"):
        said = sim.heard(who)[-1]
        assert "Nothing is published by itself" in said
        assert f"{FIRST} was promised by Nov 15, 2026." in said
        assert "✓ Protected" in said
    is_over(sim, "2026-11-02")
    assert states(sim) == [(FIRST, "checked")]
    publish(sim)
    assert states(sim) == [(FIRST, "published")]


def test_what_waits_is_told_again_each_week_and_never_published_by_the_clock(sim):
    is_over(sim, "2026-11-01")
    told = len(sim.heard("olga"))
    for day in range(2, 16):
        is_over(sim, f"2026-11-{day:02}")
    assert len(sim.heard("olga")) == told + 2
    assert states(sim) == [(FIRST, "checked")]


def test_what_comes_late_waits_for_the_end_of_the_month_and_then_comes_with_all_else(sim, harbour):
    is_over(sim, "2026-11-01")
    publish(sim)
    for n in range(8):
        harbour.tell(MONDAY, "Market", "light", who=f"late {n}")
    for day in ("2026-11-08", "2026-11-15", "2026-11-28"):
        is_over(sim, day)
    assert states(sim) == [(FIRST, "published")]
    is_over(sim, "2026-11-29")
    assert states(sim) == [
        (FIRST, "published"), ("harbour-2026-M11-v1", "checked"), (SECOND, "checked"),
    ]  # fmt: skip
    shown = [button.label for button in sim.letters("olga")[-1].buttons]
    assert [label.partition(":")[0] for label in shown] == [SECOND, "harbour-2026-M11-v1"]


def test_a_closed_campaign_gets_its_last_release_and_none_after_that(sim, engine):
    with writing(engine) as connection:
        closed_at = datetime(2026, 10, 30, tzinfo=UTC)
        connection.execute(update(Campaign).values(closed_at=closed_at))
    is_over(sim, "2026-11-01")
    is_over(sim, "2026-11-29")
    assert states(sim) == [(FIRST, "checked")]
