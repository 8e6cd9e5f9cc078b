"""A brigade is held as one card and let go, or turned down, by one decision."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import insert, select, update

from storage import pages
from storage.columns import of
from storage.db import reading, writing
from storage.decisions import broken
from storage.models import Arrival, Case, Contact, Decision, Letter, Person, Report, Surge
from storage.trust import reliability
from tests.e2e.desk import HERE, labels, reports, staff
from tests.fakes.bursts import Sent, brigade, disaster, own_words
from tests.fakes.many import like
from tests.sim import Sim

R, C, D, K, S, L = map(of, (Report, Case, Decision, Contact, Surge, Letter))
MANY = 24
BEGUN = datetime(2026, 1, 20, 12, tzinfo=UTC)


@pytest.fixture
def sim(engine):
    sim = Sim(engine, at=BEGUN)
    sim.load()
    staff(sim, "moses")
    yield sim
    sim.close()


def begins(sim, sent: list[Sent]):
    """Bring the clock to the first report; the campaign is over a month old by then."""
    sim.clock.at = sent[0].at - timedelta(minutes=1)


def sends(sim, n, one: Sent):
    """One report of one account, at its time; accounts of old are made as such."""
    who = f"p{n}"
    sim.clock.at = max(sim.clock(), one.at)
    if one.at - one.joined_at > timedelta(days=7):
        is_known(sim, who, one.joined_at)
    sim.says(who, one.text)
    for _ in range(7):
        shown = labels(sim, who)
        for button in ("Yes", "Pothole", "Another one", "Skip", "Send"):
            if button in shown:
                sim.presses(who, button)
                break
        else:
            if "Where is it?" not in sim.heard(who)[-1]:
                return
            sim.says(who, HERE)


def is_known(sim, who, since):
    """Somebody who wrote before: ids tell when a person was first heard of."""
    ids = sim.house.ids
    person, contact = ids.first_of(since) + int(who[1:]), ids()
    with writing(sim.house.engine) as conn:
        conn.execute(insert(Person), {"id": person, "key": Random(person).randbytes(16),
                                      "created_at": since})  # fmt: skip
        talker = sim.house.vault.talker("console", "local", who)
        address = sim.house.vault.seal_text(who, place=f"contact|address|{contact}")
        conn.execute(insert(Contact), {
            "id": contact, "talker": talker, "person_id": person, "kind": "person",
            "channel": "console", "account": "local", "address": address, "language": "en",
            "campaign_id": sim.campaign_id, "use": "", "created_at": since, "seen_at": since,
        })  # fmt: skip


def plays(sim, sent):
    begins(sim, sent)
    for n, one in enumerate(sent):
        sends(sim, n, one)


def held(sim):
    return [row for row in sim.rows(select(Report).order_by(R.id)) if row.held == "surge"]


def counted(sim):
    with reading(sim.house.engine) as read:
        return pages.reported(read, sim.campaign_id)[0]


@pytest.fixture
def brigaded(sim):
    plays(sim, brigade(Random(7), same_words=False)[:MANY])
    return sim


@pytest.mark.check
def test_a_brigade_is_held_also_what_came_before_it_was_seen(brigaded):
    sim = brigaded
    reports = sim.rows(select(Report))
    assert len(reports) == MANY
    assert len(held(sim)) == MANY
    assert counted(sim) == 0
    told = sim.rows(select(Decision).where(D.about == "held"))
    assert len(told) == MANY
    assert {(row.rules, row.by_id, row.after) for row in told} == {("surge-1", None, "surge")}
    assert sim.heard("p23")[-1].startswith("Thank you. Your receipt:")
    moderators_get_one_card(sim)


def moderators_get_one_card(sim):
    sim.pass_time(minutes=1)
    cards = [text for text in sim.heard("moses") if text.startswith("Held: ")]
    assert len(cards) == 1
    assert "New accounts: 20 of 20" in cards[0]
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1] == "The queue is empty. Thank you."
    sim.says("moses", "/surges")
    assert sim.heard("moses")[-1].startswith(f"Held: {MANY} reports of Pothole at once.")
    assert labels(sim, "moses") == ["Show one", "Let them all go", "All untrue"]


@pytest.mark.check
def test_verifying_one_of_them_lets_all_go_by_one_decision(brigaded):
    sim = brigaded
    sim.says("moses", "/surges")
    sim.presses("moses", "Show one")
    sim.presses("moses", "Verify")
    assert held(sim) == []
    assert counted(sim) == MANY
    (whole,) = sim.rows(select(Decision).where(D.about == "surge"))
    assert (whole.after, whole.by_role) == ("released", "moderator")
    parts = sim.rows(select(Decision).where(D.part_of == whole.id))
    assert len(parts) == MANY
    # What follows from there is held no more: somebody has looked.
    plays(
        sim, [Sent(sim.clock(), sim.clock(), f"another hole by gate {n}") for n in range(100, 130)]
    )
    assert held(sim) == []


@pytest.mark.long
def test_letting_go_brings_each_to_the_queue(brigaded):
    sim = brigaded
    sim.says("moses", "/surges")
    sim.presses("moses", "Let them all go")
    assert held(sim) == []
    sim.says("moses", "/next")
    assert "Verify" in labels(sim, "moses")


@pytest.mark.check
def test_all_of_it_is_turned_down_by_a_lead_at_once_and_by_no_moderator(brigaded):
    sim = brigaded
    sim.says("moses", "/surges")
    sim.presses("moses", "All untrue")
    assert len(held(sim)) == MANY
    staff(sim, "ruth", "lead")
    sim.says("ruth", "/surges")
    sim.presses("ruth", "All untrue")
    assert {row.review for row in sim.rows(select(Report))} == {"rejected"}
    sim.says("ruth", "/surges")
    assert sim.heard("ruth")[-1] == "Nothing is held."
    sim.pass_time(minutes=2)
    assert "not to be so" in sim.heard("p3")[-1]
    people = [row.reporter_id for row in sim.rows(select(Report))]
    with reading(sim.house.engine) as read:
        relied = reliability(read, people, campaign_id=sim.campaign_id, now=sim.clock())
        assert set(relied.values()) == {0.2}
        assert list(broken(read)) == []


@pytest.fixture
def flooded(sim):
    """A burst of 1,050 reports, of one card."""
    ids = like(sim, reports(sim, "amina", "deep pothole by the market"), 1_050)
    spot = {"campaign_id": sim.campaign_id, "zone": 1, "category": "pothole"}
    surge = sim.house.ids()
    rows = [
        {**spot, "report_id": each, "at": sim.clock(), "is_new": True, "surge_id": surge}
        for each in ids
    ]
    with writing(sim.house.engine) as conn:
        conn.execute(insert(Surge), {**spot, "id": surge, "began_at": sim.clock()})
        conn.execute(insert(Arrival), rows)
        conn.execute(update(Report).where(R.id.in_(ids)).values(held="surge"))
    staff(sim, "ruth", "lead")
    sim.says("ruth", "/surges")
    assert sim.heard("ruth")[-1].startswith("Held: 1,050 reports of Pothole at once.")
    return sim


@pytest.mark.check
def test_of_a_thousand_and_more_none_stays_held_when_they_are_let_go(flooded):
    flooded.presses("ruth", "Let them all go")
    assert held(flooded) == []


@pytest.mark.long
def test_a_thousand_and_more_are_turned_down_in_stretches_the_rest_on_the_next_card(flooded):
    sim = flooded
    for left in (650, 250):
        sim.presses("ruth", "All untrue")
        assert sim.heard("ruth")[-1].startswith(f"Held: {left} reports")
    sim.presses("ruth", "All untrue")
    assert sim.heard("ruth")[-1] == "Rejected as untrue: 250 reports."
    assert {row.review for row in held(sim)} == {"rejected"}
    sim.says("ruth", "/surges")
    assert sim.heard("ruth")[-1] == "Nothing is held."


@pytest.mark.long
def test_people_old_and_new_in_a_disaster_are_not_held(sim):
    plays(sim, disaster(Random(3), new_share=0.5))
    assert len(sim.rows(select(Report))) == 60
    assert held(sim) == []


@pytest.mark.check
def test_twenty_people_in_the_first_week_of_a_campaign_in_their_own_words_are_not_held(sim):
    now = sim.clock()
    sent = [Sent(now, now, own_words(Random(n))) for n in range(22)]
    for n, one in enumerate(sent):
        sends(sim, n, one)
    assert held(sim) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(50))
def test_brigades_and_disasters_over_fifty_seeds_through_real_turns(sim, seed):
    """Seen for each seed apart; the rules alone run over all of them in tests/unit."""
    rng = Random(seed)
    plays(sim, brigade(rng, same_words=bool(seed % 2))[:60])
    # Words of their own name something else here and there; a burst is of one category.
    same = [row for row in sim.rows(select(Report)) if row.category == "pothole"]
    assert len(same) >= 40
    assert {row.held for row in same} == {"surge"}
