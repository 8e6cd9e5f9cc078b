"""Several answers in one message: what is no answer as a whole may be one after another.

"pothole; Mill Lane by the mill; no" answers three questions. Only a new line or a semicolon parts
answers: a comma stands inside sentences and numbers too, and parted them wrongly. A message is
taken apart only where it does not answer the question that waits.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from forms.errors import Invalid
from forms.model import Form
from forms.walk import walk
from forms.walk.moment import Moment
from forms.walk.plan import Step
from messages.model import Said

_BREAKS = re.compile(r"\s*[\n;؛]\s*")
# More than a person writes at once; bounds the work of one message.
MOST = 12


@dataclass(frozen=True, slots=True)
class Taken:
    """What one message answered.

    Args:
        answers: with all that was understood, from the first part on.
        keys: of the questions that were answered, in order; at least one.
        unread: what to say about the first part that is no answer to the next question, None
            where all were read or no question was left.
        left: that part and all behind it, in the person's words; "" where all were read.
        notes: what the form shows between these questions, in order.
    """

    answers: Mapping[str, Any]
    keys: tuple[str, ...]
    unread: Invalid | None = None
    left: str = ""
    notes: tuple[str, ...] = ()


def several(
    form: Form, answers: Mapping[str, Any], step: Step, text: str, moment: Moment
) -> Taken | None:
    """Return what the parts of a message answer, from `step` on.

    None where there is one part only, or too many, or the first does not answer `step`: then the
    message is no answer, and nothing of it is taken.
    """
    parts = [part for part in _BREAKS.split(text.strip()) if part]
    if not 1 < len(parts) <= MOST:
        return None
    taken: Taken | None = None
    notes: list[str] = []
    now: Step | None = step
    for n, part in enumerate(parts):
        left = "\n".join(parts[n:])
        if now is None:
            return taken and replace(taken, left=left)
        read = walk.answer(form, answers, now, Said(text=part), moment)
        if isinstance(read, Invalid):
            return taken and replace(taken, unread=read, left=left)
        keys = (*(taken.keys if taken else ()), now.key)
        answers, now = _next(form, read, moment, notes)
        taken = Taken(answers, keys, notes=tuple(notes))
    return taken


def _next(
    form: Form, answers: Mapping[str, Any], moment: Moment, notes: list[str]
) -> tuple[Mapping[str, Any], Step | None]:
    """The next step that takes an answer; what is shown before it is noted."""
    answers, step = walk.advance(form, answers, moment)
    while step is not None and not step.takes_answer:
        notes.append(walk.ask(form, answers, step, moment).text)
        answers, step = walk.advance(form, walk.shown(form, answers, step), moment)
    return answers, step
