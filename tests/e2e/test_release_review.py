"""A statistical office says in chat what it thinks of a release, and everybody may read it."""

import json

import pytest
from sqlalchemy import select

from bot import releases as building
from messages.words import say
from publishing import periods
from publishing.release_review import QUESTIONS, REVIEWS
from storage import catalogue, release_reviews
from storage.db import reading
from storage.models import Decision, Release, ReleaseReview
from tests.e2e.organisers import organised
from tests.fakes.facts import MONDAY, Harbour

pytestmark = pytest.mark.check
WEEK = periods.week_of(MONDAY)
NAME = f"harbour-{WEEK.code}-v1"


@pytest.fixture
def sim(engine):
    harbour = Harbour(engine)
    harbour.weeks(1, mean=25)
    with organised(engine, harbour, rosa="reviewer") as sim:
        building.build_one(sim.house, sim.campaign_id, WEEK)
        yield sim


def publish(sim):
    for who in ("olga", "otto"):
        sim.says(who, "/releases")
        sim.presses(who, sim.letters(who)[-1].buttons[0].label)
        sim.presses(who, "Publish")
    assert [row.state for row in sim.rows(select(Release))] == ["published"]


def review(sim, end="Publish"):
    sim.says("rosa", "/review_release")
    sim.presses("rosa", NAME)
    for n in range(len(QUESTIONS)):
        sim.presses("rosa", "Partly" if n == 2 else "Yes")
    sim.presses("rosa", end)


def test_what_is_not_published_is_not_reviewed(sim):
    sim.says("rosa", "/review_release")

    assert sim.heard("rosa")[-1] == say("release-review-none", "en")


def test_eight_answers_are_published_with_the_release_by_office_and_never_by_name(sim):
    publish(sim)
    review(sim)
    with reading(sim.house.engine) as read:
        (told,) = json.loads(catalogue.body(read, NAME, REVIEWS) or b"")
        later = release_reviews.every(read, sim.campaign_id)
        (entry,) = catalogue.catalogue(read, sim.house.campaigns, home="", now=sim.clock()).entries
    assert entry.reviewed

    assert list(told["answers"]) == list(QUESTIONS)
    assert told["answers"]["codes"] == "partly"
    assert (told["release"], told["office"]) == (NAME, "a statistical office")
    assert later == [told]
    (decision,) = [d for d in sim.rows(select(Decision)) if d.about == "release_review"]
    assert (decision.after, decision.by_role, decision.by_id is None) == (
        "published", "reviewer", False,
    )  # fmt: skip


def test_a_release_is_reviewed_once_by_each_and_not_at_all_if_dropped(sim):
    publish(sim)
    review(sim, "Drop")
    assert sim.rows(select(ReleaseReview)) == []
    review(sim)
    sim.says("rosa", "/review_release")

    assert sim.heard("rosa")[-1] == say("release-review-none", "en")
    assert len(sim.rows(select(ReleaseReview))) == 1


def test_organisers_do_not_review_what_they_publish(sim):
    publish(sim)
    sim.says("olga", "/review_release")

    assert sim.heard("olga")[-1] == say("unknown-command", "en")
