"""Campaigns: loaded once a version, append-only; a small cache of their parsed values."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from forms.campaign.read import check
from forms.exhibits import apart
from forms.model import Campaign
from moderation.learned import NOTHING_LEARNED, Learned, from_json
from storage.columns import of
from storage.db import Read
from storage.exhibits import keep
from storage.models import Campaign as CampaignRow
from storage.models import CampaignVersion, LikenessHabits

_K = of(CampaignRow)
_V = of(CampaignVersion)
_H = of(LikenessHabits)
_STATE = (
    select(_K.id, _K.code, _K.closed_at, func.max(_V.n).label("n"), _H.body.label("learned"))
    .join(CampaignVersion, _V.campaign_id == _K.id)
    .join(LikenessHabits, _H.campaign_id == _K.id, isouter=True)
    .group_by(_K.id, _K.code, _K.closed_at, _H.body)
    .order_by(_K.id)
)
_SOURCE = select(_V.source).where(_V.campaign_id == bindparam("campaign"), _V.n == bindparam("n"))


@dataclass(slots=True)
class Campaigns:
    """What campaigns there are; refreshed once a set of turns, each version parsed once."""

    codes: dict[str, int] = field(default_factory=dict)
    closed: dict[int, datetime | None] = field(default_factory=dict)
    newest_n: dict[int, int] = field(default_factory=dict)
    parsed: dict[tuple[int, int], Campaign] = field(default_factory=dict)
    likeness: dict[int, Learned] = field(default_factory=dict)
    read: Read | None = None

    def refresh(self, read: Read) -> None:
        """See which campaigns and versions there are now; `read` serves `at` until the next."""
        self.read = read
        rows = read(_STATE)
        self.codes = {row.code: row.id for row in rows}
        self.closed = {row.id: row.closed_at for row in rows}
        self.newest_n = {row.id: row.n for row in rows}
        self.likeness = {row.id: _learned(row.learned) for row in rows if row.learned}
        for row in rows:  # so that `newest` needs no connection
            try:
                self.at(row.id, row.n)
            except LookupError:  # one campaign that cannot be read must not stop the others
                del self.newest_n[row.id]
                self.closed.pop(row.id)

    def at(self, campaign_id: int, n: int) -> Campaign:
        """Version `n` of a campaign.

        Raises:
            LookupError: there is no such version.
        """
        known = self.parsed.get((campaign_id, n))
        if known is None:
            known = self.parsed[campaign_id, n] = self._load(campaign_id, n)
        return known

    def newest(self, campaign_id: int | None) -> Campaign | None:
        """The newest version, or None when there is no such campaign."""
        if campaign_id is None or campaign_id not in self.newest_n:
            return None
        return self.at(campaign_id, self.newest_n[campaign_id])

    def learned(self, campaign_id: int) -> Learned:
        """What the campaign's decisions changed about its likeness, as of the last refresh."""
        return self.likeness.get(campaign_id, NOTHING_LEARNED)

    def open_ids(self) -> list[int]:
        """Campaigns that are not closed, oldest first."""
        return [campaign_id for campaign_id, closed in self.closed.items() if closed is None]

    def _load(self, campaign_id: int, n: int) -> Campaign:
        rows = self.read(_SOURCE, {"campaign": campaign_id, "n": n}) if self.read else []
        if not rows:
            raise LookupError(f"campaign version {n} is not there")
        campaign = _read(rows[0].source)
        if campaign is None:
            raise LookupError(f"campaign version {n} cannot be read any more")
        return replace(campaign, n=n)


@lru_cache(maxsize=16)  # 50 ms each; frozen, so that all may share it
def _read(source: str) -> Campaign | None:
    kept = json.loads(source)
    return check(kept["text"], kept["files"].__getitem__).campaign


@lru_cache(maxsize=64)  # each set of turns asks, and once an hour there is another one
def _learned(body: str) -> Learned:
    return from_json(body)


def load(
    connection: Connection,
    *,
    code: str,
    text: str,
    files: Mapping[str, str],
    new_id: int,
    now: datetime,
    by: str,
) -> tuple[int, int, bool]:
    """Keep a campaign file that was checked; the same content again changes nothing.

    Args:
        files: what the file names, by name (area polygons); of pictures and sounds
            (`forms.exhibits`) the version keeps the hash, and their bytes are kept once.

    Returns:
        Campaign id, version, and whether it is a new version.
    """
    parted = {name: apart(file) for name, file in files.items()}
    kept = {name: part[0] if (part := parted[name]) else files[name] for name in files}
    source = json.dumps({"text": text, "files": kept}, ensure_ascii=False)
    sha256 = hashlib.sha256(source.encode()).hexdigest()
    known = connection.execute(select(_K.id).where(_K.code == code)).scalar_one_or_none()
    if known is None:
        connection.execute(insert(CampaignRow), {"id": new_id, "code": code, "created_at": now})
    campaign_id = known or new_id
    last = connection.execute(
        select(_V.n, _V.sha256).where(_V.campaign_id == campaign_id).order_by(_V.n.desc()).limit(1)
    ).one_or_none()
    if last is not None and last.sha256 == sha256:
        return campaign_id, int(last.n), False
    keep(connection, [part for part in parted.values() if part], now)
    n = last.n + 1 if last is not None else 1
    connection.execute(
        insert(CampaignVersion),
        {
            "campaign_id": campaign_id, "n": n, "sha256": sha256, "source": source,
            "loaded_at": now, "loaded_by": by,
        },
    )  # fmt: skip
    return campaign_id, n, True


def close(connection: Connection, code: str, now: datetime) -> bool:
    """Close a campaign; False when there is none open of that code."""
    statement = (
        update(CampaignRow).where(_K.code == code, _K.closed_at.is_(None)).values(closed_at=now)
    )
    return connection.execute(statement).rowcount == 1


def every(read: Read) -> list[Any]:
    """All campaigns: id, code, closed_at, n, learned (JSON or None)."""
    return list(read(_STATE))
