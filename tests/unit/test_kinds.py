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
    options = OPTIONS if kind.startswith("select") or kind == "rank" else ()
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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "14:30:00"),
        ("14h30", "14:30:00"),
        ("14h", "14:00:00"),
        ("1430", "14:30:00"),
        ("2.30 pm", "14:30:00"),
        ("12 am", "00:00:00"),
        ("٠٩:٠٥", "09:05:00"),
        ("14:30:00.000+03:00", "14:30:00"),
        ("now", "12:00:00"),
    ],
)
def test_times_of_day(typed, meant):
    assert read("time", typed) == meant


@pytest.mark.parametrize("typed", ["", "3", "25:00", "14:61", "13 pm", "noonish"])
def test_what_is_no_time_is_asked_again(typed):
    assert read("time", typed) == Invalid("hint-time")


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("24/11/2026 14:30", "en", "2026-11-24T14:30:00+00:00"),
        ("yesterday 2 pm", "en", "2026-11-24T14:00:00+00:00"),
        ("14h30 hier", "fr", "2026-11-24T14:30:00+00:00"),
        ("22 November, 9:05", "en", "2026-11-22T09:05:00+00:00"),
        ("2026-11-24T14:30:00.000+03:00", "en", "2026-11-24T11:30:00+00:00"),
        ("kounye a", "ht", "2026-11-25T12:00:00+00:00"),
    ],
)
def test_days_with_a_time(typed, language, meant):
    assert read("dateTime", typed, language=language) == meant


@pytest.mark.parametrize("typed", ["", "yesterday", "14:30", "32/1/2026 14:30"])
def test_what_is_no_day_with_a_time_is_asked_again(typed):
    assert read("dateTime", typed) == Invalid("hint-datetime")


@pytest.mark.parametrize(
    ("typed", "meant"), [("0", 0), ("7.5", 7.5), ("10", 10), ("11", None), ("7.2", None)]
)
def test_a_range_takes_its_steps_only(typed, meant):
    steps = {"start": "0", "end": "10", "step": "2.5"}
    question = a_question("range", parameters=steps)
    value = found()["range"].read(question, Said(text=typed), language="en", now=NOW)
    assert value == (Invalid("hint-range", least="0", most="10") if meant is None else meant)


@pytest.mark.parametrize("bad", [{"step": "x"}, {"start": "NaN"}, {"step": "0"}, {"end": "-5"}])
def test_a_range_with_odd_bounds_is_asked_all_the_same(bad):
    assert found()["range"].ask(a_question("range", parameters=bad), "en").text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 1 3 4", ["light", "pothole", "waste", "water"]),
        ("4,3,2", ["water", "waste", "light", "pothole"]),
        ("water > waste > street light > pothole", ["water", "waste", "light", "pothole"]),
    ],
)
def test_a_ranking_is_read_in_its_order(typed, meant):
    assert read("rank", typed) == meant


@pytest.mark.parametrize("typed", ["", "1", "1 1 2 3", "1 2 9 3", "1 2 3 4 5"])
def test_what_is_no_ranking_is_asked_again(typed):
    assert read("rank", typed) == Invalid("hint-rank")


@pytest.mark.parametrize("typed", ["ok", "OK", "okay", "1", "Sawa", "yes"])
def test_what_is_acknowledged(typed):
    assert read("acknowledge", typed, language="sw") == "OK"


def test_an_answer_may_be_any_file():
    film = MediaRef("video", "v")
    assert read("video", media=(film,)) == {"ref": "v", "kind": "video"}
    assert read("file", media=(film,)) == {"ref": "v", "kind": "video"}
    assert read("video", media=(MediaRef("image", "i"),)) == Invalid("hint-video")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("-1.2921,36.8219; -1.3,36.83", [[-1.2921, 36.8219], [-1.3, 36.83]]),
        ("1 2;3 4", [[1.0, 2.0], [3.0, 4.0]]),
        ("1.5 2.5\n3.5 4.5", [[1.5, 2.5], [3.5, 4.5]]),
    ],
)
def test_a_line_is_read_from_its_positions(typed, meant):
    assert read("geotrace", typed) == meant


@pytest.mark.parametrize("typed", ["", "1 2", "1 2; there", "95 1; 1 2", ";;"])
def test_what_is_no_line_is_asked_again(typed):
    assert read("geotrace", typed) == Invalid("hint-points", least=2)


def test_a_number_beats_a_value_that_nobody_sees():
    options = (Option("0", {"en": "No"}), Option("1", {"en": "Yes"}))
    question = a_question("select_one", options=options)
    assert found()["select_one"].read(question, Said(text="1"), language="en", now=NOW) == "0"


@pytest.mark.parametrize("kind", ["deviceid", "phonenumber", "username", "email", "audit"])
def test_devices_and_numbers_are_neither_asked_nor_kept(kind):
    metadata = found()[kind]
    assert metadata.is_silent
    assert metadata.computed is None
    assert metadata.columns(a_question(kind)) == []
