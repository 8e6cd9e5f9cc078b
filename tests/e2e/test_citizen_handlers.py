"""What a citizen can do besides reporting: ask, add, take back, be forgotten, be left alone."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select, update

from channels import console
from messages.model import Back, Delivery, Gone, Inbound
from storage.columns import of
from storage.db import writing
from storage.models import (
    Case,
    Contact,
    Decision,
    Invitation,
    Membership,
    Report,
    Subscription,
    Supplement,
)
from tests.fakes.phone import Phone, got
from tests.sim import Sim

C, D, M, R = map(of, (Contact, Decision, Membership, Report))
PHONE = "+254710000001"


class Wire(console.Console):
    """A console that tells of addresses: "gone", "back", "moved #team2"."""

    name = "wire"

    def parse(self, external_id: str, address: str, body: bytes) -> Inbound:
        typed = console.Typed.model_validate_json(body)
        match typed.text.split():
            case ["gone"]:
                return Gone()
            case ["back"]:
                return Back()
            case ["moved", to]:
                return Gone(moved_to=to)
        return super().parse(external_id, address, body)


@pytest.fixture
def phone() -> Phone:
    return Phone(console.Settings(enabled=True))


WIRE = Wire(console.Settings(enabled=True))


@pytest.fixture
def sim(engine: Engine, phone: Phone) -> Iterator[Sim]:
    sim = Sim(engine, channels={("sms", "local"): phone, ("wire", "local"): WIRE})
    sim.load()
    yield sim
    sim.close()


def texts(sim: Sim, words: str) -> None:
    """Somebody sends a text message from PHONE."""
    arrival = console.line(PHONE, words, f"t{sim.house.ids()}")
    sim.stepped.keep("sms", "local", arrival)
    sim.stepped.settle()


def report(sim: Sim, who: str, words: str = "The street light is broken") -> str:
    """Report something; returns the receipt."""
    sim.says(who, words, language="en")
    if "Yes" in labels(sim.letters(who)[-1]):
        sim.presses(who, "Yes")
    sim.says(who, "@-1.2921,36.8219")
    sim.presses(who, "Skip")
    sim.presses(who, "Send")
    return sim.heard(who)[-1].partition("receipt: ")[2][:11]


def labels(delivery: Delivery) -> list[str]:
    return [button.label for button in delivery.buttons]


def change(sim: Sim, table: Any, **columns: Any) -> None:
    """Change all rows of a table, as somebody else's turn would."""
    with writing(sim.house.engine) as conn:
        conn.execute(update(table).values(**columns))


def organiser(sim: Sim, who: str = "oona", role: str = "organiser") -> None:
    sim.says(who, "/start", language="en")
    sim.gives_role(who, role)


# --- status --------------------------------------------------------------------------------


def test_status_tells_where_ones_reports_stand(sim: Sim) -> None:
    code = report(sim, "amina")

    sim.says("amina", "status")

    assert sim.heard("amina")[-1] == (
        f"{code} Street light\nYour report: received, waiting to be read."
    )


def test_who_has_the_receipt_may_ask_from_anywhere_in_any_spelling(sim: Sim) -> None:
    code = report(sim, "amina")

    sim.says("bako", f"STATUS {code.lower().replace('-', ' ')}", language="en")

    assert sim.heard("bako")[-1] == "Your report: received, waiting to be read."


@pytest.mark.parametrize("code", ["7QK2M-X4RTA", "00000-00000", "12345"])
def test_a_wrong_code_of_any_sort_is_answered_in_the_same_words(sim: Sim, code: str) -> None:
    report(sim, "amina")

    sim.says("bako", f"/status {code}", language="en")

    assert sim.heard("bako")[-1].startswith("I know no report of yours with that code.")


def test_status_of_a_report_that_was_taken_up_names_case_and_office(sim: Sim) -> None:
    report(sim, "amina")
    change(sim, Report, review="approved")
    change(sim, Case, verification="verified", response="routed")
    (case,) = sim.rows(select(Case))

    sim.says("amina", "status")

    told = sim.heard("amina")[-1]
    assert "Your report: checked and taken up." in told
    assert f"Case {case.code}, confirmed." in told
    assert "Passed on to" in told
    assert case.office not in told.split()  # its name, not its code


def test_status_of_a_rejected_report_says_why(sim: Sim) -> None:
    report(sim, "amina")
    (row,) = sim.rows(select(Report))
    change(sim, Report, review="rejected")
    change(sim, Decision, after="rejected", reason="unclear")

    sim.says("amina", "status")

    assert "not taken up: it is not clear what happened or where" in sim.heard("amina")[-1]
    assert row.review == "received"


def test_the_receipt_of_a_draft_is_known_too(sim: Sim) -> None:
    sim.says("amina", "The street light is broken", language="en")
    code = sim.heard("amina")[-1].partition("receipt: ")[2][:11]

    sim.says("amina", f"status {code}")

    assert sim.heard("amina")[-1].startswith(f"Your report {code} is not finished.")


# --- adding --------------------------------------------------------------------------------


def test_what_is_added_is_kept_sealed_beside_the_report(sim: Sim) -> None:
    code = report(sim, "amina")
    (before,) = sim.rows(select(Report))

    sim.says("amina", f"/add {code} It also hums at night")

    (added,) = sim.rows(select(Supplement))
    place = f"supplement|body|{added.id}"
    assert sim.house.vault.open_text(added.body, place=place) == "It also hums at night"
    assert sim.rows(select(Report)) == [before]
    assert sim.heard("amina")[-1] == "Added. Thank you."


def test_adding_asks_for_the_words_when_they_are_missing(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "add")
    sim.says("amina", "!photo")
    sim.says("amina", "It also hums")

    assert len(sim.rows(select(Supplement))) == 1
    assert sim.heard("amina")[-1] == "Added. Thank you."


def test_adding_can_be_left_again(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "add")
    sim.presses("amina", "Cancel")

    assert sim.rows(select(Supplement)) == []
    assert sim.heard("amina")[-1] == "All right, nothing was changed."


def test_with_several_reports_one_is_chosen_by_its_receipt(sim: Sim) -> None:
    report(sim, "amina")
    second = report(sim, "amina", "Rubbish lies on the beach")

    sim.says("amina", "add")
    sim.presses("amina", f"{second} Waste")
    sim.says("amina", "More of it today")

    (added,) = sim.rows(select(Supplement))
    (chosen,) = sim.rows(select(Report).where(R.category == "waste"))
    assert added.report_id == chosen.id


# --- taking back ---------------------------------------------------------------------------


def test_a_report_is_taken_back_after_a_yes(sim: Sim) -> None:
    code = report(sim, "amina")

    sim.says("amina", f"withdraw {code}")
    sim.presses("amina", "Yes")
    sim.says("amina", f"status {code}")

    (row,) = sim.rows(select(Report))
    last = sim.rows(select(Decision).order_by(D.id))[-1]
    assert (row.review, last.after, last.by_role, last.by_id) == (
        "withdrawn", "withdrawn", "reporter", None,
    )  # fmt: skip
    assert sim.heard("amina")[-1] == "Your report: you took it back."


def test_nothing_is_taken_back_after_a_no(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "withdraw")
    sim.presses("amina", "No")

    assert [r.review for r in sim.rows(select(Report))] == ["received"]


def test_only_the_chosen_report_is_taken_back(sim: Sim) -> None:
    first = report(sim, "amina")
    report(sim, "amina", "Rubbish lies on the beach")

    sim.says("amina", "withdraw")
    sim.presses("amina", f"{first} Street light")
    sim.presses("amina", "Yes")

    reviews = {r.category: r.review for r in sim.rows(select(Report))}
    assert reviews == {"light": "withdrawn", "waste": "received"}


def test_a_case_that_no_report_speaks_for_is_unverified_again(sim: Sim) -> None:
    report(sim, "amina")
    change(sim, Report, review="approved")
    change(sim, Case, verification="verified")

    sim.says("amina", "withdraw")
    sim.presses("amina", "Yes")

    assert [c.verification for c in sim.rows(select(Case))] == ["unverified"]


def test_a_new_report_instead_of_an_answer_is_heard(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "withdraw")
    sim.says("amina", "There is rubbish on the beach")

    assert sim.heard("amina")[-1].startswith("Where is it?")
    assert [r.review for r in sim.rows(select(Report))] == ["received"]


# --- one's own account ---------------------------------------------------------------------


def test_mydata_hands_over_all_that_is_kept_but_no_key(sim: Sim) -> None:
    code = report(sim, "amina")
    sim.says("amina", "/add It also hums")

    sim.says("amina", "mydata")

    (file,) = sim.letters("amina")[-1].attachments
    account = json.loads(file.body)
    (told,) = account["reports"]
    assert (file.name, told["receipt"], told["category"]) == ("mydata.json", code, "light")
    assert told["answers"]["description"] == "The street light is broken"
    assert [s["text"] for s in told["supplements"]] == ["It also hums"]
    assert [c["version"] for c in account["consents"]] == ["1"]
    assert {"talker", "address", "key", "id"}.isdisjoint(account["contacts"][0])


def test_mydata_is_one_short_text_where_no_file_can_be_sent(sim: Sim, phone: Phone) -> None:
    texts(sim, "HELP")
    texts(sim, "The street light is broken")
    texts(sim, "1")

    texts(sim, "MYDATA")
    code = got(phone)[-1][-6:]
    texts(sim, "000000" if code != "000000" else "111111")
    assert got(phone)[-1] == "Those are not the digits."
    texts(sim, code)

    assert got(phone)[-1].startswith("We keep: your number")
    assert phone.said[-1][1].attachments == ()


def test_who_left_nothing_is_told_so(sim: Sim) -> None:
    sim.says("amina", "/mydata", language="en")

    assert sim.heard("amina")[-1] == "We keep nothing of you but this message."


@pytest.mark.parametrize("word", ["mydata", "status", "withdraw", "forget", "add", "subscribe"])
def test_private_things_are_not_said_in_groups(sim: Sim, word: str) -> None:
    report(sim, "amina")

    sim.says("#yard:amina", f"/{word}")

    assert sim.heard("#yard:amina")[-1].startswith("That is between you and me.")


# --- forgetting ----------------------------------------------------------------------------


def test_by_text_message_only_the_six_digits_erase(sim: Sim, phone: Phone) -> None:
    texts(sim, "The street light is broken")
    texts(sim, "FORGET")
    texts(sim, "yes")
    code = got(phone)[-1][-6:]
    wrong = "000000" if code != "000000" else "111111"

    texts(sim, wrong)
    kept = len(sim.rows(select(Contact)))
    texts(sim, code)

    assert code.isdecimal()
    assert (kept, got(phone)[-2]) == (1, "Those are not the digits. Nothing was deleted.")
    assert got(phone)[-1].startswith("Done.")


def test_after_five_wrong_tries_the_right_digits_are_wrong_too(sim: Sim, phone: Phone) -> None:
    texts(sim, "FORGET")
    texts(sim, "yes")
    code = got(phone)[-1][-6:]

    for n in range(5):
        texts(sim, f"{(int(code) + n + 1) % 1_000_000:06d}")
    texts(sim, code)

    assert got(phone)[-1].startswith("Those are not the digits.")
    assert [c.use for c in sim.rows(select(Contact))] == [""]


def test_a_second_code_is_not_sent_while_one_is_open(sim: Sim, phone: Phone) -> None:
    for _ in range(2):
        texts(sim, "FORGET")
        texts(sim, "yes")

    assert sum(text[-6:].isdecimal() for text in got(phone)) == 1


def test_the_digits_are_good_for_ten_minutes(sim: Sim, phone: Phone) -> None:
    texts(sim, "FORGET")
    texts(sim, "yes")
    code = got(phone)[-1][-6:]

    sim.stepped.pass_time(timedelta(minutes=11), tick=False)
    texts(sim, code)

    assert [c.use for c in sim.rows(select(Contact))] == [""]


def test_no_words_alone_erase_anybody_by_text_message(sim: Sim, phone: Phone) -> None:
    for words in ("FORGET", "yes", "yes", "YES", "1", "FORGET yes", "forget me now", "000000"):
        texts(sim, words)

    assert [c.use for c in sim.rows(select(Contact))] == [""]


def test_who_said_stop_can_still_be_forgotten(sim: Sim) -> None:
    report(sim, "amina")
    sim.says("amina", "stop")

    sim.says("amina", "forget")
    sim.says("amina", "yes")

    assert sim.heard("amina")[-1].startswith("Done.")


def test_who_said_stop_and_says_no_more_is_left_alone(sim: Sim) -> None:
    report(sim, "amina")
    sim.says("amina", "stop")
    sim.says("amina", "forget")
    told = len(sim.heard("amina"))

    sim.says("amina", "There is rubbish on the beach")

    assert len(sim.heard("amina")) == told


def test_a_used_yes_erases_nobody_again(sim: Sim) -> None:
    report(sim, "amina")
    sim.says("amina", "forget")
    token = sim.button("amina", "Yes")
    sim.presses("amina", "No")

    sim.presses_token("amina", token)

    assert [c.use for c in sim.rows(select(Contact))] == [""]
    assert sim.heard("amina")[-1].startswith("Forget you?")


# --- being left alone, and heard -----------------------------------------------------------


def test_stop_is_answered_once_and_then_there_is_silence(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "stop")
    sim.says("amina", "There is rubbish on the beach")

    assert sim.heard("amina")[-1].startswith("You will get no more messages.")


def test_news_are_subscribed_to_once_and_ended(sim: Sim) -> None:
    sim.says("amina", "/subscribe", language="en")
    sim.says("amina", "/subscribe")
    twice = len(sim.rows(select(Subscription)))

    sim.says("amina", "unsubscribe")

    assert (twice, sim.rows(select(Subscription))) == (1, [])


def test_an_edited_message_and_a_forwarded_command_change_nothing(sim: Sim) -> None:
    report(sim, "amina")

    sim.says("amina", "/withdraw", edited=True)
    sim.says("amina", "stop", forwarded=True)

    assert sim.heard("amina")[-2].startswith("You changed an earlier message.")
    assert sim.heard("amina")[-1].startswith("You forwarded somebody's message.")
    assert [c.stopped_at for c in sim.rows(select(Contact))] == [None]


def test_info_tells_what_is_kept_and_how_safe_it_is(sim: Sim) -> None:
    sim.says("amina", "/info", language="en")

    kept, safe = sim.heard("amina")[-2:]
    assert "MYDATA" in kept
    assert safe.endswith("In danger call 999.")


def test_help_names_more_to_those_who_may_more(sim: Sim) -> None:
    organiser(sim)

    sim.says("amina", "/help", language="en")
    sim.says("oona", "/help")

    assert "/next" not in sim.heard("amina")[-1]
    assert "/next" in sim.heard("oona")[-1]
    assert "/invite" in sim.heard("oona")[-1]


# --- roles ---------------------------------------------------------------------------------


def invited(sim: Sim, words: str = "/invite moderator") -> str:
    sim.says("oona", words)
    return sim.heard("oona")[-1].partition("/start ")[2].split()[0]


def test_an_invitation_gives_its_role_once(sim: Sim) -> None:
    organiser(sim)
    code = invited(sim)

    sim.says("moses", f"/start {code}", language="en")
    sim.says("mallory", f"/start {code}", language="en")

    assert sim.heard("moses")[-1].startswith("Welcome. You are now moderator.")
    assert sim.heard("mallory")[-1].startswith("This invitation does not work")
    roles = [m.role for m in sim.rows(select(Membership).order_by(M.id))]
    assert roles == ["organiser", "moderator"]


def test_an_invitation_is_over_after_a_day(sim: Sim) -> None:
    organiser(sim)
    code = invited(sim)
    sim.stepped.pass_time(timedelta(hours=25), tick=False)

    sim.says("moses", f"/start {code}", language="en")

    assert sim.heard("moses")[-1].startswith("This invitation does not work")


def test_an_official_is_invited_for_an_office(sim: Sim) -> None:
    organiser(sim)
    sim.says("oona", "/invite official nowhere")
    offices = sim.heard("oona")[-1]
    office = offices.partition("one of: ")[2].rstrip(".").split(", ")[0]

    code = invited(sim, f"/invite official {office}")
    sim.says("olga", f"/start {code}", language="en")

    rows = sim.rows(select(Membership).order_by(M.id))
    assert [(m.role, m.office) for m in rows[1:]] == [("official", office)]


@pytest.mark.parametrize(("mine", "wanted"), [("lead", "organiser"), ("lead", "lead")])
def test_nobody_gives_more_than_they_hold(sim: Sim, mine: str, wanted: str) -> None:
    organiser(sim, role=mine)

    sim.says("oona", f"/invite {wanted}")

    assert sim.heard("oona")[-1] == "You may not do that here."
    assert sim.rows(select(Invitation)) == []


@pytest.mark.parametrize("words", ["/invite moderator", "/moderate", "/nothing"])
def test_what_one_may_not_do_sounds_like_what_does_not_exist(sim: Sim, words: str) -> None:
    sim.says("amina", words, language="en")

    assert sim.heard("amina")[-1].startswith("I do not know that command.")


def test_a_group_becomes_the_moderators_by_a_word_of_the_organiser(sim: Sim) -> None:
    organiser(sim)

    sim.says("#team:amina", "/moderate")
    before = [c.use for c in sim.rows(select(Contact).where(C.kind == "group"))]
    sim.says("#team:oona", "/moderate")
    sim.says("#team:oona", "/moderate")

    groups = sim.rows(select(Contact).where(C.kind == "group"))
    assert before == []
    assert [(g.use, g.person_id) for g in groups] == [("moderators", None)]
    assert groups[0].campaign_id is not None
    assert sim.heard("#team")[-1].startswith("Cards of this campaign come to this group")


def test_moderate_in_private_tells_where_to_say_it(sim: Sim) -> None:
    organiser(sim)

    sim.says("oona", "/moderate")

    assert sim.heard("oona")[-1].startswith("Add me to your moderators' group")


# --- who can be reached --------------------------------------------------------------------


def on_wire(sim: Sim, who: str, words: str) -> None:
    sim.stepped.keep("wire", "local", console.line(who, words, f"w{sim.house.ids()}"))
    sim.stepped.settle()


def test_who_blocks_us_and_comes_back_is_known_to(sim: Sim) -> None:
    on_wire(sim, "amina", "/help")

    on_wire(sim, "amina", "gone")
    gone = [c.gone_at for c in sim.rows(select(Contact))]
    on_wire(sim, "amina", "back")

    assert gone == [sim.clock()]
    assert [c.gone_at for c in sim.rows(select(Contact))] == [None]


def test_a_stranger_who_goes_leaves_no_row(sim: Sim) -> None:
    on_wire(sim, "amina", "gone")

    assert sim.rows(select(Contact)) == []


@pytest.mark.parametrize("is_known", [False, True])
def test_a_group_that_gets_a_new_address_stays_the_moderators(sim: Sim, is_known: bool) -> None:
    on_wire(sim, "oona", "/help")
    give_on_wire(sim, "oona")
    on_wire(sim, "#team:oona", "/moderate")
    if is_known:
        on_wire(sim, "#team2", "/help")

    on_wire(sim, "#team", "moved #team2")

    talker = sim.house.vault.talker("wire", "local", "#team2")
    used = sim.rows(select(Contact).where(C.use == "moderators"))
    assert [g.talker for g in used] == [talker]
    assert used[0].gone_at is None


def give_on_wire(sim: Sim, who: str) -> None:
    """Make somebody on the wire an organiser."""
    organiser(sim)
    code = invited(sim, "/invite organiser")
    on_wire(sim, who, f"/start {code}")
