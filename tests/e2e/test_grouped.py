"""Many reports of one sender are one card: what is on it, who gets it, and what is decided."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from moderation.queue import GROUPED_FROM
from storage.columns import of
from storage.db import writing
from storage.decisions import broken
from storage.models import Case, Contact, Decision, Report
from tests.e2e.desk import changed
from tests.e2e.floods import SECRET_WORDS, floods, reports
from tests.sim import Sim

pytestmark = pytest.mark.check

R, D, C = of(Report), of(Decision), of(Case)


@pytest.fixture
def sim(sim: Sim) -> Sim:
    for who, role in (("moses", "moderator"), ("neema", "moderator"), ("lulu", "lead")):
        sim.says(who, "/help")
        sim.gives_role(who, role)
    return sim


def states(sim: Sim) -> Counter[str]:
    return Counter(row.review for row in sim.rows(select(R.review)))


def test_from_six_on_one_senders_reports_are_one_card(sim: Sim) -> None:
    floods(sim, "amina")
    sim.says("moses", "/next")
    card = sim.heard("moses")[-1]
    assert card.startswith(f"{GROUPED_FROM} reports of one sender wait")
    assert card.count(SECRET_WORDS) == GROUPED_FROM
    assert "FAAA06 · Street light" in card
    assert "amina" not in card.casefold()


@pytest.mark.check
def test_fewer_come_one_by_one(sim: Sim) -> None:
    floods(sim, "amina", GROUPED_FROM - 1)
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1].count(SECRET_WORDS) == 1
    sim.says("moses", "/group CAAA03")
    assert "fewer than 6" in sim.heard("moses")[-1]


def test_a_sender_of_many_holds_nobody_else_up(sim: Sim) -> None:
    floods(sim, "spam", 30)
    sim.says("moses", "/next")
    assert sim.heard("moses")[-1].count(SECRET_WORDS) == 10
    assert "and 20 more" in sim.heard("moses")[-1]
    reports(sim, "amina", "A hole in Mill Lane")
    sim.says("neema", "/next")
    assert "Pothole" in sim.heard("neema")[-1]


def test_rejecting_all_is_one_decision_with_parts_and_one_letter(sim: Sim) -> None:
    ids = floods(sim, "amina", 7)
    sim.says("moses", "/next")
    sim.presses("moses", "Reject all 7")
    sim.presses("moses", "it was found not to be so")
    assert "Rejected 7 reports of one sender" in sim.heard("moses")[-1]
    assert states(sim) == {"rejected": 7}
    (whole,) = sim.rows(select(Decision).where(D.about == "grouped"))
    parts = sim.rows(select(Decision).where(D.part_of == whole.id))
    assert sorted(part.subject_id for part in parts) == sorted(ids)
    assert {part.reason for part in parts} == {whole.reason} == {"untrue"}
    before = len(sim.heard("amina"))
    sim.pass_time(minutes=2)
    told = sim.heard("amina")[before:]
    assert [text for text in told if "7 of your reports" in text] == told
    with sim.house.engine.connect() as conn:
        assert list(broken(lambda q, p=None: conn.execute(q, p or {}).fetchall())) == []


@pytest.mark.check
def test_undoing_restores_all_of_them_and_nobody_is_told(sim: Sim) -> None:
    floods(sim, "amina")
    before = {row.id: (row.review, row.case_id) for row in sim.rows(select(Report))}
    sim.says("moses", "/next")
    sim.presses("moses", f"Reject all {GROUPED_FROM}")
    sim.presses("moses", "it was found not to be so")
    heard = len(sim.heard("amina"))
    sim.says("moses", "/undo")
    assert {r.id: (r.review, r.case_id) for r in sim.rows(select(Report))} == before
    assert sim.heard("moses")[-1].startswith(f"{GROUPED_FROM} reports of one sender")
    sim.pass_time(minutes=2)
    assert not any("take up" in text for text in sim.heard("amina")[heard:])
    sim.says("moses", "/undo")
    assert "can no longer be undone" in sim.heard("moses")[-1]


@pytest.mark.check
def test_one_by_one_brings_each_as_ever_and_the_rest_is_free_for_others(sim: Sim) -> None:
    floods(sim, "amina", 8)
    sim.says("moses", "/next")
    sim.presses("moses", "One by one")
    assert "of one sender" not in sim.heard("moses")[-1]
    sim.presses("moses", "Accept")
    assert "of one sender" not in sim.heard("moses")[-1]
    assert SECRET_WORDS in sim.heard("moses")[-1]
    sim.says("neema", "/next")
    assert sim.heard("neema")[-1].startswith("6 reports of one sender")


@pytest.mark.check
@pytest.mark.parametrize("columns", [{"urgent": True}, {"for_leads": True}, {"held": "surge"}])
def test_what_needs_a_look_of_its_own_is_in_no_group(sim: Sim, columns: dict[str, Any]) -> None:
    floods(sim, "amina", GROUPED_FROM, **columns)
    sim.says("lulu", "/next")
    assert "of one sender" not in sim.heard("lulu")[-1]


@pytest.mark.check
def test_restricted_cases_are_in_no_group(sim: Sim) -> None:
    floods(sim, "amina", GROUPED_FROM)
    with writing(sim.house.engine) as conn:
        conn.execute(update(Case).values(restricted=True))
    sim.says("lulu", "/next")
    assert "of one sender" not in sim.heard("lulu")[-1]


@pytest.mark.check
def test_what_was_decided_meanwhile_is_not_decided_again(sim: Sim) -> None:
    ids = floods(sim, "amina", 7)
    sim.says("moses", "/next")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).where(R.id == ids[3]).values(review="withdrawn", version=9))
    sim.presses("moses", "Reject all 7")
    assert sim.heard("moses")[-1].startswith("6 reports of one sender")
    assert states(sim) == {"received": 6, "withdrawn": 1}


@pytest.mark.check
def test_everything_also_goes_by_words(sim: Sim) -> None:
    floods(sim, "amina", 7)
    sim.says("moses", "/group BAAA02")
    assert sim.heard("moses")[-1].startswith("7 reports of one sender")
    sim.says("moses", "/group BAAA02 pass")
    assert "Passed on to others: 7" in sim.heard("moses")[-1]
    sim.says("moses", "/group BAAA02")
    assert "fewer than 6" in sim.heard("moses")[-1]
    sim.says("neema", "/group BAAA02 untrue")
    assert states(sim) == {"rejected": 7}


@pytest.mark.check
def test_blocking_the_sender_is_for_leads_and_leaves_the_reports_to_be_decided(sim: Sim) -> None:
    floods(sim, "amina", 7)
    sim.says("moses", "/next")
    assert not any(b.label == "Block the sender" for b in sim.letters("moses")[-1].buttons)
    sim.says("moses", "/group BAAA02 block")
    assert not sim.rows(select(Contact).where(of(Contact).blocked_at.is_not(None)))
    sim.says("moses", "/handover")
    sim.says("lulu", "/next")
    sim.presses("lulu", "Block the sender")
    assert sim.rows(select(Contact).where(of(Contact).blocked_at.is_not(None)))
    assert states(sim)["received"] == 7
    assert sim.heard("lulu")[-1].startswith("7 reports of one sender")


@pytest.mark.check
def test_two_who_press_at_once_decide_once(sim: Sim) -> None:
    floods(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", f"Reject all {GROUPED_FROM}")
    token = sim.button("moses", "it was found not to be so")
    sim.presses_token("moses", token, settle=False)
    sim.presses_token("moses", token)
    assert len(sim.rows(select(Decision).where(D.about == "grouped"))) == 1
    assert states(sim) == {"rejected": GROUPED_FROM}


@pytest.mark.check
@pytest.mark.parametrize("word", ["sensitive", "two_persons"])
def test_what_is_sensitive_or_takes_two_persons_is_in_no_group(
    sim: Sim, tmp_path: Path, word: str
) -> None:
    floods(sim, "amina")
    light = "  - code: light\n"
    changed(sim, tmp_path, two=(light, f"{light}    {word}: yes\n"))
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(n=2))
    sim.says("lulu", "/next")
    assert "of one sender" not in sim.heard("lulu")[-1]
    # Nor where a moderator has called it something else since.
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(category="pothole"))
    sim.says("fatuma", "/help")
    sim.gives_role("fatuma", "lead")
    sim.says("fatuma", "/next")
    assert "of one sender" not in sim.heard("fatuma")[-1]
