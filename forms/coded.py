"""A whole report in one message, by a pattern: `FLOOD 2 KIBERA LAINI SABA 3`.

One word for each question of the pattern, and one of them may take several. The first word says
what it is about; a message that does not fit the pattern in every place is none of these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from forms.errors import Invalid
from forms.folding import fold
from forms.model import NOTHING, Form, Question
from forms.pattern import Pattern
from forms.walk import walk
from forms.walk.moment import Moment
from messages.model import Said

# Kinds whose answers may be several words.
LONG = frozenset({"text", "geopoint"})
# So many words more than the pattern has questions are no slip but a sentence.
_MOST_OVER = 6


@dataclass(frozen=True, slots=True)
class Coded:
    """What a coded message says: the answers, and the keys that hold them in order."""

    answers: Mapping[str, Any]
    keys: tuple[str, ...]


def read(form: Form, pattern: Pattern, text: str, moment: Moment) -> Coded | None:
    """Return the answers of a message that fits the pattern whole, None of any other."""
    parts = split(form, pattern, text.split())
    if parts is None:
        return None
    answers: Mapping[str, Any] = NOTHING
    for name, part in zip(pattern.questions, parts, strict=True):
        read = _answered(form, pattern, answers, name, part, moment)
        if read is None:
            return None
        answers = read
    return Coded(answers, pattern.questions)


def is_tried(form: Form, pattern: Pattern, text: str) -> bool:
    """Tell whether somebody meant a coded message: its first word, and a number, and not much."""
    words = text.split()
    has_number = any(word.isdecimal() for word in words[1:])
    is_short = len(words) <= len(pattern.questions) + _MOST_OVER
    return has_number and is_short and bool(_meant(form, pattern, words[0]))


def split(form: Form, pattern: Pattern, words: Sequence[str]) -> list[str] | None:
    """Return one part for each question of the pattern, None where they are too few or many."""
    names = pattern.questions
    over = len(words) - len(names)
    long = [n for n, name in enumerate(names) if _is_long(form, name)]
    if over < 0 or (over and not long):
        return None
    if not long:
        return list(words)
    at = long[0]
    return [*words[:at], " ".join(words[at : at + over + 1]), *words[at + over + 1 :]]


def _is_long(form: Form, name: str) -> bool:
    question = form.question(name)
    return question is not None and question.kind in LONG


def _answered(
    form: Form,
    pattern: Pattern,
    answers: Mapping[str, Any],
    name: str,
    part: str,
    moment: Moment,
) -> Mapping[str, Any] | None:
    step = walk.step_at(form, answers, name, moment)
    if step is None or not step.takes_answer:
        return None
    if name == pattern.questions[0]:
        value = _meant(form, pattern, part)
        read = walk.choose(form, answers, step, value, moment) if value else None
    else:
        read = walk.answer(form, answers, step, Said(text=part), moment)
    return None if read is None or isinstance(read, Invalid) else read


def _meant(form: Form, pattern: Pattern, word: str) -> str:
    """The option that the first word stands for, "" for none: its value, or a word of the file."""
    question = form.question(pattern.questions[0])
    known = _values(question) if question else {}
    return {**known, **pattern.words}.get(fold(word), "")


def _values(question: Question) -> dict[str, str]:
    return {fold(option.value): option.value for option in question.options}
