"""Roles by area, ended by organisers or by leaving the group; codes tried and tried."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot import turns
from channels import console
from handlers.person.invite import CODE_BYTES
from storage import tallies
from storage.columns import of
from storage.db import Ids
from storage.models import Decision, Invitation, Membership, Report
from tests.sim import Sim, a_house

D, M, R = of(Decision), of(Membership), of(Report)


@pytest.fixture
def sim(sim: Sim) -> Sim:
    sim.says("fatuma", "/help")
    sim.gives_role("fatuma", "organiser")
    return sim


def invited(sim: Sim, who: str, words: str) -> None:
    """Let the organiser invite somebody, who comes."""
    sim.says("fatuma", f"/invite {words}")
    code = sim.heard("fatuma")[-1].partition("/start ")[2].split()[0]
    sim.says(who, f"/start {code}")


def areas(sim: Sim) -> list[str]:
    campaign = sim.house.campaigns.newest(sim.campaign_id)
    assert campaign is not None
    return sorted(campaign.area.polygons)


def point_in(sim: Sim, area: str) -> str:
    """The middle of an area, as it is typed."""
    campaign = sim.house.campaigns.newest(sim.campaign_id)
    assert campaign is not None
    ring = campaign.area.polygons[area]["coordinates"][0]
    lat = sum(y for _, y in ring[:-1]) / (len(ring) - 1)
    lon = sum(x for x, _ in ring[:-1]) / (len(ring) - 1)
    return f"@{lat:.5f},{lon:.5f}"


def reported(sim: Sim, who: str, place: str) -> None:
    for answer in ("The lamp blinks all night", "yes", place, "skip", "send"):
        sim.says(who, answer)


def held(sim: Sim) -> list[tuple[str, str]]:
    rows = sim.rows(select(M.role, M.area).where(M.ended_at.is_(None)).order_by(M.id))
    return [tuple(row) for row in rows]


def test_a_moderator_of_an_area_sees_and_decides_only_its_cards(sim: Sim) -> None:
    here, there = areas(sim)[:2]
    invited(sim, "moses", f"moderator {here.upper()}")
    assert f"moderator ({here})" in sim.heard("moses")[-1]
    invited(sim, "neema", "moderator")
    reported(sim, "amina", point_in(sim, there))
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1].startswith("The queue is empty")
    reported(sim, "juma", point_in(sim, here))
    sim.says("moses", "/next")
    assert "Verify" in [b.label for b in sim.letters("moses")[-1].buttons]
    sim.says("neema", "/next")
    assert "Verify" in [b.label for b in sim.letters("neema")[-1].buttons]
    assert sim.rows(select(R.area).order_by(R.id)) == [(there,), (here,)]


def test_a_report_without_a_place_goes_to_those_without_a_limit(sim: Sim) -> None:
    invited(sim, "moses", f"moderator {areas(sim)[0]}")
    invited(sim, "neema", "moderator")
    reported(sim, "amina", "near the old tree")
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1].startswith("The queue is empty")
    sim.says("neema", "/next")
    assert "Verify" in [b.label for b in sim.letters("neema")[-1].buttons]


def test_what_a_wider_role_may_not_follows_from_a_narrow_one(sim: Sim) -> None:
    """A lead of one area who moderates everywhere leads nowhere else."""
    here, there = areas(sim)[:2]
    invited(sim, "moses", f"lead {here}")
    invited(sim, "moses", "moderator")
    reported(sim, "amina", point_in(sim, there))
    sim.says("moses", "/next")
    assert "Block sender" not in [b.label for b in sim.letters("moses")[-1].buttons]
    assert "Verify" in [b.label for b in sim.letters("moses")[-1].buttons]
    sim.says("moses", "/invite moderator")
    assert "Invitation" not in sim.heard("moses")[-1]
    sim.says("moses", f"/invite moderator {there}")
    assert "Invitation" not in sim.heard("moses")[-1]
    sim.says("moses", f"/invite moderator {here}")
    assert "Invitation" in sim.heard("moses")[-1]


def test_an_organiser_ends_a_role_and_the_card_is_free_again(sim: Sim) -> None:
    invited(sim, "moses", "moderator")
    reported(sim, "amina", "Mill Lane")
    sim.says("moses", "/next")
    token = sim.button("moses", "Verify")
    sim.says("fatuma", "/members")
    assert "2. moderator" in sim.heard("fatuma")[-1]
    sim.says("fatuma", "2")
    sim.says("fatuma", "yes")
    assert held(sim) == [("organiser", "")]
    assert sim.heard("moses")[-1].startswith("An organiser has ended your role: moderator")
    assert sim.rows(select(R.claimed_by)) == [(None,)]
    sim.presses_token("moses", token)
    assert sim.rows(select(R.review)) == [("in_review",)]
    ended = select(D.before, D.after, D.reason).where(D.about == "membership").order_by(D.id)
    assert sim.rows(ended)[-1] == ("moderator", "ended", "by_organiser")


def test_the_last_organiser_stays(sim: Sim) -> None:
    sim.says("fatuma", "/members")
    sim.says("fatuma", "1")
    sim.says("fatuma", "yes")
    assert held(sim) == [("organiser", "")]
    assert sim.heard("fatuma")[-1] == "This is the last organiser: invite another first."


def test_the_list_is_for_organisers_in_private(sim: Sim) -> None:
    invited(sim, "moses", "lead")
    for who in ("moses", "#moderators:fatuma"):
        sim.says(who, "/members")
        assert not any("Who works here" in text for text in sim.heard(who))


def test_leaving_the_group_ends_the_rights_at_once(sim: Sim) -> None:
    invited(sim, "moses", "moderator")
    invited(sim, "neema", "moderator")
    sim.says("#moderators:fatuma", "/moderate")
    reported(sim, "amina", "Mill Lane")
    sim.says("moses", "/next")
    token = sim.button("moses", "Verify")
    # In one set: who has left decides nothing, though their press waits already.
    sim.says("#moderators:moses", "!left", settle=False)
    sim.presses_token("moses", token)
    assert held(sim) == [("organiser", ""), ("moderator", "")]
    assert sim.rows(select(R.review, R.claimed_by)) == [("in_review", None)]
    assert any("your role has ended: moderator" in text for text in sim.heard("moses"))
    sim.says("#moderators:fatuma", "!left")
    assert ("organiser", "") in held(sim)


def test_leaving_another_group_ends_nothing(sim: Sim) -> None:
    invited(sim, "moses", "moderator")
    sim.says("#moderators:fatuma", "/moderate")
    sim.says("#friends:moses", "!left")
    assert len(held(sim)) == 2


def test_an_invitation_is_128_bits_hashed_and_lasts_a_day(sim: Sim) -> None:
    sim.says("fatuma", "/invite moderator")
    code = sim.heard("fatuma")[-1].partition("/start ")[2].split()[0]
    assert len(bytes.fromhex(code)) == CODE_BYTES == 16
    kept = sim.rows(select(Invitation))[0]
    assert code not in repr(tuple(kept))
    sim.clock.move(timedelta(hours=24))
    sim.says("moses", f"/start {code}")
    late = sim.heard("moses")[-1]
    sim.says("moses", f"/start {'0' * 32}")
    assert late == sim.heard("moses")[-1]
    assert len(held(sim)) == 1


def test_after_ten_wrong_codes_a_right_one_is_not_looked_at_for_an_hour(sim: Sim) -> None:
    sim.says("fatuma", "/invite moderator")
    code = sim.heard("fatuma")[-1].partition("/start ")[2].split()[0]
    for n in range(tallies.MOST_WRONG):
        sim.says("moses", f"/start {n:032x}")
    wrong = sim.heard("moses")[-1]
    sim.says("moses", f"/start {code}")
    assert (sim.heard("moses")[-1], len(held(sim))) == (wrong, 1)
    sim.clock.move(tallies.WINDOW)
    sim.says("moses", f"/start {code}")
    assert len(held(sim)) == 2


def test_a_code_sent_by_two_at_once_gives_one_role(engine_on_disk: Engine) -> None:
    sim = Sim(engine_on_disk)
    sim.load()
    sim.says("fatuma", "/help")
    sim.gives_role("fatuma", "organiser")
    sim.says("fatuma", "/invite moderator")
    code = sim.heard("fatuma")[-1].partition("/start ")[2].split()[0]
    for who in ("moses", "neema"):
        sim.says(who, "/help")
        arrival = console.line(who, f"/start {code}", f"code of {who}")
        sim.stepped.keep("console", "local", arrival)
    gate = threading.Barrier(2)
    workers = [threading.Thread(target=_work, args=(sim, gate, n)) for n in (1, 2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=20)
    sim.stepped.settle()
    assert sorted(held(sim)) == [("moderator", ""), ("organiser", "")]
    sim.close()


def _work(sim: Sim, gate: threading.Barrier, seed: int) -> None:
    house = a_house(sim.house.engine, now=sim.clock, channels=sim.house.channels)
    house.rng.seed(seed)
    house.ids = Ids(sim.clock, worker=1000 + seed)
    with house.engine.connect() as conn:
        gate.wait()
        turns.run(conn, house, most=1)
