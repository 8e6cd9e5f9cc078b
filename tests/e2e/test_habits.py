"""Habits of a campaign on the cards: what its people part is suggested no more."""

import pytest
from sqlalchemy import insert, select

from moderation.learned import Learned, to_json
from storage import learned
from storage.columns import of
from storage.db import reading, writing
from storage.models import LikenessHabits, Match, Report
from tests.fakes.judged import judge

R, M = of(Report), of(Match)
HERE, ON = "@-2.87134,40.12529", "@-2.87040,40.12529"


@pytest.fixture
def sim(sim):
    sim.says("moses", "/help")
    sim.gives_role("moses", "moderator")
    return sim


def reports(sim, who, text, place=HERE):
    sim.says(who, text, language="en")
    sim.presses(who, "Yes")
    sim.says(who, place)
    sim.presses(who, "Skip")
    was_asked = "Another one" in labels(sim, who)
    if was_asked:
        sim.presses(who, "Another one")
    sim.presses(who, "Send")
    return was_asked


def second_of_two(sim):
    """Two reports, an hour and a hundred metres apart; whether the second was asked, its card."""
    reports(sim, "amina", "deep pothole by the market")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(hours=1)
    was_asked = reports(sim, "juma", "a pothole, cars swerve into the ditch", ON)
    sim.says("moses", "/next")
    return was_asked, sim.heard("moses")[-1]


def labels(sim, who):
    return [button.label for button in sim.letters(who)[-1].buttons]


def newest(sim):
    return sim.rows(select(Report).order_by(R.id.desc()))[0]


def same_now(sim):
    with reading(sim.house.engine) as read:
        return [each.same for each in learned.judged(read, sim.campaign_id)]


@pytest.mark.check
def test_without_habits_a_likely_case_stands_second_on_the_card(sim):
    was_asked, card = second_of_two(sim)
    assert not was_asked
    assert "Like " in card
    assert "often" not in card
    assert labels(sim, "moses")[0] == "Verify"


def test_what_is_always_parted_is_suggested_to_nobody_any_more(sim):
    judge(sim, "pothole", joined=0, apart=30)
    sim.pass_time(hours=1)
    was_asked, card = second_of_two(sim)
    assert not was_asked
    assert "Like " not in card
    assert not [label for label in labels(sim, "moses") if label.startswith("Same as")]
    (hidden,) = sim.rows(select(*M).where(M.report_id == newest(sim).id))
    assert hidden.verdict == "none"


def test_what_is_mostly_joined_is_asked_about_and_is_the_first_answer(sim):
    judge(sim, "pothole", joined=19, apart=11)
    sim.pass_time(hours=1)
    was_asked, card = second_of_two(sim)
    assert was_asked
    assert "in this campaign such reports are often joined" in card
    assert labels(sim, "moses")[0].startswith("Same as")


@pytest.mark.check
def test_joining_teaches_and_undoing_it_unteaches(sim):
    second_of_two(sim)
    before = same_now(sim)
    sim.presses("moses", next(each for each in labels(sim, "moses") if "Same as" in each))
    sim.presses("moses", "Accept")
    joined = same_now(sim)
    sim.presses("moses", "Undo")
    assert (before, joined, same_now(sim)) == ([], [True], [])


def test_a_channel_that_brings_its_reports_in_batches_says_so_on_the_card(sim):
    with writing(sim.house.engine) as conn:
        body = to_json(Learned(batches={"console": 0.1}))
        at = sim.clock()
        conn.execute(
            insert(LikenessHabits).values(campaign_id=sim.campaign_id, made_at=at, body=body)
        )
    reports(sim, "amina", "deep pothole by the market")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    reports(sim, "juma", "a pothole, cars swerve into the ditch", ON)
    sim.says("moses", "/next")
    assert "reports by this channel often come many at a time" in sim.heard("moses")[-1]
