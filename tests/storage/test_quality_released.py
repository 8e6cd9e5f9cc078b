"""Every release that is built has its quality sheet, of what is published at all."""

import json
from datetime import timedelta

import pytest

from bot import releases as building
from publishing import periods
from tests.fakes.facts import MONDAY, NOW, Harbour
from tests.sim import a_house

WEEK = periods.week_of(MONDAY)


# Builds whole releases, in all formats.
pytestmark = pytest.mark.check


def sheet_of(house, harbour):
    files = building.build_one(house, harbour.campaign_id, WEEK).files
    assert files["quality.html"].startswith(b"<!doctype html>")
    told = json.loads(files["quality.json"])
    return {each["code"]: each for each in told["indicators"]}, told


def test_a_release_has_its_sheet_on_both_databases(engine):
    harbour, house = Harbour(engine), a_house(engine, now=lambda: NOW)
    harbour.weeks(1, mean=25)
    found, told = sheet_of(house, harbour)
    assert list(found) == [f"Q{n}" for n in range(1, 18)]
    assert told["period"] == WEEK.code
    # This week is shown by larger areas; nothing is told of the smaller ones.
    assert "larger areas only" in found["Q1"]["figures"][0]["not_computable"]
    assert found["Q5"]["figures"][1]["value"] == 1.0
    assert found["Q15"]["figures"][0]["denominator"] > 0
    assert found["Q14"]["figures"][0]["not_computable"].endswith("the first vintage")


def test_a_category_that_is_never_published_counts_in_no_figure(engine):
    harbour, house = Harbour(engine), a_house(engine, now=lambda: NOW)
    for _ in range(30):
        harbour.tell(MONDAY, "Market", "light")
    without, _ = sheet_of(house, harbour)
    for n in range(30):
        harbour.tell(MONDAY + timedelta(days=n % 6), "Hilltop", "secret")
    assert sheet_of(house, harbour)[0] == without
