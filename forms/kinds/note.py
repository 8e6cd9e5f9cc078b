"""Something that is only shown: no answer is waited for, True is stored when it was."""

from datetime import datetime

from forms.kinds import Kind, Stored
from forms.kinds.prompts import plainly
from forms.model import Question
from messages.model import Said


def read(question: Question, said: Said, *, language: str, now: datetime) -> bool:
    """Return True: it was shown, whatever is said."""
    return True


def show(question: Question, value: Stored, language: str) -> str:
    """Return nothing: there is nothing to sum up."""
    return ""


def columns(question: Question) -> list[str]:
    """Name no column."""
    return []


KIND = Kind("note", plainly, read, show, columns, takes_answer=False, readable=False)
