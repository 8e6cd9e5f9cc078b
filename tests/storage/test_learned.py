"""What likeness is learned from, and that nothing of it is left of the forgotten."""

import re

import pytest
from sqlalchemy import delete, select, update

from handlers.likeness import thresholds
from moderation.habits import chance
from storage import learned
from storage.columns import of
from storage.db import reading
from storage.models import LikenessHabits, Match, Person, Report
from tests.fakes.judged import judge
from tests.sim import CITY, CITY_FILES, ROOT

M, R, H = of(Match), of(Report), of(LikenessHabits)
KIJITO = ROOT / "campaigns" / "water_points" / "campaign.yaml"


@pytest.fixture
def sim(sim):
    sim.says("moses", "/help")
    return sim


def judged(sim, campaign_id=0):
    with reading(sim.house.engine) as read:
        found = learned.judged(read, campaign_id or sim.campaign_id)
    return [(each.kinds[0], round(chance(each.odds), 3), each.same) for each in found]


def change(sim, statement):
    with sim.house.engine.connect() as conn, conn.begin():
        conn.execute(statement)


def kept(sim):
    return sim.rows(select(H.body))


def an_hour(sim):
    sim.pass_time(hours=1)


def test_decided_pairs_are_judged_by_the_case_they_are_in_now(sim):
    seconds = judge(sim, "pothole", joined=1, apart=1, likeness=0.7)
    assert judged(sim) == [("category:pothole", 0.7, True), ("category:pothole", 0.7, False)]
    alone = sim.house.ids()
    change(sim, update(Report).where(R.id == seconds[0]).values(case_id=None))
    assert [same for _, _, same in judged(sim)] == [False, False]  # parted again: it counts
    change(sim, update(Report).where(R.id == seconds[1]).values(review="received"))
    assert len(judged(sim)) == 1
    assert alone


@pytest.mark.parametrize("review", ["received", "rejected", "withdrawn"])
def test_what_nobody_decided_teaches_nothing(sim, review):
    judge(sim, "pothole", joined=1)
    change(sim, update(Report).values(review=review))
    assert judged(sim) == []


def test_the_habit_in_a_kept_likeness_is_not_learned_again(sim):
    judge(sim, "pothole", joined=1, likeness=0.5, habit=1.0)
    assert judged(sim) == [("category:pothole", 0.269, True)]


def test_what_was_on_no_card_counts_only_where_somebody_joined_it(sim):
    judge(sim, "pothole", joined=1, apart=3, verdict="none")
    assert [same for _, _, same in judged(sim)] == [True]


def test_each_hour_makes_it_anew_and_writes_only_what_changed(sim):
    judge(sim, "pothole", joined=0, apart=30)
    an_hour(sim)
    (first,) = sim.rows(select(*H))
    an_hour(sim)
    assert sim.rows(select(*H)) == [first]
    change(sim, delete(Match))
    an_hour(sim)
    assert '"judged": 0' in kept(sim)[0].body


@pytest.mark.check
def test_two_campaigns_do_not_learn_from_each_other(sim):
    city, points = sim.campaign_id, sim.load(KIJITO)
    judge(sim, "pothole", joined=0, apart=30, campaign_id=city)
    judge(sim, "pothole", joined=30, campaign_id=points)
    an_hour(sim)
    known = sim.house.campaigns.learned
    with reading(sim.house.engine) as read:
        sim.house.campaigns.refresh(read)
    assert (
        known(city).shifts["category:pothole"] < -1 < 1 < known(points).shifts["category:pothole"]
    )


@pytest.mark.check
def test_it_names_no_person_and_goes_with_a_forget(sim):
    seconds = judge(sim, "pothole", joined=30)
    an_hour(sim)
    (row,) = kept(sim)
    assert not any(str(id) in row.body for id in seconds)
    sim.says("moses", "/forget")
    sim.presses("moses", "Yes")
    assert "pothole" not in kept(sim)[0].body


@pytest.mark.check
def test_what_is_left_after_a_forget_is_learned_anew_at_once(sim):
    judge(sim, "pothole", joined=30)
    judge(sim, "water", joined=0, apart=30)
    sim.says("juma", "/help")
    juma = sim.rows(select(of(Person).id).order_by(of(Person).id.desc()))[0].id
    change(sim, update(Report).where(of(Report).category == "water").values(reporter_id=juma))
    an_hour(sim)
    sim.says("moses", "/forget")
    sim.presses("moses", "Yes")
    (row,) = kept(sim)
    assert "category:water" in row.body
    assert "pothole" not in row.body


@pytest.mark.check
def test_a_precision_that_the_file_wants_is_reached_from_where_own_decisions_had_it(sim, tmp_path):
    text, found = re.subn(r"  match: 0.6", "  match_precision: 0.9", CITY.read_text())
    assert found
    (tmp_path / "campaign.yaml").write_text(text)
    for name in CITY_FILES:
        (tmp_path / name).write_text((CITY.parent / name).read_text())
    sim.load(tmp_path / "campaign.yaml")
    judge(sim, "pothole", joined=40, likeness=0.6)
    an_hour(sim)
    with reading(sim.house.engine) as read:
        sim.house.campaigns.refresh(read)
    campaign = sim.house.campaigns.newest(sim.campaign_id)
    shipped = thresholds(campaign.likeness)
    assert thresholds(campaign.likeness, sim.house.campaigns.learned(sim.campaign_id)) != shipped
    assert shipped == (0.2, 0.9)
