"""Several of several options."""

import re
from datetime import datetime

from forms.errors import Invalid
from forms.folding import western_digits
from forms.kinds import Kind, Stored
from forms.kinds.prompts import wording
from forms.model import Option, Question, in_language
from forms.walk.options import (
    MOST_PAGED,
    MOST_SHOWN,
    labels_of,
    listed,
    meant,
    speak_for_themselves,
)
from messages.model import Choice, Prompt, Said
from messages.words import say

_COMMAS = re.compile(r"[,;\n]+")
_BLANKS = re.compile(r"[\s,;]+")
_MOST_PARTS = 200


def ask(question: Question, language: str) -> Prompt:
    """Ask with numbers in the text: a button could answer only once.

    The options stand behind it, for who is shown a list page by page.
    """
    text = f"{wording(question, language)}\n{say('ask-several', language)}"
    if len(question.options) > MOST_SHOWN:
        text = f"{text}\n{say('ask-type-name', language, n=len(question.options))}"
    labels = labels_of(question.options, language)
    text = listed(text, labels[:MOST_SHOWN])
    if speak_for_themselves(labels):
        return Prompt(text)
    paged = zip(question.options[:MOST_PAGED], labels, strict=False)
    return Prompt(text, others=tuple(Choice(option.value, label) for option, label in paged))


def read(question: Question, said: Said, *, language: str, now: datetime) -> list[str] | Invalid:
    """Return the values in the form's order: "1 3", "1,3", labels between commas."""
    chosen = _chosen(question.options, said.text)
    if not chosen:
        return Invalid("hint-select-multiple")
    return [option.value for option in question.options if option in chosen]


def chosen(question: Question, value: str) -> list[str] | Invalid:
    """Return the one value that a choice of a page has, if it is one of the options."""
    is_there = any(option.value == value for option in question.options)
    return [value] if is_there else Invalid("hint-select-multiple")


def show(question: Question, value: Stored, language: str) -> str:
    """Return the labels between commas; numbers where a label itself has a comma."""
    labels = [in_language(o.label, language) for o in question.options if o.value in value]
    if any(_COMMAS.search(label) for label in labels):
        return " ".join(str(n) for n, o in enumerate(question.options, 1) if o.value in value)
    return ", ".join(labels)


def columns(question: Question) -> list[str]:
    """Name the column of all values, and one of 0 or 1 for each option."""
    return [question.name, *(f"{question.name}/{o.value}" for o in question.options)]


def _chosen(options: tuple[Option, ...], text: str) -> list[Option]:
    whole = meant(options, text)
    if whole:
        return [whole]
    for marks in (_COMMAS, _BLANKS):
        parts = [part for part in marks.split(western_digits(text).strip()) if part.strip()]
        options_meant = [meant(options, part) for part in parts[:_MOST_PARTS]]
        known = [option for option in options_meant if option]
        if len(known) == len(parts):
            return known
    return []


KIND = Kind("select_multiple", ask, read, show, columns, chosen=chosen, reads_numbers=True)
