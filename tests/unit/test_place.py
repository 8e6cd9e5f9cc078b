"""Places and areas: borders, margins in metres, names."""

import csv
import os
from pathlib import Path

import pytest

from forms.geometry.areas import read_area
from forms.geometry.inside import is_inside, name_of
from forms.model import Area
from forms.yaml_marks import read
from tests.unit.borders import area_of

WEST = {"type": "Polygon", "coordinates": [[[0, 60], [1, 60], [1, 61], [0, 61], [0, 60]]]}
EAST = {"type": "Polygon", "coordinates": [[[1, 60], [2, 60], [2, 61], [1, 61], [1, 60]]]}
NORTH = Area({"west": WEST, "east": EAST}, margin_km=10)


def test_a_point_has_the_name_of_its_polygon():
    assert name_of(NORTH, 60.5, 0.5) == "west"
    assert name_of(NORTH, 60.5, 1.5) == "east"


def test_the_border_is_inside():
    assert is_inside(Area({"west": WEST}), 60.0, 0.5)


@pytest.mark.parametrize(
    ("lat", "lon", "inside"),
    [
        # At 60 degrees north one degree of longitude is 55.8 km, one of latitude 111.2 km.
        (60.0, -0.178, True),  # 9.9 km
        (60.0, -0.182, False),  # 10.1 km
        (59.911, 0.5, True),
        (59.909, 0.5, False),
    ],
)
def test_the_margin_is_measured_in_metres_in_every_direction(lat, lon, inside):
    assert is_inside(NORTH, lat, lon) is inside


def test_within_the_margin_the_nearest_polygon_gives_the_name():
    assert name_of(NORTH, 60.5, 2.1) == "east"
    assert name_of(NORTH, 60.5, 3.0) is None


def test_an_area_without_polygons_is_everywhere_and_nameless():
    assert is_inside(Area(), -89.0, 179.0)
    assert name_of(Area(), 0.0, 0.0) is None


def test_many_areas_do_not_mix_up():
    for n in range(40):
        assert name_of(Area({f"area {n}": WEST}), 60.5, 0.5) == f"area {n}"


def feature(name, geometry):
    return {"type": "Feature", "properties": {"title": name}, "geometry": geometry}


def test_an_invalid_polygon_is_repaired_and_reported():
    bow = {"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]}
    area, mistakes = area_of({"type": "FeatureCollection", "features": [feature("bow", bow)]})
    assert is_inside(area, 0.5, 0.1)
    assert len(mistakes) == 1
    assert mistakes[0].startswith("warning: feature 1 (bow): repaired")


@pytest.mark.parametrize(
    "features",
    [
        [feature("", WEST)],
        [feature("a", WEST), feature("a", EAST)],
        [feature("a", {"type": "Point", "coordinates": [0, 0]})],
        [feature("a", {"type": "Polygon", "coordinates": [[[0, 0], [200, 0], [0, 95], [0, 0]]]})],
        [feature("a", None)],
        [feature("a", {"type": "Polygon"})],
        [feature("a", {"type": "Polygon", "coordinates": "x"})],
        ["x"],
        [],
    ],
)
def test_what_is_no_area_is_an_error(features):
    _, mistakes = area_of({"type": "FeatureCollection", "features": features})
    assert any(mistake.startswith("error:") for mistake in mistakes)


@pytest.mark.parametrize("geojson", [[], 3, {"type": "x"}, {"type": "FeatureCollection"}])
def test_what_is_no_geojson_is_an_error(geojson):
    assert area_of(geojson)[1][0].startswith("error: x.geojson")


REAL = Path(os.environ.get("HEED_REAL_DATA", "/nowhere"))


@pytest.mark.skipif(not REAL.is_dir(), reason="needs HEED_REAL_DATA")
def test_the_crisis_reports_fall_outside_as_often_as_they_should():
    root = read("file: x\n")
    geojson = (REAL / "geography" / "hti_admin1.geojson").read_text(encoding="utf-8")
    area, _ = read_area(root, lambda _name: geojson)
    with (REAL / "haiti_reports.csv").open(encoding="utf-8", newline="") as file:
        rows = [(float(r["LATITUDE"]), float(r["LONGITUDE"])) for r in csv.DictReader(file)]
    wide = Area(area.polygons, margin_km=20)
    outside = [sum(not is_inside(one, lat, lon) for lat, lon in rows) for one in (area, wide)]
    assert outside == [103, 6]
