"""Parts of a long SMS: heard once, together, in whatever order and however often they come."""

import itertools

import pytest
from sqlalchemy import func, select

from messages.model import Part
from storage.columns import of
from storage.models import Contact, Draft, Inbox, SmsPart
from tests.fakes.telephones import Village

AMINA = "+254700000001"
TEXTS = ("The street light near the school is broken", " and the road under it ", "is a river.")
PARTS = tuple(Part("7", n, 3, text) for n, text in enumerate(TEXTS, start=1))
I, P = of(Inbox), of(SmsPart)  # noqa: E741


def outcomes(village: Village) -> list[str]:
    rows = village.sim.rows(select(I.outcome).where(I.channel == "sms").order_by(I.seq))
    return [row.outcome for row in rows]


def told(village: Village) -> str:
    """What the only draft has taken in."""
    (row,) = village.sim.rows(select(of(Draft).body, of(Draft).contact_id))
    place = f"draft|body|{row.contact_id}"
    return village.sim.house.vault.open_text(row.body, place=place)


def heard(village: Village) -> list[str]:
    return village.gateway.heard(AMINA)


def test_nothing_is_answered_before_the_last_part_and_then_all_of_it_once(village):
    village.comes(AMINA, *PARTS[:2])
    assert heard(village) == []
    village.comes(AMINA, PARTS[2])
    assert len(heard(village)) == 1
    assert "".join(TEXTS) in told(village)


@pytest.mark.check
@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_any_order_makes_the_same_message(village, order):
    for n in order:
        village.comes(AMINA, PARTS[n])
    assert "".join(TEXTS) in told(village)
    assert len(heard(village)) == 1


def test_a_part_that_comes_twice_is_one_also_when_all_was_heard(village):
    village.comes(AMINA, PARTS[0], PARTS[0], PARTS[1], PARTS[2], PARTS[1])
    assert "".join(TEXTS) in told(village)
    assert len(heard(village)) == 1
    village.sim.pass_time(minutes=11)
    assert len(heard(village)) == 1
    assert outcomes(village).count("part:again") == 2


def test_what_lacks_after_ten_minutes_is_given_up_and_said(village):
    village.comes(AMINA, PARTS[0], PARTS[2])
    village.sim.pass_time(minutes=9)
    assert heard(village) == []
    village.sim.pass_time(minutes=1)
    (answer,) = heard(village)
    assert "2 of the 3 parts" in answer
    assert f"{TEXTS[0]} [...] {TEXTS[2]}" in told(village)
    village.sim.pass_time(minutes=1)
    assert len(heard(village)) == 1


@pytest.mark.check
def test_a_part_that_comes_after_that_is_heard_as_far_as_it_goes(village):
    village.comes(AMINA, PARTS[0], PARTS[2])
    village.sim.pass_time(minutes=11)
    village.comes(AMINA, PARTS[1])
    village.sim.pass_time(minutes=11)
    assert len(heard(village)) == 2
    assert "1 of the 3 parts" in heard(village)[1]


@pytest.mark.check
def test_two_people_use_one_number_for_their_parts(village):
    other = "+254700000002"
    village.comes(AMINA, PARTS[0])
    village.comes(other, Part("7", 1, 2, "No water "), Part("7", 2, 2, "at the pump."))
    assert heard(village) == []
    assert len(village.gateway.heard(other)) == 1
    village.comes(AMINA, *PARTS[1:])
    assert len(heard(village)) == 1


@pytest.mark.check
def test_a_telephone_that_counts_anew_loses_neither_message(village):
    village.comes(AMINA, PARTS[0])
    village.comes(AMINA, Part("7", 1, 2, "Water stands "), Part("7", 2, 2, "in Hill Road."))
    assert "part" in outcomes(village)
    kept = told(village)
    assert TEXTS[0] in kept
    village.sim.pass_time(minutes=11)
    rows = village.sim.rows(select(func.count()).select_from(SmsPart).where(P.heard_at.is_(None)))
    assert rows[0][0] == 0


def test_what_claims_to_have_too_many_parts_is_heard_as_it_is(village):
    village.comes(AMINA, Part("7", 1, 250, "The street light near the school is broken"))
    assert len(heard(village)) == 1
    village.comes(AMINA, Part("8", 0, 2, "Still broken"))
    assert len(heard(village)) == 2


@pytest.mark.check
def test_after_stop_parts_are_silence_too(village):
    village.texts(AMINA, "No water at the pump")
    village.texts(AMINA, "STOP")
    before = len(heard(village))
    village.comes(AMINA, *PARTS[:2])
    village.sim.pass_time(minutes=11)
    assert len(heard(village)) == before


@pytest.mark.check
def test_no_part_lies_in_plain_and_forget_takes_it_along(village):
    village.comes(AMINA, PARTS[0])
    (row,) = village.sim.rows(select(P.body))
    assert b"light" not in row.body
    village.forgets(AMINA)
    village.sim.pass_time(minutes=1)
    assert village.sim.rows(select(P.id)) == []
    assert village.sim.rows(select(of(Contact).id)) == []
