"""Words of emergency, nonsense and urgency."""

import pytest

from moderation.triage import URGENT_FROM, is_nonsense, says, urgency

WORDS = {
    "en": ("fire", "drowning", "can't breathe"),
    "fr": ("incendie", "au secours"),
    "es": ("auxilio", "fuego"),
    "zh": ("救命",),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FIRE in the market!", "fire"),
        ("there is a fire", "fire"),
        ("Au  secours, vite", "au secours"),
        ("Incendié? non: INCENDIE", "incendie"),
        ("my mother can't breathe", "can't breathe"),
        ("快来救命啊", "救命"),
        ("we collect firewood", None),
        ("he was fired", None),
        ("", None),
        ("...", None),
    ],
)
def test_emergency_words_are_whole_words_in_any_language(text, found):
    assert says(text, WORDS) == found


def test_no_words_no_emergency():
    assert says("fire", {}) is None


@pytest.mark.parametrize(
    "text",
    ["", "   ", "?!?", "...", "aaaaaaa", "hahahaha", "asdasdasd", "x", "test test test", "\n"],
)
def test_what_says_nothing_is_nonsense(text):
    assert is_nonsense(text)


@pytest.mark.parametrize(
    "text",
    ["no water", "7", "5000000", "🔥🔥🔥", "ok", "dlo", "مياه", "पानी", "水", "banana", "papa"],
)
def test_what_may_say_something_is_not_nonsense(text):
    assert not is_nonsense(text)


def test_emergencies_come_first_and_urgency_stays_between_0_and_1():
    assert urgency(emergency=True) >= URGENT_FROM
    assert urgency(emergency=False, severity=9.0, sensitive=True) < URGENT_FROM
    assert urgency(emergency=False, severity=-1.0) == 0.0
    assert urgency(emergency=False, sensitive=True) > urgency(emergency=False, severity=0.5)
