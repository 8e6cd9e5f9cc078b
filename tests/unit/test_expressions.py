"""Expressions: the table drawn from ODK's specification (xforms_cases.csv), bounds, mistakes."""

import csv
import math
from pathlib import Path
from random import Random

import pytest
import yaml

from forms.errors import Invalid
from forms.expressions import (
    MAX_CHARACTERS,
    BadExpression,
    evaluate,
    holds,
    parse,
    to_xpath,
    value,
)
from forms.model import Option
from forms.xpath.bounds import MAX_STEPS
from tests.fakes.scene import TOWNS, Answers, a_scene

TABLE = Path(__file__).with_name("xforms_cases.csv")
with TABLE.open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def answers_of(case):
    """Several options of one question are written "multiple:a b"; a list is a repeat."""
    written = yaml.safe_load(case["answers"]) or {}
    return {
        name: tuple(stored.removeprefix("multiple:").split())
        if isinstance(stored, str) and stored.startswith("multiple:")
        else stored
        for name, stored in written.items()
    }


def test_the_table_is_as_long_as_promised():
    assert len(CASES) >= 150
    assert all(case["specification"] for case in CASES)


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{n}-{case['specification']}" for n, case in enumerate(CASES, start=2)]
)
def test_expressions_agree_with_the_table(case):
    expected = yaml.safe_load(case["expected"])
    found = value(case["expression"], a_scene(answers_of(case)))
    assert isinstance(found, bool | str) == isinstance(expected, bool | str)
    if isinstance(expected, bool | str):
        assert found == expected
        assert type(found) is type(expected)
    else:
        assert found == pytest.approx(expected, rel=1e-12, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        (None, ""),
        ("x", "x"),
        (3, 3.0),
        (1.5, 1.5),
        (10**400, math.inf),
        (-(10**400), -math.inf),
        (True, "true"),
        (False, "false"),
        (["b", "a"], "b a"),
        ([], ""),
        ({"lat": -1.5, "lon": 36.5, "words": "x"}, "-1.5 36.5 0 0"),
        ({"lat": None, "lon": None, "words": "by the market"}, "by the market"),
        ([[1.0, 2.0], [3.0, 4.5]], "1.0 2.0 0 0;3.0 4.5 0 0"),
        ([[1.0, 2.0], "x", [3.0]], "1.0 2.0 0 0"),
        ({"name": "a.jpg", "ref": "f1"}, "a.jpg"),
        ({"ref": "f1"}, "f1"),
        ({}, ""),
    ],
    ids=lambda given: str(given)[:20],
)
def test_stored_answers_as_xpath_sees_them(stored, expected):
    assert to_xpath(stored) == expected


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
        ("a", 0),
        ("${a} && ${b}", 5),
        ("regex(., '(a)\\1')", 0),
        ("regex(., '[')", 0),
        ("regex(., ${pattern})", 0),
        ("..", 0),
        ("1 + ../..", 4),
        ("count(..)", 6),
        ("position(${a})", 0),
        ("/", 1),
        ("/data/@id", 6),
        ("/data/*", 6),
        ("${a}[${b} > 1]", 4),
        ("${rep}[age > 10]/name", 7),
        ("${a}[${b}[1]]", 5),
        ("instance(${a})/root/item", 9),
        ("instance('a')/rows", 14),
        ("instance('a')/root/item[name = instance('b')/root/item[1]/name]", 31),
        ("instance('a')/root/item[. = 1]", 24),
        ("instance('a')/root/item[${a}[1] = 1]", 24),
        ("pulldata('a', 'b', 'c')", 22),
        ("jr:choice-name('a', 'b c')", 0),
        ("jr:choice-name('a')", 18),
        ("indexed-repeat(${a}, ${b})", 25),
        ("indexed-repeat('a', ${b}, 1)", 0),
        ("digest('a', 'CRC')", 0),
        ("1 = ‘a", 4),
    ],
)
def test_a_bad_expression_says_where(source, at):
    with pytest.raises(BadExpression) as caught:
        parse(source)
    assert (caught.value.message, caught.value.at) == (caught.value.message, at)


def test_an_unknown_function_is_named_with_the_nearest_known():
    with pytest.raises(BadExpression, match="'slected'; did you mean 'selected'"):
        parse("slected(${a}, 'b')")


def test_a_bare_word_is_a_column_only_in_a_list():
    assert parse("state = ${state}", in_list=True).names == {"state"}
    with pytest.raises(BadExpression, match=r"a question is \$\{state\}"):
        parse("state = ${state}")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("state = ${state}", True),
        ("state=${state} and people > 50", True),
        ("people > 150", False),
        ("name = 'a' and label = 'Ville A'", True),
        ("unheard_of = ''", True),
        ("selected(${wanted}, name)", True),
        ("name = instance('towns')/root/item[state = 's']/name", False),
        ("instance('towns')/root/item[name = 'b']/people > people", True),
    ],
)
def test_a_filter_looks_at_one_option(source, expected):
    town = TOWNS[0]
    row = {**town.columns, "name": town.value, "label": town.label["fr"]}
    scene = a_scene({"state": "n", "wanted": ("a", "c")}, row=row, language="fr")
    assert holds(source, scene) is expected


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
        "${a}" + "[1" * 300,
        "/a" * 900 + "[",
        "current()/" + "../" * 600,
    ],
)
def test_monsters_are_refused_and_do_not_run(source):
    with pytest.raises(BadExpression):
        parse(source)


def test_sixty_choices_in_a_row_are_no_monster():
    assert holds(" or ".join(f"selected(., '{n}')" for n in range(60)), a_scene({".": "59"}))


def test_what_an_expression_mentions_is_told():
    found = parse("${a} = 1 or selected(/data/b, 'c') and . > ../a")
    assert found.names == {"a", "b"}
    assert not found.lists
    assert not found.draws
    assert parse("indexed-repeat(${a}, ${rep}, ${n})").names == {"a", "rep", "n"}
    assert parse("jr:choice-name('x', '${q}')").names == {"q"}
    assert parse("instance('l')/root/item[name = ${a}]/label").lists == {"l"}
    assert parse("pulldata('l.csv', 'a', 'b', ${c})").lists == {"l"}


@pytest.mark.parametrize("source", ["random()", "1 + uuid(3)", "once('x')", "now()"])
def test_what_draws_is_told(source):
    assert parse(source).draws


@pytest.mark.parametrize("source", ["‘a’ = 'a’", "“a” = 'a'", "string-length('it’s') = 4"])
def test_quotes_that_a_word_processor_turned_are_quotes(source):
    assert holds(source, a_scene())


def test_the_same_text_is_parsed_once():
    assert parse("${a} = 1") is parse("${a} = 1")


def test_the_same_seed_draws_the_same():
    source = "concat(random(), uuid(), uuid(9))"
    same = {value(source, a_scene(rng=Random(3))) for _ in range(3)}
    assert len(same) == 1
    assert value(source, a_scene(rng=Random(4))) not in same


def test_nothing_of_what_was_answered_in_the_last_form_is_known():
    assert value("${last-saved#name}", a_scene()) == ""


def test_labels_and_months_are_in_the_language_of_the_scene():
    french = a_scene({"town": "b"}, language="fr")
    assert value("jr:choice-name(${town}, '${town}')", french) == "Ville B"
    assert value("instance('towns')/root/item[1]/label", french) == "Ville A"
    assert value("format-date('2026-08-03', '%e %b %a')", french) == "3 août lun."
    assert value("format-date('2026-08-03', '%b %B')", a_scene(language="xx")) == "Aug August"


class AllRounds(Answers):
    """Nodes that see other rounds, as those of a walk do."""

    def round_values(self, name, rounds):
        return [f"{name} of {dict(rounds)}"]


def test_other_rounds_are_asked_of_who_sees_them():
    scene = a_scene()
    seeing = a_scene(nodes=AllRounds({}))
    assert value("indexed-repeat(${a}, ${r}, 1 + 1)", seeing) == "a of {'r': 2}"
    assert value("/data/r[3]/s[${x}]/a", seeing) == "a of {'r': 3, 's': 0}"
    assert value("indexed-repeat(${a}, ${r}, 2)", scene) == ""


MANY_ROWS = [Option(str(n), {"en": "x" * 300}, {"a": str(n)}) for n in range(6_000)]


@pytest.mark.parametrize(
    "source",
    [
        "count(instance('m')/root/item[a > 1 and a < 5 or a = 7 or a = 9 or a = 1])",
        "string-length(join(${long}, " + ", ".join(["${long}"] * 40) + "))",
        "concat(" + ", ".join(["${long}"] * 90) + ")",
        "${many} = ${many}",
        "count(instance('m')/root/item[name = ${many}])" + " + count(${many})" * 30,
        " or ".join(f"regex(${{long}}, '(a|b){{0,9}}c{{0,{n}}}')" for n in range(20, 50)),
    ],
)
def test_what_would_take_too_long_is_invalid(source):
    answers = {"long": "ab" * 400, "many": [str(n) for n in range(6_000)]}
    scene = a_scene(nodes=Answers(answers, lists={"m": MANY_ROWS}))
    assert isinstance(evaluate(source, scene), Invalid)
    assert value(source, scene) == ""
    assert holds(source, scene) is False


class Circle(Answers):
    """Nodes whose answer is calculated from itself."""

    def values(self, name):
        return [value(f"1 + ${{{name}}}", a_scene(nodes=self))]


def test_a_circle_of_calculations_does_not_break_anything():
    assert value("${a}", a_scene(nodes=Circle({}))) != 0


def test_a_list_of_six_thousand_rows_is_no_trouble():
    scene = a_scene(nodes=Answers({"n": 5_999}, lists={"m": MANY_ROWS}))
    assert 8 * len(MANY_ROWS) < MAX_STEPS
    assert value("instance('m')/root/item[a = ${n}]/name", scene) == "5999"
