"""Something to say OK to."""

from datetime import datetime

from forms.errors import Invalid
from forms.folding import fold
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, wording
from forms.model import Question
from messages.model import Choice, Prompt, Said
from messages.words import say

OK = "OK"


def ask(question: Question, language: str) -> Prompt:
    """Ask with the one choice there is."""
    return Prompt(wording(question, language), (Choice(OK, say("acknowledge-ok", language)),))


def read(question: Question, said: Said, *, language: str, now: datetime) -> str | Invalid:
    """Return "OK" where that, yes or its number was said."""
    keys = ("acknowledge-ok", "yes")
    words = {fold(say(key, code)) for key in keys for code in (language, "en")}
    return OK if fold(said.text) in words | {"ok", "okay", "1"} else Invalid("hint-acknowledge")


def show(question: Question, value: Stored, language: str) -> str:
    """Return OK."""
    return say("acknowledge-ok", language)


KIND = Kind("acknowledge", ask, read, show, one_column)
