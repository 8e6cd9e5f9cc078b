"""What a stored report's answers read like, without walking its form again."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from forms.model import Form, Question, in_language
from forms.walk.choosing import complete
from forms.walk.path import name_in, rounds_in
from forms.walk.plan import plan_of
from forms.walk.steps import kind_of

_PIPE = re.compile(r"\$\{[^{}]*\}")


def lines(
    form: Form, answers: Mapping[str, Any], language: str
) -> Iterator[tuple[Question, str, str]]:
    """Yield question, label and answer of what was asked and answered, as it was stored.

    Args:
        answers: as `walk.final` gave them. What the form no longer has is left out.
    """
    plan = plan_of(form)
    for key, value in answers.items():
        leaf = plan.leaves.get(name_in(key))
        if leaf is None or leaf.role != "asked" or value is None:
            continue
        question = complete(leaf.question) if leaf.question.or_other else leaf.question
        label = _PIPE.sub("…", in_language(question.label, language)) or question.name
        rounds = ".".join(map(str, rounds_in(key)))
        shown = kind_of(question).show(question, value, language)
        yield question, f"{rounds} {label}" if rounds else label, shown
