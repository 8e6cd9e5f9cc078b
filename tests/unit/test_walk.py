"""Walking a form by example."""

from datetime import UTC, datetime, timedelta, timezone
from random import Random
from types import MappingProxyType
from typing import Any

import pytest

from forms.errors import Invalid
from forms.model import Form, Option, Question
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.plan import Step
from messages.model import Said

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def a_question(name: str, kind: str = "text", **changes) -> Question:
    return Question(name=name, kind=kind, label={"en": f"{name}?"}, **changes)


FORM = Form(
    (
        a_question("welcome", "note"),
        a_question(
            "category",
            "select_one",
            required="yes",
            options=(Option("flood", {"en": "Flood"}), Option("hole", {"en": "Hole"})),
        ),
        a_question(
            "depth",
            "integer",
            required="yes",
            relevant="${category} = 'flood'",
            constraint=". > 0 and . < 500",
            constraint_message={"en": "Between 1 and 499.", "fr": "Entre 1 et 499."},
        ),
        a_question("rescue", "note", relevant="${depth} > 100"),
        a_question("story", required="${category} = 'hole'", constraint=". != 'x'"),
        a_question("day", "date", constraint=". <= today()"),
    )
)


def answered(**answers):
    return {"welcome": True, **answers}


def moment(language="en", *, now=NOW) -> Moment:
    return Moment(now, Random(7), language)


def step_named(name) -> Step:
    step = walk.step_of(FORM, name)
    assert step
    return step


def next_name(answers):
    step = walk.next_step(FORM, answers, moment())
    return step.key if step else None


def say(answers, name, text, *, language="en") -> Any:
    return walk.answer(FORM, answers, step_named(name), Said(text=text), moment(language))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "welcome"),
        (answered(), "category"),
        (answered(category="flood"), "depth"),
        (answered(category="hole"), "story"),
        (answered(category="flood", depth=50), "story"),
        (answered(category="flood", depth=150), "rescue"),
        (answered(category="hole", story="s", day=None), None),
    ],
)
def test_the_first_relevant_question_without_an_answer_comes_next(answers, expected):
    assert next_name(answers) == expected


def test_a_whole_walk():
    answers: Any = walk.shown(FORM, {}, step_named("welcome"))
    answers = say(answers, "category", "flood")
    answers = say(answers, "depth", "120")
    answers = walk.shown(FORM, answers, step_named("rescue"))
    answers = walk.skip(FORM, answers, step_named("story"), moment())
    answers = say(answers, "day", "yesterday")
    assert next_name(answers) is None
    assert walk.final(FORM, answers, moment()) == {
        "category": "flood",
        "depth": 120,
        "story": None,
        "day": "2026-11-24",
    }
    assert walk.summary(FORM, answers, moment()) == [
        ("category?", "Flood"),
        ("depth?", "120"),
        ("story?", "(skipped)"),
        ("day?", "24/11/2026"),
    ]


def test_answers_are_new_and_cannot_be_changed():
    before = answered()
    after = say(before, "category", "flood")
    assert before == answered()
    assert after == answered(category="flood")
    assert isinstance(after, MappingProxyType)


def test_what_cannot_be_read_brings_the_hint_of_its_kind():
    assert say(answered(category="flood"), "depth", "deep") == Invalid("hint-integer")


def test_a_broken_constraint_says_its_message_in_the_persons_language():
    refused = say(answered(category="flood"), "depth", "500", language="fr")
    assert refused == Invalid("hint-constraint", message="Entre 1 et 499.")
    assert refused.explain("fr") == "Entre 1 et 499."


def test_a_broken_constraint_without_message_is_said_all_the_same():
    refused = say(answered(category="hole"), "story", "x")
    assert refused == Invalid("hint-constraint-unknown")
    assert refused.explain("en")


def test_today_is_the_campaigns_day_and_not_that_of_utc():
    late = datetime(2026, 11, 25, 23, 0, tzinfo=UTC).astimezone(timezone(timedelta(hours=3)))
    said = Said(text="today")
    answers = walk.answer(FORM, {}, step_named("day"), said, moment(now=late))
    assert answers == {"day": "2026-11-26"}


def test_only_what_is_not_required_can_be_skipped():
    story, category = step_named("story"), step_named("category")
    hole = answered(category="hole")
    assert walk.skip(FORM, answered(), category, moment()) == Invalid("hint-required")
    assert walk.skip(FORM, hole, story, moment()) == Invalid("hint-required")
    flood = answered(category="flood", depth=3)
    assert walk.skip(FORM, flood, story, moment()) == {**flood, "story": None}


def test_back_asks_the_last_answered_question_again():
    assert walk.back(FORM, answered(category="hole", story="s"), moment()) == answered(
        category="hole"
    )


def test_back_over_a_note_shows_it_again():
    answers = answered(category="flood", depth=150, rescue=True)
    assert walk.back(FORM, answers, moment()) == answered(category="flood")


def test_back_at_the_first_question_changes_nothing():
    assert walk.back(FORM, answered(), moment()) == answered()
    assert walk.back(FORM, {}, moment()) == {}


def test_back_after_an_edit_goes_to_the_question_before():
    answers = walk.edit(FORM, answered(category="flood", depth=3, story="s", day=None), "depth")
    assert next_name(answers) == "depth"
    assert next_name(walk.back(FORM, answers, moment())) == "category"


def test_an_edit_keeps_what_became_irrelevant_but_does_not_publish_it():
    answers = answered(category="flood", depth=150, rescue=True, story="s", day=None)
    changed = say(walk.edit(FORM, answers, "category"), "category", "hole")
    assert changed["depth"] == 150
    assert walk.final(FORM, changed, moment()) == {
        "category": "hole",
        "story": "s",
        "day": None,
    }


@pytest.mark.parametrize("name", ["welcome", "nobody", "depth"])
def test_an_edit_of_what_was_not_answered_changes_nothing(name):
    assert walk.edit(FORM, answered(category="hole"), name) == answered(category="hole")


def test_an_expression_does_not_see_irrelevant_answers():
    # depth is kept from an earlier try, but there is no flood any more
    assert next_name(answered(category="hole", depth=150)) == "story"
