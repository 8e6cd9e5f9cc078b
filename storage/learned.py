"""What likeness learned in a campaign: the judged pairs it is learned from, and its row.

Learned from rows as they stand, so that what was undone, parted or merged counts as it is now.
When somebody is forgotten it goes at once, with the suggestions; the next hour makes another one.
"""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, select, update

from moderation.habits import Judged
from moderation.learned import Learned, judged_of, to_json
from moderation.states import Review
from storage import suggestions
from storage.columns import of, table_of
from storage.db import Read, Writes
from storage.models import LikenessHabits, Match, Report

# Reading 2,000 takes 0.05 s of the writer and learning 0.03 s, once an hour. Kinds are few, and
# what was judged last says most.
MOST_JUDGED = 2_000
# Of so many decided reports: where next to none is like another, the search ends.
MOST_DECIDED = 20_000

R, M, H = map(of, (Report, Match, LikenessHabits))
_OTHER = table_of(Report).alias("other")
_DECIDED = (
    select(R.id, R.received_at)
    .where(R.campaign_id == bindparam("campaign"), R.review == str(Review.APPROVED))
    .order_by(R.received_at.desc())
    .limit(MOST_DECIDED)
    .subquery("decided")
)
_NEWEST = (
    select(_DECIDED.c.id)
    .where(exists(select(M.report_id).where(M.report_id == _DECIDED.c.id)))
    .order_by(_DECIDED.c.received_at.desc())
    .limit(MOST_JUDGED)
    .subquery("newest")
)
_PAIRS = (
    select(
        R.id, R.category, R.channel, M.likeness, M.verdict, M.reasons,
        (R.case_id == _OTHER.c.case_id).label("same"),
    )
    .select_from(_NEWEST)
    .join(Report, R.id == _NEWEST.c.id)
    .join(Match, M.report_id == R.id)
    .join(_OTHER, _OTHER.c.id == M.other_id)
    .order_by(R.id, M.likeness.desc(), M.other_id)
)  # fmt: skip
_KNOWN = select(H.body).where(H.campaign_id == bindparam("campaign"))
_REPLACE = (
    update(LikenessHabits)
    .where(H.campaign_id == bindparam("campaign"))
    .values(made_at=bindparam("at"), body=bindparam("to_body"))
)
_FORGET = delete(LikenessHabits).where(
    H.campaign_id.in_(select(R.campaign_id).where(R.id.in_(bindparam("reports", expanding=True))))
)
_FROM = (
    select(H.campaign_id)
    .where(H.campaign_id.in_(select(R.campaign_id).where(R.reporter_id == bindparam("person"))))
    .order_by(H.campaign_id)
)


def learned_from(read: Read, person_id: int) -> list[int]:
    """The campaigns that may have learned from a person's reports."""
    return [row.campaign_id for row in read(_FROM, {"person": person_id})]


def judged(read: Read, campaign_id: int) -> list[Judged]:
    """Each decided report with the one most like it, and whether they are in one case now.

    Whoever takes up a report decides that, too: by joining, by parting, by leaving it where it
    is. What was on no card, because likeness had learned to be silent, counts only where
    somebody joined it all the same: nobody was asked.

    Returns:
        The newest `MOST_JUDGED`, oldest first; without rejected reports, whose case nobody judged.
    """
    rows = read(_PAIRS, {"campaign": campaign_id})
    return list(_best(rows))


def _best(rows: Any) -> Iterator[Judged]:
    for _, pairs in groupby(rows, key=lambda row: row.id):
        likeliest, *others = pairs
        same = any(bool(row.same) for row in (likeliest, *others))
        found = _judged(likeliest, same=same)
        if found is not None and (same or likeliest.verdict != "none"):
            yield found


def _judged(row: Row[Any], *, same: bool) -> Judged | None:
    reasons = json.loads(row.reasons)
    return judged_of(row.category, row.channel, row.likeness, reasons, same=same)


def keep(turn: Writes, campaign_id: int, learned: Learned) -> bool:
    """Put what was learned in the place of what was; False where it is the same."""
    body = to_json(learned)
    known = turn.read(_KNOWN, {"campaign": campaign_id})
    if known and known[0].body == body:
        return False
    if known:
        turn.write(_REPLACE, {"campaign": campaign_id, "at": turn.now, "to_body": body})
    else:
        turn.add(LikenessHabits, campaign_id=campaign_id, made_at=turn.now, body=body)
    return True


def forget(turn: Writes, report_ids: list[int]) -> None:
    """Drop all that campaigns may have learned from these reports, likeness and suggestions."""
    suggestions.forget(turn, report_ids)
    turn.write(_FORGET, {"reports": report_ids})
