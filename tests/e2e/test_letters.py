"""No letter that a citizen gets by SMS takes more than two, in any language, but a long summary.

The quick tests hold it too: each transcript that is played by SMS (`ways.py`), what is said
together (`unit/test_by_sms.py`), and the questions of the examples (`unit/test_sms_lengths.py`).
"""

import re
from functools import cache

import pytest

from messages import words
from messages.by_sms import plain
from messages.words import say
from tests.e2e.letters import UNKNOWN, Sent, all_letters, letters_as_markdown
from tests.e2e.scales import too_long
from tests.house.message_table import LETTERS, PAGE, an_empty_database, languages

pytestmark = pytest.mark.check

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
    "received, language": "choose-language",
    "received, consent": "first-received",
    "more words before consent": "menu-language",
    "likely ones first, after consent": "suggest-which",
    "cancelled": "cancelled",
}
# Asked before any language is known: in the campaign's first.
IN_THE_FIRST = {"received, language"}
# The played report's; a line above them says how the place was understood.
ANSWERS, PLACE_UNDERSTOOD = 7, 1


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
    said = {
        step: beginning(key, "en" if step in IN_THE_FIRST else language)
        for step, key in TOLD.items()
    }
    letters = {step: [e.letter for e in played(language) if e.step == step] for step in TOLD}

    wrong = {
        s: found for s, found in letters.items() if not any(said[s] in plain(f) for f in found)
    }
    assert wrong == {}


def beginning(key: str, language: str) -> str:
    """A sentence up to the receipt in it, as SMS may write it."""
    return plain(say(key, language, code="|").partition("|")[0])


@pytest.mark.check
def test_each_step_of_somebody_whose_language_is_unknown_is_looked_at() -> None:
    assert {step for step, _ in UNKNOWN} <= TOLD.keys()


@pytest.mark.check
@pytest.mark.parametrize("language", words.spoken())
def test_a_summary_by_sms_shows_every_answer(language: str) -> None:
    told = [e.letter for e in played(language) if e.step.startswith("summary")]

    answers = [re.findall(r"^(?!\d )[^:]+ ?: \S.*$", letter, re.MULTILINE) for letter in told]
    assert [len(lines) for lines in answers] == [ANSWERS, ANSWERS + PLACE_UNDERSTOOD]


@pytest.mark.check
def test_the_page_of_whole_letters_is_what_is_sent() -> None:
    # .venv/bin/python -m tests.house.message_table
    told = PAGE.read_text("utf-8").partition(LETTERS)[2]

    assert told == letters_as_markdown(played, languages())
