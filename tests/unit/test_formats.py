"""Tables as files: one line a cell, hidden ones empty, and words for every code and column."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from publishing.disclosure.protected import HIDDEN
from publishing.formats import csv_tables, geojson
from tests.releases import Example, example


@pytest.fixture(scope="module")
def city() -> tuple[Example, Mapping[str, bytes]]:
    made = example()
    return made, csv_tables.files(made.release)


def rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode(), newline="")))


def test_hidden_cells_are_empty_and_zeros_are_not(city):
    made, written = city
    for table in made.release.tables:
        lines = rows(written[f"{table.name}.csv"])
        hidden = [line for line in lines if line["flag"] == HIDDEN]

        assert len(hidden) == len(made.hidden[table.name])
        assert {line[measure] for line in hidden for measure in table.measures} == {""}
        assert all(line["cases"] for line in lines if line["flag"] != HIDDEN)
    assert "0" in {line["cases"] for line in rows(written["cases.csv"])}


def test_a_total_over_one_code_is_not_told_twice(city):
    _, written = city
    periods = {line["period"] for line in rows(written["cases.csv"])}

    assert "2026-M11" in periods
    assert "*" not in periods


def test_codes_say_what_they_stand_for_in_all_languages_and_what_lies_above_them(city):
    _, written = city
    codes = {line["code"]: line for line in rows(written["codes.area.csv"])}

    assert codes["hilltop"] == {
        "code": "hilltop", "parent": "upper", "official": "ISO3166-2:XA-01",
        "label_en": "Hilltop", "label_fr": "Colline", "label_ar": "التلة",
    }  # fmt: skip
    assert codes["*"]["label_fr"] == "Total"


def test_the_dictionary_explains_every_column(city):
    made, written = city
    for table in made.release.tables:
        explained = {
            line["column"]: line for line in rows(written[f"{table.name}.dictionary.csv"])
        }

        assert list(explained) == list(rows(written[f"{table.name}.csv"])[0])
        assert all(all(line.values()) for line in explained.values())


def test_rounded_numbers_say_that_they_are(city):
    made, plain = city
    table = made.release.tables[0]
    audited = replace(table.table.audited, mode="round")
    rounded = replace(table, table=replace(table.table, audited=audited))
    written = csv_tables.files(replace(made.release, tables=(rounded,)))

    assert b"Rounded to multiples of 5" in written["cases.dictionary.csv"]
    assert b"Rounded" not in plain["cases.dictionary.csv"]


def maps(city):
    return {
        name: {each["id"]: each for each in json.loads(content)["features"]}
        for name, content in geojson.files(city[0].release).items()
    }


def test_areas_have_codes_and_no_numbers(city):
    areas = maps(city)["areas.geojson"]

    assert {name: each["properties"] for name, each in areas.items()} == {
        "hilltop": {"code": "hilltop", "parent": "upper", "official": ["ISO3166-2:XA-01"]},
        "market": {"code": "market", "parent": "upper", "official": ["ISO3166-2:XA-02"]},
        "old_port": {"code": "old_port", "parent": "lower", "official": ["ISO3166-2:XA-03"]},
        "riverside": {"code": "riverside", "parent": "lower", "official": ["ISO3166-2:XA-04"]},
    }


def test_rings_run_against_the_clock_whichever_way_they_were_drawn(city):
    made = city[0].release
    geometry = dict(made.areas["hilltop"])
    turned = {**geometry, "coordinates": [geometry["coordinates"][0][::-1]]}
    other = geojson.files(replace(made, areas={"hilltop": turned}))["areas.geojson"]
    ring = json.loads(other)["features"][0]["geometry"]["coordinates"][0]

    assert sum(x * v - u * y for (x, y), (u, v) in pairwise(ring)) > 0


def test_things_stand_no_more_exactly_than_is_public(city):
    things = maps(city)["things.geojson"]

    assert {name: each["geometry"]["coordinates"] for name, each in things.items()} == {
        "F3D8KP": [36.85123, -1.25123],
        "K7Q2MX": [36.95, -1.25],
        "B2TRN9": [36.92, -1.15],
    }
    assert things["F3D8KP"]["properties"]["seen_in"] == "2026-W47"
