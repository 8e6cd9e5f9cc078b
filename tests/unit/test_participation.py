"""The level on the ladder follows from the log of participation, and is never flattered."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.participation import PARTS, STEPS, WHO, Part, Participation, Returned
from publishing.statement import RUNGS, STAGES, level, statement

ON = date(2026, 12, 3)


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

    assert (found.rung, found.why, found.is_citizen_data) == ("conciliation", why, False)


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
    assert not found.is_citizen_data or (log.consent and log.returned)
