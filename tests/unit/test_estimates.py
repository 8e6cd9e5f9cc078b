"""Shares, means and medians of answers: of what is shown, of enough people, weighted as drawn."""

import csv
import io
from dataclasses import replace

import pytest

from publishing.disclosure.protected import Audited, Cell, ProtectedTable
from publishing.estimates import estimates
from publishing.formats.estimates import files
from publishing.release import Axis, Code, ReleaseTable
from publishing.sample import Sampled, weighted_share
from publishing.tables import TOTAL, Dimension, Key
from tests.releases import example

AREAS = Dimension("area", ("A", "B"))
SCORES = Dimension("answer", ("1", "2", "3", "_N"))
SAID = {"A": (10, 20, 30, 5), "B": (20, 20, 0, 0)}


def the_table(said=SAID, hidden=(), sample=None):
    cells: dict[Key, Cell] = {(area, answer): Cell(n) for area, counts in said.items()
             for answer, n in zip(SCORES.leaves, counts, strict=True)}  # fmt: skip
    for area in said:
        cells[area, TOTAL] = Cell(sum(said[area]))
    for n, answer in enumerate((*SCORES.leaves, TOTAL)):
        together = [(*counts, sum(counts))[n] for counts in said.values()]
        cells[TOTAL, answer] = Cell(sum(together))
    for key in hidden:
        cells[key] = Cell(None, flag="C")
    axes = tuple(
        Axis(d.name, {"en": d.name}, tuple(Code(code, {}) for code in d.codes))
        for d in (AREAS, SCORES)
    )
    shown = ProtectedTable((AREAS, SCORES), cells, Audited(15, 0, 0, 0, None, 1.0))
    words = {"en": "How is it?"}
    return ReleaseTable("answers_how", words, "subject", ("cases",), axes, shown, sample or {})


def told(table):
    return {(*each.where, each.answer, each.statistic): each for each in estimates(table)}


def test_shares_are_of_all_who_were_asked_and_too_few_give_none():
    found = told(the_table())
    assert found["A", "2", "share"].value == pytest.approx(20 / 65)
    assert found[TOTAL, "3", "share"].value == pytest.approx(30 / 105)
    few = found["A", "1", "share"]
    assert (few.value, few.flag, few.n) == (None, "unstable", 65)


def test_means_and_medians_are_of_numbered_answers_of_twenty_people_at_least():
    found = told(the_table())
    assert found["A", "", "mean"].value == pytest.approx((10 + 40 + 90) / 60)
    assert (found["A", "", "median"].value, found["A", "", "median"].n) == (2.5, 60)
    few = told(the_table({"A": (9, 5, 5, 9), "B": (20, 20, 0, 0)}))["A", "", "mean"]
    assert (few.value, few.why) == (None, "fewer than 20 people")


def test_where_an_answer_is_hidden_nothing_is_reckoned_of_it():
    found = told(the_table(hidden=[("A", "1"), ("B", "1")]))
    assert found["A", "1", "share"].value is None
    assert found["A", "", "mean"].value is None
    assert found["A", "", "median"].n is None
    assert found["A", "2", "share"].value is not None
    assert found[TOTAL, "", "mean"].value is not None


def test_weights_count_each_interview_for_as_many_as_it_stands_for():
    sample = {"A": Sampled(10.0, "rural"), "B": Sampled(40.0, "town")}
    found = told(the_table(sample=sample))[TOTAL, "2", "weighted_share"]
    assert found.value == pytest.approx((10 * 20 + 40 * 20) / (10 * 65 + 40 * 40))
    assert found.n == 105
    hidden = told(the_table(hidden=[("A", "2"), ("B", "2")], sample=sample))
    assert hidden[TOTAL, "2", "weighted_share"].why == "an area is hidden"


def test_the_interval_of_a_weighted_share_comes_from_how_the_drawn_units_differ():
    drawn = {code: Sampled(7.0, "rural", code) for code in "abcd"}
    found = weighted_share({"a": (30, 50), "b": (20, 50), "c": (30, 50), "d": (20, 50)}, drawn)
    assert not isinstance(found, str)
    share, people, ends = found
    assert (share, people) == (0.5, 200)
    # Shares .6 and .4 twice: variance .04/3, of the mean of four .01/3; t of 3 degrees.
    reach = 3.182 * (0.01 / 3) ** 0.5
    assert ends is not None
    assert (ends.low, ends.high) == pytest.approx((0.5 - reach, 0.5 + reach))


def test_a_stratum_of_one_drawn_unit_is_held_against_the_mean_of_all():
    drawn = {code: Sampled(1.0, "rural", code) for code in "abde"} | {"c": Sampled(1.0, "town")}
    cells = {"a": (26, 50), "b": (24, 50), "d": (26, 50), "e": (24, 50), "c": (25, 50)}
    alone, apart = weighted_share(cells, drawn), weighted_share({**cells, "c": (30, 50)}, drawn)
    assert not isinstance(alone, str)
    assert not isinstance(apart, str)
    assert alone[2] is not None
    assert apart[2] is not None
    assert apart[2].high - apart[2].low > alone[2].high - alone[2].low
    assert weighted_share({"a": (30, 50)}, drawn) == (0.6, 50, None)
    elsewhere = weighted_share({"x": (30, 50)}, drawn)
    assert elsewhere == "some were asked in an area that has no weight"


def test_each_table_of_answers_has_a_file_of_them_and_no_other_table():
    release = replace(example().release, tables=(example().release.tables[0], the_table()))
    written = files(release)
    assert set(written) == {"answers_how.estimates.csv"}
    rows = list(csv.DictReader(io.StringIO(written["answers_how.estimates.csv"].decode())))
    mean = next(row for row in rows if row["statistic"] == "mean" and row["area"] == "A")
    assert (mean["value"], mean["n"]) == ("2.3333", "60")
    assert {row["why_not"] != "" for row in rows if row["value"] == ""} == {True}
