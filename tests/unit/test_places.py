"""Positions read from what people type and paste; distances, and their words."""

from typing import Any

import pytest

from messages import places

PORT_AU_PRINCE = (18.5392, -72.3350)


@pytest.mark.parametrize(
    "text",
    [
        "@18.5392,-72.3350",
        "@ 18.5392 ; -72.335",
        "18.5392, -72.3350",
        "18.5392 -72.3350",
        "(18.5392, -72.3350).",
        "18,5392 -72,3350",
        "18,5392; -72,3350",
        "18,5392, -72,3350",
        "18.5392 N 72.3350 W",
        "18,5392 N 72,3350 O",
        "18.5392° N, 72.3350° W",
        "N 18.5392 W 72.3350",
        "n18.5392 w72.3350",
        "18.5392 Nord 72.3350 Ouest",
        "18.5392 norte, 72.3350 oeste",
        "18 32.352' N 72 20.1' W",
        "18°32'21.12\"N 72°20'06\"W",
        "18°32′21.12″N 72°20′06″W",
        "18º 32' 21.12'' N, 72º 20' 6'' O",
        "lat 18.5392 lon -72.3350",
        "Latitude: 18.5392, Longitude: -72.3350",
        "geo:18.5392,-72.3350",
        "https://www.google.com/maps/@18.5392,-72.3350,17z",
        "https://maps.google.com/?q=18.5392,-72.3350",
        "https://maps.google.com/maps?q=18.5392%2C-72.3350&z=17",
        "https://maps.google.com/maps?q=loc:18.5392,+-72.3350",
        "https://www.google.com/maps/place/X/@1.0,2.0,17z/data=!3d18.5392!4d-72.3350",
        "https://www.openstreetmap.org/#map=17/18.5392/-72.3350",
        "the bridge is down at 18.5392, -72.3350 since this morning",
    ],
)
def test_a_position_is_read_however_it_is_written(text):
    assert places.read_coordinates(text) == pytest.approx(PORT_AU_PRINCE, abs=1e-9)


@pytest.mark.parametrize("text", ["@-1.2921,36.8219", "1.2921 S 36.8219 E", "S1.2921 E36.8219"])
def test_the_southern_and_eastern_halves_are_read_too(text):
    assert places.read_coordinates(text) == pytest.approx((-1.2921, 36.8219))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "by the market",
        "call 12, 30",
        "we paid 12.50 13.40 for it",
        "at 10.30, 11.45 the water came",
        "on 12.01.2010 13.02.2010",
        "phone 3456.789 1234.567",
        "91.5000, 10.2000",
        "10.2000, 181.5000",
        "95.5 N 10.5 E",
        "18 75' N 72 20' W",
        "5 s 20 e",
        "20 n 30 women",
        "1.5 E",
        "192.168.100.200 10.0.0.1",
    ],
)
def test_other_numbers_are_no_position(text):
    assert places.read_coordinates(text) is None


def test_a_degree_of_latitude_is_111_km():
    assert places.distance_m(0, 0, 1, 0) == pytest.approx(111_195, rel=1e-4)


def test_distance_is_short_across_the_date_line():
    assert places.distance_m(0, 179.999, 0, -179.999) == pytest.approx(222.4, rel=1e-3)


@pytest.mark.parametrize(
    ("distance_m", "key"),
    [
        (0, "near-very"),
        (50, "near-very"),
        (51, "near-same-street"),
        (250, "near-same-street"),
        (1_500, "near-walk"),
        (1_501, "near-far"),
    ],
)
def test_reporters_hear_distances_in_words(distance_m, key):
    assert places.nearness(distance_m) == key


def test_a_whole_plus_code_is_a_position():
    found: Any = places.find_plus_code("broken tap at 6GCRPR8W+9F, by the gate")
    assert found.code == "6GCRPR8W+9F"
    assert found.words == "broken tap at , by the gate"
    position: Any = places.plus_code_position(found.code)
    lat, lon = position
    assert (lat, lon) == pytest.approx((-1.28406, 36.84619), abs=1e-4)


def test_a_short_plus_code_needs_somewhere_to_start_from():
    assert places.plus_code_position("PR8W+9F") is None
    near = places.plus_code_position("PR8W+9F", near=(-1.3, 36.8))
    assert near == pytest.approx(places.plus_code_position("6GCRPR8W+9F"))


@pytest.mark.parametrize("text", ["22+2", "call 4444+5555", "C++", "a+b", "2222+22222"])
def test_sums_are_no_plus_codes(text):
    assert places.find_plus_code(text) is None
