"""Days that lie ahead, told by a word, in every language."""

from datetime import date

import pytest

from forms.kinds.date import coming, is_next_week
from messages.words import say, spoken

THURSDAY = date(2026, 1, 15)


@pytest.mark.parametrize("language", spoken())
def test_every_language_has_tomorrow_and_next_week(language):
    for word in say("date-tomorrow", language).split(","):
        assert coming(word, language=language, today=THURSDAY) == date(2026, 1, 16)
    for words in say("date-next-week", language).split(","):
        assert is_next_week(words, language)


def test_yesterday_is_no_day_to_come_but_where_its_word_is_tomorrows_too():
    assert coming("yesterday", language="en", today=THURSDAY) == date(2026, 1, 14)
    assert coming("कल", language="hi", today=THURSDAY) == date(2026, 1, 16)
    assert not is_next_week("next year", "en")
