"""The level on the ladder follows from the log of participation, and is never flattered."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.campaign.read import check
from forms.participation import PARTS, STEPS, WHO, Part, Participation, Returned
from publishing.statement import RUNGS, STAGES, level, statement
from tests.unit.campaigns import GOOD

ON = date(2026, 12, 3)
CAMPAIGNS = Path(__file__).parents[2] / "campaigns"


def part(step="identify", who="community", what="shared", **more):
    return Part(step, who, what, **{"evidence": ("minutes of 3 March",), **more})


def a_log(what="shared", who="community", started_by="organisation", **more):
    parts = tuple(part(step, who, what) for step in ("identify", "collect", "analyse"))
    told = {"parts": parts, "returned": (Returned("meeting", evidence=("minutes",)),),
            "consent": "one SMS, asked of everybody"}  # fmt: skip
    return Participation(started_by, **{**told, **more})


def test_the_steps_are_the_same_wherever_they_are_written():
    assert tuple(step for steps in STAGES.values() for step in steps) == STEPS


@pytest.mark.parametrize(("what", "rung"), list(zip(PARTS, RUNGS, strict=True)))
def test_each_part_is_a_rung(what, rung):
    assert level(a_log(what), ON).rung == rung


@pytest.mark.parametrize("step", ["identify", "collect", "analyse"])
def test_the_weakest_of_design_collection_and_all_the_rest_decides(step):
    parts = [replace(p, part="asked") if p.step == step else p for p in a_log().parts]
    found = level(a_log(parts=tuple(parts)), ON)

    assert found.rung == "consultation"
    assert found.why == ("later" if step == "analyse" else step,)


def test_what_has_no_evidence_counts_for_nothing():
    parts = tuple(replace(p, evidence=()) for p in a_log().parts)

    assert level(a_log(parts=parts), ON).rung == "information"


def test_what_comes_after_the_release_does_not_count_yet():
    parts = tuple(replace(p, on=date(2026, 12, 4)) for p in a_log().parts)

    assert level(a_log(parts=parts), ON).rung == "information"
    assert level(a_log(parts=parts), date(2026, 12, 4)).rung == "partnership"


@pytest.mark.parametrize("who", sorted(set(WHO) - {"community", "organisation"}))
def test_offices_researchers_and_companies_are_no_participation(who):
    assert level(a_log("led", who), ON).rung == "information"


@pytest.mark.parametrize(
    ("lacking", "why"),
    [
        ({"returned": ()}, ("returned",)),
        ({"returned": (Returned("to be"),)}, ("returned",)),
        ({"consent": " "}, ("consent",)),
    ],
)
def test_without_results_brought_back_or_consent_it_is_no_partnership(lacking, why):
    found = level(a_log("led", **lacking), ON)

    assert (found.rung, found.why, found.is_of_citizens) == ("conciliation", why, False)


def test_who_leads_on_behalf_of_others_is_no_self_determination():
    assert level(a_log("led", "organisation"), ON).why == ("themselves",)
    assert level(a_log("led", started_by="authority"), ON).why == ("started",)
    assert level(a_log("led"), ON).rung == "self_determination"


def test_without_a_log_nothing_is_claimed():
    found = statement(None, ON)

    assert (found["level"], found["is_citizen_data"]) == ("information", False)
    assert found["why_not_higher"] == ["no-log"]


def test_the_statement_holds_the_whole_log_and_says_what_counts():
    later = part("reuse", "authority", "led", on=date(2026, 1, 2))
    found = statement(a_log(parts=(*a_log().parts, later)), ON)
    by_step = {each["step"]: each for each in found["steps"]}

    assert list(by_step) == list(STEPS)
    assert by_step["identify"]["parts"][0]["counts"]
    assert by_step["reuse"]["parts"] == [
        {"who": "authority", "part": "led", "name": "", "how": "", "on": "2026-01-02",
         "evidence": ["minutes of 3 March"], "counts": False}
    ]  # fmt: skip
    assert by_step["process"]["parts"] == []


some_part = st.builds(
    Part, st.sampled_from(STEPS), st.sampled_from(WHO), st.sampled_from(PARTS),
    evidence=st.sampled_from([(), ("a list",)]),
)  # fmt: skip
some_log = st.builds(
    Participation, st.sampled_from(WHO), parts=st.lists(some_part, max_size=8).map(tuple),
    returned=st.sampled_from([(), (Returned("radio", evidence=("tape",)),)]),
    consent=st.sampled_from(["", "by SMS"]),
)  # fmt: skip


@given(some_log, some_part)
def test_more_participation_never_lowers_the_level(log, more):
    before, after = level(log, ON), level(replace(log, parts=(*log.parts, more)), ON)

    assert RUNGS.index(after.rung) >= RUNGS.index(before.rung)


@given(some_log)
def test_whatever_is_below_the_top_says_why(log):
    found = level(log, ON)

    assert bool(found.why) is (found.rung != RUNGS[-1])
    assert not found.is_of_citizens or (log.consent and log.returned)


GOOD_LOG = """\
started: {who: organisation}
steps: {identify: [], collect: [], process: [], analyse: [], release: [], disseminate: [],
  connect: [], incentivise: [], influence: [], use: [], change: [], reuse: []}
returned: []
consent: by SMS
ethics: looked at
excluded: [{who: without a telephone}]
"""


def nothing_beside(name: str) -> str:
    raise FileNotFoundError("there is no such file")


def log_of(found):
    assert found.campaign
    return found.campaign.participation


def read_log(text):
    campaign = f"{GOOD}participation: log.yaml\n"
    return check(campaign, {"log.yaml": text}.__getitem__)


def test_a_log_in_a_file_is_read_and_kept_with_the_campaign():
    found = read_log(GOOD_LOG)

    assert found.mistakes == ()
    assert found.files["log.yaml"] == GOOD_LOG
    assert log_of(found).started_by == "organisation"


def test_a_log_may_stand_in_the_campaign_file_itself():
    inside = GOOD_LOG.replace("\n", "\n  ").rstrip()
    found = check(f"{GOOD}participation:\n  {inside}\n", nothing_beside)

    assert found.mistakes == ()
    assert log_of(found) == log_of(read_log(GOOD_LOG))


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("who: organisation", "who: organization",
         "log.yaml, line 1: 'organization' is not one of community, organisation"),
        ("collect: []", "collekt: []",
         "log.yaml, line 2: unknown key 'collekt'; did you mean 'collect'?"),
        ("collect: []", "collect: [{who: community, part: lead, evidence: [x]}]",
         "'lead' is not one of told, asked, heard, shared, led; did you mean 'led'?"),
        ("consent: by SMS", "agreement: {office: X, signed_on: soon}\nconsent: x",
         "'soon' should be a day such as 2026-11-22"),
    ],
)  # fmt: skip
def test_mistakes_in_a_log_are_said_with_their_line(wrong, right, told):
    found = read_log(GOOD_LOG.replace(wrong, right))

    assert any(told in mistake.message for mistake in found.errors)


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("returned: []\n", "", "how results were brought back"),
        ("consent: by SMS\n", "", "what people agreed to"),
        ("reuse: []", "", "nothing is written about reuse; [] says that nobody did"),
        ("reuse: []", "reuse: [{who: community, part: led}]", "without evidence this counts"),
    ],
)
def test_what_weakens_the_statement_is_only_a_warning(wrong, right, told):
    found = read_log(GOOD_LOG.replace(wrong, right))

    assert found.errors == ()
    assert any(told in mistake.message for mistake in found.mistakes)


def test_a_file_that_is_not_there_is_said():
    found = check(f"{GOOD}participation: nowhere.yaml\n", nothing_beside)

    assert "cannot read 'nowhere.yaml'" in found.errors[0].message


@pytest.mark.parametrize(
    ("folder", "rung"),
    [
        ("city_streets", "partnership"), ("clinic_scorecard", "self_determination"),
        ("household_water", "information"), ("water_points", "partnership"),
    ],
)  # fmt: skip
def test_the_examples_stand_where_their_logs_put_them(folder, rung):
    text = (CAMPAIGNS / folder / "participation.yaml").read_text(encoding="utf-8")
    found = read_log(text)

    assert found.mistakes == ()
    assert level(log_of(found), ON).rung == rung
