"""Moderators decide in chat, officials answer, reporters hear; on the console, step by step."""

import pytest
from sqlalchemy import select, update

from channels import Arrival
from channels.link import Answer, Link
from privacy.buttons import day_of
from privacy.links import link_token
from storage.columns import of
from storage.db import writing
from storage.models import Case, Decision, DecisionText, Letter, Membership, Report
from tests.e2e.desk import (
    HERE,
    SIXTY_M_ON,
    case_of,
    changed,
    decisions,
    labels,
    report_now,
    reports,
    role_ends,
    staff,
    states,
)

R, C, M, D = of(Report), of(Case), of(Membership), of(Decision)


@pytest.fixture
def suggesting(sim, tmp_path):
    """Nothing is joined by itself, and little likeness is enough to be shown."""
    suggest, match = (r"suggest: [\d.]+", "suggest: 0.02"), (r"match: [\d.]+", "match: 0.9999")
    return changed(sim, tmp_path, suggest=suggest, match=match)


@pytest.fixture
def strict(sim, tmp_path):
    """Potholes take two people."""
    pothole = "  - code: pothole\n"
    return changed(sim, tmp_path, two=(pothole, f"{pothole}    two_persons: yes\n"))


# --- cards ---------------------------------------------------------------------------------


def test_a_card_shows_what_decides_and_not_who_wrote(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    card = sim.heard("moses")[-1]

    assert case_of(sim, report).code in card
    assert "deep pothole by the market, call [phone]" in card
    assert "-2.87134, 40.12529" in card
    assert "Pothole" in card
    assert "amina" not in card
    assert "0722" not in card
    usual = ["Verify", "Accept", "Ask", "Reject", "Pass"]
    assert labels(sim, "moses") == [*usual, "More"]
    sim.presses("moses", "More")
    rare = ["Urgent", "Restrict", "Category", "To a lead", "Evidence"]
    assert labels(sim, "moses") == [*usual, *rare]


LONG = "A deep pothole, and it grows with every rain. " * 20


def test_a_card_is_read_in_one_look_and_says_all_when_opened(sim):
    staff(sim, "moses")
    reports(sim, "amina", LONG)
    sim.says("moses", "/next")
    closed = sim.heard("moses")[-1]
    sim.presses("moses", "More")

    assert closed.count("it grows with every rain.") in (12, 13)
    assert "…”" in closed
    assert LONG.strip() in sim.heard("moses")[-1]


def test_whoever_decides_in_private_gets_the_next_card_unasked(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    second = reports(sim, "juma", "the lamp by the mill is dark", place="@-2.84020,40.12812")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")

    assert case_of(sim, second).code in sim.heard("moses")[-1]
    assert report_now(sim, second).claimed_by is not None
    sim.presses("moses", "Verify")
    assert "Verified, just now" in sim.heard("moses")[-1]


def test_in_a_group_nobody_is_given_a_card_unasked(sim):
    staff(sim, "moses")
    sim.gives_role("moses", "organiser")
    reports(sim, "amina")
    reports(sim, "juma", "the lamp by the mill is dark", place="@-2.84020,40.12812")
    sim.says("#moderators:moses", "/moderate")
    sim.says("#moderators:moses", "/next")
    sim.presses("#moderators:moses", "Verify")

    assert "Verified, just now" in sim.heard("#moderators")[-1]


def test_what_is_plainly_outside_is_rejected_by_its_first_button(sim):
    staff(sim, "moses")
    report = reports(sim, "amina", place="@-2.50000,40.12529")
    sim.says("moses", "/next")
    assert labels(sim, "moses")[0] == "Reject: outside"
    sim.presses("moses", "Reject: outside")

    assert report_now(sim, report).review == "rejected"
    assert decisions(sim)[-1].reason == "outside"


def test_the_place_of_a_person_is_coarse_on_its_card(sim):
    staff(sim, "moses")
    sim.says("amina", "a strange smell all night")
    for answer in ("yes", "Something else", HERE, "skip", "skip", "send"):
        sim.says("amina", answer)
    sim.says("moses", "/next")

    assert "40.12" not in sim.heard("moses")[-1]
    assert "Place: within about 2 km of -2.8" in sim.heard("moses")[-1]


def test_next_claims_for_one_and_gives_the_other_another_or_none(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    reports(sim, "amina")
    sim.says("moses", "/next")
    sim.says("ruth", "/next")
    assert sim.heard("ruth")[-1] == "The queue is empty. Thank you."

    sim.pass_time(minutes=21, tick=False)
    sim.says("ruth", "/next")
    assert "Pothole" in sim.heard("ruth")[-1]


def test_what_was_passed_goes_to_others_first(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Pass")
    assert report_now(sim, report).review == "received"
    sim.says("moses", "/next")
    assert "queue is empty" in sim.heard("moses")[-1]
    sim.says("ruth", "/next")
    assert "Pothole" in sim.heard("ruth")[-1]


def test_likely_duplicates_stand_on_the_card_with_reasons(suggesting):
    sim = suggesting
    staff(sim, "moses")
    first = reports(sim, "amina")
    second = reports(sim, "juma", "pothole by the market gate", place=SIXTY_M_ON)
    assert case_of(sim, first).id != case_of(sim, second).id
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.presses("moses", "Next card")
    card = sim.heard("moses")[-1]

    assert f"Like {case_of(sim, first).code} (" in card
    assert "m apart" in card
    assert "same category" in card
    assert "within an hour" in card
    assert "both say pothole, market" in card
    assert f"Same as {case_of(sim, first).code}" in labels(sim, "moses")


# --- verdicts ------------------------------------------------------------------------------


def test_one_tap_verifies_report_and_case_and_routes_it(sim):
    staff(sim, "moses")
    staff(sim, "otieno", "official", "roads")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")

    assert states(sim, report)[:3] == ("approved", "verified", "routed")
    assert "Verified" in sim.heard("moses")[-1]
    assert not [text for text in sim.heard("amina") if "confirmed" in text]
    sim.pass_time(minutes=1, tick=False)
    code = case_of(sim, report).code
    assert sim.heard("amina")[-1] == f"Your report was confirmed (case {code}). Thank you."
    assert f"Case {code}: Pothole" in sim.heard("otieno")[-1]
    made = [d for d in decisions(sim) if d.by_id is not None]
    assert [d.about for d in made] == ["review", "review", "verification", "response"]
    assert {d.by_role for d in made} == {"moderator"}


def test_a_number_or_a_word_answers_a_card_too(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.says("moses", "1")
    assert states(sim, report)[0] == "approved"
    sim.says("moses", "undo")
    assert states(sim, report)[0] == "in_review"
    sim.says("moses", "verify")
    assert states(sim, report)[0] == "approved"
    sim.says("moses", "/undo")
    assert states(sim, report)[0] == "in_review"


def test_undo_restores_exactly_and_nobody_hears_of_it(sim):
    staff(sim, "moses")
    staff(sim, "otieno", "official", "roads")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    before = states(sim, report)
    sim.presses("moses", "Verify")
    sim.presses("moses", "Undo")

    assert states(sim, report) == before
    undoing = [d for d in decisions(sim) if d.undoes]
    undone = {d.id: d for d in decisions(sim)}
    assert [(d.before, d.after) for d in undoing] == [
        (undone[d.undoes].after, undone[d.undoes].before) for d in undoing
    ]
    assert len(undoing) == 3
    heard = len(sim.heard("amina")), len(sim.heard("otieno"))
    sim.pass_time(minutes=2, tick=False)
    assert (len(sim.heard("amina")), len(sim.heard("otieno"))) == heard


def test_a_report_is_accepted_without_vouching_for_its_case(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Accept")
    assert states(sim, report)[:3] == ("approved", "unverified", "routed")
    sim.presses("moses", "Undo")
    assert states(sim, report)[:3] == ("in_review", "unverified", "open")


def test_a_verdict_that_another_report_leans_on_is_not_undone(suggesting):
    sim = suggesting
    staff(sim, "moses")
    first = reports(sim, "amina")
    reports(sim, "juma", "pothole by the market gate", place=SIXTY_M_ON)
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    undo = sim.button("moses", "Undo")
    sim.presses("moses", "Next card")
    sim.presses("moses", f"Same as {case_of(sim, first).code}")
    sim.presses("moses", "Verify")
    sim.presses_token("moses", undo)
    assert sim.heard("moses")[-1] == "This can no longer be undone."
    assert states(sim, first)[:3] == ("approved", "verified", "routed")


def test_undo_twice_or_by_another_changes_nothing(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    undo = sim.button("moses", "Undo")
    sim.says("ruth", "/undo")
    assert sim.heard("ruth")[-1] == "This can no longer be undone."
    sim.presses_token("moses", undo)
    rows = len(decisions(sim))
    sim.presses_token("moses", undo)
    assert sim.heard("moses")[-1] == "This can no longer be undone."
    assert (states(sim, report)[0], len(decisions(sim))) == ("in_review", rows)


def test_what_the_office_answered_meanwhile_is_not_undone(sim):
    staff(sim, "moses")
    staff(sim, "otieno", "official", "roads")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(minutes=1, tick=False)
    sim.presses("otieno", "We have seen it")
    sim.presses("moses", "Undo")
    assert sim.heard("moses")[-1] == "This can no longer be undone."
    assert states(sim, report)[:3] == ("approved", "verified", "acknowledged")


def test_a_rejection_has_a_reason_that_the_reporter_hears(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Reject")
    assert sim.heard("moses")[-1].endswith("Why?")
    sim.presses("moses", "it is not clear what happened or where")
    assert states(sim, report)[:3] == ("rejected", "unverified", "open")
    assert decisions(sim)[-1].reason == "unclear"
    sim.pass_time(minutes=1, tick=False)
    assert "it is not clear what happened" in sim.heard("amina")[-1]
    sim.presses("moses", "Undo")
    assert states(sim, report)[0] == "in_review"


def test_unmerging_restores_the_case_exactly(suggesting):
    sim = suggesting
    staff(sim, "moses")
    first = reports(sim, "amina")
    second = reports(sim, "juma", "pothole by the market gate", place=SIXTY_M_ON)
    before = states(sim, first), states(sim, second)
    sim.says("moses", "/next")
    sim.presses("moses", "Pass")
    sim.says("moses", "/next")
    sim.presses("moses", f"Same as {case_of(sim, first).code}")
    assert case_of(sim, second).id == case_of(sim, first).id
    assert "2 reports" in sim.heard("moses")[-1]
    sim.presses("moses", "Undo")
    review = "in_review"
    assert (states(sim, first), states(sim, second)) == (
        before[0],
        (review, *before[1][1:]),
    )


# --- two moderators ------------------------------------------------------------------------


def in_group(sim, *members):
    """A moderators' group with these in it."""
    for member in members:
        staff(sim, member)
    staff(sim, "olga", "organiser")
    sim.says("#mods:olga", "/moderate")


def test_of_two_who_press_at_once_one_decides_and_the_other_is_told(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.pass_time(minutes=21, tick=False)
    sim.says("ruth", "/next")
    sim.presses("moses", "Verify", settle=False)
    sim.presses("ruth", "Reject", settle=False)
    sim.presses("ruth", "Verify", settle=False)
    sim.stepped.settle()

    assert states(sim, report)[0] == "approved"
    assert len([d for d in decisions(sim) if d.after == "approved"]) == 1
    assert "Somebody was faster: Verified (moderator, just now)" in sim.heard("ruth")[-2:]
    sim.pass_time(minutes=2, tick=False)
    assert len([t for t in sim.heard("amina") if "confirmed" in t]) == 1


def test_a_forged_replayed_or_foreign_button_changes_nothing(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    token = sim.button("moses", "Verify")
    before = states(sim, report), len(decisions(sim))
    sim.presses_token("ruth", token)  # bound to the chat of moses
    sim.presses_token("amina", token)
    sim.presses_token("moses", token[:-1] + ("A" if token[-1] != "A" else "B"))
    assert (states(sim, report), len(decisions(sim))) == before
    sim.presses_token("moses", token)
    rows = len(decisions(sim))
    sim.presses_token("moses", token)
    assert (states(sim, report)[0], len(decisions(sim))) == ("approved", rows)


def test_a_button_is_worth_nothing_without_the_right(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    with writing(sim.house.engine) as conn:
        conn.execute(update(Membership).values(ended_at=sim.clock()))
    sim.presses("moses", "Verify")
    assert states(sim, report)[0] == "in_review"
    assert sim.heard("moses")[-1] == "You may not do that here."


def test_edited_or_forwarded_commands_change_nothing(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next", edited=True)
    sim.says("moses", "/next", forwarded=True)
    assert states(sim, report)[0] == "received"
    sim.says("moses", "/next")
    sim.says("moses", "verify", edited=True)
    sim.says("moses", "1", forwarded=True)
    assert states(sim, report)[0] == "in_review"


def test_nobody_decides_on_their_own_report(sim):
    staff(sim, "amina")
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("amina", "/next")
    assert "queue is empty" in sim.heard("amina")[-1]
    assert states(sim, report)[0] == "received"


# --- two persons, block, restrict -----------------------------------------------------------


def test_a_sensitive_report_takes_two_people(strict):
    sim = strict
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    assert states(sim, report)[:2] == ("in_review", "unverified")
    assert "Verified by a first person" in sim.heard("moses")[-1]
    assert "a second one is needed" in sim.heard("moses")[-1]
    sim.presses("moses", "Verify")
    assert "a second person is needed" in sim.heard("moses")[-1]
    sim.says("moses", "/next")
    assert "queue is empty" in sim.heard("moses")[-1]
    sim.says("ruth", "/next")
    sim.presses("ruth", "Verify")
    assert states(sim, report)[:2] == ("approved", "verified")


def test_a_first_voice_that_is_taken_back_does_not_count(strict):
    sim = strict
    for who in ("moses", "ruth"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.presses("moses", "Undo")
    sim.pass_time(minutes=21, tick=False)
    sim.says("ruth", "/next")
    sim.presses("ruth", "Verify")
    assert states(sim, report)[0] == "in_review"


def test_a_first_voice_of_who_is_no_moderator_any_more_does_not_count(strict):
    sim = strict
    for who in ("moses", "ruth", "neema"):
        staff(sim, who)
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    role_ends(sim, "moses")
    sim.pass_time(minutes=21, tick=False)
    sim.says("ruth", "/next")
    sim.presses("ruth", "Verify")
    assert states(sim, report)[:2] == ("in_review", "unverified")
    assert "a second one is needed" in sim.heard("ruth")[-1]
    sim.pass_time(minutes=21, tick=False)
    sim.says("neema", "/next")
    sim.presses("neema", "Verify")
    assert states(sim, report)[:2] == ("approved", "verified")


def test_a_blocked_sender_is_heard_no_more_until_undone(sim):
    staff(sim, "moses", "lead")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Block")
    heard = len(sim.heard("amina"))
    sim.says("amina", "another hole in the road")
    assert len(sim.heard("amina")) == heard
    assert states(sim, report)[0] == "in_review"
    sim.presses("moses", "Undo")
    sim.says("amina", "another hole in the road")
    assert len(sim.heard("amina")) > heard


def test_a_moderator_cannot_block(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    sim.says("moses", "/next")
    assert "Block" not in labels(sim, "moses")


def test_a_restricted_case_is_for_leads_only(sim):
    staff(sim, "moses")
    staff(sim, "ruth", "lead")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    verify = sim.button("moses", "Verify")
    sim.presses("moses", "Restrict")
    assert case_of(sim, report).restricted
    assert "market" not in sim.heard("moses")[-1]
    sim.presses_token("moses", verify)
    assert states(sim, report)[0] == "in_review"
    sim.pass_time(minutes=21, tick=False)
    sim.says("moses", "/next")
    assert "queue is empty" in sim.heard("moses")[-1]
    sim.says("ruth", "/next")
    assert "market" in sim.heard("ruth")[-1]
    sim.presses("ruth", "Verify")
    assert states(sim, report)[:3] == ("approved", "verified", "open")


def test_a_lead_lifts_a_restriction_days_later_and_the_office_hears_of_it(sim):
    staff(sim, "moses")
    staff(sim, "ruth", "lead")
    staff(sim, "otieno", "official", "roads")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Restrict")
    sim.says("ruth", f"/verify {case_of(sim, report).code}")
    assert states(sim, report)[:3] == ("approved", "verified", "open")
    sim.pass_time(days=3, tick=False)
    code = case_of(sim, report).code
    asked = len(sim.heard("otieno"))
    sim.says("moses", f"/unrestrict {code}")
    assert case_of(sim, report).restricted
    sim.says("ruth", f"/unrestrict {code}")
    assert not case_of(sim, report).restricted
    assert "No longer restricted" in sim.heard("ruth")[-1]
    assert states(sim, report)[2] == "routed"
    sim.pass_time(minutes=2, tick=False)
    assert len(sim.heard("otieno")) == asked + 1
    told = [(row.before, row.after, row.by_role) for row in decisions(sim)
            if row.about == "restricted"]  # fmt: skip
    assert told == [("", "restricted", "moderator"), ("restricted", "", "lead")]
    sim.says("ruth", f"/unrestrict {code}")
    assert sim.heard("ruth")[-1] == f"{code} is not restricted."


def test_a_lifted_restriction_can_be_taken_back_and_the_button_is_a_lead_s(sim):
    staff(sim, "moses")
    staff(sim, "ruth", "lead")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Restrict")
    sim.says("moses", "/handover")
    sim.says("ruth", "/next")
    sim.presses("ruth", "Lift restriction")
    assert not case_of(sim, report).restricted
    assert states(sim, report)[0] == "in_review"
    sim.presses("ruth", "Undo")
    assert case_of(sim, report).restricted


def test_whoever_reported_a_case_lifts_nothing_of_it(sim):
    staff(sim, "moses")
    staff(sim, "ruth", "lead")
    report = reports(sim, "ruth")
    sim.says("moses", "/next")
    sim.presses("moses", "Restrict")
    sim.says("ruth", f"/unrestrict {case_of(sim, report).code}")
    assert case_of(sim, report).restricted


# --- questions -------------------------------------------------------------------------------


def test_a_question_goes_to_the_reporter_and_the_answer_comes_back(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Ask")
    sim.says("moses", "Which side of the market? Call me on 0722 999 888")
    assert states(sim, report)[0] == "needs_info"
    assert sim.heard("amina")[-1] == (
        "A question about your report: Which side of the market? Call me on [phone]"
    )
    assert "moses" not in sim.heard("amina")[-1]
    sim.says("amina", "The north side, ask 0722 123 456")
    assert states(sim, report)[0] == "in_review"
    code = case_of(sim, report).code
    assert sim.heard("moses")[-1] == (
        f"The reporter answered on {code}: “The north side, ask [phone]”"
    )
    sim.presses("moses", "Show the card")
    assert "Added later: “The north side" in sim.heard("moses")[-1]
    sim.presses("moses", "Verify")
    assert states(sim, report)[0] == "approved"


def test_the_question_lies_sealed_beside_its_decision(sim):
    staff(sim, "moses")
    reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Ask")
    sim.says("moses", "Which side?")
    row = sim.rows(select(DecisionText))[0]
    place = f"decision_text|body|{row.decision_id}"
    assert sim.house.vault.open_text(row.body, place=place) == "Which side?"


# --- groups ----------------------------------------------------------------------------------


def test_a_group_sees_cards_and_its_pinned_queue_card(sim):
    in_group(sim, "moses", "ruth")
    reports(sim, "amina")
    sim.pass_time(minutes=1)
    assert sim.heard("#mods")[-1] == "Waiting: 1 · urgent: 0 · oldest: just now"
    assert sim.letters("#mods")[-1].pin
    cards = len(sim.heard("#mods"))
    sim.pass_time(minutes=1)
    assert len(sim.heard("#mods")) == cards
    sim.presses("#mods:ruth", "Next card")
    assert "Pothole" in sim.heard("#mods")[-1]
    sim.presses("#mods:moses", "Verify")
    assert "Verified" in sim.heard("#mods")[-1]
    sim.pass_time(minutes=1)
    assert sim.letters("#mods")[-1].edits
    assert sim.heard("#mods")[-1] == "Nothing waits."


def test_in_a_group_the_question_comes_from_the_one_who_pressed(sim):
    in_group(sim, "moses", "ruth")
    report = reports(sim, "amina")
    sim.says("#mods:moses", "/next")
    sim.presses("#mods:moses", "Ask")
    sim.says("#mods:ruth", "what a day")
    assert states(sim, report)[0] == "in_review"
    sim.says("#mods:moses", "Which side of the street?")
    assert states(sim, report)[0] == "needs_info"
    assert "Which side of the street?" in sim.heard("amina")[-1]


def test_cards_are_not_shown_in_a_strange_group(sim):
    staff(sim, "moses")
    report = reports(sim, "amina")
    sim.says("#strange:moses", "/next")
    assert states(sim, report)[0] == "received"
    assert not [text for text in sim.heard("#strange") if "Pothole" in text]


def test_an_emergency_reaches_the_moderators_at_once(sim):
    staff(sim, "moses")
    sim.says("amina", "child trapped in the drain, call 0722 123 456")
    assert sim.heard("moses")[-1].startswith(
        "URGENT, just begun, not finished yet: “child trapped in the drain, call [phone]”"
    )


def test_an_urgent_report_is_pushed_when_it_is_finished(sim):
    staff(sim, "moses")
    report = reports(sim, "amina", "man trapped in a big pothole")
    assert report.urgent
    assert sim.heard("moses")[-1] == "URGENT: a report waits to be read."
    sim.presses("moses", "Show the card")
    assert "URGENT" in sim.heard("moses")[-1]


# --- offices ---------------------------------------------------------------------------------


def routed(sim):
    staff(sim, "moses")
    staff(sim, "otieno", "official", "roads")
    report = reports(sim, "amina")
    sim.says("moses", "/next")
    sim.presses("moses", "Verify")
    sim.pass_time(minutes=1, tick=False)
    return report


def test_the_office_answers_and_the_reporter_hears_and_says_whether_it_is_fixed(sim):
    report = routed(sim)
    code = case_of(sim, report).code
    sim.presses("otieno", "We have seen it")
    assert sim.heard("amina")[-1] == f"Port Amara Roads has seen your case {code}."
    assert "Thank you" in sim.heard("otieno")[-1]
    sim.presses("otieno", "We are working on it")
    sim.presses("otieno", "Done")
    assert sim.heard("amina")[-1] == f"Port Amara Roads says case {code} is done. Is it fixed?"
    sim.presses("amina", "No, not fixed")
    assert states(sim, report)[2] == "reopened"
    assert sim.heard("amina")[-1].startswith("Thank you for telling us.")


def test_answering_twice_the_same_changes_nothing_and_says_so(sim):
    report = routed(sim)
    token = sim.button("otieno", "We have seen it")
    sim.presses_token("otieno", token)
    rows, heard = len(decisions(sim)), len(sim.heard("amina"))
    sim.presses_token("otieno", token)
    assert sim.heard("otieno")[-1] == "This case was answered in the meantime: acknowledged."
    assert (len(decisions(sim)), len(sim.heard("amina"))) == (rows, heard)
    assert states(sim, report)[2] == "acknowledged"


def test_an_official_of_another_office_cannot_answer(sim):
    report = routed(sim)
    with writing(sim.house.engine) as conn:
        conn.execute(update(Membership).where(M.office == "roads").values(office="water"))
    sim.presses("otieno", "Done")
    assert states(sim, report)[2] == "routed"
    assert sim.heard("otieno")[-1] == "You may not do that here."


def test_news_beside_an_open_question_is_a_new_report(sim):
    report = routed(sim)
    sim.presses("otieno", "Done")
    sim.says("amina", "now the street light at the corner is dark too")
    assert states(sim, report)[2] == "resolved_claimed"
    assert len(sim.rows(select(Report))) == 1
    assert "Where is it?" in sim.heard("amina")[-1]


def posts(sim, token, choice, note=""):
    body = Answer(token=token, choice=choice, note=note).model_dump_json().encode()
    external_id = f"{choice}:{len(decisions(sim))}:{note}"
    sim.stepped.keep("link", "web", Arrival(external_id, "", body))
    sim.stepped.settle()


@pytest.fixture
def linked(sim):
    sim.house.channels = {**sim.house.channels, ("link", "web"): Link(sim.clock)}
    return sim


def a_link(sim, report, **changes):
    said = {
        "campaign": "city_streets",
        "case_code": case_of(sim, report).code,
        "office": "roads",
        "day": day_of(sim.clock()) + 30,
        **changes,
    }
    return link_token(sim.house.vault, **said)


def test_a_signed_link_answers_and_keeps_its_note_sealed(linked):
    sim = linked
    report = routed(sim)
    posts(sim, a_link(sim, report), "in_progress", "Crew 7 on Monday")
    assert states(sim, report)[2] == "in_progress"
    last = decisions(sim)[-1]
    assert (last.by_role, last.by_id) == ("official", None)
    body = sim.rows(select(DecisionText))[-1].body
    place = f"decision_text|body|{last.id}"
    assert sim.house.vault.open_text(body, place=place) == "Crew 7 on Monday"
    assert "is working on your case" in sim.heard("amina")[-1]


def test_a_link_that_does_not_hold_changes_nothing(linked):
    sim = linked
    report = routed(sim)
    rows = len(decisions(sim))
    for token in (
        a_link(sim, report, office="water"),
        a_link(sim, report, campaign="elsewhere"),
        a_link(sim, report, day=day_of(sim.clock()) - 1),
        a_link(sim, report)[:-1] + "0",
        "forged",
    ):
        if token != a_link(sim, report):
            posts(sim, token, "done", token[-6:])
    assert states(sim, report)[2] == "routed"
    assert len(decisions(sim)) == rows


def test_letters_of_a_decision_exist_once(sim):
    routed(sim)
    keys = [row.dedupe for row in sim.rows(select(Letter)) if row.dedupe]
    assert len(keys) == len(set(keys))
