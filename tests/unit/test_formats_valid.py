"""Others' validators find nothing wrong with a release, and something with a broken one."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hxl
import pytest
from geojson_pydantic import FeatureCollection
from pydantic import ValidationError

from publishing.formats import files
from tests.releases import example
from tests.validators import complaints, hxl_errors, package_errors

pytestmark = pytest.mark.check


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    return files(example().release)


@pytest.fixture
def folder(written: dict[str, bytes], tmp_path: Path) -> Path:
    for name, content in written.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def without_hashes(folder: Path) -> None:
    """Let the numbers be looked at although they are not those that were written."""
    file = folder / "datapackage.json"
    told = json.loads(file.read_text())
    for resource in told["resources"]:
        del resource["hash"], resource["bytes"]
    file.write_text(json.dumps(told))


def test_nothing_wrong_is_found_in_any_format(written, tmp_path):
    assert complaints(written, tmp_path) == []


BROKEN = [
    ("hilltop,light,2026-W45,13", "hilltop,light,2026-W45,-13", "constraint-error"),
    ("hilltop,light,2026-W45,13", "hilltop,light,2026-W45,many", "type-error"),
    ("hilltop,light,2026-W46,,,,C", "hilltop,light,2026-W46,,,,X", "constraint-error"),
    ("hilltop,light,2026-W46", "hilltop,light,2026-W45", "primary-key"),
    ("hilltop,light,2026-W46", "hillside,light,2026-W46", "foreign-key"),
]


@pytest.mark.parametrize(("right", "wrong", "found"), BROKEN)
def test_frictionless_finds_what_is_wrong(folder, right, wrong, found):
    without_hashes(folder)
    file = folder / "cases.csv"
    text = file.read_text()
    assert right in text
    file.write_text(text.replace(right, wrong, 1))

    assert set(package_errors(folder)) == {found}


def test_frictionless_finds_a_file_that_is_not_the_one_that_was_written(folder):
    file = folder / "cases.csv"
    file.write_bytes(file.read_bytes().replace(b",13,", b",31,", 1))

    assert package_errors(folder) == ["hash-count"]


def test_libhxl_finds_nothing_wrong_and_reads_the_tags(written):
    read = hxl.data(list(csv.reader(written["cases.hxl.csv"].decode().splitlines())))

    assert "#indicator+cases+num" in read.display_tags
    assert hxl_errors(written["cases.hxl.csv"].decode()) == set()
    assert hxl_errors(written["answers.hxl.csv"].decode()) == set()


def test_libhxl_finds_a_day_that_is_none(written):
    assert hxl_errors(written["cases.hxl.csv"].decode().replace("2026-11-02", "the first")) == {
        "Expected a date"
    }


MAPS = ("areas.geojson", "things.geojson")


@pytest.mark.parametrize("name", MAPS)
def test_geojson_pydantic_finds_nothing_wrong(written, name):
    assert FeatureCollection.model_validate_json(written[name]).features


def broken_maps(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The areas with one thing wrong each."""
    geometry = told["features"][0]["geometry"]
    ring = geometry["coordinates"][0]
    for wrong in (
        {"type": "Polygon", "coordinates": [ring[:-1]]},  # not closed
        {"type": "Polygon", "coordinates": [ring[:3]]},  # too short
        {"type": "Polygone", "coordinates": [ring]},
        {"type": "Polygon", "coordinates": [[["a", "b"]] * 4]},
    ):
        first = {**told["features"][0], "geometry": wrong}
        yield {**told, "features": [first, *told["features"][1:]]}


def test_geojson_pydantic_finds_what_is_wrong(written):
    for broken in broken_maps(json.loads(written["areas.geojson"])):
        with pytest.raises(ValidationError):
            FeatureCollection.model_validate(broken)
