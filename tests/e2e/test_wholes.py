"""Cases become one and are parted again, in chat: nothing of what was decided is lost."""

import pytest
from sqlalchemy import insert, select

from messages.sms_length import segments
from messages.words import say, spoken
from storage import cases
from storage.columns import of
from storage.db import reading, writing
from storage.models import Case, Decision, Report, Sighting
from tests.e2e.desk import FAR_FROM_HERE, HERE, case_of, reports, staff, verified

pytestmark = pytest.mark.check

R, C, D, S = of(Report), of(Case), of(Decision), of(Sighting)


@pytest.fixture
def sim(sim):
    for who in ("moses", "ruth"):
        staff(sim, who)
    return sim


def standing(sim):
    """Of reports their case and state; of cases all that moderators decide on."""
    told = (C.id, C.verification, C.response, C.restricted, C.office, C.place, C.merged_into)
    return (
        sim.rows(select(R.id, R.case_id, R.review).order_by(R.id)),
        sim.rows(select(*told).order_by(C.id)),
        sim.rows(select(S.id, S.case_id).order_by(S.id)),
    )


@pytest.fixture
def two(sim):
    """Two cases of one report each; that at the market is verified."""
    market = reports(sim, "amina", "deep pothole by the market, two motorbikes fell", HERE)
    verified(sim)
    bridge = reports(sim, "juma", "pothole behind the old bridge", FAR_FROM_HERE)
    return case_of(sim, market), case_of(sim, bridge)


def test_whoever_judges_a_report_whose_case_changed_is_shown_it_anew(sim):
    one = reports(sim, "amina", "deep pothole by the market, two motorbikes fell", HERE)
    other = reports(sim, "juma", "pothole behind the old bridge", FAR_FROM_HERE)
    sim.says("moses", "/next")
    stale = sim.button("moses", "Verify")
    sim.says("ruth", f"/merge {case_of(sim, other).code} {case_of(sim, one).code}")
    sim.presses_token("moses", stale)
    assert case_of(sim, one).verification == "unverified"
    sim.presses("moses", "Verify")
    assert case_of(sim, one).verification == "verified"


@pytest.mark.check
def test_a_case_takes_another_in_with_its_verdict_and_both_are_told(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    told = sim.heard("moses")[-1]
    assert f"{bridge.code} took in {market.code}. Reports together: 2" in told
    assert f"case {market.code}, confirmed (moderator" in told
    assert {r.case_id for r in sim.rows(select(Report))} == {bridge.id}
    with reading(sim.house.engine) as read:
        living = cases.by_code(read, market.code)
    assert living is not None
    assert living.id == bridge.id
    (now,) = sim.rows(select(C).where(C.id == bridge.id))
    assert (now.verification, now.response) == ("verified", "routed")


def test_undo_restores_reports_states_and_all_that_went_over(sim, two):
    market, bridge = two
    person = sim.rows(select(R.reporter_id))[0][0]
    with writing(sim.house.engine) as conn:
        conn.execute(insert(Sighting), {
            "id": 1, "case_id": market.id, "person_id": person, "seen": "seen",
            "seen_at": sim.clock(),
        })  # fmt: skip
    before = standing(sim)
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    assert sim.rows(select(S.case_id)) == [(bridge.id,)]
    sim.presses("moses", "Undo")
    assert standing(sim) == before
    sim.says("moses", "/undo")
    assert "can no longer be undone" in sim.heard("moses")[-1]
    assert standing(sim) == before


@pytest.mark.check
def test_the_word_undo_takes_back_a_merge_too(sim, two):
    before = standing(sim)
    sim.says("moses", f"/merge {two[0].code} {two[1].code}")
    assert standing(sim) != before
    sim.says("moses", "/undo")
    assert standing(sim) == before


@pytest.mark.check
def test_one_decision_with_its_parts(sim, two):
    sim.says("moses", f"/merge {two[1].code} {two[0].code}")
    (whole,) = sim.rows(select(Decision).where(D.about == "merge"))
    parts = sim.rows(select(D.about).where(D.part_of == whole.id).order_by(D.id))
    assert [row.about for row in parts] == [
        "case", "merged_into", "verification", "response",
    ]  # fmt: skip


def refuted(sim, case):
    with writing(sim.house.engine) as conn:
        conn.exec_driver_sql(f"UPDATE cases SET verification='refuted' WHERE id={case.id}")


@pytest.mark.check
def test_verdicts_that_contradict_are_chosen_between_by_a_person(sim, two):
    market, bridge = two
    refuted(sim, bridge)
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    told = sim.letters("moses")[-1]
    assert "These contradict each other" in told.text
    assert [b.label.split(" · ")[0] for b in told.buttons] == [
        f"case {bridge.code}, found not to be so", f"case {market.code}, confirmed", "Cancel",
    ]  # fmt: skip
    assert {r.case_id for r in sim.rows(select(Report))} == {market.id, bridge.id}
    sim.says("moses", "2")
    (now,) = sim.rows(select(C).where(C.id == bridge.id))
    assert now.verification == "verified"


@pytest.mark.check
def test_a_choice_between_verdicts_that_moved_on_changes_nothing(sim, two):
    market, bridge = two
    refuted(sim, bridge)
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    with writing(sim.house.engine) as conn:
        conn.exec_driver_sql(f"UPDATE cases SET version=version+1 WHERE id={bridge.id}")
    before = standing(sim)
    sim.says("moses", "1")
    assert "changed meanwhile" in sim.heard("moses")[-1]
    assert standing(sim) == before


@pytest.mark.check
def test_a_report_of_a_restricted_case_does_not_go_over_into_an_open_one(sim, two):
    market, bridge = two
    sim.gives_role("ruth", "lead")
    with writing(sim.house.engine) as conn:
        conn.exec_driver_sql(f"UPDATE cases SET restricted=true WHERE id={market.id}")
        conn.exec_driver_sql(f"UPDATE report SET review='received' WHERE case_id={market.id}")
    before = standing(sim)
    sim.says("ruth", f"/same {market.code} {bridge.code}")
    assert f"/merge {market.code} {bridge.code}" in sim.heard("ruth")[-1]
    assert standing(sim) == before
    sim.says("ruth", f"/merge {market.code} {bridge.code}")
    assert sim.rows(select(C.restricted).where(C.id == market.id)) == [(True,)]


@pytest.mark.check
def test_what_is_restricted_stays_so_in_the_case_that_takes_it_in(sim, two):
    market, bridge = two
    sim.gives_role("ruth", "lead")
    with writing(sim.house.engine) as conn:
        conn.exec_driver_sql(f"UPDATE cases SET restricted=true WHERE id={market.id}")
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    assert "restricted" in sim.heard("moses")[-1]
    before = standing(sim)
    sim.says("ruth", f"/merge {bridge.code} {market.code}")
    assert sim.rows(select(C.restricted).where(C.id == bridge.id)) == [(True,)]
    sim.presses("ruth", "Undo")
    assert standing(sim) == before


@pytest.mark.check
def test_codes_that_are_none_and_one_case_twice_change_nothing(sim, two):
    before = standing(sim)
    for typed, said in (
        ("/merge", "two case codes"),
        (f"/merge {two[0].code} 000000", "no case 000000"),
        (f"/merge {two[0].code} {two[0].code}", "one case already"),
        ("/split", "Write /split"),
        (f"/split {two[0].code}", "one report only"),
    ):
        sim.says("moses", typed)
        assert said in sim.heard("moses")[-1]
    sim.says("amina", f"/merge {two[0].code} {two[1].code}")
    assert standing(sim) == before


@pytest.mark.check
def test_an_old_code_leads_to_the_living_case_everywhere(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    report = reports(sim, "neema", "another hole at the station", "@-2.85134,40.10529")
    station = case_of(sim, report)
    sim.says("moses", f"/merge {station.code} {market.code}")
    assert f"{station.code} took in {bridge.code}" in sim.heard("moses")[-1]
    assert {r.case_id for r in sim.rows(select(Report))} == {station.id}


@pytest.mark.check
def test_split_brings_a_report_back_to_its_own_case_with_what_was_decided_there(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    merged = standing(sim)
    sim.says("moses", f"/split {bridge.code}")
    listed = sim.heard("moses")[-1]
    assert "1. just now: “deep pothole by the market" in listed
    sim.says("moses", "1")
    sim.presses("moses", f"Back to {market.code}")
    reports_now, cases_now, _ = standing(sim)
    assert {row.case_id for row in reports_now} == {market.id, bridge.id}
    states = {row.id: (row.verification, row.merged_into) for row in cases_now}
    assert states == {market.id: ("verified", None), bridge.id: ("unverified", None)}
    sim.presses("moses", "Undo")
    assert standing(sim) == merged


@pytest.mark.check
def test_split_opens_a_new_case_and_the_verdict_goes_with_what_it_rests_on(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    merged = standing(sim)
    sim.says("moses", f"/split {bridge.code}")
    for words, said in (("none", "from 1 to 2"), ("1 2", "One report at least"), ("9", "1 to 2")):
        sim.says("moses", words)
        assert said in sim.heard("moses")[-1]
    sim.says("moses", "1")
    sim.presses("moses", "A new case")
    reports_now, cases_now, _ = standing(sim)
    new = cases_now[-1]
    assert new.id not in (market.id, bridge.id)
    assert new.place is not None
    assert [row.case_id for row in reports_now] == [new.id, bridge.id]
    assert (new.verification, new.response) == ("verified", "routed")
    sim.presses("moses", "Undo")
    assert standing(sim)[0] == merged[0]
    assert standing(sim)[1][:2] == merged[1]
    assert standing(sim)[1][2].merged_into == bridge.id


@pytest.mark.check
def test_a_merge_that_others_stand_on_is_not_undone(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    token = sim.button("moses", "Undo")
    verified(sim)  # the report that was in the bridge's case before
    before = standing(sim)
    sim.presses_token("moses", token)
    assert "can no longer be undone" in sim.heard("moses")[-1]
    assert standing(sim) == before


@pytest.mark.check
def test_the_card_tells_what_a_case_took_in(sim, two):
    market, bridge = two
    sim.says("moses", f"/merge {bridge.code} {market.code}")
    sim.says("ruth", "/next")
    assert f"Took in case {market.code}, confirmed (moderator" in sim.heard("ruth")[-1]


@pytest.mark.parametrize("language", sorted(spoken()))
def test_the_question_with_its_three_answers_fits_two_sms_in_every_language(language):
    told = {"nearness": say("near-same-street", language), "category": "x" * 24}
    asked = say("like-offer", language, when=say("ago-hours", language, n=23), **told)
    answers = [say(key, language) for key in ("same", "different", "fixed-meanwhile")]
    listed = "\n".join(f"{n} {answer}" for n, answer in enumerate(answers, start=1))
    assert segments(f"{asked}\n{listed}").segments <= 2
