"""A brigade is held as one card and let go, or turned down, by one decision."""

from collections import Counter
from contextlib import contextmanager
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
from tests.fakes.bursts import KINDS, Sent, brigade, disaster, own_words
from tests.fakes.many import like
from tests.sim import Sim

pytestmark = pytest.mark.check

R, C, D, K, S, L = map(of, (Report, Case, Decision, Contact, Surge, Letter))
MANY = 24
LABELS = dict(zip(KINDS, ("Pothole", "Street light", "Water", "Waste", "Flooding"), strict=True))
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
    while answers_next(sim, who, one):
        sim.stepped.settle()


def answers_next(sim, who, one):
    """Answer what is asked; False where nothing is asked any more."""
    shown = labels(sim, who)
    for button in ("Yes", LABELS[one.category], "Another one", "Knee", "Skip", "Send"):
        if button in shown:
            sim.presses(who, button, settle=False)
            return True
    if "Where is it?" in sim.heard(who)[-1]:
        sim.says(who, HERE, settle=False)
        return True
    return False


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
        return pages.reported(read, sim.campaign_id, sim.house.campaigns.newest(sim.campaign_id))[
            0
        ]


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
    assert {(row.rules, row.by_id, row.after) for row in told} == {("surge-2", None, "surge")}
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


# --- bursts over several categories ---------------------------------------------------------

PLACES = (
    "baker bakery bank bench butcher cafe chapel chemist cinema dentist fountain gym hotel hostel"
    " library museum office palace park pharmacy playground post shop stadium theatre"
)
AT_ONCE = 20  # so many write within a moment, and are answered in one set of turns


def plays_in_sets(sim, sent, *, numbered=0):
    """As `plays`, but who writes at nearly one time is heard in one set: a tenth of the time."""
    begins(sim, sent)
    people = [(f"p{n}", one) for n, one in enumerate(sent, start=numbered)]
    for first in range(0, len(people), AT_ONCE):
        some = dict(people[first : first + AT_ONCE])
        sim.clock.at = max(sim.clock(), *(one.at for one in some.values()))
        for who, one in some.items():
            if one.at - one.joined_at > timedelta(days=7):
                is_known(sim, who, one.joined_at)
            sim.says(who, one.text, settle=False)
        sim.stepped.settle()
        while [who for who, one in some.items() if answers_next(sim, who, one)]:
            sim.stepped.settle()


def in_one_category(now, *, many, category, is_new, seed=5):
    """So many at one time, in words of their own that name no category."""
    rng, since = Random(seed), now if is_new else now - timedelta(days=60)
    return [
        Sent(now, since, " ".join(rng.sample(PLACES.split(), 6)), category) for _ in range(many)
    ]


def free(sim):
    return Counter(row.category for row in sim.rows(select(Report)) if row.held == "")


@pytest.mark.check
def test_a_brigade_over_many_categories_is_one_burst_and_neighbours_are_none_of_it(sim):
    sent = brigade(Random(3), same_words=False, spread=1.0)[:40]
    light = in_one_category(sent[25].at, many=6, category="light", is_new=False)
    copied = Sent(sent[25].at, light[0].joined_at, sent[4].text)
    plays_in_sets(sim, [*sent[:26], *light, copied, *sent[26:]])
    assert len(sim.rows(select(Surge))) == 1
    assert len(held(sim)) == 41
    assert free(sim) == {"light": 6}
    sim.says("moses", "/surges")
    assert sim.heard("moses")[-1].startswith("Held: 41 reports of ")
    assert ", …" in sim.heard("moses")[-1]
    sim.presses("moses", "Show one")
    sim.presses("moses", "Verify")
    assert held(sim) == []
    plays_in_sets(sim, in_one_category(sim.clock(), many=25, category="waste", is_new=True),
                  numbered=100)  # fmt: skip
    assert held(sim) == []


@pytest.mark.check
def test_a_burst_of_one_category_becomes_one_of_all_where_the_rest_of_it_follows(sim):
    now = BEGUN + timedelta(days=40)
    known = in_one_category(now, many=4, category="light", is_new=False)
    first = in_one_category(now, many=20, category="pothole", is_new=True, seed=6)
    plays_in_sets(sim, [*known, *first])
    (then,) = sim.rows(select(Surge))
    assert then.category == "pothole"
    rest = in_one_category(now, many=9, category="water", is_new=True, seed=7)
    plays_in_sets(sim, rest, numbered=24)
    (now_is,) = sim.rows(select(Surge))
    assert (now_is.id, now_is.category) == (then.id, "*")
    assert free(sim) == {"light": 4}


@pytest.mark.check
def test_what_somebody_verified_before_is_none_of_a_burst_over_all_categories(sim):
    now = BEGUN + timedelta(days=40)
    plays(sim, in_one_category(now, many=1, category="water", is_new=True))
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    mixed = [
        *in_one_category(now, many=12, category="pothole", is_new=True, seed=6),
        *in_one_category(now, many=4, category="water", is_new=True, seed=7),
        *in_one_category(now, many=12, category="waste", is_new=True, seed=8),
        *in_one_category(now, many=2, category="water", is_new=True, seed=9),
    ]
    plays_in_sets(sim, mixed, numbered=1)
    assert free(sim) == {"water": 7}
    assert len(held(sim)) == 24


@pytest.mark.check
def test_a_true_burst_that_looked_made_is_let_go_by_one_decision(sim):
    plays_in_sets(sim, disaster(Random(1), new_share=0.9))
    assert len(held(sim)) > 50
    lets_go(sim)
    assert counted(sim) == 60


# --- fifty seeds, each apart; the rules alone run over all of them in tests/unit ------------


@pytest.mark.long
@pytest.mark.parametrize("seed", range(50))
def test_each_report_of_a_brigade_is_held_through_real_turns(sim, seed):
    plays_in_sets(sim, brigade(Random(seed), same_words=bool(seed % 2))[:60])
    reports = sim.rows(select(Report))
    assert len(reports) == 60
    assert [row.category for row in reports if row.held != "surge"] == []
    assert len(sim.rows(select(Surge))) == 1


@pytest.fixture(params=["sqlite", "postgresql"])
def another(request):
    """Give a new program with an empty database, as often as asked for."""
    if request.param == "postgresql":
        made = request.getfixturevalue("_emptied").emptied
    else:
        made = request.getfixturevalue("_sqlite").in_memory

    @contextmanager
    def begun():
        with made() as engine:
            sim = Sim(engine, at=BEGUN)
            sim.load()
            staff(sim, "moses")
            yield sim
            sim.close()

    return begun


@pytest.mark.long
@pytest.mark.parametrize("new_share", [0.3, 0.5, 0.6])
def test_a_true_burst_is_held_in_one_of_twenty_at_most_and_let_go_by_one_decision(
    another, new_share
):
    times = 0
    for seed in range(50):
        with another() as sim:
            plays_in_sets(sim, disaster(Random(seed), new_share=new_share))
            assert len(sim.rows(select(Report))) == 60
            if held(sim):
                times += 1
                lets_go(sim)
    assert times <= 0.05 * 50


def lets_go(sim):
    sim.says("moses", "/surges")
    sim.presses("moses", "Let them all go")
    assert held(sim) == []
    assert len(sim.rows(select(Decision).where(D.about == "surge"))) == 1
    sim.says("moses", "/surges")
    assert sim.heard("moses")[-1] == "Nothing is held."
