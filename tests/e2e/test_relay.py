"""Questions to reporters: in their language or framed, short, few, answered by anything."""

import pytest
from sqlalchemy import select

from storage.columns import of
from storage.models import Decision, Media, Supplement
from tests.e2e.desk import labels, report_now, reports, staff

pytestmark = pytest.mark.check

D = of(Decision)


@pytest.fixture
def sim(sim):
    staff(sim, "moses")
    return sim


def asked(sim, words, who="amina"):
    """A report, claimed by moses, asked about; returns the report and the case's code."""
    report = reports(sim, who)
    sim.says("moses", "/next")
    code = sim.heard("moses")[-1].split()[0]
    sim.says("moses", f"/ask {code} {words}")
    return report, code


def test_a_question_by_the_case_s_code_reaches_the_reporter_without_telephone_numbers(sim):
    report, _ = asked(sim, "When did it start? Call me on 0722 123 456")

    assert sim.heard("amina")[-1] == (
        "A question about your report: When did it start? Call me on [phone]"
    )
    assert report_now(sim, report).review == "needs_info"


def about_to_ask_in_french(sim):
    """A report of somebody who reads French, claimed by moses, who is about to ask."""
    reports(sim, "amina")
    sim.says("amina", "/language fr")
    if "Français" in labels(sim, "amina"):
        sim.presses("amina", "Français")
    sim.says("moses", "/next")
    sim.presses("moses", "Ask")


def test_a_template_is_asked_in_the_reporter_s_language(sim):
    about_to_ask_in_french(sim)
    sim.presses("moses", "Is anybody hurt?")

    assert sim.heard("amina")[-1].endswith("Y a-t-il des blessés ?")


def test_own_words_say_in_which_language_they_are_and_that_nothing_is_translated(sim):
    about_to_ask_in_french(sim)
    sim.says("moses", "Which side of the street is it on?")

    assert "en English, non traduite : Which side" in sim.heard("amina")[-1]
    assert "nothing is translated" in sim.heard("moses")[-1]


def test_a_question_of_three_text_messages_is_refused_with_the_count(sim):
    report, _ = asked(sim, "why " * 120)

    assert "takes 4 text messages" in sim.heard("moses")[-1]
    assert report_now(sim, report).review == "in_review"


def test_a_report_is_asked_three_times_a_day_at_most(sim):
    _, code = asked(sim, "first?")
    for n in ("second", "third"):
        sim.says("amina", f"answer to the one before {n}")
        sim.says("moses", f"/ask {code} {n}?")
    sim.says("amina", "and the last answer")
    sim.says("moses", f"/ask {code} fourth?")

    assert "asked 3 times" in sim.heard("moses")[-1]
    sim.pass_time(days=2)
    sim.says("moses", f"/ask {code} fourth?")
    assert "fourth?" in sim.heard("amina")[-1]


@pytest.mark.parametrize(
    ("line", "told"), [("!photo", "(a photo)"), ("@-2.87134,40.12529", "(a place: -2.87134")]
)
def test_a_photo_and_a_place_are_answers_too_and_come_to_who_asked(sim, line, told):
    report, code = asked(sim, "Can you show us?")
    sim.says("amina", line)

    assert f"answered on {code}" in sim.heard("moses")[-1]
    assert told in sim.heard("moses")[-1]
    assert report_now(sim, report).review == "in_review"
    kept = Media if line == "!photo" else Supplement
    assert len(sim.rows(select(of(kept).id).where(of(kept).report_id == report.id))) == 1


def test_without_an_answer_the_report_waits_again_after_a_week(sim):
    report, code = asked(sim, "When did it start?")
    sim.pass_time(days=6)
    assert report_now(sim, report).review == "needs_info"
    sim.pass_time(days=1, minutes=2)

    assert report_now(sim, report).review == "in_review"
    assert sim.rows(select(D.reason).order_by(D.id.desc()))[0].reason == "no_answer"
    assert f"No answer on {code}" in sim.heard("moses")[-1]


def test_whoever_stops_or_is_blocked_keeps_no_report_waiting_and_is_asked_nothing(sim):
    report, code = asked(sim, "When did it start?")
    sim.says("amina", "stop")
    sim.pass_time(minutes=2)
    assert report_now(sim, report).review == "in_review"
    sim.says("moses", f"/ask {code} again?")

    assert "no longer be reached" in sim.heard("moses")[-1]


def test_an_unknown_code_is_told_kindly(sim):
    sim.says("moses", "/ask QQQQQQ hello?")
    assert "no case with that code" in sim.heard("moses")[-1]
