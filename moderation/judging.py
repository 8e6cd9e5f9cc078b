"""Judgements beside decisions: who is asked twice, what agrees, and when a trainee is ready.

Knows no rows and no people; chance is a keyed hash, which nobody can foresee without the key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from moderation.states import REASONS, Review

VERIFIED, ACCEPTED, REJECTED, ASKED = "verified", "accepted", "rejected", "asked"
VERDICTS = (VERIFIED, ACCEPTED, REJECTED, ASKED)
# A press of one of a card's buttons -> what it judges.
VERDICT_OF = {"verify": VERIFIED, "accept": ACCEPTED, "reject": REJECTED, "ask": ASKED}

# Two who differ have this long to talk; then what was decided stands.
DISCUSSION_LASTS = timedelta(days=7)
READY_RIGHT, READY_OF = 16, 20
_HASHED_TO = 1_000_000


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one person thinks of one report.

    Args:
        verdict: one of `VERDICTS`.
        reason: of the closed list where it is rejected, else "".
        category: its code.
    """

    verdict: str
    reason: str = ""
    category: str = ""


def is_chosen(hashed: int, share: float) -> bool:
    """Tell whether a report goes to a second person.

    Args:
        hashed: a keyed hash of the report's id, not negative.
        share: 0-1 of all reports.
    """
    return hashed % _HASHED_TO < share * _HASHED_TO


def differs(one: Judgement, other: Judgement) -> bool:
    """Tell whether two should talk: about what is true or what it is, not about the reason."""
    return one.verdict != other.verdict or one.category != other.category


def is_right(told: Judgement, gold: Judgement) -> bool:
    """Tell whether a trainee judged as the team did; another reason is told, and is no mistake."""
    return told.verdict == gold.verdict


def is_ready(last: Sequence[bool]) -> bool:
    """Tell whether a trainee may decide on real reports.

    Args:
        last: whether each of the last judgements was right, newest first.
    """
    return len(last) >= READY_OF and sum(last[:READY_OF]) >= READY_RIGHT


def all_judgements() -> tuple[tuple[str, str], ...]:
    """Every verdict with every reason that it may have, in the order to offer them."""
    rejected = tuple((REJECTED, reason) for reason in sorted(REASONS[Review.REJECTED]))
    return ((VERIFIED, ""), (ACCEPTED, ""), (ASKED, ""), *rejected)
