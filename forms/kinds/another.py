"""Whether there is another round of a repeat: asked by the walk, never written in a form."""

from datetime import datetime

from forms.errors import Invalid
from forms.folding import fold
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, wording
from forms.model import Question
from messages.model import Choice, Prompt, Said
from messages.words import say


def ask(question: Question, language: str) -> Prompt:
    """Ask yes or no."""
    choices = (Choice("yes", say("yes", language)), Choice("no", say("no", language)))
    return Prompt(wording(question, language), choices)


def read(question: Question, said: Said, *, language: str, now: datetime) -> bool | Invalid:
    """Return whether there is one."""
    typed = fold(said.text)
    for code in (language, "en"):
        if typed in (fold(say("yes", code)), "1", "yes"):
            return True
        if typed in (fold(say("no", code)), "2", "no"):
            return False
    return Invalid("hint-yes-no")


def show(question: Question, value: Stored, language: str) -> str:
    """Return yes or no."""
    return say("yes" if value else "no", language)


# Not `KIND`: a form that asks for this type by name is mistaken.
ANOTHER = Kind("another", ask, read, show, one_column)
