"""Places against real data: areas of six countries, ZIP codes of a city, names of a crisis map.

Asserts figures only; no name and no text of the data is shown or kept.
"""

import csv
import json
import math
import os
import random
import statistics
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from forms.gazetteer import Gazetteer, build
from forms.gazetteer.find import Found, decide, find
from forms.gazetteer.values import METRES, Entry, precision_of
from forms.gazetteer.words import is_little, segments
from forms.geometry.areas import read_area
from forms.geometry.inside import name_of
from forms.yaml_marks import read
from messages.places import distance_m

REAL = Path(os.environ.get("HEED_REAL_DATA", "/nowhere"))
SEEDS = range(8)
DEFAULT = (42.3594, -71.0587)  # where reports without a place were put
WITHIN_M = 5_000
pytestmark = [
    pytest.mark.check,
    pytest.mark.skipif(not REAL.is_dir(), reason="needs HEED_REAL_DATA"),
]


def area_of(file, label):
    root = read(f"file: x\nname: {label}\n")
    text = (REAL / "geography" / file).read_text(encoding="utf-8")
    area, _ = read_area(root, lambda _name: text)
    return area, root.mistakes


def test_invalid_polygons_are_repaired_and_named():
    files = sorted(path.name for path in (REAL / "geography").glob("*_admin1.geojson"))
    read_files = {file: area_of(file, "name") for file in files}
    repaired = [
        file
        for file, (_, mistakes) in read_files.items()
        if any("repaired" in mistake.message for mistake in mistakes)
    ]
    assert len(files) == 6
    assert len(repaired) == 4
    assert all(area.polygons for area, _ in read_files.values())


def test_the_zip_code_of_a_report_is_that_of_its_polygon():
    area, _ = area_of("boston_zipcodes.geojson", "ZIP_CODE")
    with (REAL / "boston_reports.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            (float(row["latitude"]), float(row["longitude"]), row["location_zipcode"])
            for row in csv.DictReader(file)
            if row["location_zipcode"] and row["latitude"]
        ]
    told = [(lat, lon, code.split(".")[0].zfill(5)) for lat, lon, code in rows]
    told = [each for each in told if each[:2] != DEFAULT]
    same = sum(name_of(area, lat, lon) == code for lat, lon, code in told)
    assert same / len(told) >= 0.965


def crisis_rows():
    with (REAL / "haiti_reports.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["LOCATION"], float(row["LATITUDE"]), float(row["LONGITUDE"]))
            for row in csv.DictReader(file)
        ]


def named_parts(name):
    """The parts of a name between commas, house numbers before it left out."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    for n, part in enumerate(parts):
        if any(not token.isdecimal() for tokens in segments(part) for token in tokens):
            return parts[n:]
    return parts or [name]


def gazetteer_of(rows) -> Gazetteer:
    """One entry a name: the median point, as wide as four in five of its reports lie apart.

    A name of one word that one report alone tells of is doubted.
    """
    points, called = defaultdict(list), dict[Any, Any]()
    parents: dict[Any, Counter[Any]] = defaultdict(Counter)
    for name, lat, lon in rows:
        first, *rest = named_parts(name)
        key = segments(first) or first
        points[key].append((lat, lon))
        called.setdefault(key, first)
        parents[key][", ".join(rest)] += 1
    entries = []
    for n, (key, there) in enumerate(points.items()):
        lat, lon = (statistics.median(each) for each in zip(*there, strict=True))
        away = sorted(distance_m(lat, lon, *point) for point in there)
        metres = max(METRES["street"], away[math.ceil(0.8 * len(away)) - 1])
        parent = parents[key].most_common(1)[0][0]
        telling = [t for tokens in segments(called[key]) for t in tokens if not is_little(t)]
        doubt = 0.3 if len(there) == 1 and len(telling) == 1 else 0.0
        entries.append(
            Entry(
                str(n),
                called[key],
                lat,
                lon,
                "place",
                (),
                parent,
                precision_of(metres),
                metres,
                doubt,
            )
        )
    return build(entries)


def score(seed):
    """Return the share answered, the share of the answers within 5 km, and the share asked."""
    rows = crisis_rows()
    random.Random(seed).shuffle(rows)
    half = len(rows) // 2
    gazetteer, other = gazetteer_of(rows[:half]), rows[half:]
    decided = [(decide(find(gazetteer, name)), lat, lon) for name, lat, lon in other]
    away = [
        distance_m(lat, lon, found.lat, found.lon)
        for found, lat, lon in decided
        if isinstance(found, Found)
    ]
    asked = sum(isinstance(found, list) for found, _, _ in decided)
    right = sum(each <= WITHIN_M for each in away)
    return len(away) / len(other), right / len(away), asked / len(other)


def test_places_of_a_crisis_map_are_found_in_a_gazetteer_of_its_other_half():
    scores = [score(seed) for seed in SEEDS]
    assert statistics.mean(answered for answered, _, _ in scores) >= 0.35, json.dumps(scores)
    assert statistics.mean(right for _, right, _ in scores) >= 0.90, json.dumps(scores)
