"""Read the `survey:` part of a campaign file: whom it asks, and the areas of its sample."""

from collections.abc import Sequence
from typing import Any, cast

from forms.marked import Fields, Spot
from forms.sampling import Survey, SurveyArea
from forms.translations import words
from forms.xpath import patterns

UNITS = ("household", "individual")
_KEYS = ("unit", "code", "areas")
_CODE_KEYS = ("pattern", "hint")
_AREA_KEYS = ("name", "stratum", "cluster", "weight", "quota")
# An area's name is a button and, with others, a line of a text message.
MOST_NAME = 40
MOST_WEIGHT = 1_000_000.0


def read_survey(spot: Spot, kind: Spot, languages: Sequence[str]) -> Survey | None:
    """Return the survey, None where the campaign is of another kind.

    Args:
        kind: where the campaign's kind is written; a survey needs `survey:`, others have none.
    """
    is_survey = kind.text() == "survey"
    if spot.found is None:
        if is_survey:
            kind.wrong("a survey needs 'survey', with at least one area")
        return None
    if not is_survey:
        spot.wrong("only a campaign of kind 'survey' has this")
    fields = spot.fields(_KEYS, required=("areas",))
    pattern, hint = _code(fields["code"], languages)
    return Survey(
        unit=cast(Any, fields["unit"].one_of(UNITS, "household")),
        areas=_areas(fields["areas"]),
        code_pattern=pattern,
        code_hint=hint,
    )


def _code(spot: Spot, languages: Sequence[str]) -> tuple[str, Any]:
    if spot.found is None:
        return "", {}
    fields = spot.fields(_CODE_KEYS)
    pattern = fields["pattern"].text(most=patterns.MAX_PATTERN_CHARACTERS)
    try:
        patterns.check(pattern)
    except patterns.BadPattern as problem:
        fields["pattern"].wrong(str(problem))
    return pattern, words(fields["hint"], languages, most=120)


def _areas(spot: Spot) -> tuple[SurveyArea, ...]:
    areas: list[SurveyArea] = []
    for entry in spot.entries():
        fields = entry.fields(_AREA_KEYS, required=("name",))
        area = _area(fields)
        if area.name and area.name.casefold() in {other.name.casefold() for other in areas}:
            fields["name"].wrong(f"the area {area.name!r} is written twice")
        areas.append(area)
    if not areas:
        spot.wrong("a survey needs at least one area")
    return tuple(areas)


def _area(fields: Fields) -> SurveyArea:
    name = fields["name"].text(most=MOST_NAME).strip()
    if name.isdecimal():  # the answer "2" means the second area
        fields["name"].wrong(f"{name!r} is a number; an area needs a name")
    if ":" in name:
        fields["name"].wrong("a name of an area has no ':'")
    return SurveyArea(
        name=name,
        stratum=fields["stratum"].text(most=MOST_NAME),
        cluster=fields["cluster"].text(most=MOST_NAME),
        weight=fields["weight"].number(1.0, least=0.000_001, most=MOST_WEIGHT),
        quota=fields["quota"].whole(0, least=0),
    )
