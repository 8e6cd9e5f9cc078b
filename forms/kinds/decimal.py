"""A number with decimals."""

from datetime import datetime
from decimal import Decimal

from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from forms.numerals import decimal_mark, read_number
from messages.model import Said


def read(question: Question, said: Said, *, language: str, now: datetime) -> float | Invalid:
    """Return the number, at most 15 digits before the decimal mark and 9 behind it."""
    number = read_number(said.text, language)
    return Invalid("hint-decimal") if number is None else float(number)


def show(question: Question, value: Stored, language: str) -> str:
    """Return its digits with the language's decimal mark, thousands not set apart."""
    digits = format(Decimal(repr(float(value))), "f").removesuffix(".0")
    return digits.replace(".", decimal_mark(language))


KIND = Kind("decimal", plainly, read, show, one_column, reads_numbers=True)
