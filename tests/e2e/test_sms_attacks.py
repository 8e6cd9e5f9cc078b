"""Attacks by SMS: made-up senders, floods of parts, letters that nobody wants any more."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.settings import Settings
from bot.sms_spending import ROOM_FOR_RIGHTS
from channels.sms import to_number
from handlers.person.proof import digits
from messages.model import Part, Receipt, Said
from storage import parts
from storage.columns import of
from storage.models import Confirmation, Contact, Inbox, Letter, Person, SmsPart
from tests.e2e.phones import NUMBER, Phones
from tests.fakes.telephones import Telephones, arrival, is_told
from tests.sim import Sim

pytestmark = pytest.mark.check

HOLE = "There is a deep pothole in the road"
REPORTED = ("start", "1", "1", HOLE, "-1.2921, 36.8219", "1", "1")
# Marks of direction, as telephones put them around what is typed from right to left.
MARKED = "\u200f{}\u200e"
# What holds in the handlers, whatever the rows lie in.
on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)


@pytest.fixture
def phones(engine):
    sim = Sim(engine)
    sim.load()
    yield Phones(sim)
    sim.close()


@on_sqlite
def test_a_sender_that_names_another_number_behind_a_colon_is_not_that_person(phones):
    phones.talk(*REPORTED)
    for spoofed in (f"1:{NUMBER}", f":{NUMBER}", f"1/2:{NUMBER}"):
        sender = to_number(spoofed, "KE")
        assert sender != NUMBER
        assert phones.say("STATUS", sender).texts != phones.say("STATUS").texts
    rows = phones.sim.rows(select(of(Contact).person_id).where(of(Contact).channel == "sms"))
    assert len({row.person_id for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("sender", "number"),
    [
        ("\u202a+254711000001\u202c", NUMBER),
        ("\u200e0711 000 001", NUMBER),
        ("+٢٥٤٧١١٠٠٠٠٠١", NUMBER),
        ("\x000711000001", NUMBER),
        ("SAFE\ud83dCOM", "SAFECOM"),
        (f":{NUMBER}", f"_{NUMBER}"),
        ("a:b", "a_b"),
    ],
)
def test_what_nobody_sees_in_a_number_makes_no_other_person(sender, number):
    assert to_number(sender, "KE") == number


@on_sqlite
def test_stop_between_marks_of_direction_is_heard(phones):
    phones.talk("start", "1", "1")
    assert phones.say(MARKED.format("STOP")).outcome == "stopped"
    assert phones.say(MARKED.format(HOLE)).outcome == "silence"
    assert phones.say(MARKED.format("START")).outcome != "silence"


def test_a_code_is_heard_in_the_digits_of_any_script_and_between_marks():
    assert digits(Said("١٢٣ ٤٥٦")) == "123456"
    assert digits(Said("१२३४५६")) == "123456"
    assert digits(Said(MARKED.format("123456"))) == "123456"
    assert digits(Said("12345६")) == "123456"
    for none in ("12345", "1234567", "12345²", "abcdef", ""):
        assert digits(Said(none)) == ""
    assert digits(Said("123456", forwarded=True)) == ""


def test_whoever_sends_hundreds_of_parts_under_one_name_makes_no_part_dearer(village):
    other = "+254700000009"
    flood = [Part("7", 1, 2, f"Part number {n} of a flood") for n in range(90)]
    village.comes(other, *flood)
    contact = village.sim.rows(select(of(Contact).id).where(of(Contact).channel == "sms"))[0].id
    assert village.sim.rows(select(func.count()).select_from(SmsPart))[0][0] == 90
    now = village.sim.clock()
    with village.sim.house.engine.connect() as conn:
        looked_at = parts.recent(
            lambda s, p=None: conn.execute(s, p or {}).all(), contact, "7", now
        )
    assert len(looked_at) == parts.LOOKED_AT
    # What waits is among them, and the longest message finds all its parts again.
    village.comes(other, *(Part("7", n, 40, f"word{n} ") for n in range(2, 41)))
    village.comes(other, Part("7", 1, 40, "first "))
    waiting = select(func.count()).select_from(SmsPart).where(of(SmsPart).heard_at.is_(None))
    assert village.sim.rows(waiting)[0][0] == 0


@on_sqlite
def test_parts_that_never_end_cost_no_more_answers_than_messages_and_are_gone_in_a_day(village):
    other = "+254700000009"
    village.comes(other, *(Part(str(n), 1, 2, f"No water at pump {n}") for n in range(100)))
    assert village.gateway.heard(other) == []
    village.sim.pass_time(minutes=11)
    village.sim.pass_time(minutes=1)
    (told,) = village.gateway.heard(other)  # the others are kept with it, and all are counted
    assert re.search(r"\b(69|70|71|100)\b", told)
    village.sim.pass_time(days=1, hours=1)
    assert village.sim.rows(select(func.count()).select_from(SmsPart))[0][0] == 0


@on_sqlite
def test_of_a_firm_that_writes_in_parts_nothing_is_kept(village):
    village.comes("SAFARICOM", Part("7", 1, 2, "You have won "), Part("7", 2, 2, "a telephone."))
    village.comes("SAFARICOM", Part("8", 1, 2, "You have won again"))
    village.sim.pass_time(minutes=11)
    assert village.sim.rows(select(of(SmsPart).id)) == []
    assert village.sim.rows(select(of(Contact).id).where(of(Contact).channel == "sms")) == []
    outcomes = village.sim.rows(select(of(Inbox).outcome).where(of(Inbox).channel == "sms"))
    assert {row.outcome for row in outcomes} == {"ignored:no number"}


def test_a_report_from_another_account_is_of_no_letter_of_ours(village):
    other = Telephones(account="other")
    village.sim.house.channels = {**village.sim.house.channels, ("sms", "other"): other}
    village.texts(NUMBER, "No water at the pump since Monday")
    is_told(village)
    name = village.gateway.sent[-1][2][0]
    village.sim.stepped.keep("sms", "other", arrival("x1", "", Receipt(name, "failed", "absent")))
    village.sim.stepped.settle()
    (gone,) = village.sim.rows(select(of(Contact).gone_at).where(of(Contact).channel == "sms"))
    assert gone.gone_at is None
    assert {row.step for row in village.sim.rows(select(of(Letter).step))} == {"sent"}


def test_what_waited_is_not_sent_after_stop_but_the_answer_to_it_is(village):
    village.texts(NUMBER, "No water at the pump since Monday")
    is_told(village, "Your report was verified.", post=False)
    village.sim.clock.move(timedelta(seconds=1))
    before = len(village.gateway.heard(NUMBER))
    village.texts(NUMBER, "STOP")
    (said,) = village.gateway.heard(NUMBER)[before:]
    assert "START" in said
    village.texts(NUMBER, "START")
    assert "Your report was verified." not in village.gateway.heard(NUMBER)


@on_sqlite
def test_forget_costs_no_more_than_somebody_may_have_a_day_and_some_forty(engine):
    sim = Sim(engine, settings=Settings(sms_day_most=4))
    sim.load()
    phones = Phones(sim)
    phones.say("start")
    for _ in range(60):
        phones.say("FORGET")
    (spent,) = sim.rows(select(func.sum(of(Letter).segments)))[0]
    assert spent <= 4 + ROOM_FOR_RIGHTS + 2
    (held,) = sim.rows(select(of(Letter).error).where(of(Letter).error.is_not(None)).distinct())
    assert held.error == "held: day"
    sim.close()


@on_sqlite
def test_after_five_wrong_codes_the_right_one_is_wrong_too(phones):
    phones.talk("start", "1", "1", "FORGET")
    (text,) = phones.say("1").texts
    code = re.findall(r"\d{6}", text)[-1]
    for n in range(5):
        assert phones.say(f"{(int(code) + n + 1) % 1_000_000:06}").outcome == "refused:forget_code"
    assert phones.say(code).outcome == "refused:forget_code"
    # Asking again brings no new code before the ten minutes are over.
    assert not re.search(r"\d{6}", phones.talk("FORGET", "1").texts[-1])
    assert len(phones.sim.rows(select(of(Confirmation).contact_id))) == 1


@on_sqlite
def test_the_digits_of_one_number_are_nothing_from_another(phones):
    other = "+254711000002"
    phones.talk("start", "1", "1", "FORGET")
    (text,) = phones.say("1").texts
    code = re.findall(r"\d{6}", text)[-1]
    for words in ("start", "1", "1", "FORGET", "1", code):
        phones.say(words, other)
    outcomes = phones.sim.rows(select(of(Inbox).outcome).where(of(Inbox).channel == "sms"))
    assert "forgotten" not in {row.outcome for row in outcomes}
    assert phones.sim.rows(select(func.count()).select_from(Person))[0][0] >= 2
