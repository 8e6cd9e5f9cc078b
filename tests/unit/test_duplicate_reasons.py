"""Why a report is like a case, in the words of a card."""

from types import SimpleNamespace
from typing import Any

import pytest

from handlers.review.duplicates import Likely, likely_line
from messages.words import say, spoken


def line(*reasons, place="thing", language="en", words=()):
    matter: Any = SimpleNamespace(category=SimpleNamespace(place=place))
    told = tuple({"name": name, "value": value} for name, value in reasons)
    return likely_line(matter, Likely(1, "F3D8KP", 0.87, told, words), language)


def test_a_card_says_metres_hours_category_and_words_of_a_thing():
    told = line(("place", 80.2), ("time", 2.0), ("category", 1.0), words=("station", "bus"))
    assert told == (
        "Like F3D8KP (87 %): 80 m apart, 2 hours apart, same category, both say station, bus"
    )


def test_a_place_of_a_person_is_told_in_words_only():
    assert "very near" in line(("place", 12.0), place="person")
    assert "12" not in line(("place", 12.0), place="person")


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0.4, "within an hour"), (47.0, "47 hours apart"), (48.0, "2 days"), (300.0, "12 days")],
)
def test_a_gap_is_told_in_hours_up_to_two_days_and_then_in_days(hours, words):
    assert words in line(("time", hours))


def test_what_differs_is_not_told_as_a_reason():
    assert line(("category", 0.0), ("source", 0.0)) == "Like F3D8KP (87 %): "


@pytest.mark.parametrize("language", spoken())
def test_a_crowded_point_is_told_in_every_language(language):
    crowded = line(("crowd", 12.0), ("time", 72.0), language=language)
    assert len(crowded) > len(line(("time", 72.0), language=language)) + 10
    assert "3" in crowded


@pytest.mark.parametrize("language", spoken())
def test_a_picture_and_what_people_do_here_are_told_in_every_language(language):
    often, seldom, picture, nothing = (
        line((name, value), language=language)
        for name, value in (("habit", 1.2), ("habit", -1.2), ("picture", 1.0), ("habit", 0.1))
    )
    assert len({often, seldom, picture, nothing}) == 4
    assert len(nothing) < len(picture) < len(often)


@pytest.mark.parametrize("language", spoken())
def test_other_names_and_numbers_are_told_in_every_language(language):
    told = line(("names", 2.0), language=language)
    assert len(told) > len(line(language=language)) + 10
    assert say("like-other-names", language, n=2) in told


@pytest.mark.parametrize("language", spoken())
def test_a_channel_of_batches_is_told_in_every_language(language):
    nothing, batch = (line(("batch", share), language=language) for share in (0.05, 0.3))
    assert nothing == line(language=language)
    assert len(batch) > len(nothing) + 10
