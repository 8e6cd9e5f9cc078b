"""What a mapping campaign found: where each thing stands, and its state, as everybody may know."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from forms.model import Campaign
from privacy.coarsen import iso_week
from privacy.vault import Vault
from publishing.facts import Fact
from publishing.release import ListedCase, Thing
from storage import cases, sightings
from storage.case_places import shown
from storage.db import Read

_AT_ONCE = 500  # cases that one query asks for


def found(
    read: Read,
    vault: Vault,
    campaign: Campaign,
    known: Sequence[Fact],
    listed: Sequence[ListedCase],
) -> tuple[Thing, ...]:
    """Give the things among the cases that are listed, by code; none outside mapping campaigns.

    What has no place that everybody may see is left out: it stands in the list of cases.

    Args:
        known: all facts of the period, those of the listed cases among them.
    """
    if campaign.things is None:
        return ()
    ids = {fact.code: fact.case for fact in known}
    reports = Counter(fact.code for fact in known)
    there = {each.code: each for each in listed}
    things = _placed(read, vault, campaign, [ids[code] for code in there], there, reports)
    return tuple(sorted(things, key=lambda thing: thing.code))


def _placed(
    read: Read,
    vault: Vault,
    campaign: Campaign,
    ids: Sequence[int],
    there: dict[str, ListedCase],
    reports: Counter[str],
) -> Iterator[Thing]:
    for first in range(0, len(ids), _AT_ONCE):
        for row in cases.by_ids(read, ids[first : first + _AT_ONCE]):
            place, case = shown(row, campaign, vault, public=True), there[row.code]
            if place.lat is None or place.lon is None:
                continue
            yield Thing(
                code=case.code,
                category=case.category,
                area=case.area,
                lat=place.lat,
                lon=place.lon,
                precision=place.precision,
                verification=case.grade,
                response=case.response,
                reported_in=case.period,
                seen_in=_week(campaign, sightings.voices(read, row.id).last_seen_at),
                reports=reports[case.code],
            )


def _week(campaign: Campaign, at: datetime | None) -> str:
    return "" if at is None else iso_week(at, campaign.timezone)
