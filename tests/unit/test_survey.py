"""A survey in a campaign file, its codes, and the response rate that its visits come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.campaign.read import check
from forms.sampling import SurveyArea, normal_code
from publishing.response_rate import OUTCOMES, Tally, tally, total

FILE = """\
campaign: water
kind: survey
title: Water
languages: [en]
timezone: Africa/Nairobi
country: KE
consent: {version: 1, text: Agree?}
categories: [{code: water, label: Water}]
questions: [{name: members, type: integer, label: How many?}]
survey:
  unit: individual
  code: {pattern: "[0-9]{1,3}", hint: On the list.}
  areas:
    - {name: Hill, stratum: rural, cluster: EA-1, weight: 41.5, quota: 20}
    - {name: Market}
"""


def read(text):
    files: dict[str, str] = {}
    checked = check(text, files.__getitem__)
    return checked.campaign, [(m.line, m.message) for m in checked.errors]


def test_areas_come_with_stratum_cluster_weight_and_quota():
    campaign, mistakes = read(FILE)

    assert mistakes == []
    assert campaign.survey.unit == "individual"
    assert campaign.survey.areas == (
        SurveyArea("Hill", "rural", "EA-1", 41.5, 20),
        SurveyArea("Market"),
    )
    assert campaign.survey.area("Hill").quota == 20
    assert campaign.survey.area("Valley") is None


def test_a_form_without_a_category_question_has_the_only_category():
    campaign, _ = read(FILE)
    assert campaign.category_of({"members": 3}) == "water"


def test_with_several_categories_and_no_question_none_is_made_up():
    campaign, _ = read(FILE.replace("label: Water}]", "label: W}, {code: other, label: O}]"))
    assert campaign.category_of({"members": 3}) == ""


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("unit: individual", "unit: houses", 11, "not one of household, individual"),
        ('pattern: "[0-9]{1,3}"', 'pattern: "(?=x)"', 12, "cannot read"),
        ("name: Market", "name: hill", 15, "written twice"),
        ("name: Market", 'name: "12"', 15, "a number"),
        ("name: Market", 'name: "a:b"', 15, "no ':'"),
        ("weight: 41.5", "weight: 0", 14, "should be a number"),
        ("quota: 20", "quota: -1", 14, "whole number"),
        ("kind: survey", "kind: mapping", 10, "only a campaign of kind 'survey'"),
        (FILE[FILE.index("survey:\n") :], "", 2, "a survey needs 'survey'"),
        (FILE[FILE.index("  areas:") :], "  areas: []\n", 13, "at least one area"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(before, after, line, words):
    assert before in FILE
    _, mistakes = read(FILE.replace(before, after))
    assert [(at, words) for at, message in mistakes if words in message] == [(line, words)]


@pytest.mark.parametrize("written", ["12-A", "12 a", " 12a ", "１２Ａ", "12/A"])
def test_a_code_is_one_however_it_is_written(written):
    assert normal_code(written) == "12a"


def test_signs_alone_are_no_code():
    assert normal_code(" -/. ") == ""


def test_the_rate_is_completed_over_all_that_were_eligible():
    there = Tally(completed=12, refused=2, not_at_home=1, not_eligible=9, by_themselves=3)
    assert there.response_rate == 0.8
    assert there.answered == 15


def test_without_anybody_eligible_there_is_no_rate():
    assert Tally(not_eligible=4, by_themselves=2, under_way=1).response_rate is None


def test_an_unknown_outcome_is_in_no_rate_silently():
    with pytest.raises(TypeError):
        tally({"moved_away": 1})


counts = st.fixed_dictionaries({name: st.integers(0, 10_000) for name in OUTCOMES})


@given(counts, st.integers(0, 100), st.integers(0, 100))
def test_the_rate_times_the_eligible_is_the_completed(found, alone, under_way):
    there = Tally(**found, by_themselves=alone, under_way=under_way)
    rate = there.response_rate

    assert there.eligible == sum(found.values()) - found["not_eligible"]
    if rate is None:
        assert there.eligible == 0
    else:
        assert 0 <= rate <= 1
        assert round(rate * there.eligible) == there.completed


@given(st.dictionaries(st.text(max_size=5), counts.map(tally), max_size=5))
def test_the_whole_is_the_sum_of_its_areas(areas):
    assert total(areas).eligible == sum(each.eligible for each in areas.values())
    assert total(areas).answered == sum(each.answered for each in areas.values())


@given(st.text(max_size=60))
def test_a_code_once_made_comparable_stays_as_it_is(text):
    assert normal_code(normal_code(text)) == normal_code(text)
