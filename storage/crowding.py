"""How crowded a point is: a default point is found by what lies on it, on no list."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import BigInteger, bindparam, select

from moderation.duplicates import Fingerprint, Point, crowds, share_a_point
from privacy.vault import Vault
from storage.columns import of
from storage.compiled import Compiled
from storage.db import Read
from storage.models import Fingerprint as FingerprintRow
from storage.models import Report
from storage.reports import OPENED, day_of, keyed_cell, opened

F = of(FingerprintRow)
R = of(Report)

# The newest of the cell that are about something else: only they can tell a place that everything
# is put at from a place where much happens.
_STRANGERS = Compiled(
    select(F.report_id, F.category, F.at, F.sealed, R.case_id)
    .join_from(FingerprintRow, Report, F.report_id == R.id)
    .where(
        F.campaign_id == bindparam("campaign"),
        F.cell == bindparam("cell", type_=BigInteger),
        F.day.between(bindparam("first"), bindparam("last")),
        F.category != bindparam("category"),
    )
    .order_by(F.day.desc(), F.report_id.desc())
    .suffix_with(f"LIMIT {OPENED}")
)


def crowding(
    read: Read,
    probe: Fingerprint,
    near: Sequence[Fingerprint],
    *,
    campaign_id: int,
    vault: Vault,
    window: timedelta,
) -> Mapping[Point, int]:
    """How crowded the points of a probe and of what lies near are, see `duplicates.crowds`.

    Looks further only where two reports of the probe's category share a point: one statement and
    `OPENED` rows more, 0.6 ms. Arguments as for `find`.
    """
    cell = keyed_cell(probe, vault)
    if cell is None or not share_a_point(probe, near):
        return crowds([probe, *near])
    asked = {
        "campaign": campaign_id,
        "cell": cell,
        "first": day_of(probe.at - window),
        "last": day_of(probe.at + window),
        "category": probe.category,
    }
    others = {row[0]: opened(row, vault) for row in read(_STRANGERS, asked)}
    return crowds([probe, *near, *others.values()])
