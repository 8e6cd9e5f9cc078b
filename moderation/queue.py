"""The order in which reports come before moderators, and who may claim one.

Thin for now: urgent first, then the longest waiting. Fairness between areas and reporters comes
with issue 4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from moderation.triage import URGENT_FROM

claim_lasts = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Card:
    """A report that waits for a decision.

    Args:
        urgency: 0-1, see triage.
        claimed_by: person id of who took it last, if anybody.
    """

    report_id: int
    urgency: float
    received_at: datetime
    claimed_by: int | None = None
    claimed_at: datetime | None = None


def is_claimed(card: Card, now: datetime) -> bool:
    """Tell whether somebody holds the card at this moment."""
    return (
        card.claimed_by is not None
        and card.claimed_at is not None
        and now - card.claimed_at < claim_lasts
    )


def may_claim(card: Card, person: int, now: datetime) -> bool:
    """Tell whether `person` may take the card: free, expired, or already theirs."""
    return card.claimed_by == person or not is_claimed(card, now)


def order(cards: Iterable[Card], now: datetime) -> list[Card]:
    """Order what waits.

    Returns:
        Every card once: urgent first, then those that nobody holds, then the longest waiting;
        equal ones stay in the order given.
    """
    return sorted(
        cards,
        key=lambda card: (
            card.urgency < URGENT_FROM,
            is_claimed(card, now),
            card.received_at,
        ),
    )
