"""Groups, repeats, calculations and lists, by example."""

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from forms.errors import Invalid
from forms.model import Form, Group, Option, Question
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.nodes import MAX_ROUNDS
from messages.model import Said

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MOMENT = Moment(NOW, Random(7))


def q(name: str, kind: str = "text", label: str | None = None, **changes) -> Question:
    words = {} if kind in {"calculate", "start", "end", "today"} else {"en": label or f"{name}?"}
    return Question(name, kind, words, **changes)


def options(*values: str, **columns: str) -> tuple[Option, ...]:
    return tuple(Option(value, {"en": value.title()}, columns) for value in values)


class Talk:
    """One person answering one form."""

    def __init__(self, *items: Question | Group, moment: Moment = MOMENT) -> None:
        self.form = Form(items)
        self.moment = moment
        self.answers: walk.Answers = {}
        self.notes: list[str] = []
        self.refused = ""

    def step(self) -> Any:
        self.answers, step = walk.advance(self.form, self.answers, self.moment)
        while step is not None and not step.takes_answer:
            self.notes.append(walk.ask(self.form, self.answers, step, self.moment).text)
            self.answers = walk.shown(self.form, self.answers, step)
            self.answers, step = walk.advance(self.form, self.answers, self.moment)
        return step

    @property
    def at(self) -> str | None:
        step = self.step()
        return step.key if step else None

    @property
    def prompt(self):
        step = self.step()
        return walk.ask(self.form, self.answers, step, self.moment)

    def take(self, after: Any) -> "Talk":
        self.refused = after.hint_key if isinstance(after, Invalid) else ""
        self.answers = self.answers if isinstance(after, Invalid) else after
        return self

    def say(self, *texts: str) -> "Talk":
        for text in texts:
            step = self.step()
            self.take(walk.answer(self.form, self.answers, step, Said(text=text), self.moment))
        return self

    def press(self, value: str) -> "Talk":
        return self.take(walk.choose(self.form, self.answers, self.step(), value, self.moment))

    def skip(self) -> "Talk":
        return self.take(walk.skip(self.form, self.answers, self.step(), self.moment))

    def back(self) -> "Talk":
        return self.take(walk.back(self.form, self.answers, self.moment))

    def final(self):
        return dict(walk.final(self.form, self.answers, self.moment))


CHILDREN = Group("child", {"en": "Child"}, (q("name"), q("age", "integer")), repeats=True)


def test_a_repeat_asks_whether_there_is_one_before_each_round():
    talk = Talk(q("who"), CHILDREN, q("end_note"))
    talk.say("Ana")
    assert talk.at == "child[]/1"
    assert [choice.value for choice in talk.prompt.choices] == ["yes", "no"]
    talk.say("yes", "Tim", "5", "yes", "Bo", "7")
    assert talk.at == "child[]/3"
    talk.say("no", "bye")
    assert talk.at is None
    assert walk.nested(talk.form, talk.answers, MOMENT) == {
        "who": "Ana",
        "child": [{"name": "Tim", "age": 5}, {"name": "Bo", "age": 7}],
        "end_note": "bye",
    }


def test_a_first_round_may_be_declined():
    talk = Talk(CHILDREN, q("after")).say("no")
    assert talk.at == "after"
    assert talk.final() == {}


def test_a_round_is_named_above_its_first_question():
    talk = Talk(CHILDREN).say("yes")
    assert talk.prompt.text.splitlines()[0] == "Child 1"
    assert "Child" not in talk.say("Tim").prompt.text


def test_rounds_in_rounds_have_keys_of_their_own():
    visit = Group("visit", {}, (q("place"),), repeats=True)
    talk = Talk(Group("child", {}, (q("name"), visit), repeats=True))
    talk.say("yes", "Tim", "yes", "school", "yes", "market", "no", "yes", "Bo", "no", "no")
    assert talk.at is None
    assert talk.final() == {
        "child[1]/name": "Tim",
        "child[1]/visit[1]/place": "school",
        "child[1]/visit[2]/place": "market",
        "child[2]/name": "Bo",
    }


@pytest.mark.parametrize(("count", "rounds"), [("2", 2), ("0", 0), ("-3", 0), ("100000", 100)])
def test_a_counted_repeat_asks_nothing_and_is_bounded(count, rounds):
    talk = Talk(q("n", "integer"), Group("r", {}, (q("x"),), repeats=True, count="${n}"))
    talk.say(count)
    asked = 0
    while talk.at and asked <= MAX_ROUNDS:
        talk.skip()
        asked += 1
    assert asked == rounds


def test_fewer_rounds_hide_what_was_said_in_the_others():
    talk = Talk(q("n", "integer"), Group("r", {}, (q("x"),), repeats=True, count="${n}"))
    talk.say("2", "one", "two")
    answers = walk.edit(talk.form, talk.answers, "n")
    talk.answers = answers
    assert talk.say("1").final() == {"n": 1, "r[1]/x": "one"}


def test_an_expression_sees_its_own_round_from_inside_and_all_from_outside():
    age = q("age", "integer", label="How old is ${name}?")
    toy = q("toy", relevant="${age} < 6")
    talk = Talk(
        Group("child", {}, (q("name"), age, toy), repeats=True),
        q("sum", "calculate", calculation="sum(${age})"),
        q("many", "calculate", calculation="count(${name})"),
        q("say", label="Together ${sum}?"),
    )
    talk.say("yes", "Tim")
    assert "How old is Tim?" in talk.prompt.text
    talk.say("5", "ball", "yes", "Bo")
    assert "How old is Bo?" in talk.prompt.text
    talk.say("7", "no")
    assert talk.prompt.text == "Together 12?"
    assert talk.final()["many"] == 2


def test_a_group_that_is_not_relevant_is_passed_by_with_all_in_it():
    inner = Group("inner", {}, (q("deep"),))
    talk = Talk(q("a"), Group("g", {}, (inner,), relevant="${a} = 'x'"), q("b")).say("y")
    assert talk.at == "b"


def test_the_label_of_a_group_stands_above_its_first_question_only():
    talk = Talk(Group("g", {"en": "Your house"}, (q("roof"), q("walls"))))
    assert talk.prompt.text == "Your house\nroof?"
    assert talk.say("tin").prompt.text == "walls?"


# --- what a form works out ------------------------------------------------------------------


def test_what_is_drawn_is_stored_when_first_reached_and_stays():
    talk = Talk(q("r", "calculate", calculation="random()"), q("a"))
    assert talk.at == "a"
    drawn = talk.answers["r"]
    talk.say("x").back()
    assert talk.at == "a"
    assert talk.answers["r"] == drawn
    assert talk.final()["r"] == drawn


def test_a_calculation_follows_its_answers():
    talk = Talk(q("a", "integer"), q("twice", "calculate", calculation="${a} * 2"))
    assert talk.say("4").final()["twice"] == 8
    talk.answers = walk.edit(talk.form, talk.answers, "a")
    assert talk.say("5").final()["twice"] == 10


def test_a_calculation_with_a_trigger_is_made_when_the_trigger_is_answered():
    stamp = q("stamp", "calculate", calculation="${b} + 1", trigger="${a}")
    talk = Talk(q("b", "integer"), q("a"), stamp, q("c")).say("1", "x")
    assert talk.at == "c"
    assert talk.answers["stamp"] == 2
    talk.answers = walk.edit(talk.form, talk.answers, "b")
    assert talk.say("5").final()["stamp"] == 2
    talk.answers = walk.edit(talk.form, talk.answers, "a")
    talk.say("y").step()
    assert talk.final()["stamp"] == 6


def test_calculations_in_a_circle_come_to_nothing():
    one = q("one", "calculate", calculation="${two} + 1")
    talk = Talk(one, q("two", "calculate", calculation="${one} + 1"), q("a")).say("x")
    assert talk.final() == {"a": "x"}


def test_a_chain_of_calculations_a_thousand_long_does_not_break():
    chain = [q("c0", "calculate", calculation="1")]
    chain += [q(f"c{n}", "calculate", calculation=f"${{c{n - 1}}} + 1") for n in range(1, 1000)]
    talk = Talk(q("a", relevant="${c999} > 0"), *chain, q("b"))
    assert talk.at in {"a", "b"}


def test_days_and_moments_are_noted_and_devices_never():
    talk = Talk(
        q("start", "start"), q("today", "today"), q("d", "deviceid"), q("end", "end"), q("a")
    )
    talk.say("x")
    assert talk.final() == {
        "start": "2026-11-25T12:00:00.000+00:00",
        "today": "2026-11-25",
        "end": "2026-11-25T12:00:00.000+00:00",
        "a": "x",
    }


def test_what_is_only_shown_shows_what_it_comes_to():
    total = q("total", "integer", label="Total", calculation="${a} * 3")
    talk = Talk(q("a", "integer"), total, q("b")).say("2")
    assert talk.at == "b"
    assert talk.notes == ["Total: 6"]


# --- defaults -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "default", "kept"),
    [
        ("integer", "5", 5),
        ("text", "Ward 3", "Ward 3"),
        ("date", "2026-01-02", "2026-01-02"),
        ("integer", "${a} + 1", 3),
        ("select_one", "no", "no"),
    ],
)
def test_a_default_is_offered_and_skipping_keeps_it(kind, default, kept):
    chosen = options("yes", "no") if kind == "select_one" else ()
    talk = Talk(q("a", "integer"), q("b", kind, default=default, required="yes", options=chosen))
    talk.say("2")
    assert "Now: " in talk.prompt.text
    talk.skip()
    assert talk.answers["b"] == kept


def test_a_required_question_cannot_be_skipped_and_says_its_own_words():
    talk = Talk(q("a", required="yes", required_message={"en": "We need it."}))
    talk.skip()
    assert talk.refused == "hint-constraint"
    assert talk.at == "a"


def test_media_are_not_required_where_none_can_be_sent():
    by_sms = Moment(NOW, Random(1), has_media=False)
    assert Talk(q("p", "image", required="yes"), moment=by_sms).skip().at is None
    assert Talk(q("p", "image", required="yes")).skip().at == "p"


# --- lists ----------------------------------------------------------------------------------

TOWNS = (*options("cap", "milot", region="north"), *options("cayes", region="south"))


def test_a_list_is_filtered_by_answers_and_asked_again_when_they_change():
    region = q("region", "select_one", options=options("north", "south"))
    town = q("town", "select_one", options=TOWNS, choice_filter="region = ${region}")
    talk = Talk(region, town).say("north")
    assert [choice.value for choice in talk.prompt.choices] == ["cap", "milot", "skip"]
    talk.say("milot")
    talk.answers = walk.edit(talk.form, talk.answers, "region")
    talk.say("south")
    assert talk.at == "town"
    assert "town" not in talk.final()
    assert talk.say("milot").refused == "hint-select-one"
    assert talk.say("1").final()["town"] == "cayes"


@pytest.mark.parametrize("kind", ["select_one", "select_multiple"])
def test_other_is_offered_and_asked_for(kind):
    talk = Talk(q("colour", kind, options=options("red"), or_other=True), q("b"))
    talk.say("other")
    assert talk.at == "colour_other"
    talk.say("violet", "x")
    assert talk.final()["colour_other"] == "violet"
    assert ("colour?", "Other") in walk.summary(talk.form, talk.answers, MOMENT)
    assert (
        Talk(q("colour", kind, options=options("red"), or_other=True), q("b")).say("red").at == "b"
    )


def test_the_order_drawn_for_a_person_stays():
    shuffled = {"randomize": "true"}
    many = options(*(f"o{n}" for n in range(9)))
    talk = Talk(q("a", "select_one", options=many, parameters=shuffled))
    first = [choice.value for choice in talk.prompt.choices]
    assert sorted(first[:-1]) == sorted(option.value for option in many)
    assert [choice.value for choice in talk.prompt.choices] == first
    assert talk.say("2").answers["a"] == first[1]


def test_a_seed_gives_the_same_order_to_everybody():
    orders = {
        tuple(
            choice.value
            for choice in Talk(
                q(
                    "a", "select_one", options=options("x", "y", "z"),
                    parameters={"randomize": "true", "seed": "42"},
                ),
                moment=Moment(NOW, Random(n)),
            ).prompt.choices
        )
        for n in range(5)
    }  # fmt: skip
    assert len(orders) == 1


def test_of_a_long_list_the_first_letters_are_enough():
    many = options(*(f"village {letter}{n}" for letter in "abcd" for n in range(10)), "Gonaives")
    talk = Talk(q("a", "select_one", options=many))
    assert len(talk.prompt.choices) < 15
    assert "41" in talk.prompt.text
    assert talk.say("vill").refused == "hint-which-option"
    assert talk.say("gona").answers["a"] == "Gonaives"


def test_labels_that_are_numbers_are_not_numbered_again():
    rooms = tuple(Option(f"r{n}", {"en": str(n)}) for n in range(4))
    talk = Talk(q("rooms", "select_one", options=rooms))
    assert talk.prompt.choices == ()
    assert "- 0" in talk.prompt.text
    assert talk.say("1").answers["rooms"] == "r1"


def test_what_takes_numbers_is_skipped_by_word_not_by_number():
    talk = Talk(q("n", "integer"))
    assert talk.prompt.choices == ()
    assert "SKIP" in talk.prompt.text


# --- lines and areas ------------------------------------------------------------------------


def test_a_line_is_told_in_one_message_or_point_by_point():
    whole = Talk(q("line", "geotrace")).say("-1.1,36.5; -1.2,36.6")
    assert whole.answers["line"] == [[-1.1, 36.5], [-1.2, 36.6]]
    talk = Talk(q("line", "geotrace"))
    for lat in (-1.1, -1.2, -1.3):
        said = Said(lat=lat, lon=36.5)
        talk.take(walk.answer(talk.form, talk.answers, talk.step(), said, MOMENT))
        assert talk.at == "line"
    assert [choice.value for choice in talk.prompt.choices] == ["done", "skip"]
    talk.back()
    assert talk.press("done").answers["line"] == [[-1.1, 36.5], [-1.2, 36.5]]
    assert "line#points" not in talk.answers


def test_an_area_needs_three_points():
    talk = Talk(q("area", "geoshape")).say("1.0,2.0", "done")
    assert talk.refused == "hint-points-few"
    talk.say("1.0,2.5", "1.5,2.5", "done")
    assert walk.nested(talk.form, talk.answers, MOMENT)["area"].count(";") == 3


def test_back_goes_through_rounds_one_answer_at_a_time():
    talk = Talk(q("who"), CHILDREN).say("Ana", "yes", "Tim", "5", "no")
    seen = []
    for _ in range(6):
        seen.append(talk.back().at)
    assert seen == ["child[]/2", "child[1]/age", "child[1]/name", "child[]/1", "who", "who"]


def test_an_expression_may_look_ahead():
    late = q("late", "calculate", calculation="${b} * 2")
    talk = Talk(q("a", relevant="${late} > 4"), q("b", "integer"), late).say("3")
    assert talk.at == "a"
    assert talk.say("x").at is None


def test_counts_within_counts_do_not_multiply_without_end():
    # Four deep with 100 each are 100 million rounds, which held up everybody's turns for good.
    inner: Question | Group = q("k", "calculate", calculation="1")
    for name in "dcba":
        inner = Group(name, {}, (inner,), repeats=True, count="100")
    talk = Talk(inner, q("n", "calculate", calculation="count(${k})"), q("x"))
    assert talk.say("done").final()["n"] == 1_000


def test_whoever_reaches_the_bound_of_an_inner_repeat_is_told():
    visits = Group("visit", {"en": "Visit"}, (q("x"),), repeats=True, count="100")
    homes = Group("home", {"en": "Home"}, (visits,), repeats=True, count="100")
    talk = Talk(homes)
    for _ in range(9):
        talk.say("seen")
    assert "More than 10 of these" in talk.prompt.text


@pytest.mark.parametrize("kind", ["date", "dateTime", "time", "decimal", "geotrace"])
def test_what_is_worked_out_and_fits_no_kind_is_shown_as_it_is_and_is_no_default(kind):
    odd = q("odd", kind, calculation="concat('no ', 'way')", read_only=True)
    wished = q("wished", kind, default="concat('no ', 'way')")
    talk = Talk(odd, q("why", label="Why ${odd}?"), wished)
    assert talk.prompt.text == "Why no way?"
    assert "no way" in talk.notes[0]
    talk.say("so")
    assert "no way" not in talk.prompt.text
    assert talk.skip().final()["wished"] is None


def test_a_place_that_is_worked_out_and_is_none_is_shown_as_it_is():
    odd = q("odd", "geopoint", calculation="concat('no ', 'way')", read_only=True)
    assert Talk(odd, q("why", label="Why ${odd}?")).prompt.text == "Why no way?"
