"""The same words once more: a telephone sent twice, or somebody is not sure that it arrived."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from handlers.conversation import receipt
from handlers.turn import Turn
from messages.model import Said
from moderation.states import Review
from privacy.plain import plain
from storage import cases

WITHIN = timedelta(days=1)
# Shorter ones are said of many things: "no water here" is true again tomorrow, and next door.
FEWEST_WORDS = 4
_LOOKED_AT = 3  # of somebody's newest reports; each is opened


def told_before(turn: Turn, said: Said) -> str | None:
    """The receipt of one's own report of the last day in the very same words, None if none."""
    words = _folded(plain(said.text))
    is_told = len(words.split()) >= FEWEST_WORDS and not said.media and said.lat is None
    if turn.who.is_new or turn.who.person_id is None or not is_told:
        return None
    for report in cases.of_person(turn.read, turn.who.person_id, most=_LOOKED_AT):
        if _may_be_it(turn, report) and words in _words(turn, report):
            return receipt.code_of(turn, report)
    return None


def _may_be_it(turn: Turn, report: Row[Any]) -> bool:
    """Whether it is of the last day, of this campaign, and still counts."""
    is_here = report.campaign_id == turn.who.campaign_id
    is_over = report.review in (Review.WITHDRAWN, Review.REJECTED)
    return is_here and not is_over and report.received_at > turn.now - WITHIN


def _words(turn: Turn, report: Row[Any]) -> set[str]:
    if report.answers is None:
        return set()
    told = json.loads(turn.vault.open_text(report.answers, place=f"report|answers|{report.id}"))
    return {_folded(value) for value in told.values() if isinstance(value, str)}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
