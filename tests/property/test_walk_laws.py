"""Laws of walking: it ends or asks again, never raises; answers change only on purpose."""

from datetime import UTC, datetime
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.errors import Invalid
from forms.kinds import found
from forms.model import Form, Group, Option, Question
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.nodes import MAX_ROUNDS
from messages.model import MediaRef, Said

MOMENT = Moment(datetime(2026, 11, 25, 12, 0, tzinfo=UTC), Random(7), "fr")
NAMES = [f"q{n}" for n in range(6)]
OPTIONS = tuple(Option(v, {"en": f"Choice {v}", "fr": f"Choix {v}"}) for v in ("a", "b", "c"))

_values = st.sampled_from(["'a'", "1", "${q0}", "${q1}", "${q3}", "today()", "'2026-11-25'", "."])
_conditions = st.builds(
    lambda left, sign, right: f"{left} {sign} {right}",
    _values,
    st.sampled_from(["=", "!=", "<", ">=", "and", "or", "+", "div", "mod"]),
    _values,
)
_expressions = st.one_of(
    st.just(""),
    _conditions,
    _conditions.map(lambda condition: f"not({condition})"),
    st.sampled_from(["selected(${q2}, 'a')", "count-selected(${q1}) > 1", "regex(., '[a-z]+')"]),
)
_calculations = st.sampled_from(
    ["", "", "", "${q0} + 1", "random()", "count(${q1})", "position(..)"]
)
_rows = st.lists(
    st.tuples(
        st.sampled_from(sorted(found())), _expressions, _expressions, _expressions, _calculations
    ),
    min_size=1,
    max_size=len(NAMES),
)


def a_form(rows, cut, repeats, count, relevant) -> Form:
    """A form of these rows; those between the cuts stand in a group of their own."""
    questions = [
        Question(
            name=name,
            kind=kind,
            label={"en": f"{name} of ${{q0}}"},
            required=required,
            relevant=condition,
            constraint=constraint,
            calculation=calculation if kind in {"calculate", "integer"} else "",
            options=OPTIONS if kind.startswith("select") or kind == "rank" else (),
            choice_filter="name != ${q1}" if kind == "select_one" and len(rows) % 2 else "",
            or_other=kind == "select_multiple",
        )
        for name, (kind, required, condition, constraint, calculation) in zip(
            NAMES, rows, strict=False
        )
    ]
    begin, end = sorted(cut)
    inside = tuple(questions[begin:end])
    group = Group("group", {"en": "Group"}, inside, relevant, repeats, count if repeats else "")
    return Form((*questions[:begin], *((group,) if inside else ()), *questions[end:]))


_forms = st.builds(
    a_form,
    _rows,
    st.tuples(st.integers(0, 6), st.integers(0, 6)),
    st.booleans(),
    st.sampled_from(["", "2", "${q0}", "1 div 0"]),
    st.sampled_from(["", "${q0} != 'x'"]),
)
_texts = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "1",
            "2",
            "yes",
            "no",
            "done",
            "14:30",
            "2 3",
            "1,2;3,4",
            "a",
            "today",
            "-1.29,36.82",
            "2,5",
            "1/2/2026",
            "Rue Capois",
        ]
    ),
)
_said = st.builds(
    Said,
    text=_texts,
    lat=st.none() | st.floats(-100, 100),
    lon=st.none() | st.floats(-200, 200),
    media=st.sampled_from([(), (MediaRef("image", "i"),), (MediaRef("audio", "a"),)]),
)
_moves = st.one_of(
    st.tuples(st.just("say"), _said),
    st.tuples(st.sampled_from(["skip", "back"]), st.none()),
    st.tuples(st.just("edit"), st.sampled_from([*NAMES, "group[1]/q1", "group[]/1", "q0#points"])),
    st.tuples(st.just("choose"), st.sampled_from(["skip", "done", "yes", "a", "OK", "zzz"])),
)


def one_move(form, answers, move, argument):
    """What a conversation does with one message."""
    step = walk.next_step(form, answers, MOMENT)
    if step and not step.takes_answer:
        return walk.shown(form, answers, step)
    if move == "back":
        return walk.back(form, answers, MOMENT)
    if move == "edit":
        return walk.edit(form, answers, argument)
    if step is None:
        return answers
    walk.ask(form, answers, step, MOMENT)
    if move == "skip":
        return walk.skip(form, answers, step, MOMENT)
    if move == "choose":
        return walk.choose(form, answers, step, argument, MOMENT)
    return walk.answer(form, answers, step, argument, MOMENT)


def told(answers) -> dict[str, Any]:
    """The answers that a person gave, without what the form drew."""
    return {key: value for key, value in answers.items() if "#" not in key}


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_moves, max_size=12))
def test_any_messages_walk_any_form_on_or_are_asked_again(form, moves):
    answers: walk.Answers = {}
    for move, argument in moves:
        answers, _ = walk.advance(form, answers, MOMENT)
        before = dict(answers)
        after = one_move(form, answers, move, argument)
        assert dict(answers) == before
        if isinstance(after, Invalid):
            assert after.explain("ht")
            continue
        if move in {"say", "skip"}:
            assert set(told(before)) <= set(told(after))
            assert len(changed(before, after)) <= 1
        answers = after
        walk.summary(form, answers, MOMENT)
        final = walk.final(form, answers, MOMENT)
        # What the walk notes beside the answers (`forms/walk/path.py`) is nobody's answer.
        assert not any("[]/" in key or "#" in key for key in final)
        assert walk.nested(form, answers, MOMENT) is not None


def changed(before, after) -> set[str]:
    before, after = told(before), told(after)
    return {key for key in {*before, *after} if before.get(key, "?") != after.get(key, "?")}


@settings(max_examples=60, deadline=None)
@given(_forms, st.booleans())
def test_every_walk_that_is_answered_ends(form, goes_on):
    answers: walk.Answers = {}
    rounds = 0
    step: Any
    while (reached := walk.advance(form, answers, MOMENT))[1] is not None:
        answers, step = reached
        rounds += step.is_another
        value = goes_on and rounds < 4 if step.is_another else None
        answers = {**answers, step.key: value}
        assert len(answers) <= 3 * len(NAMES) * (MAX_ROUNDS + 1)
    assert walk.next_step(form, answers, MOMENT) is None


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_said, max_size=8))
def test_back_undoes_the_last_answer(form, messages):
    answers: walk.Answers = {}
    for said in messages:
        answers, step = walk.advance(form, answers, MOMENT)
        if step is None or not step.takes_answer:
            break
        after = walk.answer(form, answers, step, said, MOMENT)
        if isinstance(after, Invalid):
            continue
        after, _ = walk.advance(form, after, MOMENT)
        returned = walk.back(form, after, MOMENT)
        asked = walk.next_step(form, returned, MOMENT)
        assert asked is not None
        assert asked.key == step.key
        assert asked_of(form, returned) == asked_of(form, answers)
        answers = after


def asked_of(form, answers) -> dict[str, Any]:
    """What was asked and answered; what is drawn stays when one goes back."""
    kinds = {question.name: question.kind for question in form.questions}
    asked = {name for name, kind in kinds.items() if not found()[kind].is_silent}
    return {k: v for k, v in answers.items() if k.rpartition("/")[2] in asked and "#" not in k}


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_said, min_size=2, max_size=8))
def test_an_edit_with_the_same_answer_restores_all(form, messages):
    answers: walk.Answers = {}
    for said in messages:
        answers, step = walk.advance(form, answers, MOMENT)
        if step is None or not step.takes_answer:
            break
        after = walk.answer(form, answers, step, said, MOMENT)
        if isinstance(after, Invalid) or step.key not in after:
            continue
        edited = walk.edit(form, after, step.key)
        again = walk.step_at(form, edited, step.key, MOMENT)
        if again is not None and again == step:
            assert walk.answer(form, edited, again, said, MOMENT) == after
        answers = after


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_moves, max_size=8))
def test_the_next_step_is_settled_by_the_answers(form, moves):
    answers: walk.Answers = {}
    for move, argument in moves:
        answers, step = walk.advance(form, answers, MOMENT)
        assert walk.next_step(form, answers, MOMENT) == step
        assert walk.advance(form, answers, MOMENT) == (answers, step)
        after = one_move(form, answers, move, argument)
        answers = answers if isinstance(after, Invalid) else after
