"""Laws: likeness is symmetric, 1 on itself, never grows with distance; order is a permutation."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import cos, radians

from hypothesis import given, settings
from hypothesis import strategies as st

from moderation.duplicates import Fingerprint, cells, likeness, normalise, rank, tokens
from moderation.grid import M_PER_DEGREE, distance_m
from moderation.queue import Card, order
from moderation.states import TABLES, may_move, may_restore, move
from moderation.triage import URGENT_FROM, is_nonsense, says

FEW = settings(max_examples=60)
NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
lats, lons = st.floats(-85, 85), st.floats(-180, 180)
texts = st.text(max_size=60) | st.sampled_from(["bus station flooded", "water at the bus station"])


@st.composite
def fingerprints(draw):
    placed = draw(st.booleans())
    return Fingerprint(
        id=draw(st.integers(1, 9)),
        case_id=None,
        category=draw(st.sampled_from(["water", "light"])),
        at=NOON + timedelta(seconds=draw(st.integers(-(10**6), 10**6))),
        lat=draw(lats) if placed else None,
        lon=draw(lons) if placed else None,
        precision_m=draw(st.floats(0, 5000)),
        text=normalise(draw(texts)),
        source=draw(st.sampled_from(["", "sms", "telegram"])),
    )


@FEW
@given(fingerprints(), fingerprints(), st.integers(0, 400))
def test_likeness_is_symmetric_and_between_0_and_1(one, other, crowd):
    alike = likeness(one, other, crowd=crowd)
    assert 0.0 <= alike <= 1.0
    assert abs(alike - likeness(other, one, crowd=crowd)) < 1e-9


@FEW
@given(fingerprints())
def test_a_report_is_wholly_like_itself(one):
    assert likeness(one, one) == 1.0


@FEW
@given(fingerprints(), st.lists(st.floats(0, 60_000), min_size=2, max_size=6), st.floats(0, 3000))
def test_likeness_never_grows_with_distance(one, metres, precision_m):
    one = replace(one, lat=10.0, lon=20.0)
    other = replace(one, id=99, precision_m=precision_m)
    away = [replace(other, lat=10.0 + m / M_PER_DEGREE) for m in sorted(metres)]
    found = [likeness(one, far) for far in away]
    assert all(b <= a + 1e-12 for a, b in pairwise(found))


@FEW
@given(fingerprints(), st.lists(fingerprints(), max_size=8, unique_by=lambda f: f.id))
def test_rank_agrees_with_likeness_and_is_sorted(probe, nearby):
    found = rank(probe, nearby)
    by_id = {other.id: other for other in nearby}
    assert len(found) == min(5, len(set(by_id) - {probe.id}))
    for match in found:
        assert abs(match.likeness - likeness(probe, by_id[match.id])) < 1e-9
    assert found == sorted(found, key=lambda match: (-match.likeness, match.id))


@FEW
@given(lats, lons, st.floats(-329, 329), st.floats(-329, 329))
def test_whatever_lies_within_a_square_is_found_in_the_squares_around(lat, lon, north_m, east_m):
    there = lat + north_m / M_PER_DEGREE
    poleward = max(abs(lat), abs(there))
    beside = lon + east_m / M_PER_DEGREE / cos(radians(poleward)) * 0.99
    assert cells(there, beside)[0] in cells(lat, lon)
    assert len(cells(lat, lon)) <= 9


@FEW
@given(lats, lons, lats, lons)
def test_distance_is_symmetric_and_zero_at_home(lat, lon, other_lat, other_lon):
    there = distance_m(lat, lon, other_lat, other_lon)
    assert there == distance_m(other_lat, other_lon, lat, lon) >= 0.0
    assert distance_m(lat, lon, lat, lon) == 0.0


@FEW
@given(st.text(max_size=80))
def test_normalising_twice_is_normalising_once(text):
    plain = normalise(text)
    assert normalise(plain) == plain
    assert len(set(tokens(plain))) == len(tokens(plain))


@FEW
@given(st.text(max_size=60))
def test_any_text_is_triaged(text):
    assert is_nonsense(text) in (True, False)
    assert says(text, {"en": ("fire",)}) in ("fire", None)


cards = st.builds(
    Card,
    report_id=st.integers(1, 5),
    urgency=st.floats(0, 1),
    received_at=st.integers(0, 3).map(lambda h: NOON - timedelta(hours=h)),
    claimed_by=st.none() | st.integers(1, 2),
    claimed_at=st.none() | st.integers(0, 40).map(lambda m: NOON - timedelta(minutes=m)),
)


@FEW
@given(st.lists(cards, max_size=8))
def test_order_is_a_stable_permutation_with_urgent_first(waiting):
    ordered = order(waiting, NOON)
    assert sorted(map(id, ordered)) == sorted(map(id, waiting))
    assert order(ordered, NOON) == ordered
    urgent = [card.urgency >= URGENT_FROM for card in ordered]
    assert urgent == sorted(urgent, reverse=True)


states = st.sampled_from([*{s for table in TABLES.values() for s in table.moves}, "", "nirvana"])


@FEW
@given(st.sampled_from([*TABLES.values()]), states, states, st.text(max_size=9))
def test_a_move_outside_the_table_is_never_made(table, current, to, reason):
    if not may_move(table, current, to):
        assert move(table, current=current, to=to, reason=reason) is not None
        assert not may_restore(table, to, current)
