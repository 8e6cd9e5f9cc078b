"""Every row of the feedback matrix: one answer, or silence, and the outcome that is kept of it."""

import re
from random import Random

import pytest
from sqlalchemy import select, update

from bot.settings import Settings
from handlers.feedback import MATRIX, Row
from messages.words import say, slots
from storage.columns import of
from storage.db import writing
from storage.models import Contact, Inbox
from tests.e2e.phones import Answered, Phones
from tests.sim import CITY, ROOT, Sim

pytestmark = pytest.mark.check

# What no key of ours says: a question of the campaign, its notice, a hint of a kind.
OF_THE_CAMPAIGN = {
    "place": "Where is it?",
    "notice": "Do you agree?",
    "photo": "Do you have a picture",
    "category": "What is it about?",
    "hint": "Please write the place",
}
FLOODS = ROOT / "tests" / "campaigns" / "floods.yaml"
HOLE = "There is a deep pothole in the road"
CODED = ("start", "1")  # of a campaign with one language
AGREED = ("start", "1", "1")
ASKED_WHERE = (*AGREED, HOLE)
REPORTED = (*ASKED_WHERE, "-1.2921, 36.8219", "1", "1")
FORGETS = (*AGREED, "FORGET", "1")


def spoken(row: Row) -> str:
    """A pattern of the answer, its slots open."""
    if row.says in OF_THE_CAMPAIGN:
        return re.escape(OF_THE_CAMPAIGN[row.says])
    marks = {slot: f"SLOT{slot}" for slot in slots(row.says, "en")}
    return re.sub(r"SLOT\w+", ".*", re.escape(say(row.says, "en", **marks)))


def of_campaign(sim: Sim, tmp_path, **days) -> None:
    """Load the city's campaign with something more in its file."""
    text = CITY.read_text("utf-8")
    changed = tmp_path / "campaign.yaml"
    lines = "".join(f"{key}: {day}\n" for key, day in days.items())
    changed.write_text(lines + text, "utf-8")
    for name in ("areas.geojson", "gazetteer.csv", "participation.yaml"):
        (tmp_path / name).write_text((CITY.parent / name).read_text("utf-8"), "utf-8")
    sim.load(changed)


def code_in(answered: Answered) -> str:
    return str(re.findall(r"\d{6}", answered.texts[-1])[-1])


def digits_late(phones: Phones) -> Answered:
    code = code_in(phones.talk(*FORGETS))
    phones.sim.pass_time(minutes=11)
    return phones.say(code)


def digits_too_many(phones: Phones) -> Answered:
    for _ in range(6):
        phones.talk("FORGET", "1")
        for wrong in range(5):
            phones.say(f"00000{wrong}")
        phones.sim.pass_time(minutes=11)
    return phones.talk("FORGET", "1")


def too_late(phones: Phones) -> Answered:
    phones.talk(*ASKED_WHERE, "-1.2921, 36.8219")
    phones.sim.pass_time(days=15)
    phones.sim.pass_time(minutes=1)
    return phones.say("1")


def blocked(phones: Phones) -> Answered:
    phones.talk(*AGREED)
    with writing(phones.sim.house.engine) as conn:
        conn.execute(
            update(Contact)
            .where(of(Contact).channel == "sms")
            .values(blocked_at=phones.sim.clock())
        )
    return phones.say(HOLE)


def too_fast(phones: Phones) -> Answered:
    phones.talk(*AGREED)
    return [phones.say(f"{HOLE} number {n}") for n in range(31)][-1]


def many_unreadable(phones: Phones) -> Answered:
    phones.sim.says("moses", "/help")
    phones.sim.gives_role("moses", "moderator")
    answered = [phones.say("???") for _ in range(5)][-1]
    assert "5 in one day" in phones.sim.heard("moses")[-1]
    return answered


def twice(phones: Phones) -> Answered:
    first = phones.say(HOLE, external_id="g1")
    assert phones.say(HOLE, external_id="g1").texts == ()
    return first


def part_missing(phones: Phones) -> Answered:
    phones.part(1, 3, HOLE)
    phones.part(3, 3, "since the rain")
    return phones.later(minutes=11)


def part_late(phones: Phones) -> Answered:
    part_missing(phones)
    assert phones.part(2, 3, "near the market").texts == ()
    return phones.later(minutes=11)


def called(phones: Phones, times: int) -> Answered:
    return [phones.call() for _ in range(times)][-1]


def talks(*texts):
    return lambda phones: phones.talk(*texts)


PLAYED = {
    "first_words": talks(HOLE),
    "first_language": talks("Qwrt"),
    "greeting": talks("start"),
    "empty": talks(""),
    "only_a_number": talks("3"),
    "agreed": talks(HOLE, "1"),
    "not_agreed": talks(HOLE, "2"),
    "more_words": talks(HOLE, "and it grows deeper"),
    "answered": talks(*ASKED_WHERE, "-1.2921, 36.8219"),
    "unreadable_answer": talks(*ASKED_WHERE, "9"),
    "wrong_number_of_answers": talks(*ASKED_WHERE, "1 3"),
    "sentence_for_a_choice": talks(*AGREED, "prices", "I cannot say which of these it is"),
    "words_for_a_picture": talks(*ASKED_WHERE, "-1.2921, 36.8219", "I have no camera on this"),
    "too_late": too_late,
    "sent": talks(*REPORTED),
    "own_duplicate": talks(*REPORTED, HOLE),
    "coded": talks(*CODED, "FLOOD 2 KIBERA LAINI SABA 3"),
    "coded_not_agreed": talks("FLOOD 2 KIBERA LAINI SABA 3"),
    "coded_agreed": talks("FLOOD 2 KIBERA LAINI SABA 3", "1"),
    "coded_misread": talks(*CODED, "FLOOD KIBERA 3"),
    "coded_again": talks(*CODED, "FLOOD KIBERA 3", "FLOOD 2 KIBERA LAINI SABA 3"),
    "coded_meanwhile": talks(*CODED, HOLE, "FLOOD 2 KIBERA LAINI SABA 3"),
    "called": lambda phones: called(phones, 1),
    "called_again": lambda phones: called(phones, 2),
    "thanks": talks(*REPORTED, "Thank you!"),
    "help": talks(*AGREED, "help"),
    "status": talks(*REPORTED, "STATUS"),
    "status_unknown": talks(*AGREED, "STATUS 7QK2M-X4RTN"),
    "unknown_command": talks(*AGREED, "/prices"),
    "unknown_word": talks(*AGREED, "prices"),
    "add_without_code": talks(*AGREED, "ADD"),
    "recap": talks(*AGREED, "SUBSCRIBE"),
    "role_word": talks(*AGREED, "/queue"),
    "stop": talks(*AGREED, "stop"),
    "stop_slip": talks(*AGREED, "sotp"),
    "stop_in_a_text": talks("Stop sign missing, the road is broken at Mill Lane"),
    "stop_in_an_answer": talks(*ASKED_WHERE, "-1.2921, 36.8219", "Stop asking me about pictures"),
    "forget_in_a_text": talks("Forget the lamp, now the whole road is dark"),
    "after_stop": talks(*AGREED, "stop", HOLE),
    "start_again": talks(*AGREED, "stop", "start"),
    "help_after_stop": talks(*AGREED, "stop", "help"),
    "forget": talks(*AGREED, "forget"),
    "forget_after_stop": talks(*AGREED, "stop", "forget"),
    "forget_yes": talks(*FORGETS),
    "digits_wrong": talks(*FORGETS, "000000"),
    "digits_late": digits_late,
    "digits_too_many": lambda phones: (phones.talk(*AGREED), digits_too_many(phones))[1],
    "digits_right": lambda phones: phones.say(code_in(phones.talk(*FORGETS))),
    "mydata": talks(*AGREED, "MYDATA"),
    "blocked": blocked,
    "short_code": lambda phones: phones.say("You have won", "SAFARICOM"),
    "part": lambda phones: phones.part(1, 3, HOLE),
    "part_again": lambda phones: [phones.part(1, 3, HOLE) for _ in range(2)][-1],
    "part_missing": part_missing,
    "part_late": part_late,
    "held": talks("help", "help"),
    "twice": twice,
    "too_fast": too_fast,
    "many_unreadable": many_unreadable,
    "closed": talks(HOLE),
    "not_begun": talks(HOLE),
    "no_campaign": talks(HOLE),
}


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.name)
def test_a_message_gets(row: Row, engine, tmp_path):
    sim = Sim(engine, settings=Settings(sms_day_most=1) if row.name == "held" else None)
    if row.name == "closed":
        of_campaign(sim, tmp_path, ends_on="2026-01-14")
    elif row.name == "not_begun":
        of_campaign(sim, tmp_path, starts_on="2026-02-01")
    elif row.name.startswith("coded"):
        sim.load(FLOODS)
    elif row.name != "no_campaign":
        sim.load()
    phones = Phones(sim)
    answered = PLAYED[row.name](phones)
    sim.close()
    assert answered.outcome == row.outcome
    if not row.says:
        assert answered.texts == ()
        return
    (text,) = answered.texts
    assert re.search(spoken(row), text, re.DOTALL), text


SILENT = {row.outcome for row in MATRIX if not row.says}
WRITTEN = (
    *(
        "start",
        "STOP",
        "help",
        "forget",
        "status",
        "add",
        "withdraw",
        "mydata",
        "info",
        "language",
    ),
    *("campaign", "report", "back", "skip", "cancel", "edit", "send", "subscribe", "privacy"),
    *("about", "proof", "sotp", "forgot", "merci", "thanks", "Bonjour", "habari", "1", "2", "3"),
    *("99", "123456", "7QK2M-X4RTN", "status 7QK2M-X4RTN", "", "???", "/queue", "seen", "shift"),
    *(HOLE, "Stop it, the road is broken here", "Help us please at Mill Lane 12", "Mill Lane"),
    *("The lamp is dark; Mill Lane; no", "-1.2921, 36.8219", "no", "yes", "done", "🔥", "END"),
)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_whatever_is_written_in_whatever_order_is_answered_or_left_for_a_reason(engine, seed):
    sim, rng = Sim(engine), Random(seed)
    sim.load()
    phones = Phones(sim)
    for _ in range(40):
        text = rng.choice(WRITTEN)
        answered = phones.say(text)
        assert answered.outcome, text
        assert len(answered.texts) <= 2, text
        assert answered.texts or answered.outcome in SILENT, (text, answered)
        sim.pass_time(minutes=rng.choice((1, 20, 700)))
    assert sim.rows(select(of(Inbox).seq).where(of(Inbox).step != "done")) == []
    sim.close()


def test_the_table_and_its_tests_have_the_same_rows():
    assert set(PLAYED) == {row.name for row in MATRIX}
