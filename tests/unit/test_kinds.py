"""Each kind of question by example."""

from datetime import UTC, datetime

import pytest

from forms.errors import Invalid
from forms.kinds import found
from forms.model import Option, Question
from messages.model import MediaRef, Said

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)  # a Wednesday
OPTIONS = (
    Option("pothole", {"en": "Pothole", "fr": "Nid-de-poule", "sw": "Shimo barabarani"}),
    Option("light", {"en": "Street light", "fr": "Éclairage"}),
    Option("waste", {"en": "Waste", "fr": "Déchets"}),
    Option("water", {"en": "Water", "fr": "Eau"}),
)


def a_question(kind: str, **changes) -> Question:
    return Question(name="q", kind=kind, label={"en": "What?", "fr": "Quoi ?"}, **changes)


def read(kind: str, text: str = "", *, language: str = "en", **said):
    options = OPTIONS if kind.startswith("select") else ()
    question = a_question(kind, options=options)
    return found()[kind].read(question, Said(text=text, **said), language=language, now=NOW)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pothole", "pothole"),
        ("Pothole", "pothole"),
        ("NID-DE-POULE", "pothole"),
        ("eclairage", "light"),
        ("dechets!", "waste"),
        ("2", "light"),
        ("٢", "light"),
        ("pothloe", "pothole"),
        ("potholee", "pothole"),
        ("Shimo  barabarani", "pothole"),
    ],
)
def test_an_option_is_chosen_by_value_label_number_or_with_one_typo(typed, meant):
    assert read("select_one", typed) == meant


@pytest.mark.parametrize("typed", ["", "banana", "9", "0", "wate r ways", "wa", "-1"])
def test_what_is_no_clear_option_is_asked_again(typed):
    assert read("select_one", typed) == Invalid("hint-select-one")


def test_a_typo_between_two_options_is_not_guessed():
    # one letter from "waste" and from "water" is neither
    assert isinstance(read("select_one", "wate"), Invalid)


def test_options_are_asked_as_choices_in_the_persons_language():
    prompt = found()["select_one"].ask(a_question("select_one", options=OPTIONS), "fr")
    assert prompt.text == "Quoi ?"
    assert [choice.label for choice in prompt.choices][:2] == ["Nid-de-poule", "Éclairage"]
    assert [choice.value for choice in prompt.choices][:2] == ["pothole", "light"]


def test_the_hint_stands_below_the_label():
    question = a_question("text", hint={"en": "One sentence."})
    assert found()["text"].ask(question, "en").text == "What?\nOne sentence."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1 3", ["pothole", "waste"]),
        ("3,1", ["pothole", "waste"]),
        ("1, 1", ["pothole"]),
        ("water, street light", ["light", "water"]),
        ("street light", ["light"]),
        ("eau; déchets", ["waste", "water"]),
    ],
)
def test_several_options_are_read_in_the_forms_order(typed, meant):
    assert read("select_multiple", typed) == meant


@pytest.mark.parametrize("typed", ["", "1 9", "water, bananas", ", ,"])
def test_several_options_are_all_known_or_asked_again(typed):
    assert read("select_multiple", typed) == Invalid("hint-select-multiple")


def test_several_options_are_asked_with_their_numbers():
    prompt = found()["select_multiple"].ask(a_question("select_multiple", options=OPTIONS), "en")
    assert "\n1 Pothole\n2 Street light\n" in prompt.text
    assert prompt.choices == ()


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("3", "en", 3),
        (" -12 ", "en", -12),
        ("٣٤", "ar", 34),
        ("१२", "hi", 12),
        ("1,234", "en", 1234),
        ("1 234", "fr", 1234),
        ("1.234", "es", 1234),
        ("1.234.567", "en", 1234567),
        ("3.0", "en", 3),
    ],
)
def test_whole_numbers(typed, language, meant):
    assert read("integer", typed, language=language) == meant


@pytest.mark.parametrize("typed", ["", "three", "3.5", "1e9", "1" * 16, "--3", "NaN", "³"])
def test_what_is_no_whole_number_is_asked_again(typed):
    assert read("integer", typed) == Invalid("hint-integer")


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("2.5", "en", 2.5),
        ("2,5", "en", 2.5),
        ("2.5", "fr", 2.5),
        ("1,234", "en", 1234.0),
        ("1,234", "fr", 1.234),
        ("1.234,5", "en", 1234.5),
        ("1,234.5", "fr", 1234.5),
        ("٢٫٥", "ar", 2.5),
    ],
)
def test_decimal_numbers(typed, language, meant):
    assert read("decimal", typed, language=language) == meant


@pytest.mark.parametrize("typed", ["", "inf", "nan", "1.2.3", "2,5,6", "1.234.567.8"])
def test_what_is_no_decimal_number_is_asked_again(typed):
    assert read("decimal", typed) == Invalid("hint-decimal")


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("2026-11-22", "en", "2026-11-22"),
        ("22/11/2026", "en", "2026-11-22"),
        ("22.11.26", "fr", "2026-11-22"),
        ("11/22/2026", "en", "2026-11-22"),
        ("3/4/2026", "en", "2026-04-03"),
        ("26/11", "en", "2025-11-26"),
        ("today", "fr", "2026-11-25"),
        ("Yesterday", "en", "2026-11-24"),
        ("hier", "fr", "2026-11-24"),
        ("ye", "ht", "2026-11-24"),
        ("leo", "sw", "2026-11-25"),
        ("Monday", "en", "2026-11-23"),
        ("wednesday", "en", "2026-11-25"),
        ("jeudi", "fr", "2026-11-19"),
        ("miercoles", "es", "2026-11-25"),
        ("22 novembre", "fr", "2026-11-22"),
        ("22 nov 2025", "en", "2025-11-22"),
        ("3 de marzo de 2026", "es", "2026-03-03"),
        ("1er mars", "fr", "2026-03-01"),
    ],
)
def test_days(typed, language, meant):
    assert read("date", typed, language=language) == meant


@pytest.mark.parametrize("typed", ["", "soon", "31/02/2026", "2026-13-45", "99/99", "5 ju", "7"])
def test_what_is_no_day_is_asked_again(typed):
    assert read("date", typed) == Invalid("hint-date")


def test_a_shared_location_is_a_point_of_the_device():
    assert read("geopoint", "by the market", lat=-1.2921, lon=36.8219) == {
        "lat": -1.2921,
        "lon": 36.8219,
        "precision": "point",
        "words": "by the market",
        "said_by": "device",
    }


@pytest.mark.parametrize(
    ("typed", "lat", "lon"),
    [
        ("-1.29,36.82", -1.29, 36.82),
        ("@-1.2921,36.8219", -1.2921, 36.8219),
        ("1.2921 S, 36.8219 E", -1.2921, 36.8219),
        ("18.54N 72.33W", 18.54, -72.33),
    ],
)
def test_typed_coordinates_are_a_point(typed, lat, lon):
    place = read("geopoint", typed)
    assert (place["lat"], place["lon"], place["precision"]) == (lat, lon, "point")
    assert place["said_by"] == "reporter"


def test_a_place_in_words_is_kept_as_words():
    assert read("geopoint", "Rue Capois, by the market") == {
        "lat": None,
        "lon": None,
        "precision": "words",
        "words": "Rue Capois, by the market",
        "said_by": "reporter",
    }


@pytest.mark.parametrize(
    "said", [{"text": ""}, {"text": "12"}, {"text": "?"}, {"lat": 0.0, "lon": 0.0}]
)
def test_what_is_no_place_is_asked_again(said):
    assert read("geopoint", **said) == Invalid("hint-geopoint")


@pytest.mark.parametrize("kind", ["image", "audio"])
def test_media_are_kept_by_their_ref(kind):
    media = (MediaRef("video", "v1"), MediaRef(kind, "m1", 10), MediaRef(kind, "m2"))
    assert read(kind, media=media) == {"ref": "m1", "kind": kind}


@pytest.mark.parametrize("kind", ["image", "audio"])
def test_text_where_media_are_asked_is_asked_again(kind):
    assert read(kind, "it is big") == Invalid(f"hint-{kind}")


def test_text_loses_control_characters_and_keeps_its_lines():
    assert read("text", " a\x00b\x1b[31m\r\nc\u202ed\t1\ud800 ") == "ab[31m\ncd 1"


def test_text_that_is_too_long_is_not_cut_but_asked_again():
    assert read("text", "x" * 4_000) == "x" * 4_000
    assert read("text", "x" * 4_001) == Invalid("hint-text-long", most=4_000)
    assert "4" in Invalid("hint-text-long", most=4_000).explain("fr")


def test_empty_text_is_asked_again():
    assert read("text", " \u200e\x00 ".replace("\u200e", "")) == Invalid("hint-text")
