"""Expressions by example: the table that ODK's specification sets."""

from datetime import date

import pytest

from forms.expressions import MAX_CHARACTERS, BadExpression, Scene, holds, parse, value

SCENE = Scene(
    answers={
        "age": 17,
        "height": 1.5,
        "name": "Amina",
        "colours": ["red", "blue"],
        "since": "2026-11-20",
        "skipped": None,
        "place": {"lat": -1.5, "lon": 36.5, "words": ""},
        "told": {"lat": None, "lon": None, "words": "by the market"},
        "photo": {"ref": "f1", "kind": "image"},
        "agreed": True,
    },
    today=date(2026, 11, 22),
    here=5,
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("10 - 2 - 3", 5.0),
        ("7 div 2", 3.5),
        ("7 mod 2", 1.0),
        ("-7 mod 2", -1.0),
        ("- 3 + 5", 2.0),
        ("--3", 3.0),
        (".5 + 1.", 1.5),
        ("1 div 0", float("inf")),
        ("${age} + 1", 18.0),
        ("${ age }", 17.0),
        (". * 2", 10.0),
        ('"it\'s"', "it's"),
        ("${nobody}", ""),
        ("${skipped}", ""),
        ("${place}", "-1.5 36.5"),
        ("${told}", "by the market"),
        ("${photo}", "f1"),
        ("today()", "2026-11-22"),
        ("if(${age} >= 18, 'adult', 'child')", "child"),
        ("number('12')", 12.0),
        ("number('1970-01-03')", 2.0),
        ("string-length(${name})", 5.0),
        ("string-length('')", 0.0),
        ("string-length(12)", 2.0),
        ("count-selected(${colours})", 2.0),
        ("count-selected(${skipped})", 0.0),
    ],
)
def test_values(source, expected):
    assert value(source, SCENE) == expected


@pytest.mark.parametrize(
    "source",
    [
        "true()",
        "not(false())",
        "${age} < 18",
        "${age} <= 17 and ${age} >= 17",
        "${age} = '17'",
        "${age} != 18",
        "${name} = 'Amina'",
        '${name} = "Amina"',
        "${name} != ''",
        "${skipped} = ''",
        "${nobody} = ''",
        "not(${skipped})",
        "selected(${colours}, 'red')",
        "not(selected(${colours}, 'green'))",
        "not(selected(${colours}, 'r'))",
        "selected(${name}, 'Amina')",
        "${since} <= today()",
        "${since} < '2026-11-21'",
        "today() - ${since} = 2",
        "regex(${name}, '[A-Z][a-z]+')",
        "not(regex(${name}, 'Ami'))",
        "regex('0712345678', '^(\\+254|0)7[0-9]{8}$')",
        ". > 0 and . <= 10",
        ". = 5",
        "false() or true()",
        "true() or ${a} div 0 = 1",
        "1 < 2 = true()",
        "${agreed}",
        "${agreed} = true()",
        "not(number('x') = number('x'))",
        "not(${skipped} > 3)",
        "not(${skipped} < 3)",
    ],
)
def test_what_holds(source):
    assert holds(source, SCENE)


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("", 0),
        ("1 +", 3),
        ("(1", 2),
        ("1)", 1),
        ("1 2", 2),
        ("${}", 0),
        ("${a", 0),
        ("${a} == 1", 6),
        ("'open", 0),
        ("shell('x')", 0),
        ("negative(1)", 0),
        ("1 + today(2)", 4),
        ("if(1, 2)", 0),
        ("true", 4),
        ("a; b", 1),
        ("${a} && ${b}", 5),
        ("regex(., '(a)\\1')", 0),
        ("regex(., '[')", 0),
        ("regex(., ${pattern})", 0),
    ],
)
def test_a_bad_expression_says_where(source, at):
    with pytest.raises(BadExpression) as caught:
        parse(source)
    assert caught.value.at == at


@pytest.mark.parametrize(
    "source",
    [
        "(" * 2_000,
        "(" * 900 + "1" + ")" * 900,
        "-" * 1_900 + "1",
        "not(" * 300 + "1" + ")" * 300,
        "+".join("1" * 999),
        "1" * (MAX_CHARACTERS + 1),
        "(" * 30 + "+".join("1" * 60) + "".join(")+" + "+".join("1" * 9) for _ in range(30)),
    ],
)
def test_monsters_are_refused_and_do_not_run(source):
    with pytest.raises(BadExpression):
        parse(source)


def test_sixty_choices_in_a_row_are_no_monster():
    assert holds(" or ".join(f"selected(., '{n}')" for n in range(60)), SCENE)


def test_names_of_questions_are_told():
    assert parse("${a} = 1 or selected(${b}, 'c') and . > ${a}").names == {"a", "b"}


def test_the_same_text_is_parsed_once():
    assert parse("${a} = 1") is parse("${a} = 1")
