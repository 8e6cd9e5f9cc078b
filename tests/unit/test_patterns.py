"""Patterns agree with Python's `re` and, unlike it, always come to an end."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.xpath.patterns import BadPattern, check, matches


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("", "", True),
        ("", "a", False),
        ("abc", "abc", True),
        ("abc", "abcd", False),
        ("^(\\+254|0)7[0-9]{8}$", "0712345678", True),
        ("^(\\+254|0)7[0-9]{8}$", "+254712345678", True),
        ("^(\\+254|0)7[0-9]{8}$", "071234567", False),
        ("[A-Z]+( [A-Z]+)*", "PORT AU PRINCE", True),
        ("[^0-9]*", "no number", True),
        ("[]a]+", "a]a", True),
        ("[a\\-\\]]+", "-]a", True),
        ("a{2,}?", "aaa", True),
        ("a{0}b", "b", True),
        ("(a*)*", "aaa", True),
        ("(){1000}".replace("1000", "300") * 3 + "a", "a", True),
        ("\\w+@\\w+\\.\\w{2,}", "a@b.org", True),
        (".", "\n", False),
        ("a|b|", "", True),
        ("a$b", "ab", False),
        ("é+", "éé", True),
    ],
)
def test_whole_texts_are_matched(pattern, text, expected):
    assert matches(pattern, text) is expected
    assert (re.fullmatch(pattern, text) is not None) is expected


@pytest.mark.parametrize(
    "pattern",
    ["(", ")", "*", "a**", "[", "[b-a]", "(?=a)", "(?P<n>a)", "(a)\\1", "\\b", "a{9999}", "\\",
     "a{3,1}", "((((a{99}){99}){99}){99})", "(" * 21 + ")" * 21, "a" * 501, "[a--b]", "[[a]", "^*",
     "((()*){99}){999}", "{2}", "a{,2}"],
)  # fmt: skip
def test_what_is_not_known_is_refused(pattern):
    with pytest.raises(BadPattern):
        check(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+b", "(a|aa)*b", "a*a*a*a*a*a*b", "a?" * 100 + "a" * 100 + "b", "(.*)(.*)(.*)b"],
)
def test_patterns_that_run_for_ever_elsewhere_come_to_an_end(pattern):
    assert not matches(pattern, "a" * 1_000)


def test_a_text_that_is_too_long_is_no_match():
    assert not matches("a*", "a" * 1_001)


_pieces = st.recursive(
    st.sampled_from(["a", "b", ".", "[ab]", "[^a]", "\\w", "\\.", "^", "$", ""]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map("|".join).map("({})".format),
        st.builds("({}){}".format, inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}"])),
    ),
    max_leaves=8,
)


@pytest.mark.check
@settings(max_examples=150, deadline=None)
@given(_pieces, st.text(alphabet="ab.c\n", max_size=6))
def test_they_agree_with_python(pattern, text):
    # \Z for $: Python's $ also matches before a last line break, that of ODK does not
    expected = re.fullmatch(pattern.replace("$", "\\Z"), text) is not None
    assert matches(pattern, text) is expected
