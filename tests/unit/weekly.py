"""A weekly digest's facts, made up: some cases of a city, and how many in the weeks before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from publishing.digest import CaseLine, Facts, WeekCount, periods_before

WEEK = "2026-W47"
MONDAY = datetime(2026, 11, 16, 5, tzinfo=UTC)  # midnight in Port-au-Prince
SQUARE = [[-72.4, 18.5], [-72.4, 18.6], [-72.3, 18.6], [-72.3, 18.5], [-72.4, 18.5]]
CITY = {"City": {"type": "Polygon", "coordinates": [SQUARE]}}


def a_case(code="F3D8KP", **changes):
    line = CaseLine(
        code=code,
        category="pothole",
        category_label="Potholes",
        place_words="Rue Capois, by the market",
        lat=18.54,
        lon=-72.34,
        precision="point",
        verification="verified",
        response="routed",
        opened_at=MONDAY + timedelta(hours=10, minutes=17),
        reports=2,
        link="https://heed.example/answer/t0ken",
    )
    return replace(line, **changes)


def some_facts(**changes):
    facts = Facts(
        campaign_title="City streets",
        office_name="Public Works",
        language="en",
        timezone="America/Port-au-Prince",
        period=WEEK,
        starts_at=MONDAY,
        ends_at=MONDAY + timedelta(days=7),
        new=(a_case(),),
        waiting=(a_case("QX72MA", opened_at=MONDAY - timedelta(days=5)),),
        counts=weekly(3, 4, 2, 5, 7),
        outline=CITY,
    )
    return replace(facts, **changes)


def weekly(*cases, category="pothole"):
    weeks = (*periods_before(WEEK), WEEK)
    return tuple(WeekCount(week, category, n) for week, n in zip(weeks, cases, strict=True))
