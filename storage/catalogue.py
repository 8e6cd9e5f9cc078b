"""Releases as everybody may see them: the index, their files, and which still want a signature."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from publishing.calendar import owed
from publishing.catalogue import Announced, Catalogue, Entry
from publishing.manifest import MANIFEST, SIGNATURE
from publishing.release import OUT, WAS_PUBLIC
from publishing.release_review import REVIEWS
from storage import release_reviews, ticks
from storage.campaigns import Campaigns
from storage.columns import of
from storage.db import Read
from storage.models import Release, ReleaseFile

RECORD = "dcat.jsonld"

R, F = of(Release), of(ReleaseFile)
_ALL = (
    select(
        R.id, R.name, R.campaign_id, R.n, R.period, R.number, R.vintage, R.state, R.published_at,
        R.ended_at, R.why,
    )
    .where(R.state.in_(WAS_PUBLIC))
    .order_by(R.published_at.desc(), R.id.desc())
)  # fmt: skip
_TOLD = (
    select(F.release_id, F.name, F.body)
    .join_from(ReleaseFile, Release, R.id == F.release_id)
    .where(R.state.in_(OUT), F.name.in_((MANIFEST, RECORD, SIGNATURE)))
)
_BODY = (
    select(F.body)
    .join_from(ReleaseFile, Release, R.id == F.release_id)
    .where(R.state.in_(OUT), R.name == bindparam("release"), F.name == bindparam("file"))
)
_SIGNED = select(F.release_id).where(F.name == SIGNATURE)
_UNSIGNED = (
    select(R.id, R.name, R.made_on, F.body)
    .join_from(ReleaseFile, Release, R.id == F.release_id)
    .where(R.state.in_(OUT), F.name == MANIFEST, R.id.not_in(_SIGNED))
    .order_by(R.id)
    # Who takes one back at this moment is waited for, or its signature would outlive its files.
    .with_for_update(of=Release)
)
# Two workers may sign at the same moment: the same bytes, so that the first to write is enough.
ADD_FILE = {
    "sqlite": sqlite.insert(ReleaseFile).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(ReleaseFile).on_conflict_do_nothing(),
}


def catalogue(read: Read, campaigns: Campaigns, *, home: str, now: datetime) -> Catalogue:
    """All releases that are, or were, public, newest first, and what is to come.

    Args:
        home: the address that they lie under.
    """
    told: dict[int, dict[str, bytes]] = {}
    for row in read(_TOLD):
        told.setdefault(row.release_id, {})[row.name] = row.body
    reviewed = release_reviews.reviewed(read)
    entries = tuple(
        _entry(row, campaigns, told.get(row.id, {}), is_reviewed=row.id in reviewed)
        for row in read(_ALL)
    )
    newest = campaigns.newest(next(iter(campaigns.open_ids()[::-1]), None))
    title = newest.title if newest else {"en": "Heed"}
    publisher = newest.releases.producer if newest else ""
    announced = tuple(_announced(read, campaigns, now))
    return Catalogue(home, title, publisher or next(iter(title.values())), entries, announced)


def _announced(read: Read, campaigns: Campaigns, now: datetime) -> list[Announced]:
    out: dict[int, set[str]] = {}
    for row in read(_ALL):
        out.setdefault(row.campaign_id, set()).add(row.period)
    begun = ticks.begun(read, list(campaigns.closed))
    found = []
    for campaign_id, closed_at in campaigns.closed.items():
        campaign = campaigns.newest(campaign_id)
        if campaign is None or campaign.releases.calendar is None:
            continue
        zone = ZoneInfo(campaign.timezone)
        found += [
            Announced(campaign.code, campaign.title, due)
            for due in owed(
                campaign.releases.calendar,
                now.astimezone(zone).date(),
                begun_on=begun[campaign_id].astimezone(zone).date(),
                closed_on=closed_at.astimezone(zone).date() if closed_at else None,
                out=out.get(campaign_id, set()),
            )
        ]
    return sorted(found, key=lambda each: (each.due.by, each.campaign))


def _entry(
    row: Row[Any], campaigns: Campaigns, files: dict[str, bytes], *, is_reviewed: bool
) -> Entry:
    campaign = campaigns.at(row.campaign_id, row.n)
    return Entry(
        name=row.name, campaign=campaign.code, title=campaign.title, period=row.period,
        number=row.number, vintage=row.vintage, state=row.state, published_at=row.published_at,
        changed_at=row.ended_at or row.published_at, why=row.why,
        manifest=files.get(MANIFEST, b""), record=files.get(RECORD, b""),
        signed=SIGNATURE in files, reviewed=is_reviewed,
    )  # fmt: skip


def body(read: Read, release: str, file: str) -> bytes | None:
    """A file of a release that is out; None where there is none."""
    if file == REVIEWS:
        return release_reviews.of_release(read, release)
    rows = read(_BODY, {"release": release, "file": file})
    return rows[0].body if rows else None


def unsigned(read: Read) -> Sequence[Row[Any]]:
    """Releases that are out and not signed yet: id, name, day, and the manifest as `body`."""
    return read(_UNSIGNED)
