"""A whole number."""

from datetime import datetime

from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from forms.numerals import read_number
from messages.model import Said


def read(question: Question, said: Said, *, language: str, now: datetime) -> int | Invalid:
    """Return the number, at most 15 digits."""
    number = read_number(said.text, language)
    if number is None or number != number.to_integral_value():
        return Invalid("hint-integer")
    return int(number)


def show(question: Question, value: Stored, language: str) -> str:
    """Return its digits."""
    return str(value)


KIND = Kind("integer", plainly, read, show, one_column, reads_numbers=True)
