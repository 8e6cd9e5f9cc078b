"""The digest's pictures: real, the same every time, and told in words."""

import io
import re
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from matplotlib.image import imread

from publishing import charts, maps
from publishing.digest_pictures import chart, where
from publishing.map_view import Spot, spread
from tests.unit.weekly import CITY, a_case, some_facts, weekly

WORDS = maps.MapWords(new="new", waiting="waits", rough="roughly")


def the_chart(**changes):
    picture = chart(some_facts(**changes))
    assert picture is not None
    return picture


def the_map(**changes):
    picture = where(some_facts(**changes))
    assert picture is not None
    return picture


def size_of(png):
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def has_more_than_paper(png):
    return imread(io.BytesIO(png))[..., :3].std() > 0.02


def test_chart_is_a_wide_picture_with_something_on_it():
    body = the_chart().body
    assert size_of(body)[0] >= 1280
    assert has_more_than_paper(body)


def test_chart_says_its_numbers_in_words():
    counts = (*weekly(3, 4, 2, 5, 7), *weekly(0, 1, 0, 1, 2, category="water"))
    alt = the_chart(counts=counts, labels={"water": "Water"}).alt
    assert "Potholes 7, weekly mean 3.5; Water 2, weekly mean 0.5" in alt
    assert "week 47" in alt


def test_map_says_its_cases_in_words():
    alt = the_map().alt
    assert "Map of City with 2 cases" in alt
    assert "1: Potholes, Rue Capois, by the market" in alt


def test_pictures_are_the_same_bytes_every_time():
    facts = some_facts()
    assert chart(facts) == chart(facts)
    assert where(facts) == where(facts)


def test_pictures_carry_no_software_or_date_mark():
    for picture in (the_chart(), the_map()):
        assert b"tEXt" not in picture.body
        assert b"tIME" not in picture.body


def test_no_counts_no_chart_and_no_places_no_map():
    assert chart(some_facts(counts=())) is None
    assert where(some_facts(new=(a_case(lat=None, lon=None),), waiting=())) is None


def test_thirty_categories_make_twelve_bars():
    counts = sum((weekly(1, 1, 1, 1, n, category=f"c{n}") for n in range(30)), ())
    picture = the_chart(counts=counts)
    assert picture.alt.count("weekly mean") == charts.MAX_BARS
    assert size_of(picture.body)[1] < 2400


def test_a_dollar_sign_in_a_name_is_no_formula():
    counts = weekly(1, 1, 1, 1, 1, category="$\\frac{")
    assert chart(some_facts(counts=counts, labels={"$\\frac{": "$\\frac{ $"})) is not None


def test_a_roughly_known_place_is_drawn_otherwise_than_a_point():
    spot = Spot("1", 18.54, -72.34, "point", waits=False)
    assert maps.draw([spot], CITY, WORDS) != maps.draw(
        [replace(spot, precision="ward")], CITY, WORDS
    )


@pytest.mark.parametrize("outline", [{}, CITY])
def test_cases_on_one_spot_are_drawn_without_end_or_error(outline):
    spots = [Spot(str(n), 18.54, -72.34, "point", waits=n % 2 == 0) for n in range(1, 13)]
    assert has_more_than_paper(maps.draw(spots, outline, WORDS))


def test_a_multipolygon_outline_is_drawn():
    several = {
        "Two": {
            "type": "MultiPolygon",
            "coordinates": [
                CITY["City"]["coordinates"],
                [[[-72.2, 18.5], [-72.2, 18.6], [-72.1, 18.6]]],
            ],
        }
    }
    assert size_of(maps.draw([], several, WORDS))[0] >= 1280


def test_badges_are_moved_off_each_other():
    placed = spread([(0.0, 0.0), (0.0, 0.0), (0.1, 0.0)], 1.0)
    gaps = [
        ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5
        for n, (ax, ay) in enumerate(placed)
        for bx, by in placed[n + 1 :]
    ]
    assert min(gaps) >= 0.99


def test_a_corner_of_a_large_outline_gets_a_small_map_of_the_whole():
    spot = Spot("1", 18.54, -72.34, "point", waits=False)
    large = {"Land": {"type": "Polygon", "coordinates": [[[-74, 18], [-74, 20], [-71, 20]]]}}
    near, part = maps.draw([spot], {}, WORDS), maps.draw([spot], large, WORDS)
    assert size_of(part)[1] > size_of(near)[1]


def test_only_the_drawing_of_charts_needs_matplotlib():
    light = "import sys, publishing.digest; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", light], check=False).returncode == 0
    heavy = [
        path.name
        for path in Path(charts.__file__).parent.glob("*.py")
        if "matplotlib" in re.findall(r"^\s*(?:from|import) (\w+)", path.read_text(), re.M)
    ]
    assert heavy == ["charts.py"]
