"""What the quality sheet is computed of: counts of one campaign and stretch of time.

Nobody's id leaves this file. What the release itself shows comes after its protection
(publishing/quality/of_release.py).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select

from forms.model import Campaign
from moderation.states import Response
from publishing.periods import Period
from publishing.quality.facts import Area, Consents, Downtime, Facts, Spread
from storage import erased
from storage.cases import COUNTS
from storage.columns import of
from storage.db import Read
from storage.models import Case, Consent, Decision, Inbox, Report, SelfDescription
from storage.quality_agreement import agreed
from storage.quality_streams import (
    Rows,
    by_area,
    by_channel,
    by_language,
    channels_twice,
    repeats,
    sent,
)

C, R, D, N, S, B = map(of, (Case, Report, Decision, Consent, SelfDescription, Inbox))

CLOCK = "clock"
# A clock that was not heard for so long stood still: its mark comes every minute.
GAP = timedelta(minutes=5)
_ENDED = (Response.RESOLVED_CLAIMED, Response.RESOLVED_CONFIRMED, Response.CLOSED_NO_ACTION)
_CAMPAIGN: Any = bindparam("campaign")
_SINCE: Any = bindparam("since")
_UNTIL: Any = bindparam("until")

_COUNTED = (
    select(
        R.id, R.case_id, func.coalesce(R.subject_id, R.reporter_id).label("person"), R.channel,
        R.language, R.area, R.happened_on, R.received_at, R.decided_at, C.category,
        C.verification,
    )
    .join_from(Case, Report, COUNTS)
    .where(
        C.campaign_id == _CAMPAIGN, C.opened_at >= _SINCE, C.opened_at < _UNTIL,
        C.restricted.is_(False),
    )
    .order_by(R.id)
)  # fmt: skip
_HELD = select(func.count()).where(
    R.campaign_id == _CAMPAIGN, R.received_at >= _SINCE, R.received_at < _UNTIL, R.held == "surge"
)
_ENDS = (
    select(D.subject_id, func.min(D.decided_at).label("at"))
    .where(
        D.campaign_id == _CAMPAIGN,
        D.about == "response",
        D.after.in_([str(state) for state in _ENDED]),
        D.decided_at >= _SINCE,
    )
    .group_by(D.subject_id)
)
_DESCRIBED = select(S.person_id).where(S.campaign_id == _CAMPAIGN, S.body.is_not(None)).distinct()
_GIVEN = select(func.count()).where(
    N.campaign_id == _CAMPAIGN, N.purpose == "", N.given_at >= _SINCE, N.given_at < _UNTIL
)
_WITHDRAWN = select(func.count()).where(
    N.campaign_id == _CAMPAIGN, N.purpose == "", N.withdrawn_at >= _SINCE, N.withdrawn_at < _UNTIL
)
_MARKS = (
    select(B.received_at)
    .where(B.channel == CLOCK, B.received_at >= _SINCE, B.received_at < _UNTIL)
    .distinct()
    .order_by(B.received_at)
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of what facts are asked: a campaign and a period, by the campaign's own clock.

    Args:
        made_on: the day on which the release is built.
        promised_days: after the period's end, within which it was announced; None if it was not.
    """

    campaign_id: int
    campaign: Campaign
    period: Period
    made_on: date
    promised_days: int | None = None

    @property
    def asked(self) -> dict[str, Any]:
        """The parameters of all queries; a period's last day is in it."""
        since, until = self.period.span(self.campaign.timezone)
        return {"campaign": self.campaign_id, "since": since, "until": until}


def gather(read: Read, wanted: Wanted, *, codes: Mapping[str, str] | None = None) -> Facts:
    """Count what the sheet of a release needs, of what is published at all; eleven statements.

    Args:
        codes: of the areas, by the name of the polygon; the name itself by default.
    """
    asked = wanted.asked
    published = {each.code for each in wanted.campaign.categories if each.publish != "nothing"}
    rows = [row for row in read(_COUNTED, asked) if row.category in published]
    people = {row.person for row in rows}
    ends = {row.subject_id: row.at for row in read(_ENDS, asked)}
    return Facts(
        period=wanted.period.code,
        last_day=wanted.period.last,
        made_on=wanted.made_on,
        promised_days=wanted.promised_days,
        kind=wanted.campaign.kind,
        reports=len(rows),
        cases=len({row.case_id for row in rows}),
        reporters=len(people),
        held=int(read(_HELD, asked)[0][0]),
        placed=len({row.person for row in rows if row.area in wanted.campaign.area.polygons}),
        population_source=wanted.campaign.area.people_source,
        areas=_areas(rows, wanted.campaign, codes or {}),
        sent=sent(rows),
        days_to_report=_days_to_report(rows, wanted.campaign.timezone),
        hours_to_decision=_hours_to_decision(rows),
        grades=_grades(rows),
        channels=by_channel(rows),
        languages=by_language(rows),
        described=_described(read, wanted, people),
        agreement=agreed(read, wanted.campaign_id, published, until=asked["until"]),
        repeats=repeats(rows, ends, until=asked["until"]),
        lists=channels_twice(rows),
        downtime=_downtime(read, asked),
        consents=_consents(read, wanted),
    )


def _consents(read: Read, wanted: Wanted) -> Consents:
    asked, days = wanted.asked, (wanted.period.first, wanted.period.last)
    return Consents(
        int(read(_GIVEN, asked)[0][0]),
        int(read(_WITHDRAWN, asked)[0][0]),
        erased.between(read, wanted.campaign_id, *days),
    )


def _days_to_report(rows: Rows, timezone: str) -> Spread:
    zone = ZoneInfo(timezone)
    told = [row for row in rows if row.happened_on is not None]
    days = (row.received_at.astimezone(zone).date() - row.happened_on for row in told)
    return _spread(told, [max(float(each.days), 0.0) for each in days])


def _hours_to_decision(rows: Rows) -> Spread:
    told = [row for row in rows if row.decided_at is not None]
    hour = timedelta(hours=1)
    return _spread(told, [(row.decided_at - row.received_at) / hour for row in told])


def _spread(rows: Rows, values: list[float]) -> Spread:
    people = Counter(row.person for row in rows)
    return Spread(tuple(sorted(values)), len(people), max(people.values(), default=0))


def _grades(rows: Rows) -> dict[str, int]:
    grade_of = {row.case_id: row.verification for row in rows}
    grades = list(grade_of.values())
    return {grade: grades.count(grade) for grade in sorted(set(grades))}


def _described(read: Read, wanted: Wanted, people: set[int]) -> int | None:
    if not wanted.campaign.about:
        return None
    return len({row.person_id for row in read(_DESCRIBED, wanted.asked)} & people)


def _areas(rows: Rows, campaign: Campaign, codes: Mapping[str, str]) -> tuple[Area, ...]:
    heard = by_area(rows)
    area = campaign.area
    return tuple(
        Area(
            codes.get(name, name),
            area.people.get(name),
            *heard.get(name, (0, 0)),
            area.groups.get(name, ""),
        )
        for name in area.polygons
    )


def _downtime(read: Read, asked: dict[str, Any]) -> Downtime | None:
    """Gaps between the clock's marks; rows of the clock are kept for 30 days only.

    What lies before the first mark is unknown: nothing ran yet, or its marks are gone.
    """
    marks = [row.received_at for row in read(_MARKS, asked)]
    if not marks:
        return None
    minute = timedelta(minutes=1)
    steps = zip(marks, [*marks[1:], asked["until"]], strict=True)
    down = sum((after - before for before, after in steps if after - before >= GAP), timedelta())
    known, whole = asked["until"] - marks[0], asked["until"] - asked["since"]
    return Downtime(down // minute, known // minute, whole // minute, GAP // minute)
