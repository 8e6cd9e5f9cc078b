"""What a verdict does to a case, and how many people it takes.

Knows nothing of evidence rows yet: grades with evidence come with issue 4.
"""

from collections.abc import Set as AbstractSet

from moderation.states import VERIFICATION, Verification, may_move

PEOPLE_FOR_SENSITIVE = 2


def after_verify(state: str) -> str:
    """Give the verification a case has after a moderator vouched for it.

    Returns:
        `verified`, or the state itself where the case is already verified or confirmed by an
        office, or must be reopened first (refuted, unverifiable).
    """
    return Verification.VERIFIED if may_move(VERIFICATION, state, Verification.VERIFIED) else state


def enough(decisions_by_people: AbstractSet[int], *, two_persons: bool) -> bool:
    """Tell whether enough different people decided the same.

    Args:
        decisions_by_people: ids of the people who did.
        two_persons: the category is sensitive.
    """
    return len(decisions_by_people) >= (PEOPLE_FOR_SENSITIVE if two_persons else 1)
