"""The command: an official series and ours in; figures, a picture and words out."""

import csv
import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from bot.commands.compare import app
from bot.compare_files import read_map, read_series
from bot.csv_files import BadFile
from publishing.compare.differences import ASPECTS
from publishing.compare.series import Reading
from publishing.compare.sheet import compared
from publishing.formats import csv_tables
from tests.releases import example

HEAD = ["area", "category", "period", "cases", "flag"]
MEANT = [["aspect", "ours", "official", "effect"], *([each, "a", "b", "c"] for each in ASPECTS)]
MADE = ["comparison.json", "comparison.png", "comparison.txt"]


def written(file, rows):
    with file.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows(rows)
    return str(file)


@pytest.fixture
def run(tmp_path):
    def command(ours, official, *options, meant=MEANT):
        files = [each if isinstance(each, Path) else Path(written(tmp_path / name, each))
                 for name, each in (("ours.csv", ours), ("official.csv", official))]  # fmt: skip
        meant_file = written(tmp_path / "differences.csv", meant)
        out = tmp_path / "out"
        done = CliRunner().invoke(app, [*map(str, files), "--differences", meant_file,
                                        "--out", str(out), *options])  # fmt: skip
        told = out / "comparison.json"
        return done, json.loads(told.read_text("utf-8")) if told.exists() else None

    return command


def table(numbers):
    return [
        HEAD,
        *([area, "x", "2026-W10", n, ""] for area, n in zip("abcdefgh", numbers, strict=True)),
    ]


OURS, OFFICIAL = table(range(20, 28)), table(range(50, 66, 2))


def test_without_a_complete_table_of_differences_nothing_is_shown(run, tmp_path):
    done, told = run(OURS, OFFICIAL, meant=MEANT[:-1])
    assert done.exit_code == 2
    assert "must also tell of source" in done.stderr
    assert told is None
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--columns", "place=County"), "place is none of area, category, period, value"),
        (("--columns", "County"), "not of the form"),
        (("--columns", "area=County"), "no column County"),
        (("--where", "cases=0"), "no row to compare"),
        (("--period", "soon"), "soon is no period"),
        (("--areas", "nowhere.csv"), "nowhere.csv cannot be read"),
        (("--geography", "nowhere.json"), "nowhere.json cannot be read"),
    ],
)
def test_what_is_written_wrongly_is_said(run, options, why):
    done, told = run(OURS, OFFICIAL, *options)
    assert done.exit_code == 2
    assert why in done.stderr
    assert told is None


@pytest.mark.check
def test_what_is_no_sdmx_or_a_bomb_is_refused(run, tmp_path):
    for n, body in enumerate(('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "not xml")):
        file = tmp_path / f"official{n}.xml"
        file.write_text(body, "utf-8")
        done, _ = run(OURS, file)
        assert done.exit_code == 2
        assert "cannot be read as SDMX-ML" in done.stderr


@pytest.mark.check
def test_a_release_is_compared_with_an_official_series_in_sdmx(run, tmp_path):
    from publishing.formats import sdmx as sdmx_files

    release = example().release
    for name, body in csv_tables.files(release).items():
        (tmp_path / name).write_bytes(body)
    office = tmp_path / "office"
    office.mkdir()
    for name, body in sdmx_files.files(release).items():
        (office / name).write_bytes(body)
    done, told = run(tmp_path / "cases.csv", office / "cases.sdmx.xml", "--where", "MEASURE=CASES")
    assert done.exit_code == 0, done.output
    assert told["overall"]["ratio"]["value"] == 1
    assert told["alignment"]["cells"]["left_out"]["ours hidden"] > 0
    assert told["alignment"]["areas"]["left_out_above_others"] == ["upper", "lower"]
    assert sorted(a["area"] for a in told["overall"]["areas"]) == [
        "hilltop", "market", "old_port", "riverside",
    ]  # fmt: skip
    assert set(told["by_category"]) == {"light", "water", "threat"}
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == MADE
    cases = Reading(where={"MEASURE": "CASES"})
    by_file = [read_series(office / f"cases.sdmx.{kind}", cases).cells for kind in ("xml", "csv")]
    assert by_file[0] == by_file[1]


@pytest.mark.check
@pytest.mark.skipif("HEED_REAL_DATA" not in os.environ, reason="needs the real data")
def test_counties_of_kenya_with_reports_of_known_bias(run, tmp_path):
    folder = Path(os.environ["HEED_REAL_DATA"])
    alias = {"NAIROBI": "Nairobi City", "ELEGEYO-MARAKWET": "Elgeyo/Marakwet"}
    land = json.loads((folder / "geography/counties.geojson").read_text("utf-8"))["features"]
    names = [each["properties"]["COUNTY_NAM"] for each in land if each["properties"]["COUNTY_NAM"]]
    text = (folder / "population/V1_T2.2.csv").read_text("utf-8")
    people = {row["County"]: float(row["Total"]) for row in csv.DictReader(io.StringIO(text))}
    letters = {"".join(filter(str.isalnum, name)).upper(): name for name in people}
    rng = np.random.default_rng(7)
    counts = {name: int(rng.poisson(n * 5e-4)) for name, n in people.items()}
    official = [["County", "Recorded"], *counts.items()]
    ours = [HEAD, *(
        [name, "*", "2019", rng.poisson(0.4 * rng.gamma(9, 1 / 9) * counts[
            alias.get(name) or letters["".join(filter(str.isalnum, name))]]), ""]
        for name in names
    )]  # fmt: skip
    done, told = run(
        ours, official, "--columns", "area=County,value=Recorded", "--period", "2019",
        "--areas", written(tmp_path / "alias.csv", [["ours", "official"], *alias.items()]),
        "--geography", str(folder / "geography/counties.geojson"), "--name", "COUNTY_NAM",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    land_told = told["alignment"]["map"]
    assert (land_told["by_letter"], land_told["by_alias"]) == (45, 2)
    assert land_told["unnamed_polygons"] == 1
    assert "1 polygon without a name" in done.stdout
    assert told["overall"]["ratio"]["low"] < 0.4 < told["overall"]["ratio"]["high"]
    assert "do not replace" in done.stdout
    sheet = {each.key: each for each in compared(told)}
    assert sheet["ratio"].value == told["overall"]["ratio"]["value"]
    assert "8 periods are needed" in sheet["lag"].why_not


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("area,period,cases\nA,2026-W47,1_0\n", "1_0 is no count"),
        ("area,period,cases\nA,2026-W47,\u0663\n", "is no count"),
        ("area,period,cases\nA,2026-W47,infinity\n", "infinity is no count"),
        ("area,period,cases\nA,2026-W47,1e999\n", "1e999 is no count"),
        ("area,Area,period,cases\nA,B,2026-W47,3\n", "two columns area"),
        ("area,period,cases\nA,2026-W47,3\nA,2026-W47,4\n", "stands there twice"),
        ("area,period,cases\nA,9999-W99,3\n", "is no period"),
        ("", "no row"),
    ],
)
def test_a_series_that_can_be_read_two_ways_or_none_is_refused(tmp_path, text, said):
    (tmp_path / "series.csv").write_text(text, "utf-8")
    with pytest.raises(BadFile, match=said):
        read_series(tmp_path / "series.csv", Reading())


def test_names_with_signs_that_look_like_line_ends_stay_in_one_line(tmp_path):
    text = "area,period,cases\nNew\u2028Town,2026-W47,3.0\nB\x85C,2026-W47,1e2\n"
    (tmp_path / "series.csv").write_text(text, "utf-8")
    found = read_series(tmp_path / "series.csv", Reading())
    assert list(found.cells.values()) == [3.0, 100.0]
    assert len(found.cells) == 2


def test_a_map_as_deep_as_a_stack_is_refused(tmp_path):
    (tmp_path / "map.geojson").write_text("[" * 200_000)
    with pytest.raises(BadFile, match="no GeoJSON"):
        read_map(tmp_path / "map.geojson", name="name", code="")
