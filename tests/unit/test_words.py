"""Sentences are found, filled and fall back to English."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from messages import dates, words

ROOT = Path(__file__).parents[2]


def test_a_sentence_is_said_in_its_language():
    assert (words.say("yes", "fr"), words.say("yes", "ht")) == ("Oui", "Wi")


def test_slots_are_filled_without_isolation_marks():
    said = words.say("first-received", "en", code="7QK2M-X4RTA")

    assert said == "Received. Your secret receipt: 7QK2M-X4RTA. Keep it to yourself."


@pytest.mark.parametrize("language", ["xx", "sw", "sw-KE"])
def test_what_a_language_lacks_is_said_in_english(language):
    assert words.say("digest-tag-new", language) == "new this week"


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
        ("pt", 0, "faz 0 hora"),
        ("pt", 2, "faz 2 horas"),
        ("hi", 1, "1 घंटे पहले"),
        ("id", 5, "5 jam lalu"),
    ],
)
def test_plurals_follow_the_language(language, n, said):
    assert words.say("ago-hours", language, n=n) == said


# CLDR: zero, one, two; few is 3-10 of any hundred, many 11-99; 100, 101, 102 are other.
@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "لا بلاغات"),
        (1, "بلاغ واحد"),
        (2, "بلاغان"),
        (3, "3 بلاغات"),
        (10, "10 بلاغات"),
        (11, "11 بلاغا"),
        (99, "99 بلاغا"),
        (100, "100 بلاغ"),
        (101, "101 بلاغ"),
        (102, "102 بلاغ"),
        (103, "103 بلاغات"),
        (111, "111 بلاغا"),
        (1000, "1,000 بلاغ"),
    ],
)
def test_arabic_has_six_forms_of_plural(n, said):
    assert words.say("card-reports", "ar", n=n) == said


@pytest.mark.parametrize("language", ["en", "fr", "es", "ht", "sw", "pt", "ar", "hi", "id"])
def test_how_long_ago_is_told_in_every_language(language):
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    told = [
        dates.ago(now - past, now, language)
        for past in (timedelta(), timedelta(minutes=5), timedelta(hours=5), timedelta(days=5))
    ]

    assert len(set(told)) == 4
    assert all("5" in said for said in told[1:])
    assert language == "en" or told[0] != "just now"


@pytest.mark.check
def test_a_language_is_parsed_only_when_it_speaks():
    script = (
        "from handlers.menu import words as menu; from messages import words; menu();"
        "words.say('yes', 'pt'); print(words._resource.cache_info().currsize)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.strip() == "1"


def test_sentences_without_slots_are_formatted_once():
    assert words.say("welcome", "en", title="A") != words.say("welcome", "en", title="B")
    assert words.say("help-text", "en") is words.say("help-text", "en")


def test_menu_words_tell_their_language():
    heard = words.menu_words("menu-stop")

    assert {word: heard[word] for word in ("STOP", "PARAR", "ARRET", "KANPE", "SITISHA")} == {
        "STOP": "en",
        "PARAR": "es",
        "ARRET": "fr",
        "KANPE": "ht",
        "SITISHA": "sw",
    }
    assert heard["توقف"] == heard["TAWAQQAF"] == "ar"
    assert words.say("menu-stop", "ar") == "توقف"


@pytest.mark.parametrize("word", ["acha", "accha", "hamla", "rudi", "sari", "moi", "mimi", "mwen"])
def test_what_people_say_of_themselves_or_agree_with_is_no_word_to_stop_or_leave(word):
    drastic = ("stop", "forget", "unsubscribe", "about", "campaign", "withdraw")
    heard = {w.casefold() for key in drastic for w in words.menu_words(f"menu-{key}")}

    assert word not in heard


def test_greetings_are_known_in_every_language():
    assert "salam" in words.greetings("ar")
    assert words.greetings("pt-BR") == words.greetings("pt")
    assert words.greetings("xx") == words.greetings("en")


def test_a_menu_word_that_languages_share_is_english_first():
    assert words.menu_words("menu-info")["INFO"] == "en"


def test_days_are_written_as_people_write_them():
    written = [dates.day(date(2026, 11, 22), language) for language in ("en", "fr", "ht", "xx")]

    assert written == ["Nov 22, 2026", "22 nov. 2026", "22/11/2026", "Nov 22, 2026"]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("pt", "22 de nov. de 2026"),
        ("ar", "22 نوفمبر 2026"),
        ("hi", "22 नव॰ 2026"),
        ("id", "22 Nov 2026"),
    ],
)
def test_days_have_western_digits_and_no_invisible_marks(language, written):
    assert dates.day(date(2026, 11, 22), language) == written


def test_moments_are_told_in_the_reader_s_time_zone():
    at = datetime(2026, 11, 23, 2, 5, tzinfo=UTC)

    assert dates.moment(at, "fr", ZoneInfo("America/Port-au-Prince")) == "22 nov. 2026 21:05"


def test_numbers_have_the_language_s_separators():
    assert [dates.number(1234567.5, language) for language in ("en", "es", "ar", "hi")] == [
        "1,234,567.5",
        "1.234.567,5",
        "1,234,567.5",
        "12,34,567.5",
    ]


def test_a_long_text_fits_into_a_sentence():
    long = "a" * 4000
    assert words.say("summary-line", "ht", label="Kisa", value=long) == f"Kisa: {long}"


def test_nothing_says_both_yes_and_no():
    said = [
        {word for language in words.spoken() for word in words._listed(key, language)}
        for key in ("says-yes", "says-no")
    ]
    assert said[0] & said[1] == set()
    for language in words.spoken():
        for key in ("yes", "no"):
            assert words.yes_or_no()[words.say(key, language).casefold()] == key
