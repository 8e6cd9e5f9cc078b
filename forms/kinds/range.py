"""A number between two others, in steps."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation

from forms.errors import Invalid
from forms.kinds import Kind, Stored
from forms.kinds.decimal import show as show_decimal
from forms.kinds.prompts import one_column, wording
from forms.model import Question
from forms.numerals import read_number
from messages.model import Prompt, Said
from messages.words import say

_LEAST, _TOO_MUCH = Decimal("1e-9"), Decimal("1e15")


def ask(question: Question, language: str) -> Prompt:
    """Ask in words: a button "3" that stands second would mean two things."""
    least, most, _ = bounds(question)
    between = say(
        "ask-range", language, least=_shown(least, language), most=_shown(most, language)
    )
    return Prompt(f"{wording(question, language)}\n{between}")


def read(question: Question, said: Said, *, language: str, now: datetime) -> Stored | Invalid:
    """Return the number if it is one of the steps."""
    least, most, step = bounds(question)
    number = read_number(said.text, language)
    if number is None or not least <= number <= most or (step and (number - least) % step):
        return Invalid("hint-range", least=_shown(least, language), most=_shown(most, language))
    return int(number) if number == number.to_integral_value() else float(number)


def show(question: Question, value: Stored, language: str) -> str:
    """Return its digits."""
    return show_decimal(question, value, language)


def bounds(question: Question) -> tuple[Decimal, Decimal, Decimal]:
    """Return the least and the most, and the step (0: any number); ODK's own are 1, 10, 1."""
    least = _parameter(question.parameters, "start", "1")
    most = _parameter(question.parameters, "end", "10")
    step = abs(_parameter(question.parameters, "step", "1"))
    return min(least, most), max(least, most), step


def _parameter(parameters: Mapping[str, str], name: str, otherwise: str) -> Decimal:
    number = read_parameter(parameters.get(name, otherwise))
    return Decimal(otherwise) if number is None else number


def read_parameter(written: str) -> Decimal | None:
    """Return the number, None where it is none that an answer could reach or be divided by.

    Answers have at most 15 digits before the decimal mark and 9 behind it.
    """
    try:
        number = Decimal(written.strip())
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number) >= _TOO_MUCH:
        return None
    return number if number == 0 or abs(number) >= _LEAST else None


def _shown(number: Decimal, language: str) -> str:
    return show_decimal(Question("", "range", {}), float(number), language)


KIND = Kind("range", ask, read, show, one_column, reads_numbers=True)
