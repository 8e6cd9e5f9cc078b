"""Codes, commands and dates stay whole among words that run from right to left."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages.direction import isolated
from messages.words import keys, say, slots
from privacy.plain import plain


def shown(text: str) -> str:
    """The text with its isolates as brackets, to be read in a test."""
    return isolated(text).replace("\u2066", "‹").replace("\u2069", "›")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("أرسل /start هناك ثم", "أرسل ‹/start› هناك ثم"),
        ("/moderate off فتوقف", "‹/moderate off› فتوقف"),
        ("(/surges) كلمة", "(‹/surges›) كلمة"),
        ("اكتب /merge K7M2QX P3F8DA.", "اكتب ‹/merge K7M2QX P3F8DA›."),
        ("رقم 2027-12-01 ثم", "رقم ‹2027-12-01› ثم"),
        ("إيصالك: 41060-9YVT5.", "إيصالك: ‹41060-9YVT5›."),
        ("الموقع -2.87134, 40.12529", "الموقع ‹-2.87134, 40.12529›"),
        ("اتصل +254 733 918 273 الآن", "اتصل ‹+254 733 918 273› الآن"),
        ("ملف K7M2QX · 12:30 · 5/6", "ملف K7M2QX · 12:30 · 5/6"),
        ("Send /start there, 2027-12-01", "Send /start there, 2027-12-01"),
        ("/next\nالبطاقة", "/next\nالبطاقة"),
    ],
)
def test_what_a_screen_would_take_apart_is_kept_whole(text, kept):
    assert shown(text) == kept


def test_no_sentence_in_arabic_shows_a_command_with_its_slash_on_the_wrong_side():
    for key in sorted(keys("ar")):
        text = isolated(say(key, "ar", **dict.fromkeys(slots(key, "ar"), "merge")))
        for line in text.split("\n"):
            is_mixed = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in line)
            bare = line.split(" /")[1:] if is_mixed else []
            assert bare == [], key


@given(st.text(alphabet="أب /a-1+,.:\n\u2066\u2069", max_size=40))
def test_isolating_twice_is_as_once_and_adds_nothing_to_be_seen(text):
    text = plain(text)
    once = isolated(text)
    assert isolated(once) == once
    assert plain(once) == text
