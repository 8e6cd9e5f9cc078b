"""How far two who judge blind agree, for the quality sheet: in all, and on each category."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from random import Random

from moderation.agreement import NEEDED, assess
from publishing.quality.facts import Judged
from storage.agreement import Twice, judged_twice
from storage.db import Read

QUARTER = timedelta(days=91)
# The interval is drawn by chance; the same judgements give the same figures again.
_SEED = 1


def agreed(
    read: Read, campaign_id: int, categories: Collection[str], *, until: datetime
) -> tuple[Judged, ...]:
    """Alpha of the quarter before an instant, and since; empty where nobody judged twice.

    What was judged where others read along is left out, and what is of none of these categories
    now. A category is told apart where at least
    thirty of its reports were judged.
    """
    twice = judged_twice(read, campaign_id, until - QUARTER)
    blind = [each for each in twice if not each.read_along and each.standing in categories]
    if not blind:
        return ()
    verdicts = [(each.first.verdict, each.second.verdict) for each in blind]
    about = [_codes(each) for each in blind]
    return (
        _judged("verdict", "", verdicts),
        _judged("category", "", about),
        *_by_category(blind, categories),
    )


def _by_category(blind: Sequence[Twice], categories: Collection[str]) -> list[Judged]:
    found = []
    for code in sorted(categories):
        told = [(e.first.verdict, e.second.verdict) for e in blind if code in _codes(e)]
        if len(told) >= NEEDED:
            found.append(_judged("verdict", code, told))
    return found


def _codes(each: Twice) -> tuple[str, str]:
    return each.first.category, each.second.category


def _judged(what: str, category: str, units: Sequence[tuple[str, str]]) -> Judged:
    found = assess(units, Random(_SEED))  # noqa: S311 - a sample for figures, no secret
    return Judged(what, category, found.n, found.alpha, found.low, found.high, found.band)
