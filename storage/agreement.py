"""Reports that two people judged, as pairs: what agreement is computed of."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from moderation.judging import Judgement
from storage import judging
from storage.db import Read


@dataclass(frozen=True, slots=True)
class Twice:
    """Two judgements of one report; `standing` is the category that it has now."""

    first: Judgement
    second: Judgement
    persons: frozenset[int]
    standing: str
    read_along: bool


def judged_twice(read: Read, campaign_id: int, since: datetime) -> list[Twice]:
    """Reports looked at twice, whose first decision came since then, in order of their ids."""
    found = []
    rows = judging.paired(read, campaign_id, since)
    for _, of_one in groupby(rows, key=lambda row: row.report_id):
        by_kind = {row.kind: row for row in of_one}
        if by_kind.keys() >= {"first", "second"}:
            one, other = by_kind["first"], by_kind["second"]
            found.append(
                Twice(
                    judging.told(one),
                    judging.told(other),
                    frozenset({one.person_id, other.person_id}),
                    one.standing,
                    one.read_along,
                )
            )
    return found
