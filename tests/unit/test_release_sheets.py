"""Surveys by area and answer, scorecards by facility and side: everybody once, totals in sight."""

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from bot.campaign_files import read_with_files
from forms.campaign.read import check
from handlers.releases import geography, sheets
from publishing import periods
from publishing.release_order import Order
from publishing.release_work import build
from storage.answers import Sheet
from tests.releases import example
from tests.sim import ROOT

pytestmark = pytest.mark.check
PERIOD = periods.read("2026-A1")


@cache
def campaign(name):
    _, text, files = read_with_files(ROOT / "campaigns" / name / "campaign.yaml")
    return check(text, files.__getitem__).campaign


def scorecards(n, rng, options):
    facilities = [
        each.value for each in campaign("clinic_scorecard").form.question("facility").options
    ]
    for report in range(1, n + 1):
        told = {name: rng.choice(values) for name, values in options.items()}
        side = rng.choice(("community", "community", "provider"))
        told |= {"facility": rng.choice(facilities[:3]), "side": side}
        yield Sheet(report, report, "", told, "unverified")


def drawn(of, told):
    return {each.name: each for each, _ in sheets.drawn(campaign(of), PERIOD, told)}


def a_survey(n, rng):
    asked = sheets._asked(campaign("household_water"))
    areas = [area.name for area in campaign("household_water").survey.areas]
    for report in range(1, n + 1):
        told = {q.name: rng.choice([o.value for o in q.options]) for q in asked}
        yield Sheet(report, report, rng.choice(areas), told, "unverified")


def test_a_household_that_was_asked_again_counts_once_as_it_said_last():
    question = sheets._asked(campaign("household_water"))[0]
    first, second = (option.value for option in question.options[:2])
    area = campaign("household_water").survey.areas[0].name
    told = [
        Sheet(1, 7, area, {question.name: first}, ""),
        Sheet(2, 7, area, {question.name: second}, ""),
    ]
    cells = dict(drawn("household_water", told)[f"answers_{question.name}"].cells)
    assert cells["*", "*", PERIOD.code].cases == 1
    assert cells["*", second, PERIOD.code].cases == 1


def test_what_is_asked_after_a_certain_answer_gets_no_table():
    names = {question.name for question in sheets._asked(campaign("household_water"))}
    assert names
    form = campaign("household_water").form
    assert not [name for name in names if form.question(name).relevant]


@pytest.mark.parametrize("n", [40, 400])
def test_of_each_table_of_answers_that_is_shown_all_totals_are_in_sight(n):
    told = list(a_survey(n, Random(n)))
    tables = tuple(drawn("household_water", told).values())
    made = build(Order(replace(example().release, tables=()), tables, "00" * 32))
    shown = [each for each in made.tables if each.kept is not None]
    assert n == 40 or shown
    for each in shown:
        assert each.kept is not None
        at = [d.name for d in each.kept.dimensions].index("answer")
        assert not [key for key, cell in each.kept.cells if key[at] == "*" and cell.flag]


def test_scorecards_are_counted_by_facility_side_and_score():
    scores = {name: ["1", "2", "3", "4", "5"] for name in ("waiting", "respect", "medicine")}
    told = list(scorecards(600, Random(2), scores))
    tables = drawn("clinic_scorecard", told)
    assert {"answers_waiting", "answers_respect", "answers_medicine"} <= tables.keys()
    waiting = dict(tables["answers_waiting"].cells)
    assert waiting["*", "*", "*", PERIOD.code].cases == 600
    provider = sum(sheet.answers["side"] == "provider" for sheet in told)
    assert waiting["*", "provider", "*", PERIOD.code].cases == provider


def test_strata_and_choices_of_any_name_make_a_table_that_no_spreadsheet_runs():
    known = campaign("household_water")
    areas = known.survey.areas
    renamed = [areas[0].name, "=1+1", "*"]
    odd = replace(known, survey=replace(known.survey, areas=tuple(
        replace(area, stratum=renamed[n % 3]) for n, area in enumerate(areas)
    )))  # fmt: skip
    told = list(a_survey(60, Random(3)))
    for drawn_table, _ in sheets.drawn(odd, PERIOD, told):
        table = drawn_table.table
        (dimension,) = [d for d in table.dimensions if d.name == "area"]
        dimension.check()
        assert len(set(dimension.codes)) == len(dimension.codes)
        assert not [code for code in dimension.codes[:-1] if code[0] in "=+-@*"]
        assert table.cells["*", "*", PERIOD.code].cases == 60
        labels = {code.code: code.label["en"] for code in drawn_table.axes[0].codes}
        assert {labels[code] for code in dimension.parents.values()} == set(renamed)


def test_choices_that_are_codes_of_something_else_get_others():
    assert geography.kept_codes(["1", "yes", "_N", "*", "=A1", "V3"], taken=("_N",)) == {
        "1": "1", "yes": "yes", "_N": "V3_", "*": "V4", "=A1": "V5", "V3": "V3",
    }  # fmt: skip
