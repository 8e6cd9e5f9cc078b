"""Leads by SMS, attacked: no number, no old word, no made-up sender moves a report.

"Changes nothing" is all tables, compared; what may differ is named in `APART`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, update

from messages.by_sms import taken_by
from messages.words import say, spoken
from storage.columns import of
from storage.db import writing
from storage.models import (
    Case,
    Contact,
    Decision,
    LinkedPhone,
    Membership,
    Report,
    SmsNumber,
    SmsSitting,
    tables,
)
from tests.e2e.ways import Act, Stage, opened

# That a message came, was answered, was counted: everything else must be as it was.
APART = {"inbox", "letter", "pace", "burst", "tally", "sms_spent"}
COLUMNS_APART = {"seen_at", "next_letter_at", "wrong"}
pytestmark = pytest.mark.check
D, R = of(Decision), of(Report)


@dataclass
class Field:
    """A stage with two waiting reports, an organiser, a lead and her telephone."""

    stage: Stage

    def says(self, who: str, text: str, label: str | None = None) -> list[str]:
        """Let somebody write, or press; what all of them got is kept, theirs is returned."""
        before = len(self.heard(who))
        self.stage.way.act(Act(who, text), label)
        self.stage.settle()
        return self.heard(who)[before:]

    def heard(self, who: str) -> list[str]:
        return [heard.text for heard in self.stage.way.heard(who)]

    def number(self, word: str = "P") -> str:
        """The newest number after a word, as the telephone shows it."""
        return str(re.findall(rf"{word} (\d{{4}})", " ".join(self.heard("phone")))[-1])

    def digits(self, who: str) -> str:
        return str(re.findall(r"\b\d{6}\b", self.heard(who)[-1])[-1])

    def dump(self) -> dict[str, list[object]]:
        return {
            table.name: self.stage.sim.rows(
                select(*[c for c in table.c if c.name not in COLUMNS_APART])
            )
            for table in tables().sorted_tables
            if table.name not in APART
        }

    def states(self) -> list[str]:
        return [row.review for row in self.stage.sim.rows(select(R.review).order_by(R.id))]

    def allow(self) -> None:
        self.says("fatuma", "/members")
        self.says("fatuma", "2", "2")
        label = "Let them work by SMS"
        self.says("fatuma", label, label)

    def link(self) -> None:
        self.says("lena", "/sms")
        code = re.findall(r"LINK \d{8}", self.heard("lena")[-1])[-1]
        self.says("phone", code)
        self.says("lena", self.digits("phone"))

    def open(self) -> None:
        self.says("phone", "SHIFT")
        self.says("phone", self.digits("phone"))


@pytest.fixture
def field(engine: Engine) -> Iterator[Field]:
    with opened("sms", engine, {"fatuma", "lena"}) as stage:
        field = Field(stage)
        reported(field, "amina", "The lamp at Mill Lane blinks all night", "Mill Lane")
        reported(field, "juma", "A big hole in Lantern Street", "Lantern Street")
        for who, role in (("fatuma", "organiser"), ("lena", "lead")):
            field.says(who, "/help")
            stage.gives_role(who, role)
        yield field


def reported(field: Field, who: str, text: str, place: str) -> None:
    for answer in (text, "1", place, "skip", "1"):
        field.says(who, answer)


@pytest.fixture
def shift(field: Field) -> Field:
    field.allow()
    field.link()
    field.open()
    assert "V/A/R/P" in field.heard("phone")[-1]
    return field


def test_a_shift_decides_by_numbers_and_takes_back(shift: Field) -> None:
    shift.says("phone", f"V {shift.number()}")
    assert shift.states() == ["approved", "in_review"]
    shift.says("phone", f"undo {shift.number('UNDO')}")
    assert shift.states() == ["in_review", "in_review"]
    shift.says("phone", f"R {shift.number()} untrue")
    assert shift.states()[0] == "rejected"
    shift.says("phone", f"A {shift.number()}")
    assert shift.states() == ["rejected", "approved"]
    verdicts = select(D.by_role).where(D.after.in_(("approved", "rejected")))
    assert {row.by_role for row in shift.stage.sim.rows(verdicts)} == {"lead"}


def test_a_reason_is_asked_for_and_the_number_stays_good(shift: Field) -> None:
    number = shift.number()
    assert "9 untrue" in shift.says("phone", f"R {number} because")[-1]
    shift.says("phone", f"R {number} 9")
    assert shift.states()[0] == "rejected"


# What anybody gets who writes for the first time.
CITIZENS = ("Received.", "Which language?")
ATTACKS = ("V {n}", "A {n}", "R {n} untrue", "P {n}", "N {n}", "URGENT {n}", "UNDO {n}")


def test_a_forged_sender_who_does_not_know_the_number_changes_nothing(shift: Field) -> None:
    number = "1000" if shift.number() != "1000" else "1001"
    before = shift.dump()
    for attack in ATTACKS:
        with writing(shift.stage.sim.house.engine) as conn:
            conn.execute(update(SmsSitting).values(wrong=0))
        told = shift.says("phone", attack.format(n=number))
        assert shift.dump() == before, attack
        assert told == [say("sms-number-wrong", "en")]  # and nothing of any card
    for attack in ("MORE", "MINE", "QUEUE"):
        shift.says("phone", attack)
        assert shift.dump() == before, attack


def test_what_works_on_telegram_decides_nothing_by_sms(shift: Field) -> None:
    code = shift.heard("phone")[-1].split(" ")[0]
    before = shift.stage.sim.rows(select(D)), shift.states()
    for plain in ("verify", f"/verify {code}", "/next", "/undo", "next", "v", "1"):
        shift.says("phone", plain)
        assert (shift.stage.sim.rows(select(D)), shift.states()) == before, plain


def test_a_number_that_was_used_is_worth_nothing(shift: Field) -> None:
    number = shift.number()
    shift.says("phone", f"P {number}")
    before = shift.dump()
    shift.says("phone", f"V {number}")
    assert shift.dump() == before


def test_a_number_is_good_only_from_its_own_telephone(shift: Field) -> None:
    number, before = shift.number(), shift.states()
    told = shift.says("stranger", f"V {number}")
    assert shift.states()[:2] == before
    assert told[0].startswith(CITIZENS)


def test_five_wrong_numbers_end_the_shift_and_the_lead_is_told(shift: Field) -> None:
    number = shift.number()
    wrong = [str(n) for n in range(1000, 1006) if str(n) != number][:5]
    for each in wrong:
        shift.says("phone", f"V {each}")
    assert not shift.stage.sim.rows(select(SmsSitting))
    assert not shift.stage.sim.rows(select(SmsNumber))
    assert "Five wrong numbers" in shift.heard("lena")[-1]
    shift.says("phone", f"V {number}")
    assert "approved" not in shift.states()


def test_a_shift_ends_after_eight_hours(shift: Field) -> None:
    number = shift.number()
    shift.stage.sim.pass_time(hours=8, minutes=1)
    before = shift.states()
    assert shift.says("phone", f"V {number}") == [say("sms-no-shift", "en")]
    assert shift.states() == before


def test_a_shift_ends_by_end_and_by_stop(shift: Field) -> None:
    for word in ("END", "STOP"):
        number = shift.number()
        shift.says("phone", word)
        before = shift.dump()
        shift.says("phone", f"V {number}")
        assert shift.dump() == before, word
        if word == "END":
            shift.open()


def test_a_role_that_ended_ends_telephone_and_shift(shift: Field) -> None:
    number = shift.number()
    shift.says("fatuma", "/members")
    shift.says("fatuma", "2", "2")
    shift.says("fatuma", "Yes", "Yes")
    assert not shift.stage.sim.rows(select(LinkedPhone))
    assert not shift.stage.sim.rows(select(SmsSitting))
    told = shift.says("phone", f"V {number}")
    assert told[0].startswith(CITIZENS)
    assert "approved" not in shift.states()


def test_a_right_that_is_gone_is_gone_at_once_whatever_rows_are_left(shift: Field) -> None:
    number = shift.number()
    with writing(shift.stage.sim.house.engine) as conn:
        conn.execute(update(Membership).values(by_sms=False))
    shift.says("phone", f"V {number}")
    assert "approved" not in shift.states()


def test_off_on_telegram_ends_a_shift_that_somebody_else_began(shift: Field) -> None:
    assert any("A shift by SMS has begun" in text for text in shift.heard("lena"))
    number = shift.number()
    shift.says("lena", "/sms off")
    shift.says("phone", f"V {number}")
    assert "approved" not in shift.states()


def test_wrong_digits_open_nothing_and_right_ones_after_five_neither(field: Field) -> None:
    field.allow()
    field.link()
    field.says("phone", "SHIFT")
    digits = field.digits("phone")
    for n in range(5):
        field.says("phone", f"{(int(digits) + 1 + n) % 10**6:06d}")
    field.says("phone", digits)
    assert not field.stage.sim.rows(select(SmsSitting))


def test_digits_too_late_open_nothing(field: Field) -> None:
    field.allow()
    field.link()
    field.says("phone", "SHIFT")
    digits = field.digits("phone")
    field.stage.sim.clock.move(timedelta(minutes=11))
    field.says("phone", digits)
    assert not field.stage.sim.rows(select(SmsSitting))


def test_a_telephone_is_linked_only_with_what_came_to_it(field: Field) -> None:
    field.allow()
    field.says("lena", "/sms")
    code = re.findall(r"LINK \d{8}", field.heard("lena")[-1])[-1]
    assert field.says("stranger", "LINK 00000000")[0].startswith(CITIZENS)
    field.says("phone", code)
    right = field.digits("phone")
    for n in range(5):
        field.says("lena", f"{(int(right) + 1 + n) % 10**6:06d}")
    field.says("lena", right)
    assert [row.linked_at for row in field.stage.sim.rows(select(LinkedPhone))] == [None]
    assert field.says("phone", "SHIFT")[-1].startswith(CITIZENS)


def test_without_the_right_there_is_no_such_command(field: Field) -> None:
    for who in ("lena", "fatuma"):
        assert field.says(who, "/sms")[-1] == say("unknown-command", "en")


def test_words_of_a_shift_from_any_other_number_are_a_report(field: Field) -> None:
    for n, text in enumerate(("SHIFT", "V 4821", "MORE", "END", "MINE", "UNDO 4821")):
        assert field.says(f"citizen{n}", text)[0].startswith(CITIZENS), text


def test_a_lead_reports_from_the_same_telephone_and_never_judges_it(shift: Field) -> None:
    reported(shift, "phone", "The bin at Kesho Market is overflowing, rats", "Kesho Market")
    own = shift.stage.sim.rows(select(Report).order_by(R.id.desc()))[0]
    assert own.review == "received"
    shift.says("phone", f"V {shift.number()}")
    shift.says("phone", f"V {shift.number()}")
    assert shift.states() == ["approved", "approved", "received"]
    assert shift.heard("phone")[-1].startswith("Nothing more for SMS.")
    shift.says("lena", "/next")
    assert shift.heard("lena")[-1] == say("review-none", "en")
    rows = shift.stage.sim.rows(select(R.case_id).where(R.id == own.id))
    code = shift.stage.sim.rows(select(tables().tables["cases"].c.code).where(
        tables().tables["cases"].c.id == rows[0].case_id))[0].code  # fmt: skip
    shift.says("lena", f"/verify {code}")
    assert shift.states()[-1] == "received"


def test_what_is_restricted_is_counted_and_not_sent(field: Field) -> None:
    cases = tables().tables["cases"]
    with writing(field.stage.sim.house.engine) as conn:
        conn.execute(update(cases).values(restricted=True))
    field.allow()
    field.link()
    field.open()
    assert "For Telegram only: 2" in field.heard("phone")[-1]
    assert "Mill Lane" not in " ".join(field.heard("phone"))


def test_what_is_restricted_after_it_was_sent_is_decided_on_telegram(shift: Field) -> None:
    number = shift.number()
    with writing(shift.stage.sim.house.engine) as conn:
        conn.execute(update(tables().tables["cases"]).values(restricted=True))
    assert shift.says("phone", "MORE") == [say("sms-no-card", "en")]
    shift.says("phone", f"V {number}")
    assert "approved" not in shift.states()


def test_forget_by_the_telephone_or_by_the_lead_takes_all_rows(shift: Field) -> None:
    shift.says("lena", "/forget")
    shift.says("lena", "Yes", "Yes")
    for table in (LinkedPhone, SmsSitting, SmsNumber):
        assert not shift.stage.sim.rows(select(table)), table
    assert shift.stage.sim.rows(select(of(Contact).id).where(of(Contact).channel == "sms"))


LONGEST = {
    "code": "F3D8KP", "number": "4821", "n": 12, "likeness": 87, "time": "30 Sep 2026 23:59",
    "what": "Accepted, not verified", "codes": "F3D8KP, F3D8KP, F3D8KP",
    "reasons": "1 abuse, 2 duplicate_of_own, 3 no_answer, 4 nonsense, 5 not_ours_topic, "
    "6 outside, 7 personal, 8 unclear, 9 untrue",
}  # fmt: skip
BY_SMS = (
    "sms-link-digits", "sms-digits-wrong", "sms-shift", "sms-no-shift", "sms-over",
    "sms-number-wrong", "sms-none", "sms-why", "sms-done", "sms-undone", "sms-overtaken",
    "sms-no-card", "sms-mine",
)  # fmt: skip


@pytest.mark.parametrize("language", spoken())
def test_no_letter_of_a_shift_takes_more_than_two_sms(language: str) -> None:
    long = {
        key: text
        for key in BY_SMS
        if taken_by(text := say(key, language, **{**LONGEST, "code": "304577"})) > 2
    }
    assert long == {}


def test_stats_and_same_go_by_sms_too(shift: Field) -> None:
    told = shift.says("phone", "STATS")
    assert "others: 2" in told[-1] or "2" in told[-1]
    assert taken_by(told[-1]) <= 2
    rows = shift.stage.sim.rows(select(of(Case).code, R.id).join(Report, R.case_id == of(Case).id))
    number, card = shift.number(), shift.heard("phone")
    shown = next(text for text in reversed(card) if "P " in text)
    other = next(row.code for row in rows if row.code not in shown)
    assert shift.says("phone", f"S {number}")[-1]  # which one: the number stays good
    assert shift.says("phone", f"S {number} QQQQQQ")[-1]
    said = shift.says("phone", f"S {number} {other.lower()}")
    assert any(f"Same as {other}" in text for text in said)
    assert len({row.case_id for row in shift.stage.sim.rows(select(R.case_id))}) == 1
    undo = shift.number("UNDO")
    shift.says("phone", f"UNDO {undo}")
    assert len({row.case_id for row in shift.stage.sim.rows(select(R.case_id))}) == 2
