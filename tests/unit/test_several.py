"""Several answers in one message."""

from datetime import UTC, datetime
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from forms.model import Form, Option, Question
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.several import MOST, several

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MOMENT = Moment(NOW, Random(1), "en")


def a_question(name, kind="text", **changes):
    return Question(name=name, kind=kind, label={"en": f"{name}?"}, **changes)


KINDS = (Option("flood", {"en": "Flood"}), Option("hole", {"en": "Hole"}))
FORM = Form(
    (
        a_question("category", "select_one", required="yes", options=KINDS),
        a_question("beware", "note", relevant="${category} = 'flood'"),
        a_question("depth", "decimal", required="yes", relevant="${category} = 'flood'"),
        a_question("story", required="yes"),
        a_question("day", "date"),
    )
)


def taken(text, answers=None):
    answers = answers or {}
    step = walk.next_step(FORM, answers, MOMENT)
    assert step is not None
    return several(FORM, answers, step, text, MOMENT)


def test_lines_answer_one_question_after_another():
    found = taken("hole\nBy the mill, where the bus stops\n2026-11-20")
    assert dict(found.answers) == {
        "category": "hole",
        "story": "By the mill, where the bus stops",
        "day": "2026-11-20",
    }
    assert found.keys == ("category", "story", "day")
    assert found.unread is None


def test_a_comma_parts_nothing_for_it_stands_inside_sentences():
    assert taken("Hole, by the mill, two people fell in") is None
    assert taken("flood; 1,5; up to the door, and in the yard").answers["depth"] == 1.5


def test_a_note_on_the_way_is_not_passed_over_in_silence():
    found = taken("flood; 2")
    assert found.notes == ("beware?",)
    assert found.keys == ("category", "depth")


def test_what_could_not_be_read_comes_back_whole_with_all_behind_it():
    found = taken("flood; deep; by the mill")
    assert found.answers["category"] == "flood"
    assert "depth" not in found.answers
    assert found.unread is not None
    assert found.left == "deep\nby the mill"


def test_what_does_not_begin_with_an_answer_is_none():
    assert taken("well; flood") is None
    assert taken("flood") is None


def test_parts_behind_the_last_question_come_back_too():
    found = taken("hole; by the mill; 2026-11-20; and again")
    assert (found.unread, found.left) == (None, "and again")


def test_a_heap_of_parts_is_none():
    assert taken(";".join(["hole"] * (MOST + 1))) is None


@given(st.text(alphabet="holeflood12;\n .-", max_size=60))
def test_whatever_is_taken_could_have_been_said_in_turn(text):
    found = taken(text)
    if found is None:
        return
    answers: dict[str, Any] = {}
    asked = walk.next_step(FORM, answers, MOMENT)
    while asked is not None and asked.key in found.answers:
        value = found.answers[asked.key]
        answers = {**answers, asked.key: value}
        asked = walk.next_step(FORM, answers, MOMENT)
    assert answers == dict(found.answers)
