"""Receipts: letters know what became of them, and who is not reached is reached another way."""

import itertools

import pytest
from sqlalchemy import insert, select, update

from bot.sms_checks import delivered
from channels import ChannelError
from messages.model import Receipt
from storage.columns import of
from storage.db import reader, writing
from storage.models import Consent, Contact, Dispatch, Letter
from tests.fakes.telephones import Village, is_told

AMINA = "+254700000001"
C, D, L = of(Contact), of(Dispatch), of(Letter)


def contact(village: Village, channel: str = "sms"):
    return village.sim.rows(select(Contact).where(C.channel == channel))[0]


def newest(village: Village):
    return village.sim.rows(select(Letter).order_by(L.id.desc()))[0]


def newest_to(village: Village):
    """The newest letter to the telephone."""
    theirs = select(Letter).where(L.contact_id == contact(village).id).order_by(L.id.desc())
    return village.sim.rows(theirs)[0]


def names(village: Village) -> list[str]:
    return village.gateway.sent[-1][2]


def has_telegram_too(village: Village, *, agreed: bool = True) -> None:
    """Amina writes on another channel too, and perhaps agreed to be written to."""
    village.sim.says("amina", "/help")
    person = contact(village).person_id
    with writing(village.sim.house.engine) as conn:
        conn.execute(update(Contact).where(C.channel == "console").values(person_id=person))
        if agreed:
            conn.execute(
                insert(Consent),
                {
                    "id": village.sim.house.ids(), "person_id": person,
                    "campaign_id": village.sim.campaign_id, "n": 1, "purpose": "contact",
                    "version": "1", "language": "en", "given_at": village.sim.clock(),
                },
            )  # fmt: skip


def writes_first(village: Village) -> None:
    village.texts(AMINA, "No water at the pump since Monday")


def test_a_letter_knows_that_it_came(village):
    writes_first(village)
    is_told(village)
    assert newest(village).delivered_at is None
    (name,) = names(village)
    village.reports(Receipt(name, "sent"))
    assert (newest(village).step, newest(village).delivered_at) == ("sent", None)
    village.reports(Receipt(name, "delivered"))
    assert newest(village).delivered_at == village.sim.clock()


@pytest.mark.check
@pytest.mark.parametrize("order", sorted(set(itertools.permutations(["sent", "delivered"] * 2))))
def test_order_and_doubling_change_nothing(village, order):
    writes_first(village)
    is_told(village)
    village.reports(*(Receipt(names(village)[0], status) for status in order))
    assert newest(village).delivered_at is not None
    assert newest(village).step == "sent"


def test_a_letter_of_two_messages_came_when_both_did(village):
    writes_first(village)
    village.gateway.messages = 2
    is_told(village)
    first, second = names(village)
    village.reports(Receipt(second, "delivered"), Receipt(second, "delivered"))
    assert newest(village).delivered_at is None
    village.reports(Receipt(first, "delivered"))
    assert newest(village).delivered_at is not None


def test_a_receipt_that_is_faster_than_our_own_mark_is_not_lost(village):
    writes_first(village)
    coming = f"g{len(village.gateway.sent) + 1}"  # the next letter's name
    village.reports(Receipt(coming, "delivered"))
    is_told(village)
    assert names(village) == [coming]
    assert newest(village).delivered_at is not None


def test_who_is_not_reached_is_marked_and_the_reason_kept_without_numbers(village):
    writes_first(village)
    is_told(village)
    village.reports(Receipt(names(village)[0], "failed", "unknown subscriber 254700000001"))
    assert newest(village).step == "failed"
    assert newest(village).error == "unknown subscriber #"
    assert contact(village).gone_at is not None


@pytest.mark.check
def test_who_is_not_reached_costs_no_more_messages_until_they_write(village):
    writes_first(village)
    is_told(village)
    village.reports(Receipt(names(village)[0], "failed", "absent"))
    many = len(village.gateway.sent)
    is_told(village, "Another word")
    assert len(village.gateway.sent) == many
    assert (newest(village).step, newest(village).error) == ("failed", "gone")
    village.texts(AMINA, "HELP")
    assert contact(village).gone_at is None
    assert len(village.gateway.sent) > many


@pytest.mark.check
def test_a_telephone_that_has_it_after_all_is_reached(village):
    writes_first(village)
    is_told(village)
    (name,) = names(village)
    village.reports(Receipt(name, "failed", "expired"), Receipt(name, "delivered"))
    assert contact(village).gone_at is None
    assert newest(village).step == "sent"
    assert newest(village).error is None
    village.reports(Receipt(name, "failed", "expired"))
    assert contact(village).gone_at is None


def test_who_agreed_is_reached_another_way(village):
    writes_first(village)
    has_telegram_too(village)
    is_told(village)
    (name,) = names(village)
    village.reports(Receipt(name, "failed", "absent"))
    assert village.sim.heard("amina")[-1] == "Your report was verified."
    is_told(village, "Another word")
    village.sim.stepped.settle()
    assert village.sim.heard("amina")[-1] == "Another word"
    # What is told of the message that failed is not of the letter that came.
    village.reports(Receipt(name, "failed", "absent"))
    assert contact(village, "console").gone_at is None
    assert newest(village).step == "sent"


@pytest.mark.check
def test_who_did_not_agree_is_not_written_to_elsewhere(village):
    writes_first(village)
    has_telegram_too(village, agreed=False)
    is_told(village)
    before = village.sim.heard("amina")
    village.reports(Receipt(names(village)[0], "failed", "absent"))
    assert village.sim.heard("amina") == before


@pytest.mark.check
def test_a_question_stays_where_it_is_answered(village):
    writes_first(village)
    has_telegram_too(village)
    before = village.sim.heard("amina")
    asked = newest_to(village)
    assert asked.handler is not None
    village.reports(Receipt(names(village)[0], "failed", "absent"))
    assert village.sim.heard("amina") == before
    assert newest_to(village).step == "failed"


@pytest.mark.check
def test_a_number_that_the_gateway_refuses_for_good_goes_the_other_way_too(village):
    writes_first(village)
    has_telegram_too(village)
    village.gateway.error = ChannelError("no such number", permanent=True, gone=True)
    is_told(village)
    assert village.sim.heard("amina")[-1] == "Your report was verified."


@pytest.mark.check
def test_receipts_of_nobody_are_kept_for_a_while_and_harm_nothing(village):
    village.reports(Receipt("unknown", "failed", "x"), Receipt("unknown", "delivered"))
    (row,) = village.sim.rows(select(Dispatch))
    assert (row.letter_id, row.fate) == (None, 3)


@pytest.mark.check
def test_doctor_says_how_many_arrive_and_why_not(village):
    with village.sim.house.engine.connect() as conn:
        assert delivered(reader(conn), village.sim.clock()) == []
    writes_first(village)
    for n in range(12):
        village.texts(AMINA, "HELP")  # or she is not written to any more
        is_told(village, f"Word {n}")
        village.reports(Receipt(names(village)[0], "failed", "absent"))
    with village.sim.house.engine.connect() as conn:
        (found,) = delivered(reader(conn), village.sim.clock())
    assert found.ok is None
    assert "absent" in found.sentence
