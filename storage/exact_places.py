"""Exact places of persons: made coarse when their reports are decided long enough.

The one class of retention that SQL alone cannot keep: the place lies in what is sealed.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Executable, Row, and_, bindparam, delete, exists, func, select, update

from moderation.states import Review
from privacy.coarsen import coarse
from privacy.vault import Vault
from storage import models as m
from storage.campaigns import Campaigns
from storage.columns import of

BATCH = 500
_OF_THE_GAZETTEER = frozenset({"metres", "gazetteer"})
_BEFORE: Any = bindparam("before")


class Keeper(Protocol):
    """What a sweep works with; a turn is one."""

    now: datetime
    vault: Vault
    campaigns: Campaigns

    def read(
        self, statement: Executable, parameters: Mapping[str, Any] | None = None
    ) -> Sequence[Row[Any]]:
        """Run a query."""

    def write(self, statement: Executable, parameters: Mapping[str, Any] | None = None) -> int:
        """Run a change; returns how many rows it touched."""


R, K, F, P = map(of, (m.Report, m.Case, m.Fingerprint, m.Posting))

# Reports that were decided for good before an instant.
DECIDED = select(R.id).where(
    R.decided_at <= _BEFORE, R.review.in_((Review.APPROVED, Review.REJECTED, Review.WITHDRAWN))
)

# A fingerprint holds the exact point: as long as it is there, the point has not been coarsened.
_EXACT = and_(
    R.id.in_(DECIDED),
    R.campaign_id == bindparam("campaign"),
    R.category.in_(bindparam("categories", expanding=True)),
    exists(select(F.report_id).where(F.report_id == R.id)),
)
_COUNT_EXACT = select(func.count()).select_from(m.Report).where(_EXACT)
_EXACT_ONES = select(R.id, R.answers, R.case_id).where(_EXACT).order_by(R.id).limit(BATCH)
_CASE_PLACE = select(K.place).where(K.id == bindparam("case"), K.place.is_not(None))
_SET_ANSWERS = (
    update(m.Report).where(R.id == bindparam("report")).values(answers=bindparam("sealed"))
)
_SET_PLACE = update(m.Case).where(K.id == bindparam("case")).values(place=bindparam("sealed"))
_NO_POSTINGS = delete(m.Posting).where(P.report_id == bindparam("report"))
_NO_FINGERPRINT = delete(m.Fingerprint).where(F.report_id == bindparam("report"))


def _persons_places(keeper: Keeper) -> list[dict[str, Any]]:
    """Per campaign, the categories whose place is a person's; unknown ones count as such."""
    keeper.campaigns.refresh(keeper.read)
    found = []
    for campaign_id in keeper.campaigns.newest_n:
        campaign = keeper.campaigns.newest(campaign_id)
        named = [c.code for c in campaign.categories if c.place == "person"] if campaign else []
        found.append({"campaign": campaign_id, "categories": [*named, ""]})
    return found


def count(keeper: Keeper, before: datetime) -> int:
    """How many decided reports still hold the exact place of a person."""
    asked = _persons_places(keeper)
    return sum(int(keeper.read(_COUNT_EXACT, {**a, "before": before})[0][0]) for a in asked)


def erase(keeper: Keeper, before: datetime) -> int:
    """Coarsen a batch; returns how many reports that were."""
    erased = 0
    for asked in _persons_places(keeper):
        for row in keeper.read(_EXACT_ONES, {**asked, "before": before}):
            _coarsen_report(keeper, row)
            erased += 1
    return erased


def _coarsen_report(keeper: Keeper, row: Row[Any]) -> None:
    vault = keeper.vault
    if row.answers is not None:
        place = f"report|answers|{row.id}"
        answers = json.loads(vault.open_text(row.answers, place=place))
        coarse_ones = {name: _coarse_answer(value) for name, value in answers.items()}
        if coarse_ones != answers:
            sealed = vault.seal_text(json.dumps(coarse_ones, ensure_ascii=False), place=place)
            keeper.write(_SET_ANSWERS, {"report": row.id, "sealed": sealed})
    for case in keeper.read(_CASE_PLACE, {"case": row.case_id or 0}):
        place = f"cases|place|{row.case_id}"
        kept = coarsened(json.loads(vault.open_text(case.place, place=place)))
        sealed = vault.seal_text(json.dumps(kept), place=place)
        keeper.write(_SET_PLACE, {"case": row.case_id, "sealed": sealed})
    keeper.write(_NO_POSTINGS, {"report": row.id})
    keeper.write(_NO_FINGERPRINT, {"report": row.id})


def _coarse_answer(value: Any) -> Any:
    """A place as its cell; of a line or an area, which is many exact places, nothing."""
    if isinstance(value, dict) and "lat" in value:
        return coarsened(value)
    is_line = isinstance(value, list) and any(isinstance(point, list) for point in value)
    return None if is_line else value


def coarsened(place: Mapping[str, Any]) -> dict[str, Any]:
    """The place as a cell of about 5 km2, without the words, which may lead to a door.

    The gazetteer's entry leads to the same door, and its metres are not those of the cell.
    """
    lat, lon = place.get("lat"), place.get("lon")
    kept = {name: told for name, told in place.items() if name not in _OF_THE_GAZETTEER}
    if lat is None or lon is None:
        return {**kept, "words": ""}
    cell_lat, cell_lon = coarse(lat, lon)
    return {**kept, "lat": cell_lat, "lon": cell_lon, "precision": "district", "words": ""}
