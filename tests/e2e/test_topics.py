"""Topics of a moderators' group: cards go to the topic of their category or area."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.e2e.ways import Act, Chats, Stage, opened
from tests.fakes.botapi_people import Person
from tests.sim import Sim

pytestmark = pytest.mark.check


@pytest.fixture
def sim(sim: Sim) -> Sim:
    for who, role in (("fatuma", "organiser"), ("moses", "moderator")):
        sim.says(who, "/help")
        sim.gives_role(who, role)
    return sim


def urgent(sim: Sim, who: str, what: str) -> None:
    depth = ("Knee", "skip") if "flood" in what.casefold() else ()
    for answer in (what, "yes", "Mill Lane", *depth, "skip", "send"):
        sim.says(who, answer)


def test_urgent_reports_and_their_cards_come_to_the_topic_of_their_category(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    assert sim.heard("#group/7") == ["Cards about flooding come to this topic from now on."]
    urgent(sim, "amina", "People are trapped by the flood at Mill Lane")
    assert any("urgent" in text.casefold() for text in sim.heard("#group/7"))
    sim.presses("#group/7:moses", "Show the card", on="#group/7")
    assert "Flooding" in sim.heard("#group/7")[-1]
    sim.presses("#group/7:moses", "Verify", on="#group/7")
    assert "Verified" in sim.heard("#group/7")[-1]
    assert not any("Flooding" in text for text in sim.heard("#group"))


def test_the_rest_goes_to_the_groups_general_topic(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    urgent(sim, "amina", "The street light fell, somebody is bleeding")
    assert any("urgent" in text.casefold() for text in sim.heard("#group"))
    assert not any("urgent" in text.casefold() for text in sim.heard("#group/7"))


def test_each_topic_has_its_own_queue_card(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    urgent(sim, "amina", "The street light at Mill Lane is dark")
    urgent(sim, "juma", "The drain overflowed at Mill Lane, a flood")
    urgent(sim, "asha", "Flooded drain at Kesho Market")
    sim.pass_time(minutes=2)
    assert "Waiting: 2" in sim.heard("#group/7")[-1]
    assert "Waiting: 1" in sim.heard("#group")[-1]


def test_next_in_a_topic_takes_what_comes_there(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    urgent(sim, "amina", "The street light at Mill Lane is dark")
    urgent(sim, "juma", "The drain overflowed at Mill Lane, a flood")
    sim.says("#group/7:moses", "/next")
    assert "Flooding" in sim.heard("#group/7")[-1]
    sim.says("#group:moses", "/next")
    assert "Street light" in sim.heard("#group")[-1]


def test_off_and_another_topic_take_the_cards_away(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    sim.says("#group/8:fatuma", "/moderate flooding")
    urgent(sim, "amina", "People are trapped by the flood at Mill Lane")
    assert any("urgent" in text.casefold() for text in sim.heard("#group/8"))
    sim.says("#group/8:fatuma", "/moderate off")
    urgent(sim, "juma", "My house is flooded, we are trapped at Kesho Market")
    assert any("urgent" in text.casefold() for text in sim.heard("#group"))
    assert not any("urgent" in text.casefold() for text in sim.heard("#group/7"))


def test_what_is_no_category_and_no_area_is_answered_with_those_there_are(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate dragons")
    assert "Riverside" in sim.heard("#group/7:fatuma")[-1]
    assert "pothole" in sim.heard("#group/7:fatuma")[-1]


def test_leaving_the_group_counts_though_cards_come_to_topics_only(sim: Sim) -> None:
    sim.says("#group/7:fatuma", "/moderate flood")
    sim.says("#group:moses", "!left")
    assert any("your role has ended" in text for text in sim.heard("moses"))


@pytest.mark.check
def test_topics_makes_one_for_each_category_and_another_time_none(sim: Sim) -> None:
    sim.says("#group:fatuma", "/topics category")
    for _ in range(8):
        sim.stepped.settle()
    assert sim.heard("#group")[0] == "Topics are being made: 6."
    assert sim.heard("#group/101") == ["Cards about Pothole come to this topic from now on."]
    assert sim.heard("#group/106") == [
        "Cards about Something else come to this topic from now on."
    ]
    sim.says("#group:fatuma", "/topics category")
    assert sim.heard("#group")[-1].startswith("Each has its topic here")
    urgent(sim, "amina", "People are trapped by the flood at Mill Lane")
    assert any("urgent" in text.casefold() for text in sim.heard("#group/105"))


@pytest.mark.check
def test_topics_for_areas_are_for_who_may_invite_and_once_at_a_time(sim: Sim) -> None:
    sim.says("#group:moses", "/topics area")
    assert not any("being made" in text for text in sim.heard("#group"))
    sim.says("#group:fatuma", "/topics area", settle=False)
    sim.says("#group:fatuma", "/topics area")
    told = sim.heard("#group")
    assert sum("being made: " in text for text in told) == 1
    sim.says("#group:fatuma", "/topics")
    assert sim.heard("#group")[-1].startswith("Say /topics category")


# --- on Telegram ---------------------------------------------------------------------------------


@pytest.fixture
def stage(engine: Engine) -> Iterator[Stage]:
    with opened("telegram", engine, {"fatuma", "moses"}) as stage:
        for who, role in (("fatuma", "organiser"), ("moses", "moderator")):
            stage.way.act(Act(who, "/help"), None)
            stage.settle()
            stage.gives_role(who, role)
        yield stage


def writes(stage: Stage, who: Person, text: str, topic: int | None) -> None:
    chats: Chats = stage.way
    stage.sim.stepped.wait(who.says(text, chats.group, topic))
    stage.sim.stepped.wait(chats.api.until(lambda: not chats.api.pending()))
    stage.settle()


def reports_flood(stage: Stage, who: str) -> None:
    what = "The drain overflowed, a flood, we are trapped"
    for text in (what, "yes", "Mill Lane", "Knee", "skip", "skip", "send"):
        stage.way.act(Act(who, text), None)
        stage.settle()


@pytest.mark.parametrize("for_good", [False, True], ids=["closed", "deleted"])
def test_a_topic_that_is_gone_falls_back_to_the_group_and_says_so_once(
    stage: Stage, for_good: bool
) -> None:
    group = stage.way.group
    topic = group.opens_topic()
    writes(stage, stage.way.person("fatuma"), "/moderate flood", topic)
    assert [s.text for s in group.in_topic(topic) if s.by_bot] == [
        "Cards about flooding come to this topic from now on."
    ]
    group.closes_topic(topic, for_good=for_good)
    reports_flood(stage, "amina")
    said = [text for text in group.replies if "is closed or gone" in text]
    assert len(said) == 1
    assert any("urgent" in text.casefold() for text in group.replies)
    stage.way.act(Act("moses", "Show the card", in_group=True), "Show the card")
    stage.settle()
    assert any("Flooding" in text for text in group.replies)


def test_a_button_in_a_topic_is_bound_to_it(stage: Stage) -> None:
    group, moses = stage.way.group, stage.way.person("moses")
    topic = group.opens_topic()
    writes(stage, stage.way.person("fatuma"), "/moderate flood", topic)
    reports_flood(stage, "amina")
    stage.sim.stepped.wait(moses.taps("Show the card", group))
    stage.sim.stepped.wait(stage.way.api.until(lambda: not stage.way.api.pending()))
    stage.settle()
    assert any("Flooding" in seen.text for seen in group.in_topic(topic))


def sees_topics(stage: Stage) -> list[str]:
    return list(stage.way.group.inner.topic_names.values())


@pytest.mark.check
def test_topics_are_made_on_telegram_and_cards_come_there(stage: Stage) -> None:
    group, fatuma = stage.way.group, stage.way.person("fatuma")
    own = group.opens_topic()
    writes(stage, fatuma, "/moderate waste", own)
    writes(stage, fatuma, "/topics category", None)
    for _ in range(12):
        stage.sim.pass_time(seconds=2)
        stage.settle()
    assert sees_topics(stage) == ["Pothole", "Street light", "Water", "Flooding", "Something else"]
    named = {name: number for number, name in group.inner.topic_names.items()}
    told = [seen.text for seen in group.in_topic(named["Flooding"])]
    assert told[0] == "Cards about Flooding come to this topic from now on."
    reports_flood(stage, "amina")
    assert any("urgent" in seen.text.casefold() for seen in group.in_topic(named["Flooding"]))


@pytest.mark.check
@pytest.mark.parametrize(
    ("is_forum", "told"), [(False, "Turn on Topics"), (True, "right to manage topics")]
)
def test_where_no_topic_can_be_made_it_is_said_what_to_do(
    stage: Stage, is_forum: bool, told: str
) -> None:
    group = stage.way.group
    group.inner.about["is_forum"], group.inner.lets_make_topics = is_forum, False
    writes(stage, stage.way.person("fatuma"), "/topics area", None)
    for _ in range(4):
        stage.sim.pass_time(seconds=2)
        stage.settle()
    assert sees_topics(stage) == []
    assert any(told in text for text in group.replies)
    group.inner.about["is_forum"], group.inner.lets_make_topics = True, True
    writes(stage, stage.way.person("fatuma"), "/topics area", None)
    for _ in range(12):
        stage.sim.pass_time(seconds=2)
        stage.settle()
    assert "Riverside" in sees_topics(stage)
