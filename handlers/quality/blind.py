"""A card as if nobody had judged it: for a second person who must not know, and for trainees.

The report, its case and its category are shown as they were when they came in. Everything that
the card says follows from the `Matter`, so a line that is added to cards later is blind too as
long as it looks at `hides_scores` and at the states.
"""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from handlers.review.card import card_letter
from handlers.review.deciding import Matter, matter
from handlers.review.told import answers_of
from handlers.turn import Refused, Turn
from messages.model import Asks, Letter
from moderation.queue import claim_lasts
from moderation.states import Response, Review, Verification
from storage import judging

HANDLER = "second_look"


def blind(turn: Turn, it: Matter, *, urgent: bool = False, category: str = "") -> Matter:
    """The matter as it was before anybody judged it, held by the one who looks.

    Args:
        category: what they think it is; as the reporter said where they have not said.
    """
    told = answers_of(turn, it.report).get("category")
    report: Any = SimpleNamespace(
        **dict(it.report._mapping)
        | {
            "review": str(Review.IN_REVIEW),
            "category": category or told or it.report.category,
            "urgent": it.report.urgent or urgent,
            "claimed_by": turn.who.person_id,
            "claimed_until": turn.now + claim_lasts,
            "decided_at": None,
        }
    )
    case: Any = SimpleNamespace(
        **dict(it.case._mapping)
        | {"verification": str(Verification.UNVERIFIED), "response": str(Response.OPEN)}
    )
    return replace(it, report=report, case=case, is_blind=True)


def show(turn: Turn, report_id: int, *, to: int) -> Letter:
    """Claim a second look and show the report like a fresh one.

    Raises:
        Refused: somebody else was faster.
    """
    if not judging.take(turn, report_id, turn.who.person_id or 0, claim_lasts):
        raise Refused("review-gone")
    turn.outcome = "card"
    return card(turn, matter(turn, report_id), to=to)


def card(
    turn: Turn,
    it: Matter,
    *,
    to: int,
    edits: int | None = None,
    urgent: bool = False,
    category: str = "",
    is_open: bool = False,
) -> Letter:
    """The card of a second look as it now stands."""
    shown = blind(turn, it, urgent=urgent, category=category)
    letter = card_letter(turn, shown, to=to, edits=edits, is_open=is_open)
    look = judging.one(turn.read, it.report.id)
    version = look.version if look is not None else 0
    subject = f"b:{it.report.id}:{version}:{category}:{'u' if urgent else ''}"
    return replace(letter, asks=Asks(HANDLER, subject))


def held(turn: Turn) -> list[Any]:
    """The second looks that the person holds, as rows of reports that they have claimed."""
    rows = judging.held(turn, turn.who.campaign_id or 0, turn.who.person_id or 0)
    return [_claimed(turn, row) for row in rows if not turn.in_group]


def _claimed(turn: Turn, row: Any) -> Any:
    it = matter(turn, row.id)
    shown = blind(turn, it).report
    return SimpleNamespace(
        id=row.id,
        code=it.case.code,
        category=shown.category,
        review=shown.review,
        claimed_until=row.taken_until,
    )


def given_back(turn: Turn, report_id: int) -> bool:
    """Leave a second look to somebody else, if it is one that the person holds."""
    me = turn.who.person_id or 0
    look = judging.held_by(turn.read, report_id, me)
    return look is not None and judging.hand_on(turn, report_id, look.version, me)
