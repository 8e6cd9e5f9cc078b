"""A gazetteer: read, searched in nine languages, and asked about where it is not sure."""

import json
import math
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from forms.gazetteer import build
from forms.gazetteer.find import Found, decide, find
from forms.gazetteer.read import load
from forms.gazetteer.relations import landmarks
from forms.gazetteer.values import Entry
from forms.gazetteer.words import WAY, segments
from forms.geometry.located import locate, middle
from handlers.conversation.likely import fingerprint, metres_of
from handlers.conversation.placing import NONE, place_answer, place_letter, placed
from handlers.turn import Who
from messages.model import Said, numbered
from messages.sms_length import segments as on_the_air
from messages.words import say, spoken
from tests.house.city_campaign import CITY

TOWN = """name,aliases,kind,parent,lat,lon,metres
Market,Marché|Soko,market,Ward 3,-1.2000,36.8000,
Market,,market,Ward 5,-1.2600,36.8600,
Ward 3,,ward,,-1.2010,36.8010,900
Ward 5,,ward,,-1.2610,36.8610,900
Rue Capois,,street,Ward 3,-1.2020,36.8030,
Léogâne Bridge,Pont de Léogâne,bridge,Ward 5,-1.2620,36.8650,
Hilltop Clinic,,clinic,Ward 3,-1.2040,36.8040,
"""
G: Any = load(TOWN, "csv").gazetteer
assert G is not None


def taken(words, gazetteer=G):
    found = decide(find(gazetteer, words))
    return found.entry.label if isinstance(found, Found) else found


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Rue Capois", "Rue Capois (Ward 3)"),
        ("ri capwa", "Rue Capois (Ward 3)"),
        ("12 r. Capois", "Rue Capois (Ward 3)"),
        ("Capois St", "Rue Capois (Ward 3)"),
        ("pont de leogane", "Léogâne Bridge (Ward 5)"),
        ("Hiltop clinic", "Hilltop Clinic (Ward 3)"),
        ("hill top clinic", "Hilltop Clinic (Ward 3)"),
        ("Market, Ward 3", "Market (Ward 3)"),
        ("soko, ward 5", "Market (Ward 5)"),
        ("Ward 3", "Ward 3"),
        ("ward3", "Ward 3"),
    ],
)
def test_a_place_is_found_however_it_is_spelled(words, label):
    assert taken(words) == label


def test_an_ambiguous_name_is_a_question_and_not_a_guess():
    choices = taken("the market")
    assert [each.entry.label for each in choices] == ["Market (Ward 3)", "Market (Ward 5)"]


def test_somewhere_near_parts_places_of_one_name():
    first = find(G, "market", near=(-1.26, 36.86))[0]
    assert first.entry.label == "Market (Ward 5)"


@pytest.mark.parametrize("words", ["", "?", "Ward 4", "my house", "xyzzy", "12", "the the"])
def test_of_what_nothing_is_known_nothing_is_said(words):
    assert decide(find(G, words)) is None


@pytest.mark.parametrize(
    "words",
    [
        "near Rue Capois",
        "près de la rue Capois",
        "cerca de Rue Capois",
        "toupre ri Capois",
        "karibu na Rue Capois",
        "perto da Rue Capois",
        "قرب Rue Capois",
        "Rue Capois के पास",
        "dekat Rue Capois",
    ],
)
def test_near_is_understood_in_nine_languages_and_known_less_precisely(words):
    found = decide(find(G, words))
    assert isinstance(found, Found)
    assert (found.entry.name, found.relation) == ("Rue Capois", "near")
    assert found.metres > 300


@pytest.mark.parametrize(
    "words",
    [
        "between Rue Capois and Hilltop Clinic",
        "entre la rue Capois et Hilltop Clinic",
        "entre Rue Capois y Hilltop Clinic",
        "ant ri Capois ak Hilltop Clinic",
        "kati ya Rue Capois na Hilltop Clinic",
        "entre Rue Capois e Hilltop Clinic",
        "بين Rue Capois و Hilltop Clinic",
        "Rue Capois और Hilltop Clinic के बीच",
        "antara Rue Capois dan Hilltop Clinic",
    ],
)
def test_between_two_places_is_the_middle_of_them(words):
    found = decide(find(G, words))
    assert isinstance(found, Found)
    assert (found.lat, found.lon) == pytest.approx((-1.203, 36.8035))
    assert found.relation == "between"
    assert found.metres == pytest.approx(124 + 300, abs=2)


@pytest.mark.parametrize("words", ["behind", "devant", "anfas", "nyuma ya", "em frente a", "خلف"])
def test_what_stands_beside_a_landmark_lies_closer_than_near(words):
    relation, marks, rest = landmarks(f"Rue Capois {words} Hilltop Clinic")
    assert (relation, marks, rest) == ("beside", ["hilltop clinic"], "rue capois")


def test_words_for_ways_and_saints_are_told_apart():
    assert segments("St Mark St, 5th Ave") == (("saint", "mark", WAY), ("5", "th", WAY))


def test_a_place_known_too_coarsely_is_not_taken():
    wide = build([Entry("x", "Utopia", 1, 1, precision="district", metres=9_000)])
    assert decide(find(wide, "Utopia")) is None


def test_a_parent_without_an_entry_is_where_its_children_are():
    rows = "name,parent,lat,lon\nAlder Row,Elmside,1.000,1.000\nBirch Row,Elmside,1.010,1.000\n"
    gazetteer: Any = load(rows, "csv").gazetteer
    found: Any = decide(find(gazetteer, "elmside"))
    assert (found.lat, found.lon) == (1.005, 1.0)


def test_an_entry_far_from_all_that_is_called_after_it_is_doubted():
    rows = "name,lat,lon\nMaplewood,5,5\nMaplewood 1,1,1\nMaplewood 2,1,1.01\nMaplewood 3,1,1.02\n"
    loaded = load(rows, "csv")
    assert loaded.warnings[0].startswith("Maplewood:")
    gazetteer: Any = loaded.gazetteer
    assert not isinstance(decide(find(gazetteer, "Maplewood")), Found)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("", "csv", "name"),
        ("name,lat\nx,1\n", "csv", "lon"),
        ("name,lat,lon\nx,91,1\n", "csv", "line 2"),
        ("name,lat,lon\nx,abc,1\n", "csv", "no number"),
        ("name,lat,lon\nx,nan,1\n", "csv", "no number"),
        ("name,lat,lon\n,1,1\n", "csv", "no name"),
        ("name,lat,lon\nx,1,1\nx,2,2\n", "csv", "already"),
        ("name,lat,lon\n", "csv", "no place"),
        ("[]", "geojson", "FeatureCollection"),
        ("{", "geojson", "Expecting"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(text, kind, told):
    loaded = load(text, kind)
    assert loaded.gazetteer is None
    assert told in loaded.mistakes[0]


def test_geojson_areas_are_entries_as_wide_as_they_reach_and_repaired():
    bow = {
        "type": "Polygon",
        "coordinates": [[[0, 0], [0.01, 0.01], [0.01, 0], [0, 0.01], [0, 0]]],
    }
    feature = {"type": "Feature", "properties": {"name": "Bow", "kind": "ward"}, "geometry": bow}
    loaded = load(json.dumps({"type": "FeatureCollection", "features": [feature]}), "geojson")
    assert loaded.warnings[0].startswith("feature 1: repaired")
    gazetteer: Any = loaded.gazetteer
    assert 500 < gazetteer.entries[0].metres < 2_000


def test_a_feature_without_a_name_is_left_out_and_named_by_its_number():
    point = {"type": "Point", "coordinates": [36.8, -1.2]}
    told = [{"properties": p, "geometry": point} for p in (None, {"name": " "}, {"name": "Well"})]

    def loaded(features):
        return load(json.dumps({"type": "FeatureCollection", "features": features}), "geojson")

    some: Any = loaded(told)
    assert [entry.name for entry in some.gazetteer.entries] == ["Well"]
    assert some.warnings[:2] == tuple(f"feature {n}: left out, it has no name" for n in (1, 2))
    none = loaded(told[:2])
    assert (none.gazetteer, none.mistakes) == (None, ("holds no place with a name",))


# --- the conversation -------------------------------------------------------------------------


def told(words):
    return {"lat": None, "lon": None, "precision": "words", "words": words, "said_by": "reporter"}


class Heard(SimpleNamespace):
    """As much of a turn as placing touches."""

    def say(self, key, **slots):
        return say(key, "en", **slots)

    def ask(self, text, handler, subject, **parts):
        return SimpleNamespace(text=text, handler=handler, subject=subject, **parts)


def heard(choice=None):
    return Heard(choice=choice, who=Who(contact_id=1, person_id=1, channel="telegram"))


def test_a_sure_place_is_taken_and_said_back():
    place, before, letter = placed(heard(), CITY, "place", told("near Kesho Market"))
    assert (place["lat"], place["said_by"], place["precision"]) == (-2.8703, "gazetteer", "street")
    assert place["words"] == "near Kesho Market"
    assert before == "I understood: Kesho Market (Market Hill)"
    assert letter is None


def test_one_question_with_few_choices_and_none_fits_one_sms_in_english():
    letter: Any
    place, _, letter = placed(heard(), CITY, "place", told("the market"))
    assert place["lat"] is None
    assert letter.subject == "place:place"
    assert len(letter.choices) <= 6
    assert letter.choices[-1].value == NONE
    assert on_the_air(numbered(letter.text, [c.label for c in letter.choices])).segments == 1


@pytest.mark.parametrize("language", spoken())
def test_five_long_choices_are_at_most_three_sms_in_any_script(language):
    turn = heard()
    turn.say = lambda key, **slots: say(key, language, **slots)
    entries = [Entry(str(n), "Grand Market Square", 1, 1, parent=f"Ward {n}") for n in range(5)]
    letter: Any = place_letter(turn, "place", entries)
    assert on_the_air(numbered(letter.text, [c.label for c in letter.choices])).segments <= 3


def test_the_choice_is_the_place_and_none_of_them_keeps_the_words():
    words = told("the market")
    letter: Any
    _, _, letter = placed(heard(), CITY, "place", words)
    chosen, before = place_answer(heard(letter.choices[0].value), CITY, words, Said("1"))
    assert chosen["gazetteer"] == letter.choices[0].value
    label = before.removeprefix("I understood: ").strip()
    assert chosen["words"] == f"the market ({label})"
    assert place_answer(heard(NONE), CITY, words, Said("6")) == (words, "")


def test_an_answer_in_words_is_looked_up_once_and_then_kept():
    words = told("the market")
    found, _ = place_answer(heard(), CITY, words, Said("Kesho Market"))
    assert found["gazetteer"].startswith("Kesho Market")
    kept, before = place_answer(heard(), CITY, words, Said("where my aunt lives"))
    assert (kept["words"], kept["lat"], before) == ("the market, where my aunt lives", None, "")


def test_a_location_shared_instead_is_the_place():
    place, _ = place_answer(heard(), CITY, told("the market"), Said(lat=-2.87, lon=40.17))
    assert (place["lat"], place["said_by"]) == (-2.87, "device")


def test_a_short_plus_code_starts_from_the_campaigns_area():
    middle_of: Any = middle(CITY.area)
    lat, lon = middle_of
    place: Any = locate(CITY, told("5562+X4 Port Amara"))
    assert place is not None
    assert abs(place["lat"] - lat) < 0.6
    assert abs(place["lon"] - lon) < 0.6
    assert place["precision"] == "point"


def test_what_a_report_is_compared_by_is_as_precise_as_the_gazetteer_says():
    who = SimpleNamespace(person_id=1)
    heard: Any = SimpleNamespace(now=datetime(2026, 1, 15, 12, tzinfo=UTC), who=who)
    here = {"lat": -1.2, "lon": 36.8, "precision": "ward"}

    campaign: Any = SimpleNamespace(dictionary=(), categories=(), languages=("en",))
    probe = fingerprint(heard, campaign, 1, {"place": {**here, "metres": 2_300}})

    assert probe.precision_m == 2_300.0
    assert [metres_of(here), metres_of({**here, "precision": "point"}), metres_of({})] == [
        1_000.0, 15.0, 3_000.0,
    ]  # fmt: skip


def test_the_middle_of_the_ocean_is_no_place_that_was_meant():
    words = told("the market")
    assert place_answer(heard(), CITY, words, Said(lat=0.0, lon=0.0)) == (words, "")


def _drawn(corners):
    ring = [*corners, corners[0]]
    there = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"name": "Star"}, "geometry": there}
    return json.dumps({"type": "FeatureCollection", "features": [feature]})


@pytest.mark.check
def test_borders_that_cross_without_end_are_refused_with_their_feature():
    turns = [k * math.tau * 1000 / 2001 for k in range(2001)]
    loaded = load(_drawn([[9 * math.cos(a), 9 * math.sin(a)] for a in turns]), "geojson")
    assert loaded.gazetteer is None
    assert "feature 1" in loaded.mistakes[0]


def test_a_coordinate_that_is_no_number_is_refused_with_its_feature():
    text = _drawn([[0, 0], [1, 0], [1, 1]]).replace("[1, 1]", "[1e400, 1]")
    loaded = load(text, "geojson")
    assert loaded.gazetteer is None
    assert "feature 1" in loaded.mistakes[0]
