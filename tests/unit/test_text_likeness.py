"""Texts alone: what two people's words for one thing share, and what only looks the same."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.model import Likeness
from moderation.duplicates import Fingerprint, likeness
from moderation.text_likeness import (
    letter_likeness,
    other_names,
    rarity,
    telling,
    words_of_both,
)
from moderation.wording import index_words, is_pair, latin, normalise

NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)
MATCH = Likeness().match
# Sentences as people send them by the dozen, each with another place in it.
FRAMES = (
    "Road blocked at {}, please send somebody with machines to clear it quickly",
    "We need water and food in {}, there are many families with small children here",
    "Nou bezwen dlo ak manje nan {}, gen anpil fanmi ak timoun piti isit la",
    "La route est bloquée à {}, envoyez quelqu'un avec des machines pour dégager",
    "Tunahitaji maji na chakula {}, kuna familia nyingi na watoto wadogo hapa",
    "Se necesita agua y comida en {}, hay muchas familias con niños pequeños aquí",
    "الطريق مسدود في {} أرسلوا أحدا مع آلات لفتحه بسرعة من فضلكم",
)
PLACES = ("Kibera", "Mathare", "Léogâne", "Jacmel", "Tacloban", "Sukkur", "Delmas 33", "ward 12")


def a_report(id, text):
    return Fingerprint(id, None, "water", NOON, None, None, 0.0, normalise(text), "")


def counted(*texts, of=2):
    """As a look-up counts them: every word of these texts is in `of` others."""
    return dict.fromkeys([w for t in texts for w in index_words(normalise(t), most=96)], of)


@settings(max_examples=60)
@given(
    st.sampled_from(FRAMES),
    st.lists(st.sampled_from(PLACES), min_size=2, max_size=2, unique=True),
    st.integers(1, 60),
)
def test_a_template_with_another_place_never_matches(frame, places, texts):
    one, other = (frame.format(place) for place in places)
    # However rare the frame still is: the first two that use it are the hardest.
    counts = counted(one, other, of=texts)
    alike = likeness(a_report(1, one), a_report(2, other), counts=counts)
    assert alike < MATCH


@pytest.mark.parametrize("frame", FRAMES)
def test_the_same_sentence_about_the_same_place_matches_once_its_words_are_counted_rare(frame):
    one, other = frame.format("Kibera"), frame.format("Kibera") + "!"
    both = a_report(1, one), a_report(2, other)
    assert likeness(*both, counts=counted(one, other)) >= MATCH
    assert likeness(*both) < MATCH


def test_a_frame_that_many_texts_have_joins_nothing_by_itself():
    text = FRAMES[0].format("")
    both = a_report(1, text), a_report(2, text)
    assert likeness(*both, counts=counted(text, of=2)) >= MATCH
    assert likeness(*both, counts=counted(text, of=400)) < MATCH


def test_other_numbers_are_other_things_and_misspelled_names_are_not():
    one = telling(normalise("Bridge down at Delmas 33 since morning"))
    assert other_names(one, telling(normalise("Bridge down at Delmas 75 since morning")), {}) == 1
    assert other_names(one, telling(normalise("Bridge down at Delma 33 since morning")), {}) == 0
    assert other_names(one, telling(normalise("Bridge down since morning")), {}) == 0


def test_other_names_are_counted_the_same_way_round():
    one = telling("road blocked kibera bridge tree fallen")
    other = telling("road flooded mathare bridge")
    assert other_names(one, other, {}) == other_names(other, one, {})


def test_frequent_words_are_no_names():
    one, other = telling("road blocked and closed"), telling("road blocked and shut")
    assert other_names(one, other, {}) == 1
    assert other_names(one, other, {"clos": 300}) == 0


def test_endings_and_word_order_cost_little():
    one, other = telling("flooded houses near the schools"), telling("near school house floods")
    assert one.stumps & other.stumps == {"floo", "hous", "near", "scho"}
    assert letter_likeness(one, other) > 0.5
    assert letter_likeness(one, one) == 1.0


def test_words_of_every_script_meet_in_latin_letters():
    assert latin(normalise("पानी")) == "pani"
    for text in ("अस्पताल में पानी नहीं है", "المستشفى القديم بلا كهرباء", "Pa gen dlo lopital la"):
        words = index_words(normalise(text), most=24)
        assert len([word for word in words if not is_pair(word)]) >= 3
        assert all(word.isascii() for word in words)


def test_pairs_of_neighbours_are_looked_up_in_no_order():
    assert "need wate" in index_words("water needed", most=9)
    assert index_words("need water", most=9) == ["need wate", "wate", "need"]
    assert not any(map(is_pair, index_words("need water now", most=9, pairs=False)))


def test_rarity_falls_with_the_texts_that_have_a_word():
    assert rarity(1) > rarity(20) > rarity(400) > 0
    assert rarity(0) == rarity(1)


def test_the_rarest_words_of_both_are_told_first():
    counts = {"stat": 2, "water": 300, "wate": 300}
    both = words_of_both("water station", "station under water", counts, how_many=1)
    assert both == ("station",)
