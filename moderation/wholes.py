"""What two cases are together: which states hold, when a person must choose, what may be joined.

Knows nothing of rows, people or codes.
"""

from typing import Protocol

from moderation.states import Response, Verification

# A judgement outweighs what nobody has judged; of two that agree, the better founded one holds.
_WEIGHT = {
    Verification.UNVERIFIED: 0,
    Verification.UNVERIFIABLE: 1,
    Verification.CORROBORATED: 2,
    Verification.VERIFIED: 3,
    Verification.REFUTED: 3,
    Verification.OFFICIAL_CONFIRMED: 4,
}
_FOR = frozenset(
    {Verification.CORROBORATED, Verification.VERIFIED, Verification.OFFICIAL_CONFIRMED}
)
# What is still being worked on outweighs what is done with: an open problem must not be hidden.
_STEP = {
    Response.OPEN: 0,
    Response.CLOSED_NO_ACTION: 1,
    Response.RESOLVED_CLAIMED: 2,
    Response.RESOLVED_CONFIRMED: 3,
    Response.ROUTED: 4,
    Response.ACKNOWLEDGED: 5,
    Response.IN_PROGRESS: 6,
    Response.REOPENED: 7,
}
_PUBLISHED = {"cases": 0, "tables": 1, "nothing": 2}


class Kind(Protocol):
    """What protects the cases of a category."""

    @property
    def publish(self) -> str:
        """Cases, tables or nothing."""

    @property
    def place(self) -> str:
        """Thing or person."""

    @property
    def sensitive(self) -> bool:
        """Handled with care."""

    @property
    def two_persons(self) -> bool:
        """Verified by two."""


def contradict(one: str, other: str) -> bool:
    """Tell whether two verifications exclude each other: one speaks for it, one against."""
    return {one, other} & _FOR != set() and Verification.REFUTED in (one, other)


def verification_of_both(one: str, other: str) -> str:
    """Give the verification that holds for two cases together; `one` where both weigh the same.

    Contradictions are a person's to decide (see `contradict`).
    """
    return max((one, other), key=lambda state: _WEIGHT[Verification(state)])


def response_of_both(one: str, other: str) -> str:
    """Give the response that holds for two cases together; `one` where both weigh the same."""
    return max((one, other), key=lambda state: _STEP[Response(state)])


def were_both_asked(one: str, other: str) -> bool:
    """Tell whether an office was asked about either case."""
    return Response.OPEN not in (one, other)


def is_less_protected(into: Kind | None, away: Kind | None) -> bool:
    """Tell whether reports of the category `away` would lose protection in a case of `into`.

    A category that the campaign knows no more protects nothing.
    """
    if away is None:
        return False
    return any(ours < theirs for ours, theirs in zip(_guard(into), _guard(away), strict=True))


def _guard(kind: Kind | None) -> tuple[int, bool, bool, bool]:
    if kind is None:
        return (0, False, False, False)
    return (_PUBLISHED[kind.publish], kind.place == "person", kind.sensitive, kind.two_persons)
