"""Every language says all that a citizen needs, with the same slots, in at most two SMS."""

import re
from pathlib import Path
from typing import cast

import pytest

import messages
from bot.campaign_files import read_with_files
from forms.campaign import check
from forms.model import Campaign, in_language
from messages import words
from messages.model import ANSWERS
from tests.house.rules import PACKAGES, ROOT

_, TEXT, FILES = read_with_files(ROOT / "campaigns" / "city_streets" / "campaign.yaml")
CITY = cast(Campaign, check(TEXT, FILES.__getitem__).campaign)
FOLDER = Path(messages.__file__).parent / "words"
OTHERS = [language for language in words.spoken() if language != "en"]
# Sections whose heading ends so are read by citizens.
CITIZENS = "(citizens"
OFFICIALS = ("fr", "es")

GSM_PLAIN = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_DOUBLE = set("^{}\\[~]|€\f")
MAX_SEGMENTS = 2

# The longest that real campaigns fill in, roughly: a pilot's title, a works department.
TYPICAL = {
    "title": "Calles de Sabana",
    "language": "Kreyòl",
    "code": "7QK2M-X4RTA",
    "case": "F3D8KP",
    "value": "Rue Capois, 12",
    "label": "Place",
    "office": "Public Works",
    "category": "flooding",
    "number": "114",
    "where": "https://heed.example/notice",
    "day": "12/01/2027",
    "most": 500,
    "n": 3,
}
# Slots that hold a sentence of somebody else: the sentence around it must leave it room.
OPEN_ENDED = {"question": "Which side?", "message": "Please give a number below 10."}


def citizens_keys(language):
    """Read the keys under the headings that are marked as citizens'."""
    found, wanted = set(), False
    for line in (FOLDER / f"{language}.ftl").read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            wanted = CITIZENS in line
        elif wanted and (key := re.match(r"([a-z][\w-]*) =", line)):
            found.add(key[1])
    return found


def fill(key, language):
    reasons = [name for name in words.keys("en") if name.startswith("reason-")]
    states = [name for name in words.keys("en") if re.match("(state|case)-", name)]
    return {
        "reason": max((words.say(name, language) for name in reasons), key=len),
        "state": max((say_filled(name, language) for name in states), key=len)
        if key == "status-line"
        else "",
        "nearness": words.say("near-walk", language),
        "when": words.say("ago-minutes", language, n=59),
        **TYPICAL,
        **OPEN_ENDED,
    }


def say_filled(key, language):
    needed = words.slots(key, language)
    filling = fill(key, language)
    return words.say(key, language, **{slot: filling[slot] for slot in needed})


def segments(text):
    if set(text) <= GSM_PLAIN | GSM_DOUBLE:
        length, alone, each = len(text) + sum(sign in GSM_DOUBLE for sign in text), 160, 153
    else:
        length, alone, each = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= alone else -(-length // each)


def test_segments_are_counted_as_telephones_do():
    texts = ["a" * 160, "a" * 161, "€" * 80, "€" * 81, "ê" * 70, "ê" * 71, "ê" * 135]

    assert [segments(text) for text in texts] == [1, 2, 1, 2, 1, 2, 3]


@pytest.mark.parametrize("language", OTHERS)
def test_language_says_all_that_citizens_need(language):
    assert citizens_keys("en") - words.keys(language) == set()


@pytest.mark.parametrize("language", OTHERS)
def test_language_has_no_key_that_english_lacks(language):
    assert words.keys(language) - words.keys("en") == set()


@pytest.mark.parametrize("language", OFFICIALS)
def test_officials_and_moderators_are_spoken_to_in_their_language(language):
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
def test_no_key_is_written_twice(language):
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")
    written = re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)

    assert sorted(written) == sorted(words.keys(language))


@pytest.mark.parametrize("language", words.spoken())
def test_no_sentence_to_a_citizen_is_longer_than_two_sms(language):
    said = {key: say_filled(key, language) for key in citizens_keys("en")}

    assert {key: text for key, text in said.items() if segments(text) > MAX_SEGMENTS} == {}


@pytest.mark.parametrize("language", CITY.languages)
def test_the_notice_of_the_example_with_its_answers_is_two_sms(language):
    said = [in_language(CITY.consent, language), *(words.say(k, language) for k in ("yes", "no"))]

    assert segments("{}\n1 {}\n2 {}".format(*said)) <= MAX_SEGMENTS


@pytest.mark.parametrize("language", words.spoken())
def test_the_answer_to_an_emergency_names_the_number_in_the_first_sms(language):
    said = say_filled("emergency", language)

    assert said.index("114") < 70


def test_a_menu_word_means_one_thing_in_all_languages():
    meant: dict[str, set[str]] = {}
    for key in words.keys("en"):
        if key.startswith("menu-"):
            for word in words.menu_words(key):
                meant.setdefault(word, set()).add(key)

    assert {word: kept for word, kept in meant.items() if len(kept) > 1} == {}


@pytest.mark.parametrize("language", words.spoken())
def test_menu_words_can_be_typed_on_any_telephone(language):
    menu = [words.say(key, language) for key in words.keys("en") if key.startswith("menu-")]

    assert [word for word in menu if not re.fullmatch("[A-Z]{3,12}", word)] == []


@pytest.mark.parametrize("language", words.spoken())
def test_menu_words_that_a_sentence_names_are_those_of_its_language(language):
    own = {words.say(key, language) for key in words.keys("en") if key.startswith("menu-")}
    keys = citizens_keys("en") & words.keys(language)
    named = {
        word
        for key in keys
        if not key.startswith("menu-")
        for word in re.findall(r"\b[A-Z]{3,}\b", say_filled(key, language))
    }

    assert named - own == set()


@pytest.mark.parametrize("language", words.spoken())
def test_no_invisible_marks_are_sent(language):
    text = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8")

    assert set(text) & set("\u2066\u2067\u2068\u2069\u200b\u200e\u200f\ufeff\u00a0") == set()


@pytest.mark.parametrize("language", OTHERS)
def test_unreviewed_translations_say_so_in_their_first_line(language):
    first = (FOLDER / f"{language}.ftl").read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith(("# Unreviewed translation", "# Reviewed by"))


# Keys that are put together when they are said: their beginning is in the code, or stands here.
PUT_TOGETHER = ("case-", "state-", "web-expired-", "web-missing-", "web-thanks-", "web-unknown-")
OF_VALUES = {answer.replace("_", "-") for answer in ANSWERS}


def test_every_sentence_is_said_somewhere():
    product = [path for package in PACKAGES for path in (ROOT / package).rglob("*")]
    code = "\n".join(p.read_text("utf-8") for p in product if p.suffix in {".py", ".html", ".j2"})
    said = OF_VALUES | set(re.findall(r"""["']([a-z][a-z0-9-]*)["']""", code))
    begun = (*PUT_TOGETHER, *set(re.findall(r"""f["']([a-z-]+-)\{""", code)))
    within = set(re.findall(r"\{ *([a-z][a-z0-9-]+) *\}", (FOLDER / "en.ftl").read_text("utf-8")))

    assert sorted(k for k in words.keys("en") - said - within if not k.startswith(begun)) == []
