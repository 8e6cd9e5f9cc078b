"""One of several options."""

from datetime import datetime

from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, wording
from forms.model import Question, in_language
from forms.walk.options import (
    MOST_PAGED,
    MOST_SHOWN,
    doubt,
    labels_of,
    listed,
    meant,
    speak_for_themselves,
)
from messages.model import Choice, Prompt, Said
from messages.words import say

# Two buttons in a row of a small phone show about this much of each label.
_LETTERS_IN_HALF_A_ROW = 16
_LETTERS_IN_A_ROW = 36


def ask(question: Question, language: str) -> Prompt:
    """Ask with the options as choices; of a long list the first ones, and how to name another.

    "minimal" and labels that are numbers themselves are listed in the text, without buttons: a
    "2" that stands third would mean two things.
    """
    text = wording(question, language)
    options = question.options[:MOST_SHOWN]
    labels = labels_of(options, language)
    if len(question.options) > MOST_SHOWN:
        text = f"{text}\n{say('ask-type-name', language, n=len(question.options))}"
    if "minimal" in question.appearance or speak_for_themselves(labels):
        return Prompt(listed(text, labels))
    choices = tuple(Choice(o.value, label) for o, label in zip(options, labels, strict=True))
    others = question.options[MOST_SHOWN:MOST_PAGED]
    behind = [
        Choice(o.value, label)
        for o, label in zip(others, labels_of(others, language), strict=True)
    ]
    return Prompt(text, choices, columns=_columns(question, labels), others=tuple(behind))


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the value of the option that was meant."""
    option = meant(question.options, said.text)
    if option is None:
        return doubt(question.options, said.text, language) or Invalid("hint-select-one")
    return option.value


def chosen(question: Question, value: str) -> str | Invalid:
    """Return the value that a choice has, if it is one of the options."""
    is_there = any(option.value == value for option in question.options)
    return value if is_there else Invalid("hint-select-one")


def show(question: Question, value: Stored, language: str) -> str:
    """Return the option's label; the value itself where the form lost it."""
    option = next((o for o in question.options if o.value == value), None)
    return in_language(option.label, language) if option else str(value)


def _columns(question: Question, labels: list[str]) -> int:
    if "likert" in question.appearance and sum(map(len, labels)) <= _LETTERS_IN_A_ROW:
        return max(1, len(labels))
    return 2 if all(len(label) <= _LETTERS_IN_HALF_A_ROW for label in labels) else 1


KIND = Kind("select_one", ask, read, show, one_column, chosen=chosen)
