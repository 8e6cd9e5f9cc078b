"""Which question the words of a first message answer, and how grave a form's answers are."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from forms.campaign.read import check
from forms.free_words import BESIDE, with_words, without_words, words_beside, words_of, words_step
from forms.model import Form, Group, Option, Question
from forms.severity import is_grave, option_for
from forms.walk.moment import Moment
from tests.unit.campaigns import GOOD

MOMENT = Moment(datetime(2026, 11, 22, 12, tzinfo=UTC), Random(7))


def campaign(*items):
    found = check(GOOD, lambda _name: "").campaign
    assert found
    return replace(found, form=Form(items))


def taken_by(*items):
    step = words_step(campaign(*items), MOMENT)
    return step.key if step else None


def q(name, kind="text", **more):
    return Question(name, kind, {"en": name}, **more)


PLAIN = q("remarks")


@pytest.mark.parametrize(
    "before",
    [
        q("code", "barcode"),
        q("gate", appearance="w1 numbers"),
        q("why", relevant="${remarks} = 'x'"),
        q("sum", calculation="1 + 1"),
        q("seen", read_only=True),
        q("age", "integer"),
        Group("people", {}, (q("name"),), repeats=True),
        Group("more", {}, (q("which"),), relevant="${remarks} = 'x'"),
        Question("roof", "select_one", {}, options=(Option("tin", {}),), or_other=True),
    ],
)
def test_a_question_that_cannot_take_them_is_passed_over(before):
    assert taken_by(before, PLAIN) == "remarks"


def test_a_description_takes_them_wherever_it_stands_but_in_a_repeat():
    group = Group("end", {}, (q("description", relevant="${remarks} = 'x'"),))
    assert taken_by(PLAIN, group) == "description"
    rounds = Group("again", {}, (q("description"),), repeats=True)
    assert taken_by(PLAIN, rounds) == "remarks"
    assert taken_by(rounds) is None


def test_more_words_join_a_description_and_stand_beside_other_answers():
    with_one = campaign(q("description"))
    told = with_words(with_one, with_words(with_one, {}, "a hole", MOMENT), " so deep ", MOMENT)
    assert told == {"description": "a hole\nso deep"}
    other = campaign(PLAIN)
    told = with_words(other, with_words(other, {}, "a hole", MOMENT), "so deep", MOMENT)
    assert told == {"remarks": "a hole", BESIDE: "so deep"}
    assert words_of(other, told, MOMENT) == "a hole\nso deep"
    assert words_beside(other, told, MOMENT) == {BESIDE: "so deep"}
    assert without_words(other, told, BESIDE) == {"remarks": "a hole"}


def test_what_a_question_refuses_stands_beside_and_it_is_asked():
    figures = campaign(q("house", constraint="regex(., '[0-9]+')"))
    assert with_words(figures, {}, "by the school", MOMENT) == {BESIDE: "by the school"}
    assert with_words(figures, {}, " \x00 ", MOMENT) == {}


@pytest.mark.parametrize(
    ("options", "level", "found"),
    [
        (("low", "middle", "grave"), "grave", "grave"),
        (("Low", "Medium", "High"), "middle", "Medium"),
        (("low", "medium", "high"), "", ""),
        (("low", "high", "critical"), "grave", ""),
        (("ankle", "knee", "waist"), "grave", ""),
    ],
)
def test_a_level_is_the_one_option_that_means_it(options, level, found):
    asked = Question("severity", "select_one", {}, options=tuple(Option(o, {}) for o in options))
    assert option_for(asked, level) == found


@pytest.mark.parametrize(
    ("answers", "grave"),
    [
        ({}, False),
        ({"people_hurt": 0}, False),
        ({"people_hurt": 1}, True),
        ({"severity": "middle"}, False),
        ({"severity": "grave"}, True),
        ({"severity": None, "people_hurt": None}, False),
    ],
)
def test_it_is_grave_where_people_are_hurt_or_it_is_called_so(answers, grave):
    scale = tuple(Option(o, {}) for o in ("low", "middle", "grave"))
    form = Form(
        (q("people_hurt", "integer"), Question("severity", "select_one", {}, options=scale))
    )
    assert is_grave(form, answers) is grave


def test_measures_of_another_kind_are_not_grave():
    form = Form((q("people_hurt"), q("severity", "integer")))
    assert is_grave(form, {"people_hurt": "grave", "severity": 5}) is False
