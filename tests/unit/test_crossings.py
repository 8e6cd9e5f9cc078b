"""Borders that cross themselves so often that taking them apart would hold up everybody."""

import math
import time

import pytest
from shapely import Polygon

from forms.geometry.crossings import is_finite, may_be_repaired
from forms.geometry.shapes import area_m2, middle_of
from tests.unit.borders import area_of


def star(corners: int, size: float = 9.0) -> list[list[float]]:
    """A star of an odd number of corners, drawn through its middle: every side crosses all."""
    turns = [n * 2 * math.pi * (corners // 2) / corners for n in range(corners)]
    return [[round(size * math.cos(t), 2), round(size * math.sin(t), 2)] for t in turns]


def feature(ring):
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "Feature", "properties": {"title": "A"}, "geometry": geometry}


@pytest.mark.check
def test_an_area_that_crosses_itself_without_end_is_measured_at_once():
    # One message of 381 points kept the writer busy for minutes, and all others waiting.
    points = star(381)
    started = time.process_time()
    assert area_m2(points) == pytest.approx(math.pi * 1_000_755**2, rel=0.03)
    lat, lon = middle_of("geoshape", points)
    assert abs(lat) + abs(lon) < 1
    assert time.process_time() - started < 2


def test_a_border_that_crosses_itself_too_often_is_refused_and_not_repaired():
    area, mistakes = area_of(feature(star(701)))
    assert not area.polygons
    assert any("too often to be repaired" in mistake for mistake in mistakes)


@pytest.mark.parametrize("odd", [math.inf, 1e400])
def test_a_coordinate_that_is_no_number_is_named(odd):
    area, mistakes = area_of(feature([[odd, 1.0], [2.0, 1.0], [2.0, 2.0]]))
    assert not area.polygons
    assert any("a coordinate is no number" in mistake for mistake in mistakes)


def test_an_area_around_half_the_globe_is_doubted():
    _, mistakes = area_of(feature([[179, 0], [-179, 0], [-179, 1], [179, 1]]))
    assert any("180th meridian" in mistake for mistake in mistakes)


def test_few_crossings_may_be_repaired():
    bowtie = Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert is_finite(bowtie)
    assert may_be_repaired(bowtie, most=1)
    assert not may_be_repaired(bowtie, most=0)
