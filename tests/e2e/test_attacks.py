"""What somebody tried who meant harm, or was only quick: none of it works any more."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from channels import console
from storage.columns import of
from storage.db import writing
from storage.models import Consent, Contact, Decision, Draft, Letter, Membership, Report
from tests.e2e.desk import HERE, case_of, changed, labels, report_now, reports, staff, states
from tests.fakes.phone import Phone, got
from tests.sim import CITY, CITY_FILES, Sim

C, D, L, M, R = map(of, (Contact, Decision, Letter, Membership, Report))
NUMBER = "+254710000001"
FIRE = "trapped under rubble at Moi street 7"


@pytest.fixture
def phone() -> Phone:
    return Phone(console.Settings(enabled=True))


@pytest.fixture
def sim(engine: Engine, phone: Phone) -> Iterator[Sim]:
    sim = Sim(engine, channels={("sms", "local"): phone})
    sim.load()
    yield sim
    sim.close()


@pytest.fixture
def other(sim: Sim, tmp_path: Path) -> int:
    """A second campaign, reached by /start otherlink, with consent of its own; its id."""
    sim.says("first", "/start")  # whoever comes while one campaign is open lands there
    text = re.sub(r"(?m)^campaign: .*", "campaign: other_city", CITY.read_text())
    text = re.sub(r"(?m)^link_code: \S+", "link_code: otherlink", text)
    (tmp_path / "campaign.yaml").write_text(text)
    for name in CITY_FILES:
        (tmp_path / name).write_text((CITY.parent / name).read_text())
    return sim.load(tmp_path / "campaign.yaml")


def texts(sim: Sim, words: str) -> None:
    sim.stepped.keep("sms", "local", console.line(NUMBER, words, f"t{sim.house.ids()}"))
    sim.stepped.settle()


def home(sim: Sim) -> str:
    """The link code of the first campaign."""
    campaign = sim.house.campaigns.newest(sim.house.campaigns.open_ids()[0])
    assert campaign is not None
    return str(campaign.link_code)


def agrees(sim: Sim, who: str, start: str) -> None:
    sim.says(who, start)
    if "English" in labels(sim, who):
        sim.presses(who, "English")
    sim.presses(who, "Yes")


def stored(sim: Sim) -> list[str]:
    """The texts of all letters that are still there."""
    rows = sim.rows(select(L.id, L.prompt).where(L.prompt.is_not(None)))
    return [sim.house.vault.open_text(r.prompt, place=f"letter|prompt|{r.id}") for r in rows]


# --- two campaigns -------------------------------------------------------------------------


@pytest.mark.check
def test_a_role_does_not_go_over_to_another_campaign_within_one_set(sim, request):
    staff(sim, "moses")
    request.getfixturevalue("other")
    sim.says("moses", "/start otherlink", settle=False)
    sim.says("moses", "/next", settle=False)
    sim.stepped.settle()

    assert "queue" not in sim.heard("moses")[-1]
    assert sim.rows(select(Decision)) == []


def test_no_invitation_to_a_campaign_is_made_with_a_role_of_another(sim, request):
    staff(sim, "boss", "organiser")
    request.getfixturevalue("other")
    sim.says("boss", "/start otherlink", settle=False)
    sim.says("boss", "/invite organiser", settle=False)
    sim.stepped.settle()

    assert not re.search(r"[0-9a-f]{32}", sim.heard("boss")[-1])


def test_roles_and_consent_are_found_again_when_somebody_comes_back(sim, request):
    staff(sim, "moses")
    link = home(sim)
    sim.presses("moses", "Yes")
    request.getfixturevalue("other")
    sim.says("moses", "/start otherlink", settle=False)
    sim.says("moses", f"/start {link}", settle=False)
    sim.says("moses", "/next", settle=False)
    sim.stepped.settle()

    assert sim.heard("moses")[-1] == "The queue is empty. Thank you."
    assert "Yes" not in labels(sim, "moses")
    assert "Yes" not in [button.label for button in sim.letters("moses")[-2].buttons]


@pytest.mark.check
def test_a_report_under_way_is_finished_before_another_campaign_begins(sim, request):
    sim.says("amina", "deep pothole at the market")
    request.getfixturevalue("other")
    sim.says("amina", "/start otherlink")

    assert sim.heard("amina")[-1].startswith("Please send or cancel the report you have begun")
    ((draft_in, contact_in),) = sim.rows(
        select(of(Draft).campaign_id, C.campaign_id).join(Contact, C.id == of(Draft).contact_id)
    )
    assert draft_in == contact_in
    sim.says("amina", "/cancel")
    sim.says("amina", "/start otherlink")
    assert labels(sim, "amina")[:2] == ["Yes", "No"]


# --- consent -------------------------------------------------------------------------------


def with_new_words(sim: Sim, folder: Path) -> None:
    version = (r'version: "1"', 'version: "2"')
    text = (r'en: "We keep your report', 'en: "NEW TERMS We keep your report')
    changed(sim, folder, v=version, w=text)


@pytest.mark.parametrize("first", ["/start", "deep pothole at the market"])
def test_nobody_agrees_to_words_that_they_were_not_shown(sim, tmp_path, first):
    sim.says("amina", first)
    if "English" in labels(sim, "amina"):
        sim.presses("amina", "English")
    with_new_words(sim, tmp_path)
    sim.presses("amina", "Yes")
    assert sim.rows(select(Consent)) == []
    assert sim.heard("amina")[-1].startswith("The words have changed since.")
    assert "NEW TERMS" in sim.heard("amina")[-1]

    sim.presses("amina", "Yes")
    assert [row.version for row in sim.rows(select(Consent))] == ["2"]


def test_who_agreed_to_the_new_words_is_not_asked_again(sim, tmp_path):
    agrees(sim, "amina", "/start")
    with_new_words(sim, tmp_path)
    sim.says("amina", "/start")
    sim.presses("amina", "Yes")
    sim.says("amina", "/start")

    assert "Yes" not in labels(sim, "amina")
    assert [row.version for row in sim.rows(select(Consent))] == ["1", "2"]


def test_a_yes_to_the_notice_after_no_asks_again(sim):
    sim.says("amina", "/start")
    sim.presses("amina", "English")
    yes = sim.button("amina", "Yes")
    sim.presses("amina", "No")
    sim.presses_token("amina", yes)

    assert sim.rows(select(Consent)) == []
    sim.presses("amina", "Yes")
    assert len(sim.rows(select(Consent))) == 1


# --- buttons that were not chosen -------------------------------------------------------------


def test_yes_after_no_takes_no_report_back(sim):
    report = reports(sim, "amina")
    sim.says("amina", "/withdraw")
    yes = sim.button("amina", "Yes")
    sim.presses("amina", "No")
    sim.presses_token("amina", yes)
    assert report_now(sim, report).review == "received"

    sim.presses("amina", "Yes")
    assert report_now(sim, report).review == "withdrawn"


def test_the_other_answer_to_fixed_changes_nothing_afterwards(sim):
    report = asked_whether_fixed(sim)
    no = sim.button("amina", "No, not fixed")
    sim.presses("amina", "Yes, fixed")
    sim.presses_token("amina", no)

    assert states(sim, report)[2] == "resolved_confirmed"


def test_an_older_question_whether_it_is_fixed_is_put_again(sim):
    report = asked_whether_fixed(sim)
    yes = sim.button("amina", "Yes, fixed")
    sim.says("amina", "pothole deep again at the other end of town")
    sim.says("amina", HERE)  # an answer ends every question before it
    sim.says("amina", "/cancel")
    sim.presses_token("amina", yes)
    assert sim.heard("amina")[-1] == f"Is case {case_of(sim, report).code} fixed?"
    sim.presses("amina", "Yes, fixed")

    assert states(sim, report)[2] == "resolved_confirmed"


def asked_whether_fixed(sim: Sim) -> Any:
    staff(sim, "moses")
    report = reports(sim, "amina")
    office = case_of(sim, report).office
    staff(sim, "olga", "official", office=office)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(minutes=2)
    sim.presses("olga", "Done")
    return report


# --- a sender that can be forged ----------------------------------------------------------------


def test_a_number_is_given_no_role(sim, phone):
    staff(sim, "boss", "organiser")
    sim.says("boss", "/invite moderator")
    (code,) = re.findall(r"[0-9a-f]{32}", sim.heard("boss")[-1])
    texts(sim, "hello")
    texts(sim, f"/start {code}")
    assert got(phone)[-1].startswith("A role works on Telegram only")

    sim.says("moses", f"/start {code}")  # the code is not used up by it
    assert [row.role for row in sim.rows(select(Membership))] == ["organiser", "moderator"]


def test_a_number_has_no_right_even_where_a_role_is_stored(sim, phone):
    report = reports(sim, "amina")
    texts(sim, "hello")
    (number,) = sim.rows(select(Contact).where(C.channel == "sms"))
    staff(sim, "moses")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Membership).values(person_id=number.person_id))
    texts(sim, "/next")

    assert "Pothole" not in got(phone)[-1]
    assert report_now(sim, report).review == "received"


def test_by_text_message_only_the_six_digits_take_a_report_back(sim, phone):
    report = reports(sim, "amina")
    texts(sim, "hello")
    (number,) = sim.rows(select(Contact).where(C.channel == "sms"))
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(reporter_id=number.person_id, contact_id=number.id))
    texts(sim, "/withdraw")
    texts(sim, "1")
    code = got(phone)[-1][-6:]
    assert report_now(sim, report).review == "received"

    texts(sim, "000000" if code != "000000" else "111111")
    assert report_now(sim, report).review == "received"
    texts(sim, code)
    assert report_now(sim, report).review == "withdrawn"


def test_digits_that_take_a_report_back_forget_nobody(sim, phone):
    report = reports(sim, "amina")
    texts(sim, "hello")
    (number,) = sim.rows(select(Contact).where(C.channel == "sms"))
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(reporter_id=number.person_id, contact_id=number.id))
    texts(sim, "/withdraw")
    texts(sim, "1")
    code = got(phone)[-1][-6:]
    texts(sim, "/forget")
    texts(sim, "1")  # yes: but a code is under way, for something else
    texts(sim, code)

    assert report_now(sim, report).review == "withdrawn"
    assert report_now(sim, report).answers is not None


# --- withdrawn within the minute ---------------------------------------------------------------


@pytest.mark.parametrize("verdict", ["Verify", "Accept"])
def test_of_a_report_taken_back_at_once_no_office_hears(sim, verdict):
    staff(sim, "moses")
    report = reports(sim, "amina")
    staff(sim, "olga", "official", office=case_of(sim, report).office)
    sim.says("moses", "/next")
    sim.presses("moses", verdict)
    before = sim.heard("olga")
    sim.says("amina", "/withdraw")
    sim.presses("amina", "Yes")
    sim.pass_time(minutes=3)

    assert sim.heard("olga") == before
    assert sim.heard("amina")[-1].startswith("Taken back.")
    assert states(sim, report)[:3] == ("withdrawn", "unverified", "open")
    routed, undone = sim.rows(select(Decision).where(D.about == "response").order_by(D.id))
    assert (undone.undoes, undone.before, undone.after) == (routed.id, "routed", "open")


def test_a_case_that_others_reported_too_stays_with_its_office(sim):
    staff(sim, "moses")
    first = reports(sim, "amina")
    second = reports(sim, "juma", "deep pothole by the market, call me")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(case_id=first.case_id))
    staff(sim, "olga", "official", office=case_of(sim, first).office)
    for _ in range(2):
        sim.says("moses", "/next")
        sim.presses("moses", "Verify")
    sim.says("amina", "/withdraw")
    sim.presses("amina", "Yes")
    sim.pass_time(minutes=3)

    assert states(sim, second)[:3] == ("approved", "verified", "routed")
    assert case_of(sim, second).code in sim.heard("olga")[-1]


# --- alerts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("ends", ["/cancel", "/withdraw", "no"])
def test_the_words_of_an_alert_go_with_the_draft(sim, ends):
    staff(sim, "moses")
    sim.says("amina", FIRE)
    assert "Moi street 7" in sim.heard("moses")[-1]
    sim.says("amina", ends)

    assert sim.rows(select(Draft)) == []
    assert not any("Moi street" in text for text in stored(sim) if "URGENT" in text)
    assert sim.heard("moses")[-1].startswith("URGENT message taken back by its sender.")
    sim.says("amina", "/forget")
    sim.presses("amina", "Yes")
    sim.pass_time(minutes=2)
    assert not any("Moi street" in text for text in stored(sim))


def test_one_sender_rings_once_in_ten_minutes_and_hears_the_number_each_time(sim):
    staff(sim, "moses")
    agrees(sim, "amina", "/start")
    for _ in range(5):
        sim.says("amina", FIRE)
        sim.says("amina", "/cancel")
    assert sum("Moi street" in text for text in sim.heard("moses")) == 1
    number = sim.house.campaigns.newest(sim.house.campaigns.open_ids()[0]).emergency_number
    assert sum(number in text for text in sim.heard("amina")) == 5

    sim.says("juma", FIRE)  # somebody else does ring
    sim.clock.move(timedelta(minutes=11))
    sim.says("amina", FIRE)
    assert sum("Moi street" in text for text in sim.heard("moses")) == 3


# --- kept too long -----------------------------------------------------------------------------


def test_a_report_whose_words_are_erased_waits_for_nobody(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Report).values(answers=None))
    sim.says("moses", "/next")

    assert sim.heard("moses")[-1] == "The queue is empty. Thank you."
    sim.says("moses", "/queue")
    assert sim.heard("moses")[-1] == "Nothing waits."
