"""What the weekly digest is made of, and the digests that were made.

A case counts when at least one of its reports was read and approved, by somebody who agreed and
from inside the area; what moderators keep to themselves (restricted) is in no digest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from moderation.states import Response
from privacy.vault import Vault
from publishing.digest import Digest
from publishing.digest_parcel import unpack
from storage.cases import COUNTS, IS_PUBLIC
from storage.columns import of
from storage.db import Read
from storage.errands import E, place_of
from storage.models import Campaign, Case, Report

C = of(Case)
R = of(Report)
K = of(Campaign)

KIND = "digest"
# An office that was never told has not answered either.
WAITING = (Response.OPEN, Response.ROUTED, Response.REOPENED)

_COUNTED = (
    select(*C, func.count(R.id).label("reports"))
    .join(Report, COUNTS)
    .where(C.campaign_id == bindparam("campaign"), C.restricted.is_(False))
    .group_by(C.id)
    .order_by(C.opened_at, C.id)
)
_OPENED = _COUNTED.where(
    C.opened_at >= bindparam("since"),
    C.opened_at < bindparam("until"),
)
_OPENED_IN_PUBLIC = _OPENED.where(IS_PUBLIC)
_OPENED_OF_OFFICE = _OPENED.where(C.office == bindparam("office"))
_UNANSWERED = _COUNTED.where(
    C.office == bindparam("office"),
    C.opened_at < bindparam("until"),
    C.response.in_(WAITING),
)
_FIRST = select(func.min(R.received_at)).where(R.campaign_id == bindparam("campaign"))
_BEGUN = select(K.created_at).where(K.id == bindparam("campaign"))
_BUILT = (
    select(E.id, E.subject, E.body)
    .where(
        E.kind == KIND,
        E.step == "done",
        E.body.is_not(None),
        E.subject.like(bindparam("like"), escape="!"),
    )
    .order_by(E.id)
)


@dataclass(frozen=True, slots=True)
class Built:
    """A digest that was built; `office` is "@en" for the community's in English."""

    office: str
    period: str
    digest: Digest


def opened(
    read: Read, campaign_id: int, *, office: str, since: datetime, until: datetime
) -> Sequence[Row[Any]]:
    """An office's cases opened from `since` until before `until`, oldest first, with `reports`."""
    asked = {"campaign": campaign_id, "office": office, "since": since, "until": until}
    return read(_OPENED_OF_OFFICE, asked)


def opened_in_public(
    read: Read, campaign_id: int, *, categories: Sequence[str], since: datetime, until: datetime
) -> Sequence[Row[Any]]:
    """The same for everybody: public cases of all offices together, and of none.

    Args:
        categories: those that are published one by one.
    """
    asked = {"campaign": campaign_id, "categories": categories, "since": since, "until": until}
    return read(_OPENED_IN_PUBLIC, asked)


def unanswered(
    read: Read, campaign_id: int, *, office: str, until: datetime
) -> Sequence[Row[Any]]:
    """An office's cases opened before an instant and not answered yet, longest first."""
    return read(_UNANSWERED, {"campaign": campaign_id, "office": office, "until": until})


def first_report_at(read: Read, campaign_id: int) -> datetime | None:
    """When the campaign's first report came in, None where there is none yet."""
    at: datetime | None = read(_FIRST, {"campaign": campaign_id})[0][0]
    return at


def begun_at(read: Read, campaign_id: int) -> datetime:
    """When the campaign was first loaded."""
    at: datetime = read(_BEGUN, {"campaign": campaign_id})[0][0]
    return at


def subject_of(campaign: str, office: str, period: str) -> str:
    """What a digest's errand is called, once for each campaign, office and week."""
    return f"{campaign}:{office}:{period}"


def built(read: Read, vault: Vault, campaign: str) -> Iterator[Built]:
    """Open the built digests of a campaign that are still kept, oldest first."""
    # "_" in a code stands for itself, not for any letter.
    for row in read(_BUILT, {"like": f"{campaign.replace('_', '!_')}:%"}):
        code, office, period = row.subject.split(":")
        if code == campaign:  # in LIKE, the _ of a code means any sign
            yield Built(office, period, unpack(vault.open(row.body, place=place_of(row.id))))
