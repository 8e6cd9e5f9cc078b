"""Laws of expressions: refused with a place or come to something, bounded, the same each time."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.errors import Invalid
from forms.expressions import MAX_NODES, BadExpression, evaluate, holds, parse, to_xpath
from forms.model import Option
from forms.xpath.bounds import MAX_STEPS
from forms.xpath.functions import FUNCTIONS
from forms.xpath.paths import SPECIAL
from forms.xpath.values import to_number, to_text, to_truth
from tests.fakes.scene import Answers, a_scene

_pieces = st.sampled_from(
    [
        "1", "'a'", "''", "'2026-11-22'", "${a}", "${b}", ".", "..", "/", "//", "[", "]", "(", ")",
        ",", "+", "-", "*", "=", "<", "!=", "|", "div", "mod", "and", "or", "root", "item", "name",
        "current()", "instance('l')", "position(", *(f"{name}(" for name in SPECIAL),
        *(f"{name}(" for name in FUNCTIONS if name[0].isalpha()),
    ]
)  # fmt: skip
_texts = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="${}ab'\"().,=<>!+-*/[]|ndorivmt 12", max_size=40),
    st.lists(_pieces, max_size=14).map(" ".join),
)
_leaves = st.sampled_from(
    [
        "1", "0", "-2.5", "1 div 0", "'a'", "''", "'a b'", "'2026-11-22'", "'%Y %b %e %H'", "${a}",
        "'2026-11-22T10:00:00+03:00'", "'12:30'", "'1 2;3 4;5 6'", "${b}", "${several}", ".",
        "../a", "/data/b", "today()", "now()", "random()", "position(..)", "${several}[2]",
        "instance('l')/root/item[name = ${a}]/label", "instance('l')/root/item[n > ${b}]/n",
        "instance('l')/root/item[position() = 2 or name = 'a']", "jr:choice-name(${a}, '${town}')",
        "indexed-repeat(${several}, ${rep}, ${b})", "regex(., '[a-z]*(1|2)?')", "true()",
        "'9999-12-31T23:59:59Z'", "'0001-01-01'", "99999999999999999999999", "0.0000001",
    ]
)  # fmt: skip


def _calls(inner):
    def call(name, arguments):
        function = FUNCTIONS[name]
        wanted = max(function.least, min(function.most, len(arguments)))
        given_ones = (arguments * 4)[:wanted]
        if name == "regex":
            given_ones[1] = "'a|b*'"
        if name == "digest":
            given_ones[1] = "'MD5'"
        return f"{name}({', '.join(given_ones)})"

    names = sorted(name for name, f in FUNCTIONS.items() if not f.is_operator)
    signs = ["+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or", "|"]
    return st.one_of(
        st.builds(call, st.sampled_from(names), st.lists(inner, min_size=1, max_size=4)),
        st.builds(lambda a, sign, b: f"({a}) {sign} ({b})", inner, st.sampled_from(signs), inner),
        inner.map(lambda a: f"-({a})"),
    )


_expressions = st.recursive(_leaves, _calls, max_leaves=8)
_stored = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.dates().map(lambda on: on.isoformat()),
    st.datetimes().map(lambda at: at.isoformat()),
    st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    st.fixed_dictionaries({"lat": st.floats(), "lon": st.floats()}),
    st.lists(st.lists(st.floats(-90, 90), min_size=2, max_size=2), max_size=4).map(tuple),
)
_answers = st.fixed_dictionaries(
    {"a": _stored, "b": _stored, "several": st.lists(_stored, max_size=4), ".": _stored}
)
ROWS = [Option(name, {"en": f"Row {name}"}, {"n": str(n)}) for n, name in enumerate("abcde")]


def a_stage(answers, seed=1):
    told = {name: found for name, found in answers.items() if name != "."}
    nodes = Counting(told, lists={"l": ROWS})
    return a_scene(nodes=nodes, here=answers["."], rng=Random(seed))


class Counting(Answers):
    asked = 0

    def values(self, name):
        Counting.asked += 1
        return super().values(name)


def mistake_in(source, **options):
    """The mistake that parsing finds, with its place in the text, or None."""
    try:
        parse(source, **options)
    except BadExpression as mistake:
        return mistake
    return None


@settings(max_examples=60, deadline=None)
@given(_texts, _answers)
def test_any_text_is_refused_with_a_place_or_comes_to_something(source, answers):
    mistake = mistake_in(source)
    if mistake:
        assert mistake.message
        assert 0 <= mistake.at <= len(source)
    else:
        assert isinstance(evaluate(source, a_stage(answers)), bool | float | str | Invalid)


@settings(max_examples=50, deadline=None)
@given(_expressions, _answers)
def test_what_parses_comes_to_the_same_each_time_within_bounds(source, answers):
    if mistake_in(source):
        return
    Counting.asked = 0
    found = evaluate(source, a_stage(answers, seed=5))
    assert Counting.asked <= MAX_NODES + MAX_STEPS
    assert isinstance(found, bool | float | str | Invalid)
    assert repr(evaluate(source, a_stage(answers, seed=5))) == repr(found)
    assert holds(source, a_stage(answers, seed=5)) in (True, False)


@settings(max_examples=60, deadline=None)
@given(_texts, _answers)
def test_any_filter_is_refused_or_keeps_or_drops(source, answers):
    row = {"name": "a", "label": "Row a", "n": "1"}
    if not mistake_in(source, in_list=True):
        assert holds(source, a_scene(answers, row=row)) in (True, False)


@settings(max_examples=100, deadline=None)
@given(_stored)
def test_any_stored_answer_has_a_text_a_number_and_a_truth(stored):
    seen = to_xpath(stored)
    assert isinstance(seen, float | str)
    assert isinstance(to_text(seen), str)
    assert isinstance(to_number(seen), float)
    assert to_truth(seen) in (True, False)
    # What a calculation stored is read again as it was.
    assert to_text(to_xpath(to_text(seen))) == to_text(seen)
