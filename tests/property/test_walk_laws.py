"""Laws of walking: it ends or asks again, never raises; answers change only on purpose."""

from datetime import UTC, date, datetime
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from forms import walk
from forms.errors import Invalid
from forms.expressions import BadExpression, Scene, holds, parse
from forms.kinds import found
from forms.model import Form, Option, Question
from messages.model import MediaRef, Said

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
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
_forms = st.lists(
    st.tuples(st.sampled_from(sorted(found())), _expressions, _expressions, _expressions),
    min_size=1,
    max_size=len(NAMES),
).map(
    lambda rows: Form(
        tuple(
            Question(
                name=name,
                kind=kind,
                label={"en": name},
                required=required,
                relevant=relevant,
                constraint=constraint,
                options=OPTIONS if kind.startswith("select") else (),
            )
            for name, (kind, required, relevant, constraint) in zip(NAMES, rows, strict=False)
        )
    )
)
_texts = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["1", "2 3", "a", "today", "-1.29,36.82", "2,5", "1/2/2026", "Rue Capois"]),
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
    st.tuples(st.just("edit"), st.sampled_from(NAMES)),
)


def one_move(form, answers, move, argument):
    """What a conversation does with one message."""
    question = walk.next_question(form, answers, today=TODAY)
    if question and not walk.takes_answer(question):
        return walk.shown(answers, question)
    if move == "back":
        return walk.back(form, answers, today=TODAY)
    if move == "edit":
        return walk.edit(form, answers, argument)
    if question is None:
        return answers
    if move == "skip":
        return walk.skip(form, answers, question, today=TODAY)
    walk.ask(question, "fr")
    return walk.answer(form, answers, question, argument, language="fr", now=NOW, today=TODAY)


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_moves, max_size=12))
def test_any_messages_walk_any_form_on_or_are_asked_again(form, moves):
    answers: walk.Answers = {}
    for move, argument in moves:
        before = dict(answers)
        after = one_move(form, answers, move, argument)
        assert dict(answers) == before
        if isinstance(after, Invalid):
            assert after.explain("ht")
            continue
        changed = {n for n in {*before, *after} if before.get(n, "?") != after.get(n, "?")}
        if move in {"say", "skip"}:
            assert set(before) <= set(after)
            assert len(changed) <= 1
        answers = after
        walk.summary(form, answers, "sw", today=TODAY)
        assert set(walk.final(form, answers, today=TODAY)) <= set(answers)


@settings(max_examples=60, deadline=None)
@given(_forms)
def test_every_walk_that_is_answered_ends(form):
    answers: walk.Answers = {}
    for _ in form.questions:
        question = walk.next_question(form, answers, today=TODAY)
        if question is None:
            break
        answers = MappingProxyType({**answers, question.name: None})
    assert walk.next_question(form, answers, today=TODAY) is None


@settings(max_examples=60, deadline=None)
@given(_forms, st.lists(_said, max_size=8))
def test_back_undoes_the_last_answer(form, messages):
    answers: walk.Answers = {}
    for said in messages:
        question = walk.next_question(form, answers, today=TODAY)
        if question is None or not walk.takes_answer(question):
            break
        after = one_move(form, answers, "say", said)
        if isinstance(after, Invalid):
            continue
        returned = walk.back(form, after, today=TODAY)
        assert walk.next_question(form, returned, today=TODAY) == question
        assert dict(returned) == dict(answers)
        answers = after


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.text(alphabet="${}q0'\"().,=<>!+-*andorivmt ", max_size=40),
        st.lists(
            st.sampled_from(
                ["1", "${q0}", ".", "(", ")", "+", "-", "div", "mod", "and", "=", "<", "not(",
                 "if(", ",", "'a'", "today()", "selected(", "number("]
            ),
            max_size=15,
        ).map(" ".join),
    ),
    st.sampled_from([None, 1, 2.5, "x", ["a", "b"], True, {"lat": 1.0, "lon": 2.0}]),
)  # fmt: skip
def test_an_expression_is_refused_or_comes_to_something(source, here):
    mistake = mistake_in(source)
    if mistake:
        assert 0 <= mistake.at <= len(source)
    else:
        assert holds(source, Scene({"q0": here}, TODAY, here)) in (True, False)


def mistake_in(source) -> BadExpression | None:
    try:
        parse(source)
    except BadExpression as mistake:
        return mistake
    return None
