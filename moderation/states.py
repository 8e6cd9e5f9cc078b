"""Which state may follow which, and for which reasons: three tables and the one check over them.

Knows nothing of who may move (see roles), of rows or of the clock. Release states live in
publishing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

# The version of these tables of moves and reasons: every decision names it. Raise it with them.
RULES = "moderation-3"

# A decision that nothing followed can be taken back by the same person for this long.
UNDO_LASTS = timedelta(hours=24)


class Review(StrEnum):
    """Where a report stands."""

    RECEIVED = "received"
    IN_REVIEW = "in_review"
    NEEDS_INFO = "needs_info"
    APPROVED = "approved"
    REJECTED = "rejected"
    APPEALED = "appealed"
    WITHDRAWN = "withdrawn"


class Verification(StrEnum):
    """How well a case is known to be true."""

    UNVERIFIED = "unverified"
    CORROBORATED = "corroborated"
    VERIFIED = "verified"
    OFFICIAL_CONFIRMED = "official_confirmed"
    REFUTED = "refuted"
    UNVERIFIABLE = "unverifiable"


class Response(StrEnum):
    """What the office does about a case."""

    OPEN = "open"
    ROUTED = "routed"
    ACKNOWLEDGED = "acknowledged"
    IN_PROGRESS = "in_progress"
    RESOLVED_CLAIMED = "resolved_claimed"
    RESOLVED_CONFIRMED = "resolved_confirmed"
    REOPENED = "reopened"
    CLOSED_NO_ACTION = "closed_no_action"


@dataclass(frozen=True, slots=True)
class Table:
    """One state table.

    Args:
        moves: state -> the states that may follow it.
        reasons: state -> the closed list of reasons to enter it; a state that is not named
            needs none and takes none.
        lasting: states that nobody takes back (a withdrawal is the reporter's).
    """

    name: str
    start: str
    moves: Mapping[str, frozenset[str]]
    reasons: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move is not made: "move" (not in the table) or "reason" (not in the closed list)."""

    key: str
    table: str
    current: str
    to: str


def _frozen(rows: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({one: frozenset(following) for one, following in rows.items()})


REASONS: Mapping[str, frozenset[str]] = _frozen(
    {
        Review.REJECTED: {
            "nonsense",
            "abuse",
            "outside",
            "not_ours_topic",
            "duplicate_of_own",
            "unclear",
            "no_answer",
            "untrue",
            "personal",
        },
        Verification.REFUTED: {"untrue", "staged", "elsewhere"},
        Verification.UNVERIFIABLE: {"no_access", "contradictory", "no_answer", "unclear"},
        Response.CLOSED_NO_ACTION: {
            "not_ours",
            "cannot",
            "no_budget",
            "already_known",
            "not_found",
            "no_longer",
        },
    }
)

# Nobody has judged these reports yet, or not for good.
UNDECIDED = frozenset({Review.RECEIVED, Review.IN_REVIEW, Review.NEEDS_INFO, Review.APPEALED})
# Of these a moderator can do something about: not those whose reporter was asked.
WAITING = UNDECIDED - {Review.NEEDS_INFO}

# An office's answer -> the state it leads to, and the reason of the closed list.
# The same words, in the same order, as `messages.model.ANSWERS`.
ANSWERS: Mapping[str, tuple[Response, str]] = MappingProxyType(
    {
        "acknowledge": (Response.ACKNOWLEDGED, ""),
        "in_progress": (Response.IN_PROGRESS, ""),
        "done": (Response.RESOLVED_CLAIMED, ""),
        "not_ours": (Response.CLOSED_NO_ACTION, "not_ours"),
    }
)

_ANY_REVIEW = {
    Review.IN_REVIEW,
    Review.NEEDS_INFO,
    Review.APPROVED,
    Review.REJECTED,
    Review.WITHDRAWN,
}

# `received` goes straight to a verdict too: one tap on a card that nobody claimed is enough.
REVIEW = Table(
    name="review",
    start=Review.RECEIVED,
    moves=_frozen(
        {
            Review.RECEIVED: {*_ANY_REVIEW},
            Review.IN_REVIEW: {*_ANY_REVIEW - {Review.IN_REVIEW}, Review.RECEIVED},
            Review.NEEDS_INFO: {*_ANY_REVIEW - {Review.NEEDS_INFO}},
            Review.APPROVED: {Review.IN_REVIEW, Review.WITHDRAWN},
            # Back to review after two who judged it apart have talked about it.
            Review.REJECTED: {Review.APPEALED, Review.IN_REVIEW, Review.WITHDRAWN},
            Review.APPEALED: {*_ANY_REVIEW},
            Review.WITHDRAWN: set(),
        }
    ),
    reasons=MappingProxyType({Review.REJECTED: REASONS[Review.REJECTED]}),
    lasting=frozenset({Review.WITHDRAWN}),
)

_CHECKED = {
    Verification.VERIFIED,
    Verification.OFFICIAL_CONFIRMED,
    Verification.REFUTED,
    Verification.UNVERIFIABLE,
}

# New evidence reopens: every judged case may go back to unverified or corroborated.
VERIFICATION = Table(
    name="verification",
    start=Verification.UNVERIFIED,
    moves=_frozen(
        {
            Verification.UNVERIFIED: {Verification.CORROBORATED, *_CHECKED},
            Verification.CORROBORATED: {Verification.UNVERIFIED, *_CHECKED},
            Verification.VERIFIED: {
                Verification.UNVERIFIED,
                Verification.CORROBORATED,
                Verification.OFFICIAL_CONFIRMED,
                Verification.REFUTED,
            },
            Verification.OFFICIAL_CONFIRMED: {Verification.UNVERIFIED, Verification.CORROBORATED},
            Verification.REFUTED: {Verification.UNVERIFIED, Verification.CORROBORATED},
            Verification.UNVERIFIABLE: {Verification.UNVERIFIED, Verification.CORROBORATED},
        }
    ),
    reasons=MappingProxyType(
        {state: REASONS[state] for state in (Verification.REFUTED, Verification.UNVERIFIABLE)}
    ),
)

# An office may skip steps forward (many answer only when it is done), never backward.
RESPONSE = Table(
    name="response",
    start=Response.OPEN,
    moves=_frozen(
        {
            Response.OPEN: {Response.ROUTED, Response.CLOSED_NO_ACTION},
            Response.ROUTED: {
                Response.ACKNOWLEDGED,
                Response.IN_PROGRESS,
                Response.RESOLVED_CLAIMED,
                Response.CLOSED_NO_ACTION,
            },
            Response.ACKNOWLEDGED: {
                Response.IN_PROGRESS,
                Response.RESOLVED_CLAIMED,
                Response.CLOSED_NO_ACTION,
            },
            Response.IN_PROGRESS: {Response.RESOLVED_CLAIMED, Response.CLOSED_NO_ACTION},
            Response.RESOLVED_CLAIMED: {Response.RESOLVED_CONFIRMED, Response.REOPENED},
            Response.RESOLVED_CONFIRMED: {Response.REOPENED},
            Response.REOPENED: {
                Response.ROUTED,
                Response.ACKNOWLEDGED,
                Response.IN_PROGRESS,
                Response.RESOLVED_CLAIMED,
                Response.CLOSED_NO_ACTION,
            },
            # "not ours" sends the case on to another office.
            Response.CLOSED_NO_ACTION: {Response.ROUTED, Response.REOPENED},
        }
    ),
    reasons=MappingProxyType({Response.CLOSED_NO_ACTION: REASONS[Response.CLOSED_NO_ACTION]}),
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for table in (REVIEW, VERIFICATION, RESPONSE)}
)


def may_move(table: Table, current: str, to: str) -> bool:
    """Tell whether `to` may follow `current`; unknown states never may."""
    return to in table.moves.get(current, frozenset())


def move(table: Table, *, current: str, to: str, reason: str = "") -> Refusal | None:
    """Check one move and its reason.

    Returns:
        None when the move is allowed, otherwise why it is not. A state with a closed list
        takes only a reason of that list; any other state takes any reason, also none.
    """
    if not may_move(table, current, to):
        return Refusal("move", table.name, current, to)
    if to in table.reasons and reason not in table.reasons[to]:
        return Refusal("reason", table.name, current, to)
    return None


def may_restore(table: Table, current: str, to: str) -> bool:
    """Tell whether undoing may lead from `current` back to `to`: the way the table came."""
    return current not in table.lasting and may_move(table, to, current)


def may_undo(
    decided_at: datetime, now: datetime, *, same_person: bool, followed: bool = False
) -> bool:
    """Tell whether a decision may still be taken back.

    Args:
        decided_at: when it was decided.
        now: when it is to be undone; nothing is undone before it was decided.
        same_person: the one who undoes is the one who decided.
        followed: a later decision on the same report or case exists.
    """
    return same_person and not followed and timedelta(0) <= now - decided_at <= UNDO_LASTS
