"""The `audit:` of a campaign file: which questions of its form make a scorecard."""

from collections.abc import Callable, Sequence

from forms.kinds.range import bounds
from forms.marked import Spot, did_you_mean
from forms.model import Audit, Form, Question

SIDES = ("community", "provider")
LEAST, MOST = 1, 5
MET, NOT_MET = "yes", "no"
# Below three a figure gives a person away to the two others in it (statistics.md).
MIN_K = 3
_KEYS = ("facility", "side", "scores", "entitlements", "k")

# What is wrong with a question, "" if it will do.
Check = Callable[[Question], str]


def read_audit(spot: Spot, form: Form, kind: Spot) -> Audit | None:
    """Return what the scorecard is made of; every mistake is noted where it stands.

    Args:
        kind: of the campaign: an audit needs this part, the others may not have it.
    """
    is_audit = kind.found == "audit"
    if spot.found is None:
        if is_audit:
            kind.wrong("an audit campaign needs 'audit': which questions make the scorecard")
        return None
    if not is_audit:
        spot.wrong("only a campaign of kind 'audit' has a scorecard")
    fields = spot.fields(_KEYS, required=("facility", "side", "scores"))
    return Audit(
        facility=_named(fields["facility"], form, _is_facility),
        side=_named(fields["side"], form, _is_side),
        scores=_all_named(fields["scores"], form, _is_score),
        entitlements=_all_named(fields["entitlements"], form, _is_entitlement),
        k=fields["k"].whole(5, least=MIN_K),
    )


def _all_named(spot: Spot, form: Form, check: Check) -> tuple[str, ...]:
    names: list[str] = []
    for entry in spot.entries():
        name = _named(entry, form, check)
        if name in names:
            entry.wrong(f"{name!r} is written twice")
        names.append(name)
    return tuple(names)


def _named(spot: Spot, form: Form, check: Check) -> str:
    name = spot.text()
    question = form.question(name)
    if name and form.items and question is None:
        near = did_you_mean(name, [each.name for each in form.questions])
        spot.wrong(f"there is no question {name!r}{near}")
    elif question is not None and (problem := check(question)):
        spot.wrong(f"the question {name!r} {problem}")
    return name


def _values(question: Question) -> list[str]:
    return [option.value for option in question.options]


def _is_select(question: Question) -> bool:
    return question.kind in ("select_one", "select_one_from_file") and bool(question.options)


def _is_facility(question: Question) -> str:
    return "" if _is_select(question) else "must be a select_one with the facilities"


def _is_side(question: Question) -> str:
    is_right = _is_select(question) and sorted(_values(question)) == sorted(SIDES)
    return "" if is_right else f"must be a select_one of {' and '.join(SIDES)}"


def _is_entitlement(question: Question) -> str:
    is_right = _is_select(question) and {MET, NOT_MET} <= set(_values(question))
    return "" if is_right else f"must be a select_one with {MET} and {NOT_MET}"


def _is_score(question: Question) -> str:
    problem = f"must be a range from {LEAST} to {MOST}, or a select_one of {LEAST} to {MOST}"
    if question.kind == "range":
        least, most, _ = bounds(question)
        return "" if LEAST <= least < most <= MOST else problem
    numbers = _numbers(_values(question)) if _is_select(question) else []
    is_scale = len(numbers) > 1 and all(LEAST <= number <= MOST for number in numbers)
    return "" if is_scale else problem


def _numbers(values: Sequence[str]) -> list[int]:
    """The values that are numbers; others ("cannot say") count as no answer."""
    return [int(value) for value in values if value.isascii() and value.isdecimal()]
