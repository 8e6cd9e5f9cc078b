"""Read the `mapping:` part of a campaign file: what is measured, and how things are confirmed."""

from collections.abc import Mapping, Sequence

from forms.marked import Spot, did_you_mean
from forms.model import Form
from forms.things import ThingsMap
from forms.translations import words

MEASURED = ("integer", "decimal", "range")
PLACED = ("geopoint", "geotrace", "geoshape")
_KEYS = ("measure", "confirmations", "confirm_within_m", "gone_after")
_MEASURE_KEYS = ("question", "unit")
# A unit stands behind a number, in a text message too.
MOST_UNIT = 40
MOST_WITHIN_M = 100_000.0
# One voice alone sends nobody to look.
LEAST_GONE = 2


def read_mapping(spot: Spot, kind: Spot, form: Form, languages: Sequence[str]) -> ThingsMap | None:
    """Return how things are mapped, None where the campaign is of another kind.

    Args:
        kind: where the campaign's kind is written; only a mapping campaign may have this part,
            and has what is usual where it is not written.
    """
    is_mapping = kind.found == "mapping"
    if is_mapping and form.items:
        _check_form(kind, form)
    if spot.found is None:
        return ThingsMap() if is_mapping else None
    if not is_mapping:
        spot.wrong("only a campaign of kind 'mapping' has this")
    fields = spot.fields(_KEYS)
    usual = ThingsMap()
    measure, unit = _measure(fields["measure"], form, languages)
    return ThingsMap(
        measure=measure,
        unit=unit,
        confirms=fields["confirmations"].flag(default=usual.confirms),
        confirm_within_m=fields["confirm_within_m"].number(0.0, least=0, most=MOST_WITHIN_M),
        gone_after=fields["gone_after"].whole(usual.gone_after, least=LEAST_GONE, most=1000),
    )


def _measure(spot: Spot, form: Form, languages: Sequence[str]) -> tuple[str, Mapping[str, str]]:
    if spot.found is None:
        return "", {}
    fields = spot.fields(_MEASURE_KEYS, required=_MEASURE_KEYS)
    name = fields["question"].text()
    question = form.question(name)
    if name and form.items and question is None:
        near = did_you_mean(name, [each.name for each in form.questions])
        fields["question"].wrong(f"there is no question {name!r}{near}")
    elif question is not None and question.kind not in MEASURED:
        fields["question"].wrong(f"{name!r} must be a number: {', '.join(MEASURED)}")
    elif question is not None and not question.constraint and question.kind != "range":
        fields["question"].doubtful(f"{name!r} has no constraint: any number is taken")
    return name, words(fields["unit"], languages, most=MOST_UNIT)


def _check_form(kind: Spot, form: Form) -> None:
    if form.question("category") is None:
        kind.wrong("a mapping campaign needs the question 'category': what kind of thing it is")
    if not any(question.kind in PLACED for question in form.questions):
        kind.wrong(f"a mapping campaign needs a place: {', '.join(PLACED)}")
