"""Which earlier reports came with a picture: found by keyed bands of its look, then compared.

The bands lie among the postings, keyed as words are, and go where those go. Nothing of a picture
is opened but the few that share two bands with it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from privacy.looks import bands_of
from privacy.vault import Vault
from storage.candidates import Sought, how_much_shared
from storage.columns import of
from storage.db import Read, Writes
from storage.media import reports_with_look
from storage.models import Fingerprint, Match, Media, Posting

# Two bands of eight bits are equal by chance in one of 2,300 pairs of pictures.
_BANDS_SHARED = 2
_OPENED = 8
# By hand: one picture is mostly one matter, but old ones are sent again, so a person decides.
LIKENESS = 0.8
LOOKED_BACK = timedelta(days=366)

M, F, P, L = map(of, (Media, Fingerprint, Posting, Match))

_REPORT = (
    select(F.report_id, F.campaign_id, F.day)
    .join_from(Media, Fingerprint, F.report_id == M.report_id)
    .where(M.id == bindparam("media"))
)
_KEPT = select(P.token).where(
    P.report_id == bindparam("report"), P.token.in_(bindparam("tokens", expanding=True))
)
_MATCH = select(L.likeness, L.reasons).where(
    L.report_id == bindparam("one"), L.other_id == bindparam("other")
)
_MORE = (
    update(Match)
    .where(L.report_id == bindparam("one"), L.other_id == bindparam("other"))
    .values(likeness=bindparam("alike"), reasons=bindparam("why"))
)


@dataclass(frozen=True, slots=True)
class Pictured:
    """The report that a picture came with; `day` as its fingerprint has it."""

    report_id: int
    campaign_id: int
    day: int


def report_of(read: Read, media_id: int) -> Pictured | None:
    """The report that a picture belongs to; None where it is not compared, or gone."""
    rows = read(_REPORT, {"media": media_id})
    if not rows:
        return None
    it = rows[0]
    return Pictured(it.report_id, it.campaign_id, it.day)


def like(read: Read, it: Pictured, look: str, vault: Vault) -> Sequence[int]:
    """The earlier reports that came with the same picture, at most `_OPENED`, oldest first.

    Args:
        look: of the picture (privacy/looks.py); an empty one is like none.
    """
    tokens = _tokens(look, vault)
    if not tokens:
        return []
    sought = Sought(
        it.campaign_id,
        it.day - LOOKED_BACK.days,
        it.day,
        it.day,
        "",
        [],
        dict.fromkeys(tokens, 1.0),
    )
    shared = how_much_shared(read, sought)
    del shared[it.report_id]
    near = [id for id, bands in shared.most_common(_OPENED) if bands >= _BANDS_SHARED]
    return sorted(reports_with_look(read, near, look, vault)) if near else []


def keep(turn: Writes, it: Pictured, look: str, vault: Vault) -> None:
    """Write the bands of a report's picture, those that another of its pictures has not yet."""
    tokens = _tokens(look, vault)
    if not tokens:
        return
    kept = {row[0] for row in turn.read(_KEPT, {"report": it.report_id, "tokens": tokens})}
    for token in tokens:
        if token not in kept:
            turn.add(
                Posting,
                campaign_id=it.campaign_id,
                token=token,
                day=it.day,
                report_id=it.report_id,
            )


def note_same(turn: Writes, it: Pictured, other_id: int) -> None:
    """Put before moderators that two reports came with one picture; joins nothing."""
    pair = {"one": it.report_id, "other": other_id}
    why: list[dict[str, Any]] = [{"name": "picture", "value": 1.0, "log_odds": 0.0}]
    told: Sequence[Row[Any]] = turn.read(_MATCH, pair)
    if not told:
        turn.add(
            Match,
            report_id=it.report_id,
            other_id=other_id,
            likeness=LIKENESS,
            verdict="suggest",
            reasons=json.dumps(why),
        )
        return
    reasons = json.loads(told[0].reasons)
    if all(reason["name"] != "picture" for reason in reasons):
        alike = max(LIKENESS, told[0].likeness)
        turn.write(_MORE, {**pair, "alike": alike, "why": json.dumps(why + reasons)})


def _tokens(look: str, vault: Vault) -> list[int]:
    return [vault.index("look", band) for band in bands_of(look)]
