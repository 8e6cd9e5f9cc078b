"""Every language says all that people need, with the same slots, citizens' in at most two SMS."""

import re
import unicodedata

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from forms.model import in_language
from messages import words
from messages.model import ANSWERS
from messages.sms_length import UCS, segments
from tests.house.city_campaign import CITY
from tests.house.message_table import (
    FOLDER,
    ORDER,
    PAGE,
    citizens_keys,
    say_filled,
    table_as_markdown,
    written_keys,
)
from tests.house.rules import PACKAGES, ROOT

OTHERS = [language for language in words.spoken() if language != "en"]
OFFICIALS = ("fr", "es")
# What every language says: the headings of the sections hold one of these.
EVERYBODY_S = ("(citizens", "moderators", "Words that a day")
RIGHT_TO_LEFT = ("ar",)
# Written without Latin letters: every letter takes 16 bits, whatever the wording.
OTHER_SCRIPTS = ("ar", "hi")
# Hindi's word for a report is the English one, which every language hears.
LATIN_AS_ENGLISH = {"menu-report"}
MAX_SEGMENTS = 2
INVISIBLE = set("\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u202f\ufeff\u00a0")


def needed_keys():
    return {
        key for heading, key in written_keys("en") if any(mark in heading for mark in EVERYBODY_S)
    }


def source(language):
    return (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")


def test_the_nine_languages_are_spoken():
    assert set(words.spoken()) >= set(ORDER)


@pytest.mark.parametrize("language", OTHERS)
def test_language_says_all_that_citizens_and_moderators_need(language):
    assert needed_keys() - words.keys(language) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_language_has_no_key_that_english_lacks(language):
    assert words.keys(language) - words.keys("en") == set()


@pytest.mark.parametrize("language", OFFICIALS)
def test_officials_are_spoken_to_in_their_language(language):
    assert words.keys("en") - words.keys(language) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_sentences_leave_open_what_english_leaves_open(language):
    both = words.keys("en") & words.keys(language)

    assert {
        key: words.slots(key, language)
        for key in both
        if words.slots(key, language) != words.slots(key, "en")
    } == {}


@pytest.mark.parametrize("language", words.spoken())
def test_every_key_is_written_once_and_read_by_fluent(language):
    entries = FluentParser().parse(source(language)).body
    read = [entry.id.name for entry in entries if isinstance(entry, Message)]

    assert [entry.content for entry in entries if isinstance(entry, Junk)] == []
    assert sorted(read) == sorted(words.keys(language))


@pytest.mark.parametrize("language", words.spoken())
def test_no_sentence_to_a_citizen_is_longer_than_two_sms(language):
    said = {key: say_filled(key, language) for key in citizens_keys("en")}

    assert {k: t for k, t in said.items() if segments(t).segments > MAX_SEGMENTS} == {}


@pytest.mark.check
@pytest.mark.parametrize("language", sorted(set(words.spoken()) - set(OTHER_SCRIPTS)))
def test_no_sentence_takes_two_sms_for_the_sake_of_an_accent(language):
    said = {key: segments(say_filled(key, language)) for key in citizens_keys("en")}

    spoilt = {
        key: found
        for key, found in said.items()
        if found.segments > 1 and found.encoding == UCS and found.characters <= 160
    }
    assert spoilt == {}


@pytest.mark.check
def test_the_page_of_lengths_is_what_the_sentences_are():
    # .venv/bin/python -m tests.house.message_table
    assert PAGE.read_text("utf-8").startswith(table_as_markdown())


@pytest.mark.parametrize("language", CITY.languages)
def test_the_notice_of_the_example_with_its_answers_is_two_sms(language):
    said = [in_language(CITY.consent, language), *(words.say(k, language) for k in ("yes", "no"))]

    assert segments("{}\n1 {}\n2 {}".format(*said)).segments <= MAX_SEGMENTS


@pytest.mark.parametrize("language", words.spoken())
def test_the_answer_to_an_emergency_names_the_number_in_the_first_sms(language):
    said = say_filled("emergency", language)

    assert said.index("114") < 67


def test_a_menu_word_means_one_thing_in_all_languages():
    meant: dict[str, set[str]] = {}
    for key in words.keys("en"):
        if key.startswith("menu-"):
            for word in words.menu_words(key):
                meant.setdefault(word.casefold(), set()).add(key)

    assert {word: kept for word, kept in meant.items() if len(kept) > 1} == {}


@pytest.mark.parametrize("language", words.spoken())
def test_menu_words_can_be_typed_on_any_telephone(language):
    heard = words.heard_as(language)

    assert {
        key: names
        for key, names in heard.items()
        if key not in LATIN_AS_ENGLISH and not any(re.fullmatch("[A-Z]{3,12}", n) for n in names)
    } == {}


@pytest.mark.parametrize("language", words.spoken())
def test_menu_words_are_single_words_and_letters_only(language):
    named = [words.say(key, language) for key in words.keys(language) if key.startswith("menu-")]

    assert [word for word in named if " " in word or word != word.upper()] == []


@pytest.mark.parametrize("language", OTHERS)
def test_sentences_name_the_menu_words_that_english_names(language):
    menu = {words.say(key, "en"): key for key in words.keys("en") if key.startswith("menu-")}
    wrong = {}
    for key in set(citizens_keys("en")) & words.keys(language):
        if key.startswith("menu-"):
            continue
        named = set(re.findall(r"\b[A-Z]{3,}\b", say_filled(key, "en"))) & set(menu)
        said = say_filled(key, language)
        missing = {word for word in named if words.say(menu[word], language) not in said}
        if missing:
            wrong[key] = missing
    assert wrong == {}


@pytest.mark.parametrize("language", words.spoken())
def test_words_in_capitals_are_heard_in_that_language(language):
    own = {words.say(key, language) for key in words.keys("en") if key.startswith("menu-")}
    own |= {words.say(key, language).upper() for key in ("points-done",)}
    keys = set(citizens_keys("en")) & words.keys(language)
    named = {
        word
        for key in keys
        if not key.startswith("menu-")
        for word in re.findall(r"\b[A-Z]{3,}\b", say_filled(key, language))
    }

    assert named - own == set()


@pytest.mark.check
@pytest.mark.parametrize("language", words.spoken())
def test_no_invisible_marks_are_sent(language):
    said = "".join(say_filled(key, language) for key in citizens_keys("en"))

    assert set(source(language)) & INVISIBLE == set()
    assert set(said) & INVISIBLE == set()


OF_SLOTS_ONLY = {
    "summary-line",
    "hint-constraint",
    "repeat-first",
    "repeat-another",
    "repeat-round",
    "acknowledge-ok",
    "may-skip",
}


# Chat programs take the direction of a line from its first letter.
@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_sentences_from_right_to_left_begin_with_such_a_letter(language):
    begun = {key: first_letter(say_filled(key, language)) for key in citizens_keys(language)}

    wrong = {key for key, letter in begun.items() if unicodedata.bidirectional(letter) != "AL"}
    assert wrong <= OF_SLOTS_ONLY


def first_letter(text):
    return next(sign for sign in text if unicodedata.bidirectional(sign) in {"L", "R", "AL"})


@pytest.mark.parametrize("language", OTHERS)
def test_unreviewed_translations_say_so_in_their_first_line(language):
    first = source(language).splitlines()[0]

    assert first.startswith(("# Unreviewed translation", "# Reviewed by"))


# Keys that are put together when they are said: their beginning is in the code, or stands here.
PUT_TOGETHER = (
    "case-", "state-", "web-expired-", "web-missing-", "web-receipt-over-", "web-receipt-wait-",
    "web-thanks-", "web-unknown-",
)  # fmt: skip
# Read from the file by its line, so that no language is parsed for it.
READ_BY_LINE = {"greetings", "thanks", "says-yes", "says-no"}
OF_VALUES = {answer.replace("_", "-") for answer in ANSWERS}


def test_every_sentence_is_said_somewhere():
    product = [path for package in PACKAGES for path in (ROOT / package).rglob("*")]
    code = "\n".join(p.read_text("utf-8") for p in product if p.suffix in {".py", ".html", ".j2"})
    said = OF_VALUES | READ_BY_LINE | set(re.findall(r"""["']([a-z][a-z0-9-]*)["']""", code))
    begun = (*PUT_TOGETHER, *set(re.findall(r"""f["']([a-z-]+-)\{""", code)))
    within = set(re.findall(r"\{ *([a-z][a-z0-9-]+) *\}", (FOLDER / "en.ftl").read_text("utf-8")))

    assert sorted(k for k in words.keys("en") - said - within if not k.startswith(begun)) == []
