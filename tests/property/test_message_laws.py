"""Laws of what is said and read: positions, distances, languages, sentences."""

from hypothesis import given, settings
from hypothesis import strategies as st

from messages import language, places, words

latitudes = st.floats(-90, 90).map(lambda lat: round(lat, 5))
longitudes = st.floats(-180, 180).map(lambda lon: round(lon, 5))
positions = st.tuples(latitudes, longitudes)
KEYS = sorted(words.keys("en"))


@given(positions)
@settings(max_examples=60)
def test_a_position_that_we_write_is_the_one_we_read(position):
    lat, lon = position

    assert places.read_coordinates(f"see @{lat:.5f},{lon:.5f} please") == position
    assert places.read_coordinates(f"{lat:.5f} {lon:.5f}") == position


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_whatever_is_typed_is_a_position_on_earth_or_none(text):
    found = places.read_coordinates(text)

    assert found is None or places.is_on_globe(*found)


@given(st.text(alphabet="0123456789.,-+°'\" NSEWO@;:/", max_size=60))
@settings(max_examples=100)
def test_whatever_looks_like_a_position_is_one_on_earth_or_none(text):
    found = places.read_coordinates(text)

    assert found is None or places.is_on_globe(*found)


@given(positions, positions)
@settings(max_examples=60)
def test_distance_is_symmetric_and_at_most_half_the_earth(here, there):
    one_way, back = places.distance_m(*here, *there), places.distance_m(*there, *here)

    assert abs(one_way - back) < 1e-6 * max(1.0, one_way)
    assert 0 <= one_way <= 20_016_000


@given(positions)
@settings(max_examples=30)
def test_everything_is_very_near_itself(here):
    assert places.nearness(places.distance_m(*here, *here)) == "near-very"


@given(st.text(max_size=120))
@settings(max_examples=60)
def test_a_guess_is_one_of_the_campaign_s_languages_sure_and_repeatable(text):
    spoken = ("en", "fr", "ht")
    found = language.detect(text, spoken)

    assert found is None or (found[0] in spoken and found[1] >= language.MIN_CONFIDENCE)
    assert found == language.detect(text, spoken)


@given(st.sampled_from(KEYS), st.sampled_from([*words.spoken(), "xx"]), st.integers(0, 10**6))
@settings(max_examples=100)
def test_every_sentence_can_be_said_in_every_language(key, code, n):
    spoken = code if code in words.spoken() and key in words.keys(code) else "en"
    said = words.say(key, code, **dict.fromkeys(words.slots(key, spoken), n))

    assert said.strip()
    assert "{" not in said
