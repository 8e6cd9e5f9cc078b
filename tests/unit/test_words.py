"""Sentences are found, filled and fall back to English."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from messages import dates, words


def test_a_sentence_is_said_in_its_language():
    assert (words.say("yes", "fr"), words.say("yes", "ht")) == ("Oui", "Wi")


def test_slots_are_filled_without_isolation_marks():
    said = words.say("first-received", "en", code="7QK2M-X4RTA")

    assert said == "Received. Your secret receipt: 7QK2M-X4RTA. Keep it to yourself."


@pytest.mark.parametrize("language", ["xx", "sw", "sw-KE"])
def test_what_a_language_lacks_is_said_in_english(language):
    assert words.say("review-none", language) == "The queue is empty. Thank you."


def test_a_region_is_read_as_its_language():
    assert words.say("yes", "fr-HT") == "Oui"


def test_a_key_that_no_language_has_is_an_error():
    with pytest.raises(KeyError, match="no-such-key"):
        words.say("no-such-key", "fr")


def test_a_slot_left_empty_is_an_error_and_not_a_hole_in_the_sentence():
    with pytest.raises(KeyError, match="category"):
        words.say("like-offer", "en", nearness="very near", when="today")


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 1, "1 hour ago"),
        ("en", 0, "0 hours ago"),
        ("fr", 0, "il y a 0 heure"),
        ("fr", 2, "il y a 2 heures"),
        ("sw", 1, "saa 1 iliyopita"),
        ("sw", 5, "saa 5 zilizopita"),
    ],
)
def test_plurals_follow_the_language(language, n, said):
    assert words.say("ago-hours", language, n=n) == said


def test_sentences_without_slots_are_formatted_once():
    assert words.say("welcome", "en", title="A") != words.say("welcome", "en", title="B")
    assert words.say("help-text", "en") is words.say("help-text", "en")


def test_menu_words_tell_their_language():
    assert words.menu_words("menu-stop") == {
        "STOP": "en",
        "PARAR": "es",
        "ARRET": "fr",
        "KANPE": "ht",
        "ACHA": "sw",
    }


def test_a_menu_word_that_languages_share_is_english_first():
    assert words.menu_words("menu-info")["INFO"] == "en"


def test_english_and_four_more_languages_are_spoken():
    assert {"en", "es", "fr", "ht", "sw"} <= set(words.spoken())


def test_days_are_written_as_people_write_them():
    written = [dates.day(date(2026, 11, 22), language) for language in ("en", "fr", "ht", "xx")]

    assert written == ["Nov 22, 2026", "22 nov. 2026", "22/11/2026", "Nov 22, 2026"]


def test_moments_are_told_in_the_reader_s_time_zone():
    at = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)

    assert dates.moment(at, "fr", ZoneInfo("America/Port-au-Prince")) == "22 nov. 2026 21:05"


def test_numbers_have_the_language_s_separators():
    assert [dates.number(12345.5, language) for language in ("en", "es")] == [
        "12,345.5",
        "12.345,5",
    ]


def test_a_long_text_fits_into_a_sentence():
    long = "a" * 4000
    assert words.say("summary-line", "ht", label="Kisa", value=long) == f"Kisa: {long}"
