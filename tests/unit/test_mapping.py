"""Lines that are walked, sizes in words, what is measured, and the `mapping:` of a campaign."""

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, Point

from forms.campaign.read import check
from forms.geometry.points import MOST_POINTS
from forms.geometry.shapes import (
    AREA,
    LEAST_STEP_M,
    LINE,
    Trace,
    area_m2,
    grown,
    in_words,
    length_m,
    middle_of,
    placed,
)
from forms.geometry.sizes import with_size
from forms.model import Campaign, Form, Question
from forms.things import ThingsMap
from messages.places import distance_m
from moderation.measures import Measured, summed_up
from tests.house.rules import ROOT

NOON = datetime(2026, 11, 12, 12, tzinfo=UTC)
DEGREE_M = 111_195.0
HERE = (-1.2921, 36.8219)


def away(north_m, east_m):
    lat = HERE[0] + north_m / DEGREE_M
    return lat, HERE[1] + east_m / (DEGREE_M * math.cos(math.radians(HERE[0])))


def walked(steps):
    trace = Trace()
    for lat, lon in steps:
        trace = grown(trace, lat, lon)
    return trace


# --- thinning ----------------------------------------------------------------------------------


def test_points_nearer_than_five_metres_tell_nothing():
    trace = walked([away(0, 0), away(2, 0), away(4.5, 0), away(6, 0)])
    assert len(trace.points) == 2


def test_a_point_counts_only_beyond_its_own_precision():
    first = grown(Trace(), *away(0, 0))
    assert grown(first, *away(30, 0), precision_m=40) is first
    assert len(grown(first, *away(50, 0), precision_m=40).points) == 2


@pytest.mark.parametrize("place", [(0.0, 0.0), (91.0, 10.0), (10.0, 181.0)])
def test_what_is_no_fix_is_left_out(place):
    assert grown(Trace(), *place) == Trace()


def test_a_straight_way_of_ten_thousand_points_is_a_few():
    trace = walked([away(6 * n, 0) for n in range(10_000)])
    assert len(trace.points) <= MOST_POINTS
    assert abs(length_m(trace.points) - 6 * 9_999) < 20


def test_a_way_that_cannot_be_thinned_ends_when_it_is_full():
    zigzag = [away(60 * n, 100 * (n % 2)) for n in range(600)]
    trace = walked(zigzag)
    assert trace.is_full
    assert trace.points == walked(zigzag[:500]).points


STEP = st.tuples(st.floats(0, 2 * math.pi), st.floats(0.5, 60))


@given(st.lists(STEP, min_size=1, max_size=30), st.integers(1, 40))
@settings(max_examples=8)
def test_a_thinned_way_keeps_its_ends_and_is_near_all_that_was_walked(turns, repeats):
    north = east = 0.0
    way = [(0.0, 0.0)]
    for angle, length in turns * repeats:
        north, east = north + length * math.cos(angle), east + length * math.sin(angle)
        way.append((north, east))
    trace = walked([away(*step) for step in way])

    assert len(trace.points) <= MOST_POINTS
    assert trace.points[0] == tuple(round(part, 6) for part in away(0, 0))
    heard = way if not trace.is_full else way[: _until(way, trace)]
    assert distance_m(*trace.points[-1], *away(*heard[-1])) < LEAST_STEP_M + 0.2
    kept = [_metres(point) for point in trace.points]
    line = LineString(kept) if len(kept) > 1 else Point(kept[0])
    assert max(line.distance(Point(east, north)) for north, east in heard) < 10


def _metres(point):
    lat, lon = point
    return (
        (lon - HERE[1]) * DEGREE_M * math.cos(math.radians(HERE[0])),
        (lat - HERE[0]) * DEGREE_M,
    )


def _until(way, trace):
    """How much of a way a full line holds: up to its last point."""
    last = trace.points[-1]
    near = [n for n, step in enumerate(way) if distance_m(*last, *away(*step)) < 0.2]
    return near[-1] + 1


# --- sizes -------------------------------------------------------------------------------------


def test_a_line_is_as_long_as_its_pieces():
    assert abs(length_m([away(0, 0), away(300, 0), away(300, 400)]) - 700) < 1


def test_an_area_is_what_its_border_encloses_also_where_it_crosses_itself():
    square = [away(0, 0), away(0, 200), away(100, 200), away(100, 0)]
    bow = [square[0], square[1], square[3], square[2]]
    assert abs(area_m2(square) - 20_000) < 30
    assert abs(area_m2(bow) - 10_000) < 30
    assert area_m2(square[:2]) == 0


def test_a_line_over_the_date_line_is_short():
    assert abs(area_m2([(0, 179.999), (0, -179.999), (0.002, -179.999)]) - 24_725) < 60


@pytest.mark.parametrize(
    ("kind", "points", "language", "said"),
    [
        (LINE, [away(0, 0), away(420, 0)], "en", "420 m, points: 2"),
        (LINE, [away(0, 0), away(1_250, 0)], "fr", "1,25 km, points : 2"),
        (AREA, [away(0, 0), away(0, 20), away(20, 20), away(20, 0)], "sw", "400 m2, nukta: 4"),
        (AREA, [away(0, 0), away(0, 200), away(100, 200), away(100, 0)], "en", "2 ha, points: 4"),
    ],
)
def test_sizes_are_said_with_their_unit(kind, points, language, said):
    assert in_words(kind, points, language) == said


def test_the_place_of_a_line_is_half_way_and_as_precise_as_it_is_long():
    line = Question("pipe", LINE, {})
    points = [list(away(0, 0)), list(away(100, 0)), list(away(100, 100))]
    place = placed(Form((line,)), {"pipe": points})["place"]
    assert distance_m(place["lat"], place["lon"], *away(100, 0)) < 1
    assert place["precision"] == "street"
    assert placed(Form((line,)), {"pipe": points, "place": {"lat": 1.0}})["place"] == {"lat": 1.0}


def test_the_place_of_an_area_lies_in_it():
    square = [away(0, 0), away(0, 20), away(20, 20), away(20, 0)]
    assert distance_m(*middle_of(AREA, square), *away(10, 10)) < 2


def test_numbers_are_shown_with_the_campaigns_unit_in_the_readers_language():
    campaign = a_map()
    flow = campaign.form.question("flow")
    assert flow is not None
    assert with_size(campaign, flow, 12.5, "12.5", "en") == "12.5 litres a minute"
    assert with_size(campaign, flow, 12.5, "12.5", "sw") == "12.5 lita kwa dakika"
    assert with_size(campaign, flow, None, "(skipped)", "en") == "(skipped)"


# --- measurements ------------------------------------------------------------------------------


def measured(value, day, who):
    return Measured(value, NOON + timedelta(days=day), who)


def test_the_latest_counts_and_each_person_once():
    summary = summed_up([measured(8, 2, 1), measured(20, 0, 1), measured(12, 1, 2)])
    assert summary is not None
    assert (summary.latest.value, summary.median, summary.n) == (8, 10.0, 2)


def test_nothing_measured_is_nothing():
    assert summed_up([]) is None


def test_of_two_at_the_same_instant_the_later_in_the_series_is_newer():
    summary = summed_up([measured(1, 0, 1), measured(2, 0, 1)])
    assert summary is not None
    assert summary.latest.value == 2


# --- the campaign file -------------------------------------------------------------------------

HEAD = """
campaign: wells
kind: mapping
title: { en: Wells }
languages: [en]
timezone: Africa/Nairobi
country: KE
consent: { version: "1", text: { en: Do you agree? } }
categories:
  - { code: well, label: { en: Well } }
questions:
  - { name: category, type: select_one, label: { en: What? } }
  - { name: place, type: geopoint, label: { en: Where? } }
  - { name: flow, type: decimal, label: { en: Flow? }, constraint: ". >= 0" }
  - { name: words, type: text, label: { en: More? } }
"""


def a_map(mapping="mapping: { measure: { question: flow, unit: { en: litres a minute } } }"):
    text = HEAD + mapping
    campaign = check(text.replace("unit: { en: litres a minute }", UNIT), _no_file).campaign
    assert isinstance(campaign, Campaign)
    return campaign


UNIT = "unit: { en: litres a minute, sw: lita kwa dakika }"


def _no_file(name):
    raise LookupError(name)


def mistakes(text):
    return [(each.path, each.message) for each in check(text, _no_file).mistakes]


def test_a_mapping_campaign_says_what_is_measured_and_how_things_are_confirmed():
    told = "mapping:\n  measure: { question: flow, unit: { en: l/min } }\n"
    told += "  confirmations: no\n  confirm_within_m: 50\n  gone_after: 5\n"
    found = check(HEAD + told, _no_file).campaign
    assert found is not None
    assert found.things == ThingsMap("flow", {"en": "l/min"}, False, 50.0, 5)


def test_what_is_not_written_is_as_usual():
    found = check(HEAD, _no_file).campaign
    assert found is not None
    assert found.things == ThingsMap()


@pytest.mark.parametrize(
    ("told", "path", "words"),
    [
        ("mapping: { measure: { question: flwo, unit: { en: l } } }",
         "mapping.measure.question", "there is no question 'flwo'; did you mean 'flow'?"),
        ("mapping: { measure: { question: words, unit: { en: l } } }",
         "mapping.measure.question", "'words' must be a number: integer, decimal, range"),
        ("mapping: { measure: { question: flow } }", "mapping.measure", "'unit' is missing"),
        ("mapping: { gone_after: 1 }",
         "mapping.gone_after", "'1' should be a whole number, at least 2"),
        ("mapping: { confirm_with: 3 }", "mapping.confirm_with",
         "unknown key 'confirm_with'; did you mean 'confirm_within_m'?"),
    ],
)  # fmt: skip
def test_mistakes_are_named_where_they_stand(told, path, words):
    assert (path, words) in mistakes(HEAD + told)


def test_other_kinds_of_campaign_map_no_things():
    text = HEAD.replace("kind: mapping", "kind: incident")
    found = check(text, _no_file).campaign
    assert found is not None
    assert found.things is None
    told = mistakes(text + "mapping: { gone_after: 3 }")
    assert ("mapping", "only a campaign of kind 'mapping' has this") in told


def test_a_map_needs_a_kind_of_thing_and_a_place():
    text = HEAD.replace("name: category, type: select_one", "name: what, type: text")
    text = text.replace("type: geopoint", "type: text").replace("name: place", "name: where")
    told = " ".join(message for _, message in mistakes(text))
    assert "needs the question 'category'" in told
    assert "needs a place: geopoint, geotrace, geoshape" in told


def test_a_measure_without_bounds_is_doubtful():
    text = HEAD.replace(', constraint: ". >= 0"', "")
    told = mistakes(text + "mapping: { measure: { question: flow, unit: { en: l } } }")
    assert told == [("mapping.measure.question", "'flow' has no constraint: any number is taken")]


def test_the_points_of_a_way_stay_in_order():
    trace = walked([away(10 * n, 0) for n in range(20)])
    assert all(one[0] < other[0] for one, other in pairwise(trace.points))


def test_no_script_that_made_the_form_is_shipped():
    folder = ROOT / "campaigns" / "water_points"
    shipped = ["campaign.yaml", "form-media", "form.xlsx", "participation.yaml", "sample.csv"]
    assert sorted(p.name for p in folder.iterdir()) == shipped
