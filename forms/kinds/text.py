"""Free text."""

from datetime import datetime

from forms.errors import Invalid
from forms.folding import clean
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, plainly
from forms.model import Question
from messages.model import Said

MAX_CHARACTERS = 4_000


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return the text without control characters; too much is asked again, never cut."""
    text = clean(said.text)
    if not text:
        return Invalid("hint-text")
    if len(text) > MAX_CHARACTERS:
        return Invalid("hint-text-long", most=MAX_CHARACTERS)
    return text


def show(question: Question, value: Stored, language: str) -> str:
    """Return the text itself."""
    return str(value)


KIND = Kind("text", plainly, read, show, one_column)
