"""No letter that a citizen gets by SMS takes more than two, in any language.

The quick tests hold it too: each transcript that is played by SMS (`ways.py`), what is said
together (`unit/test_by_sms.py`), and the questions of the examples (`unit/test_sms_lengths.py`).
"""

from functools import cache

import pytest

from messages import words
from messages.by_sms import plain
from messages.words import say
from tests.e2e.letters import Sent, all_letters, letters_as_markdown
from tests.e2e.scales import too_long
from tests.house.message_table import LETTERS, PAGE, an_empty_database, languages

# Where a play gets out of step, one of these is no longer in the letter of its step.
TOLD = {
    "help": "help-text",
    "language": "choose-language",
    "purposes": "purposes-intro",
    "about, thanks": "about-thanks",
    "which place": "place-which",
    "hint: day": "hint-date",
    "hint: number": "hint-integer",
    "hint: several choices": "hint-select-multiple",
    "summary": "summary-title",
    "change, which answer": "edit-which",
    "summary, place understood": "summary-title",
    "add, thanks": "supplement-thanks",
    "nothing forgotten": "nothing-changed",
    "started again": "started-again",
}


@cache
def played(language: str) -> tuple[Sent, ...]:
    return tuple(all_letters(an_empty_database(), language))


@pytest.mark.check
@pytest.mark.parametrize("language", words.spoken())
def test_no_letter_takes_more_than_two_sms(language: str) -> None:
    assert too_long(each.letter for each in played(language)) == []


@pytest.mark.check
@pytest.mark.parametrize("language", words.spoken())
def test_every_letter_is_what_its_step_says(language: str) -> None:
    said = {step: plain(say(key, language)) for step, key in TOLD.items()}
    letters = {step: [e.letter for e in played(language) if e.step == step] for step in TOLD}

    wrong = {
        s: found for s, found in letters.items() if not any(said[s] in plain(f) for f in found)
    }
    assert wrong == {}


@pytest.mark.check
def test_the_page_of_whole_letters_is_what_is_sent() -> None:
    # .venv/bin/python -m tests.house.message_table
    told = PAGE.read_text("utf-8").partition(LETTERS)[2]

    assert told == letters_as_markdown(played, languages())
