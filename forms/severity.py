"""How grave it is, as a form asks: the questions `severity` and `people_hurt`.

What a free message says of them (`extract.py`) is an answer that is said back and can be changed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from forms.model import Form, Question

SEVERITY, HURT = "severity", "people_hurt"
# What organisers call the options; of a scale with another step above or between, none is meant.
_CALLED = MappingProxyType(
    {
        "grave": frozenset({"grave", "severe", "serious", "high", "critical"}),
        "middle": frozenset({"middle", "medium", "moderate"}),
    }
)


def option_for(question: Question, level: str) -> str:
    """Return the value of the one option that means that level, "" if none or several do.

    Args:
        question: of the form.
        level: "grave" or "middle".
    """
    if question.kind != "select_one":
        return ""
    named = [o.value for o in question.options if o.value.casefold() in _CALLED.get(level, ())]
    return named[0] if len(named) == 1 else ""


def is_grave(form: Form, answers: Mapping[str, Any]) -> bool:
    """Tell whether the answers say that people are hurt, or that it is grave.

    Args:
        form: that they are of.
        answers: the final ones; a number of people above 0, an option that means "grave".
    """
    asked, hurt = form.question(HURT), answers.get(HURT)
    if asked is not None and asked.kind == "integer" and isinstance(hurt, int) and hurt > 0:
        return True
    asked, told = form.question(SEVERITY), answers.get(SEVERITY)
    is_scale = asked is not None and asked.kind == "select_one"
    return is_scale and isinstance(told, str) and told.casefold() in _CALLED["grave"]
