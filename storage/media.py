"""Pictures and sounds that came with reports: sealed, and kept apart from what they belong to."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from privacy.looks import looks_same
from privacy.media_parcel import unpack
from privacy.vault import Vault
from storage.columns import of
from storage.db import Read, Writes
from storage.models import Contact, Media, Report

M, R, X = map(of, (Media, Report, Contact))

_KEEP = (
    update(Media)
    .where(M.id == bindparam("media"), M.body.is_(None))
    .values(body=bindparam("sealed"))
)
_OF_REPORT = select(M.id, M.kind, M.body).where(M.report_id == bindparam("report")).order_by(M.id)
_PICTURES = select(M.id, M.report_id, M.body).where(
    M.report_id.in_(bindparam("reports", expanding=True)),
    M.kind == "image",
    M.body.is_not(None),
)
_REPORT_OF = (
    select(R.id, R.campaign_id, R.case_id)
    .join_from(Media, Report, R.id == M.report_id)
    .where(M.id == bindparam("media"))
)
_SENDER = (
    select(M.kind, M.report_id, X.id.label("contact_id"), X.language, R.language.label("told_in"))
    .join_from(Media, Report, R.id == M.report_id)
    .join(Contact, X.id == R.contact_id)
    .where(
        M.id == bindparam("media"),
        X.stopped_at.is_(None),
        X.gone_at.is_(None),
        X.blocked_at.is_(None),
    )
)


def place_of(media_id: int) -> str:
    """Where a picture or sound is sealed for."""
    return f"media|body|{media_id}"


def keep(turn: Writes, media_id: int, sealed: bytes) -> bool:
    """Store what was fetched, once; False where its report is gone, or it is there already."""
    return turn.write(_KEEP, {"media": media_id, "sealed": sealed}) == 1


def of_report(read: Read, report_id: int) -> Sequence[Row[Any]]:
    """A report's pictures and sounds, oldest first: id, kind, body (None: still on its way)."""
    return read(_OF_REPORT, {"report": report_id})


def sender(read: Read, media_id: int) -> Row[Any] | None:
    """Who sent it, if they can be reached: contact_id, language, told_in, report_id and kind."""
    rows = read(_SENDER, {"media": media_id})
    return rows[0] if rows else None


def report_of(read: Read, media_id: int) -> Row[Any] | None:
    """The report that it came with: id, campaign_id, case_id."""
    rows = read(_REPORT_OF, {"media": media_id})
    return rows[0] if rows else None


def same_picture(read: Read, report_ids: Sequence[int], vault: Vault) -> list[tuple[int, int]]:
    """Give the pairs among these reports that came with one and the same picture.

    Opens each picture, 1 ms a megabyte: for the few reports of a case.

    Returns:
        The smaller id first; in order.
    """
    looks = _looks(read, report_ids, vault)
    same = {
        (min(one, other), max(one, other))
        for (one, look), (other, look_too) in combinations(looks, 2)
        if one != other and looks_same(look, look_too)
    }
    return sorted(same)


def reports_with_look(read: Read, report_ids: Sequence[int], look: str, vault: Vault) -> set[int]:
    """Give those of these reports that came with the picture of that look; opens as above."""
    return {
        report_id
        for report_id, other in _looks(read, report_ids, vault)
        if looks_same(look, other)
    }


def _looks(read: Read, report_ids: Sequence[int], vault: Vault) -> list[tuple[int, str]]:
    return [
        (row.report_id, unpack(vault.open(row.body, place=place_of(row.id))).look)
        for row in read(_PICTURES, {"reports": list(report_ids)})
    ]
