"""A barcode: nobody scans one in a chat, so its digits or letters are typed."""

from datetime import datetime

from forms.errors import Invalid
from forms.kinds import Kind
from forms.kinds.prompts import one_column, plainly
from forms.kinds.text import read as read_text
from forms.kinds.text import show
from forms.model import Question
from messages.model import Said


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return what was typed, as a text."""
    return read_text(question, said, language=language, now=now)


KIND = Kind("barcode", plainly, read, show, one_column)
