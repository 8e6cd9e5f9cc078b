"""Two series brought to the same cells: periods, categories, and what is hidden."""

import pytest

from publishing.compare.comparison import Crosswalk, NotComparable, compare
from publishing.compare.differences import ASPECTS, Undefined, differences
from publishing.compare.series import NotASeries, Reading, Series, series
from publishing.periods import read

WEEKS = [week.code for week in read("2026-11").weeks]


def rows(*told, head=("area", "category", "period", "cases", "flag")):
    return [dict(zip(head, (str(each) for each in row), strict=False)) for row in told]


def the_series(*told):
    return series(rows(*told), Reading())


def meant(**changes):
    told = {
        each: {"aspect": each, "ours": "a", "official": "b", "effect": "c"} for each in ASPECTS
    }
    return differences({**each, **changes} for each in told.values())


def compared(ours, official, **crosswalk):
    return compare(
        ours, official, titles={"ours": "Ours", "official": "Official"}, differences=meant(),
        crosswalk=Crosswalk(**crosswalk),
    )  # fmt: skip


def cells(found):
    return {(c.area, c.category, c.period): (c.ours, c.official) for c in found.aligned.cells}


def test_weeks_are_added_up_to_the_months_of_the_office():
    ours = the_series(*(("a", "x", week, 10) for week in WEEKS))
    found = compared(ours, the_series(("A", "X", "2026-11", 100)))
    assert cells(found) == {("A", "X", "2026-M11"): (10 * len(WEEKS), 100)}


def test_a_month_of_which_a_week_lacks_or_is_hidden_is_left_out_and_counted():
    told = [("a", "x", week, 10) for week in WEEKS[1:]] + [("b", "x", week, 9) for week in WEEKS]
    told += [("c", "x", week, 9) for week in WEEKS[1:]]
    told.append(("d", "x", WEEKS[0], 3))
    official = the_series(*((area, "x", "2026-11", 50) for area in "abcd"))
    found = compared(the_series(*told, ("c", "x", WEEKS[0], "", "C")), official)
    assert set(cells(found)) == {("b", "x", "2026-M11")}
    assert found.aligned.left_out == {"ours absent": 2, "ours hidden": 1}


def test_a_month_that_is_told_counts_even_where_its_weeks_are_hidden():
    told = [("a", "x", week, "", "C") for week in WEEKS]
    found = compared(
        the_series(*told, ("a", "x", "2026-11", 44)), the_series(("a", "x", "2026-M11", 50))
    )
    assert cells(found) == {("a", "x", "2026-M11"): (44, 50)}


def test_two_of_our_categories_may_be_one_of_the_office():
    ours = the_series(("a", "theft", WEEKS[0], 7), ("a", "robbery", WEEKS[0], 6))
    official = the_series(("a", "property", WEEKS[0], 20))
    found = compared(ours, official, categories=[("theft", "property"), ("robbery", "property")])
    assert cells(found) == {("a", "property", WEEKS[0]): (13, 20)}


def test_an_office_without_categories_is_compared_with_the_total():
    ours = the_series(("a", "x", WEEKS[0], 7), ("a", "y", WEEKS[0], 6), ("b", "*", WEEKS[0], 9))
    official = the_series(("a", "Total", WEEKS[0], 20), ("b", "", WEEKS[0], 5))
    found = compared(ours, official)
    assert cells(found) == {("a", "*", WEEKS[0]): (13, 20), ("b", "*", WEEKS[0]): (9, 5)}
    assert found.categories.ours_alone == ()


def test_totals_over_areas_are_not_compared_as_areas():
    told = [("a", "x", WEEKS[0], 7), ("Total", "x", WEEKS[0], 7)]
    assert set(cells(compared(the_series(*told), the_series(*told)))) == {("a", "x", WEEKS[0])}


@pytest.mark.parametrize("period", ["*", "2026-11-02/P28D", "_T"])
def test_totals_over_all_periods_are_passed_over(period):
    told = the_series(("a", "x", WEEKS[0], 7), ("a", "x", period, 70))
    assert told.cells == {("a", "x", WEEKS[0]): 7.0}


def test_what_cannot_be_compared_is_said():
    ours = the_series(("a", "x", WEEKS[0], 7))
    for official, why in [
        (the_series(("b", "x", WEEKS[0], 7)), "No area"),
        (the_series(("a", "y", WEEKS[0], 7)), "No category"),
        (the_series(("a", "x", WEEKS[1], 7)), "no cell"),
    ]:
        with pytest.raises(NotComparable, match=why):
            compared(ours, official)


def test_sdmx_columns_are_known_and_labels_are_taken_off():
    head = ("STRUCTURE", "REF_AREA: Area", "TIME_PERIOD: Time", "OBS_VALUE: Value", "CONF_STATUS")
    told = [
        ("dataflow", "KE30: Nairobi", "2026-W10: w", "12", "F"),
        ("", "KE01", "2026-W10", "", "C"),
    ]
    found = series(rows(*told, head=head), Reading())
    assert found == Series({("KE30", "*", "2026-W10"): 12.0, ("KE01", "*", "2026-W10"): None})


@pytest.mark.parametrize(
    ("column", "flag"), [("flag", "C"), ("CONF_STATUS", "N"), ("OBS_STATUS", "M")]
)
def test_a_number_under_a_flag_that_says_there_is_none_is_none(column, flag):
    head = ("area", "period", "cases", column)
    told = series(rows(("a", "2026", "0", flag), ("b", "2026", "5", "A"), head=head), Reading())
    assert told.cells == {("a", "*", "2026-A1"): None, ("b", "*", "2026-A1"): 5.0}


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([("a", "x", "2026-W10", "many")], "row 1: many is no count"),
        ([("a", "x", "2026-W10", "-1")], "row 1: -1 is no count"),
        ([("a", "x", "2026-W10", "inf")], "is no count"),
        ([("a", "x", "soon", "1")], "row 1: soon is no period"),
        ([("a", "x", "2026-W10", "1")] * 2, "row 2: .* stands there twice"),
        ([], "no row"),
    ],
)  # fmt: skip
def test_rows_that_make_no_series_are_refused_with_the_row(told, why):
    with pytest.raises(NotASeries, match=why):
        the_series(*told)


def test_rows_may_be_chosen_by_another_column():
    head = ("area", "period", "cases", "SEX")
    told = rows(("a", "2026", "4", "F"), ("a", "2026", "9", "_T"), head=head)
    with pytest.raises(NotASeries, match="choose by sex"):
        series(told, Reading())
    assert series(told, Reading(where={"SEX": "_T"})).cells == {("a", "*", "2026-A1"): 9.0}


def test_no_comparison_without_all_that_the_two_differ_in():
    with pytest.raises(Undefined, match="population"):
        differences([{"aspect": "concept", "ours": "a", "official": "b", "effect": "c"}])
    with pytest.raises(Undefined, match="empty"):
        meant(effect=" ")
