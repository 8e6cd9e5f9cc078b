"""The sheet of a release is computed of what its tables show, and written twice alike."""

import json
from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from publishing.disclosure.protect import protect
from publishing.disclosure.protected import Cell, ProtectedTable
from publishing.disclosure.rules import Limits, Rules
from publishing.formats.quality import files
from publishing.quality.facts import Area
from publishing.quality.of_release import as_shown, measured, revised
from publishing.tables import TOTAL, Counts, Dimension, Key, added_up
from tests.quality_facts import a_city
from tests.releases import example

AREAS = Dimension("area", ("A", "B", "C", "D", "E", "F", "_U"))
KINDS = Dimension("category", ("light", "hole"))
WEEK = Dimension("period", ("2026-W47",))
CASES = {
    "A": (40, 22), "B": (31, 25), "C": (2, 14), "D": (3, 19), "E": (27, 33), "F": (0, 0),
    "_U": (9, 8),
}  # fmt: skip
PEOPLE = {"A": 9000, "B": 8000, "C": 7000, "D": 6000, "E": 9000, "F": 3000}


def shown_table():
    cells: dict[Key, Counts] = {
        (area, kind, "2026-W47"): Counts(n, n, min(n, 1), n)
        for area, counts in CASES.items() for kind, n in zip(KINDS.leaves, counts, strict=True)
    }  # fmt: skip
    totals: Counter[Key] = Counter()
    for leaf, counts in cells.items():
        for key in {*product((leaf[0], TOTAL), (leaf[1], TOTAL), leaf[2:])} - {leaf}:
            totals[key] += counts.cases
    cells |= {key: Counts(n, n, 1, n) for key, n in totals.items()}
    rules = Rules(Limits(), show_at_least=0.5)
    found = protect(added_up((AREAS, KINDS, WEEK), cells), rules)
    assert isinstance(found, ProtectedTable)
    return found


def a_release(table):
    cases = replace(example().release.tables[0], table=table)
    return replace(example().release, tables=(cases,))


@pytest.fixture(scope="module")
def table():
    return shown_table()


def raw_areas():
    return tuple(Area(code, n, sum(CASES[code]), sum(CASES[code])) for code, n in PEOPLE.items())


def test_what_the_table_hides_of_an_area_is_hidden_of_the_facts(table):
    facts = as_shown(a_city(areas=raw_areas()), a_release(table))
    by_code = {area.code: area for area in facts.areas}
    assert (by_code["A"].cases, by_code["F"].cases) == (62, 0)
    assert "_U" not in by_code
    assert facts.shown["C", "light"] is None
    assert facts.shown["D", "light"] is None
    # A total is told only of areas with a name: less what lies nowhere known, where that is seen.
    named = {"light": 112 - 9, "hole": 121 - 8}
    for kind, cases in named.items():
        nowhere = table.cells["_U", kind, "2026-W47"].cases
        assert facts.shown.get((TOTAL, kind)) == (None if nowhere is None else cases)


def test_an_area_that_the_table_does_not_show_is_hidden_with_another_one(table):
    key = ("B", TOTAL, "2026-W47")
    out = replace(table, cells={**table.cells, key: Cell(None, flag="C")})
    facts = as_shown(a_city(areas=raw_areas()), a_release(out))
    hidden = [area.code for area in facts.areas if area.reporters is None]
    assert hidden == ["B", "C"]  # C is the smallest that is left


def test_of_areas_that_were_made_coarser_nothing_is_told_not_even_which_are_silent(table):
    others = tuple(Area(f"part of {area.code}", 900, 0, 0) for area in raw_areas())
    sheet = measured(a_city(areas=others), a_release(table))
    q1, q2 = sheet["indicators"][:2]
    assert "larger areas only" in q1["figures"][0]["not_computable"]
    assert "larger areas only" in q2["figures"][0]["not_computable"]
    assert q1["rows"] == q1["notes"] == []


def test_cases_that_are_listed_one_by_one_are_in_sight(table):
    listed = [("A", "pothole"), ("A", "pothole"), ("B", "pothole"), ("", "pothole")]
    facts = as_shown(a_city(areas=raw_areas()), a_release(table), listed)
    assert facts.shown["A", "pothole"] == 2
    assert facts.shown[TOTAL, "pothole"] == 3


def test_a_release_is_measured_and_written_alike_each_time():
    release = example().release
    city = a_city(areas=tuple(Area(code, 10_000) for code in ("hilltop", "market")))
    sheet = measured(city, release)
    assert sheet == measured(city, release)
    assert sheet["published_on"] == "2026-12-03"
    q15 = next(each for each in sheet["indicators"] if each["code"] == "Q15")
    assert [each["key"] for each in q15["figures"]] == [
        "cells:cases", "cases:cases", "cells:answers", "cases:answers"
    ]  # fmt: skip
    written = files(replace(release, quality=sheet))
    assert written == files(replace(release, quality=sheet))
    assert set(written) == {"quality.json", "quality.html", "quality.fr.html", "quality.ar.html"}
    assert json.loads(written["quality.json"]) == sheet
    assert files(release) == {}


def test_revisions_compare_what_both_vintages_show():
    tables = example().release.tables
    before = {each.name: each.table.cells for each in tables}
    assert revised(before, tables).changed == 0
    first = tables[0].table
    key, cell = next((k, c) for k, c in first.cells.items() if c.cases and c.cases > 10)
    assert cell.cases is not None
    later = replace(first, cells={**first.cells, key: replace(cell, cases=cell.cases + 6)})
    found = revised(before, (replace(tables[0], table=later), *tables[1:]))
    assert found.changed == 1
    assert found.mean_change == pytest.approx(6 / cell.cases)


@pytest.mark.check
def test_no_hidden_count_stands_in_the_sheet():
    # Multiplied, a hidden count is known again wherever it stands.
    times = 211
    made = example(times)
    city = a_city(areas=tuple(Area(code, 10_000) for code in ("hilltop", "market", "riverside")))
    written = files(replace(made.release, quality=measured(city, made.release)))
    assert {"quality.json", "quality.html"} <= set(written)
    assert all(made.hidden.values())
    for body in written.values():
        for hidden in made.hidden.values():
            for counts in hidden.values():
                assert f": {counts.cases}," not in body.decode()
                assert f">{counts.cases}<" not in body.decode()
