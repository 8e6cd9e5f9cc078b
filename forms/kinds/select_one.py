"""One of several options."""

from datetime import datetime

from forms.asking import one_column, wording
from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.model import Question, in_language
from forms.options import meant
from messages.model import Choice, Prompt, Said

# Two buttons in a row of a small phone show about this much of each label.
_LETTERS_IN_HALF_A_ROW = 16


def ask(question: Question, language: str) -> Prompt:
    """Ask with the options as choices."""
    choices = tuple(Choice(o.value, in_language(o.label, language)) for o in question.options)
    is_narrow = all(len(choice.label) <= _LETTERS_IN_HALF_A_ROW for choice in choices)
    return Prompt(wording(question, language), choices, columns=2 if is_narrow else 1)


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the value of the option that was meant."""
    option = meant(question.options, said.text)
    return option.value if option else Invalid("hint-select-one")


def show(question: Question, value: Stored, language: str) -> str:
    """Return the option's label; the value itself where the form lost it."""
    option = next((o for o in question.options if o.value == value), None)
    return in_language(option.label, language) if option else str(value)


KIND = Kind("select_one", ask, read, show, one_column)
