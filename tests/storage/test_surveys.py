"""Visits count once a household; what leads to a household or an enumerator goes, counts stay."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.commands.retention import Direct
from privacy.retention import RULES
from storage import models as m
from storage import retention, surveys
from storage.columns import of
from storage.db import writing
from tests.sim import ROOT, Sim
from tests.storage.leftovers import leftovers

pytestmark = pytest.mark.check

WATER = ROOT / "campaigns" / "household_water" / "campaign.yaml"
R, S, V = of(m.Report), of(m.Subject), of(m.Visit)


@pytest.fixture
def sim(engine):
    sim = Sim(engine)
    sim.load(WATER)
    sim.says("neema", "/help", language="en")
    sim.gives_role("neema", "enumerator")
    yield sim
    sim.close()


def at_the_door(sim, area, who="neema"):
    sim.says(who, "/interview")
    sim.says(who, area)
    if "Go on here" in {b.label for b in sim.letters(who)[-1].buttons}:
        sim.presses(who, "Go on here")


def turned_away(sim, area, how):
    at_the_door(sim, area)
    sim.presses("neema", how)


def begun(sim, area, code, *, agrees="Yes"):
    at_the_door(sim, area)
    sim.presses("neema", "Interview")
    sim.says("neema", code)
    if "Ask again" in {b.label for b in sim.letters("neema")[-1].buttons}:
        sim.presses("neema", "Ask again")
    sim.presses("neema", agrees)


def answered(sim, who="neema"):
    for said in ("5", "1", "0", "4", "Neema says hi", "send"):
        sim.says(who, said)


def interviewed(sim, area, code):
    begun(sim, area, code)
    answered(sim)
    return sim.heard("neema")[-1]


def answers_alone(sim, who, area="Sokoni"):
    sim.says(who, "/interview", language="en")
    if "Yes" in {b.label for b in sim.letters(who)[-1].buttons}:
        sim.presses(who, "Yes")
    sim.says(who, area)
    answered(sim, who)


def counts(sim):
    with sim.house.engine.connect() as conn, conn.begin():
        return surveys.counts(lambda s, p: conn.execute(s, p).all(), sim.campaign_id)


def one(sim, statement):
    (row,) = sim.rows(statement)
    return row


def test_a_finished_interview_is_a_report_with_reporter_and_subject_apart(sim):
    interviewed(sim, "Mlimani", "14B")

    report, visit, household = (one(sim, select(*each)) for each in (R, V, S))
    assert report.subject_id == household.person_id != report.reporter_id
    assert report.category == "water_at_home"
    assert (visit.outcome, visit.report_id, visit.subject_id) == (
        "completed", report.id, household.id,
    )  # fmt: skip
    assert (visit.area, visit.weight, visit.n) == ("Mlimani", 41.5, 1)
    assert visit.enumerator_id == report.reporter_id
    agreed = one(sim, select(*of(m.Consent)))
    assert agreed.person_id == household.person_id


def test_interviews_join_no_case_of_another_household(sim):
    for code in ("1", "2"):
        interviewed(sim, "Bondeni", code)

    assert len({row.case_id for row in sim.rows(select(R.case_id))}) == 2
    assert sim.rows(select(m.Match)) == sim.rows(select(m.Posting)) == []
    assert sim.rows(select(m.Fingerprint)) == []


SMALL = """\
campaign: small
kind: survey
title: Small
languages: [en]
timezone: Africa/Nairobi
country: KE
consent: {version: 1, text: Agree?}
categories: [{code: water, label: Water}]
questions: [{name: members, type: integer, label: How many?}]
offices: [{code: works, name: Works, mail: [works@example.org]}]
survey: {unit: individual, areas: [{name: Hill}]}
"""


def test_no_office_is_asked_about_one_household(engine, tmp_path):
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    sim = Sim(engine)
    sim.load(path)
    for said in ("/interview", "yes", "3", "send"):
        sim.says("juma", said, language="en")

    assert one(sim, select(of(m.Case).office)).office == ""
    assert one(sim, select(V.area)).area == "Hill"
    sim.close()


def test_how_visits_ended_is_counted_by_area(sim):
    interviewed(sim, "Bondeni", "1")
    for how in ("Refused", "Nobody home", "Nobody home", "Not eligible"):
        turned_away(sim, "Bondeni", how)
    turned_away(sim, "Sokoni", "Refused")

    assert counts(sim) == {
        "Bondeni": {"completed": 1, "refused": 1, "not_at_home": 2, "not_eligible": 1},
        "Sokoni": {"refused": 1},
    }


def test_of_a_refusal_only_outcome_and_area_are_kept(sim):
    before = one(sim, select(func.count()).select_from(m.Person))
    begun(sim, "Bondeni", "7", agrees="No")

    visit = one(sim, select(*V))
    assert (visit.outcome, visit.area, visit.subject_id) == ("refused", "Bondeni", None)
    assert sim.rows(select(m.Subject)) == sim.rows(select(m.Consent)) == []
    assert one(sim, select(func.count()).select_from(m.Person)) == before


def test_a_household_asked_again_counts_once_under_the_best_it_came_to(sim):
    begun(sim, "Bondeni", "3")
    sim.says("neema", "/cancel")
    assert counts(sim) == {"Bondeni": {"partial": 1}}

    interviewed(sim, "Bondeni", "3")
    interviewed(sim, "Bondeni", " 3 ")
    begun(sim, "Bondeni", "3", agrees="No")

    assert counts(sim) == {"Bondeni": {"completed": 1}}
    assert len(sim.rows(select(m.Subject))) == 1


def test_the_same_number_in_another_area_is_another_household(sim):
    interviewed(sim, "Bondeni", "3")
    interviewed(sim, "Sokoni", "3")

    assert counts(sim) == {"Bondeni": {"completed": 1}, "Sokoni": {"completed": 1}}


def test_an_unfinished_interview_is_under_way_until_its_draft_is_gone(sim):
    begun(sim, "Bondeni", "3")
    assert counts(sim) == {"Bondeni": {"under_way": 1}}

    sim.pass_time(days=13)
    assert counts(sim) == {"Bondeni": {"under_way": 1}}

    sim.pass_time(days=2)
    assert counts(sim) == {"Bondeni": {"partial": 1}}
    assert sim.rows(select(m.Report)) == []


def test_an_enumerator_hears_of_interviews_that_were_not_taken_up_only(sim):
    sim.says("moses", "/help", language="en")
    sim.gives_role("moses", "moderator")
    for code, press in (("1", ("Verify",)), ("2", ("Reject", "it is outside the area"))):
        interviewed(sim, "Bondeni", code)
        heard = len(sim.heard("neema"))
        sim.says("moses", "/next")
        for label in press:
            sim.presses("moses", label)
        sim.pass_time(minutes=2)
        assert len(sim.heard("neema")) - heard == (1 if "Reject" in press else 0)

    assert counts(sim) == {"Bondeni": {"completed": 1, "partial": 1}}


def test_over_the_quota_is_counted_and_said(sim):
    for code in ("1", "2"):
        interviewed(sim, "Mlimani", code)
    assert "Mlimani: 3 of 2, 1 over quota" in interviewed(sim, "Mlimani", "3")


def test_who_answers_alone_is_counted_once_and_apart(sim):
    answers_alone(sim, "juma")
    sim.says("juma", "/interview")
    sim.presses("juma", "Yes")
    sim.says("juma", "Sokoni")
    answered(sim, "juma")

    assert counts(sim) == {"Sokoni": {"by_themselves": 1}}
    assert {row.subject_id for row in sim.rows(select(R.subject_id))} == {None}


def test_the_sample_has_each_household_once_with_its_weight(sim):
    interviewed(sim, "Mlimani", "1")
    interviewed(sim, "Mlimani", "1")
    answers_alone(sim, "juma")
    with sim.house.engine.connect() as conn, conn.begin():
        rows = surveys.sample(lambda s, p: conn.execute(s, p).all(), sim.campaign_id)

    last = sim.rows(select(R.id).order_by(R.id))[1:]
    assert [row.report_id for row in rows] == [row.id for row in last]
    assert [(row.area, row.weight, row.n) for row in rows] == [
        ("Mlimani", 41.5, 1), ("Sokoni", 112, 1),
    ]  # fmt: skip


def test_only_enumerators_see_the_progress(sim):
    sim.says("juma", "/progress", language="en")
    assert "do not know that command" in sim.heard("juma")[-1]


def test_a_button_of_a_visit_pressed_twice_counts_once(sim):
    at_the_door(sim, "Bondeni")
    token = sim.button("neema", "Refused")
    sim.presses_token("neema", token)
    sim.presses_token("neema", token)

    assert counts(sim) == {"Bondeni": {"refused": 1}}


def test_the_enumerators_own_file_holds_no_answers_of_households(sim):
    interviewed(sim, "Bondeni", "1")
    sim.says("neema", "/mydata")

    letter = sim.letters("neema")[-1]
    told = [json.loads(a.body) for a in letter.attachments]
    assert [file["reports"] for file in told] in ([], [[]])


def forgets(sim, who):
    sim.says(who, "/forget")
    sim.presses(who, "Yes")
    sim.pass_time(minutes=2)


def test_a_forgotten_enumerator_leaves_the_interviews_under_a_random_key(sim):
    interviewed(sim, "Bondeni", "1")
    interviewed(sim, "Bondeni", "2")
    turned_away(sim, "Bondeni", "Refused")
    begun(sim, "Sokoni", "5")
    before = {row.reporter_id for row in sim.rows(select(R.reporter_id))}
    forgets(sim, "neema")

    reports = sim.rows(select(*R))
    assert all(row.answers and row.review == "received" for row in reports)
    assert {(row.contact_id, row.code) for row in reports} == {(None, None)}
    keys = {row.reporter_id for row in reports}
    assert len(keys) == 1
    assert not keys & before
    assert {row.enumerator_id for row in sim.rows(select(V.enumerator_id))} == keys
    assert counts(sim) == {
        "Bondeni": {"completed": 2, "refused": 1},
        "Sokoni": {"partial": 1},
    }


def test_who_answered_alone_and_is_forgotten_leaves_no_answer(sim):
    answers_alone(sim, "juma")
    person = one(sim, select(V.enumerator_id)).enumerator_id
    forgets(sim, "juma")

    assert one(sim, select(R.answers)).answers is None
    assert one(sim, select(V.enumerator_id)).enumerator_id != person
    assert counts(sim) == {}


def test_a_household_that_asks_for_it_is_erased_by_its_code(sim):
    interviewed(sim, "Bondeni", "14B")
    interviewed(sim, "Bondeni", "15")
    sim.says("lea", "/help", language="en")
    sim.gives_role("lea", "lead")
    sim.says("lea", "/erase bondeni 14-b")
    sim.presses("lea", "Yes")

    erased, other = sim.rows(select(*R).order_by(R.id))
    assert (erased.answers, erased.code, erased.contact_id) == (None, None, None)
    assert other.answers
    assert counts(sim) == {"Bondeni": {"completed": 1, "refused": 1}}
    sim.says("lea", "/erase Bondeni 14B")
    assert "No household is known" in sim.heard("lea")[-1]


def said_by_household(sim, code, words, *, sends=True):
    begun(sim, "Bondeni", code)
    for said in ("5", "1", "0", "4", words, *(["send"] if sends else [])):
        sim.pass_time(seconds=20)
        sim.says("neema", said)


def lead_erases(sim, code):
    sim.says("lea", "/help", language="en")
    sim.gives_role("lea", "lead")
    sim.says("lea", f"/erase Bondeni {code}")
    sim.presses("lea", "Yes")
    assert sim.heard("lea")[-1].startswith("Erased")


@pytest.mark.parametrize("sends", [True, False], ids=["sent", "under way"])
def test_no_word_of_an_erased_household_is_left_in_any_chat(sim, *, sends):
    said_by_household(sim, "876c", "A quiet neighbour")
    sim.pass_time(hours=2)
    said_by_household(sim, "987c", "The canary fell ill", sends=sends)
    assert {"letter.prompt", "inbox.body"} < leftovers(sim, "canary", "987c")
    sim.pass_time(hours=2)

    lead_erases(sim, "987c")

    assert leftovers(sim, "canary", "987c") == set()
    assert leftovers(sim, "quiet neighbour", "876c") == {
        "report.answers", "letter.prompt", "inbox.body",
    }  # fmt: skip


def test_what_was_broken_off_or_added_later_goes_from_the_chat_too(sim):
    said_by_household(sim, "987c", "The canary fell ill", sends=False)
    sim.says("neema", "cancel")
    sim.pass_time(hours=2)
    said_by_household(sim, "987c", "Now all is well")
    sim.pass_time(hours=2)
    (report,) = sim.rows(select(*R))
    receipt = sim.house.vault.open_text(report.code, place=f"report|code|{report.id}")
    sim.says("neema", f"/add {receipt} The canary is better")
    sim.pass_time(hours=2)
    sim.says("neema", "/progress")
    assert {"supplement.body", "inbox.body"} < leftovers(sim, "canary")

    lead_erases(sim, "987c")

    assert leftovers(sim, "canary", "all is well", "987c") == set()
    assert leftovers(sim, "response rate") == {"letter.prompt"}


def test_only_leads_erase_and_only_what_they_name(sim):
    interviewed(sim, "Bondeni", "1")
    sim.says("neema", "/erase Bondeni 1")
    assert "do not know that command" in sim.heard("neema")[-1]
    sim.says("lea", "/help", language="en")
    sim.gives_role("lea", "lead")
    for typed in ("/erase", "/erase Bondeni", "/erase 1", "/erase Bondeni -"):
        sim.says("lea", typed)
        assert "Which household?" in sim.heard("lea")[-1]
    sim.says("lea", "/erase Bondeni 1")
    sim.presses("lea", "No")
    assert one(sim, select(R.answers)).answers


def test_a_household_may_be_erased_while_it_is_asked(sim):
    begun(sim, "Bondeni", "1")
    sim.says("lea", "/help", language="en")
    sim.gives_role("lea", "lead")
    sim.says("lea", "/erase Bondeni 1")
    sim.presses("lea", "Yes")
    assert sim.rows(select(of(m.Draft).id)) == []
    answered(sim)

    assert sim.rows(select(R.id)) == []


def test_a_households_code_goes_with_time_and_its_count_stays(sim):
    interviewed(sim, "Bondeni", "1")
    interviewed(sim, "Bondeni", "1")
    later = sim.clock() + RULES["household_code"].after + timedelta(minutes=1)
    with writing(sim.house.engine) as conn:
        keeper = Direct(conn, later, sim.house.vault, sim.house.campaigns)
        assert retention.overdue(keeper)["household_code"] == 1
        retention.apply(keeper, [RULES["household_code"]])
        assert retention.overdue(keeper)["household_code"] == 0

    household = one(sim, select(*S))
    assert household.code_index == -household.id
    assert counts(sim) == {"Bondeni": {"completed": 1}}
    begun(sim, "Bondeni", "1")
    assert len(sim.rows(select(m.Subject))) == 2


def test_the_code_itself_is_nowhere_in_the_database(sim):
    interviewed(sim, "Bondeni", "987c")

    dump = "\n".join(
        str(tuple(row)) for table in m.tables().sorted_tables for row in sim.rows(select(table))
    )
    assert "987c" not in dump.casefold()
