"""What counted reports tell together: who sent how many, over which channels, what followed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from publishing.quality.facts import Group, Repeats, TwoLists

Rows = Sequence[Row[Any]]
_DAY = timedelta(days=1)
_SMS, _TELEGRAM = "sms", "telegram"


def sent(rows: Rows) -> dict[int, int]:
    """How many people sent so many reports, by how many that is."""
    each = Counter(row.person for row in rows)
    return dict(sorted(Counter(each.values()).items()))


def by_area(rows: Rows) -> dict[str, tuple[int, int]]:
    """People and cases by area; a case lies where the first of its reports that has one does."""
    people: dict[str, set[int]] = defaultdict(set)
    place: dict[int, str] = {}
    for row in rows:
        people[row.area].add(row.person)
        place[row.case_id] = place.get(row.case_id) or row.area
    cases = Counter(place.values())
    return {area: (len(heard), cases[area]) for area, heard in people.items() if area}


def by_channel(rows: Rows) -> dict[str, Group]:
    """Reports and people by channel."""
    return _grouped(rows, lambda row: str(row.channel))


def by_language(rows: Rows) -> dict[str, Group]:
    """Reports and people by language."""
    return _grouped(rows, lambda row: str(row.language))


def _grouped(rows: Rows, by: Callable[[Row[Any]], str]) -> dict[str, Group]:
    people: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        people[by(row)].append(row.person)
    return {code: Group(len(told), len(set(told))) for code, told in sorted(people.items())}


def channels_twice(rows: Rows) -> tuple[TwoLists, ...]:
    """Cases known by SMS, by Telegram, and by both; none where one of them brought none."""
    heard = {
        channel: {row.case_id for row in rows if row.channel == channel}
        for channel in (_SMS, _TELEGRAM)
    }
    sms, telegram = heard[_SMS], heard[_TELEGRAM]
    if not (sms and telegram):
        return ()
    return (TwoLists(_SMS, _TELEGRAM, len(sms), len(telegram), len(sms & telegram)),)


def repeats(rows: Rows, ends: Mapping[int, datetime], *, until: datetime) -> tuple[Repeats, ...]:
    """What other people told of cases after the first report, by area and category.

    Args:
        ends: when a case was first called mended or closed, by its id; others last on.
        until: what comes later is not watched.
    """
    cases: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.received_at, row.id)):
        cases[row.case_id].append(row)
    strata: dict[tuple[str, str], list[tuple[list[Row[Any]], datetime | None]]] = defaultdict(list)
    for case_id, told in cases.items():
        end = ends.get(case_id)
        strata[told[0].area, told[0].category].append((told, end))
    return tuple(_stratum(*key, strata[key], until) for key in sorted(strata))


def _stratum(
    area: str, category: str, cases: list[tuple[list[Row[Any]], datetime | None]], until: datetime
) -> Repeats:
    further, days, lives = 0, 0.0, list[float]()
    for told, end in cases:
        first, last = told[0].received_at, min(end or until, until)
        watched = max((last - first) / _DAY, 0.0)
        others = {row.person for row in told if row.received_at <= last} - {told[0].person}
        further, days = further + len(others), days + watched
        if end is not None and end > first:
            lives.append((end - first) / _DAY)
    people = {row.person for told, _ in cases for row in told}
    life_days = sum(lives) / len(lives) if lives else None
    return Repeats(area, category, len(cases), len(people), further, days, life_days)
