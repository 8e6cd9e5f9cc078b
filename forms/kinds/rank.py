"""Options put in order, the first one first."""

import re
from datetime import datetime

from forms.errors import Invalid
from forms.folding import western_digits
from forms.kinds import Kind, Stored
from forms.kinds.prompts import one_column, wording
from forms.model import Question, in_language
from forms.walk.options import labels_of, listed, meant
from messages.model import Prompt, Said
from messages.words import say

_MARKS = (re.compile(r"[,;>\n]+"), re.compile(r"[\s,;>]+"))


def ask(question: Question, language: str) -> Prompt:
    """Ask with numbers in the text: all are wanted, in an order."""
    text = f"{wording(question, language)}\n{say('ask-rank', language)}"
    return Prompt(listed(text, labels_of(question.options, language)))


def read(question: Question, said: Said, *, language: str, now: datetime) -> list[str] | Invalid:
    """Return all values in the order told; the one that is left out at the end comes last."""
    for marks in _MARKS:
        parts = [part for part in marks.split(western_digits(said.text).strip()) if part.strip()]
        found = [meant(question.options, part) for part in parts[: len(question.options) + 1]]
        values = [option.value for option in found if option]
        left = [o.value for o in question.options if o.value not in values]
        if len(values) == len(parts) == len(set(values)) and values and len(left) <= 1:
            return [*values, *left]
    return Invalid("hint-rank")


def show(question: Question, value: Stored, language: str) -> str:
    """Return the labels in order; numbers where a label itself has a comma."""
    places = {option.value: n for n, option in enumerate(question.options, start=1)}
    labels = {o.value: in_language(o.label, language) for o in question.options}
    shown = [labels.get(each, each) for each in value]
    if any(_MARKS[0].search(label) for label in shown):
        return " ".join(str(places.get(each, each)) for each in value)
    return ", ".join(shown)


KIND = Kind("rank", ask, read, show, one_column, reads_numbers=True)
